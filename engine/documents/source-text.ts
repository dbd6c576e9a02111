import type { Problem } from "../core/model/problem.ts";
import { codePointName, hiddenCharacters } from "./hidden-characters.ts";
import { lineIndexOf } from "./line-index.ts";

/** A policy that a person reviews is far smaller; a bomb is not. */
export const MAX_FILE_BYTES = 256 * 1024;

/** A file full of them is one mistake, not thousands. */
const MAX_HIDDEN_SHOWN = 20;

export type SourceText =
  | { readonly text: string; readonly problems: readonly [] }
  | { readonly text?: never; readonly problems: readonly Problem[] };

/**
 * Turns bytes into text that a reviewer sees as the parser does: UTF-8 without byte order mark, within the size limit, and
 * without control, bidirectional or invisible characters. Otherwise every reason why not.
 */
export function readSourceText(file: string, bytes: Uint8Array): SourceText {
  const at = { file, severity: "error" } as const;
  if (bytes.length > MAX_FILE_BYTES) {
    const message = `The file has ${bytes.length} bytes, more than the ${MAX_FILE_BYTES} that are read`;
    return {
      problems: [
        {
          ...at,
          line: 1,
          column: 1,
          code: "too-large",
          message,
          hint: "split it: several documents need not share a file",
        },
      ],
    };
  }
  const bad = firstInvalidByte(bytes);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, bad ?? bytes.length));
  const placeOf = lineIndexOf(text);
  if (bad !== undefined) {
    const message = `Byte ${bad} (0x${(bytes[bad] ?? 0).toString(16).padStart(2, "0")}) is not UTF-8`;
    return {
      problems: [
        { ...at, ...placeOf(text.length), code: "not-utf8", message, hint: "save the file as UTF-8" },
      ],
    };
  }
  const problems: Problem[] = [];
  for (const { offset, codePoint, what } of hiddenCharacters(text)) {
    const isMark = offset === 0 && codePoint === 0xfeff;
    problems.push({
      ...at,
      ...placeOf(offset),
      code: isMark ? "byte-order-mark" : "hidden-character",
      message: isMark ? "The file begins with a byte order mark" : `${codePointName(codePoint)} is ${what}`,
      hint: isMark ? "save it as UTF-8 without BOM" : "take it out, or type what is meant",
    });
    if (problems.length === MAX_HIDDEN_SHOWN) break;
  }
  return problems.length > 0 ? { problems } : { text, problems: [] };
}

/**
 * Offset of the first byte that belongs to no well-formed UTF-8 sequence.
 * @see The Unicode Standard, table 3-7: overlong forms, surrogates and code points above U+10FFFF are ill-formed
 */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/** Length of the well-formed sequence at an offset; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (byte < (next === 1 ? lowestSecond(first) : 0x80) || byte > (next === 1 ? highestSecond(first) : 0xbf))
      return 0;
  }
  return length;
}

function lowestSecond(first: number): number {
  return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(first: number): number {
  return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
}
