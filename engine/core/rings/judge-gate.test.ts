import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCounts, buildGate, buildGateEvidence, gateWithout } from "../../testing/build-gate.ts";
import type { Gate } from "../model/declared.ts";
import type { GateAnswer, GateEvidence } from "./gate-judgement.ts";
import { judgeGate } from "./judge-gate.ts";

interface Case {
  readonly name: string;
  readonly gate?: Gate;
  readonly evidence: GateEvidence;
  readonly answer: GateAnswer;
  /** The criteria that do not pass. */
  readonly open: readonly string[];
}

const GATE = buildGate();
const THREE_LOOKS = buildGate({ looksMs: [0, 1, 2] });
const LAB = gateWithout(GATE, "failure");
const BARE = gateWithout(GATE, "failure", "installed");
const FEW_INCIDENTS = buildGate({ incidents: { most: 1, at: "a:1:1" } });
const FEW_STALE = buildGate({ stale: { operator: "<=", ppm: 100_000, at: "a:1:1" } });
const CLEAN = buildCounts(100);

function withIncidents(incidents: number): GateEvidence {
  return buildGateEvidence(CLEAN, { incidents });
}

function withStale(stale: number, members: number): GateEvidence {
  return buildGateEvidence(CLEAN, { stale: { members, stale } });
}

const CASES: readonly Case[] = [
  { name: "59 without failure", evidence: buildGateEvidence(buildCounts(59)), answer: "pass", open: [] },
  {
    name: "58 without failure",
    evidence: buildGateEvidence(buildCounts(58)),
    answer: "inconclusive",
    open: ["failure"],
  },
  {
    name: "79 at three looks",
    gate: THREE_LOOKS,
    evidence: buildGateEvidence(buildCounts(79)),
    answer: "inconclusive",
    open: ["failure"],
  },
  {
    name: "80 at three looks",
    gate: THREE_LOOKS,
    evidence: buildGateEvidence(buildCounts(80)),
    answer: "pass",
    open: [],
  },
  {
    name: "one unconfirmed of 59, as if it had failed",
    evidence: buildGateEvidence(buildCounts(59, { unconfirmed: 1 })),
    answer: "inconclusive",
    open: ["failure"],
  },
  {
    name: "one unconfirmed of 93",
    evidence: buildGateEvidence(buildCounts(93, { unconfirmed: 1 })),
    answer: "pass",
    open: [],
  },
  {
    name: "failures surely above the limit",
    evidence: buildGateEvidence(buildCounts(100, { failed: 10 })),
    answer: "fail",
    open: ["failure"],
  },
  {
    name: "as many unconfirmed, which are no failures yet",
    evidence: buildGateEvidence(buildCounts(100, { unconfirmed: 10 })),
    answer: "inconclusive",
    open: ["failure"],
  },
  {
    name: "too few installed, since more may come",
    evidence: buildGateEvidence(buildCounts(200, { waiting: 21 })),
    answer: "inconclusive",
    open: ["installed"],
  },
  {
    name: "exactly nine of ten installed",
    evidence: buildGateEvidence(buildCounts(200, { waiting: 20 })),
    answer: "pass",
    open: [],
  },
  {
    name: "nobody at all",
    evidence: buildGateEvidence(buildCounts(0)),
    answer: "inconclusive",
    open: ["proven", "installed", "failure"],
  },
  {
    name: "all waiting",
    gate: BARE,
    evidence: buildGateEvidence(buildCounts(100, { waiting: 100 })),
    answer: "inconclusive",
    open: ["proven"],
  },
  {
    name: "all unconfirmed",
    gate: LAB,
    evidence: buildGateEvidence(buildCounts(100, { unconfirmed: 100 })),
    answer: "inconclusive",
    open: ["proven", "installed"],
  },
  {
    name: "one endpoint, where nothing is asked about failures",
    gate: BARE,
    evidence: buildGateEvidence(buildCounts(1)),
    answer: "inconclusive",
    open: ["proven"],
  },
  {
    name: "two endpoints, where nothing is asked about failures",
    gate: BARE,
    evidence: buildGateEvidence(buildCounts(2)),
    answer: "pass",
    open: [],
  },
  {
    name: "a failure where nothing looks at outcomes",
    gate: BARE,
    evidence: buildGateEvidence(buildCounts(50, { failed: 1 })),
    answer: "inconclusive",
    open: ["failure"],
  },
  {
    name: "a failure within what need not be installed",
    gate: LAB,
    evidence: buildGateEvidence(buildCounts(10, { failed: 1 })),
    answer: "pass",
    open: [],
  },
  {
    name: "failures beyond what need not be installed",
    gate: LAB,
    evidence: buildGateEvidence(buildCounts(10, { failed: 2 })),
    answer: "inconclusive",
    open: ["installed"],
  },
  {
    name: "as many incidents as may be",
    gate: FEW_INCIDENTS,
    evidence: withIncidents(1),
    answer: "pass",
    open: [],
  },
  {
    name: "more incidents than may be",
    gate: FEW_INCIDENTS,
    evidence: withIncidents(2),
    answer: "fail",
    open: ["incidents"],
  },
  {
    name: "an incident without a limit",
    evidence: withIncidents(1),
    answer: "inconclusive",
    open: ["incidents"],
  },
  {
    name: "incidents that are no number",
    evidence: withIncidents(Number.NaN),
    answer: "inconclusive",
    open: ["incidents"],
  },
  {
    name: "one stale of ten",
    gate: FEW_STALE,
    evidence: withStale(1, 10),
    answer: "pass",
    open: [],
  },
  {
    name: "more stale than allowed",
    gate: FEW_STALE,
    evidence: withStale(101, 1_000),
    answer: "inconclusive",
    open: ["stale"],
  },
  {
    name: "none stale of nobody",
    gate: FEW_STALE,
    evidence: withStale(0, 0),
    answer: "inconclusive",
    open: ["stale"],
  },
  {
    name: "stale beyond all members",
    gate: FEW_STALE,
    evidence: withStale(-1, 10),
    answer: "inconclusive",
    open: ["stale"],
  },
  {
    name: "a question to people",
    evidence: buildGateEvidence(CLEAN, { blockers: ["The vendor named a known issue"] }),
    answer: "inconclusive",
    open: ["blockers"],
  },
  {
    name: "a patch that was withdrawn",
    evidence: buildGateEvidence(CLEAN, { retracted: true }),
    answer: "fail",
    open: ["retracted"],
  },
  {
    name: "a state that is lost, whatever was counted",
    evidence: buildGateEvidence(buildCounts(100, { failed: 90 }), { lost: true }),
    answer: "inconclusive",
    open: ["state"],
  },
  {
    name: "counts that do not add up",
    evidence: buildGateEvidence({ ...CLEAN, succeeded: 1_000 }),
    answer: "inconclusive",
    open: ["counts"],
  },
  {
    name: "counts that are no numbers",
    evidence: buildGateEvidence({ ...CLEAN, failed: Number.NaN }),
    answer: "inconclusive",
    open: ["counts"],
  },
  {
    name: "a stratum larger than the whole",
    evidence: buildGateEvidence(CLEAN, {
      strata: [{ path: "os.id", value: "debian", counts: buildCounts(101) }],
    }),
    answer: "inconclusive",
    open: ["counts"],
  },
  {
    name: "a limit of nothing",
    gate: buildGate({ failure: { below: 0, confidence: 950_000, at: "a:1:1" } }),
    evidence: buildGateEvidence(buildCounts(1_000_000)),
    answer: "inconclusive",
    open: ["failure"],
  },
];

