import { listWindows, type WindowsResult } from "../../commands/windows.ts";
import { type Instant, isInstant, parseInstant } from "../../core/model/instant.ts";
import { windowsJson } from "../../render/windows-json.ts";
import { windowsText } from "../../render/windows-text.ts";
import { type Call, operand, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { noFleet } from "../no-state.ts";
import { nowOf } from "../now.ts";
import { withSource } from "../policy-source.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace, stateDir } from "../workspace.ts";
import { openLoggedWorld } from "../world.ts";
import { importWindows } from "./import-windows.ts";

export const windows: RunVerb = async (call, io) => {
  const calendar = textOption(call, "import");
  if (calendar !== undefined) return importWindows(call, io, calendar);
  for (const option of ["summary", "once"])
    if (textOption(call, option) !== undefined)
      throw new UsageError(`--${option} goes with --import`, "muster windows --import calendar.ics");
  const now = nowOf(call);
  const at = atOf(call) ?? now;
  const endpoint = operand(call, 0);
  return withSource(call, io, "commit", async (opened) => {
    const { spec } = await readWorkspace(opened.source);
    const state = stateDir(call, io, opened, spec);
    const request = { source: opened.source, now, at, ...(endpoint === undefined ? {} : { endpoint }) };
    const result = await listWindows(request, openLoggedWorld(call, io, opened, spec).ports);
    if (result.kind === "no-fleet") throw noFleet(state);
    return show(call, io, result, endpoint);
  });
};

function atOf(call: Call): Instant | undefined {
  const text = textOption(call, "at");
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at !== undefined && isInstant(at)) return at;
  throw new UsageError(
    `--at ${JSON.stringify(text)} is no instant`,
    "write it with date, time and zone: 2026-11-21T20:00:00Z",
  );
}

async function show(
  call: Call,
  io: Io,
  result: Exclude<WindowsResult, { kind: "no-fleet" }>,
  endpoint: string | undefined,
): Promise<ExitCode> {
  if (result.kind === "invalid") return refuseInvalid(call, io, result.problems);
  if (result.kind === "not-found")
    throw new UsageError(`there is no endpoint ${JSON.stringify(endpoint)}`, result.hint);
  if (textOption(call, "format") === "json") await emit(call, io, windowsJson(result));
  else await emitText(call, io, windowsText(result, lookOf(call, io)));
  return EXIT.clean;
}
