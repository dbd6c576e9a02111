import { type JsonPointer, keysOf } from "./json-pointer.ts";
import { lineIndexOf, type Place } from "./line-index.ts";

/** Where values and keys of a JSON text stand. */
export interface JsonPlaces {
  /** Where a value stands; where there is none at the pointer, the nearest one around it. */
  readonly place: (pointer: JsonPointer) => Place;
  readonly keyPlace: (pointer: JsonPointer) => Place;
}

interface Member {
  readonly key: number;
  readonly value: number;
}

/** Finds places in a text that is known to be JSON, by reading it again for each question: faults are few. @see RFC 8259 */
export function jsonPlaces(text: string): JsonPlaces {
  const placeOf = lineIndexOf(text);
  const find = (pointer: JsonPointer): Member => {
    let here: Member = { key: skipSpace(text, 0), value: skipSpace(text, 0) };
    for (const key of keysOf(pointer)) {
      const next = memberAt(text, here.value, key);
      if (next === undefined) return here;
      here = next;
    }
    return here;
  };
  return {
    place: (pointer) => placeOf(find(pointer).value),
    keyPlace: (pointer) => placeOf(find(pointer).key),
  };
}

/** A member of the object, or an item of the array, that begins at `start`. */
function memberAt(text: string, start: number, wanted: string): Member | undefined {
  const isObject = text[start] === "{";
  if (!isObject && text[start] !== "[") return undefined;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; index += 1) {
    const key = at;
    const name = isObject ? JSON.parse(text.slice(at, endOfValue(text, at))) : String(index);
    if (isObject) at = skipSpace(text, skipSpace(text, endOfValue(text, at)) + 1);
    if (name === wanted) return { key, value: at };
    at = skipSpace(text, endOfValue(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return undefined;
}

/** The offset behind the value that begins at `start`. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === '"') at = endOfString(text, at);
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    else if (depth > 0 || !isEnd(text[at + 1])) continue;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Whether a number or a word ends before this character. */
function isEnd(next: string | undefined): boolean {
  return next === undefined || ",]} \t\r\n".includes(next);
}

/** The offset of the closing quote. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && " \t\r\n".includes(text[at] ?? "")) at += 1;
  return at;
}
