import type { BranchRules } from "./branch-rules.ts";
import { atLeast, roleIn } from "./forge.ts";
import type { Pull, Repository } from "./world.ts";

/** Which rule of its base a pull request does not meet yet, in GitHub's words; undefined: it meets all. */
export function unmetRule(repository: Repository, pull: Pull, rules: BranchRules): string | undefined {
  const latest = latestOpinions(repository, pull);
  if ([...latest.values()].includes("CHANGES_REQUESTED") && rules.approvals !== null && rules.approvals > 0) {
    return "Changes have been requested.";
  }
  const approvals = [...latest.values()].filter((state) => state === "APPROVED").length;
  if (rules.approvals !== null && approvals < rules.approvals) {
    return `At least ${rules.approvals} approving review${rules.approvals === 1 ? " is" : "s are"} required by reviewers with write access.`;
  }
  for (const check of rules.checks) {
    if (!passes(repository, pull.headSha, check)) {
      return `Required status check "${check.context}" is expected.`;
    }
  }
  return undefined;
}

function latestOpinions(repository: Repository, pull: Pull): ReadonlyMap<number, string> {
  const latest = new Map<number, string>();
  for (const review of pull.reviews) {
    if (review.state === "COMMENTED" || review.state === "PENDING") continue;
    if (!atLeast(roleIn(repository, review.user), "write")) continue;
    latest.set(review.user, review.state);
  }
  return latest;
}

/** A status, or a check run of the app that is asked for (any, where none is). */
function passes(
  repository: Repository,
  sha: string,
  check: { readonly context: string; readonly appId: number | null },
): boolean {
  const run = repository.checkRuns.findLast(
    (one) =>
      one.headSha === sha &&
      one.given.name === check.context &&
      (check.appId === null || one.app === check.appId),
  );
  if (run !== undefined) return ["success", "neutral", "skipped"].includes(String(run.given.conclusion));
  if (check.appId !== null) return false;
  const status = repository.statuses.findLast((one) => one.sha === sha && one.context === check.context);
  return status?.state === "success";
}
