import type { CatalogEntry } from "../model/catalog.ts";
import type { At, Exclusion, Policy, Rule } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Contact } from "../model/endpoint.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import type { Case } from "./case.ts";
import { type RiskReading, readRisk } from "./risk/read-risk.ts";
import { riskTableOf } from "./risk/risk-tables.ts";
import type { RuleMatch } from "./rule-match.ts";

/** A due date, and the row of a risk table where one gave it. */
export interface Due {
  readonly at: Instant;
  readonly table?: { readonly reading: RiskReading; readonly since: Instant; readonly at: At };
}

/**
 * When an endpoint must have a patch: the earliest date that any rule, or its risk table for any vulnerability, gives which
 * matches, perhaps matches, or did so under the facts of some moment. A rule counts from the anchor; a rule or row that a moved
 * fact brought in counts from the instant that fact was first seen. A fact that vanishes restarts nothing. Each date is moved
 * for absences by the grace of its own rule.
 *
 * @returns undefined when nothing sets a date, or it counts from an anchor that is not known
 */
export function dueOf(asked: Asked, anchor: Instant | undefined): Due | undefined {
  let due: Due | undefined;
  for (const { rule, facts, lasts, table } of [...byRow(asked), ...byRule(asked.match)]) {
    const since = facts === 0 ? anchor : (seenAt(asked.entry, facts) ?? anchor);
    if (since === undefined) continue;
    const at = afterAbsences(since + lasts, asked.endpoint.history.contacts, rule.graceMs, asked.policy);
    if (due !== undefined && due.at <= at) continue;
    due = { at, ...(table === undefined ? {} : { table: { ...table, since } }) };
  }
  return due;
}

type Asked = Pick<Case, "match" | "entry" | "endpoint" | "policy" | "riskSetting">;

interface Candidate {
  readonly rule: Rule;
  /** The index in `entry.facts` of the moment it counts from. */
  readonly facts: number;
  readonly lasts: DurationMs;
  readonly table?: { readonly reading: RiskReading; readonly at: At };
}

function byRule({ past }: RuleMatch): readonly Candidate[] {
  return past.flatMap(({ rule, facts }) =>
    rule.dueMs === undefined ? [] : [{ rule, facts, lasts: rule.dueMs }],
  );
}

/** A row that one of the vulnerabilities had before the facts moved goes on from where it began. */
function byRow({ match, riskSetting }: Asked): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  for (const { rule, risk, facts, vulnerabilities } of match.risks) {
    for (const vulnerability of vulnerabilities) {
      const reading = readRisk(riskTableOf(risk.table), vulnerability, riskSetting());
      const key = `${reading.row?.row ?? ""} ${rule.name}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (reading.dueMs === undefined) continue;
      candidates.push({ rule, facts, lasts: reading.dueMs, table: { reading, at: risk.at } });
    }
  }
  return candidates;
}

function seenAt(entry: CatalogEntry, facts: number): Instant | undefined {
  const since = entry.facts[facts]?.since;
  return since !== undefined && isInstant(since) ? since : undefined;
}

/**
 * Moves a due date for an endpoint that was away when it passed, or came back shortly before: once per absence, to its
 * return + grace. An absence is a gap between reports longer than the policy's `staleAfter`.
 */
export function afterAbsences(
  due: Instant,
  contacts: readonly Contact[],
  graceMs: number,
  policy: Policy,
): Instant {
  let moved = due;
  for (const [index, contact] of contacts.entries()) {
    const before = contacts[index - 1];
    if (before === undefined) continue;
    const [leftAt, returnedAt] = [before[1], contact[0]];
    if (returnedAt - leftAt <= policy.staleAfterMs) continue;
    if (moved > leftAt && moved <= returnedAt + graceMs) moved = returnedAt + graceMs;
  }
  return moved;
}

/** An exclusion that has run out leaves time to catch up: due is not before its end + grace. */
export function afterExclusions(due: Instant, expired: readonly Exclusion[]): Instant {
  let moved = due;
  for (const { expires, graceMs } of expired) moved = Math.max(moved, expires + graceMs);
  return moved;
}
