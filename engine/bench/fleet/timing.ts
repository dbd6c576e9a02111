/** What a run took: processor time of all threads, and time on the wall, in milliseconds. */
export interface Took {
  readonly cpu: number;
  readonly wall: number;
}

/** Of several runs. */
export interface Timing {
  readonly runs: number;
  readonly least: Took;
  readonly median: Took;
}

type Work = () => unknown;

/**
 * Runs all in turns, so that what else the machine does hits all alike: once to warm up, then so many rounds.
 * @param works by name; each is awaited
 */
export async function inTurns<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, Work>>,
): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(works) as Name[];
  const took = new Map<Name, Took[]>(names.map((name) => [name, []]));
  for (const name of names) await works[name]();
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) took.get(name)?.push(await measured(works[name]));
  return Object.fromEntries(names.map((name) => [name, timingOf(took.get(name) ?? [])])) as Record<
    Name,
    Timing
  >;
}

export async function measured(work: Work): Promise<Took> {
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  await work();
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000, wall };
}

export function timingOf(took: readonly Took[]): Timing {
  const sorted = (of: keyof Took): readonly number[] => took.map((one) => one[of]).sort((a, b) => a - b);
  const [cpu, wall] = [sorted("cpu"), sorted("wall")];
  const middle = Math.floor(took.length / 2);
  return {
    runs: took.length,
    least: { cpu: cpu[0] ?? Number.NaN, wall: wall[0] ?? Number.NaN },
    median: { cpu: cpu[middle] ?? Number.NaN, wall: wall[middle] ?? Number.NaN },
  };
}
