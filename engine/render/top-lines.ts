import { countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { Paint } from "./paint.ts";

/** A heading with the exact total, then the first few lines, indented; nothing for nothing. */
export function topLines(
  title: string,
  lines: readonly string[],
  most: number,
  paint: Paint,
): readonly string[] {
  if (lines.length === 0) return [];
  return [paint("heading", `${title}: ${countText(lines.length)}`), ...firstLines(lines, most, paint)];
}

/** The first few lines, indented and inert, and how many more there are. */
export function firstLines(lines: readonly string[], most: number, paint: Paint): readonly string[] {
  const shown = lines.slice(0, most);
  const more = moreText(lines.length, shown.length);
  return [
    ...shown.map((line) => `  ${inertText(line)}`),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
  ];
}
