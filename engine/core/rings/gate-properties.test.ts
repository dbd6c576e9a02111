import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildGate } from "../../testing/build-gate.ts";
import { afterInconclusive } from "./after-inconclusive.ts";
import type { Outcome, OutcomeState } from "./gate-counts.ts";
import type { PatchFacts, RingFacts } from "./gate-judgement.ts";
import { judgeList, type PatchInRing, type PatchJudgement } from "./judge-list.ts";

const FACTS: PatchFacts = { incidents: 0, blockers: [], retracted: false };
const RING: RingFacts = { stale: { members: 10, stale: 0 }, lost: false };
const HARMLESS = { severity: "low", reboot: "never", kernel: false } as const;
const WAITS = { kind: "pass", afterMs: 0, unless: new Set<never>() } as const;

const state = fc.constantFrom<OutcomeState>(
  ...Array.from({ length: 20 }, () => "succeeded" as const),
  "failed",
  "unconfirmed",
  "waiting",
);

/** Endpoints of one ring by number, so that patches share them. */
const outcomes = fc
  .tuple(fc.nat(60), fc.array(state, { maxLength: 160 }))
  .map(([from, states]) => states.map((one, index) => outcomeOf(from + index, one)));

const gate = fc
  .record({
    limit: fc.constantFrom(50_000, 100_000, 200_000, 400_000),
    looks: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ limit, looks }) =>
    buildGate({
      failure: { below: limit, confidence: 950_000, at: "a:1:1" },
      looksMs: Array.from({ length: looks }, (_, index) => index),
      judge: "list",
      onInconclusive: WAITS,
    }),
  );

test("judgeList() opens no gate when reports are dropped or late", () => {
  fc.assert(
    fc.property(
      gate,
      fc.array(outcomes, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat(9)),
      (asked, all, dice) => {
        const patches = all.map(patchOf);
        const dropped = patches.map((one) => ({
          ...one,
          outcomes: one.outcomes.map((own) => dropReport(own, next(dice))),
        }));
        const before = judgeList(asked, patches, RING, ["labels.site"]);
        const after = judgeList(asked, dropped, RING, ["labels.site"]);
        for (const [index, judged] of after.entries()) {
          const full = before[index];
          assert.ok(full !== undefined && (judged.answer !== "pass" || full.answer === "pass"), judged.patch);
          assert.ok(
            !goesOn(asked, judged) || goesOn(asked, full),
            `${judged.patch} goes on for want of numbers`,
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("judgeList() passes nothing that nobody, or one endpoint alone, proved", () => {
  fc.assert(
    fc.property(
      gate,
      fc.array(fc.constantFrom<OutcomeState>("failed", "unconfirmed", "waiting")),
      fc.boolean(),
      (asked, states, isOne) => {
        const all = [...states, ...(isOne ? ["succeeded" as const] : [])].map((one, index) =>
          outcomeOf(index, one),
        );
        const [judged] = judgeList({ ...asked, judge: "patch" }, [patchOf(all, 0)], RING, []);
        assert.ok(judged !== undefined && judged.answer !== "pass" && !goesOn(asked, judged));
      },
    ),
  );
});

function outcomeOf(number: number, one: OutcomeState): Outcome {
  return {
    endpoint: `e${number}`,
    state: one,
    strata: [number % 3 === 0 ? undefined : `site ${number % 7}`],
  };
}

function patchOf(own: readonly Outcome[], index: number): PatchInRing {
  return { patch: `p${index}`, outcomes: own, facts: FACTS };
}

/** Without its report, nobody knows how what was handed out went. */
function dropReport(own: Outcome, die: number): Outcome {
  return die === 0 && own.state !== "waiting" ? { ...own, state: "unconfirmed" } : own;
}

function goesOn(asked: ReturnType<typeof buildGate>, judged: PatchJudgement): boolean {
  if (judged.answer === "pass") return true;
  return afterInconclusive(asked, judged, HARMLESS, 0, 1).kind === "pass";
}

function next(dice: IterableIterator<number>): number {
  return Number(dice.next().value);
}
