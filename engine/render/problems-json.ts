import { jsonDocument } from "./json-text.ts";
import type { ValidationResult } from "./validation-result.ts";

/** As `schemas/validation.schema.json` has it. */
export function problemsJson(result: ValidationResult): Iterable<string> {
  const { commit, problems, errors, warnings, documents, exitCode, exitReason } = result;
  return jsonDocument({
    commit,
    documents,
    errors,
    warnings,
    problems: problems.map(({ severity, code, file, line, column, message, hint }) => ({
      severity,
      code,
      file,
      line,
      column,
      message,
      hint: hint ?? null,
    })),
    exitCode,
    exitReason,
  });
}
