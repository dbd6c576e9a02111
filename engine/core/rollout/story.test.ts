import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildGate } from "../../testing/build-gate.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import { days } from "../../testing/build-time.ts";
import { dayAt, told } from "../../testing/rollout-story.ts";
import {
  approve,
  BROAD,
  ENTRY,
  GATE,
  LAB,
  PILOT,
  play,
  SOAK,
  storyOfThreeRings,
} from "../../testing/three-rings.ts";

describe("a good patch", () => {
  test("goes from lab to pilot to broad, each soak counted from the first proven install", () => {
    const story = storyOfThreeRings();
    assert.deepEqual(play(story, 1, 9), {
      1: ["opened lab: 6"],
      2: ["installed lab: 11-13"],
      4: ["look 1/1 lab: pass", "pass lab (gate)", "opened pilot: 6"],
      5: ["installed pilot: 11-16"],
      7: ["look 1/1 pilot: pass", "pass pilot (gate)", "opened broad: 6"],
      8: ["installed broad: 11-19"],
    });
    assert.equal(story.verdict("web-6"), "compliant");
  });

  test("soaks shorter where it is critical, and where it is expedited", () => {
    const critical = buildEntry({ patch: { severity: "critical" } });
    const story = storyOfThreeRings({ approved: { digest: critical.digest } });
    story.driver.advise([critical]);
    assert.deepEqual(play(story, 1, 3)[3], ["look 1/1 lab: pass", "pass lab (gate)", "opened pilot: 6"]);
    const expedited = storyOfThreeRings({ approved: { expedite: true } });
    assert.deepEqual(play(expedited, 1, 3)[3], ["look 1/1 lab: pass", "pass lab (gate)", "opened pilot: 6"]);
  });

  test("is shown with its gates and what leaves each ring", () => {
    const story = storyOfThreeRings();
    play(story, 1, 3);
    const run = story.day(4);
    assert.deepEqual(
      run.plan.promotions.map(({ ring, to, patch, how }) => [ring, to, patch, how]),
      [["lab", "pilot", "DSA-1", "automatic"]],
    );
    const [gate] = run.plan.gates;
    assert.deepEqual(
      [gate?.ring, gate?.answer, gate?.recorded, gate?.assigned, gate?.succeeded],
      ["lab", "pass", true, 6, 6],
    );
    assert.equal(run.plan.exitCode, 0);
  });

  test("is judged by the looks, one after the other", () => {
    const looksMs = [0, days(1), days(3)];
    const gate = buildGate({ ...GATE, looksMs });
    const story = storyOfThreeRings({ rings: [{ ...LAB, gate }, BROAD] });
    story.let("lab-5", "does nothing");
    story.let("lab-6", "does nothing");
    assert.deepEqual(play(story, 1, 6), {
      1: ["opened lab: 6"],
      2: ["installed lab: 11-13"],
      4: ["look 1/3 lab: inconclusive"],
      5: ["look 2/3 lab: inconclusive"],
    });
    story.say("lab-*", { version: "2" });
    assert.deepEqual(told(story.day(7)), ["look 3/3 lab: pass", "pass lab (gate)", "opened broad: 12"]);
  });

  test("passes over the looks that a late run missed, and is judged once, by what is there then", () => {
    const gate = buildGate({ ...GATE, looksMs: [0, days(1), days(3)] });
    const story = storyOfThreeRings({ rings: [{ ...LAB, gate }, BROAD] });
    play(story, 1, 2);
    assert.deepEqual(told(story.day(20)), ["look 3/3 lab: pass", "pass lab (gate)", "opened broad: 12"]);
  });

  test("is nowhere judged by a run that only decides", () => {
    const story = storyOfThreeRings();
    play(story, 1, 3);
    const decided = story.day(4, "decide");
    assert.deepEqual([decided.facts, decided.record.isFleetChanged], [[], false]);
    assert.equal(decided.plan.gates[0]?.answer, "pass");
    assert.equal(decided.plan.gates[0]?.recorded, false);
    assert.equal(story.verdict("pilot-1"), "awaiting-ring");
  });
});

