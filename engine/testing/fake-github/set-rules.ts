import { type Forge, nextId } from "./forge.ts";
import type { Environment, Protection, Repository, Ruleset } from "./world.ts";

/** Protects a branch the classic way; what is not given is as on GitHub when the box is ticked and nothing else. */
export function protect(repository: Repository, branch: string, given: Partial<Protection>): void {
  repository.protections.set(branch, {
    approvals: 1,
    dismissStaleReviews: false,
    requireCodeOwnerReviews: false,
    requireLastPushApproval: false,
    checks: [],
    strictChecks: false,
    enforceAdmins: false,
    allowForcePushes: false,
    allowDeletions: false,
    linearHistory: false,
    bypass: [],
    ...given,
  });
}

/** An active ruleset for the default branch, but for what is given. @returns its id */
export function addRuleset(forge: Forge, repository: Repository, given: Partial<Ruleset>): number {
  const id = nextId(forge);
  repository.rulesets.push({
    id,
    name: `rules ${id}`,
    target: "branch",
    enforcement: "active",
    include: ["~DEFAULT_BRANCH"],
    exclude: [],
    bypassActors: [],
    rules: [{ type: "deletion" }, { type: "non_fast_forward" }],
    createdAt: forge.world.now,
    ...given,
  });
  return id;
}

export function addEnvironment(
  forge: Forge,
  repository: Repository,
  name: string,
  given: Partial<Environment>,
): void {
  repository.environments.push({
    id: nextId(forge),
    name,
    createdAt: forge.world.now,
    ...{ waitTimer: 0, reviewers: [], preventSelfReview: false, adminsBypass: true, branches: null },
    ...given,
  });
}
