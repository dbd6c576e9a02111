import { OutsideError } from "../../ports/outside-error.ts";
import type { DeclaredTree, PolicyRepository } from "../../ports/policy-repository.ts";
import type { GitScratch } from "../git-scratch.ts";

/** One question to a repository, with the answer that every adapter must give. */
export interface ContractCase {
  /** A sentence with the symbol. */
  readonly name: string;
  /** How `git init` is called. */
  readonly init?: readonly string[];
  /** Makes the repository, and tells what of it `ask` and `expect` need to know. */
  readonly build: (scratch: GitScratch) => Built;
  /** A tree is told by `tellTree` before it is compared with what is expected. */
  readonly ask: (repository: PolicyRepository, built: Built) => Promise<unknown>;
  /** Of a question that throws an OutsideError: `{error: code}`. */
  readonly expect: (built: Built) => unknown;
}

/** Ids by name; `dir` where the repository is not the scratch's own folder. */
export type Built = Readonly<Record<string, string>>;

export const roots = ["policies/", "rings/", "muster.yaml"] as const;

/** Reads the tree of the commit that `build` called `commit`. */
export function readsTree(repository: PolicyRepository, built: Built): Promise<DeclaredTree> {
  return repository.readTree(built.commit ?? "", { roots });
}

export function refused(code: string): () => { readonly error: string } {
  return () => ({ error: code });
}

/** The answer, or the error without its words: which of several checks found the fault first may differ. */
export async function wholeAnswer(question: Promise<unknown>): Promise<unknown> {
  try {
    return await question;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { error: error.code, retry: error.retry };
  }
}

/** What a case looks at: of an error its code, of a tree a line for each file and each problem. */
export function shortAnswer(answer: unknown): unknown {
  if (isTree(answer)) return tellTree(answer);
  if (typeof answer === "object" && answer !== null && "error" in answer) return { error: answer.error };
  return answer;
}

/** `path mode text` of each file and `code path` of each problem. */
export function tellTree(tree: DeclaredTree): { readonly files: string[]; readonly problems: string[] } {
  return {
    files: tree.files.map(
      ({ path, mode, bytes }) => `${path} ${mode} ${Buffer.from(bytes).toString("utf8")}`,
    ),
    problems: tree.problems.map(({ code, file }) => `${code} ${file}`),
  };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function isTree(answer: unknown): answer is DeclaredTree {
  return typeof answer === "object" && answer !== null && "files" in answer && "problems" in answer;
}
