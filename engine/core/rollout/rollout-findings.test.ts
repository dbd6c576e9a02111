import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DrivenRun } from "../../testing/rollout-driver.ts";
import { approve, play, storyOfThreeRings } from "../../testing/three-rings.ts";

function found({ plan }: DrivenRun, code: string): readonly string[] {
  return plan.findings.filter((finding) => finding.code === code).map(({ says }) => says);
}

describe("rolloutFindings()", () => {
  test("names a trip in every run until a list releases it, and what has to be released", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    story.day(1);
    const [trip] = story.day(2).step.rollout.trips;
    assert.ok(trip !== undefined);
    const says = `the breaker of ring "lab" tripped for DSA-1: it is held there and outward until a list releases trip ${trip.number}`;
    assert.deepEqual(found(story.day(3), "tripped"), [says]);
    assert.deepEqual(found(story.day(3, "decide"), "tripped"), [says]);
    story.let("lab-*", "does nothing");
    story.driver.merge({ releases: [{ patch: "DSA-1", trip: trip.number }] });
    assert.deepEqual(found(story.day(4, "decide"), "tripped"), []);
    assert.deepEqual(found(story.day(4), "tripped"), []);
  });

  test("names a release of another number than that of the trip that goes on, until one names it", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    story.day(1);
    const [trip] = story.day(2).step.rollout.trips;
    assert.ok(trip !== undefined);
    const { number } = trip;
    const wrong = { patch: "DSA-1", trip: number + 100 };
    story.driver.merge({ releases: [wrong] });
    assert.deepEqual(found(story.day(3), "release-unmatched"), [
      `the list releases trip ${number + 100} of DSA-1, and no trip of it has that number: what holds it is trip ${number}`,
    ]);
    story.let("lab-*", "does nothing");
    story.driver.merge({ releases: [wrong, { patch: "DSA-1", trip: number }] });
    assert.deepEqual(found(story.day(4), "release-unmatched"), []);
  });

  test("names a state that is gone, with both counts", () => {
    const story = storyOfThreeRings();
    play(story, 1, 2);
    story.driver.loseFleet();
    assert.deepEqual(found(story.day(3), "state-lost"), [
      'ring "lab" opened to DSA-1 with 6 endpoints, and the state folder remembers 0: its gate cannot be judged',
    ]);
  });

  test("names no state that is gone where nothing is left to judge", () => {
    const story = storyOfThreeRings();
    play(story, 1, 9);
    story.driver.loseFleet();
    const run = story.day(10);
    assert.deepEqual([found(run, "state-lost"), run.plan.exitCode], [[], 0]);
  });

  test("names a removal that its gate keeps from going on, and how people let it", () => {
    const story = storyOfThreeRings();
    play(story, 1, 9);
    story.driver.merge({ rejects: [{ patch: "DSA-1", installed: "remove" }] });
    story.let("lab-*", "does nothing");
    story.let("lab-1", "succeeds");
    play(story, 10, 12);
    assert.deepEqual(found(story.day(13), "removal-stalled"), [
      'the gate of ring "lab" could not say whether DSA-1 comes off well: it goes no further until an entry that approves it says "leaves: [lab]" anew',
    ]);
    story.driver.merge({
      rejects: [{ patch: "DSA-1", installed: "remove" }],
      approve: [approve({ leaves: new Set(["lab"]) })],
    });
    assert.deepEqual(found(story.day(14), "removal-stalled"), []);
    assert.equal(story.verdict("pilot-1"), "remove");
  });
});
