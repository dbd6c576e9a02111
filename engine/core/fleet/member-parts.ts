import { compareText } from "../model/compare-text.ts";
import { memberOf } from "./columns/column-members.ts";
import { combineSources, type Parts } from "./combine-sources.ts";
import { isSameContent } from "./content.ts";
import { type Fleet, type Member, walkFleet, withMembers } from "./fleet.ts";
import type { MissingOf } from "./received.ts";
import { missingIn, type SourceReport } from "./source-report.ts";
import { NO_TRAIL } from "./trail.ts";

/**
 * What each source said, when there are several with a report of `source`; undefined: there is this one only. A member from before
 * sources were kept takes the first one that it hears of for its own.
 */
export function partsOf(held: Member, source: string | undefined): Parts | undefined {
  if (held.parts !== undefined) return held.parts;
  if (source === undefined || held.source === undefined || held.source === source) return undefined;
  return new Map([[held.source, asPart(held)]]);
}

/** The member whose report is what all of its sources say together. */
export function combined(
  { id, history, report, missingNow: known }: Pick<Member, "id" | "history" | "report" | "missingNow">,
  parts: Parts,
  missingOf: MissingOf,
  precedence: readonly string[],
): Member {
  const inOrder = new Map([...parts].sort(([a], [b]) => compareText(a, b)));
  const whole = combineSources(inOrder, precedence);
  const missingNow = isSameContent(whole.report, report) ? known : missingIn(whole.report, missingOf);
  return { id, ...whole, missingNow, trail: NO_TRAIL, history, parts: inOrder };
}

/** The fleet under another order of sources. The same object where no endpoint has several. */
export function underPrecedence(fleet: Fleet, precedence: readonly string[]): Fleet {
  const changed = new Map<string, Member>();
  for (const one of walkFleet(fleet)) {
    if (one.place?.block.hasParts(one.place.row) === false) continue;
    const member = memberOf(one);
    if (member.parts === undefined) continue;
    const { unreadable: _, ...rest } = member;
    changed.set(member.id, { ...rest, ...combineSources(member.parts, precedence) });
  }
  return withMembers(fleet, changed);
}

export function asPart({ report, missingNow, trail, unreadable, had }: Member): SourceReport {
  return {
    report,
    missingNow,
    trail,
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(had === undefined ? {} : { had }),
  };
}
