import type { ForgeAccount } from "../schema/documents.generated.ts";
import { type ApprovalScene, pushes } from "./specified-approval-scene.ts";

/** "Who never counts", by numeric id. */
export function barred(scene: ApprovalScene): ReadonlySet<number> {
  const accounts = [...contributors(scene)];
  // "co-authors by option"
  if ((scene.spec.coAuthors ?? "exclude") === "exclude") accounts.push(...coAuthors(scene));
  return new Set(accounts.flatMap((account) => (account ? [account.id] : [])));
}

/** How many identities "cannot be resolved", and co-authors where the option says `raise-threshold`. */
export function unresolved(scene: ApprovalScene): number {
  const option = scene.spec.coAuthors ?? "exclude";
  const helpers = coAuthors(scene);
  const unknown = contributors(scene).filter((account) => account === null).length;
  if (option === "raise-threshold") return unknown + helpers.length;
  return option === "exclude" ? unknown + helpers.filter((account) => account === null).length : unknown;
}

/** "whoever opened it; author and committer of *every* commit reachable from head and not from base […]; pushers" */
function contributors(scene: ApprovalScene): readonly (ForgeAccount | null)[] {
  const { input } = scene;
  const accounts: (ForgeAccount | null)[] = [input.pullRequest.user];
  for (const commit of work(scene)) accounts.push(commit.author, commit.committer);
  for (const { actor } of pushes(scene)) accounts.push(actor ?? null);
  return accounts;
}

function coAuthors(scene: ApprovalScene): readonly (ForgeAccount | null)[] {
  return work(scene).flatMap((commit) => commit.coAuthors);
}

/** "a merge of the base whose tree equals the clean automatic merge is nobody's work" */
function work({ input }: ApprovalScene): ApprovalScene["input"]["commits"] {
  return input.commits.filter(({ baseMerge }) => baseMerge !== true);
}
