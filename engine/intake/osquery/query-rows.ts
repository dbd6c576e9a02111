import type { Instant } from "../../core/model/instant.ts";
import type { LogEvent, Row } from "./log-event.ts";

/** What a query's log comes to. */
export interface QueryRows {
  readonly rows: readonly Row[];
  /** When the last line of it was written. */
  readonly at: Instant;
  /** Whether that line listed all rows, as every run does; a run that finds no difference writes none. */
  readonly last: LogEvent["kind"];
  /** Why there may be rows that are not here, or rows here that are no more. */
  readonly fault?: string;
}

/**
 * Applies the lines of one query of one host in the order in which they were made, whatever order they stand in. A log that begins
 * after the query's first run, or lacks lines, gives rows with a fault.
 * @param events at least one
 */
export function queryRows(query: string, events: readonly LogEvent[]): QueryRows {
  const state: State = { rows: [], at: 0, previous: undefined, fault: undefined, query };
  for (const batch of batchesOf(events)) apply(state, batch);
  const { rows, at, fault, previous } = state;
  return { rows, at, last: previous?.kind ?? "difference", ...(fault === undefined ? {} : { fault }) };
}

interface Batch extends Pick<LogEvent, "at" | "epoch" | "counter" | "kind"> {
  readonly added: Row[];
  readonly removed: Row[];
}

interface State {
  rows: Row[];
  at: Instant;
  previous: Batch | undefined;
  fault: string | undefined;
  readonly query: string;
}

/** What one run of the query gave, which may be one line a row. */
function batchesOf(events: readonly LogEvent[]): readonly Batch[] {
  const batches: Batch[] = [];
  let last: Batch | undefined;
  for (const event of [...events].sort(byRun)) {
    if (last === undefined || byRun(last, event) !== 0) {
      const { at, epoch, counter, kind } = event;
      last = { at, epoch, counter, kind, added: [], removed: [] };
      batches.push(last);
    }
    for (const row of event.added) last.added.push(row);
    for (const row of event.removed) last.removed.push(row);
  }
  return batches;
}

type Run = Pick<LogEvent, "at" | "epoch" | "counter" | "kind">;

function byRun(a: Run, b: Run): number {
  return (
    a.at - b.at ||
    a.epoch - b.epoch ||
    (a.counter ?? -1) - (b.counter ?? -1) ||
    (a.kind === b.kind ? 0 : a.kind === "difference" ? -1 : 1)
  );
}

function apply(state: State, batch: Batch): void {
  const { previous, query } = state;
  state.previous = batch;
  state.at = batch.at;
  if (batch.kind === "snapshot" || batch.counter === 0) {
    state.rows = batch.added;
    state.fault =
      batch.removed.length === 0 ? undefined : `${query}: its first run removes rows: lines are missing`;
    return;
  }
  if (batch.counter === undefined) state.fault ??= `${query}: its lines have no counter: they may not be all`;
  else if (previous === undefined || previous.epoch !== batch.epoch) {
    state.rows = [];
    state.fault = `${query}: the log begins at its run ${batch.counter}, not at the first`;
  } else if (batch.counter < (previous.counter ?? 0))
    state.fault ??= `${query}: its run ${batch.counter} follows run ${previous.counter}: the clock was set back`;
  if (batch.removed.length > 0) remove(state, batch.removed);
  for (const row of batch.added) state.rows.push(row);
}

/**
 * A row is there as often as it was added. Where fewer of the same are removed than are there, nobody can tell whether a line was
 * delivered twice or a twin stays.
 */
function remove(state: State, removed: readonly Row[]): void {
  const gone = new Map<string, number>();
  for (const row of removed) gone.set(keyOf(row), (gone.get(keyOf(row)) ?? 0) + 1);
  const names = new Set(removed.map(({ name }) => name));
  const found = new Map<string, number>();
  const kept: Row[] = [];
  for (const row of state.rows) {
    // Equal rows have equal names, and most rows have another.
    const key = names.has(row.name) ? keyOf(row) : undefined;
    if (key !== undefined && gone.has(key)) found.set(key, (found.get(key) ?? 0) + 1);
    else kept.push(row);
  }
  state.rows = kept;
  for (const [key, count] of gone) {
    const there = found.get(key) ?? 0;
    if (there === 0) state.fault ??= `${state.query}: a row is removed that was never added`;
    else if (there > count)
      state.fault ??= `${state.query}: a row that was added ${there} times is removed once`;
  }
}

const keys = new WeakMap<Row, string>();

/** The same for rows whose columns stand in another order. */
function keyOf(row: Row): string {
  const known = keys.get(row);
  if (known !== undefined) return known;
  const made = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  keys.set(row, made);
  return made;
}
