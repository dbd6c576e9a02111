import { compareText } from "./compare-text.ts";
import type { ProblemCode } from "./problem-codes.ts";

/** A fault in a document that people (or a program of theirs) wrote: data, collected, never thrown. */
export interface Problem {
  /** Stable, kebab-case; each has a heading in docs/problems.md. */
  readonly code: ProblemCode;
  /** Path inside the repository, or the name of the input; "/" separated. */
  readonly file: string;
  /** 1-based; 1 when the fault is the file as a whole. */
  readonly line: number;
  /** 1-based, in UTF-16 code units; 1 when the fault is the file as a whole. */
  readonly column: number;
  /** What could not be done and the value seen, without a full stop. */
  readonly message: string;
  /** The way out. */
  readonly hint?: string;
  /** An error blocks the whole; a warning is shown and does not. */
  readonly severity: "error" | "warning";
}

/** Orders problems as a reader meets them: by file, line, column, code, message. */
export function compareProblems(a: Problem, b: Problem): -1 | 0 | 1 {
  return (
    compareText(a.file, b.file) ||
    compareNumber(a.line, b.line) ||
    compareNumber(a.column, b.column) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

function compareNumber(a: number, b: number): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
