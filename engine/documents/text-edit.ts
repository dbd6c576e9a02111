/** A stretch of a text and what takes its place; an insertion has an empty stretch. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text with all edits made; what they do not touch stays byte for byte. They must not overlap; of two insertions at one
 * place the earlier in `edits` comes first.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let edited = text;
  for (const { from, to, text: next } of [...edits].reverse().sort((a, b) => b.from - a.from))
    edited = edited.slice(0, from) + next + edited.slice(to);
  return edited;
}

/** Where the line after the one that ends at or holds `offset` begins. */
export function nextLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** The blanks that the line with `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return " ".repeat(text.slice(start).search(/[^ ]|$/));
}

/** The line end that a text uses. */
export function lineEndOf(text: string): "\r\n" | "\n" {
  return /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
}
