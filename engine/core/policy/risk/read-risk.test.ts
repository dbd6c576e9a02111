import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { days } from "../../../testing/build-time.ts";
import type { HumanImpact } from "../../model/declared.ts";
import type { Kleene } from "../../model/kleene.ts";
import { describeReading, readRisk } from "./read-risk.ts";
import type { RiskFacts } from "./risk-facts.ts";
import type { RiskSetting } from "./risk-setting.ts";
import type { RiskTableName } from "./risk-table.ts";
import { riskTableOf } from "./risk-tables.ts";

const UNKNOWN: Kleene = { unknown: "no label" };
const ANSWERS = ["yes", "no", "unknown"] as const;
const IMPACTS: readonly (readonly HumanImpact[])[] = [
  ["low"],
  ["medium"],
  ["high"],
  ["very high"],
  ["low", "very high"],
  ["medium", "low"],
];

/** `exploited exposed automatable impact`, `?` for unknown. */
function read(table: RiskTableName, text: string, humanImpact: readonly HumanImpact[] = ["very high"]) {
  const [exploited, exposed, automatable, technicalImpact] = text.split(" ").map((word) => NAMES[word]);
  const facts = { vulnerability: "CVE-1", exploited, automatable, technicalImpact } as RiskFacts;
  const setting: RiskSetting = {
    exposed: exposed === "unknown" ? UNKNOWN : (exposed as Kleene),
    humanImpact,
  };
  return readRisk(riskTableOf(table), facts, setting);
}

const NAMES: Readonly<Record<string, string>> = {
  y: "yes",
  n: "no",
  "?": "unknown",
  partial: "partial",
  total: "total",
};

/** What is asked, the row that stands (`–`: none, it was not assessed), in how many days, and whether triage comes first. */
const BOD = [
  ["n n n partial", 0, "never", false],
  ["y y y total", 15, 3, true],
  ["n y y total", 14, 3, false],
  ["n y n total", 9, 14, false],
  // Unknown exposure is exposure.
  ["n ? n total", 9, 14, false],
  ["y ? y partial", 11, 3, false],
  // One unknown fact: the worst row that it leaves possible.
  ["? y y partial", 11, 3, false],
  ["? n y partial", 6, 14, false],
  ["? n n total", 8, 14, false],
  ["n y ? total", 14, 3, false],
  ["n n ? partial", 3, 60, false],
  ["y y n ?", 12, 3, true],
  ["y n n ?", 8, 14, false],
  ["n y y ?", 14, 3, false],
  // Two, three, all.
  ["? y ? total", 15, 3, true],
  ["? n n ?", 8, 14, false],
  ["y y ? ?", 15, 3, true],
  ["y n ? ?", 13, 3, true],
  ["? ? ? ?", 15, 3, true],
  ["? n ? ?", 13, 3, true],
  // Surely not exploited, and not assessed: CISA's 60 days.
  ["n y ? ?", "–", 60, false],
  ["n ? ? ?", "–", 60, false],
  ["n n ? ?", "–", 60, false],
] as const;

describe("readRisk(), bod-26-04", () => {
  for (const [asked, row, due, triage] of BOD) {
    test(`${asked}: row ${row}, due ${due}${triage ? ", triage first" : ""}`, () => {
      const reading = read("bod-26-04", asked);
      assert.equal(reading.row?.row ?? "–", row);
      assert.equal(reading.dueMs, due === "never" ? undefined : days(due));
      assert.equal(reading.triage, triage);
    });
  }
});

const SSVC = [
  ["y y y ?", ["very high"], 71, 3],
  ["y ? y ?", ["very high"], 71, 3],
  ["y n y ?", ["very high"], 63, 14],
  // Not exploited is not the same as no proof of concept.
  ["n y n ?", ["very high"], 43, 14],
  ["n n n ?", ["low"], 32, "never"],
  ["n n n ?", ["medium"], 33, 60],
  ["n n ? ?", ["very high"], 39, 14],
  ["? y y ?", ["high"], 70, 3],
  ["y n n ?", ["low", "high"], 58, 14],
  ["? ? ? ?", ["low"], 68, 14],
] as const;

