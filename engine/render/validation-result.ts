import type { Problem } from "../core/model/problem.ts";

/** What `validate` found, as its reports show it. */
export interface ValidationResult {
  /** null: the work tree. */
  readonly commit: string | null;
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** How many documents of each kind were read, by kind. */
  readonly documents: Readonly<Record<string, number>>;
  readonly exitCode: number;
  readonly exitReason: string;
}