describe("a second run at the same instant", () => {
  test("writes nothing, on every day of a rollout", () => {
    const story = storyOfThreeRings();
    for (let day = 1; day <= 9; day += 1) {
      story.day(day);
      const { driver } = story;
      const again = driver.run(dayAt(day));
      assert.deepEqual(again.facts, [], `day ${day}`);
      assert.equal(again.record.isFleetChanged, false, `day ${day}`);
    }
  });
});

describe("a ring that nobody needs the patch in", () => {
  test("is passed over, and the next ring opens in the same run with its own gate", () => {
    const story = storyOfThreeRings();
    story.say("lab-*", { version: "2" });
    const first = story.day(1);
    assert.deepEqual(told(first), ["pass lab (vacuous)", "opened pilot: 6"]);
    assert.deepEqual(play(story, 2, 4), {
      2: ["installed pilot: 11-13"],
      4: ["look 1/1 pilot: pass", "pass pilot (gate)", "opened broad: 6"],
    });
  });

  test("is passed over where people promote it, too: there is nothing to look at", () => {
    const story = storyOfThreeRings({ rings: [{ ...LAB, promotion: "pull-request" }, PILOT, BROAD] });
    story.say("lab-*", { version: "2" });
    story.day(1);
    assert.equal(story.verdict("pilot-1"), "install");
  });

  test("waits where one member is not known", () => {
    const story = storyOfThreeRings();
    story.say("lab-*", { version: "2" });
    story.say("lab-3", { report: { partial: "the package database is locked" } });
    assert.deepEqual(told(story.day(1)), []);
    assert.equal(story.verdict("pilot-1"), "awaiting-ring");
  });

  test("opens once a member comes to need it, and what was passed over stays so", () => {
    const story = storyOfThreeRings();
    story.say("lab-*", { version: "2" });
    story.day(1);
    story.say("lab-1", { version: "1" });
    assert.deepEqual(told(story.day(2)), ["installed pilot: 11-13", "opened lab: 1"]);
    assert.equal(story.verdict("pilot-1"), "compliant");
  });
});

describe("a ring that people promote", () => {
  const rings = [{ ...LAB, promotion: "pull-request" as const }, BROAD];

  test("waits with its pass for leaves, and asks for it", () => {
    const story = storyOfThreeRings({ rings });
    assert.deepEqual(play(story, 1, 6)[4], ["look 1/1 lab: pass", "pass lab (gate)"]);
    const asking = story.day(7);
    assert.equal(story.verdict("web-1"), "awaiting-ring");
    assert.deepEqual(
      asking.plan.promotions.map(({ ring, to, how }) => [ring, to, how]),
      [["lab", "broad", "pull-request"]],
    );
    story.driver.merge({ approve: [approve({ leaves: new Set(["lab"]) })] });
    const left = story.day(8);
    assert.deepEqual(told(left), ["named leaves lab", "opened broad: 12"]);
    assert.deepEqual(left.plan.promotions, []);
    assert.equal(story.verdict("web-1"), "install");
    assert.deepEqual(told(story.day(9)), ["installed broad: 11-20"]);
    assert.equal(story.verdict("web-1"), "compliant");
  });

  test("is not left by leaves from before the pass, until it is withdrawn and named anew", () => {
    const story = storyOfThreeRings({ rings, approved: { leaves: new Set(["lab"]) } });
    assert.deepEqual(play(story, 1, 5), {
      1: ["named leaves lab", "opened lab: 6"],
      2: ["installed lab: 11-13"],
      4: ["look 1/1 lab: pass", "pass lab (gate)"],
    });
    assert.equal(story.verdict("web-1"), "awaiting-ring");
    story.driver.merge({ approve: [approve()] });
    assert.deepEqual(told(story.day(6)), ["withdrawn leaves lab"]);
    story.driver.merge({ approve: [approve({ leaves: new Set(["lab"]) })] });
    assert.deepEqual(told(story.day(7)), ["named leaves lab", "opened broad: 12"]);
  });

  test("is left by a ceiling that is raised after the pass", () => {
    const lab = { kind: "rings", rings: ["lab"], at: "a:1:1" } as const;
    const story = storyOfThreeRings({ rings, approved: { through: lab } });
    play(story, 1, 5);
    assert.equal(story.verdict("web-1"), "awaiting-ring");
    story.driver.merge({ approve: [approve({ through: { ...lab, rings: ["broad"] } })] });
    assert.deepEqual(told(story.day(6)), ["named through lab", "opened broad: 12"]);
  });

  test("that is manual is left by leaves, pass or not, and no other way", () => {
    const manual = [{ ...LAB, promotion: "manual" as const }, BROAD];
    const story = storyOfThreeRings({
      rings: manual,
      approved: { through: { kind: "rings", rings: ["broad"], at: "a" } },
    });
    play(story, 1, 5);
    assert.equal(story.verdict("web-1"), "awaiting-ring");
    const asking = story.day(6);
    assert.deepEqual(
      asking.plan.promotions.map(({ ring, how }) => [ring, how]),
      [["lab", "manual"]],
    );
    const early = storyOfThreeRings({ rings: manual, approved: { leaves: new Set(["lab"]) } });
    assert.deepEqual(told(early.day(1)), ["named leaves lab", "opened broad: 12", "opened lab: 6"]);
    const passed = play(early, 2, 4);
    assert.deepEqual(passed[4], ["look 1/1 lab: pass", "pass lab (gate)"]);
    assert.deepEqual(early.day(5).plan.promotions, []);
  });
});

