import { createCveTable, packTable } from "../core/catalog/cve-table.ts";
import type { ExploitedFacts, RefusedRecord } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import { triageCode } from "../core/catalog/triage-code.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Feed } from "./feed.ts";
import { readJsonRecords } from "./json-records.ts";
import { readAssessment } from "./ssvc/assessment.ts";

/**
 * Vulnrichment: CVE records with the assessments of CISA (SSVC), as an enrichment of the patches of other feeds. The format has
 * no date of an edition, so it is as old as its newest assessment.
 * @see https://github.com/cisagov/vulnrichment
 */
export const ssvcFeed: Feed = {
  format: "ssvc",
  precedence: 2,
  read({ members }) {
    const gathered: Gathered = { table: createCveTable(), exploited: new Map(), newest: new Map() };
    const refused: RefusedRecord[] = [];
    // One file after the other: there are hundreds of thousands.
    const files = recordFiles(members);
    if (files.length === 0) return { kind: "refused", reason: "has no file of CVE records" };
    for (const member of files) {
      const { records, refused: unread, fault } = readJsonRecords([member]);
      if (fault !== undefined && members.length === 1) return { kind: "refused", reason: fault };
      if (fault !== undefined && unread.length === 0) refused.push({ record: member.path, reason: fault });
      refused.push(...unread);
      for (const { value, at } of records) {
        const read = readAssessment(value);
        if (read.kind === "refused") refused.push({ record: read.id ?? at, reason: read.reason });
        else if (read.kind !== "none") take(read, gathered);
      }
    }
    const { table, exploited, newest } = gathered;
    const asOf = latest(newest.values());
    return {
      kind: "enrichment",
      triage: packTable(table),
      alsoExploited: [...exploited.values()].sort((a, b) => compareText(a.id, b.id)),
      unclear: [],
      refused,
      ...(asOf === undefined ? {} : { asOf }),
    };
  },
};

interface Gathered {
  readonly table: ReturnType<typeof createCveTable>;
  readonly exploited: Map<string, ExploitedFacts>;
  /** When the assessment was made that counts. */
  readonly newest: Map<string, Instant>;
}

/** Of several assessments of one vulnerability the newest counts. */
function take(
  read: Exclude<ReturnType<typeof readAssessment>, { readonly kind: "none" | "refused" }>,
  { table, exploited, newest }: Gathered,
): void {
  const before = newest.get(read.id);
  if (before !== undefined && before >= read.at) return;
  newest.set(read.id, read.at);
  table.set(read.id, triageCode(read.facts));
  if (read.listedSince === undefined) exploited.delete(read.id);
  else exploited.set(read.id, { id: read.id, since: read.listedSince });
}

/** Of many files those called `CVE-….json`: the lists of what changed lie beside them. */
function recordFiles(members: readonly FeedMember[]): readonly FeedMember[] {
  const named =
    members.length === 1
      ? members
      : members.filter(({ path }) => /(?:^|\/)CVE-[^/]*\.json$|\.(?:ndjson|jsonl)$/.test(path));
  return [...named].sort((a, b) => compareText(a.path, b.path));
}

function latest(instants: Iterable<Instant>): Instant | undefined {
  let last: Instant | undefined;
  for (const instant of instants) if (last === undefined || instant > last) last = instant;
  return last;
}
