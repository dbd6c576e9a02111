import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { formatInstant, parseInstant } from "../core/model/instant.ts";
import { parseRecurrence } from "../core/rings/recurrence-rule.ts";
import { recurrenceDays } from "./recurrence.ts";

const DAY_MS = 86_400_000;
const FIXTURE = new URL("../core/rings/fixtures/libical-recurrences.txt", import.meta.url);

interface Triple {
  readonly rule: string;
  readonly start: string;
  /** Instances before it are not listed. */
  readonly from: string;
  /** Undefined: libical refuses the rule. */
  readonly instances?: readonly string[];
}

const triples = readFileSync(FIXTURE, "utf8")
  .split(/\n\s*\n/)
  .flatMap(readTriple);
/** Those within a day, and those that people who schedule windows cannot write. */
const daily = triples.filter(({ rule }) => parseRecurrence(rule).kind === "rule");

test("recurrenceDays() agrees with libical about every rule that Muster reads", () => {
  assert.ok(daily.length >= 25, `only ${daily.length} of ${triples.length} rules were read`);
  for (const { rule, start, from, instances } of daily) {
    const parsed = parseRecurrence(rule);
    assert.ok(parsed.kind === "rule");
    assert.ok(instances !== undefined, `${rule} is refused by libical`);
    const wanted = [...new Set(instances.map(dayOf))];
    const last = wanted.at(-1) ?? dayOf(start);
    const until = Math.min(parsed.end === undefined ? last : dayOfEnd(parsed.end, timeOf(start)), last + 400);
    assert.deepEqual(recurrenceDays(parsed.days, dayOf(from), until, dayOf(start)), wanted, rule);
  }
});

test("recurrenceDays() has week 53 in the years that have one by ISO 8601, though it ends in the next", () => {
  const found: string[] = [];
  for (let year = 2009; year <= 2022; year += 1) {
    const [from, until] = [dayOf(`${year}0101`), dayOf(`${year}1231`)];
    const days = recurrenceDays("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", from, until, from - 14) ?? [];
    found.push(...days.map((day) => formatInstant(day * DAY_MS).slice(0, 10)));
  }
  assert.deepEqual(found, ["2010-01-03", "2016-01-03", "2021-01-03"]);
});

test("recurrenceDays() counts weekdays as the library does", () => {
  const day = fc.integer({ min: -20_000, max: 60_000 });
  const length = fc.integer({ min: -10, max: 800 });
  const weekday = fc.constantFrom("SU", "MO", "TU", "WE", "TH", "FR", "SA");
  const law = fc.property(
    day,
    length,
    length,
    fc.array(weekday, { minLength: 1, maxLength: 7 }),
    (from, ...rest) => {
      const [until, back, days] = rest;
      // The library is asked in another spelling of the same rule.
      const [rule, other] = [`FREQ=WEEKLY;BYDAY=${days}`, `FREQ=WEEKLY;INTERVAL=1;BYDAY=${days}`];
      assert.deepEqual(
        recurrenceDays(rule, from, from + until, from - back),
        recurrenceDays(other, from, from + until, from - back),
      );
    },
  );
  fc.assert(law, { numRuns: 60, seed: 6 });
});

for (const [rule, dtstart] of [
  ["FREQ=NEVER", 0],
  ["FREQ=WEEKLY;BYDAY=MO", Number.NaN],
  ["FREQ=WEEKLY;BYDAY=MO", 1e9],
  ["nonsense", 0],
  ["FREQ=DAILY", Number.NaN],
  ["FREQ=DAILY", 1e9],
  ["FREQ=DAILY", -1e9],
] as const) {
  test(`recurrenceDays() has no days of ${rule} from day ${dtstart}`, () => {
    assert.equal(recurrenceDays(rule, 0, 10, dtstart), undefined);
  });
}

function readTriple(block: string): readonly Triple[] {
  const value = (name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(block)?.[1]?.trim();
  const [rule, start, instances] = [value("RRULE"), value("DTSTART"), value("INSTANCES")];
  if (rule === undefined || start === undefined || block.includes("EXDATES:")) return [];
  const from = value("START-AT") ?? start;
  if (instances === undefined || instances.startsWith("***")) return [{ rule, start, from }];
  return [{ rule, start, from, instances: instances.split(",") }];
}

/** `19970902T090000` → 10,106. */
function dayOf(text: string): number {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00:00Z`;
  return (parseInstant(day) ?? Number.NaN) / DAY_MS;
}

function timeOf(text: string): number {
  return (
    ((Number(text.slice(9, 11)) * 60 + Number(text.slice(11, 13))) * 60 + Number(text.slice(13, 15))) * 1000
  );
}

/** UTC and the wall clock are one in libical's cases. */
function dayOfEnd(
  end: { readonly kind: "day"; readonly day: number } | { readonly kind: string; readonly at: number },
  time: number,
): number {
  return "day" in end ? end.day : Math.floor((end.at - time) / DAY_MS);
}
