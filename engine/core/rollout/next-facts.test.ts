import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildDeclared } from "../../testing/build-declared.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildLog, buildOpened, buildPass } from "../../testing/build-facts.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import { NOW } from "../../testing/build-time.ts";
import type { RingInput } from "../../testing/declared-sketch.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Motion, RolloutFact } from "../model/rollout-fact.ts";
import type { Placement } from "../rings/place.ts";
import { foldFacts } from "./ledger.ts";
import { type Advance, nextFacts } from "./next-facts.ts";
import { createTallies } from "./tallies.ts";

const ENTRY = buildEntry({
  patch: {
    knownIssues: [
      { id: "KI-2", status: "open" },
      { id: "KI-1", status: "mitigated" },
      { id: "KI-0", status: "resolved" },
    ] as never,
  },
});
const SEEN: RolloutFact = { type: "seen", at: NOW, patches: { "DSA-1": NOW }, approved: ["DSA-1"] };
const RINGS: readonly RingInput[] = [
  { name: "lab", order: 10, members: {} },
  { name: "pilot", order: 20, members: {} },
  { name: "broad", order: 30, members: { rest: true } },
];

/** What was decided about one endpoint: in which ring it stands, and the verdict; `policy` says that no policy governs it. */
type Row = readonly [ring: string, verdict: Verdict, special?: "policy" | "remove" | "unlisted"];

interface Setting {
  readonly rows: readonly Row[];
  readonly log?: readonly RolloutFact[];
  readonly topUps?: Placement["topUps"];
  readonly health?: readonly { readonly check: string; readonly status: string }[];
  readonly approvals?: "vouched" | "trust-merge";
}

function advance({
  rows,
  log = [SEEN],
  topUps = new Map(),
  health = [],
  approvals = "vouched",
}: Setting): Advance {
  const declared = buildDeclared({
    rings: RINGS,
    approvals,
    approve: [{ patch: "DSA-1", digest: ENTRY.digest }],
  });
  const tallies = createTallies();
  const of = new Map<string, NonNullable<ReturnType<Placement["of"]["get"]>>>();
  for (const [index, [name, verdict, special]] of rows.entries()) {
    const unlisted = special === "unlisted";
    const endpoint = buildEndpoint({
      id: `e-${index}`,
      report: { health },
      ...(unlisted ? { unlisted } : {}),
    });
    const ring = declared.rings.find((one) => one.name === name);
    assert.ok(ring !== undefined);
    const place = { ring, track: declared.rings, by: "rest", says: "" } as const;
    of.set(endpoint.id, place);
    tallies.enter([endpoint], place, [decision(endpoint.id, verdict, special)]);
  }
  return nextFacts({
    ledger: foldFacts(buildLog(...log)),
    tallies: tallies.list(),
    placement: { of, findings: [], topUps },
    declared,
    entries: [ENTRY],
    now: NOW,
  });
}

function decision(endpoint: string, verdict: Verdict, special: Row[2]): Decision {
  return {
    endpoint,
    patch: "DSA-1",
    digest: ENTRY.digest,
    verdict,
    rung: special === "policy" ? "policy" : "install",
    remove: special === "remove",
  } as Decision;
}

const tell = ({ facts }: Advance): readonly string[] =>
  facts.map((fact) => {
    if (fact.type === "gate" && fact.event === "opened")
      return `opened ${fact.of} ${fact.ring}: ${fact.assigned} and ${fact.unknown} unknown`;
    if (fact.type === "gate" && fact.event === "pass") return `${fact.why} ${fact.of} ${fact.ring}`;
    return fact.type;
  });

const opened = (ring: string, of: Motion = "install") => buildOpened({ digest: ENTRY.digest, ring, of });
const passed = (ring: string, of: Motion = "install") => buildPass({ digest: ENTRY.digest, ring, of });

describe("nextFacts() opens a ring", () => {
  const cases: readonly (readonly [name: string, rows: readonly Row[], is: readonly string[]])[] = [
    ["by an install", [["lab", "install"]], ["opened install lab: 1 and 0 unknown"]],
    ["before its window", [["lab", "scheduled"]], ["opened install lab: 1 and 0 unknown"]],
    ["where its slots are taken", [["lab", "throttled"]], ["opened install lab: 1 and 0 unknown"]],
    ["where the one attempt failed", [["lab", "failed"]], ["opened install lab: 1 and 0 unknown"]],
    ["not before its time", [["lab", "deferred"]], []],
    ["not to what is held", [["lab", "held"]], []],
    ["not to what nobody approved", [["lab", "awaiting-approval"]], []],
    [
      "with all who need it, whatever they wait for",
      [
        ["lab", "install"],
        ["lab", "held"],
        ["lab", "blocked"],
        ["lab", "deferred"],
        ["lab", "compliant"],
        ["lab", "excluded"],
        ["lab", "superseded"],
        ["lab", "not-applicable"],
        ["lab", "unknown"],
        ["lab", "held", "policy"],
      ],
      ["opened install lab: 4 and 2 unknown"],
    ],
    [
      "without those that the inventory does not list: whoever enrols itself proves nothing",
      [
        ["lab", "install"],
        ["lab", "held", "unlisted"],
        ["lab", "held", "unlisted"],
      ],
      ["opened install lab: 1 and 2 unknown"],
    ],
    [
      "for a removal apart from the install",
      [
        ["lab", "remove", "remove"],
        ["lab", "install"],
      ],
      ["opened install lab: 1 and 0 unknown", "opened remove lab: 1 and 0 unknown"],
    ],
  ];
  for (const [name, rows, is] of cases) test(name, () => assert.deepEqual(tell(advance({ rows })), is));

  test("with the severity and the known issues of the day", () => {
    const [fact] = advance({ rows: [["lab", "install"]] }).facts;
    assert.ok(fact?.type === "gate" && fact.event === "opened");
    assert.deepEqual([fact.severity, fact.knownIssues], ["important", ["KI-1", "KI-2"]]);
  });

  test("once", () => {
    const again = advance({ rows: [["lab", "install"]], log: [SEEN, opened("lab")] });
    assert.deepEqual([again.facts, again.assigned.size], [[], 0]);
  });

  test("and counts those in who need it, with the checks that they pass", () => {
    const health = [
      { check: "http", status: "pass" },
      { check: "dns", status: "fail" },
      { check: "disk", status: "pass" },
    ];
    const rows: readonly Row[] = [
      ["lab", "install"],
      ["lab", "compliant"],
      ["lab", "held"],
    ];
    const { assigned } = advance({ rows, health });
    assert.deepEqual([...assigned.keys()], ["e-0", "e-2"]);
    assert.deepEqual(
      [...(assigned.get("e-2") ?? [])],
      [[`install/default/lab/DSA-1#${ENTRY.digest}`, ["disk", "http"]]],
    );
  });
});