for (const { name, gate, evidence, answer, open } of CASES) {
  test(`judgeGate() answers ${answer} to ${name}`, () => {
    const judged = judgeGate(gate ?? GATE, evidence);
    assert.equal(judged.answer, answer);
    assert.deepEqual(
      judged.criteria.filter((one) => one.answer !== "pass").map((one) => one.name),
      open,
    );
  });
}

test("judgeGate() asks one proven install where no gate is declared, and what it asks of all", () => {
  const answers = [
    judgeGate(undefined, buildGateEvidence(buildCounts(3, { failed: 2 }))),
    judgeGate(undefined, buildGateEvidence(buildCounts(3, { waiting: 3 }))),
    judgeGate(undefined, buildGateEvidence(buildCounts(3), { retracted: true })),
    judgeGate(undefined, buildGateEvidence(buildCounts(3), { lost: true })),
    judgeGate(undefined, buildGateEvidence(buildCounts(3), { blockers: ["A known issue"] })),
  ];
  assert.deepEqual(
    answers.map(({ answer }) => answer),
    ["pass", "inconclusive", "fail", "inconclusive", "inconclusive"],
  );
});

test("judgeGate() says its numbers", () => {
  const { criteria, upper, upperKnown, lower } = judgeGate(
    THREE_LOOKS,
    buildGateEvidence(buildCounts(400, { failed: 2, unconfirmed: 1 })),
  );
  assert.deepEqual({ upper, upperKnown, lower }, { upper: 23_166, upperKnown: 19_292, lower: 487 });
  assert.deepEqual(
    criteria.map(({ says }) => says),
    [
      "397 of 400 endpoints proved the install, and it takes 2",
      "397 of 400 assigned proved the install (>= 90 % asked)",
      "2 failures and 1 unconfirmed among 400 attempts: at least 0.04 % and at most 2.32 % fail, or 1.93 % of those that are known (each 98.3 % sure); the limit is 5 %",
      "no incidents, and the gate gives no limit",
    ],
  );
});

test("judgeGate() names the place that asks", () => {
  const { criteria } = judgeGate(GATE, buildGateEvidence(CLEAN));
  assert.equal(criteria.find(({ name }) => name === "failure")?.at, GATE.failure?.at);
});

const SHORT: readonly (readonly [name: string, evidence: GateEvidence, isShort: boolean])[] = [
  ["30 without failure", buildGateEvidence(buildCounts(30)), true],
  ["1 failure of 41, below 2.5 %", buildGateEvidence(buildCounts(41, { failed: 1 })), true],
  ["1 failure of 40, half the limit", buildGateEvidence(buildCounts(40, { failed: 1 })), false],
  ["2 unconfirmed of 30", buildGateEvidence(buildCounts(30, { unconfirmed: 2 })), false],
  ["one endpoint", buildGateEvidence(buildCounts(1)), false],
  ["too few installed besides", buildGateEvidence(buildCounts(40, { waiting: 10 })), false],
  ["a question besides", buildGateEvidence(buildCounts(30), { blockers: ["A known issue"] }), false],
  ["a lost state", buildGateEvidence(buildCounts(30), { lost: true }), false],
  ["a pass", buildGateEvidence(CLEAN), false],
];

for (const [name, evidence, isShort] of SHORT) {
  test(`judgeGate() calls ${name} ${isShort ? "" : "not "}short of numbers`, () => {
    assert.equal(judgeGate(GATE, evidence).isShortOfNumbers, isShort);
  });
}
