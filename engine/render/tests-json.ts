import type { TestRun } from "../core/plan/test-result.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/test-run.schema.json` has it. */
export function testsJson(
  { tests, expectations }: TestRun,
  exit: { readonly exitCode: number; readonly exitReason: string },
): Iterable<string> {
  const failed = expectations.filter(({ passed }) => !passed).length;
  return jsonDocument({ tests, passed: expectations.length - failed, failed, expectations, ...exit });
}
