import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayAt, type RolloutStory, told } from "../../testing/rollout-story.ts";
import { approve, BROAD, LAB, PILOT, play, storyOfThreeRings } from "../../testing/three-rings.ts";
import type { Ring } from "../model/declared.ts";

/** A lab that fails, a day before anybody sees it. */
function failing(): RolloutStory {
  const story = storyOfThreeRings();
  story.let("lab-*", "fails");
  story.day(1);
  return story;
}

describe("stepRollout() counts what stops at once", () => {
  test("a trip holds in a run that only decides, by the number that it will have", () => {
    const story = failing();
    const decided = story.day(2, "decide").step;
    const applied = story.day(2);
    assert.deepEqual(
      decided.rollout.trips.map(({ number }) => number),
      applied.step.rollout.trips.map(({ number }) => number),
    );
    const written = applied.record.written.find(({ fact }) => fact.type === "trip");
    assert.equal(decided.rollout.trips[0]?.number, written?.number);
  });

  test("trips are written first, whichever ring they are of", () => {
    const manual = [{ ...LAB, promotion: "manual" as const }, PILOT, BROAD];
    const story = storyOfThreeRings({ rings: manual, approved: { leaves: new Set(["lab"]) } });
    story.let("pilot-*", "fails");
    story.day(1);
    assert.deepEqual(told(story.day(2)), ["trip pilot", "installed lab: 11-13"]);
  });

  test("trips are written before all else that a run finds", () => {
    const story = failing();
    story.let("lab-1", "succeeds");
    story.say("lab-1", { version: "2" });
    assert.deepEqual(told(story.day(2)), ["trip lab", "installed lab: 11-13"]);
  });
});

describe("stepRollout() counts what opens once it is written", () => {
  test("a pass opens nothing in a run that only decides", () => {
    const story = storyOfThreeRings();
    play(story, 1, 3);
    const { step } = story.day(4, "decide");
    assert.deepEqual(
      step.found.map(({ fact }) => fact.type === "gate" && fact.event),
      ["look", "pass"],
    );
    assert.deepEqual(step.rollout.passes, []);
    assert.equal(story.day(4).step.rollout.passes.length, 1);
  });
});

describe("stepRollout() keeps releases", () => {
  const tripNumber = (story: RolloutStory) => story.driver.run(dayAt(2)).step.rollout.trips[0]?.number ?? 0;

  test("a release that no run wrote down frees at once, and goes on to when its list drops it", () => {
    const story = failing();
    story.day(2);
    const trip = tripNumber(story);
    story.let("lab-*", "does nothing");
    story.driver.merge({ releases: [{ patch: "DSA-1", trip }] });
    assert.deepEqual(story.day(3, "decide").step.rollout.trips, []);
    assert.deepEqual(told(story.day(3)), [`release ${trip}`]);
    story.driver.merge({ releases: [] });
    assert.deepEqual(story.day(4, "decide").step.rollout.trips, []);
  });

  test("a release that only decides was read from is gone with its list", () => {
    const story = failing();
    story.day(2);
    story.driver.merge({ releases: [{ patch: "DSA-1", trip: tripNumber(story) }] });
    story.day(3, "decide");
    story.driver.merge({ releases: [] });
    assert.equal(story.day(3, "decide").step.rollout.trips.length, 1);
  });

  test("a release of another trip or patch frees nothing", () => {
    const story = failing();
    story.day(2);
    const trip = tripNumber(story);
    story.driver.merge({
      releases: [
        { patch: "DSA-1", trip: trip + 1 },
        { patch: "DSA-2", trip },
      ],
    });
    const run = story.day(3);
    assert.deepEqual([told(run), run.step.rollout.trips.length], [[], 1]);
    assert.equal(story.verdict("lab-1"), "held");
  });
});

