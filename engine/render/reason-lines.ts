import { inertText } from "./inert-text.ts";
import type { TextLook } from "./text-look.ts";
import { wrap } from "./text-width.ts";

const INDENT = "      ";

/** Why, dim and wrapped, below the line that it is the reason of. */
export function reasonLines(says: string, { paint, width }: TextLook): readonly string[] {
  // A share stays with its sign.
  const words = inertText(says).split(/ (?!%)/);
  return wrap(words, width - INDENT.length).map((line) => paint("dim", `${INDENT}${line}`));
}
