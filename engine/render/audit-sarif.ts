import type { AuditCode, AuditFinding } from "../core/audit/audit-finding.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { AuditOutcome } from "./audit-outcome.ts";
import { jsonDocument } from "./json-text.ts";
import { plainMessage, uriOf } from "./problems-sarif.ts";

const TITLES: Readonly<Record<AuditCode, string>> = {
  "unreviewed-commit": "A commit that nobody approved by the rules of its base",
  "content-mismatch": "What was merged is not what was reviewed",
  "approver-not-entitled": "An approval by somebody whom the base does not entitle",
  "log-gap": "Entries of the log are missing",
  "log-rewritten": "The log was replaced or rewritten",
  "force-push": "The branch was moved off commits that were on it",
  bypass: "A merge around the rules that was not followed up",
  unsigned: "An entry of the log without a signature that counts",
  "follow-up-missed": "A fuller review that did not come in time",
  "rebase-merge": "Commits that were reviewed together and stand one by one",
};

/**
 * The findings as a SARIF log of one run. A commit is no place in a file, so that one without a path stands at the root.
 * @param version Muster's own
 * @see SARIF 2.1.0, OASIS Standard, errata 01
 */
export function auditSarif(outcome: AuditOutcome, version: string): Iterable<string> {
  const { findings, commit, exitCode } = outcome;
  const codes = [...new Set(findings.map(({ code }) => code))].sort(compareText);
  const rules = codes.map((id) => ({ id, shortDescription: { text: TITLES[id] } }));
  return jsonDocument({
    version: "2.1.0",
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "Muster", version, rules } },
        invocations: [{ executionSuccessful: true, exitCode }],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The root of the policy repository" } } },
        properties: { auditedCommit: commit },
        results: findings.map((finding) => resultOf(finding, codes)),
      },
    ],
  });
}

function resultOf(finding: AuditFinding, codes: readonly AuditCode[]): Readonly<Record<string, unknown>> {
  const { code, commit, path, pullRequest, entry, says, hint } = finding;
  const of = commit === undefined ? "" : `${commit}: `;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: "error",
    message: { text: plainMessage(`${of}${says}\nhint: ${hint}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path ?? "muster.yaml"), uriBaseId: "SRCROOT" },
          region: { startLine: 1 },
        },
      },
    ],
    partialFingerprints: { "muster/v1": [code, commit ?? "", entry ?? "", path ?? ""].join(" ") },
    properties: { commit: commit ?? null, pullRequest: pullRequest ?? null, entry: entry ?? null },
  };
}
