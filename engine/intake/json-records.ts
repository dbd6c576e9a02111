/** One JSON text within a file, not yet parsed. */
export interface JsonSlice {
  readonly text: string;
  /** 1-based line on which it begins. */
  readonly line: number;
}

export interface JsonSlices {
  readonly slices: readonly JsonSlice[];
  /** What is wrong with the file beside its slices. */
  readonly fault?: { readonly line: number; readonly says: string };
}

/**
 * Cuts a file into its records without parsing them, so that a bad one spoils no other: the elements of one array, the lines of
 * NDJSON, or the one value that the file is.
 *
 * A file with several lines that begin with `{` in the first column is NDJSON: what printers indent has one.
 */
export function sliceJsonRecords(text: string): JsonSlices {
  const start = text.search(/\S/);
  if (start === -1) return { slices: [] };
  if (text.charCodeAt(start) === 0x5b) return sliceArray(text, start);
  if (!text.includes("\n{", start)) return { slices: [{ text, line: lineAt(text, 0, start, 1) }] };
  const slices: JsonSlice[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() !== "") slices.push({ text: line, line: index + 1 });
  }
  return { slices };
}

/** Brackets and commas outside strings are all that has to be understood; the parser judges what lies between. */
function sliceArray(text: string, open: number): JsonSlices {
  const slices: JsonSlice[] = [];
  let depth = 1;
  let from = open + 1;
  let counted = 0;
  let line = 1;
  const take = (to: number): void => {
    const slice = text.slice(from, to);
    const begin = from + Math.max(slice.search(/\S/), 0);
    line = lineAt(text, counted, begin, line);
    counted = begin;
    if (slice.trim() !== "" || slices.length > 0) slices.push({ text: slice, line });
    from = to + 1;
  };
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x2c && depth === 1) take(at);
    else if (code === 0x5d || code === 0x7d) {
      depth -= 1;
      if (depth > 0) continue;
      take(at);
      const rest = text.slice(at + 1).search(/\S/);
      if (rest === -1) return { slices };
      return {
        slices,
        fault: { line: lineAt(text, counted, at + 1 + rest, line), says: "something follows the array" },
      };
    }
  }
  return {
    slices,
    fault: {
      line: lineAt(text, counted, text.length, line),
      says: "the file ends before the array does: it was cut off",
    },
  };
}

/** The offset of the quote that ends the string which starts at `from`; the text's length when none does. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}

/** The line of `offset`, given that of `from`. It looks no further: a long file may have one line alone. */
function lineAt(text: string, from: number, offset: number, line: number): number {
  let lines = line;
  for (let at = from; at < offset; at += 1) if (text.charCodeAt(at) === 0x0a) lines += 1;
  return lines;
}
