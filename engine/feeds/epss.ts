import { createCveTable, isTableCve, packTable } from "../core/catalog/cve-table.ts";
import type { FeedReading, RefusedRecord } from "../core/catalog/edition.ts";
import { epssStep } from "../core/catalog/epss-score.ts";
import { type Instant, parseInstant } from "../core/model/instant.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import type { Feed } from "./feed.ts";

const HEADER = "cve,epss,percentile";
/** A page of something else is not told line by line. */
const BAD_LINES = 1000;

/**
 * The Exploit Prediction Scoring System's scores of one day, as FIRST publishes them: an enrichment of the patches of other feeds.
 * @see https://www.first.org/epss/data_stats, "epss_scores-YYYY-MM-DD.csv.gz"
 */
export const epssFeed: Feed = {
  format: "epss",
  precedence: 3,
  read({ members }) {
    const [member, ...more] =
      members.length === 1 ? members : members.filter(({ path }) => path.endsWith(".csv"));
    if (member === undefined || more.length > 0) return refuse("is not one CSV file");
    const text = decodeUtf8(member.bytes);
    if (text === undefined) return refuse("is no UTF-8 text");
    const lines = linesOf(text);
    const asOf = dateOf(lines.next().value ?? "");
    if (asOf === undefined) return refuse("does not say in its first line of which day its scores are");
    if (lines.next().value !== HEADER) return refuse(`has no header ${HEADER}`);
    if (!text.endsWith("\n")) return refuse("is truncated: its last line does not end");
    return readScores(lines, asOf);
  },
};

function readScores(lines: Iterator<string>, asOf: Instant): FeedReading {
  const table = createCveTable();
  const refused: RefusedRecord[] = [];
  let number = 2;
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    number += 1;
    if (next.value === "") continue;
    const row = readRow(next.value);
    if (typeof row === "string") refused.push(refusal(next.value, number, row));
    else {
      const before = table.get(row.id);
      if (before !== undefined && before !== row.step)
        refused.push({ record: row.id, reason: "listed twice; the higher score stands" });
      table.set(row.id, Math.max(before ?? 0, row.step));
    }
    if (refused.length > BAD_LINES) return refuse(`has more than ${BAD_LINES} lines that cannot be read`);
  }
  return { kind: "enrichment", scores: packTable(table), unclear: [], refused, asOf };
}

/** A string: what is wrong with it. */
function readRow(line: string): { readonly id: string; readonly step: number } | string {
  const [id = "", score = "", percentile = "", ...more] = line.split(",");
  if (more.length > 0) return "has more than three columns";
  if (!isTableCve(id)) return `${JSON.stringify(id.slice(0, 40))} is no CVE id`;
  const step = epssStep(score);
  if (step === undefined) return `${JSON.stringify(score.slice(0, 40))} is no score from 0 to 1`;
  if (epssStep(percentile) === undefined)
    return `${JSON.stringify(percentile.slice(0, 40))} is no percentile from 0 to 1`;
  return { id, step };
}

function refusal(line: string, number: number, reason: string): RefusedRecord {
  const id = line.slice(0, line.indexOf(","));
  return { record: isTableCve(id) ? id : `line ${number}`, reason };
}

/** `#model_version:v2025.03.14,score_date:2026-11-20T12:55:00Z`; earlier editions write the offset as `+0000`. */
function dateOf(line: string): Instant | undefined {
  const found = /^#(?:[^,]*,)*\s*score_date:\s*([^,\s]+)\s*(?:,.*)?$/.exec(line);
  return parseInstant((found?.[1] ?? "").replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
}

function* linesOf(text: string): Iterator<string> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    yield text.charCodeAt(to - 1) === 0x0d ? text.slice(from, to - 1) : text.slice(from, to);
    from = to + 1;
  }
}

function refuse(reason: string): FeedReading {
  return { kind: "refused", reason };
}
