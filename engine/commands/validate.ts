import { compareText } from "../core/model/compare-text.ts";
import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import type { WindowTools } from "../core/rings/window-occurrences.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";

export interface Validation {
  readonly commit: string | null;
  /** Errors and warnings, by file and place. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** How many documents of each kind were read, by kind. */
  readonly documents: Readonly<Record<string, number>>;
}

/** Reads and checks everything that is declared, and decides nothing. */
export async function validate(source: PolicySource, tools: WindowTools, now: Instant): Promise<Validation> {
  const { commit, documents, problems } = await loadPolicy(source, { ...tools, now });
  const counts = new Map<string, number>();
  for (const { kind } of documents) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const errors = problems.filter(isError).length;
  return {
    commit: commit ?? null,
    problems,
    errors,
    warnings: problems.length - errors,
    documents: Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b))),
  };
}
