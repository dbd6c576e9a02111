import type { LoadedPolicy, PolicySource } from "./load-policy.ts";

/** The texts below `policies/` by path, of the very commit that was judged. @throws {OutsideError} what git or the disk cannot give */
export async function readPolicyTexts(
  source: PolicySource,
  { commit = "" }: Pick<LoadedPolicy, "commit">,
): Promise<ReadonlyMap<string, string>> {
  const wanted = { roots: ["policies/"] };
  const { files } =
    source.kind === "worktree"
      ? await source.worktree.readFiles(wanted)
      : await source.repository.readTree(commit, wanted);
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}
