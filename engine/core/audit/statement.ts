import type { TrustedRoot } from "../log/chain-state.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { AuditFinding } from "./audit-finding.ts";
import type { AuditCounts } from "./audit-result.ts";

/** What a statement is about. */
export interface StatedAudit {
  readonly branch: string;
  readonly tip: string;
  readonly logRef: string;
  readonly logTip?: string;
  readonly trust: "rooted" | "self-consistent";
  readonly root?: TrustedRoot;
  readonly findings: readonly AuditFinding[];
  readonly counts: AuditCounts;
  readonly now: Instant;
  /** Muster's own version. */
  readonly version: string;
}

export const PAYLOAD_TYPE = "application/vnd.in-toto+json";
/** Stands in the predicate only where a root was trusted and nothing was found. */
const LEVEL = "ORG_SOURCE_MUSTER_APPROVED";

/**
 * An audit as an in-toto Statement with SLSA's verification summary: for verifiers who know neither Muster nor its log. One line
 * of canonical JSON.
 * @see in-toto Statement v1; SLSA Verification Summary Attestation v1, where levels that are not SLSA's begin with `ORG_`
 */
export function auditStatement(audit: StatedAudit): string {
  const { branch, tip, logRef, logTip, trust, root, findings, counts, now, version } = audit;
  const passed = findings.length === 0 && trust === "rooted";
  const log = logTip === undefined ? [] : [{ name: logRef, digest: { gitCommit: logTip } }];
  return canonicalJson({
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: `refs/heads/${branch}`, digest: { gitCommit: tip } }, ...log],
    predicateType: "https://slsa.dev/verification_summary/v1",
    predicate: {
      verifier: { id: "https://muster.dev/audit", version: { muster: version } },
      timeVerified: formatInstant(now),
      resourceUri: `git+refs/heads/${branch}@${tip}`,
      policy: { uri: "git+policies/review.yaml", digest: { gitCommit: tip } },
      verificationResult: passed ? "PASSED" : "FAILED",
      verifiedLevels: passed ? [LEVEL] : [],
      slsaVersion: "1.1",
      annotations: {
        sourceRefs: [`refs/heads/${branch}`],
        trust,
        root: root === undefined ? null : `${root.fingerprint}@${root.commit}`,
        counts,
        findings: findings.map(({ code, commit = null }) => ({ code, commit })),
      },
    },
  });
}

/** The bytes that are signed. @see DSSE v1, "Pre-Authentication Encoding" */
export function preAuthentication(payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
  const start = new TextEncoder().encode(head);
  const bytes = new Uint8Array(start.length + payload.length);
  bytes.set(start);
  bytes.set(payload, start.length);
  return bytes;
}