describe("a gate that cannot say", () => {
  test("asks, and people's leaves answers it", () => {
    const story = storyOfThreeRings();
    story.let("lab-6", "does nothing");
    assert.deepEqual(play(story, 1, 5)[4], ["look 1/1 lab: inconclusive"]);
    const asking = story.day(6);
    assert.deepEqual(
      asking.plan.promotions.map(({ ring, how }) => [ring, how]),
      [["lab", "pull-request"]],
    );
    assert.equal(asking.plan.gates[0]?.answer, "inconclusive");
    story.driver.merge({ approve: [approve({ leaves: new Set(["lab"]) })] });
    assert.deepEqual(told(story.day(7)), ["pass lab (people)", "named leaves lab", "opened pilot: 6"]);
    assert.equal(story.verdict("pilot-1"), "install");
  });

  test("takes leaves from before the look for no answer", () => {
    const story = storyOfThreeRings({ approved: { leaves: new Set(["lab"]) } });
    story.let("lab-6", "does nothing");
    const written = play(story, 1, 12);
    assert.deepEqual(Object.keys(written), ["1", "2", "4"]);
    assert.equal(story.verdict("pilot-1"), "awaiting-ring");
  });

  const after = { kind: "pass", afterMs: days(7), unless: new Set(["critical" as const]) } as const;
  const patient = buildGate({
    installed: { operator: ">=", ppm: 500_000, at: "a" },
    failure: { below: 100_000, confidence: 950_000, at: "a" },
    onInconclusive: after,
  });

  test("goes on by itself after seven days, where numbers alone were short", () => {
    const story = storyOfThreeRings({ rings: [{ ...LAB, gate: patient }, BROAD] });
    const written = play(story, 1, 12);
    assert.deepEqual(written[4], ["look 1/1 lab: inconclusive"]);
    assert.deepEqual(written[11], ["pass lab (after)", "opened broad: 12"]);
  });

  test("does not go on when trouble came meanwhile, and asks", () => {
    const story = storyOfThreeRings({ rings: [{ ...LAB, gate: patient }, BROAD] });
    play(story, 1, 8);
    const issue = { id: "KI-1", title: "print spooler", status: "open" as const, openedAt: "2026-11-18" };
    story.driver.advise([{ ...ENTRY, patch: { ...ENTRY.patch, knownIssues: [issue as never] } }]);
    assert.deepEqual(play(story, 9, 20), {});
    assert.deepEqual(
      story.day(21).plan.promotions.map(({ ring, how }) => [ring, how]),
      [["lab", "pull-request"]],
    );
  });

  test("asks at once where the gate excepts the patch", () => {
    const critical = buildEntry({ patch: { severity: "critical" } });
    const story = storyOfThreeRings({
      rings: [{ ...LAB, gate: patient }, BROAD],
      approved: { digest: critical.digest },
    });
    story.driver.advise([critical]);
    play(story, 1, 15);
    assert.deepEqual(
      story.day(16).plan.promotions.map(({ ring, how }) => [ring, how]),
      [["lab", "pull-request"]],
    );
    assert.equal(story.verdict("web-1"), "awaiting-ring");
  });
});

