import type { PolicyRepository } from "../ports/policy-repository.ts";
import { openWithGit, usableGit } from "./git-cli.ts";
import { openWithIsomorphicGit } from "./git-isomorphic.ts";

/** Who reads: git where it is installed, or one of the two for certain. */
export type GitReader = "auto" | "git" | "isomorphic";

/**
 * Opens the repository at `dir`. The choice falls once, here: what one reader refuses is never tried with the other.
 * @throws {OutsideError} codes `not-a-repository`, `unsupported-repository`; `no-git` when git is asked for by name
 */
export async function openGitRepository(dir: string, reader: GitReader = "auto"): Promise<PolicyRepository> {
  const choice = reader === "auto" && (await usableGit()) === undefined ? "isomorphic" : reader;
  return choice === "isomorphic" ? openWithIsomorphicGit(dir) : openWithGit(dir);
}

/** Reads the name of a reader, as an option or a variable gives it. */
export function parseGitReader(text: string | undefined): GitReader | undefined {
  if (text === undefined || text === "") return "auto";
  return text === "auto" || text === "git" || text === "isomorphic" ? text : undefined;
}
