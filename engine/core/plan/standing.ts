import type { Verdict } from "../model/decision.ts";

/** How one endpoint stands to one vulnerability, mildest first: where several patches speak about it, the worst word counts. */
export const STANDINGS = ["fixed", "mitigated", "unknown", "open"] as const;
export type Standing = (typeof STANDINGS)[number];

export function worseStanding(a: Standing, b: Standing): Standing {
  return STANDINGS.indexOf(a) < STANDINGS.indexOf(b) ? b : a;
}

/**
 * What a decision about a patch says of the vulnerabilities that it fixes; undefined: nothing. A patch that is to come off is in
 * place until it has: what it fixes is fixed.
 */
export function standingOf({
  verdict,
  flags,
  remove,
}: {
  readonly verdict: Verdict;
  readonly flags: readonly string[];
  readonly remove: boolean;
}): Standing | undefined {
  if (remove) return "fixed";
  switch (verdict) {
    case "not-applicable":
      return undefined;
    case "compliant":
    case "installed-unapproved":
    case "installed-rejected":
      return "fixed";
    case "unknown":
      return "unknown";
    case "excluded":
      return flags.includes("mitigated") ? "mitigated" : "open";
    default:
      return "open";
  }
}