describe("a patch that breaks the lab", () => {
  test("trips the breaker, is held outward at once, and by no run on its own ever again", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    story.day(1);
    const tripped = story.day(2);
    assert.deepEqual(told(tripped), ["trip lab"]);
    assert.deepEqual(
      [story.verdict("lab-1"), story.verdict("pilot-1"), story.verdict("web-1")],
      ["held", "held", "held"],
    );
    assert.equal(tripped.plan.findings.filter(({ code }) => code === "tripped").length, 1);
    story.say("lab-*", { version: "2" });
    assert.deepEqual(play(story, 3, 20)[3], ["installed lab: 11-14"]);
    assert.equal(story.verdict("pilot-1"), "held");
  });

  test("is held by a run that only decides, too", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    story.day(1);
    const decided = story.day(2, "decide");
    assert.deepEqual(decided.facts, []);
    assert.equal(story.verdict("pilot-1"), "held");
    assert.equal(decided.plan.gates[0]?.says.startsWith("its breaker tripped"), true);
  });

  test("goes on once a list releases the trip, and the old failures trip nothing again", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    story.day(1);
    const { written } = story.day(2).record;
    const trip = written.find(({ fact }) => fact.type === "trip")?.number ?? 0;
    story.driver.merge({ releases: [{ patch: "DSA-1", trip }] });
    story.let("lab-*", "succeeds");
    const decided = story.day(3, "decide");
    assert.equal(decided.plan.findings.filter(({ code }) => code === "tripped").length, 0);
    assert.deepEqual(told(story.day(3)), [`release ${trip}`]);
    assert.equal(story.verdict("lab-1"), "install");
    story.driver.merge({ releases: [] });
    assert.deepEqual(play(story, 4, 7), {
      4: ["installed lab: 11-15"],
      6: ["look 1/1 lab: pass", "pass lab (gate)", "opened pilot: 6"],
      7: ["installed pilot: 11-18"],
    });
  });

  test("soaks anew from the release on, where some had it before the trip", () => {
    const story = storyOfThreeRings();
    for (const id of ["lab-1", "lab-2", "lab-3"]) story.let(id, "fails");
    story.day(1);
    assert.deepEqual(told(story.day(2)), ["trip lab", "installed lab: 11-13"]);
    play(story, 3, 9);
    const trip = story.driver.run(dayAt(9)).step.rollout.trips[0]?.number ?? 0;
    story.driver.merge({ releases: [{ patch: "DSA-1", trip }] });
    story.let("lab-*", "succeeds");
    assert.deepEqual(play(story, 10, 12), {
      10: [`release ${trip}`],
      12: ["look 1/1 lab: pass", "pass lab (gate)", "opened pilot: 6"],
    });
  });

  test("is tripped no more by tickets from before the release, and asks about them at the gate", () => {
    const story = storyOfThreeRings();
    play(story, 1, 2);
    const ticket = { name: "inc-1", at: "a", patch: "DSA-1", severity: "high", openedAt: dayAt(2) };
    story.driver.merge({ incidents: [{ ...ticket, endpoints: ["lab-1", "lab-2", "lab-3"] }] });
    const trip = story.day(3).record.written[0]?.number ?? 0;
    story.driver.merge({ releases: [{ patch: "DSA-1", trip }] });
    assert.deepEqual(play(story, 4, 12), { 4: [`release ${trip}`], 6: ["look 1/1 lab: inconclusive"] });
  });

  test("is tripped again by a ticket that came after the release", () => {
    const story = storyOfThreeRings();
    play(story, 1, 2);
    const ticket = { name: "inc-1", at: "a", patch: "DSA-1", severity: "high", openedAt: dayAt(2) };
    const named = { ...ticket, endpoints: ["lab-1", "lab-2", "lab-3"] };
    story.driver.merge({ incidents: [named] });
    const trip = story.day(3).record.written[0]?.number ?? 0;
    story.driver.merge({ releases: [{ patch: "DSA-1", trip }] });
    story.day(4);
    story.driver.merge({ incidents: [named, { ...named, name: "inc-2", openedAt: dayAt(5) }] });
    assert.deepEqual(told(story.day(5)), ["trip lab"]);
  });

  test("trips anew by new failures after the release", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "fails");
    story.day(1);
    const trip = story.day(2).record.written.find(({ fact }) => fact.type === "trip")?.number ?? 0;
    story.driver.merge({ releases: [{ patch: "DSA-1", trip }] });
    assert.deepEqual(told(story.day(3)), [`release ${trip}`]);
    assert.deepEqual(told(story.day(4)), ["trip lab"]);
  });

  test("trips by those who came late, and counts them in no gate", () => {
    const rings = [{ ...LAB, members: { pinned: { names: ["lab-*", "pilot-*"] } } }, BROAD];
    const story = storyOfThreeRings({ rings });
    story.say("pilot-*", { report: { partial: "the package database is locked" } });
    assert.deepEqual(play(story, 1, 2)[1], ["opened lab: 6"]);
    story.say("pilot-*", { report: {} });
    story.let("pilot-*", "fails");
    const told = play(story, 3, 4);
    assert.deepEqual(told, { 4: ["trip lab"] });
    assert.equal(story.verdict("pilot-1"), "held");
    assert.equal(story.verdict("web-1"), "held");
    assert.equal(story.day(5).plan.gates[0]?.assigned, 6);
  });

  test("is not judged outward in the run that trips", () => {
    const story = storyOfThreeRings();
    play(story, 1, 6);
    const incident = { at: "a", patch: "DSA-1", severity: "high" } as const;
    story.driver.merge({
      incidents: [{ ...incident, name: "inc-1", endpoints: ["lab-1", "lab-2", "lab-3"] }],
    });
    assert.deepEqual(told(story.day(7)), ["trip lab"]);
    assert.deepEqual([story.verdict("lab-1"), story.verdict("web-1")], ["compliant", "held"]);
  });

  test("can be taken off, though its breaker tripped and its vendor withdrew it", () => {
    const story = storyOfThreeRings();
    play(story, 1, 3);
    const incidents = [
      {
        name: "inc-1",
        at: "a",
        patch: "DSA-1",
        severity: "high",
        endpoints: ["lab-1", "lab-2", "lab-3"],
        openedAt: dayAt(3),
      },
    ];
    story.driver.merge({ incidents });
    assert.deepEqual(told(story.day(4)), ["trip lab"]);
    story.driver.advise([{ ...ENTRY, patch: { ...ENTRY.patch, retracted: true } }]);
    story.driver.merge({ rejects: [{ patch: "DSA-1", installed: "remove" }] });
    story.say("web-*", { version: "2" });
    assert.deepEqual(told(story.day(5)), ["opened lab (removal): 6"]);
    assert.equal(story.verdict("lab-1"), "remove");
    assert.equal(story.verdict("web-1"), "awaiting-ring");
    const written = play(story, 6, 8);
    assert.deepEqual(written[6], ["installed lab (removal): 11-17"]);
    assert.deepEqual(written[8], [
      "look 1/1 lab (removal): pass",
      "pass lab (removal) (gate)",
      "pass pilot (removal) (vacuous)",
      "opened broad (removal): 6",
    ]);
    assert.equal(story.verdict("web-1"), "remove");
  });
});

