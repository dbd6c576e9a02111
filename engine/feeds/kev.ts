import type { ExploitedFacts, FeedReading, RefusedRecord } from "../core/catalog/edition.ts";
import { type Instant, parseInstant } from "../core/model/instant.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../core/text/json-object.ts";
import { parseStrictJson } from "../core/text/strict-json.ts";
import type { Feed } from "./feed.ts";
import { textOf } from "./json-shape.ts";
import { isCveId } from "./record-text.ts";
import { startOfDay } from "./start-of-day.ts";

const DAY_MS = 86_400_000;

/**
 * The catalog of known exploited vulnerabilities of CISA: an enrichment of the patches of other feeds.
 * @see https://www.cisa.gov/known-exploited-vulnerabilities-catalog and its JSON schema
 */
export const kevFeed: Feed = {
  format: "kev",
  precedence: 0,
  read({ members }) {
    const [member, ...more] =
      members.length === 1 ? members : members.filter(({ path }) => path.endsWith(".json"));
    if (member === undefined || more.length > 0) return refuse("is not one JSON file");
    const text = decodeUtf8(member.bytes);
    if (text === undefined) return refuse("is no UTF-8 text");
    const parsed = parseStrictJson(text);
    if (!parsed.ok) return refuse(`is no JSON: ${parsed.reason}, at character ${parsed.offset}`);
    const list = asObject(parsed.value);
    const rows = asArray(fieldOf(list, "vulnerabilities"));
    if (list === undefined || rows === undefined) return refuse("has no list of vulnerabilities");
    const count = fieldOf(list, "count");
    if (count !== rows.length)
      return refuse(`says it has ${JSON.stringify(count ?? null)} entries and has ${rows.length}`);
    const asOf = parseInstant(textOf(list, "dateReleased") ?? "");
    if (asOf === undefined) return refuse("does not say when it was released");
    return readRows(rows, asOf);
  },
};

function readRows(rows: readonly unknown[], asOf: Instant): FeedReading {
  const exploited = new Map<string, ExploitedFacts>();
  const unclear = new Set<string>();
  const refused: RefusedRecord[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readRow(asObject(row));
    const id = textOf(asObject(row), "cveID") ?? "";
    if (typeof read === "string") {
      refused.push({ record: isCveId(id) ? id : `entry ${index + 1}`, reason: read });
      if (isCveId(id)) unclear.add(id);
    } else if (exploited.has(read.id))
      refused.push({ record: read.id, reason: "listed twice; the first entry stands" });
    else exploited.set(read.id, read);
  }
  for (const id of exploited.keys()) unclear.delete(id);
  return { kind: "enrichment", exploited: [...exploited.values()], unclear: [...unclear], refused, asOf };
}

/** A string: what is wrong with it. */
function readRow(row: JsonObject | undefined): ExploitedFacts | string {
  const id = textOf(row, "cveID") ?? "";
  if (!isCveId(id)) return `${JSON.stringify(id.slice(0, 40))} is no CVE id`;
  const since = startOfDay(textOf(row, "dateAdded"));
  if (since === undefined) return "`dateAdded` is no date";
  const dueDay = startOfDay(textOf(row, "dueDate"));
  if (dueDay === undefined) return "`dueDate` is no date";
  // A day ends with its last second: the list means "by the end of".
  const due = dueDay + DAY_MS - 1000;
  const ransomware = textOf(row, "knownRansomwareCampaignUse");
  if (ransomware !== "Known" && ransomware !== "Unknown")
    return "`knownRansomwareCampaignUse` is neither Known nor Unknown";
  return { id, since, due, ...(ransomware === "Known" ? { ransomware: true } : {}) };
}

function refuse(reason: string): FeedReading {
  return { kind: "refused", reason };
}
