import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildDeclared } from "../../testing/build-declared.ts";
import { buildGate } from "../../testing/build-gate.ts";
import { days } from "../../testing/build-time.ts";
import type { DrivenRun } from "../../testing/rollout-driver.ts";
import type { RolloutStory } from "../../testing/rollout-story.ts";
import {
  approve,
  BROAD,
  ENTRY,
  LAB,
  PILOT,
  play,
  type StoryChanges,
  storyOfThreeRings,
} from "../../testing/three-rings.ts";
import type { Ask } from "./ask.ts";
import { asksOf } from "./asks-of.ts";

const PULLED = { ...LAB, promotion: "pull-request" as const };
const MANUAL = { ...LAB, promotion: "manual" as const };
const UP_TO_LAB = { kind: "rings", rings: ["lab"], at: "a" } as const;

/** What is asked after the run, in short. */
function asked({ plan, step }: DrivenRun, changes: StoryChanges, patch: object = {}): readonly Ask[] {
  const declared = buildDeclared({ approvals: "trust-merge", rings: [LAB, PILOT, BROAD], ...changes });
  const entries = [{ ...ENTRY, patch: { ...ENTRY.patch, ...patch } }];
  return asksOf({ step, declared, entries, patches: plan.patches });
}

interface AskCase {
  readonly name: string;
  readonly changes?: StoryChanges;
  readonly story?: (story: RolloutStory) => void;
  readonly day: number;
  readonly is: readonly string[];
}

const patient = (unless: readonly "important"[]) =>
  buildGate({
    installed: { operator: ">=", ppm: 500_000, at: "a" },
    failure: { below: 100_000, confidence: 950_000, at: "a" },
    onInconclusive: { kind: "pass", afterMs: days(7), unless: new Set(unless) },
  });

const CASES: readonly AskCase[] = [
  { name: "nothing while it soaks", changes: { rings: [PULLED, BROAD] }, day: 3, is: [] },
  { name: "nothing where it goes on by itself", day: 4, is: [] },
  {
    name: "leaves, in the run of the pass",
    changes: { rings: [PULLED, BROAD] },
    day: 4,
    is: ["leave lab → broad by leaves"],
  },
  {
    name: "leaves, in every run until it is written",
    changes: { rings: [PULLED, BROAD] },
    day: 9,
    is: ["leave lab → broad by leaves"],
  },
  {
    name: "leaves anew, where it was there before the pass",
    changes: { rings: [PULLED, BROAD], approve: [approve({ leaves: new Set(["lab"]) })] },
    day: 5,
    is: ["leave lab → broad by leaves"],
  },
  {
    name: "a higher ceiling, where the ceiling is the ring",
    changes: { rings: [PULLED, BROAD], approve: [approve({ through: UP_TO_LAB })] },
    day: 5,
    is: ["leave lab → broad by through"],
  },
  {
    name: "leaves of a manual ring, also where the ceiling is the ring",
    changes: { rings: [MANUAL, BROAD], approve: [approve({ through: UP_TO_LAB })] },
    day: 5,
    is: ["leave lab → broad by leaves"],
  },
  {
    name: "leaves of a manual ring, also where the ceiling lies beyond",
    changes: { rings: [MANUAL, BROAD], approve: [approve({ through: { ...UP_TO_LAB, rings: ["broad"] } })] },
    day: 5,
    is: ["leave lab → broad by leaves"],
  },
  {
    name: "nothing of a manual ring that leaves named, whenever",
    changes: { rings: [MANUAL, BROAD], approve: [approve({ leaves: new Set(["lab"]) })] },
    day: 5,
    is: [],
  },
  {
    name: "a question, where the last look could not say",
    story: (story) => story.let("lab-6", "does nothing"),
    day: 5,
    is: ["question lab → pilot by leaves"],
  },
  {
    name: "nothing where the gate goes on by itself",
    changes: { rings: [{ ...LAB, gate: patient([]) }, BROAD] },
    day: 6,
    is: [],
  },
  {
    name: "a question, where the gate excepts the patch",
    changes: { rings: [{ ...LAB, gate: patient(["important"]) }, BROAD] },
    day: 6,
    is: ["question lab → broad by leaves"],
  },
  { name: "nothing of the last ring", story: (story) => story.let("web-*", "does nothing"), day: 14, is: [] },
  {
    name: "a hold, where the breaker tripped",
    story: (story) => story.let("lab-*", "fails"),
    day: 3,
    is: ["hold lab because trip"],
  },
  {
    name: "a hold by the ring that tripped, not by those beyond",
    story: (story) => story.let("pilot-*", "fails"),
    day: 6,
    is: ["hold pilot because trip"],
  },
];

