import { requireEqual } from "./counts.ts";
import { decidedTables, tablesOfDecided } from "./decide-each.ts";
import { type DuckQuery, openDuck } from "./duckdb.ts";
import { countClasses, countRows, rawRowsOf } from "./floor.ts";
import { type Job, openJob } from "./job.ts";
import { opponentVersion } from "./modules.ts";
import { createOurs } from "./ours.ts";
import { compared, fleetName, grouped, type Row } from "./row.ts";
import { inTurns, type Timing } from "./timing.ts";

/** Up to so many endpoints, answers are held to `decide`, asked for each of them; deciding more so would take an hour. */
const MOST_EACH = 100_000;

/** A warm reconcile to exact counts beside the floor, the naive pass and DuckDB. @throws {Error} where two do not count the same */
export async function measureCounts(job: Job): Promise<readonly Row[]> {
  const { scene, endpoints } = await openJob(job);
  const fleet = fleetName(job.count, job.shape);
  const ours = createOurs(endpoints, scene.world);
  const counts = ours.full();
  const tables =
    job.count <= MOST_EACH
      ? decidedTables(endpoints, scene.world)
      : tablesOfDecided(ours.decided(), job.count, scene.world);
  const raw = rawRowsOf(tables);
  requireEqual("Muster and the floor", counts, countClasses(tables));
  requireEqual("Muster and the naive pass", counts, countRows(raw, tables));
  requireEqual("Muster, full and warm", counts, ours.warm());
  const duck = await openDuck(job.root, tables);
  for (const { name, run } of [...duck.raw, ...duck.deduplicated])
    requireEqual(`Muster and DuckDB ${name}`, counts, await run());
  const named = (prefix: string, queries: readonly DuckQuery[]): Record<string, DuckQuery["run"]> =>
    Object.fromEntries(queries.map(({ name, run }) => [`${prefix} ${name}`, run]));
  const timings: Readonly<Record<string, Timing>> = await inTurns(job.rounds, {
    warm: ours.warm,
    floor: () => countClasses(tables),
    naive: () => countRows(raw, tables),
    ...named("raw", duck.raw),
    ...named("deduplicated", duck.deduplicated),
  });
  const warm = timingNamed(timings, "warm");
  const section = "counts" as const;
  const what = "Warm reconcile to exact counts";
  const version = `${opponentVersion("@duckdb/node-api")}, ${duck.threads} threads`;
  const rows = `${grouped(raw.count)} rows`;
  const few = `${grouped(tables.patch.length)} rows`;
  const duckRow = (prefix: string, queries: readonly DuckQuery[], about: string, wanted?: number): Row => {
    const best = queries
      .map(({ name }) => ({ name, timing: timingNamed(timings, `${prefix} ${name}`) }))
      .sort((a, b) => a.timing.least.wall - b.timing.least.wall)[0];
    if (best === undefined) throw new Error("no query");
    const beside = `${version}, ${about}, ${best.name}`;
    return compared({ section, what, fleet, beside }, warm, best.timing, {
      sense: "faster",
      clock: "wall",
      ...(wanted === undefined ? {} : { wanted }),
    });
  };
  return [
    compared({ section, what, fleet, beside: `the floor, ${few}` }, warm, timingNamed(timings, "floor"), {
      sense: "slower",
      wanted: 2,
    }),
    compared(
      { section, what, fleet, beside: `a pass over all rows, ${rows}` },
      warm,
      timingNamed(timings, "naive"),
      { sense: "faster" },
    ),
    duckRow("raw", duck.raw, `raw, ${rows}`, 5),
    duckRow("deduplicated", duck.deduplicated, `deduplicated, ${few}`),
    {
      section,
      what: "Classes",
      fleet,
      ours: `${grouped(ours.classes())} told apart`,
      beside: `${grouped(tables.classCount)} that differ in their answers`,
    },
  ];
}

function timingNamed(timings: Readonly<Record<string, Timing>>, name: string): Timing {
  const timing = timings[name];
  if (timing === undefined) throw new Error(`nothing was timed as ${name}`);
  return timing;
}
