import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { createRunFiles } from "../../adapters/run-files.ts";
import { type ExplainRequest, type ExplainResult, explainEndpoint } from "../../commands/explain.ts";
import type { Verdict } from "../../core/model/decision.ts";
import { suggest } from "../../documents/closest.ts";
import { explanationJson } from "../../render/explanation-json.ts";
import { explanationText } from "../../render/explanation-text.ts";
import { VERDICTS } from "../../render/verdict-order.ts";
import { type Call, operand, textOption } from "../call.ts";
import { emit, emitText, lookOf, note } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { withSource } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace, stateDir } from "../workspace.ts";
import { openLoggedWorld } from "../world.ts";

export const explain: RunVerb = async (call, io) => {
  const question = questionOf(call);
  const now = nowOf(call);
  return withSource(call, io, "commit", async (opened) => {
    const { spec } = await readWorkspace(opened.source);
    const { ports: world } = openLoggedWorld(call, io, opened, spec);
    const state = stateDir(call, io, opened, spec);
    const ports = { ...world, recall: { runs: createRunFiles(state), fleet: createFleetFiles(state) } };
    const request = { ...question, source: opened.source, now };
    const result = await withProgress(call, io, "deciding", () => explainEndpoint(request, ports));
    return show(call, io, result);
  });
};

function questionOf(call: Call): Pick<ExplainRequest, "endpoint" | "patch" | "wanted"> {
  const endpoint = operand(call, 0) ?? "";
  const patch = operand(call, 1);
  const wanted = textOption(call, "whyNot");
  if (wanted === undefined) return { endpoint, ...(patch === undefined ? {} : { patch }) };
  if (patch === undefined)
    throw new UsageError("--why-not needs a patch", "muster explain ENDPOINT PATCH --why-not VERDICT");
  return { endpoint, patch, wanted: verdictOf(wanted) };
}

function verdictOf(text: string): Verdict {
  const found = VERDICTS.find((verdict) => verdict === text);
  if (found !== undefined) return found;
  throw new UsageError(
    `--why-not ${JSON.stringify(text)} is no verdict`,
    suggest(text, VERDICTS, "verdicts"),
  );
}

async function show(call: Call, io: Io, result: ExplainResult): Promise<ExitCode> {
  switch (result.kind) {
    case "invalid":
      return refuseInvalid(call, io, result.problems);
    case "not-found": {
      const hint = result.closest === undefined ? listHint(result.what) : `did you mean "${result.closest}"?`;
      throw new UsageError(`there is no ${result.what} ${JSON.stringify(result.name)}`, hint);
    }
    case "explained": {
      const { explanation } = result;
      if (textOption(call, "format") === "json") await emit(call, io, explanationJson(explanation));
      else await emitText(call, io, explanationText(explanation, lookOf(call, io)));
      const isAnew = explanation.run === undefined && explanation.commit !== null;
      if (isAnew && textOption(call, "whyNot") === undefined) await note(call, io, ANEW);
      return EXIT.clean;
    }
  }
}

const ANEW =
  "note: place and slots were worked out with the whole fleet: no run of these inputs is remembered (muster reconcile)";

function listHint(what: "endpoint" | "patch"): string {
  return what === "endpoint" ? "muster reports list" : "muster catalog list";
}
