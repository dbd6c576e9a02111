import { openEngines } from "./engines.ts";
import { factsOf } from "./facts.ts";
import { type Job, openJob } from "./job.ts";
import { drawCases, ourVerdict, ourVerdictWithReasons } from "./our-verdicts.ts";
import { compared, grouped, type Row } from "./row.ts";
import { rulesOf, SEED } from "./scene.ts";
import { inTurns, type Timing } from "./timing.ts";

const CASES = 5_000;

/** Verdicts one at a time from prepared facts. @throws {Error} naming the first case about which an engine says otherwise */
export async function measureVerdicts(job: Job): Promise<readonly Row[]> {
  const { scene, endpoints } = await openJob({ ...job, count: 1_000, shape: "realistic" });
  const cases = drawCases(endpoints, scene.world, CASES, SEED);
  const facts = cases.map(factsOf);
  const verdicts = cases.map(ourVerdict);
  const engines = await openEngines(job.root, rulesOf(scene.world));
  const works: Record<string, () => unknown> = {
    ours: () => askAll(cases, ourVerdict),
    reasons: () => askAll(cases, ourVerdictWithReasons),
  };
  for (const { name, prepare, verdict, isAsync } of engines) {
    const prepared = facts.map(prepare);
    for (const [index, one] of prepared.entries()) {
      const said = await verdict(one);
      if (said !== verdicts[index])
        throw new Error(`${name} says ${said}, not ${verdicts[index]}: ${JSON.stringify(facts[index])}`);
    }
    works[name] = isAsync
      ? async () => {
          for (const one of prepared) await verdict(one);
        }
      : () => askAll(prepared, verdict);
  }
  const timings: Readonly<Record<string, Timing>> = await inTurns(job.rounds, works);
  const best = engines
    .flatMap(({ name }) => timings[name]?.least.cpu ?? [])
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const rowOf = (what: string, ours: Timing | undefined, name: string, wanted?: number): readonly Row[] => {
    const other = timings[name];
    if (ours === undefined || other === undefined) return [];
    const isFastest = other.least.cpu === best;
    const about = {
      section: "verdicts",
      what,
      beside: `${name}${isFastest ? " (the fastest)" : ""}`,
    } as const;
    const ratio = { sense: "faster", ...(isFastest && wanted !== undefined ? { wanted } : {}) } as const;
    return [compared(about, ours, other, ratio)];
  };
  const kinds = new Set(verdicts).size;
  const what = `${grouped(cases.length)} verdicts of ${kinds} kinds, one at a time`;
  return [
    ...engines.flatMap(({ name }) => rowOf(what, timings.ours, name, 3)),
    ...engines.flatMap(({ name }) => rowOf(`${what}, with reasons in words`, timings.reasons, name)),
  ];
}

function askAll<T>(asked: readonly T[], answer: (one: T) => unknown): void {
  for (const one of asked) answer(one);
}