describe("a gate that failed", () => {
  test("is final, whatever is reported later", () => {
    const strict = buildGate({ failure: { below: 20_000, confidence: 950_000, at: "a" } });
    const { breaker: _breaker, ...lab } = LAB;
    const story = storyOfThreeRings({ rings: [{ ...lab, gate: strict }, BROAD] });
    story.let("lab-1", "fails");
    story.let("lab-2", "fails");
    story.let("lab-3", "fails");
    const written = play(story, 1, 4);
    assert.deepEqual(written[4], ["look 1/1 lab: fail"]);
    story.let("lab-*", "succeeds");
    story.say("lab-*", { version: "2" });
    assert.deepEqual(play(story, 5, 20), {});
    assert.equal(story.verdict("web-1"), "awaiting-ring");
    story.driver.merge({ approve: [approve({ leaves: new Set(["lab"]) })] });
    assert.deepEqual(told(story.day(21)), ["named leaves lab"]);
    assert.equal(story.verdict("web-1"), "awaiting-ring");
  });
});

test("a gate that failed at one look is judged at none of the others", () => {
  const strict = buildGate({
    failure: { below: 20_000, confidence: 950_000, at: "a" },
    looksMs: [0, days(1)],
  });
  const { breaker: _breaker, ...lab } = LAB;
  const story = storyOfThreeRings({ rings: [{ ...lab, gate: strict }, BROAD] });
  for (const id of ["lab-1", "lab-2", "lab-3"]) story.let(id, "fails");
  assert.deepEqual(play(story, 1, 4)[4], ["look 1/2 lab: fail"]);
  story.let("lab-*", "succeeds");
  story.say("lab-*", { version: "2" });
  assert.deepEqual(play(story, 5, 12), {});
});