describe("readRisk(), ssvc-deployer", () => {
  test("a value that no document can have reads the last row", () => {
    const { row, dueMs } = read("ssvc-deployer", "n n n partial", ["none" as "low"]);
    assert.deepEqual([row?.row, dueMs], [71, days(3)]);
  });

  for (const [asked, impact, row, due] of SSVC) {
    test(`${asked}, human impact ${impact.join(" or ")}: row ${row}, due ${due}`, () => {
      const reading = read("ssvc-deployer", asked, impact);
      assert.equal(reading.row?.row, row);
      assert.equal(reading.dueMs, due === "never" ? undefined : days(due));
      assert.equal(reading.triage, false);
    });
  }
});

/** What is known of a thing that is as `known` says: all that it may turn out to be. */
const WORLDS = ANSWERS.flatMap((exploited) =>
  ANSWERS.flatMap((automatable) =>
    (["partial", "total", "unknown"] as const).map((technicalImpact) => ({
      exploited,
      automatable,
      technicalImpact,
    })),
  ),
);

type Known = (typeof WORLDS)[number];

/** What is known, and what it may be known as later: the same, and perhaps more. */
const SHARPENED = WORLDS.flatMap((facts) =>
  WORLDS.filter((later) =>
    (["exploited", "automatable", "technicalImpact"] as const).every(
      (key) => facts[key] === "unknown" || facts[key] === later[key],
    ),
  ).map((later): readonly [Known, Known] => [facts, later]),
);

const SETTINGS = (["yes", "no", UNKNOWN] as const).flatMap((exposed) =>
  IMPACTS.map((humanImpact): RiskSetting => ({ exposed, humanImpact })),
);

describe("readRisk(), whatever is unknown", () => {
  for (const name of ["bod-26-04", "ssvc-deployer"] as const) {
    const table = riskTableOf(name);
    const urgency = ({ dueMs = Infinity }: { readonly dueMs?: number }) => dueMs;

    test(`${name}: more knowledge makes nothing earlier and brings no triage, but for a first assessment`, () => {
      for (const setting of SETTINGS) {
        for (const [facts, later] of SHARPENED) {
          const [reading, then] = [readRisk(table, facts, setting), readRisk(table, later, setting)];
          if (reading.row === undefined) continue;
          assert.ok(urgency(reading) <= urgency(then), JSON.stringify({ facts, later }));
          assert.ok(reading.triage || !then.triage, JSON.stringify({ facts, later }));
        }
      }
    });

    test(`${name}: unknown exposure reads as exposure, row by row`, () => {
      for (const facts of WORLDS) {
        const open = readRisk(table, facts, { exposed: "yes", humanImpact: ["high"] });
        const unclear = readRisk(table, facts, { exposed: UNKNOWN, humanImpact: ["high"] });
        assert.deepEqual([unclear.row, unclear.outcome], [open.row, open.outcome]);
      }
    });
  }
});

const WORDS = [
  [
    "y ? y ?",
    'BOD 26-04 row 15 for CVE-1: "3 days & forensic investigation"; exploited yes, exposed yes (unknown: no label), automatable yes, technical impact total (unknown)',
  ],
  [
    "n n n total",
    'BOD 26-04 row 4 for CVE-1: "fix on system upgrade"; exploited no, exposed no, automatable no, technical impact total',
  ],
  ["n y ? ?", 'BOD 26-04 for CVE-1: "60 days"; not known to be exploited, and nobody has assessed it yet'],
] as const;

describe("describeReading() names the row, the vulnerability and what was unknown", () => {
  for (const [asked, text] of WORDS)
    test(asked, () => assert.equal(describeReading(read("bod-26-04", asked)), text));

  test("where the catalog does not say what the patch closes", () => {
    const facts = { exploited: "unknown", automatable: "unknown", technicalImpact: "unknown" } as const;
    const reading = readRisk(riskTableOf("ssvc-deployer"), facts, { exposed: "no", humanImpact: ["low"] });
    assert.equal(
      describeReading(reading),
      'SSVC deployer row 60 for vulnerabilities that the catalog does not name: "out-of-cycle"; exploitation active (unknown), exposure controlled, automatable yes (unknown), human impact low',
    );
  });
});
