import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { PlanGate } from "../../schema/documents.generated.ts";
import { buildGate } from "../../testing/build-gate.ts";
import { days } from "../../testing/build-time.ts";
import { dayAt, type RolloutStory } from "../../testing/rollout-story.ts";
import {
  BROAD,
  ENTRY,
  GATE,
  LAB,
  PILOT,
  play,
  type StoryChanges,
  storyOfThreeRings,
} from "../../testing/three-rings.ts";

interface GateCase {
  readonly name: string;
  readonly changes?: StoryChanges;
  readonly before?: (story: RolloutStory) => void;
  readonly day: number;
  readonly mode?: "decide";
  readonly is: Partial<PlanGate>;
  readonly says: RegExp;
}

const LOOKS = { rings: [{ ...LAB, gate: buildGate({ ...GATE, looksMs: [0, days(2)] }) }, BROAD] };

const CASES: readonly GateCase[] = [
  {
    name: "no install is proven",
    day: 2,
    before: (story) => story.let("lab-*", "does nothing"),
    is: {
      ring: "lab",
      answer: "pending",
      look: null,
      until: null,
      assigned: 6,
      unconfirmed: 6,
      recorded: true,
    },
    says: /no install is proven yet, so its soak has not begun/,
  },
  {
    name: "it soaks",
    day: 3,
    is: { answer: "pending", look: null, until: "2026-11-15T10:00:00Z", succeeded: 6 },
    says: /it soaks until 2026-11-15T10:00:00Z/,
  },
  {
    name: "it passes in a run that writes it down",
    day: 4,
    is: { answer: "pass", look: 1, looks: 1, until: null, recorded: true, failed: 0, unconfirmed: 0 },
    says: /6 of 6 endpoints proved the install/,
  },
  {
    name: "it passes in a run that only decides",
    day: 4,
    mode: "decide",
    is: { answer: "pass", recorded: false },
    says: /6 of 6/,
  },
  {
    name: "a look could not say, and there is another",
    changes: LOOKS,
    before: (story) => story.let("lab-6", "does nothing"),
    day: 5,
    is: {
      answer: "inconclusive",
      look: 1,
      looks: 2,
      until: "2026-11-17T10:00:00Z",
      attempted: 6,
      unconfirmed: 1,
    },
    says: /5 of 6 assigned proved the install/,
  },
  {
    name: "the last look lacked numbers alone, and the gate goes on by itself",
    changes: {
      rings: [
        {
          ...LAB,
          gate: buildGate({
            ...GATE,
            failure: { below: 50_000, confidence: 950_000, at: "here" },
            onInconclusive: { kind: "pass", afterMs: days(7), unless: new Set() },
          }),
        },
        BROAD,
      ],
    },
    day: 4,
    is: { answer: "inconclusive", look: 1, looks: 1, until: "2026-11-22T10:00:00Z" },
    says: /no failures among 6 attempts/,
  },
  {
    name: "the breaker tripped",
    before: (story) => story.let("lab-*", "fails"),
    day: 4,
    is: { answer: "pending", until: null, failed: 6 },
    says: /its breaker tripped: 6 failures among 6 known outcomes/,
  },
  {
    name: "its vendor withdrew it",
    before: (story) => {
      play(story, 1, 3);
      story.driver.advise([{ ...ENTRY, patch: { ...ENTRY.patch, retracted: true } }]);
    },
    day: 4,
    is: { answer: "fail", until: null },
    says: /The vendor withdrew the patch/,
  },
  {
    name: "the state is gone",
    before: (story) => {
      play(story, 1, 2);
      story.driver.loseFleet();
    },
    day: 4,
    is: { answer: "inconclusive", assigned: 0, succeeded: 0 },
    says: /What rings reported before is gone/,
  },
];

