import { recurrenceDays } from "../../adapters/recurrence.ts";
import { sha256 } from "../../adapters/sha256.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { loadPolicy } from "../../commands/load-policy.ts";
import { testPolicies } from "../../commands/test-policies.ts";
import { isError } from "../../core/model/problem.ts";
import type { TestRun } from "../../core/plan/test-result.ts";
import { testsJson } from "../../render/tests-json.ts";
import { testsJunit } from "../../render/tests-junit.ts";
import { testsText } from "../../render/tests-text.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { emit, lookOf } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import { nowOf } from "../now.ts";
import { withSource } from "../policy-source.ts";
import type { RunVerb } from "../verb-definition.ts";

export const test: RunVerb = async (call, io) => {
  const tools = { sha256, zoneOffset: createZoneOffset(), recurrenceDays };
  const options = { ...tools, now: nowOf(call) };
  const policy = await withSource(call, io, "worktree", ({ source }) => loadPolicy(source, options));
  if (policy.declared === undefined) return refuseInvalid(call, io, policy.problems.filter(isError));
  const run = testPolicies(policy.documents, policy.declared, tools);
  const exit = exitOf(call, run);
  const { paint } = lookOf(call, io);
  switch (textOption(call, "format")) {
    case "json":
      await emit(call, io, testsJson(run, exit));
      break;
    case "junit":
      await emit(call, io, [testsJunit(run)]);
      break;
    default:
      if (exit.exitCode !== EXIT.clean || !hasSwitch(call, "quiet"))
        await emit(call, io, [testsText(run, paint)]);
      if (run.tests === 0) await io.stderr.write(`${noTests(exit.exitCode)}\n`);
  }
  return exit.exitCode;
};

function exitOf(
  call: Call,
  { tests, expectations }: TestRun,
): { readonly exitCode: ExitCode; readonly exitReason: string } {
  if (expectations.some(({ passed }) => !passed)) {
    return { exitCode: EXIT.invalid, exitReason: "a policy test failed" };
  }
  const isEmpty = tests === 0 && hasSwitch(call, "requireTests");
  if (isEmpty) return { exitCode: EXIT.invalid, exitReason: "there is no policy test" };
  return { exitCode: EXIT.clean, exitReason: "clean" };
}

function noTests(exitCode: ExitCode): string {
  const mark = exitCode === EXIT.clean ? "warning" : "error";
  return `${mark}: there is no PolicyTest in policies/tests/\n  hint: muster schema PolicyTest, or docs/reference/policy-test.md`;
}
