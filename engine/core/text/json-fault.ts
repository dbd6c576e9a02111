export interface JsonFault {
  readonly reason: string;
  readonly offset: number;
}

interface Cursor {
  readonly text: string;
  readonly maxDepth: number;
  at: number;
}

/** Thrown and caught in this file only, so that the grammar below reads as the grammar. */
class Fault extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** All but the quote, the backslash and the control characters. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;
const SHOWN = 40;

/**
 * The first thing wrong with a JSON text: its grammar, nesting beyond `maxDepth`, or a key that an object has twice. It
 * builds no values; it is for saying what is wrong, at leisure, after a faster parser refused.
 * @returns undefined when nothing is
 * @see RFC 8259
 */
export function findJsonFault(text: string, maxDepth: number): JsonFault | undefined {
  const cursor: Cursor = { text, maxDepth, at: 0 };
  try {
    skip(cursor, SPACE);
    readValue(cursor, 0);
    if (cursor.at < text.length) throw unexpected(cursor, "nothing more");
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return { reason: error.message, offset: error.offset };
    throw error;
  }
}

function readValue(cursor: Cursor, depth: number): void {
  const next = cursor.text[cursor.at];
  if (next === "{") readObject(cursor, depth + 1);
  else if (next === "[") readArray(cursor, depth + 1);
  else if (next === '"') readString(cursor);
  else if (!readWord(cursor) && skip(cursor, NUMBER) === "") throw unexpected(cursor, "a value");
  skip(cursor, SPACE);
}

function readObject(cursor: Cursor, depth: number): void {
  enter(cursor, depth);
  if (takeIf(cursor, "}")) return;
  const keys = new Set<string>();
  do {
    skip(cursor, SPACE);
    const at = cursor.at;
    if (cursor.text[at] !== '"') throw unexpected(cursor, "a key");
    const key = readString(cursor);
    if (keys.has(key)) throw new Fault(`the key ${show(key)} stands twice in one object`, at);
    keys.add(key);
    skip(cursor, SPACE);
    if (!takeIf(cursor, ":")) throw unexpected(cursor, '":"');
    skip(cursor, SPACE);
    readValue(cursor, depth);
  } while (takeIf(cursor, ","));
  if (!takeIf(cursor, "}")) throw unexpected(cursor, '"," or "}"');
}

function readArray(cursor: Cursor, depth: number): void {
  enter(cursor, depth);
  if (takeIf(cursor, "]")) return;
  do {
    skip(cursor, SPACE);
    readValue(cursor, depth);
  } while (takeIf(cursor, ","));
  if (!takeIf(cursor, "]")) throw unexpected(cursor, '"," or "]"');
}

function enter(cursor: Cursor, depth: number): void {
  if (depth > cursor.maxDepth) throw new Fault(`nested deeper than ${cursor.maxDepth} levels`, cursor.at);
  cursor.at += 1;
  skip(cursor, SPACE);
}

/** Its unescaped text. */
function readString(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at += 1;
  do skip(cursor, PLAIN);
  while (skip(cursor, ESCAPE) !== "");
  const next = cursor.text[cursor.at];
  if (next === '"') {
    cursor.at += 1;
    return JSON.parse(cursor.text.slice(start, cursor.at)) as string;
  }
  if (next === undefined) throw new Fault("a string does not end", start);
  if (next === "\\") throw new Fault("an escape that JSON does not have", cursor.at);
  throw new Fault("a control character in a string", cursor.at);
}

function readWord(cursor: Cursor): boolean {
  for (const word of ["true", "false", "null"]) {
    if (!cursor.text.startsWith(word, cursor.at)) continue;
    cursor.at += word.length;
    return true;
  }
  return false;
}

function skip(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? "";
  cursor.at += found.length;
  return found;
}

function takeIf(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}

function unexpected(cursor: Cursor, wanted: string): Fault {
  const point = cursor.text.codePointAt(cursor.at);
  if (point === undefined) return new Fault(`the text ends where ${wanted} should follow`, cursor.at);
  return new Fault(`${show(String.fromCodePoint(point))} where ${wanted} should follow`, cursor.at);
}

/** Quoted and escaped, so that it is harmless wherever it is printed. */
function show(text: string): string {
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return JSON.stringify(short).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
