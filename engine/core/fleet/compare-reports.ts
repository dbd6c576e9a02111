import { compareText } from "../model/compare-text.ts";
import type { Report } from "../model/report.ts";
import { contentText, isSameContent } from "./content.ts";

/** How a report stands to the one that is held. */
export type Rank =
  /** Made later, or of the same instant and number and greater by the text of its content. */
  | "newer"
  | "older"
  /** The same report once more, or one that differs in `bootedAt` alone. */
  | "same";

/** Orders the reports of one endpoint: `observedAt`, then `sequence` (none before any), then the text of the content. */
export function rankReports(
  candidate: Report,
  held: Report,
): { readonly rank: Rank; readonly tied: boolean } {
  const order =
    compareNumber(candidate.observedAt, held.observedAt) ||
    compareNumber(candidate.sequence ?? -1, held.sequence ?? -1);
  if (order !== 0) return { rank: order > 0 ? "newer" : "older", tied: false };
  if (isSameContent(candidate, held)) return { rank: "same", tied: false };
  return { rank: compareText(contentText(candidate), contentText(held)) > 0 ? "newer" : "older", tied: true };
}

function compareNumber(a: number, b: number): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
