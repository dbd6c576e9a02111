// A million endpoints beside others: generated fleets of 10 k, 100 k and 1 M, and hostile ones. Each measurement is a process of
// its own; two sides are timed in turns, and their answers are compared first. Run by hand, after npm run build:
//
//   node --expose-gc --import tsx engine/bench/fleet.bench.ts [--sizes 10000,100000] [--shapes realistic,hostile]
//     [--only counts,verdicts,intake,start,processes,change,growth] [--rounds 7] [--write]
//
// --write puts the tables into docs/performance.md and the picture beside it.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileBench } from "./fleet/compile-bench.ts";
import type { Job } from "./fleet/job.ts";
import type { Shape } from "./fleet/machine.ts";
import { measureChange } from "./fleet/measure-change.ts";
import { measureCounts } from "./fleet/measure-counts.ts";
import { measureIntake } from "./fleet/measure-intake.ts";
import {
  type Grown,
  growthRows,
  measureProcesses,
  measureReconcile,
  measureStart,
} from "./fleet/measure-processes.ts";
import { measureVerdicts } from "./fleet/measure-verdicts.ts";
import { performancePicture } from "./fleet/picture.ts";
import { type Row, SECTIONS, type Section } from "./fleet/row.ts";
import { runProcess } from "./fleet/run-process.ts";
import { tablesOf } from "./fleet/table.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DOCUMENT = new URL("../../docs/performance.md", import.meta.url);
const PICTURE = new URL("../../docs/performance.svg", import.meta.url);
const PLACE = /(<!-- measured[^\n]*-->\n)[\s\S]*(\n<!-- end -->)/;

const MEASURES: Readonly<Record<Section, (job: Job) => Promise<unknown>>> = {
  counts: measureCounts,
  verdicts: measureVerdicts,
  intake: measureIntake,
  start: measureStart,
  processes: measureProcesses,
  change: measureChange,
  growth: measureReconcile,
};
/** What a fleet of which size is needed for; the others make their own. */
const CHANGE_SIZE = 100_000;
const NO_FLEET: readonly Section[] = ["verdicts", "intake", "start"];

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,1000000" },
    shapes: { type: "string", default: "realistic,hostile" },
    only: { type: "string", default: SECTIONS.join(",") },
    rounds: { type: "string", default: "7" },
    write: { type: "boolean", default: false },
    /** Internal: one measurement, whose result is printed as JSON. */
    child: { type: "string" },
  },
});

if (values.child === undefined) main();
else {
  const job = JSON.parse(values.child) as Job & { readonly section: Section };
  console.log(JSON.stringify(await MEASURES[job.section](job)));
}

function main(): void {
  const sizes = values.sizes.split(",").map(Number);
  const shapes = values.shapes.split(",") as Shape[];
  const wanted = values.only.split(",") as Section[];
  const file = compileBench(ROOT);
  const rows: Row[] = [];
  for (const section of SECTIONS)
    if (wanted.includes(section)) rows.push(...measureAll(file, section, sizes, shapes));
  const tables = tablesOf(rows);
  console.log(tables);
  if (!values.write) return;
  const text = readFileSync(DOCUMENT, "utf8");
  if (!PLACE.test(text)) throw new Error("Could not find where the tables stand in docs/performance.md");
  writeFileSync(
    DOCUMENT,
    text.replace(PLACE, (_, before, after) => `${before}\n${tables}\n${after}`),
  );
  writeFileSync(PICTURE, performancePicture(rows));
}

function measureAll(
  file: string,
  section: Section,
  sizes: readonly number[],
  shapes: readonly Shape[],
): readonly Row[] {
  const [smallest = 10_000] = sizes;
  if (NO_FLEET.includes(section)) return inProcess<readonly Row[]>(file, section, smallest, "realistic");
  if (section === "change")
    return inProcess<readonly Row[]>(
      file,
      section,
      sizes.includes(CHANGE_SIZE) ? CHANGE_SIZE : smallest,
      "realistic",
    );
  const shown = section === "processes" ? (["realistic"] as const) : shapes;
  const jobs = shown.flatMap((shape) => sizes.map((count) => ({ count, shape })));
  if (section !== "growth")
    return jobs.flatMap(({ count, shape }) => inProcess<readonly Row[]>(file, section, count, shape));
  return growthRows(jobs.map(({ count, shape }) => inProcess<Grown>(file, section, count, shape)));
}

/** Each measurement gets a fresh process, so that none finds the memory, or the compiled code, that another left. */
function inProcess<T>(file: string, section: Section, count: number, shape: Shape): T {
  const job = { section, root: ROOT, count, shape, rounds: Number(values.rounds) };
  process.stderr.write(`${section}, ${count} ${shape} …\n`);
  const flags = ["--expose-gc", "--max-old-space-size=18000"];
  const { stdout } = runProcess([...flags, file, "--child", JSON.stringify(job)], ROOT);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as T;
}
