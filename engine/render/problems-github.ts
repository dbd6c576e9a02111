import type { Problem } from "../core/model/problem.ts";
import { workflowData, workflowProperty } from "./inert-workflow.ts";

/** One workflow command a problem: GitHub shows it beside the line of the pull request. */
export function problemsGithub(problems: readonly Problem[]): string {
  return problems.map((problem) => `${commandOf(problem)}\n`).join("");
}

function commandOf({ severity, code, file, line, column, message, hint }: Problem): string {
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  const place = `file=${workflowProperty(file)},line=${line},col=${column}`;
  return `::${severity} ${place},title=${workflowProperty(code)}::${workflowData(text)}`;
}
