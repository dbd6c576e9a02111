import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildGate } from "../../testing/build-gate.ts";
import { days, hours } from "../../testing/build-time.ts";
import type { DeclaredInput, RingInput } from "../../testing/declared-sketch.ts";
import { fleetDigest } from "../../testing/memory-fleet.ts";
import {
  createRolloutDriver,
  type DrivenRun,
  type RolloutDriver,
  reportSaying,
} from "../../testing/rollout-driver.ts";
import { createRolloutStory, dayAt, type Fate } from "../../testing/rollout-story.ts";
import { approve, BROAD, ENTRY, LAB, PILOT } from "../../testing/three-rings.ts";
import type { Received } from "../fleet/received.ts";
import type { Instant } from "../model/instant.ts";
import { entryToJson } from "./entry-json.ts";

/** Nine of ten may fail, so that three endpoints can pass it. */
const EASY = buildGate({
  installed: { operator: ">=", ppm: 600_000, at: "a" },
  failure: { below: 900_000, confidence: 950_000, at: "a" },
  looksMs: [0, days(1)],
});
const POLICIES = [{ staleAfterMs: days(2) }];

function driverOf(changes: DeclaredInput = {}): RolloutDriver {
  return createRolloutDriver({
    entries: [ENTRY],
    policies: POLICIES,
    rings: [{ ...LAB, gate: EASY }, BROAD],
    approve: [approve()],
    ...changes,
  });
}

/** What becomes of an endpoint, by the day after the hand-out: when it installs, when it tries and fails, when it goes silent. */
interface Life {
  readonly installs: number;
  readonly fails: number;
  readonly silent: number;
}

const LAST_DAY = 6;
const never = LAST_DAY + 1;
const life: fc.Arbitrary<Life> = fc.record({
  installs: fc.constantFrom(2, 2, 2, 3, 5, never),
  fails: fc.constantFrom(2, 4, never, never, never),
  silent: fc.constantFrom(2, 4, never, never, never),
});

/** The daily reports of one endpoint up to the look. Once it shows the patch, it shows it in all that follow. */
function reportsOf(id: string, { installs, fails, silent }: Life): readonly Received[] {
  const reports: Received[] = [];
  for (let day = 2; day <= LAST_DAY && day < silent; day += 1) {
    const attempts = [
      ...(fails <= day ? [attemptAt(fails, "failed")] : []),
      ...(installs <= day ? [attemptAt(installs, "succeeded")] : []),
    ];
    const version = installs <= day ? "2" : "1";
    reports.push(reportSaying(id, dayAt(day) - hours(1), { version, attempts }));
  }
  return reports;
}

function attemptAt(day: number, outcome: string) {
  const startedAt = dayAt(day) - hours(3);
  return { patch: "DSA-1", startedAt, finishedAt: startedAt + 60_000, outcome };
}

/** Day 1 hands the patch out to all, day 2 sees the first proof, the last day looks, on these reports. */
function look(ids: readonly string[], received: readonly Received[]): DrivenRun {
  const driver = driverOf();
  const all = ["lab-0", ...ids, "web-1"];
  driver.hear(
    all.map((id) => reportSaying(id, dayAt(1))),
    dayAt(1),
  );
  driver.run(dayAt(1));
  const proven = { version: "2", attempts: [attemptAt(2, "succeeded")] };
  driver.hear([reportSaying("lab-0", dayAt(2), proven)], dayAt(2));
  driver.run(dayAt(2));
  driver.hear([...received, reportSaying("lab-0", dayAt(LAST_DAY), proven)], dayAt(LAST_DAY));
  return driver.run(dayAt(LAST_DAY));
}

function isPassed({ facts }: DrivenRun): boolean {
  return facts.some((fact) => fact.type === "gate" && fact.event === "pass");
}

/*
 * The exact statement. Let a ring be open, its patch handed out to all who were counted in, and its soak begun. At one look, take
 * all reports that were made until then, of endpoints that try, fail, install and fall silent in any way, where one that showed
 * the patch in place does not show it missing later. Then whatever part of them never comes, or comes only after the look, and
 * in whatever order and however often the rest comes: where all of them would not have passed the gate, the rest does not.
 *
 * What is not promised: that the dropped report is not the one that takes a success back (the patch is gone again, a check began
 * to fail). Nothing can tell that from an endpoint that went on as it was, but the ring's `stale` limit and the breaker.
 */
