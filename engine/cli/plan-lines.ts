import { foreign } from "./foreign-line.ts";
import { createRowReader, recordOf, type SharedRow } from "./plan-rows.ts";

/** A plan as its lines say it: nobody looked yet whether it is one. */
export interface LinesRead {
  readonly plan: unknown;
  /** The same plan, in which each list of decisions that was there before is left empty. */
  readonly once: unknown;
}

interface PlanLines {
  /** @returns "foreign" for a line that cannot be where it is */
  readonly take: (line: string) => "taken" | "foreign";
  /** Undefined: something is missing. */
  readonly close: () => LinesRead | undefined;
}

interface Reading {
  part: "first" | "ndjson" | "keys" | "items" | "over";
  readonly keys: Map<string, unknown>;
  /** The list that is read; undefined: that of the rows. */
  list: unknown[] | undefined;
  readonly rows: SharedRow[];
  /** A comma announced something. */
  awaits: "more" | "end";
  /** Nothing but blank lines came since. */
  isEnded: boolean;
  readonly rowOf: (text: string) => SharedRow;
}

/** `  "key": `, and what follows. */
const KEY = /^ {2}("(?:[^"\\]|\\.)*"): (.*)$/s;

/**
 * Reads a plan as `reconcile` writes it, line by line: as one document, a line a key and a line an item of a list, or as ndjson.
 * What is written otherwise is foreign, also where it means the same.
 */
export function createPlanLines(): PlanLines {
  const reading: Reading = {
    part: "first",
    keys: new Map(),
    list: undefined,
    rows: [],
    awaits: "more",
    isEnded: false,
    rowOf: createRowReader(),
  };
  return {
    take: (line) => {
      try {
        readLine(reading, line);
        return "taken";
      } catch (fault) {
        if (fault instanceof SyntaxError) return "foreign";
        throw fault;
      }
    },
    close: () => closeReading(reading),
  };
}

function readLine(reading: Reading, line: string): void {
  if (line.trim() === "") {
    reading.isEnded = true;
    return;
  }
  if (reading.isEnded) foreign();
  if (reading.part === "first") readFirst(reading, line);
  else if (reading.part === "ndjson") reading.rows.push(reading.rowOf(line));
  else if (reading.part === "keys") readKey(reading, line);
  else if (reading.part === "items") readItem(reading, line);
  else foreign();
}

function readFirst(reading: Reading, line: string): void {
  if (line === "{") {
    reading.part = "keys";
    return;
  }
  for (const [key, value] of Object.entries(recordOf(JSON.parse(line)))) reading.keys.set(key, value);
  reading.part = "ndjson";
}

function readKey(reading: Reading, line: string): void {
  const { keys } = reading;
  if (line === "}" && reading.awaits === "end") {
    reading.part = "over";
    return;
  }
  const [, name = "", rest = ""] = KEY.exec(line) ?? foreign();
  const key = String(JSON.parse(name));
  if (reading.awaits === "end" || keys.has(key)) foreign();
  if (rest !== "[") {
    keys.set(key, JSON.parse(withoutComma(reading, rest)));
    return;
  }
  const list: unknown[] = [];
  keys.set(key, list);
  reading.list = key === "endpoints" ? undefined : list;
  reading.part = "items";
}

function readItem(reading: Reading, line: string): void {
  if (reading.awaits === "end") {
    if (withoutComma(reading, line) !== "  ]") foreign();
    reading.part = "keys";
    return;
  }
  if (!line.startsWith("    ")) foreign();
  const text = withoutComma(reading, line.slice(4));
  if (reading.list === undefined) reading.rows.push(reading.rowOf(text));
  else reading.list.push(JSON.parse(text));
}

/** Notes whether there was one. */
function withoutComma(reading: Reading, text: string): string {
  reading.awaits = text.endsWith(",") ? "more" : "end";
  return reading.awaits === "more" ? text.slice(0, -1) : text;
}

function closeReading({ part, keys, rows }: Reading): LinesRead | undefined {
  if (part !== "over" && part !== "ndjson") return undefined;
  const plan = Object.fromEntries(keys);
  if (rows.length === 0) return { plan, once: plan };
  return {
    plan: { ...plan, endpoints: rows.map(({ row }) => row) },
    once: { ...plan, endpoints: rows.map(({ once }) => once) },
  };
}
