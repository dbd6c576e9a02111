import { compareText } from "../core/model/compare-text.ts";
import type { Style } from "./paint.ts";

/** Verdicts in the order in which a reader looks for them: what happens, what went wrong, what waits, what is settled. */
const ORDER: readonly string[] = [
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

function rank(verdict: string): number {
  const index = ORDER.indexOf(verdict);
  return index === -1 ? ORDER.length : index;
}
