import { compareText } from "../core/model/compare-text.ts";
import type { Verdict } from "../core/model/decision.ts";
import type { Style } from "./paint.ts";

/** All verdicts in the order in which a reader looks for them: what happens, what went wrong, what waits, what is settled. */
export const VERDICTS: readonly Verdict[] = [
  "install",
  "remove",
  "failed",
  "unknown",
  "blocked",
  "held",
  "awaiting-approval",
  "awaiting-ring",
  "deferred",
  "scheduled",
  "throttled",
  "reboot-pending",
  "installed-unapproved",
  "installed-rejected",
  "retracted",
  "rejected",
  "excluded",
  "ignored",
  "superseded",
  "compliant",
  "not-applicable",
];

const STYLES: Readonly<Record<string, Style>> = {
  install: "good",
  compliant: "good",
  failed: "bad",
  remove: "bad",
  unknown: "warn",
  blocked: "warn",
  held: "warn",
  "installed-unapproved": "warn",
};

export function compareVerdicts(a: string, b: string): number {
  return rank(a) - rank(b) || compareText(a, b);
}

export function verdictStyle(verdict: string): Style | undefined {
  return Object.hasOwn(STYLES, verdict) ? STYLES[verdict] : undefined;
}

const RANKS: ReadonlyMap<string, number> = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]));

/** What nobody knows comes last. */
function rank(verdict: string): number {
  return RANKS.get(verdict) ?? VERDICTS.length;
}