describe("a report that is dropped, late, doubled or out of order", () => {
  const lives = fc.array(life, { minLength: 1, maxLength: 7 });

  test("opens no gate that all reports keep shut", () => {
    const seen = { passed: 0, shut: 0 };
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat(3)), (all, dice) => {
        const ids = all.map((_, index) => `lab-${index + 1}`);
        const received = all.flatMap((one, index) => reportsOf(ids[index] ?? "", one));
        const left = received.filter(() => dice.next().value !== 0);
        const [full, partly] = [look(ids, received), look(ids, left)];
        seen[isPassed(full) ? "passed" : "shut"] += 1;
        assert.ok(!isPassed(partly) || isPassed(full), "the rest passes what all do not");
      }),
      { seed: 11, numRuns: 100 },
    );
    assert.ok(seen.passed > 10 && seen.shut > 10, JSON.stringify(seen));
  });

  test("makes no difference where nothing is lost", () => {
    const shuffled = lives.chain((all) => {
      const received = all.flatMap((one, index) => reportsOf(`lab-${index + 1}`, one));
      const ids = all.map((_, index) => `lab-${index + 1}`);
      const again = fc.tuple(
        fc.shuffledSubarray([...received], { minLength: received.length }),
        fc.subarray([...received]),
      );
      return again.map(([order, twice]) => ({ ids, received, mixed: [...twice, ...order, ...twice] }));
    });
    fc.assert(
      fc.property(shuffled, ({ ids, received, mixed }) => {
        const [plain, other] = [look(ids, received), look(ids, mixed)];
        assert.deepEqual(other.facts, plain.facts);
        assert.deepEqual(other.plan, plain.plan);
        assert.equal(fleetDigest(other.record.fleet), fleetDigest(plain.record.fleet));
      }),
      { seed: 12, numRuns: 30 },
    );
  });
});

const fate = fc.constantFrom<Fate>(
  "succeeds",
  "succeeds",
  "succeeds",
  "fails",
  "falls silent",
  "does nothing",
);
const promotion = fc.constantFrom(
  "automatic" as const,
  "automatic" as const,
  "pull-request" as const,
  "manual" as const,
);
const IDS = ["lab-1", "lab-2", "lab-3", "pilot-1", "pilot-2", "pilot-3", "web-1", "web-2"] as const;
const ORDER = ["lab", "pilot", "broad"] as const;

const rollouts = fc.record({
  fates: fc.array(fate, { minLength: IDS.length, maxLength: IDS.length }),
  has: fc.subarray([...IDS]),
  lab: promotion,
  pilot: promotion,
  leavesFrom: fc.integer({ min: 1, max: 12 }),
  daysWithRun: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 6 }),
});

type Told = typeof rollouts extends fc.Arbitrary<infer T> ? T : never;

/** Plays a rollout and shows each of its runs, with what came before it. */
function playOut(told: Told, show: (run: DrivenRun, driver: RolloutDriver, now: Instant) => void): void {
  const ring = (base: RingInput, how: Told["lab"]): RingInput => ({ ...base, gate: EASY, promotion: how });
  const story = createRolloutStory(IDS, {
    entries: [ENTRY],
    policies: POLICIES,
    rings: [ring(LAB, told.lab), ring(PILOT, told.pilot), BROAD],
    approve: [approve()],
  });
  for (const [index, id] of IDS.entries()) story.let(id, told.fates[index] ?? "succeeds");
  for (const id of told.has) story.say(id, { version: "2" });
  for (const day of told.daysWithRun) {
    if (day >= told.leavesFrom)
      story.driver.merge({ approve: [approve({ leaves: new Set(["lab", "pilot"]) })] });
    show(story.day(day), story.driver, dayAt(day));
  }
}

function ringOf(endpoint: string): (typeof ORDER)[number] {
  return endpoint.startsWith("lab") ? "lab" : endpoint.startsWith("pilot") ? "pilot" : "broad";
}

