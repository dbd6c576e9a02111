import type { AuditFinding } from "../core/audit/audit-finding.ts";
import { formatInstant } from "../core/model/instant.ts";
import type { AuditOutcome } from "./audit-outcome.ts";
import { countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { TextLook } from "./text-look.ts";

/** How many findings a person reads; the other formats have them all. */
const MOST = 50;

export function auditText(outcome: AuditOutcome, { paint }: TextLook): string {
  const { findings, followUps } = outcome;
  const shown = findings.slice(0, MOST).flatMap((finding) => findingLines(finding, paint));
  const more =
    findings.length > MOST
      ? [`and ${countText(findings.length - MOST)} more: --format json or csv has them all`, ""]
      : [];
  const owed = followUps.map(
    ({ commit, rule, due, pullRequest }) =>
      `owes a review by rule "${inertText(rule)}" until ${formatInstant(due)}: ${commit}${requestOf(pullRequest)}`,
  );
  return `${[...headLines(outcome), "", ...shown, ...more, ...owed, lastLine(outcome, paint)].join("\n")}\n`;
}

function headLines({ branch, commit, log, trust, root, since, counts }: AuditOutcome): readonly string[] {
  const after = since === undefined ? "" : `, from the checkpoint at ${since}`;
  const held =
    root === undefined
      ? "no root: the log has no entry that counts"
      : trust === "rooted"
        ? `root ${root.fingerprint}@${root.commit}`
        : `self-consistent only: nobody said which root to trust. It would be --root ${root.fingerprint}@${root.commit}`;
  return [
    `${inertText(branch)} at ${commit}${after}`,
    `log ${log === undefined ? "is missing" : `at ${log}`}, ${countText(counts.entries)} entries`,
    held,
    `${countText(counts.commits)} commits, ${countText(counts.governed)} change what is governed: ${countText(counts.reviewed)} reviewed, ${countText(counts.sealed)} sealed`,
  ];
}

function findingLines(finding: AuditFinding, paint: TextLook["paint"]): readonly string[] {
  const { code, commit, pullRequest, entry, path, says, hint } = finding;
  const at = [
    ...(commit === undefined ? [] : [commit]),
    ...(pullRequest === undefined ? [] : [`pull request #${pullRequest}`]),
    ...(entry === undefined ? [] : [`entry ${entry}`]),
    ...(path === undefined ? [] : [inertText(path)]),
  ].join(", ");
  return [`${paint("bad", code)}  ${at}`, `  ${inertText(says)}`, `  hint: ${inertText(hint)}`, ""];
}

function requestOf(pullRequest: number | undefined): string {
  return pullRequest === undefined ? "" : ` (pull request #${pullRequest})`;
}

function lastLine({ findings, trust }: AuditOutcome, paint: TextLook["paint"]): string {
  if (findings.length > 0)
    return paint("bad", `${countText(findings.length)} ${findings.length === 1 ? "finding" : "findings"}`);
  return paint(
    "good",
    trust === "rooted" ? "no finding" : "no finding, as far as the log agrees with itself",
  );
}
