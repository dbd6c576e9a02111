import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { createIntakeMemory } from "../../adapters/intake-memory.ts";
import { createReportFiles } from "../../adapters/report-files.ts";
import { type AddedReports, addReports } from "../../commands/reports-add.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { reportFormat } from "../../intake/report.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { reportsOf } from "./generate.ts";
import type { Job } from "./job.ts";
import { INTAKE_VERSION, linesOf, openReading } from "./read-again.ts";
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
  const took: Took[][] = ROWS.map(() => []);
  const parse: Took[] = [];
  try {
    for (let round = 0; round < Math.min(job.rounds, 5); round += 1) {
      const state = join(folder, `state-${round}`);
      const add = (trust: "marks" | "content"): Promise<AddedReports> => take(file, state, trust);
      const [bytes, later] = [lines(0), lines(60 * (round + 1))];
      writeFileSync(file, bytes);
      parse.push(await measured(() => parseAll(bytes)));
      const first = await measured(async () => requireAll(await add("marks"), "taken"));
      // A file that was written just now could change once more without a trace; older ones cannot.
      await settled();
      await add("marks");
      const reading = await openReading(state, file);
      const works: readonly (Took | (() => unknown))[] = [
        () => requireCount(reading.first(bytes)),
        () => requireCount(reading.again(later)),
        async () => requireCount(await reading.skipFile(file, "marks")),
        async () => requireCount(await reading.skipFile(file, "content")),
        first,
        async () => requireAll(await add("marks"), "skipped"),
        async () => {
          writeFileSync(file, later);
          requireAll(await add("marks"), "taken");
        },
      ];
      for (const [index, work] of works.entries())
        took[index]?.push(typeof work === "function" ? await measured(work) : work);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const beside = "`JSON.parse` of each line";
  return ROWS.map(({ what, wanted }, index) =>
    compared({ section: "intake", what, fleet, beside }, timingOf(took[index] ?? []), timingOf(parse), {
      sense: "faster",
      ...(wanted === undefined ? {} : { wanted }),
    }),
  );
}

/** In the order in which they are measured. */
const ROWS: readonly { readonly what: string; readonly wanted?: number }[] = [
  { what: "First intake: read, checked, interned", wanted: 0.35 },
  { what: "Unchanged reports with later dates: known and checked", wanted: 1.2 },
  { what: "Unchanged file, known by size, mtime and inode", wanted: 50 },
  { what: "Unchanged file, with `--verify`: known by its bytes" },
  { what: "`reports add` of first reports, written to the disk" },
  { what: "`reports add` of an unchanged file, the snapshot read" },
  { what: "`reports add` of unchanged reports, the snapshot read and written" },
];

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
      basis: { version: INTAKE_VERSION, catalog: "bench", naming: "", trust },
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
  const done = what === "taken" ? added.taken.length + added.unchanged.length : added.skipped.reports;
  if (done !== COUNT || added.refused.length > 0)
    throw new Error(
      `${done} of ${COUNT} reports were ${what}, ${added.refused.length} refused: ${added.refused[0]?.reason}`,
    );
}

function requireCount(count: number): void {
  if (count !== COUNT) throw new Error(`${count} of ${COUNT} reports`);
}

function parseAll(bytes: Buffer): void {
  let parsed = 0;
  for (const line of linesOf(bytes)) parsed += JSON.parse(line.toString("utf8")) === null ? 0 : 1;
  requireCount(parsed);
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
