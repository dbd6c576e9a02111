import { isAncestor, NOTHING } from "./bare-repository.ts";
import { type BranchRules, branchRules } from "./branch-rules.ts";
import { atLeast, roleIn } from "./forge.ts";
import type { Repository, World } from "./world.ts";

/** Why a push of this account would be refused, for the hook of the repository: lines `change|force|delete REF REASON`. */
export function pushRefusals(
  world: World,
  repository: Repository,
  refs: Iterable<string>,
  account: number,
): string {
  const lines: string[] = [];
  for (const ref of refs) {
    const rules = rulesOf(world, repository, ref, account);
    if (rules === undefined) continue;
    if (rules.approvals !== null) lines.push(`change ${ref} Changes must be made through a pull request.`);
    const [check] = rules.checks;
    if (check !== undefined)
      lines.push(`change ${ref} Required status check "${check.context}" is expected.`);
    if (rules.noForce) lines.push(`force ${ref} Cannot force-push to this branch`);
    if (rules.noDeletion) lines.push(`delete ${ref} Cannot delete this branch`);
  }
  return lines.join("\n");
}

/** The same for one move of one ref, as the API makes them; undefined: it may. */
export function moveRefusal(
  world: World,
  repository: Repository,
  move: { readonly ref: string; readonly before: string; readonly after: string },
  account: number,
): string | undefined {
  if (!atLeast(roleIn(repository, account), "write")) return "Must have push access";
  const rules = rulesOf(world, repository, move.ref, account);
  if (rules === undefined) return undefined;
  if (rules.approvals !== null) return "Changes must be made through a pull request.";
  const [check] = rules.checks;
  if (check !== undefined) return `Required status check "${check.context}" is expected.`;
  if (move.after === NOTHING) return rules.noDeletion ? "Cannot delete this branch" : undefined;
  const forced = move.before !== NOTHING && !isAncestor(repository.dir, move.before, move.after);
  return forced && rules.noForce ? "Cannot force-push to this branch" : undefined;
}

function rulesOf(
  world: World,
  repository: Repository,
  ref: string,
  account: number,
): BranchRules | undefined {
  if (!ref.startsWith("refs/heads/")) return undefined;
  const rules = branchRules(world, repository, ref.slice("refs/heads/".length));
  return rules.mayBypass(account) ? undefined : rules;
}
