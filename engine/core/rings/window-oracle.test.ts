import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { recurrenceDays } from "../../adapters/recurrence.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { declareWindow } from "../../documents/declare/declare-window.ts";
import type { MaintenanceWindowSpec } from "../../schema/documents.generated.ts";
import { rememberDays } from "../../testing/remember-days.ts";
import type { MaintenanceWindow } from "../model/declared.ts";
import { formatInstant, parseInstant } from "../model/instant.ts";
import { parseRecurrence } from "./recurrence-rule.ts";
import { windowFault } from "./window-fault.ts";
import { createOpenings, type OpeningsAfter } from "./window-occurrences.ts";
import { windowTimes } from "./window-times.ts";

/** Fewer cases would prove less than is claimed. */
const LEAST_CASES = 1000;
const LEAST_RULES = 750;

interface RuleCase {
  readonly rule: string;
  readonly dtstart: string;
  readonly from: string;
  readonly until: string;
  readonly days: readonly string[];
}

interface Case {
  readonly in: string;
  readonly zone: string;
  readonly at: string;
  readonly open: boolean;
  /** Null: not within the 90 days, or the 800, that the oracle looks ahead. */
  readonly until?: string | null;
  readonly opens?: string | null;
}

const [header, ...lines] = gunzipSync(
  readFileSync(new URL("fixtures/windows-oracle.ndjson.gz", import.meta.url)),
)
  .toString("utf8")
  .trimEnd()
  .split("\n")
  .map((line): unknown => JSON.parse(line));
const specs = lines.filter((line): line is { window: string; spec: MaintenanceWindowSpec } =>
  has(line, "window"),
);
const cases = lines.filter((line): line is Case => has(line, "at"));
const rules = lines.filter((line): line is RuleCase => has(line, "rule"));
const tools = { zoneOffset: createZoneOffset(), recurrenceDays: rememberDays(recurrenceDays) };

test(`the oracle has at least ${LEAST_CASES} instants, of which a fair part are open, in many zones`, () => {
  const open = cases.filter((each) => each.open).length;
  assert.ok(cases.length >= LEAST_CASES, `${cases.length}`);
  assert.ok(open > cases.length / 5 && open < (cases.length * 4) / 5, `${open} of ${cases.length} are open`);
  assert.ok(new Set(cases.map(({ zone }) => zone)).size >= 25);
  assert.ok(specs.length >= 40);
  assert.equal((header as { readonly cases: number }).cases, cases.length);
});

test("windowTimes() is open and shut when dateutil and zoneinfo say so, and until then", () => {
  const openings = new Map(specs.map(({ window, spec }) => [window, openingsOf(window, spec)]));
  const wrong: string[] = [];
  for (const { in: name, zone, at, open, until, opens } of cases) {
    const known = openings.get(name);
    assert.ok(known !== undefined, name);
    const times = windowTimes(known, zone, parseInstant(at) ?? Number.NaN);
    const end = times.kind === "open" ? times.until : times.opens;
    const wanted = open ? until : opens;
    const got = end === undefined ? "never" : formatInstant(end);
    // The engine looks further ahead than the oracle.
    const isSame = (times.kind === "open") === open && (wanted === null || got === wanted);
    if (!isSame) wrong.push(`${name} in ${zone} at ${at}: ${open} ${wanted}, not ${times.kind} ${got}`);
  }
  assert.deepEqual(wrong, []);
});

test("recurrenceDays() gives the days that dateutil gives, for every rule that is not refused", () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const { rule, dtstart, from, until, days } of rules) {
    const parsed = parseRecurrence(rule);
    if (parsed.kind === "fault") continue;
    compared += 1;
    const got = recurrenceDays(parsed.days, dayOf(from), dayOf(until), dayOf(dtstart));
    const wanted = days.map(dayOf);
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      wrong.push(`${rule} from ${dtstart}: ${got}, not ${wanted}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(compared >= LEAST_RULES, `${compared}`);
});

function dayOf(text: string): number {
  return (parseInstant(`${text}T00:00:00Z`) ?? Number.NaN) / 86_400_000;
}

function openingsOf(name: string, spec: MaintenanceWindowSpec): OpeningsAfter {
  const window: MaintenanceWindow = declareWindow({
    name,
    value: {
      apiVersion: "muster/v1",
      kind: "MaintenanceWindow",
      metadata: { name },
      spec: { ...spec, timezone: "endpoint" },
    },
    at: (pointer) => pointer,
  });
  assert.equal(windowFault(window), undefined, name);
  return createOpenings(window, tools);
}

function has(line: unknown, key: string): boolean {
  return typeof line === "object" && line !== null && key in line;
}
