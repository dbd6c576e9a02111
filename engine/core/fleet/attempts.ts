import { compareText } from "../model/compare-text.ts";
import type { Attempt } from "../model/report.ts";

/**
 * All attempts of both lists, oldest first. One that agrees in patch, start, end and outcome is the same attempt; where two
 * accounts of it differ otherwise, the one that says more (then the greater) stays. The first list itself when nothing is new.
 */
export function joinAttempts(known: readonly Attempt[], reported: readonly Attempt[]): readonly Attempt[] {
  const byKey = new Map(known.map((attempt) => [keyOf(attempt), attempt]));
  let isNew = false;
  for (const attempt of reported) {
    const key = keyOf(attempt);
    const before = byKey.get(key);
    if (before !== undefined && compareAccounts(before, attempt) >= 0) continue;
    byKey.set(key, attempt);
    isNew = true;
  }
  return isNew ? [...byKey.values()].sort(compareAttempts) : known;
}

/** A start that nobody stated sorts first. */
function compareAttempts(a: Attempt, b: Attempt): number {
  return (
    compareInstants(a.startedAt, b.startedAt) ||
    compareInstants(a.finishedAt, b.finishedAt) ||
    compareText(a.patch, b.patch) ||
    compareText(a.outcome, b.outcome)
  );
}

function compareAccounts(a: Attempt, b: Attempt): number {
  return compareText(accountOf(a), accountOf(b));
}

function accountOf({ code, rebootRequired }: Attempt): string {
  return JSON.stringify([rebootRequired === undefined ? 0 : rebootRequired ? 2 : 1, code ?? ""]);
}

function compareInstants(a: number | undefined, b: number | undefined): number {
  return (a ?? Number.NEGATIVE_INFINITY) < (b ?? Number.NEGATIVE_INFINITY) ? -1 : a === b ? 0 : 1;
}

function keyOf({ patch, startedAt, finishedAt, outcome }: Attempt): string {
  return JSON.stringify([patch, startedAt ?? null, finishedAt ?? null, outcome]);
}
