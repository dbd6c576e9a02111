import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BenchState, writeBenchState } from "./bench-state.ts";
import type { Job } from "./job.ts";
import type { Shape } from "./machine.ts";
import { compared, fleetName, grouped, milliseconds, type Row } from "./row.ts";
import { musterBin, type ProcessTook, runProcess, wallOf } from "./run-process.ts";
import { inTurns, type Took, timingOf } from "./timing.ts";

/** At most, in milliseconds, by the size of the fleet. */
const EXPLAIN_WANTED: Readonly<Record<number, number>> = { 100000: 300, 1000000: 500 };
const VERSION_WANTED = 2;
/** Bytes of memory an endpoint. */
const MEMORY_WANTED = 1_024;
const SLOPE_WANTED = 1.1;

/** What a process as a whole takes, the compiled program as users run it: one endpoint explained. */
export async function measureProcesses(job: Job): Promise<readonly Row[]> {
  requireCompiled(job.root);
  return withState(job, async (state) => [explainRow(job, state)]);
}

/** Starting alone. */
export async function measureStart(job: Job): Promise<readonly Row[]> {
  requireCompiled(job.root);
  return [await versionRow(job)];
}

async function versionRow({ root, rounds }: Job): Promise<Row> {
  const { version, node } = await inTurns(Math.max(rounds, 15), {
    version: () => wallOf([musterBin(root), "--version"], root),
    node: () => wallOf(["-e", "0"], root),
  });
  const about = { section: "start", what: "`muster --version`", beside: "`node -e 0`" } as const;
  return compared(about, version, node, { sense: "slower", wanted: VERSION_WANTED, clock: "wall" });
}

function explainRow({ root, count, shape, rounds }: Job, { dir, state, now, endpoint }: BenchState): Row {
  const args = [musterBin(root), "explain", endpoint, "--state", state, "--now", now];
  wallOf(args, dir);
  const took = Array.from({ length: Math.max(5, rounds) }, (): Took => ({ wall: wallOf(args, dir), cpu: 0 }));
  const { least, median } = timingOf(took);
  const wanted = EXPLAIN_WANTED[count];
  return {
    section: "processes",
    what: "`muster explain` of one endpoint",
    fleet: fleetName(count, shape),
    ours: `${milliseconds(least.wall)} (median ${milliseconds(median.wall)})`,
    beside: wanted === undefined ? "nothing" : `${wanted} ms`,
    ...(wanted === undefined ? {} : { ratio: { value: least.wall / wanted, sense: "slower", wanted: 1 } }),
  };
}

/** One whole reconcile of a fleet, from its snapshot on the disk to the counts: time and memory of a fresh process. */
export interface Grown {
  readonly count: number;
  readonly shape: Shape;
  readonly took: Omit<ProcessTook, "stdout">;
}

export async function measureReconcile(job: Job): Promise<Grown> {
  requireCompiled(job.root);
  const { count, shape, root } = job;
  return withState(job, async ({ dir, state, now }) => {
    const args = [
      musterBin(root),
      "reconcile",
      "--endpoints",
      "none",
      "--format",
      "json",
      "--state",
      state,
      "--now",
      now,
    ];
    const runs = Array.from({ length: count > 200_000 ? 1 : 2 }, () =>
      runProcess(["--max-old-space-size=16384", ...args], dir),
    );
    const best = runs.reduce((a, b) => (a.cpu <= b.cpu ? a : b));
    const { wall, cpu, peak } = best;
    return { count, shape, took: { wall, cpu, peak } };
  });
}

/** How time and memory grow from size to size. */
export function growthRows(grown: readonly Grown[]): readonly Row[] {
  const rows = grown.map(({ count, shape, took }): Row => {
    const each = took.peak / count;
    return {
      section: "growth",
      what: "`muster reconcile --endpoints none`, a fresh process",
      fleet: fleetName(count, shape),
      ours: `${milliseconds(took.wall)}, ${milliseconds(took.cpu)} of processor time, ${mebibytes(took.peak)}`,
      beside: `${grouped(Math.round(each))} bytes an endpoint, ${milliseconds(took.cpu / count)} an endpoint`,
    };
  });
  return [
    ...rows,
    ...["realistic", "hostile"].flatMap((shape) => slopeRows(grown.filter((one) => one.shape === shape))),
  ];
}

function slopeRows(grown: readonly Grown[]): readonly Row[] {
  const [first, last] = [grown[0], grown.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const fleet = `${grouped(first.count)} to ${grouped(last.count)} ${first.shape}`;
  const slope = slopeOf(grown.map(({ count, took }) => [count, took.cpu]));
  const marginal = (last.took.peak - first.took.peak) / (last.count - first.count);
  return [
    {
      section: "growth",
      what: "Log–log slope of processor time",
      fleet,
      ours: slope.toFixed(2),
      beside: `at most ${SLOPE_WANTED}`,
      ratio: { value: slope / SLOPE_WANTED, sense: "slower", wanted: 1 },
    },
    {
      section: "growth",
      what: "Peak memory for each endpoint more",
      fleet,
      ours: `${grouped(Math.round(marginal))} bytes`,
      beside: `at most ${MEMORY_WANTED} bytes`,
      ratio: { value: marginal / MEMORY_WANTED, sense: "slower", wanted: 1 },
    },
  ];
}

/** Of the line of least squares through the logarithms. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  let above = 0;
  let below = 0;
  for (const [a, b] of logs) {
    above += (a - x) * (b - y);
    below += (a - x) ** 2;
  }
  return above / below;
}

async function withState<T>(job: Job, work: (state: BenchState) => Promise<T>): Promise<T> {
  const state = await writeBenchState(job);
  try {
    return await work(state);
  } finally {
    rmSync(state.dir, { recursive: true, force: true });
  }
}

function requireCompiled(root: string): void {
  if (!existsSync(join(root, "dist", "cli", "main.js")))
    throw new Error("cannot measure processes: nothing is compiled; run npm run build");
}

function mebibytes(bytes: number): string {
  return `${grouped(Math.round(bytes / 1_048_576))} MiB`;
}
