import type { Problem } from "../core/model/problem.ts";
import { countOf } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { Paint } from "./paint.ts";
import { shortId } from "./short-id.ts";
import type { ValidationResult } from "./validation-result.ts";

/** Every problem with its place and way out: what an editor and a person both can follow. */
export function problemsText(problems: readonly Problem[], paint: Paint): string {
  return problems.map((problem) => `${problemLines(problem, paint).join("\n")}\n`).join("");
}

function problemLines(
  { code, file, line, column, message, hint, severity }: Problem,
  paint: Paint,
): string[] {
  const isError = severity === "error";
  const mark = isError ? paint("bad", "error") : paint("warn", "warning");
  const place = paint("heading", inertText(`${file}:${line}:${column}`));
  const lines = [`${place}: ${mark}: ${inertText(message)} ${paint("dim", inertText(`[${code}]`))}`];
  if (hint !== undefined) lines.push(`  hint: ${inertText(hint)}`);
  return lines;
}

/** The problems, then what was read and how many there are. */
export function validationText(result: ValidationResult, paint: Paint): string {
  const { problems, commit, documents } = result;
  const from = commit === null ? "the work tree" : `commit ${shortId(commit)}`;
  const kinds = Object.entries(documents).map(([kind, count]) => `${count} ${inertText(kind)}`);
  const total = Object.values(documents).reduce((sum, count) => sum + count, 0);
  const read = `${countOf(total, "document")} of ${from}${kinds.length === 0 ? "" : ` (${kinds.join(", ")})`}`;
  const space = problems.length === 0 ? "" : "\n";
  return `${problemsText(problems, paint)}${space}${verdictOf(result, paint)} in ${read}\n`;
}

function verdictOf({ errors, warnings }: ValidationResult, paint: Paint): string {
  if (errors + warnings === 0) return paint("good", "No problem");
  const parts = [
    ...(errors === 0 ? [] : [paint("bad", countOf(errors, "error"))]),
    ...(warnings === 0 ? [] : [paint("warn", countOf(warnings, "warning"))]),
  ];
  return parts.join(", ");
}
