import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { fixesKernel } from "../../core/catalog/kernel-fix.ts";
import { compareText } from "../../core/model/compare-text.ts";
import { formatInstant, parseInstant } from "../../core/model/instant.ts";
import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { Fix, Patch, Vulnerability } from "../../schema/documents.generated.ts";
import { objectsOf, textOf, textsOf } from "../json-shape.ts";
import { isCveId, isPatchId, linksOf, titleOf } from "../record-text.ts";
import { osvFixes } from "./fixes.ts";
import { scoreOfRecord, severityOfRecord, severityOfSummary } from "./severity.ts";

export interface OsvRecord {
  readonly patch?: Patch;
  readonly refused: readonly RefusedRecord[];
  /** Why there is nothing to install in it. */
  readonly passedOver?: RefusedRecord;
}

const LINKS = 20;
/** Prefixes of advisory ids that are no security advisories: bug fixes and enhancements of AlmaLinux, Rocky, Red Hat and SUSE. */
const CLASSIFICATIONS: readonly (readonly [RegExp, NonNullable<Patch["classification"]>])[] = [
  [/^(?:(?:AL|R[HLX])BA|(?:open)?SUSE-RU)-/, "bugfix"],
  [/^(?:(?:AL|R[HLX])EA|(?:open)?SUSE-(?:FU|OU))-/, "feature"],
];

/**
 * One OSV record as a patch.
 * @see https://ossf.github.io/osv-schema/ (1.7)
 */
export function readOsvRecord(value: unknown, at: string): OsvRecord {
  const record = asObject(value);
  const id = textOf(record, "id");
  if (record === undefined || id === undefined) return refuse(at, "no OSV record: it has no id");
  if (!isPatchId(id)) return refuse(at, `${JSON.stringify(id.slice(0, 80))} is no id of a patch`);
  const withdrawn = fieldOf(record, "withdrawn");
  if (withdrawn !== undefined && withdrawn !== null && typeof withdrawn !== "string")
    return refuse(id, "`withdrawn` is no date");
  const isWithdrawn = typeof withdrawn === "string" && withdrawn !== "";
  const { severity: worded, title } = severityOfSummary(titleOf(textOf(record, "summary") ?? ""));
  const { fixes, vendor, commits, refused } = osvFixes(record, id, title);
  if (fixes.length === 0 && !isWithdrawn) {
    if (refused.length > 0 || commits === 0) return nothingFixed(id, refused);
    return { refused, passedOver: { record: id, reason: "is about commits of a repository, of no package" } };
  }
  return {
    refused,
    patch: {
      apiVersion: "muster/v1",
      kind: "Patch",
      id,
      ...(vendor === undefined ? {} : { vendor }),
      ...(title === "" ? {} : { title }),
      classification: CLASSIFICATIONS.find(([pattern]) => pattern.test(id))?.[1] ?? "security",
      severity: worded === "unknown" ? severityOfRecord(record) : worded,
      vulnerabilities: vulnerabilitiesOf(record, id, fixes),
      ...releasedOf(record),
      fixes,
      ...rebootOf(fixes),
      ...(isWithdrawn ? { retracted: true } : {}),
      references: linksOf(
        objectsOf(record, "references")
          .filter(isAdvisoryLink)
          .map((one) => textOf(one, "url") ?? ""),
        LINKS,
      ),
    },
  };
}

/**
 * The record's own id, its aliases, what it follows from and, of distributions, what it is related to, as far as they are CVEs.
 * A language's record is of one vulnerability, and those related to it are others; distributions list what an update closes.
 */
function vulnerabilitiesOf(record: JsonObject, id: string, fixes: readonly Fix[]): readonly Vulnerability[] {
  const isLanguage = fixes.length > 0 && fixes.every(({ type }) => type === "application");
  const keys = isLanguage ? ["aliases", "upstream"] : ["aliases", "related", "upstream"];
  const names = [id, ...keys.flatMap((key) => textsOf(record, key))];
  const cves = names.map((name) => name.replace(/^[A-Z]+-(?=CVE-)/, "")).filter(isCveId);
  const ids = [...new Set(cves)].sort(compareText);
  const score = scoreOfRecord(record);
  // A score is the record's: of several vulnerabilities nobody says which one it is of.
  if (ids.length === 1 && score !== undefined) return ids.map((one) => ({ id: one, cvss: score }));
  return ids.map((one) => ({ id: one }));
}

/** Go's database writes the year 1 where it has no date; nothing was published before 1970. */
function releasedOf(record: JsonObject): { readonly released?: string } {
  const published = parseInstant(textOf(record, "published") ?? "");
  return published === undefined || published < 0 ? {} : { released: formatInstant(published) };
}

function rebootOf(fixes: readonly Fix[]): { readonly reboot?: "required" } {
  return fixes.some(fixesKernel) ? { reboot: "required" } : {};
}

function isAdvisoryLink(reference: JsonObject): boolean {
  return textOf(reference, "type") === "ADVISORY";
}

function nothingFixed(id: string, refused: readonly RefusedRecord[]): OsvRecord {
  const reasons = [...new Set(refused.map(({ reason }) => reason))].sort(compareText);
  return refuse(id, reasons.length === 0 ? "names nothing that is affected" : reasons.join("; "));
}

function refuse(record: string, reason: string): OsvRecord {
  return { refused: [{ record, reason }] };
}
