import { compareText } from "../../core/model/compare-text.ts";
import { formatInstant } from "../../core/model/instant.ts";
import type { Patch } from "../../schema/documents.generated.ts";
import { linksOf, titleOf } from "../record-text.ts";
import { fixesOf, type Update } from "./update.ts";

const LINKS = 20;

/** Undefined: it has no fix that endpoints could be held to. */
export function toPatch(update: Update): Patch | undefined {
  const fixes = fixesOf(update);
  if (fixes.length === 0) return undefined;
  return {
    apiVersion: "muster/v1",
    kind: "Patch",
    id: update.id,
    vendor: "microsoft",
    title: titleFor(update),
    classification: "security",
    severity: severityOf(update),
    vulnerabilities: [...update.vulnerabilities.values()].sort((a, b) => compareText(a.id, b.id)),
    released: formatInstant(update.released),
    fixes,
    supersedes: [...update.supersedes].sort(compareText),
    reboot: rebootOf(update),
    ...(update.hasKnownIssues ? { knownIssues: [{ id: update.id, status: "open" as const }] } : {}),
    references: linksOf([...update.links].sort(compareText), LINKS),
  };
}

/** `January 2024 Security Updates: Windows 11 Version 22H2, Windows 11 Version 23H2 (Monthly Rollup)`. */
function titleFor({ month, systems, applications, subTypes }: Update): string {
  const names = new Set([
    ...[...systems.values()].map(({ system }) => system.name),
    ...[...applications.values()].map(({ application, version }) => `${application.product} ${version}`),
  ]);
  const kinds = [...subTypes].filter((kind) => kind !== "" && kind !== "Security Update").sort(compareText);
  const kind = kinds.length === 0 ? "" : ` (${kinds.join(", ")})`;
  return titleOf(`${month}: ${[...names].sort(compareText).join(", ")}${kind}`);
}

/** The worst that is said; nothing said, or a word that nobody knows, is unknown. */
function severityOf({ severities }: Update): NonNullable<Patch["severity"]> {
  for (const severity of ["critical", "important", "moderate", "low"] as const)
    if (severities.has(severity)) return severity;
  return "unknown";
}

/** "No" counts only where no remediation says otherwise and none is silent. */
function rebootOf({ restarts }: Update): NonNullable<Patch["reboot"]> {
  if (restarts.has("yes")) return "required";
  return restarts.size === 1 && restarts.has("no") ? "never" : "possible";
}
