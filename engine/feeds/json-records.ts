import type { RefusedRecord } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import { compareText } from "../core/model/compare-text.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import { parseStrictJson } from "../core/text/strict-json.ts";

/** A JSON value of a feed and where it stood, for naming it when it has no id. */
export interface JsonRecord {
  readonly value: unknown;
  readonly at: string;
}

export interface JsonRecords {
  readonly records: readonly JsonRecord[];
  readonly refused: readonly RefusedRecord[];
  /** Set when the input as a whole is no good. */
  readonly fault?: string;
}

/**
 * The records of a feed that is JSON: one value a file, one array, or one value a line (NDJSON), in a file by itself or in
 * many. Of many files only those named as JSON are read.
 *
 * Text that ends in the middle of a line's value is a truncated edition: a fault of the whole, not of that record.
 */
export function readJsonRecords(members: readonly FeedMember[]): JsonRecords {
  if (members.length === 1 && members[0] !== undefined) {
    const only = readMember(members[0]);
    const [first] = only.refused;
    if (only.records.length > 0 || first === undefined) return only;
    return { ...only, fault: only.fault ?? `cannot be read: ${first.reason}` };
  }
  const records: JsonRecord[] = [];
  const refused: RefusedRecord[] = [];
  const named = members.filter(({ path }) => /\.(json|ndjson|jsonl)$/i.test(path));
  for (const member of [...named].sort((a, b) => compareText(a.path, b.path))) {
    const part = readMember(member);
    if (part.fault !== undefined) refused.push({ record: member.path, reason: part.fault });
    records.push(...part.records);
    refused.push(...part.refused);
  }
  if (named.length === 0) return { records, refused, fault: "has no file named .json, .ndjson or .jsonl" };
  return { records, refused };
}

function readMember({ path, bytes }: FeedMember): JsonRecords {
  const text = decodeUtf8(bytes);
  if (text === undefined) return refuse(path, "not UTF-8 text");
  if (text.trim() === "") return refuse(path, "empty");
  const whole = parseStrictJson(text);
  if (whole.ok) return { records: recordsOf(whole.value, path), refused: [] };
  const lines = text.split("\n");
  const looksLikeLines = lines.length > 1 && lines[0]?.trimEnd().endsWith("}") === true;
  if (!looksLikeLines) return refuse(path, `${whole.reason}, at character ${whole.offset}`);
  return readLines(lines, path);
}

function readLines(lines: readonly string[], path: string): JsonRecords {
  const records: JsonRecord[] = [];
  const refused: RefusedRecord[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const at = `${path}:${index + 1}`;
    const parsed = parseStrictJson(line);
    if (parsed.ok) records.push({ value: parsed.value, at });
    else if (index === lines.length - 1)
      return { records: [], refused: [], fault: `truncated: line ${index + 1} ends early` };
    else refused.push({ record: at, reason: `${parsed.reason}, at character ${parsed.offset}` });
  }
  return { records, refused };
}

function recordsOf(value: unknown, path: string): readonly JsonRecord[] {
  if (!Array.isArray(value)) return [{ value, at: path }];
  return value.map((item: unknown, index) => ({ value: item, at: `${path}[${index}]` }));
}

function refuse(path: string, reason: string): JsonRecords {
  return { records: [], refused: [{ record: path, reason }] };
}
