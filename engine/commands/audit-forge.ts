import type { AuditFinding } from "../core/audit/audit-finding.ts";
import { forgeDifferences } from "../core/audit/forge-differences.ts";
import type { LoggedEntry } from "../core/log/logged.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PullRequestReader, PullRequestReading } from "../ports/pull-requests.ts";

export interface ForgeAudit {
  readonly findings: readonly AuditFinding[];
  /** Pull requests that the forge could not be asked about: the log stands alone there. */
  readonly unread: readonly { readonly pullRequest: number; readonly why: string }[];
}

/**
 * Compares the log's merges with what the forge says of them today.
 * Cost: one reading of each pull request, a dozen calls.
 */
export async function auditForge(
  entries: readonly LoggedEntry[],
  forge: Pick<PullRequestReader, "read">,
): Promise<ForgeAudit> {
  const findings: AuditFinding[] = [];
  const unread: { pullRequest: number; why: string }[] = [];
  for (const logged of entries) {
    const { type, pullRequest } = logged.entry;
    if (type !== "merge" || pullRequest === undefined) continue;
    const read = await readingOf(pullRequest, forge);
    if (typeof read === "string") {
      unread.push({ pullRequest, why: read });
      continue;
    }
    const { merged, mergeCommit, head } = read.pullRequest;
    const about = entries.filter(({ entry }) => entry.pullRequest === pullRequest);
    const lacks = read.unread.find(({ what }) => what === "reviews");
    if (lacks !== undefined) unread.push({ pullRequest, why: `reviews: ${lacks.why}` });
    const reviews = lacks === undefined ? read.reviews : undefined;
    findings.push(...forgeDifferences(logged, about, { merged, head: head.sha, mergeCommit, reviews }));
  }
  return { findings, unread };
}

async function readingOf(
  number: number,
  forge: Pick<PullRequestReader, "read">,
): Promise<PullRequestReading | string> {
  try {
    return await forge.read(number);
  } catch (cause) {
    if (cause instanceof OutsideError) return cause.message;
    throw cause;
  }
}
