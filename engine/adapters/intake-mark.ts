import type { LineMark } from "../ports/intake-memory.ts";
import { sha256 } from "./sha256.ts";

type Name = "observedAt" | "bootedAt" | "sequence";

interface Span {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

/** A guess, by where each name stands near either end; who remembers a line makes sure that it is right. */
export function markLine(line: Buffer, scope: string): LineMark | undefined {
  const spans: Span[] = [];
  const ends = endsOf(line);
  for (const name of NAMES) {
    const at = placeOf(ends, QUOTED[name]);
    if (at === -1) continue;
    const span = spanAfter(line, at + QUOTED[name].length, name);
    if (span === undefined) return undefined;
    spans.push(span);
  }
  const values: Partial<Record<Name, string>> = {};
  for (const { name, from, to } of spans) values[name] = line.toString("latin1", from, to);
  const { observedAt } = values;
  if (observedAt === undefined) return undefined;
  return { ...values, observedAt, key: keyOf(line, spans, scope) };
}

const NAMES: readonly Name[] = ["observedAt", "sequence", "bootedAt"];
const QUOTED: Readonly<Record<Name, string>> = {
  observedAt: '"observedAt"',
  sequence: '"sequence"',
  bootedAt: '"bootedAt"',
};
/** How far from the ends of a line names are looked for: what lies between is long lists. */
const NEAR = 2048;
/** `"observedAt"`: one that begins before the head ends lies within the tail of a line that is little longer. */
const LONGEST = 12;

/** Of each byte one character: a text is searched faster than bytes are. */
interface Ends {
  readonly head: string;
  readonly tail: string;
  readonly tailAt: number;
}

function endsOf(line: Buffer): Ends {
  const tailAt = Math.max(NEAR - LONGEST, line.length - NEAR);
  const tail = line.length <= NEAR ? "" : line.toString("latin1", tailAt);
  return { head: line.toString("latin1", 0, NEAR), tail, tailAt };
}

function placeOf({ head, tail, tailAt }: Ends, name: string): number {
  const first = head.indexOf(name);
  if (first !== -1) return first;
  const last = tail.lastIndexOf(name);
  return last === -1 ? -1 : tailAt + last;
}

/** The longest RFC 3339 instant that is read has 35 characters. */
const MAX_DATE = 40;
const MAX_DIGITS = 15;

/** The value after a name, without its quotes. */
function spanAfter(line: Buffer, end: number, name: Name): Span | undefined {
  let at = skipBlank(line, end);
  if (line[at] !== 0x3a) return undefined;
  at = skipBlank(line, at + 1);
  if (name === "sequence") {
    const to = endOfRun(line, at, MAX_DIGITS, isDigit);
    return to === undefined || (line[at] === 0x30 && to > at + 1) ? undefined : { name, from: at, to };
  }
  if (line[at] !== 0x22) return undefined;
  const to = endOfRun(line, at + 1, MAX_DATE, isDatePart);
  return to === undefined || line[to] !== 0x22 ? undefined : { name, from: at + 1, to };
}

/** Undefined: there is none, or it is longer than `most`. */
function endOfRun(
  line: Buffer,
  from: number,
  most: number,
  belongs: (byte: number) => boolean,
): number | undefined {
  let to = from;
  while (to - from <= most && belongs(line[to] ?? 0)) to += 1;
  return to === from || to - from > most ? undefined : to;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Digits and `:`; `+`, `-`, `.`; T and Z in either case. */
function isDatePart(byte: number): boolean {
  if (byte <= 0x3a) return byte >= 0x30 || byte === 0x2b || byte === 0x2d || byte === 0x2e;
  const upper = byte & 0xdf;
  return upper === 0x54 || upper === 0x5a;
}

function skipBlank(line: Buffer, from: number): number {
  let at = from;
  while (line[at] === 0x20 || line[at] === 0x09) at += 1;
  return at;
}

/**
 * What lies between the spans, and in which order which of them come; the lengths make it read one way only. Copied together it is
 * hashed in one step, which costs less than several.
 */
function keyOf(line: Buffer, spans: Span[], scope: string): Uint8Array {
  spans.sort((a, b) => a.from - b.from);
  let head = `${scope.length} ${scope}`;
  let last = 0;
  for (const { name, from, to } of spans) {
    head += ` ${name} ${from - last}`;
    last = to;
  }
  const most = head.length * 3 + 1 + line.length;
  if (scratch.length < most) scratch = Buffer.allocUnsafe(most * 2);
  let length = scratch.write(`${head}\n`, 0, "utf8");
  let at = 0;
  for (const { from, to } of spans) {
    length += line.copy(scratch, length, at, from);
    at = to;
  }
  length += line.copy(scratch, length, at);
  const key = sha256(scratch.subarray(0, length));
  if (scratch.length > MAX_SCRATCH) scratch = Buffer.alloc(0);
  return key;
}

let scratch: Buffer = Buffer.alloc(0);
const MAX_SCRATCH = 4 * 1024 * 1024;
