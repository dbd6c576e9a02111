import type { LatestRow } from "./hardware-of.ts";
import type { LogEvent } from "./log-event.ts";
import { type QueryRows, queryRows } from "./query-rows.ts";
import { type Table, tableOf } from "./table-of.ts";

/** What the log of one query comes to, and the table that it reads. */
export interface TableRows extends QueryRows {
  readonly query: string;
  readonly table: Table;
}

/** Queries about other tables are passed over. */
export function readTables(events: readonly LogEvent[]): readonly TableRows[] {
  const byQuery = new Map<string, LogEvent[]>();
  for (const event of events) {
    const known = byQuery.get(event.query);
    if (known === undefined) byQuery.set(event.query, [event]);
    else known.push(event);
  }
  const tables: TableRows[] = [];
  for (const [query, of] of byQuery) {
    const sample = of.find(({ added, removed }) => added.length + removed.length > 0);
    const table = tableOf(query, sample?.added[0] === undefined ? (sample?.removed ?? []) : sample.added);
    if (table !== undefined) tables.push({ query, table, ...queryRows(query, of) });
  }
  return tables.sort((a, b) => (a.query < b.query ? -1 : 1));
}

/** Of a table with one row: the row that was written last. */
export function latestRow(tables: readonly TableRows[], table: Table): LatestRow | undefined {
  let newest: TableRows | undefined;
  for (const one of tables) {
    if (one.table !== table || one.rows.length === 0) continue;
    if (newest === undefined || one.at > newest.at) newest = one;
  }
  const row = newest?.rows.at(-1);
  return newest === undefined || row === undefined ? undefined : { row, rows: newest.rows, at: newest.at };
}
