import { compareProblems, type Problem } from "../core/model/problem.ts";
import type { ProblemCode } from "../core/model/problem-codes.ts";

/** A file full of them is one mistake, not thousands. */
const MAX_PROBLEMS = 100;

export interface Place {
  readonly line: number;
  readonly column: number;
}

export const START: Place = { line: 1, column: 1 };

export type AddFault = (code: ProblemCode, place: Place, message: string, hint?: string) => void;

/** Gathers what is wrong with one file. */
export function createFaults(file: string): {
  readonly add: AddFault;
  readonly all: () => readonly Problem[];
} {
  const problems: Problem[] = [];
  return {
    add: (code, { line, column }, message, hint) => {
      if (problems.length >= MAX_PROBLEMS) return;
      problems.push({
        code,
        file,
        line,
        column,
        message,
        ...(hint === undefined ? {} : { hint }),
        severity: "error",
      });
    },
    all: () => problems.sort(compareProblems),
  };
}
