import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import { UsageError } from "./usage-error.ts";
import { readWorkspace } from "./workspace.ts";

/** The branch that approves, with its tip and what muster.yaml says there. */
export interface ApprovingBranch {
  readonly branch: string;
  readonly tip: string;
  readonly spec: WorkspaceSpec;
}

/**
 * The branch that muster.yaml names, whatever is checked out: first as the commit checked out names it, then as the branch
 * itself does. The two must agree, so that no other branch can say that it is the one.
 * @throws {UsageError} where they do not; {OutsideError} where there is no such branch
 */
export async function approvingBranch(repository: PolicyRepository): Promise<ApprovingBranch> {
  const { spec: here } = await readWorkspace({ kind: "commit", repository, revision: undefined });
  const branch = here.branch ?? "main";
  const { commit: tip } = await repository.resolveRef(branch);
  const { spec } = await readWorkspace({ kind: "commit", repository, revision: tip });
  if ((spec.branch ?? "main") === branch) return { branch, tip, spec };
  throw new UsageError(
    `the commit checked out calls branch "${branch}" the one that approves, and muster.yaml there says "${spec.branch ?? "main"}"`,
    "check out the branch that approves",
  );
}
