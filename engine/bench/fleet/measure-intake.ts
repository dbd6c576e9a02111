import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { createIntakeMemory } from "../../adapters/intake-memory.ts";
import { createReportFiles } from "../../adapters/report-files.ts";
import { documentFault } from "../../commands/document-fault.ts";
import { type AddedReports, addReports } from "../../commands/reports-add.ts";
import { createInterner } from "../../core/fleet/intern.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { readReports } from "../../intake/read-reports.ts";
import { reportFormat } from "../../intake/report.ts";
import { createReportReader } from "../../intake/to-report.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { reportsOf } from "./generate.ts";
import type { Job } from "./job.ts";
import { compared, fleetName, type Row } from "./row.ts";
import { openScene, SEED } from "./scene.ts";
import { NOW } from "./stock.ts";
import { measured, type Took, timingOf } from "./timing.ts";

const COUNT = 5_000;

/** Intake beside `JSON.parse` of the same bytes, validation and duplicate keys included. */
export async function measureIntake(job: Job): Promise<readonly Row[]> {
  const { stock } = await openScene(job.root);
  const fleet = fleetName(COUNT, "realistic");
  const reports = [...reportsOf(stock, { seed: SEED, count: COUNT, shape: "realistic" })];
  const lines = (later: number): Buffer =>
    Buffer.from(`${reports.map((report) => JSON.stringify(renewed(report, later))).join("\n")}\n`);
  const folder = mkdtempSync(join(tmpdir(), "muster-intake-"));
  const file = join(folder, "reports.ndjson");
  const took: Record<"parse" | "read" | "first" | "report" | "marked" | "verified", Took[]> = {
    parse: [],
    read: [],
    first: [],
    report: [],
    marked: [],
    verified: [],
  };
  try {
    for (let round = 0; round < Math.min(job.rounds, 5); round += 1) {
      const state = join(folder, `state-${round}`);
      const add = (trust: "marks" | "content"): Promise<AddedReports> => take(file, state, trust);
      const bytes = lines(0);
      writeFileSync(file, bytes);
      took.parse.push(await measured(() => parseAll(bytes)));
      took.read.push(await measured(() => readAll(bytes)));
      took.first.push(await measured(async () => requireAll(await add("marks"), "taken")));
      // A file that was written just now could change once more without a trace; older ones cannot.
      await settled();
      await add("marks");
      took.marked.push(await measured(async () => requireAll(await add("marks"), "skipped")));
      took.verified.push(await measured(async () => requireAll(await add("content"), "skipped")));
      writeFileSync(file, lines(60 * (round + 1)));
      took.report.push(await measured(async () => requireAll(await add("marks"), "taken")));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const parse = timingOf(took.parse);
  const beside = "`JSON.parse` of each line";
  const row = (what: string, name: keyof typeof took, wanted?: number): Row =>
    compared({ section: "intake", what, fleet, beside }, timingOf(took[name]), parse, {
      sense: "faster",
      ...(wanted === undefined ? {} : { wanted }),
    });
  return [
    row("First intake: read, checked, interned", "read", 0.35),
    row("First intake, folded and written to the disk", "first"),
    row("Unchanged reports with later dates, folded and written", "report", 1.2),
    row("Unchanged file, known by its mark", "marked", 50),
    row("Unchanged file, with `--verify`", "verified"),
  ];
}

function take(file: string, state: string, trust: "marks" | "content"): Promise<AddedReports> {
  return addReports(
    {
      format: reportFormat,
      paths: [file],
      stated: {},
      now: NOW,
      missingOf: () => [],
      listedAs: (name) => name,
      precedence: [],
      basis: { version: "bench", catalog: "bench", naming: "", trust },
    },
    {
      source: createReportFiles(process.stdin),
      fleet: createFleetFiles(state),
      memory: createIntakeMemory(state),
    },
  );
}

/** @throws {Error} when it came to something else: then something else was measured */
function requireAll(added: AddedReports, what: "taken" | "skipped"): void {
  const done = what === "taken" ? added.taken.length : added.skipped.reports;
  if (done !== COUNT || added.refused.length > 0)
    throw new Error(
      `${done} of ${COUNT} reports were ${what}, ${added.refused.length} refused: ${added.refused[0]?.reason}`,
    );
}

function parseAll(bytes: Buffer): number {
  let parsed = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    parsed += JSON.parse(bytes.toString("utf8", at, end)) === null ? 0 : 1;
    at = end + 1;
  }
  return parsed;
}

function readAll(bytes: Buffer): void {
  const options = { now: NOW, reportFault: (value: unknown) => documentFault("EndpointReport", value) };
  const reader = createReportReader(createInterner());
  const { reports, refused } = readReports([{ name: "f", bytes }], reportFormat, options, reader);
  if (reports.length !== COUNT) throw new Error(`${refused.length} refused: ${refused[0]?.reason}`);
}

/** The same report, made so many seconds later. */
function renewed(report: EndpointReport, later: number): EndpointReport {
  if (later === 0) return report;
  const observedAt = formatInstant(Date.parse(report.observedAt) + later * 1000);
  return { ...report, observedAt, sequence: (report.sequence ?? 0) + later };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3_000));
}
