// The file that an oracle's answers are kept in: gzip; a line of JSON (the header), then "a TAB b TAB answer" a line.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

export type Pair = { readonly a: string; readonly b: string };

/** What the tool says of a pair: how they sort, or that it refuses one of them. */
export type Answer = -1 | 0 | 1 | "error";

export type AnsweredPair = Pair & { readonly answer: Answer };

export type Header = {
  readonly tool: string;
  readonly toolVersion: string;
  readonly seed: number;
  /** Pairs that the tool ordered, and those of which it refused one. */
  readonly ordered: number;
  readonly refused: number;
  /** Parts of `ordered`, 0 to 1. */
  readonly shares: Readonly<Record<string, number>>;
};

export function readPairsFile(path: URL): {
  readonly header: Header;
  readonly pairs: readonly AnsweredPair[];
} {
  const [first = "", ...lines] = readLines(path);
  return { header: JSON.parse(first), pairs: lines.map(readPair) };
}

export function writePairsFile(path: URL, header: Header, pairs: readonly AnsweredPair[]): void {
  const lines = pairs.map(({ a, b, answer }) => `${a}\t${b}\t${answer}`);
  writeFileSync(path, gzipSync(`${[JSON.stringify(header), ...lines].join("\n")}\n`, { level: 9 }));
}

/** The lines of a text file, gzip or plain, empty ones left out. */
export function readLines(path: URL): readonly string[] {
  const bytes = readFileSync(path);
  const text = path.pathname.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return text
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** The answer a tool printed, as text. */
export function readAnswer(text: string): Answer {
  if (text === "error") return "error";
  if (text === "-1") return -1;
  if (text === "0") return 0;
  if (text === "1") return 1;
  throw new Error(`cannot read the answer "${text}": -1, 0, 1 or error expected`);
}

function readPair(line: string): AnsweredPair {
  const [a, b, answer, ...rest] = line.split("\t");
  if (a === undefined || b === undefined || answer === undefined || rest.length > 0) {
    throw new Error(`cannot read the pair "${line}": three columns expected`);
  }
  return { a, b, answer: readAnswer(answer) };
}
