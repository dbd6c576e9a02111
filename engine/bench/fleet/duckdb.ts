import { type Axes, type Counts, cellAt, readCounters, VERDICTS } from "./counts.ts";
import { type DecidedTables, OVERDUE, WILL_MISS } from "./decided-tables.ts";
import { loadOpponent } from "./modules.ts";

/** What is used of `@duckdb/node-api`. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{ readonly connect: () => Promise<Connection> }>;
  };
}

interface Connection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (
    sql: string,
  ) => Promise<{ readonly getRows: () => readonly (readonly unknown[])[] }>;
  readonly createAppender: (table: string) => Promise<Appender>;
}

interface Appender {
  readonly appendInteger: (value: number) => void;
  readonly endRow: () => void;
  readonly closeSync: () => void;
}

/** One way of asking DuckDB for the counts. */
export interface DuckQuery {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

export interface DuckTables {
  readonly version: string;
  readonly threads: number;
  readonly raw: readonly DuckQuery[];
  readonly deduplicated: readonly DuckQuery[];
}

/**
 * The decided rows in a DuckDB in memory: all of them, and our deduplicated tables. Each row knows its ring, so that no join is
 * needed on the raw ones; each query is written in the ways that such a count can be written, and the fastest counts.
 */
export async function openDuck(root: string, tables: DecidedTables): Promise<DuckTables> {
  const { DuckDBInstance } = (await loadOpponent(root, "@duckdb/node-api")) as DuckDb;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await fill(connection, tables);
  const { axes } = tables;
  const query = (name: string, sql: string): DuckQuery => {
    return { name, run: async () => countsOf((await connection.runAndReadAll(sql)).getRows(), axes) };
  };
  const one = async (sql: string): Promise<unknown> =>
    (await connection.runAndReadAll(sql)).getRows()[0]?.[0];
  return {
    version: String(await one("SELECT version()")),
    threads: Number(await one("SELECT current_setting('threads')")),
    raw: [
      query("by columns", `SELECT ring, patch, verdict, late, count(*) FROM raw_rows GROUP BY ALL`),
      query(
        "by packed key",
        `SELECT ${UNPACKED}, n FROM (SELECT cell, count(*) AS n FROM raw_rows GROUP BY cell)`,
      ),
    ],
    deduplicated: [
      query(
        "join",
        "SELECT ring, patch, verdict, late, sum(classes.members)::BIGINT FROM class_rows JOIN classes USING (class) GROUP BY ALL",
      ),
      query(
        "members in the row",
        `SELECT ${UNPACKED}, n FROM (SELECT cell, sum(members)::BIGINT AS n FROM class_rows GROUP BY cell)`,
      ),
    ],
  };
}

/** A cell is ring, patch, verdict and late bits in one integer, made when the tables are filled: up to 10,000 patches. */
const UNPACKED = "cell // 1000000, (cell // 100) % 10000, (cell % 100) // 4, cell % 4";
const PACKED = "(ring * 1000000 + patch * 100 + verdict * 4 + late)::INTEGER";

async function fill(connection: Connection, tables: DecidedTables): Promise<void> {
  await connection.run("CREATE TABLE classes (class INTEGER, ring INTEGER, members INTEGER)");
  await connection.run("CREATE TABLE fresh (class INTEGER, patch INTEGER, verdict INTEGER, late INTEGER)");
  await connection.run("CREATE TABLE endpoints (class INTEGER)");
  const classes = await connection.createAppender("classes");
  const rows = await connection.createAppender("fresh");
  const endpoints = await connection.createAppender("endpoints");
  for (let one = 0; one < tables.classCount; one += 1) {
    append(classes, one, tables.ring[one] ?? 0, tables.members[one] ?? 0);
    for (let row = tables.start[one] ?? 0; row < (tables.start[one + 1] ?? 0); row += 1)
      append(rows, one, tables.patch[row] ?? 0, tables.verdict[row] ?? 0, tables.late[row] ?? 0);
  }
  for (const one of tables.classOf) append(endpoints, one);
  for (const appender of [classes, rows, endpoints]) appender.closeSync();
  await connection.run(`CREATE TABLE class_rows AS SELECT class, patch::USMALLINT AS patch,
    verdict::UTINYINT AS verdict, late::UTINYINT AS late, members, ${PACKED} AS cell
    FROM fresh JOIN classes USING (class)`);
  await connection.run(`CREATE TABLE raw_rows AS SELECT ring::UTINYINT AS ring, patch, verdict, late, cell
    FROM endpoints JOIN classes USING (class) JOIN class_rows USING (class)`);
  await connection.run("DROP TABLE fresh");
}

function append(appender: Appender, ...values: readonly number[]): void {
  for (const value of values) appender.appendInteger(value);
  appender.endRow();
}

/** @param rows ring, patch, verdict, late bits, how many */
function countsOf(rows: readonly (readonly unknown[])[], axes: Axes): Counts {
  const counters = new Float64Array(axes.rings.length * axes.patches.length * VERDICTS.length);
  let overdue = 0;
  let willMiss = 0;
  for (const row of rows) {
    const [ring = 0, patch = 0, verdict = 0, late = 0, number = 0] = row.map(Number);
    if ((late & OVERDUE) !== 0) overdue += number;
    if ((late & WILL_MISS) !== 0) willMiss += number;
    const cell = cellAt(axes, ring, patch, verdict);
    counters[cell] = (counters[cell] ?? 0) + number;
  }
  return readCounters(counters, axes, { overdue, willMiss });
}
