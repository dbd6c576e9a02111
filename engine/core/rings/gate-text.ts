import type { Ppm } from "../model/declared.ts";
import type { GateCounts } from "./gate-counts.ts";

/** `1.94 %`: hundredths of a percent, rounded the way that flatters nobody. */
export function shareText(share: Ppm, rounded: "up" | "down"): string {
  const hundredths = (rounded === "up" ? Math.ceil : Math.floor)(share / 100);
  return `${hundredths / 100} %`;
}

/** `98.3 %`: how sure one is with this risk of being wrong. */
export function confidenceText(alpha: number): string {
  return `${Math.floor((1 - alpha) * 1000 + 1e-9) / 10} %`;
}

/** `2 failures and 1 unconfirmed among 400 attempts`. */
export function outcomesText({ failed, unconfirmed, attempted }: GateCounts): string {
  const open = unconfirmed === 0 ? "" : ` and ${numberText(unconfirmed)} unconfirmed`;
  return `${numberOf(failed, "failure")}${open} among ${numberOf(attempted, "attempt")}`;
}

/** `1 failure`, `no failures`, `1,400 attempts`. */
export function numberOf(count: number, noun: string): string {
  return `${count === 0 ? "no" : numberText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `12,304` */
export function numberText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