describe("asksOf() asks for", () => {
  for (const { name, changes = {}, story: act, day, is } of CASES) {
    test(name, () => {
      const story = storyOfThreeRings(changes);
      act?.(story);
      play(story, 1, day - 1);
      assert.deepEqual(asked(story.day(day), changes).map(tell), is);
    });
  }

  test("a hold with the number of its trip, in a run that only decides, too", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    story.day(1);
    const [ask] = asked(story.day(2, "decide"), {});
    assert.ok(ask?.kind === "hold" && ask.because === "trip");
    assert.equal(ask.trip, story.day(2).step.rollout.trips[0]?.number);
    assert.match(ask.says, /6 failures among 6/);
    assert.equal(ask.gate?.failed, 6);
  });

  test("a hold where the gate failed, and no leave", () => {
    const strict = { failure: { below: 20_000, confidence: 950_000, at: "a" } };
    const { breaker: _breaker, ...lab } = PULLED;
    const changes = { rings: [{ ...lab, gate: buildGate(strict) }, BROAD] };
    const story = storyOfThreeRings(changes);
    for (const id of ["lab-1", "lab-2", "lab-3"]) story.let(id, "fails");
    play(story, 1, 4);
    assert.deepEqual(asked(story.day(5), changes).map(tell), ["hold lab because fail"]);
  });

  test("nothing where the state is gone: nobody can answer for numbers that nobody has", () => {
    const changes = { rings: [PULLED, BROAD] };
    const story = storyOfThreeRings(changes);
    play(story, 1, 2);
    story.driver.loseFleet();
    play(story, 3, 5);
    assert.deepEqual(asked(story.day(6), changes), []);
  });

  test("the reject of what its vendor withdrew, where somebody has it, with what that opens again", () => {
    const vulnerabilities = [{ id: "CVE-2026-2" }, { id: "CVE-2026-1" }, { id: "CVE-2026-2" }];
    const story = storyOfThreeRings();
    const [none] = [asked(story.day(1), {}, { retracted: true })];
    assert.deepEqual(
      none.filter(({ kind }) => kind === "reject"),
      [],
    );
    const asks = asked(story.day(2), {}, { retracted: true, vulnerabilities });
    const ask = asks.find((one) => one.kind === "reject");
    assert.ok(ask?.kind === "reject");
    assert.deepEqual(ask.holders, { installed: 6, removable: true, reopens: ["CVE-2026-1", "CVE-2026-2"] });
  });

  test("a leave with the rings that were passed over on the way", () => {
    const changes = { rings: [LAB, { ...PILOT, promotion: "pull-request" as const }, BROAD] };
    const story = storyOfThreeRings(changes);
    story.say("lab-*", { version: "2" });
    play(story, 1, 4);
    const [ask] = asked(story.day(5), changes);
    assert.ok(ask?.kind === "leave");
    assert.deepEqual([ask.ring, ask.passedOver, ask.gate?.succeeded], ["pilot", ["lab"], 6]);
  });
});

function tell(ask: Ask): string {
  if (ask.kind === "leave")
    return `${ask.question ? "question" : "leave"} ${ask.ring} → ${ask.to} by ${ask.how}`;
  return ask.kind === "hold" ? `hold ${ask.ring} because ${ask.because}` : `reject ${ask.patch}`;
}
