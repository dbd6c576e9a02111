import { buildDigest, buildFix, buildPatch } from "../../../testing/build-patch.ts";
import { at, NOW } from "../../../testing/build-time.ts";
import type { RingInput } from "../../../testing/declared-sketch.ts";
import { describeRung, type RungCase } from "../../../testing/rung-cases.ts";
import { namedKey } from "../../model/rollout.ts";

const SHUT = { verdict: "awaiting-ring", rung: "ring", compliance: "pending" } as const;
const LAB: RingInput = { name: "lab", members: {} };
const PILOT: RingInput = { name: "pilot", order: 20, members: {} };
const BROAD: RingInput = { name: "broad", order: 30, members: { rest: true } };
const PASS = { patch: "DSA-1", track: "default", ring: "lab", at: NOW, of: "install" } as const;

/** A world of three rings, the endpoint in the last, where an entry approves the patch on these terms. */
function approved(
  terms: object,
  passes: readonly object[] = [],
  rings: readonly RingInput[] = [LAB, PILOT, BROAD],
) {
  return ([entry]: readonly { readonly digest: string }[]) => ({
    policies: [{ rules: [{}] }],
    rings,
    approve: [{ patch: "DSA-1", digest: entry?.digest ?? "", ...terms }],
    rollout: { passes: passes.map((pass) => ({ ...PASS, ...pass })) },
  });
}

const BOTH = [{}, { ring: "pilot" }];

describeRung("rung 13: a ring is open within the ceiling, when the patch left every earlier ring", [
  { name: "an endpoint without a ring", world: { rings: [] }, ...SHUT, says: /it has no ring: no track/ },
  { name: "the first ring is open", world: { rings: [{ name: "lab" }] }, verdict: "install" },
  {
    name: "both earlier rings have a pass",
    world: approved({}, BOTH),
    verdict: "install",
  },
  {
    name: "one has none",
    world: approved({}, [{}]),
    ...SHUT,
    until: { when: 'when ring "pilot" passes its gate' },
    says: /ring "broad" is shut: ring "pilot" has no pass for it yet/,
    at: /rings\/pilot/,
  },
  {
    name: "a pass of another patch, track, or for a removal",
    world: approved({}, [
      {},
      { ring: "pilot", patch: "DSA-2" },
      { ring: "pilot", track: "x" },
      { ring: "pilot", of: "remove" },
    ]),
    ...SHUT,
  },
  { name: "the entry waives the gate", world: approved({ waives: new Set(["gate"]) }), verdict: "install" },
  {
    name: "a waiver of another check opens nothing",
    world: approved({ waives: new Set(["soak"]) }),
    ...SHUT,
  },
  {
    name: "beyond the ceiling, whatever passed and whatever is waived",
    world: approved(
      { through: { kind: "rings", rings: ["pilot"], at: "here" }, waives: new Set(["gate"]) },
      BOTH,
    ),
    ...SHUT,
    until: { when: 'when "through" reaches ring "broad"' },
    says: /ring "broad" lies beyond the ceiling pilot/,
    at: /^here$/,
  },
  {
    name: "exactly at the ceiling",
    world: approved({ through: { kind: "rings", rings: ["other", "broad"], at: "here" } }, BOTH),
    verdict: "install",
  },
  {
    name: "of two rings of a track the nearer is the ceiling",
    world: approved({ through: { kind: "rings", rings: ["broad", "pilot"], at: "here" } }, BOTH),
    ...SHUT,
  },
  {
    name: "a track that the ceiling does not name stays shut",
    world: approved({ through: { kind: "rings", rings: ["srv-broad"], at: "here" } }, BOTH),
    ...SHUT,
  },
  {
    name: "what a rule approves in advance ends at its own ceiling",
    rule: { approval: "automatic", through: { kind: "rings", rings: ["lab"], at: "rule" } },
    world: {
      rings: [LAB, BROAD],
      rollout: { passes: [PASS] },
      policies: [
        { rules: [{ approval: "automatic", through: { kind: "rings", rings: ["lab"], at: "rule" } }] },
      ],
    },
    ...SHUT,
    at: /^rule$/,
  },
]);

function promoted(promotion: "pull-request" | "manual") {
  return [{ ...LAB, promotion }, BROAD];
}

describeRung("rung 13: a ring that people promote is left by their word", [
  {
    name: "pull-request: a pass and leaves",
    world: approved({ leaves: new Set(["lab"]) }, [{}], promoted("pull-request")),
    verdict: "install",
  },
  {
    name: "pull-request: a pass alone",
    world: approved({}, [{}], promoted("pull-request")),
    ...SHUT,
    until: { when: 'when an entry\'s "leaves" names ring "lab"' },
    says: /ring "lab" passed, but "leaves" does not name it/,
  },
  {
    name: "pull-request: leaves alone",
    world: approved({ leaves: new Set(["lab"]) }, [], promoted("pull-request")),
    ...SHUT,
    says: /ring "lab" has no pass for it yet/,
  },
  {
    name: "manual: leaves, pass or not",
    world: approved({ leaves: new Set(["lab"]) }, [], promoted("manual")),
    verdict: "install",
  },
  {
    name: "manual: a pass alone",
    world: approved({ leaves: new Set(["pilot"]) }, [{}], promoted("manual")),
    ...SHUT,
    until: { when: 'when an entry\'s "leaves" names ring "lab"' },
  },
]);

