import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Dossier } from "../core/rollout/dossier.ts";
import type { KnownIssue, Rollback, Vulnerability } from "../schema/documents.generated.ts";
import { countOf, countText } from "./count-text.ts";
import { markdownCode, markdownText } from "./inert-markdown.ts";
import { clipped } from "./within-bytes.ts";

/** Of each list within a dossier; how many there are is always said. */
const MOST_SHOWN = 12;
const ID_LENGTH = 120;
const PROSE_LENGTH = 200;

/** What is known of one patch. @param says why it is asked about */
export function dossierMarkdown(patch: string, says: string, dossier: Dossier): string {
  const { entry, rollback } = dossier;
  const title = entry?.patch.title ?? "";
  const lines = [
    `#### ${idCode(patch)}${title === "" ? "" : ` ${prose(title)}`}`,
    "",
    ...(says === "" ? [] : [`- Why: ${prose(says)}`]),
    ...(entry === undefined ? ["- **The catalog does not have this patch**"] : factLines(dossier)),
    ...(rollback === undefined ? [] : [`- Way back: ${rollbackProse(rollback)}`]),
    testLine(dossier),
  ];
  return `${lines.join("\n")}\n`;
}

/** An id as code, however long somebody made it. */
export function idCode(id: string): string {
  return markdownCode(clipped(id, ID_LENGTH));
}

/** Somebody's words, however many. */
export function prose(text: string): string {
  return markdownText(clipped(text, PROSE_LENGTH));
}

/** `3: a, b, c`, of more the first few. */
export function enumerated(items: readonly string[]): string {
  const shown = items.slice(0, MOST_SHOWN);
  const more = items.length > shown.length ? ` and ${countText(items.length - shown.length)} more` : "";
  return items.length === 0 ? "none" : `${countText(items.length)}: ${shown.join(", ")}${more}`;
}

function factLines({ entry }: Dossier): readonly string[] {
  if (entry === undefined) return [];
  const { patch, digest, released, firstSeen, unlisted } = entry;
  const issues = patch.knownIssues ?? [];
  const requires = [
    ...(patch.requires?.patches ?? []).map((id) => idCode(id)),
    ...(patch.requires?.absent ?? []).map((id) => `not ${idCode(id)}`),
    ...Object.entries(patch.requires?.facts ?? {}).map(([key, wanted]) => idCode(`${key} ${String(wanted)}`)),
  ];
  const open = issues.filter(({ status }) => status !== "resolved").length;
  const openText = open === 0 ? "" : ` (**${countText(open)} not resolved**)`;
  return [
    `- ${prose(patch.severity ?? "unknown")} severity, ${prose(patch.classification ?? "unknown")}, vendor ${prose(patch.vendor ?? "not stated")}`,
    `- Released ${dayText(released)}, first seen ${dayText(firstSeen)}${unlisted === undefined ? "" : `, unlisted since ${dayText(unlisted)}`}${patch.retracted === true ? ", **retracted by its vendor**" : ""}`,
    `- Reboot: ${prose(patch.reboot ?? "not stated")}; can be removed: ${yesNo(patch.removable)}; size: ${sizeText(patch.sizeBytes)}`,
    `- Vulnerabilities: ${enumerated([...(patch.vulnerabilities ?? [])].sort(byDanger).map(vulnerabilityText))}`,
    `- Known issues${openText}: ${enumerated(issues.map(issueText))}`,
    ...((patch.supersedes ?? []).length === 0
      ? []
      : [`- Supersedes ${enumerated((patch.supersedes ?? []).map(idCode))}`]),
    ...(requires.length === 0 ? [] : [`- Requires ${enumerated(requires)}`]),
    `- Digest ${markdownCode(digest)}${patch.source === undefined ? "" : `, of feed ${idCode(patch.source.feed)} as of ${patch.source.asOf ? idCode(patch.source.asOf) : "an unknown date"}`}`,
  ];
}

function vulnerabilityText({ id, cvss, epss, exploited, ransomware }: Vulnerability): string {
  const facts = [
    ...(typeof cvss === "number" ? [`CVSS ${cvss}`] : []),
    ...(typeof epss === "number" ? [`EPSS ${epss}`] : []),
    ...(exploited === true ? ["**exploited**"] : []),
    ...(ransomware === true ? ["**ransomware**"] : []),
  ];
  return facts.length === 0 ? idCode(id) : `${idCode(id)} (${facts.join(", ")})`;
}

/** Exploited ones first, then by score. */
function byDanger(a: Vulnerability, b: Vulnerability): number {
  const exploited = Number(b.exploited === true) - Number(a.exploited === true);
  return exploited || (b.cvss ?? 11) - (a.cvss ?? 11) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function issueText({ id, status, title, resolvedBy }: KnownIssue): string {
  const by = resolvedBy === undefined || resolvedBy === null ? "" : ` by ${idCode(resolvedBy)}`;
  return `${idCode(id)} ${prose(status)}${by}${title === undefined ? "" : ` (${prose(title)})`}`;
}

function rollbackProse({ method, tested, accepted }: Rollback): string {
  if (method === "none") return `none; accepted because: ${prose(accepted ?? "nobody says")}`;
  const why = accepted === undefined ? "" : ` (${prose(accepted)})`;
  return `${prose(method)}, ${tested === true ? "tested" : "**not tested**"}${why}`;
}

function testLine({ tests, entry }: Dossier): string {
  const shown = tests.map(({ name, type, outcome, startedAt, finishedAt, environment, cases, patches }) => {
    const isOther = entry !== undefined && !patches.some(({ digest }) => digest === entry.digest);
    const passed = (cases ?? []).filter((one) => one.outcome === "passed").length;
    const facts = [
      ...(type === undefined ? [] : [prose(type)]),
      ...(environment === undefined ? [] : [countOf(environment.length, "environment")]),
      ...(cases === undefined ? [] : [`${countText(passed)} of ${countOf(cases.length, "case")} passed`]),
      `${idCode(startedAt)} to ${finishedAt === undefined ? "now" : idCode(finishedAt)}`,
      ...(isOther ? ["**of another revision**"] : []),
    ];
    const mark = outcome === "passed" ? "passed" : `**${prose(outcome)}**`;
    return `${idCode(name)} ${mark} (${facts.join("; ")})`;
  });
  return `- Tests: ${enumerated(shown)}`;
}

function dayText(instant: Instant | undefined): string {
  return instant === undefined ? "on no known date" : formatInstant(instant).slice(0, 10);
}

function yesNo(value: boolean | null | undefined): string {
  return value === undefined || value === null ? "not stated" : value ? "yes" : "**no**";
}

/** Rounded up: a download is never smaller than it reads. */
function sizeText(bytes: number | undefined): string {
  if (bytes === undefined || !(bytes >= 0)) return "not stated";
  if (bytes < 1_000_000) return countOf(bytes, "byte");
  const tenths = Math.ceil(bytes / 100_000);
  return `${countText(Math.floor(tenths / 10))}.${tenths % 10} MB`;
}
