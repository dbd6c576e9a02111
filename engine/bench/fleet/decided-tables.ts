import type { Decision } from "../../core/model/decision.ts";
import { type Axes, VERDICTS } from "./counts.ts";

/** A row's late bits. */
export const OVERDUE = 1;
export const WILL_MISS = 2;

/**
 * What was decided, deduplicated as far as it goes: endpoints of one ring about which the same was decided are one class. No
 * table that gives the same counts has fewer rows, so that one pass over this one is the floor.
 */
export interface DecidedTables {
  readonly axes: Axes;
  readonly classCount: number;
  /** By class. */
  readonly ring: Int32Array;
  readonly members: Int32Array;
  /** Where the rows of a class begin; one more than there are classes. */
  readonly start: Int32Array;
  /** By row. */
  readonly patch: Uint16Array;
  readonly verdict: Uint8Array;
  readonly late: Uint8Array;
  /** By endpoint. */
  readonly classOf: Int32Array;
}

export interface TableWriter {
  /** Decided alike about so many endpoints. */
  readonly add: (ring: string | undefined, decisions: readonly Decision[], endpoints: number) => void;
  readonly close: () => DecidedTables;
}

/** Takes decisions one after the other. Memory: the distinct ones. */
export function createTableWriter(axes: Axes, endpoints: number): TableWriter {
  const patchAt = new Map(axes.patches.map((patch, index) => [patch, index]));
  const ringAt = new Map(axes.rings.map((ring, index) => [ring, index]));
  const verdictAt = new Map<string, number>(VERDICTS.map((verdict, index) => [verdict, index]));
  const classes = new Map<string, number>();
  const ring: number[] = [];
  const members: number[] = [];
  const start = [0];
  const rows: number[] = [];
  const classOf = new Int32Array(endpoints);
  let entered = 0;
  const packed = ({ patch, verdict, overdue, willMiss }: Decision): number => {
    const late = (overdue ? OVERDUE : 0) | (willMiss ? WILL_MISS : 0);
    return (((patchAt.get(patch) ?? -1) * VERDICTS.length + (verdictAt.get(verdict) ?? -1)) << 2) | late;
  };
  return {
    add: (name, decisions, many) => {
      const at = name === undefined ? -1 : (ringAt.get(name) ?? -1);
      const own = decisions.filter(({ verdict }) => verdict !== "not-applicable").map(packed);
      const key = String.fromCharCode(at + 1, ...own.flatMap((one) => [one >>> 16, one & 0xffff]));
      let known = classes.get(key);
      if (known === undefined) {
        known = classes.size;
        classes.set(key, known);
        ring.push(at);
        members.push(0);
        for (const one of own) rows.push(one);
        start.push(rows.length);
      }
      members[known] = (members[known] ?? 0) + many;
      classOf.fill(known, entered, entered + many);
      entered += many;
    },
    close: () => {
      return {
        axes,
        classCount: classes.size,
        ring: Int32Array.from(ring),
        members: Int32Array.from(members),
        start: Int32Array.from(start),
        patch: Uint16Array.from(rows, (one) => Math.floor((one >> 2) / VERDICTS.length)),
        verdict: Uint8Array.from(rows, (one) => (one >> 2) % VERDICTS.length),
        late: Uint8Array.from(rows, (one) => one & 3),
        classOf,
      };
    },
  };
}
