/** What a file of records comes in, one after the other. */
export type StreamPart =
  /** An array, nothing, or what is no JSON: to be read as a whole. */
  | { readonly kind: "whole"; readonly bytes: Uint8Array }
  /** The file would have to be read as a whole, and is larger than that allows. */
  | { readonly kind: "too-large" }
  | { readonly kind: "lines"; readonly lines: readonly RecordLine[] };

export interface RecordLine {
  /** 1-based. */
  readonly line: number;
  /** Without its line break; absent: longer than the limit. */
  readonly bytes?: Uint8Array;
}

export interface StreamLimits {
  /** Of one line, in bytes; as much is held, and not more. */
  readonly lineBytes: number;
  /** Of a file that is not lines. */
  readonly wholeBytes: number;
}

/**
 * Cuts a file into records as `sliceJsonRecords` does, holding one record at a time: a file with a line that begins with `{` in
 * the first column, after another line with something in it, is NDJSON; what
 * is one value is given as one line. One line that is too long is told, and those after it are
 * read; where the first record is it, the next one is where a line begins with `{`.
 */
export async function* streamRecords(
  pieces: AsyncIterable<Uint8Array>,
  limits: StreamLimits,
): AsyncGenerator<StreamPart> {
  const head = new Head(limits);
  let lines: LineCutter | undefined;
  for await (const piece of pieces) {
    if (lines === undefined) {
      const found = head.push(piece);
      if (found === "more") continue;
      if (found === "too-large") {
        yield { kind: "too-large" };
        return;
      }
      lines = new LineCutter(limits.lineBytes, found.line);
      const begun = [...found.before, ...found.pieces.flatMap((one) => lines?.push(one) ?? [])];
      if (begun.length > 0) yield { kind: "lines", lines: begun };
    } else {
      const more = lines.push(piece);
      if (more.length > 0) yield { kind: "lines", lines: more };
    }
  }
  if (lines !== undefined) yield { kind: "lines", lines: lines.end() };
  else if (head.isTooLong) yield { kind: "lines", lines: [{ line: head.firstLine }] };
  else if (head.isOneValue) yield { kind: "lines", lines: [{ line: head.firstLine, bytes: head.whole() }] };
  else yield { kind: "whole", bytes: joined(head.pieces) };
}

const LF = 0x0a;

interface FoundLines {
  /** Told before the first piece. */
  readonly before: readonly RecordLine[];
  readonly pieces: readonly Uint8Array[];
  /** Number of the line that the first piece begins with. */
  readonly line: number;
}

/** The beginning of a file, until it is known what the file is. */
class Head {
  pieces: Uint8Array[] = [];
  isTooLong = false;
  /** Of the first record. */
  firstLine = 1;
  readonly #limits: StreamLimits;
  #bytes = 0;
  /** Line breaks in all pieces. */
  #breaks = 0;
  #last = 0;
  #kind: "blank" | "whole" | "open" = "blank";

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  /** Neither an array nor lines. */
  get isOneValue(): boolean {
    return this.#kind === "open";
  }

  whole(): Uint8Array {
    return joined(withoutMark(this.pieces));
  }

  push(piece: Uint8Array): "more" | "too-large" | FoundLines {
    const continues = this.#kind === "open" && this.#last === LF;
    const from = this.#kind === "blank" ? this.#begin(piece) : 0;
    const at = this.#kind === "open" ? lineOfObject(piece, from, continues) : -1;
    if (at !== -1) return this.#found(piece, at);
    this.#bytes += piece.length;
    this.#breaks += countBreaks(piece);
    this.#last = piece[piece.length - 1] ?? this.#last;
    if (!this.isTooLong) this.pieces.push(piece);
    const limit = this.#kind === "whole" ? this.#limits.wholeBytes : this.#limits.lineBytes;
    if (this.#bytes <= limit || this.isTooLong) return "more";
    if (this.#kind === "whole") return "too-large";
    this.isTooLong = true;
    this.pieces = [];
    return "more";
  }

  /** Offset of the first character that is not blank; an array, and a beginning that is not ASCII, are read as a whole. */
  #begin(piece: Uint8Array): number {
    let at = this.#bytes === 0 && startsWithMark(piece) ? 3 : 0;
    while (at < piece.length && isBlank(piece[at])) at += 1;
    const first = piece[at];
    if (first === undefined) return at;
    this.#kind = first === 0x5b || first >= 0x80 ? "whole" : "open";
    this.firstLine = this.#breaks + countBreaks(piece.subarray(0, at)) + 1;
    return at;
  }

  #found(piece: Uint8Array, at: number): FoundLines {
    if (!this.isTooLong) return { before: [], pieces: withoutMark([...this.pieces, piece]), line: 1 };
    const line = this.#breaks + countBreaks(piece.subarray(0, at)) + 1;
    return { before: [{ line: this.firstLine }], pieces: [piece.subarray(at)], line };
  }
}

/** Offset of `{` at the beginning of a line. @param isNewLine whether the piece begins one */
function lineOfObject(piece: Uint8Array, from: number, isNewLine: boolean): number {
  if (isNewLine && piece[0] === 0x7b) return 0;
  for (let at = piece.indexOf(LF, from); at !== -1; at = piece.indexOf(LF, at + 1))
    if (piece[at + 1] === 0x7b) return at + 1;
  return -1;
}

class LineCutter {
  readonly #most: number;
  #line: number;
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  constructor(most: number, line: number) {
    this.#most = most;
    this.#line = line;
  }

  push(piece: Uint8Array): RecordLine[] {
    const lines: RecordLine[] = [];
    let from = 0;
    for (let at = piece.indexOf(LF); at !== -1; at = piece.indexOf(LF, from)) {
      lines.push(this.#take(piece.subarray(from, at)));
      from = at + 1;
    }
    this.#hold(piece.subarray(from));
    return lines;
  }

  /** The last line, which needs no line break. */
  end(): RecordLine[] {
    return this.#heldBytes === 0 ? [] : [this.#take(new Uint8Array())];
  }

  #take(last: Uint8Array): RecordLine {
    const line = this.#line;
    this.#line += 1;
    if (this.#heldBytes === 0 && last.length <= this.#most) return { line, bytes: last };
    this.#hold(last);
    const isTooLong = this.#heldBytes > this.#most;
    const bytes = isTooLong ? undefined : joined(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    return bytes === undefined ? { line } : { line, bytes };
  }

  #hold(piece: Uint8Array): void {
    this.#heldBytes += piece.length;
    if (this.#heldBytes > this.#most) this.#held = [];
    else if (piece.length > 0) this.#held.push(piece);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A byte order mark belongs to no line. It may lie in several pieces. */
function withoutMark(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const whole = joined(pieces);
  return [startsWithMark(whole) ? whole.subarray(3) : whole];
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

function countBreaks(bytes: Uint8Array): number {
  let breaks = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) breaks += 1;
  return breaks;
}
