import { type ExposureResult, exposure as findExposure } from "../../commands/exposure.ts";
import { exposureCsv } from "../../render/exposure-csv.ts";
import { exposureJson } from "../../render/exposure-json.ts";
import { exposureText } from "../../render/exposure-text.ts";
import { type Call, hasSwitch, operand, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { withSource } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace } from "../workspace.ts";
import { openLoggedWorld } from "../world.ts";

export const exposure: RunVerb = async (call, io) => {
  const vulnerability = operand(call, 0) ?? "";
  const now = nowOf(call);
  return withSource(call, io, "commit", async (opened) => {
    const { spec } = await readWorkspace(opened.source);
    const { ports } = openLoggedWorld(call, io, opened, spec);
    const request = { vulnerability, source: opened.source, now };
    const result = await withProgress(call, io, "deciding", () => findExposure(request, ports));
    return show(call, io, result);
  });
};

async function show(call: Call, io: Io, result: ExposureResult): Promise<ExitCode> {
  switch (result.kind) {
    case "invalid":
      return refuseInvalid(call, io, result.problems);
    case "not-named":
      throw new UsageError(
        `no patch of the catalog names ${JSON.stringify(result.vulnerability)}: whether anybody is open to it is not known`,
        result.closest === undefined
          ? "sync a feed that does: muster catalog sync"
          : `did you mean "${result.closest}"?`,
      );
    case "found": {
      const { report } = result;
      const isOpen = report.counts.open + report.counts.unknown > 0;
      const exit = isOpen && hasSwitch(call, "detailedExitcode") ? EXIT.findings : EXIT.clean;
      const outcome = {
        exitCode: exit,
        exitReason: exit === EXIT.clean ? "clean" : "endpoints are open to it",
      };
      const format = textOption(call, "format");
      if (format === "json") await emit(call, io, exposureJson(report, outcome));
      else if (format === "csv") await emit(call, io, exposureCsv(report));
      else await emitText(call, io, exposureText(report, lookOf(call, io)));
      return exit;
    }
  }
}
