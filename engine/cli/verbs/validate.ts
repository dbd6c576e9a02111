import { recurrenceDays } from "../../adapters/recurrence.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { validate as validatePolicy } from "../../commands/validate.ts";
import { problemsGithub } from "../../render/problems-github.ts";
import { problemsJson } from "../../render/problems-json.ts";
import { problemsSarif } from "../../render/problems-sarif.ts";
import { problemsText, validationText } from "../../render/problems-text.ts";
import type { ValidationResult } from "../../render/validation-result.ts";
import { hasSwitch, textOption } from "../call.ts";
import { emit, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { nowOf } from "../now.ts";
import { withSource } from "../policy-source.ts";
import type { RunVerb } from "../verb-definition.ts";
import { ownVersion } from "../version.ts";

export const validate: RunVerb = async (call, io) => {
  const now = nowOf(call);
  const validation = await withSource(call, io, "worktree", ({ source }) =>
    validatePolicy(source, { zoneOffset: createZoneOffset(), recurrenceDays }, now),
  );
  const isInvalid = validation.errors > 0;
  const exit = isInvalid
    ? { exitCode: EXIT.invalid, exitReason: "invalid documents" }
    : { exitCode: EXIT.clean, exitReason: "clean" };
  const result: ValidationResult = { ...validation, ...exit };
  await emit(call, io, report());
  return exit.exitCode;

  function report(): Iterable<string> {
    const { paint } = lookOf(call, io);
    switch (textOption(call, "format")) {
      case "json":
        return problemsJson(result);
      case "sarif":
        return problemsSarif(result, ownVersion());
      case "github":
        return [problemsGithub(result.problems)];
      default:
        return [
          hasSwitch(call, "quiet") ? problemsText(result.problems, paint) : validationText(result, paint),
        ];
    }
  }
};