describe("what its vendor says after the ring opened", () => {
  const cases = [
    ["a new known issue", { knownIssues: [{ id: "KI-1", status: "open" }] }, "inconclusive"],
    ["a raised severity", { severity: "critical" }, "inconclusive"],
    ["a known issue that is resolved", { knownIssues: [{ id: "KI-1", status: "resolved" }] }, "pass"],
    ["a lowered severity", { severity: "low" }, "pass"],
  ] as const;
  for (const [name, change, answer] of cases) {
    test(`${name} makes the gate ${answer}`, () => {
      const story = storyOfThreeRings({ rings: [{ ...LAB, soak: { ...SOAK, bySeverity: {} } }, BROAD] });
      play(story, 1, 2);
      story.driver.advise([{ ...ENTRY, patch: { ...ENTRY.patch, ...change } as never }]);
      assert.equal(play(story, 3, 4)[4]?.[0], `look 1/1 lab: ${answer}`);
    });
  }

  test("a severity that is lowered cuts no soak short", () => {
    const soak = { ...SOAK, defaultMs: days(9), bySeverity: { low: 0 } };
    const story = storyOfThreeRings({ rings: [{ ...LAB, soak }, BROAD] });
    play(story, 1, 2);
    story.driver.advise([{ ...ENTRY, patch: { ...ENTRY.patch, severity: "low" } }]);
    assert.deepEqual(play(story, 3, 10), {});
    assert.deepEqual(told(story.day(11))[0], "look 1/1 lab: pass");
  });

  test("proves nothing of the revision that was approved", () => {
    const story = storyOfThreeRings();
    story.let("lab-*", "does nothing");
    play(story, 1, 2);
    const fixes = ENTRY.patch.fixes.map((fix) => ({ ...fix, fixed: "1" }));
    const wrong = buildEntry({ patch: { fixes }, revisions: [ENTRY.patch] });
    story.driver.advise([wrong]);
    assert.deepEqual(play(story, 3, 6), {});
    story.driver.advise([{ ...wrong, revisions: new Map() }]);
    assert.deepEqual(play(story, 7, 10), {});
    story.driver.advise([ENTRY]);
    assert.deepEqual(play(story, 11, 12), {});
    assert.equal(story.verdict("pilot-1"), "awaiting-ring");
  });

  test("a retraction stops every install at once, and fails the gate", () => {
    const story = storyOfThreeRings();
    play(story, 1, 2);
    story.driver.advise([{ ...ENTRY, patch: { ...ENTRY.patch, retracted: true } }]);
    assert.deepEqual(play(story, 3, 4)[4], ["look 1/1 lab: fail"]);
    assert.equal(story.verdict("pilot-1"), "retracted");
  });
});

