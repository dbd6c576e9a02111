import { countOf, countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { shortId } from "./short-id.ts";
import type { TextLook } from "./text-look.ts";
import { firstLines } from "./top-lines.ts";

/** What `reports add` did, as it shows it. */
export interface AddedShown {
  readonly taken: readonly string[];
  readonly unchanged: readonly string[];
  readonly older: readonly string[];
  /** Files that went in before, and how many reports they hold. */
  readonly skipped: { readonly files: number; readonly reports: number };
  readonly refused: readonly { readonly record: string; readonly at: string; readonly reason: string }[];
  readonly clones: readonly { readonly id: string; readonly says: string }[];
  readonly endpoints: number;
  readonly digest?: string;
  readonly written: "new" | "unchanged";
  readonly damaged: readonly string[];
}

/** How many lines a list has in text; its total is exact. */
const TOP = 20;

/** What went in, then what did not and why, each by name. */
export function reportsAddedText(added: AddedShown, { paint }: Pick<TextLook, "paint">): string {
  const { taken, unchanged, older, skipped, refused, clones, endpoints, digest, written, damaged } = added;
  const lines = [
    `${countOf(taken.length, "report")} taken, ${countText(unchanged.length)} said nothing new, ${countText(older.length)} older than what is held`,
    ...(skipped.files === 0
      ? []
      : [`${countOf(skipped.files, "unchanged file")} skipped, with ${countOf(skipped.reports, "report")}`]),
    ...(refused.length === 0 ? [] : [paint("bad", `${countOf(refused.length, "report")} refused`)]),
    ...firstLines(
      refused.map(
        ({ record, at, reason }) => `refused ${record === at ? at : `${record} (${at})`}: ${reason}`,
      ),
      TOP,
      paint,
    ),
    ...clones.slice(0, TOP).map(({ id, says }) => paint("warn", inertText(`${id}: ${says}`))),
    ...damaged.map((file) => paint("warn", inertText(`damaged state was passed over: ${file}`))),
    `Fleet${digest === undefined ? "" : ` ${shortId(digest)}`}: ${countOf(endpoints, "endpoint")}, ${inertText(written)}`,
  ];
  return `${lines.join("\n")}\n`;
}
