import type { Software } from "../core/model/report.ts";
import type { EndpointReport, SoftwareItem } from "../schema/documents.generated.ts";
import { parseJsonText } from "./json-text.ts";
import type { IntakeOptions } from "./report-format.ts";
import { fillIn, MAX_RECORD_DEPTH, MAX_RECORD_LENGTH } from "./report-text.ts";

export interface QuickRecord {
  /** The document but for its software, of which it has an empty list. */
  readonly record: EndpointReport;
  /** What that list says, in its order. */
  readonly software: readonly Software[];
  /** The text with an empty list; the items that were left out have none of `TIMES`. */
  readonly rest: string;
}

/** The keys of what changes from one report to the next, as they are written. */
export const TIMES = { observedAt: '"observedAt"', sequence: '"sequence"', bootedAt: '"bootedAt"' } as const;
const TIMES_IN_ITEM = Object.values(TIMES);

/**
 * Reads a document whose software was mostly read before, item by item by its very text: what is left to parse is short.
 *
 * It answers only where reading the whole text would take the document as well, and then the same; undefined means nothing but
 * that the text must be read whole. Why that is sound: a text with a list of one value after another, each known to be one JSON
 * value without a key twice, has the structure of the text with an empty list in its place, and of that text the parser itself
 * says that the list is the one of the document (see `isOwnKey`). The schema judges each item by itself.
 */
export type QuickReader = (text: string) => QuickRecord | undefined;

/** @param readItem answers undefined for an item that cannot be used */
export function createQuickReader(
  options: IntakeOptions,
  readItem: (item: SoftwareItem) => Software | undefined,
): QuickReader {
  const items = createItemReader(options, readItem);
  return (text) => {
    if (text.length > MAX_RECORD_LENGTH) return undefined;
    const open = endOfMatch(LIST, text, text.indexOf(KEY));
    const list = open === undefined ? undefined : readList(text, open, items);
    if (open === undefined || list === undefined) return undefined;
    const rest = text.slice(0, open) + text.slice(list.end);
    const record = isOwnKey(rest, KEY) ? readRest(rest, options) : undefined;
    return record === undefined ? undefined : { record, software: list.software, rest };
  };
}

const KEY = '"software"';
const LIST = /"software"[ \t\n\r]*:[ \t\n\r]*\[[ \t\n\r]*/y;
const COMMA = /[ \t\n\r]*,[ \t\n\r]*/y;
const CLOSE = /[ \t\n\r]*(?=\])/y;

/**
 * Whether a key that a valid text has at its top is written where the text has these characters: they stand there once, and no
 * escape spells a letter.
 */
export function isOwnKey(text: string, key: string): boolean {
  const first = text.indexOf(key);
  return first !== -1 && text.indexOf(key, first + 1) === -1 && !SPELLED_LETTER.test(text);
}

const SPELLED_LETTER = /\\u00[4-7]/;

type ItemReader = (text: string) => Software | undefined;

/** @param from after the bracket; `end` is where the one that closes stands */
function readList(
  text: string,
  from: number,
  items: ItemReader,
): { readonly software: readonly Software[]; readonly end: number } | undefined {
  const software: Software[] = [];
  for (let at = from; text.charCodeAt(at) === 0x7b; ) {
    const item = readOne(text, at, items);
    if (item === undefined) return undefined;
    software.push(item.software);
    const { end } = item;
    const next = text.charCodeAt(end);
    if (next === 0x5d) return { software, end };
    const comma = next === 0x2c && text.charCodeAt(end + 1) === 0x7b ? end + 1 : endOfMatch(COMMA, text, end);
    if (comma === undefined) {
      const close = endOfMatch(CLOSE, text, end);
      return close === undefined ? undefined : { software, end: close };
    }
    at = comma;
  }
  return undefined;
}

/** No object is the beginning of another one, so the first end at which there is an item is its end. */
function readOne(
  text: string,
  from: number,
  items: ItemReader,
): { readonly software: Software; readonly end: number } | undefined {
  let end = from;
  for (let braces = 0; braces < MAX_BRACES; braces += 1) {
    end = text.indexOf("}", end) + 1;
    if (end === 0) return undefined;
    while (text.charCodeAt(end) === 0x7d) end += 1;
    const software = items(text.slice(from, end));
    if (software !== undefined) return { software, end };
  }
  return undefined;
}

/** An item has one object within; more are in texts of it. */
const MAX_BRACES = 4;
/** Of all items that are remembered together, in UTF-16 code units. */
const MAX_REMEMBERED = 128 * 1024 * 1024;

function createItemReader(
  options: IntakeOptions,
  readItem: (item: SoftwareItem) => Software | undefined,
): ItemReader {
  const known = new Map<string, Software>();
  let length = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (TIMES_IN_ITEM.some((name) => text.includes(name))) return undefined;
    const parsed = parseJsonText(text, { maxLength: MAX_RECORD_LENGTH, maxDepth: MAX_RECORD_DEPTH - 2 });
    if (!parsed.ok || options.reportFault(documentWith(parsed.value)) !== undefined) return undefined;
    const software = readItem(parsed.value as SoftwareItem);
    if (software === undefined) return undefined;
    length += text.length;
    if (length > MAX_REMEMBERED) {
      known.clear();
      length = text.length;
    }
    known.set(apart(text), software);
    return software;
  };
}

/** A part of a text keeps the whole in memory; this one does not. */
function apart(text: string): string {
  return `"${text}`.slice(1);
}

function documentWith(item: unknown): unknown {
  return {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id: "x" },
    observedAt: "2000-01-01T00:00:00Z",
    software: [item],
  };
}

function readRest(text: string, options: IntakeOptions): EndpointReport | undefined {
  const parsed = parseJsonText(text, { maxLength: MAX_RECORD_LENGTH, maxDepth: MAX_RECORD_DEPTH });
  if (!parsed.ok || options.reportFault(parsed.value) !== undefined) return undefined;
  const record = parsed.value as EndpointReport;
  return record.software?.length === 0 ? fillIn(record, options) : undefined;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  if (at === -1) return undefined;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
