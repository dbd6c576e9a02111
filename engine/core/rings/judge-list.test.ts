import assert from "node:assert/strict";
import { test } from "node:test";
import { buildGate, gateWithout } from "../../testing/build-gate.ts";
import type { Gate } from "../model/declared.ts";
import type { Outcome, OutcomeState } from "./gate-counts.ts";
import type { PatchFacts, RingFacts } from "./gate-judgement.ts";
import { judgeList, type PatchInRing } from "./judge-list.ts";
import { poolOutcomes } from "./pool-outcomes.ts";

const RING: RingFacts = { stale: { members: 100, stale: 0 }, lost: false };
const LIST = buildGate({ judge: "list" });

/** One outcome for each endpoint from `from` on. */
function outcomes(
  from: number,
  count: number,
  states: Readonly<Record<number, OutcomeState>> = {},
): Outcome[] {
  return Array.from({ length: count }, (_, index) => ({
    endpoint: `e${from + index}`,
    state: states[index] ?? "succeeded",
    strata: [],
  }));
}

function patch(name: string, own: readonly Outcome[], facts: Partial<PatchFacts> = {}): PatchInRing {
  return {
    patch: name,
    outcomes: own,
    facts: { incidents: 0, blockers: [], retracted: false, ...facts },
  };
}

function answers(patches: readonly PatchInRing[], gate: Gate = LIST) {
  return judgeList(gate, patches, RING, []).map((one) => [one.patch, one.answer, one.pooledWith.join()]);
}

test("judgeList() pools patches that too few endpoints got each", () => {
  const list = [patch("a", outcomes(0, 30)), patch("b", outcomes(30, 29))];
  assert.deepEqual(answers(list), [
    ["a", "pass", "b"],
    ["b", "pass", "a"],
  ]);
  assert.deepEqual(answers(list, buildGate()), [
    ["a", "inconclusive", ""],
    ["b", "inconclusive", ""],
  ]);
});

test("judgeList() counts an endpoint once, however many patches it got", () => {
  const list = [patch("a", outcomes(0, 30)), patch("b", outcomes(0, 30)), patch("c", outcomes(0, 30))];
  assert.deepEqual(
    answers(list).map(([, answer]) => answer),
    ["inconclusive", "inconclusive", "inconclusive"],
  );
});

const SPOTTED: readonly (readonly [name: string, spotted: PatchInRing])[] = [
  ["with a failure", patch("x", outcomes(0, 30, { 0: "failed" }))],
  ["with an unconfirmed outcome", patch("x", outcomes(0, 30, { 0: "unconfirmed" }))],
  ["with an incident", patch("x", outcomes(0, 30), { incidents: 1 })],
  ["with a question to people", patch("x", outcomes(0, 30), { blockers: ["A known issue"] })],
  ["that was withdrawn", patch("x", outcomes(0, 30), { retracted: true })],
  ["that nobody has", patch("x", outcomes(0, 0))],
  ["that is still waited for everywhere", patch("x", outcomes(0, 1, { 0: "waiting" }))],
  ["that too few have", patch("x", outcomes(0, 4, { 0: "waiting" }))],
];

for (const [name, spotted] of SPOTTED) {
  test(`judgeList() judges a patch ${name} by itself`, () => {
    const [first, ...others] = answers([spotted, patch("a", outcomes(30, 30)), patch("b", outcomes(60, 29))]);
    assert.notEqual(first?.[1], "pass");
    assert.equal(first?.[2], "");
    assert.deepEqual(others, [
      ["a", "pass", "b"],
      ["b", "pass", "a"],
    ]);
  });
}

test("judgeList() does not take back what a patch earned by itself", () => {
  const list = [patch("a", outcomes(0, 59)), patch("b", outcomes(0, 20))];
  assert.deepEqual(answers(list)[0], ["a", "pass", ""]);
});