const BEFORE = at("2026-11-11T10:00:00Z");
const AFTER = at("2026-11-12T10:00:00.001Z");
const LEAVES = { leaves: new Set(["lab"]) };
const RAISED = { through: { kind: "rings", rings: ["broad"], at: "here" } };

/** As `approved`, where runs saw since when the entry of this digest, the patch's own unless it is said, lets it go. */
function letGo(
  terms: object,
  named: readonly (readonly [by: "leaves" | "through", since: number])[],
  { pass = {}, digest, says }: { pass?: object; digest?: string; says?: (own: string) => object } = {},
) {
  return (entries: readonly { readonly digest: string }[]) => {
    const own = entries[0]?.digest ?? "";
    const passes = [{ ...pass, ...says?.(own) }];
    const world = approved(terms, passes, promoted("pull-request"))(entries);
    const keys = named.map(([by, since]) => [namedKey("DSA-1", digest ?? own, "lab", by), since] as const);
    return { ...world, rollout: { ...world.rollout, named: new Map(keys) } };
  };
}

describeRung("rung 13: a pull-request ring is left by what was written after its pass", [
  {
    name: "leaves that no run saw yet",
    world: letGo(LEAVES, []),
    verdict: "install",
  },
  { name: "leaves after the pass", world: letGo(LEAVES, [["leaves", AFTER]]), verdict: "install" },
  {
    name: "leaves before the pass",
    world: letGo(LEAVES, [["leaves", BEFORE]]),
    ...SHUT,
    until: { when: 'when "leaves" names ring "lab" anew' },
    says: /"leaves" named ring "lab" before it passed at 2026-11-12T10:00:00Z, without its numbers/,
  },
  { name: "leaves at the instant of the pass", world: letGo(LEAVES, [["leaves", NOW]]), ...SHUT },
  { name: "a ceiling raised after the pass", world: letGo(RAISED, [["through", AFTER]]), verdict: "install" },
  {
    name: "a ceiling that was that high before the pass",
    world: letGo(RAISED, [["through", BEFORE]]),
    ...SHUT,
    says: /passed, but "leaves" does not name it/,
  },
  {
    name: "leaves from before the pass, and a ceiling from after it",
    world: letGo({ ...LEAVES, ...RAISED }, [
      ["leaves", BEFORE],
      ["through", AFTER],
    ]),
    verdict: "install",
  },
  {
    name: "an instant of another digest says nothing of this one",
    world: letGo(LEAVES, [["leaves", BEFORE]], { digest: "sha256:old" }),
    verdict: "install",
  },
  {
    name: "people answered the gate's question, and nothing is asked again",
    world: letGo(LEAVES, [["leaves", BEFORE]], { pass: { answered: true } }),
    verdict: "install",
  },
  {
    name: "a ring that nobody needed it in was passed over",
    world: letGo({}, [], { pass: { vacuous: true } }),
    verdict: "install",
  },
  {
    name: "a manual ring that nobody needed it in still waits for leaves",
    world: approved({}, [{ vacuous: true }], promoted("manual")),
    ...SHUT,
  },
  {
    name: "a pass of this digest",
    world: letGo(LEAVES, [], { says: (digest) => ({ digest }) }),
    verdict: "install",
  },
  {
    name: "a pass of another digest",
    world: letGo(LEAVES, [], { pass: { digest: "sha256:old" } }),
    ...SHUT,
    says: /has no pass for it yet/,
  },
]);

const EARLIER = buildPatch({ fixes: [buildFix(), buildFix({ os: { id: "debian", version: "11" } })] });

/** The entry approves the revision before, whose fixes for other systems were one more. */
function revised(passDigest: string) {
  return {
    policies: [{ rules: [{}] }],
    rings: [LAB, BROAD],
    approve: [{ patch: "DSA-1", digest: buildDigest(EARLIER) }],
    rollout: { passes: [{ ...PASS, digest: passDigest }] },
  };
}

describeRung("rung 13: a pass counts for the revision that people approved and that means the same", [
  {
    name: "the pass is of the approved revision",
    patches: [{ revisions: [EARLIER] }],
    world: revised(buildDigest(EARLIER)),
    verdict: "install",
  },
  {
    name: "the pass is of the revision of now",
    patches: [{ revisions: [EARLIER] }],
    world: revised(buildDigest(buildPatch())),
    verdict: "install",
  },
  {
    name: "the pass is of a third revision",
    patches: [{ revisions: [EARLIER] }],
    world: revised(buildDigest(buildPatch({ reboot: "required" }))),
    ...SHUT,
  },
]);

const ORDERED: RungCase = {
  name: "",
  endpoint: { software: [{ product: "openssl", version: "2" }] },
  verdict: "awaiting-ring",
};

/** A reject that orders the patch off, in rings that people promote. */
function removal(passes: readonly object[]) {
  return {
    rings: promoted("pull-request"),
    rejects: [{ patch: "DSA-1", installed: "remove" as const }],
    rollout: { passes: passes.map((pass) => ({ ...PASS, ...pass })) },
  };
}

describeRung("rung 13: a removal leaves a ring with its own pass, whoever promotes the ring", [
  { ...ORDERED, name: "no pass", world: removal([]), remove: true },
  { ...ORDERED, name: "a pass of the install", world: removal([{}]), remove: true },
  {
    ...ORDERED,
    name: "a pass of its own",
    world: removal([{ of: "remove" }]),
    verdict: "remove",
    remove: true,
  },
]);