describe("nextFacts() passes a ring over", () => {
  const waits: Row = ["broad", "awaiting-ring"];
  const removal: Row = ["broad", "awaiting-ring", "remove"];
  const cases: readonly (readonly [
    name: string,
    rows: readonly Row[],
    is: readonly string[],
    log?: readonly RolloutFact[],
  ])[] = [
    ["where every member has it", [["lab", "compliant"], waits], ["vacuous install lab"]],
    ["where it concerns none of them", [["lab", "not-applicable"], waits], ["vacuous install lab"]],
    [
      "where it is in place and waits for a boot",
      [["lab", "reboot-pending"], waits],
      ["vacuous install lab"],
    ],
    ["where people excluded all who miss it", [["lab", "excluded"], waits], ["vacuous install lab"]],
    ["not where one needs it", [["lab", "held"], waits], []],
    ["not where one is unknown", [["lab", "compliant"], ["lab", "unknown"], waits], []],
    ["not where one is governed by no policy", [["lab", "compliant"], ["lab", "held", "policy"], waits], []],
    ["not where one is unlisted", [["lab", "compliant"], ["lab", "held", "unlisted"], waits], []],
    ["not where one got something else in its place", [["lab", "superseded"], waits], []],
    ["not where it has no members", [waits], []],
    [
      "not where nobody waits beyond it",
      [
        ["lab", "compliant"],
        ["broad", "held"],
      ],
      [],
    ],
    ["not where it is the waiting ring itself", [["lab", "awaiting-ring"]], []],
    ["not once it opened", [["lab", "compliant"], waits], [], [SEEN, opened("lab")]],
    [
      "once",
      [["lab", "compliant"], ["pilot", "install"], waits],
      ["opened install pilot: 1 and 0 unknown"],
      [SEEN, passed("lab")],
    ],
    ["one after the other", [["lab", "compliant"], ["pilot", "compliant"], waits], ["vacuous install lab"]],
    [
      "and then the next",
      [["lab", "compliant"], ["pilot", "compliant"], waits],
      ["vacuous install pilot"],
      [SEEN, passed("lab")],
    ],
    [
      "once for two rings that wait",
      [["lab", "compliant"], ["pilot", "awaiting-ring"], waits],
      ["vacuous install lab"],
    ],
    ["for a removal where nobody has it", [["lab", "not-applicable"], removal], ["vacuous remove lab"]],
    ["for a removal not where one is unknown", [["lab", "unknown"], removal], []],
    [
      "for a removal not by the pass of the install",
      [["lab", "compliant"], removal],
      ["vacuous remove lab"],
      [SEEN, passed("lab")],
    ],
  ];
  for (const [name, rows, is, log = [SEEN]] of cases)
    test(name, () => assert.deepEqual(tell(advance({ rows, log })), is));

  test("and says so", () => {
    const [fact] = advance({ rows: [["lab", "compliant"], ["lab", "compliant"], waits] }).facts;
    assert.equal(
      fact !== undefined && "says" in fact && fact.says,
      'none of the 2 members of ring "lab" needs it',
    );
  });
});

describe("nextFacts() writes dates down", () => {
  test("of first sight once, with what is approved by lying on the branch", () => {
    const [fact] = advance({ rows: [], log: [], approvals: "trust-merge" }).facts;
    assert.deepEqual(fact, {
      type: "seen",
      at: NOW,
      patches: { "DSA-1": ENTRY.firstSeen },
      approved: ["DSA-1"],
    });
    assert.deepEqual(advance({ rows: [], approvals: "trust-merge" }).facts, []);
  });

  test("and of no approval that something else has to vouch for", () => {
    const [fact] = advance({ rows: [], log: [] }).facts;
    assert.deepEqual(fact?.type === "seen" && fact.approved, []);
  });
});

describe("nextFacts() writes members down", () => {
  const topUps = new Map([["lab", ["a", "b"]]]);
  test("who were added, once", () => {
    const fact = { type: "members", at: NOW, ring: "lab", endpoints: ["a", "b"] } as const;
    assert.deepEqual(advance({ rows: [], topUps }).facts, [fact]);
    assert.deepEqual(advance({ rows: [], topUps, log: [SEEN, fact] }).facts, []);
    const more = advance({ rows: [], topUps, log: [SEEN, { ...fact, endpoints: ["a"] }] });
    assert.deepEqual(more.facts, [{ ...fact, endpoints: ["b"] }]);
  });
});
