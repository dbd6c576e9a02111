import { countOf, countText } from "./count-text.ts";
import { bytesOf, withinBytes } from "./within-bytes.ts";

/** A forge takes 65,536 characters; what it puts around it, and other languages' bytes, need room. */
export const COMMENT_BYTES = 60_000;

export interface SectionShape {
  readonly title: string;
  /** What stands above the blocks, such as the head of a table. */
  readonly head: string;
  /** In bytes. */
  readonly most: number;
  /** What is left out, one of it and several. */
  readonly left: readonly [noun: string, plural: string];
  /** Under a heading, or shut until it is opened. */
  readonly fold?: "open" | "shut";
}

/** Blocks under a heading that says how many there are, of which those that do not fit are left out from the end. */
export function markdownSection<T>(
  shape: SectionShape,
  items: readonly T[],
  write: (item: T) => string,
): string {
  if (items.length === 0) return "";
  const { title, head, most, left, fold = "open" } = shape;
  const { shown, total } = withinBytes(items, write, Math.max(0, most - bytesOf(head)));
  const missing = total - shown.length;
  const first = shown.length === 0 ? "None" : `The first ${countText(shown.length)}`;
  const heading = `${title} (${countText(total)})`;
  return [
    fold === "open" ? `### ${heading}` : `<details><summary>${heading}</summary>`,
    "",
    ...(missing > 0 ? [`${first} shown, ${countOf(missing, ...left)} left out for length.`, ""] : []),
    ...(head === "" || shown.length === 0 ? [] : [head]),
    ...shown,
    ...(fold === "open" ? [] : ["", "</details>"]),
  ].join("\n");
}
