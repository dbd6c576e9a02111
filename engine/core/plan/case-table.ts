import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision, Verdict } from "../model/decision.ts";

/** One number of the counts: so many endpoints of a ring have a verdict about a patch. */
export interface CaseCount {
  readonly ring: string | undefined;
  readonly patch: string;
  readonly verdict: Verdict;
  readonly count: number;
}

/** Exact counts of what is decided, kept as long as somebody counts. */
export interface CaseTable {
  /**
   * Counts a list of decisions for so many endpoints more, or fewer. A list is known by identity, and by the ring: endpoints that
   * share one share its row.
   * @throws {Error} for a patch that the table was not opened for: a fault of ours
   */
  readonly add: (ring: string | undefined, decisions: readonly Decision[], by: number) => void;
  /** One pass over the distinct cases, however many endpoints have them. */
  readonly count: () => CaseCounts;
}

export interface CaseCounts {
  readonly overdue: number;
  readonly willMiss: number;
  /** None of them 0. Ring by ring as they were met, in the catalog's order. */
  readonly cases: () => Iterable<CaseCount>;
}

/** What is decided by one list: the counters that it adds to, and how many of them are late. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly overdue: number;
  readonly willMiss: number;
  by: number;
}

/** Memory: four bytes a decision of each distinct list, a reference a list, and a counter for each ring, patch and verdict. */
export function createCaseTable(entries: readonly CatalogEntry[]): CaseTable {
  const positions = new Map(entries.map(({ patch }, position) => [patch.id, position]));
  const rings = new Map<
    string | undefined,
    { readonly index: number; readonly runs: Map<readonly Decision[], Run> }
  >();
  const verdicts = new Map<Verdict, number>();
  const runs: Run[] = [];
  let cells = new Int32Array(1024);
  let used = 0;
  const indexOf = (verdict: Verdict): number => {
    const index = verdicts.get(verdict) ?? verdicts.size;
    verdicts.set(verdict, index);
    return index;
  };
  const byContent = new Map<string, Run>();
  /** Lists that say the same share a run, whatever words and dates they have. */
  const lay = (ring: number, decisions: readonly Decision[]): Run => {
    if (used + decisions.length > cells.length) {
      const wider = new Int32Array(2 * (used + decisions.length));
      wider.set(cells);
      cells = wider;
    }
    const from = used;
    let [overdue, willMiss] = [0, 0];
    for (const decision of decisions) {
      const position = positions.get(decision.patch);
      if (position === undefined) throw new Error(`"${decision.patch}" is not in the catalog`);
      cells[used] = (ring * entries.length + position) * MAX_VERDICTS + indexOf(decision.verdict);
      used += 1;
      if (decision.overdue) overdue += 1;
      if (decision.willMiss) willMiss += 1;
    }
    const key = `${cells.subarray(from, used).join()} ${overdue} ${willMiss}`;
    const same = byContent.get(key);
    if (same !== undefined) {
      used = from;
      return same;
    }
    const run = { from, to: used, overdue, willMiss, by: 0 };
    byContent.set(key, run);
    runs.push(run);
    return run;
  };
  return {
    add: (name, decisions, by) => {
      const ring = rings.get(name) ?? { index: rings.size, runs: new Map() };
      rings.set(name, ring);
      let run = ring.runs.get(decisions);
      if (run === undefined) {
        run = lay(ring.index, decisions);
        ring.runs.set(decisions, run);
      }
      run.by += by;
    },
    count: () => {
      const counters = new Int32Array(rings.size * entries.length * MAX_VERDICTS);
      let [overdue, willMiss] = [0, 0];
      for (const run of runs) {
        const { from, to, by } = run;
        overdue += run.overdue * by;
        willMiss += run.willMiss * by;
        for (let at = from; at < to; at += 1) {
          const cell = cells[at] ?? 0;
          counters[cell] = (counters[cell] ?? 0) + by;
        }
      }
      const axes = { rings: [...rings.keys()], entries, verdicts: [...verdicts.keys()] };
      return { overdue, willMiss, cases: () => casesOf(counters, axes) };
    },
  };
}

/** There are fewer verdicts. */
const MAX_VERDICTS = 24;

interface Axes {
  readonly rings: readonly (string | undefined)[];
  readonly entries: readonly CatalogEntry[];
  readonly verdicts: readonly Verdict[];
}

function* casesOf(counters: Int32Array, { rings, entries, verdicts }: Axes): Generator<CaseCount> {
  let at = 0;
  for (const ring of rings) {
    for (const { patch } of entries) {
      for (let index = 0; index < MAX_VERDICTS; index += 1, at += 1) {
        const count = counters[at] ?? 0;
        if (count === 0) continue;
        const verdict = verdicts[index];
        if (verdict !== undefined) yield { ring, patch: patch.id, verdict, count };
      }
    }
  }
}
