import { compareText } from "../core/model/compare-text.ts";
import type { Problem } from "../core/model/problem.ts";
import { problemCodes } from "../core/model/problem-codes.ts";
import { inertLines } from "./inert-text.ts";
import { jsonDocument } from "./json-text.ts";
import type { ValidationResult } from "./validation-result.ts";

/**
 * The problems as a SARIF log of one run: what code scanning of a forge takes in. Places count UTF-16 code units.
 *
 * @param version Muster's own
 * @see SARIF 2.1.0, OASIS Standard, errata 01
 */
export function problemsSarif(result: ValidationResult, version: string): Iterable<string> {
  const codes = [...new Set(result.problems.map(({ code }) => code))].sort(compareText);
  const rules = codes.map((id) => ({ id, shortDescription: { text: plainMessage(titleOf(id)) } }));
  return jsonDocument({
    version: "2.1.0",
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "Muster", version, rules } },
        invocations: [{ executionSuccessful: true, exitCode: result.exitCode }],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The root of the policy repository" } } },
        results: result.problems.map((problem) => resultOf(problem, codes)),
      },
    ],
  });
}

function resultOf(problem: Problem, codes: readonly string[]): Readonly<Record<string, unknown>> {
  const { code, severity, message, hint, file, line, column } = problem;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: plainMessage(hint === undefined ? message : `${message}\nhint: ${hint}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: "SRCROOT" },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

function titleOf(code: string): string {
  return Object.hasOwn(problemCodes, code) ? problemCodes[code as keyof typeof problemCodes] : code;
}

/** No link can come of it. @see SARIF 2.1.0, 3.11.6, "Messages with embedded links" */
export function plainMessage(text: string): string {
  return inertLines(text)
    .join("\n")
    .replace(/[\\[\]]/g, "\\$&");
}

/** A path as a relative reference. Half of a surrogate pair, which no URI can hold, becomes U+FFFD. */
export function uriOf(path: string): string {
  const whole = path.replace(/[\ud800-\udfff]/gu, "\ufffd");
  return whole.split("/").map(encodeURIComponent).join("/");
}