describe("planGates()", () => {
  for (const { name, changes, before, day, mode, is, says } of CASES) {
    test(`tells how a ring stands when ${name}`, () => {
      const story = storyOfThreeRings(changes);
      before?.(story);
      play(story, 1, day - 1);
      const [gate] = story.day(day, mode).plan.gates;
      assert.ok(gate !== undefined);
      for (const [key, value] of Object.entries(is))
        assert.deepEqual(gate[key as keyof PlanGate], value, key);
      assert.match(gate.says, says);
    });
  }

  test("leaves out what left its ring, and the last ring, which has no gate", () => {
    const story = storyOfThreeRings();
    play(story, 1, 4);
    assert.deepEqual(
      story.day(5).plan.gates.map(({ ring }) => ring),
      ["pilot"],
    );
    play(story, 6, 8);
    assert.deepEqual(story.day(9).plan.gates, []);
  });

  test("says of a ring beyond the one that tripped whose trip it is", () => {
    const story = storyOfThreeRings();
    play(story, 1, 5);
    const incident = { name: "inc-1", at: "a", patch: "DSA-1", severity: "high" };
    story.driver.merge({ incidents: [{ ...incident, endpoints: ["lab-1", "lab-2", "lab-3"] }] });
    const pilot = story.day(6).plan.gates.find(({ ring }) => ring === "pilot");
    assert.match(pilot?.says ?? "", /tripped/);
    assert.match(pilot?.says ?? "", /before it/);
  });

  test("sorts by track, ring and patch, whatever order rings opened in", () => {
    const manual = [{ ...LAB, promotion: "manual" as const }, PILOT, BROAD];
    const story = storyOfThreeRings({ rings: manual, approved: { leaves: new Set(["lab"]) } });
    story.day(1);
    assert.deepEqual(
      story.day(2).plan.gates.map(({ ring }) => ring),
      ["lab", "pilot"],
    );
  });

  test("shows bounds as shares, the upper one with all unconfirmed as failures", () => {
    const story = storyOfThreeRings();
    story.let("lab-6", "does nothing");
    play(story, 1, 3);
    const [gate] = story.day(4).plan.gates;
    const { upper, upperKnown, lower } = gate ?? {};
    assert.ok(typeof upper === "number" && typeof upperKnown === "number" && lower === 0);
    assert.ok(upperKnown < upper && upper < 1, `${upperKnown} < ${upper}`);
  });
});

describe("planPromotions()", () => {
  const shown = (story: RolloutStory, day: number) =>
    story.day(day).plan.promotions.map(({ ring, to, patch, how }) => `${patch} ${ring} → ${to}: ${how}`);

  test("names what goes on by itself in the run that found it, and not again", () => {
    const story = storyOfThreeRings();
    play(story, 1, 3);
    assert.deepEqual([shown(story, 4), shown(story, 5)], [["DSA-1 lab → pilot: automatic"], []]);
  });

  test("names it also where the same run passes a ring over", () => {
    const story = storyOfThreeRings();
    story.say("pilot-*", { version: "2" });
    play(story, 1, 3);
    const run = story.day(4);
    assert.equal(story.verdict("web-1"), "install");
    assert.deepEqual(
      run.plan.promotions.map(({ ring, how }) => [ring, how]),
      [["lab", "automatic"]],
    );
    assert.deepEqual(
      run.plan.gates.map(({ ring, answer }) => [ring, answer]),
      [["lab", "pass"]],
    );
  });

  for (const promotion of ["pull-request", "manual"] as const) {
    test(`names what waits for people in a ring of promotion ${promotion}, until they answered`, () => {
      const story = storyOfThreeRings({ rings: [{ ...LAB, promotion }, BROAD] });
      play(story, 1, 4);
      const wanted = [`DSA-1 lab → broad: ${promotion}`];
      assert.deepEqual([shown(story, 5), shown(story, 6)], [wanted, wanted]);
      story.driver.merge({ approve: [{ patch: "DSA-1", digest: ENTRY.digest, leaves: new Set(["lab"]) }] });
      assert.deepEqual(shown(story, 7), []);
    });
  }

  test("names nothing that failed or tripped", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    play(story, 1, 5);
    assert.deepEqual(shown(story, 6), []);
    assert.equal(story.driver.run(dayAt(6)).plan.findings.filter(({ code }) => code === "tripped").length, 1);
  });
});
