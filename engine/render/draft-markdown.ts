import { compareText } from "../core/model/compare-text.ts";
import { formatInstant } from "../core/model/instant.ts";
import type { Proposal, ProposedEntry } from "../core/plan/proposals.ts";
import { type Dossier, severityRank } from "../core/rollout/dossier.ts";
import { countOf, countText } from "./count-text.ts";
import { dossierMarkdown, enumerated, idCode, prose } from "./dossier-markdown.ts";
import { COMMENT_BYTES, markdownSection as section } from "./markdown-section.ts";
import { tableHead, tableRow } from "./markdown-table.ts";
import { bytesOf } from "./within-bytes.ts";

const PATCHES = ["patch", "patches"] as const;
const TABLE_BYTES = 20_000;
const HEAD = tableHead(["Patch", "Severity", "Exploited", "Endpoints by ring", "Through", "Due", "Rules"]);

export interface DraftShape {
  readonly proposal: Proposal;
  readonly lists: readonly string[];
  readonly paths: readonly string[];
}

/**
 * A drafted approval list with the dossiers of its patches, as Markdown: what merging does, exact totals, the patches that matter
 * most first. What does not fit is left out from the end, and how much that is is said. Nothing untrusted can mention, link or embed.
 */
export function draftMarkdown(
  { proposal, lists, paths }: DraftShape,
  dossierOf: (patch: string) => Dossier,
): string {
  const ranked = byDanger(proposal.entries, dossierOf);
  const head = [
    `Merging approves ${countOf(ranked.length, ...PATCHES)} in ${countOf(lists.length, "list")} (${enumerated(lists.map(idCode))}; ${enumerated(paths.map(idCode))}).${proposal.isUrgent ? " **It cannot wait for the next train.**" : ""} An entry that is taken out takes nothing from the approval of the others.`,
    totalsOf(ranked, dossierOf),
  ].join("\n\n");
  const shape = { title: "What waits", head: HEAD, most: TABLE_BYTES, left: PATCHES };
  const front = [head, section(shape, ranked, entryRow)].join("\n\n");
  const room = COMMENT_BYTES - bytesOf(front) - 600;
  const dossiers = section(
    { title: "Patches", head: "", most: room, left: PATCHES },
    ranked,
    ({ entry, rules }) =>
      dossierMarkdown(
        entry.patch.id,
        `asked for by ${rules.join(", ") || "no rule"}`,
        dossierOf(entry.patch.id),
      ),
  );
  return `${front}\n\n${dossiers}\n`;
}

/** In plain text. */
export function draftTitle({ name, entries, isUrgent }: Proposal): string {
  const [first] = entries;
  const what =
    entries.length === 1 && first !== undefined ? first.entry.patch.id : countOf(entries.length, ...PATCHES);
  const text = `Approve ${what} in list ${name}${isUrgent ? " (urgent)" : ""}`;
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function byDanger(
  entries: readonly ProposedEntry[],
  dossierOf: (patch: string) => Dossier,
): readonly ProposedEntry[] {
  return [...entries].sort(
    (a, b) =>
      Number(b.isExploited) - Number(a.isExploited) ||
      severityRank(dossierOf(a.entry.patch.id)) - severityRank(dossierOf(b.entry.patch.id)) ||
      compareText(a.entry.patch.id, b.entry.patch.id),
  );
}

function totalsOf(entries: readonly ProposedEntry[], dossierOf: (patch: string) => Dossier): string {
  const vulnerabilities = new Set<string>();
  let [installs, exploited, issues, untested, fixed] = [0, 0, 0, 0, 0];
  for (const one of entries) {
    const { entry } = one;
    const dossier = dossierOf(entry.patch.id);
    installs += one.endpoints;
    if (one.isExploited) exploited += 1;
    if (entry.patch.knownIssues?.some(({ status }) => status !== "resolved") === true) issues += 1;
    if (!dossier.tests.some(({ outcome }) => outcome === "passed")) untested += 1;
    if (entry.patch.removable !== true) fixed += 1;
    for (const { id } of entry.patch.vulnerabilities ?? []) vulnerabilities.add(id);
  }
  return `In all: ${[
    countOf(entries.length, ...PATCHES),
    `${countOf(installs, "install")} waiting`,
    `${countText(exploited)} exploited`,
    countOf(vulnerabilities.size, "vulnerability", "vulnerabilities"),
    `${countText(issues)} with known issues that are not resolved`,
    `${countText(untested)} without a passed test`,
    `${countText(fixed)} of which nobody says that they can be removed`,
  ].join(" · ")}.`;
}

function entryRow({
  entry,
  isExploited,
  rings = new Map(),
  endpoints,
  through,
  due,
  rules,
}: ProposedEntry): string {
  const byRing = [...rings].map(
    ([ring, count]) => `${ring === null ? "no ring" : idCode(ring)} ${countText(count)}`,
  );
  const more = byRing.length > 8 ? `, ${byRing.length - 8} more rings` : "";
  return tableRow([
    idCode(entry.patch.id),
    prose(entry.patch.severity ?? "unknown"),
    isExploited ? "**yes**" : "not known",
    `${countText(endpoints)}: ${byRing.slice(0, 8).join(", ") || "none"}${more}`,
    through === "last" ? "last" : enumerated(through.map(idCode)),
    due === undefined ? "–" : formatInstant(due),
    enumerated(rules.map(idCode)),
  ]);
}
