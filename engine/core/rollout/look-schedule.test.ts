import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildLook } from "../../testing/build-facts.ts";
import { buildGate } from "../../testing/build-gate.ts";
import { buildApprove } from "../../testing/build-list.ts";
import { buildRing } from "../../testing/build-ring.ts";
import { days, NOW } from "../../testing/build-time.ts";
import type { ApproveEntry, WaivedCheck } from "../model/declared.ts";
import { type LookSchedule, lookSchedule, soakFor } from "./look-schedule.ts";

const SOAK = days(2);
const END = NOW + SOAK;
const GATE = buildGate({ looksMs: [0, days(2), days(5)] });

interface ScheduleCase {
  readonly name: string;
  readonly now: number;
  readonly since?: number | "none";
  readonly judged?: readonly number[];
  readonly gate?: typeof GATE | "none";
  readonly soakMs?: number;
  readonly is: LookSchedule;
}

const CASES: readonly ScheduleCase[] = [
  { name: "no install is proven", since: "none", now: END, is: { kind: "not-started" } },
  { name: "a moment before the soak ends", now: END - 1, is: { kind: "soaking", until: END } },
  { name: "the moment it ends", now: END, is: { kind: "due", look: 1, looks: 3, next: END + days(2) } },
  {
    name: "the first look was judged",
    now: END,
    judged: [1],
    is: { kind: "between", look: 2, looks: 3, until: END + days(2) },
  },
  {
    name: "the second is due",
    now: END + days(2),
    judged: [1],
    is: { kind: "due", look: 2, looks: 3, next: END + days(5) },
  },
  {
    name: "a late run passes over the first",
    now: END + days(2),
    is: { kind: "due", look: 2, looks: 3, next: END + days(5) },
  },
  { name: "a very late run is at the last", now: END + days(90), is: { kind: "due", look: 3, looks: 3 } },
  { name: "none is left", now: END + days(90), judged: [1, 3], is: { kind: "spent", looks: 3 } },
  {
    name: "a ring without a gate is looked at once",
    gate: "none",
    now: END,
    is: { kind: "due", look: 1, looks: 1 },
  },
  { name: "and no more", gate: "none", now: END, judged: [1], is: { kind: "spent", looks: 1 } },
  {
    name: "looks were taken away since",
    gate: buildGate({ looksMs: [0] }),
    now: END,
    judged: [2],
    is: { kind: "spent", looks: 1 },
  },
  {
    name: "looks were added since",
    now: END + days(1),
    judged: [1],
    is: { kind: "between", look: 2, looks: 3, until: END + days(2) },
  },
  {
    name: "a gate without looks is never due",
    gate: buildGate({ looksMs: [] }),
    now: END,
    is: { kind: "spent", looks: 0 },
  },
  {
    name: "a look at no time is never due",
    gate: buildGate({ looksMs: [Number.NaN] }),
    now: END,
    is: { kind: "between", look: 1, looks: 1, until: Number.NaN },
  },
  { name: "a clock that stands nowhere", now: Number.NaN, is: { kind: "soaking", until: END } },
  {
    name: "a soak that began nowhere",
    since: Number.NaN,
    now: END,
    is: { kind: "soaking", until: Number.NaN },
  },
  { name: "a soak of no length", soakMs: Number.NaN, now: END, is: { kind: "soaking", until: Number.NaN } },
  {
    name: "a soak that does not end",
    soakMs: Number.POSITIVE_INFINITY,
    now: END,
    is: { kind: "soaking", until: Number.POSITIVE_INFINITY },
  },
];

describe("lookSchedule()", () => {
  for (const { name, now, since = NOW, judged = [], gate = GATE, soakMs = SOAK, is } of CASES) {
    test(name, () => {
      const looks = judged.map((look) => buildLook({ look }));
      const opening = since === "none" ? { looks } : { since, looks };
      assert.deepEqual(lookSchedule(opening, gate === "none" ? undefined : gate, soakMs, now), is);
    });
  }
});

const RING = buildRing({
  soak: { at: "a", defaultMs: days(7), bySeverity: { critical: days(1), important: days(3), low: days(14) } },
});

function terms(expedite: "expedite" | "ordinary", ...waives: readonly WaivedCheck[]): ApproveEntry {
  return buildApprove({
    patch: "DSA-1",
    digest: "a",
    expedite: expedite === "expedite",
    waives: new Set(waives),
  });
}

describe("soakFor()", () => {
  const cases = [
    ["by severity", RING, "important", undefined, days(3)],
    ["a severity without its own", RING, "moderate", undefined, days(7)],
    ["an unknown severity", RING, "unknown", undefined, days(7)],
    ["an ordinary approval changes nothing", RING, "important", terms("ordinary"), days(3)],
    ["the emergency lane has that of critical", RING, "low", terms("expedite"), days(1)],
    ["waived", RING, "low", terms("ordinary", "soak"), 0],
    ["another waiver waives no soak", RING, "low", terms("ordinary", "gate", "test"), days(14)],
    ["a ring without a soak", buildRing(), "critical", undefined, 0],
  ] as const;
  for (const [name, ring, severity, approval, is] of cases) {
    test(name, () => assert.equal(soakFor(ring, severity, approval), is));
  }

  test("the emergency lane is never slower than the ordinary one", () => {
    const slow = buildRing({ soak: { at: "a", defaultMs: days(1), bySeverity: { critical: days(5) } } });
    assert.equal(soakFor(slow, "low", terms("expedite")), days(1));
  });

  test("the emergency lane without a soak for critical has the ordinary one", () => {
    const plain = buildRing({ soak: { at: "a", defaultMs: days(4), bySeverity: {} } });
    assert.equal(soakFor(plain, "low", terms("expedite")), days(4));
  });
});
