import { compareText } from "../model/compare-text.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { Report, System } from "../model/report.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { SourceReport } from "./source-report.ts";

/**
 * How far a source may be behind the newest before it no longer counts: an agent that was taken off, or died, must not hide what
 * another one sees.
 */
export const SILENT_AFTER_MS: DurationMs = 86_400_000;

/** What a partial report may have lost something of; what else it states, it states. */
const LISTS: ReadonlySet<keyof Report> = new Set([
  "image",
  "modules",
  "firmware",
  "offered",
  "installedPatches",
]);

/** Facts that decisions rest on: a combined report is as old as the oldest source that one of them is from. */
const WEIGHTY = [
  "image",
  "modules",
  "firmware",
  "offered",
  "installedPatches",
  "rebootPending",
  "bootedAt",
] as const;
/** The others. */
const LIGHT = [
  "hostname",
  "timezone",
  "labels",
  "availablePatches",
  "transactions",
  "health",
  "evidence",
] as const;

export type Parts = ReadonlyMap<string, SourceReport>;

/**
 * What several sources say of one machine, as one report: each fact from the first source that states it, systems and hardware
 * fact by fact. It is partial where a source is that a list is from.
 *
 * @param precedence names of sources, the best first; those that it does not name come behind it, by name
 */
export function combineSources(
  parts: Parts,
  precedence: readonly string[],
): Omit<SourceReport, "missingNow" | "trail"> {
  const used = usedParts(parts, precedence);
  const reports = used.map(({ report }) => report);
  const combined: Record<string, unknown> = {};
  const givers = new Set<Report>();
  const listers = new Set<Report>();
  for (const key of [...WEIGHTY, ...LIGHT]) {
    const giver = reports.find((report) => report[key] !== undefined);
    if (giver === undefined) continue;
    combined[key] = giver[key];
    if (isWeighty(key)) givers.add(giver);
    if (LISTS.has(key)) listers.add(giver);
  }
  const os = joined(reports.map((report) => report.os));
  const hardware = joined(reports.map((report) => report.hardware));
  for (const report of reports) if (report.os !== undefined) givers.add(report);
  const oldest = givers.size === 0 ? reports : [...givers];
  const answering = listers.size === 0 ? oldest : [...listers];
  const partial = answering.find((report) => report.partial !== undefined)?.partial;
  const unreadable = used.find(
    (one) => oldest.includes(one.report) && one.unreadable !== undefined,
  )?.unreadable;
  return {
    report: {
      observedAt: Math.min(...oldest.map(({ observedAt }) => observedAt)),
      ...combined,
      ...(os === undefined ? {} : { os }),
      ...(hardware === undefined ? {} : { hardware }),
      ...(partial === undefined ? {} : { partial }),
    },
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

/** Why these cannot be one machine: two sources that count name different systems or serial numbers. */
export function contradiction(parts: Parts): string | undefined {
  const named = [...parts].sort(([a], [b]) => compareText(a, b));
  const counting = new Set(usedParts(parts, []).map(({ report }) => report));
  const facts: readonly (readonly [what: string, of: (report: Report) => string | undefined])[] = [
    ["system", ({ os }) => nonEmpty(os?.family)],
    ["serial number", ({ hardware }) => serialOf(hardware)],
  ];
  for (const [what, of] of facts) {
    let first: readonly [source: string, value: string] | undefined;
    for (const [source, { report }] of named) {
      const value = counting.has(report) ? of(report) : undefined;
      if (value === undefined) continue;
      first ??= [source, value];
      if (value.toLowerCase() !== first[1].toLowerCase())
        return `${first[0]} and ${source} name different machines: the ${what} is "${first[1]}" to one and "${value}" to the other`;
    }
  }
  return undefined;
}

function usedParts(parts: Parts, precedence: readonly string[]): readonly SourceReport[] {
  const newest = Math.max(...[...parts.values()].map(({ report }) => report.observedAt));
  const rank = (source: string): number => {
    const at = precedence.indexOf(source);
    return at === -1 ? precedence.length : at;
  };
  return [...parts]
    .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
    .map(([, part]) => part)
    .filter((part) => newest - heardAt(part) <= SILENT_AFTER_MS);
}

/** What cannot be read is heard all the same: its source is there, and nobody knows what it says now. */
function heardAt({ report, unreadable }: SourceReport): Instant {
  return Math.max(report.observedAt, unreadable?.at ?? report.observedAt);
}

function isWeighty(key: string): boolean {
  return (WEIGHTY as readonly string[]).includes(key);
}

/** Each member from the first that states it. */
function joined<T extends System | NonNullable<Report["hardware"]>>(
  values: readonly (T | undefined)[],
): T | undefined {
  const stated = values.filter((value) => value !== undefined);
  return stated.length === 0 ? undefined : (Object.assign({}, ...stated.toReversed()) as T);
}

function serialOf(hardware: Report["hardware"]): string | undefined {
  const serial = hardware?.serial;
  return typeof serial === "string" && !isPlaceholder(serial) ? serial.trim() : undefined;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}
