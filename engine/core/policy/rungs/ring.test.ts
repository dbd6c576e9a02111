import { NOW } from "../../../testing/build-time.ts";
import type { RingInput } from "../../../testing/declared-sketch.ts";
import { describeRung } from "../../../testing/rung-cases.ts";

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
