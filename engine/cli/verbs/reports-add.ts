import { isAbsolute, relative, resolve } from "node:path";
import { createCatalogFiles } from "../../adapters/catalog-files.ts";
import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { createIntakeMemory } from "../../adapters/intake-memory.ts";
import { createReportFiles } from "../../adapters/report-files.ts";
import { loadInventory } from "../../commands/load-policy.ts";
import { type AddReports, addReports } from "../../commands/reports-add.ts";
import { knownAs } from "../../core/fleet/known-as.ts";
import { parseInstant } from "../../core/model/instant.ts";
import { isError } from "../../core/model/problem.ts";
import { suggest } from "../../documents/closest.ts";
import { reportFormatByName, reportFormats } from "../../intake/registry.ts";
import type { ReportFormat } from "../../intake/report-format.ts";
import { reportsAddedJson } from "../../render/reports-added-json.ts";
import { reportsAddedText } from "../../render/reports-added-text.ts";
import { type Call, hasSwitch, listOperand, listOption, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { parseKeyValues } from "../key-value.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { missingUnder } from "../missing-of.ts";
import { namingDigest } from "../naming-digest.ts";
import { nowOf } from "../now.ts";
import { parseOs } from "../parse-os.ts";
import { withProgress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { ownVersion } from "../version.ts";

export const reportsAdd: RunVerb = async (call, io) => {
  const now = nowOf(call);
  const format = formatOf(call);
  const stated = statedIn(call);
  return withLocalWorkspace(call, io, async ({ state, spec, source }) => {
    const inventory = await loadInventory(source, spec);
    if (inventory.problems.some(isError)) return refuseInvalid(call, io, inventory.problems);
    const catalog = await createCatalogFiles(state).read();
    const request = {
      format,
      paths: listOperand(call, 0).map((path) => (path === "-" ? path : fromHere(io, path))),
      stated,
      now,
      missingOf: missingUnder(catalog?.catalog),
      listedAs: knownAs(inventory.value?.rows ?? []),
      precedence: spec.reports?.precedence ?? [],
      basis: {
        version: ownVersion(),
        catalog: catalog?.digest ?? "",
        naming: namingDigest(inventory.value?.rows ?? []),
        trust: hasSwitch(call, "verify") ? ("content" as const) : ("marks" as const),
      },
    };
    const ports = {
      source: createReportFiles(io.stdin),
      fleet: createFleetFiles(state),
      memory: createIntakeMemory(state),
    };
    const added = await withProgress(call, io, "taking in reports", () => addReports(request, ports));
    const exit =
      added.refused.length > 0
        ? { exitCode: EXIT.invalid, exitReason: "records refused" }
        : { exitCode: EXIT.clean, exitReason: "clean" };
    const text = reportsAddedText(added, lookOf(call, io));
    if (textOption(call, "format") === "json") await emit(call, io, reportsAddedJson(added, exit));
    else if (exit.exitCode === EXIT.clean) await emitText(call, io, text);
    else await emit(call, io, [text]);
    return exit.exitCode;
  });
};

/** As messages name it: by the shortest way from where the process is. */
function fromHere({ cwd }: Io, path: string): string {
  return isAbsolute(path) ? path : relative(process.cwd(), resolve(cwd, path)) || ".";
}

function formatOf(call: Call): ReportFormat {
  const name = textOption(call, "from");
  const known = reportFormats.map(({ format }) => format);
  if (name === undefined) throw new UsageError("--from FORMAT is missing", `formats: ${known.join(", ")}`);
  const format = reportFormatByName(name);
  if (format !== undefined) return format;
  throw new UsageError(`there is no report format ${JSON.stringify(name)}`, suggest(name, known, "formats"));
}

/** What people say beside the files. */
function statedIn(call: Call): AddReports["stated"] {
  const [id, os, observedAt] = [
    textOption(call, "id"),
    textOption(call, "os"),
    textOption(call, "observedAt"),
  ];
  const labels = listOption(call, "label");
  if (observedAt !== undefined && parseInstant(observedAt) === undefined) {
    throw new UsageError(
      `--observed-at ${JSON.stringify(observedAt)} is no instant`,
      "write it with date, time and zone: 2026-11-21T20:00:00Z",
    );
  }
  return {
    ...(id === undefined ? {} : { id }),
    ...(os === undefined ? {} : { os: parseOs(os) }),
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(labels.length === 0 ? {} : { labels: parseKeyValues("--label", labels) }),
  };
}
