import { type Instant, isInstant } from "../../core/model/instant.ts";
import { asArray, asObject, fieldOf } from "../../core/text/json-object.ts";
import { countOf, factOf } from "../json-value.ts";

/** A row of a table. osquery writes numbers as text, and plain with `logger_numerics`. */
export type Row = Readonly<Record<string, string>>;

/** One line of a result log: all rows of a query, or how they changed. */
export interface LogEvent {
  readonly host: string;
  readonly query: string;
  readonly at: Instant;
  readonly epoch: number;
  /** How often the query ran before in its epoch; 0: these are all rows. Undefined: an osquery too old to say. */
  readonly counter: number | undefined;
  readonly kind: "snapshot" | "difference";
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  /** The machine that the line names beside its host. */
  readonly machine?: string;
}

export type ReadEvent =
  | { readonly kind: "event"; readonly event: LogEvent }
  /** A line of osquery's own log that is no result. */
  | { readonly kind: "status" }
  | { readonly kind: "fault"; readonly says: string; readonly host?: string };

/** @see osquery documentation, "Logging", "Results logs": event format, snapshot logs, batch format, schedule epoch */
export function readLogEvent(value: unknown): ReadEvent {
  const host = factOf(value, "hostIdentifier") ?? factOf(fieldOf(value, "decorations"), "hostIdentifier");
  const query = factOf(value, "name");
  if (query === undefined && fieldOf(value, "severity") !== undefined) return { kind: "status" };
  const fault = (says: string): ReadEvent => ({
    kind: "fault",
    says,
    ...(host === undefined ? {} : { host }),
  });
  if (host === undefined) return fault("it names no hostIdentifier");
  if (query === undefined) return fault("it names no query");
  const seconds = countOf(value, "unixTime");
  const at = seconds === undefined ? undefined : seconds * 1000;
  if (at === undefined || !isInstant(at))
    return fault(`${query}: unixTime ${JSON.stringify(fieldOf(value, "unixTime"))} is no instant`);
  const rows = rowsOf(value);
  if (rows === undefined) return fault(`${query}: its rows cannot be read`);
  const machine = factOf(fieldOf(value, "decorations"), "host_uuid");
  return {
    kind: "event",
    event: {
      host,
      query,
      at,
      epoch: countOf(value, "epoch") ?? 0,
      counter: countOf(value, "counter"),
      ...rows,
      ...(machine === undefined ? {} : { machine }),
    },
  };
}

type Rows = Pick<LogEvent, "kind" | "added" | "removed">;

function rowsOf(value: unknown): Rows | undefined {
  const batch = fieldOf(value, "diffResults");
  if (batch !== undefined) {
    const added = rowList(fieldOf(batch, "added"));
    const removed = rowList(fieldOf(batch, "removed"));
    if (asObject(batch) === undefined || added === undefined || removed === undefined) return undefined;
    return { kind: "difference", added, removed };
  }
  const action = factOf(value, "action");
  const whole = fieldOf(value, "snapshot");
  if (whole !== undefined) {
    const added = action === undefined || action === "snapshot" ? rowList(whole) : undefined;
    return added === undefined ? undefined : { kind: "snapshot", added, removed: [] };
  }
  const row = rowOf(fieldOf(value, "columns"));
  if (row === undefined) return undefined;
  if (action === "snapshot") return { kind: "snapshot", added: [row], removed: [] };
  if (action === "added") return { kind: "difference", added: [row], removed: [] };
  return action === "removed" ? { kind: "difference", added: [], removed: [row] } : undefined;
}

/** An empty list may be an empty text: the writer before osquery 3 could not tell them apart. */
function rowList(value: unknown): readonly Row[] | undefined {
  if (value === undefined || value === "") return [];
  const rows = asArray(value)?.map(rowOf);
  return rows?.every((row) => row !== undefined) === true ? (rows as readonly Row[]) : undefined;
}

function rowOf(value: unknown): Row | undefined {
  const columns = asObject(value);
  if (columns === undefined) return undefined;
  let isText = true;
  for (const column of Object.values(columns)) if (typeof column !== "string") isText = false;
  if (isText) return columns as Row;
  const row: [string, string][] = [];
  for (const [name, column] of Object.entries(columns)) {
    if (typeof column === "number" || typeof column === "string") row.push([name, String(column)]);
    else if (column !== null) return undefined;
  }
  return Object.fromEntries(row);
}