test("judgeList() asks of each patch what share is installed, and says so", () => {
  const list = [
    patch("a", outcomes(0, 33, { 0: "waiting", 1: "waiting", 2: "waiting" })),
    patch("b", outcomes(50, 33, { 0: "waiting", 1: "waiting", 2: "waiting" })),
  ];
  const [first] = judgeList(LIST, list, RING, []);
  assert.equal(first?.answer, "pass");
  assert.deepEqual(
    first?.criteria.map(({ name, says }) => [name, says.slice(0, 8)]),
    [
      ["installed", "30 of 33"],
      ["proven", "60 of 63"],
      ["failure", "no failu"],
      ["incidents", "no incid"],
    ],
  );
});

test("judgeList() takes no endpoint that waits for a patch as a word for it", () => {
  const waiting = outcomes(0, 80).map(
    (one, index) => ({ ...one, state: index < 4 ? one.state : "waiting" }) as Outcome,
  );
  const list = [patch("a", outcomes(0, 80)), patch("b", waiting)];
  for (const gate of [gateWithout(LIST, "installed"), LIST]) {
    assert.deepEqual(
      answers(list, gate).map(([, answer]) => answer),
      ["pass", "inconclusive"],
    );
  }
});

test("judgeList() judges by strata, by itself and pooled", () => {
  const own = outcomes(0, 30).map((one) => ({ ...one, strata: ["fra"] }));
  const other = outcomes(30, 30).map((one) => ({ ...one, strata: ["ams"] }));
  const judged = judgeList(LIST, [patch("a", own), patch("b", other)], RING, ["labels.site"]);
  assert.ok(judged.every(({ criteria }) => criteria.some(({ name }) => name === "strata")));
});

test("judgeList() pools nothing where the ring declares no gate", () => {
  const list = [patch("a", outcomes(0, 1)), patch("b", outcomes(0, 0))];
  const judged = judgeList(undefined, list, RING, []);
  assert.deepEqual(
    judged.map(({ answer, pooledWith }) => [answer, pooledWith.length]),
    [
      ["pass", 0],
      ["inconclusive", 0],
    ],
  );
});

test("judgeList() pools for a gate that asks for no share of failures", () => {
  const gate = gateWithout(LIST, "failure");
  const list = [patch("a", outcomes(0, 1)), patch("b", outcomes(1, 1))];
  assert.deepEqual(
    answers(list, gate).map(([, answer]) => answer),
    ["pass", "pass"],
  );
});

const POOLED: readonly (readonly [states: readonly OutcomeState[], pooled: OutcomeState])[] = [
  [["succeeded", "failed", "unconfirmed"], "failed"],
  [["unconfirmed", "succeeded", "waiting"], "unconfirmed"],
  [["waiting", "succeeded"], "succeeded"],
  [["waiting", "waiting"], "waiting"],
];

for (const [states, pooled] of POOLED) {
  test(`poolOutcomes() makes ${states.join(" and ")} of one endpoint ${pooled}`, () => {
    const of = (state: OutcomeState): Outcome[] => [{ endpoint: "e", state, strata: [] }];
    assert.deepEqual(poolOutcomes(states.map(of)), of(pooled));
    assert.deepEqual(poolOutcomes(states.toReversed().map(of)), of(pooled));
  });
}

test("judgeList() asks no share of a patch whose approval waives it, and all else of it", () => {
  const waived = (own: readonly Outcome[]) => ({ ...patch("a", own), waivesInstalled: true });
  const some = outcomes(0, 100).map(
    (one, index) => ({ ...one, state: index < 60 ? one.state : "waiting" }) as Outcome,
  );
  const bad = outcomes(0, 100, { 0: "failed", 1: "failed" });
  const gate = buildGate();
  const bare = gateWithout(gate, "failure");
  const cases: readonly (readonly [patch: PatchInRing, gate: Gate, answer: string])[] = [
    [patch("a", some), gate, "inconclusive"],
    [waived(some), gate, "pass"],
    [waived(bad), gate, "inconclusive"],
    [patch("a", some), bare, "inconclusive"],
    [waived(some), bare, "pass"],
    [waived(bad), bare, "inconclusive"],
  ];
  assert.deepEqual(
    cases.map(([one, asked]) => answers([one], asked)[0]?.[1]),
    cases.map(([, , answer]) => answer),
  );
});