describe("stepRollout() takes no release for an answer that was there before the trip", () => {
  const foretold = () => {
    const story = failing();
    const { number = 0 } = story.driver.state().logged.at(-1) ?? {};
    const releases = [1, 2, 3].map((more) => ({ patch: "DSA-1", trip: number + more }));
    story.driver.merge({ releases });
    return { story, next: number + 1 };
  };

  test("and gives the trip the first number that none names", () => {
    const { story, next } = foretold();
    const decided = story.day(2, "decide").step.rollout.trips.map(({ number }) => number);
    const run = story.day(2);
    const words = [next, next + 1, next + 2].map((number) => `release ${number}`);
    assert.deepEqual([decided, told(run)], [[next + 3], [...words, "trip lab"]]);
    assert.deepEqual(
      run.record.written.map(({ number }) => number),
      [next, next + 1, next + 2, next + 3],
    );
    assert.equal(story.verdict("lab-1"), "held");
    assert.deepEqual(play(story, 3, 6), {});
    assert.equal(story.verdict("lab-1"), "held");
  });

  test("and takes the one that names it then", () => {
    const { story, next } = foretold();
    story.day(2);
    story.driver.merge({ releases: [{ patch: "DSA-1", trip: next + 3 }] });
    assert.deepEqual(told(story.day(3)), [`release ${next + 3}`]);
  });
});

describe("stepRollout() counts no pass before its time", () => {
  test("which a run wrote whose clock was wrong", () => {
    const story = storyOfThreeRings();
    play(story, 1, 2);
    assert.ok(told(story.driver.run(dayAt(4))).includes("pass lab (gate)"));
    assert.deepEqual(told(story.day(3)), []);
    assert.equal(story.verdict("pilot-1"), "awaiting-ring");
  });
});

describe("stepRollout() writes down what approvals let go", () => {
  const pulled = { ...LAB, promotion: "pull-request" as const };

  test("once for two lists that say the same", () => {
    const twice = [approve({ leaves: new Set(["lab"]) }), approve({ leaves: new Set(["lab"]), list: "b" })];
    const story = storyOfThreeRings({ approve: twice });
    assert.equal(told(story.day(1)).filter((words) => words.startsWith("named")).length, 1);
    assert.deepEqual(told(story.day(1)), []);
  });

  test("a ceiling beyond a ring only where people promote that ring", () => {
    const approved = { through: { kind: "rings", rings: ["broad"], at: "a" } } as const;
    const namedIn = (rings: readonly [typeof pulled | typeof LAB, typeof BROAD]) =>
      told(storyOfThreeRings({ rings, approved }).day(1)).filter((words) => words.startsWith("named"));
    assert.deepEqual(namedIn([pulled, BROAD]), ["named through lab"]);
    assert.deepEqual(namedIn([LAB, BROAD]), []);
  });

  test("and what they let go no more, also when the entry is gone", () => {
    const story = storyOfThreeRings({ approved: { leaves: new Set(["lab", "pilot"]) } });
    story.day(1);
    story.driver.merge({ approve: [] });
    const gone = told(story.day(2)).filter((words) => words.startsWith("withdrawn"));
    assert.deepEqual(gone, ["withdrawn leaves lab", "withdrawn leaves pilot"]);
  });
});

describe("stepRollout() judges only what is declared", () => {
  test("nothing in a ring that is no more, and all again when it comes back", () => {
    const story = storyOfThreeRings();
    play(story, 1, 2);
    story.driver.merge({ rings: [BROAD] });
    assert.deepEqual(story.day(3, "decide").step.states, []);
    story.driver.merge({ rings: [LAB, BROAD] });
    const [state] = story.day(3, "decide").step.states;
    assert.deepEqual([state?.ring.name, state?.counts.succeeded], ["lab", 6]);
  });

  test("a trip in a ring that is no more holds everywhere in its track", () => {
    const story = failing();
    story.day(2);
    story.driver.merge({ rings: [BROAD] });
    story.day(3);
    assert.equal(story.verdict("web-1"), "held");
  });

  test("rings in their order: what lies before a trip goes on", () => {
    const story = storyOfThreeRings();
    story.let("pilot-*", "fails");
    play(story, 1, 5);
    const names = (wanted: boolean) =>
      story
        .day(6, "decide")
        .step.states.filter(({ isTripped }) => isTripped === wanted)
        .map(({ ring }: { readonly ring: Ring }) => ring.name);
    assert.deepEqual([names(true), names(false)], [["pilot"], ["lab"]]);
  });
});