describe("a rollout, however it goes", () => {
  test("skips no ring: what is installed has left every ring before", () => {
    let beyond = 0;
    fc.assert(
      fc.property(rollouts, (told) => {
        playOut(told, ({ plan, step }) => {
          const passed = new Set(step.ledger.passes.map(({ ring }) => ring));
          for (const { endpoint } of plan.actions) {
            const own = ORDER.indexOf(ringOf(endpoint));
            beyond += own;
            for (const earlier of ORDER.slice(0, own))
              assert.ok(
                passed.has(earlier) || (earlier !== "broad" && told[earlier] === "manual"),
                `${endpoint} installs before ring ${earlier} was left`,
              );
          }
        });
      }),
      { seed: 21, numRuns: 50 },
    );
    assert.ok(beyond > 20, `only ${beyond} installs beyond the first ring`);
  });

  test("passes no gate on the word of nobody, of one endpoint, or of those nobody knows", () => {
    fc.assert(
      fc.property(rollouts, (told) => {
        playOut(told, ({ facts }) => {
          for (const fact of facts) {
            if (fact.type !== "gate" || fact.event !== "look" || fact.answer !== "pass") continue;
            assert.ok(fact.succeeded >= 2 && fact.attempted >= 2, JSON.stringify(fact));
          }
        });
      }),
      { seed: 22, numRuns: 40 },
    );
  });

  test("writes nothing in a second run at the same instant", () => {
    fc.assert(
      fc.property(rollouts, (told) => {
        playOut(told, (_run, driver, now) => {
          const again = driver.run(now);
          assert.deepEqual([again.facts, again.record.isFleetChanged], [[], false]);
        });
      }),
      { seed: 23, numRuns: 25 },
    );
  });

  test("installs nothing more because of a freeze", () => {
    fc.assert(
      fc.property(
        rollouts,
        fc.constantFrom({}, { names: ["lab-*"] }, { names: ["web-1"] }),
        (told, endpoints) => {
          playOut(told, (_run, driver, now) => {
            const free = driver.run(now, "decide").plan.actions.map(({ endpoint }) => endpoint);
            driver.merge({ freezes: [{ from: now - 1, until: now + 1, endpoints }] });
            const frozen = driver.run(now, "decide").plan.actions.map(({ endpoint }) => endpoint);
            driver.merge({ freezes: [] });
            assert.deepEqual(
              frozen.filter((id) => !free.includes(id)),
              [],
            );
          });
        },
      ),
      { seed: 24, numRuns: 20 },
    );
  });

  test("moves no due date and no look by what a vendor or a clock says later", () => {
    const edit = fc.record({
      firstSeen: fc.constantFrom(dayAt(2), dayAt(9), Number.NaN, undefined),
      released: fc.constantFrom("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z", "soon"),
      modified: fc.constantFrom("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z"),
    });
    const anchored = { policies: [{ staleAfterMs: days(2), rules: [{ deferMs: days(1), dueMs: days(9) }] }] };
    fc.assert(
      fc.property(edit, fc.integer({ min: 2, max: 8 }), ({ firstSeen, ...dates }, from) => {
        const [calm, edited] = [0, 1].map(() =>
          createRolloutStory(IDS, {
            entries: [ENTRY],
            rings: [LAB, PILOT, BROAD],
            approve: [approve()],
            ...anchored,
          }),
        );
        const { firstSeen: _known, ...entry } = ENTRY;
        const later = { ...entry, ...(firstSeen === undefined ? {} : { firstSeen }) };
        for (let day = 1; day <= 9; day += 1) {
          if (day === from) edited?.driver.advise([{ ...later, patch: { ...ENTRY.patch, ...dates } }]);
          assert.deepEqual(edited?.day(day).plan, calm?.day(day).plan, `day ${day}`);
        }
        const logOf = (driver: RolloutDriver | undefined) => driver?.state().logged.map(entryToJson);
        assert.deepEqual(logOf(edited?.driver), logOf(calm?.driver));
      }),
      { seed: 25, numRuns: 12 },
    );
  });
});

describe("a ring that can prove nothing", () => {
  const cases: readonly (readonly [name: string, ids: readonly string[], fate: Fate])[] = [
    ["has nobody", [], "succeeds"],
    ["has one endpoint", ["lab-1"], "succeeds"],
    ["has only endpoints that nobody hears of again", ["lab-1", "lab-2", "lab-3"], "falls silent"],
    ["has only endpoints that do nothing", ["lab-1", "lab-2", "lab-3"], "does nothing"],
  ];
  for (const [name, ids, how] of cases) {
    test(`never lets a patch go where it ${name}`, () => {
      const story = createRolloutStory([...ids, "web-1"], {
        entries: [ENTRY],
        policies: POLICIES,
        rings: [
          { ...LAB, gate: { ...EASY, onInconclusive: { kind: "pass", afterMs: 0, unless: new Set() } } },
          BROAD,
        ],
        approve: [approve()],
      });
      story.let("lab-*", how);
      for (let day = 1; day <= 30; day += 1) {
        assert.equal(isPassed(story.day(day)), false, `day ${day}`);
        assert.equal(story.verdict("web-1"), "awaiting-ring");
      }
    });
  }
});