describe("a state that is gone", () => {
  test("makes gates inconclusive, promotes nothing and exits with 1", () => {
    const story = storyOfThreeRings();
    play(story, 1, 3);
    story.driver.loseFleet();
    const run = story.day(4);
    assert.deepEqual([run.plan.exitCode, run.plan.exitReason], [1, "state lost"]);
    assert.deepEqual(told(run), ["look 1/1 lab: inconclusive"]);
    assert.deepEqual(run.plan.promotions, []);
    assert.equal(run.plan.findings.filter(({ code }) => code === "state-lost").length, 1);
    play(story, 5, 12);
    assert.equal(story.verdict("pilot-1"), "awaiting-ring");
  });

  for (const [name, terms] of [
    ["a manual ring that leaves names", { leaves: new Set(["lab"]) }],
    ["a gate that is waived", { waives: new Set(["gate" as const]) }],
  ] as const) {
    test(`is no fault of ${name}: nothing waits for its counts`, () => {
      const story = storyOfThreeRings({ rings: [{ ...LAB, promotion: "manual" }, BROAD], approved: terms });
      play(story, 1, 2);
      story.driver.loseFleet();
      assert.equal(story.day(3).plan.exitCode, 0);
    });
  }

  test("passes no gate that a waiver stood in for", () => {
    const rings = [LAB, BROAD];
    const story = storyOfThreeRings({ rings, approved: { waives: new Set(["gate"]) } });
    story.let("web-*", "does nothing");
    story.let("pilot-*", "does nothing");
    play(story, 1, 2);
    story.driver.loseFleet();
    play(story, 3, 5);
    assert.deepEqual(told(story.day(6)), []);
    story.driver.merge({ approve: [approve()] });
    assert.equal(story.day(7).plan.exitCode, 1);
    assert.equal(story.verdict("web-1"), "awaiting-ring");
  });

  test("is behind once people answered, and what had left a ring before stays left", () => {
    const story = storyOfThreeRings();
    play(story, 1, 5);
    story.driver.loseFleet();
    assert.equal(story.day(6).plan.exitCode, 1);
    assert.equal(story.day(7).plan.exitCode, 1);
    story.driver.merge({ approve: [approve({ leaves: new Set(["pilot"]) })] });
    const answered = story.day(8);
    assert.equal(told(answered).includes("pass pilot (people)"), true);
    assert.equal(story.day(9).plan.exitCode, 0);
  });
});

describe("a reject that is taken out", () => {
  test("brings a patch that came off back to the first ring, and to no other", () => {
    const story = storyOfThreeRings();
    play(story, 1, 9);
    story.driver.merge({ rejects: [{ patch: "DSA-1", installed: "remove" }] });
    const removed = play(story, 10, 20);
    assert.ok(Object.values(removed).flat().includes("opened broad (removal): 6"));
    story.driver.merge({ rejects: [] });
    assert.deepEqual(told(story.day(21)), ["voided DSA-1", "opened lab: 6"]);
    assert.deepEqual(
      ["lab-1", "pilot-1", "web-1"].map((id) => story.verdict(id)),
      ["install", "awaiting-ring", "awaiting-ring"],
    );
    assert.equal(story.day(22).plan.exitCode, 0);
  });

  test("voids nothing while another list still orders it off, and holds in a run that only decides", () => {
    const story = storyOfThreeRings();
    play(story, 1, 9);
    const reject = { patch: "DSA-1", installed: "remove" } as const;
    story.driver.merge({ rejects: [reject, { ...reject, list: "other" }] });
    play(story, 10, 20);
    story.driver.merge({ rejects: [{ ...reject, list: "other" }] });
    assert.deepEqual(told(story.day(21)), []);
    story.driver.merge({ rejects: [] });
    story.day(22, "decide");
    assert.deepEqual([story.verdict("lab-1"), story.verdict("web-1")], ["install", "awaiting-ring"]);
  });
});
