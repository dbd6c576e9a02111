import type { Interner } from "../intern.ts";
import { type ChoiceColumn, type Column, codeAt, type ListColumn, textAt } from "./column.ts";
import { isTextList } from "./facts.ts";
import type { Field } from "./field.ts";
import { SnapshotFault } from "./snapshot-fault.ts";

type Kind = Column["kind"];
type Of<K extends Kind> = Extract<Column, { kind: K }>;

/** Columns by name, of tables whose columns were checked to be those of their fields. */
export interface NamedColumns {
  readonly text: (name: string) => Of<"text">;
  readonly choice: (name: string) => Of<"choice">;
  readonly flag: (name: string) => Of<"flag">;
  readonly number: (name: string) => Of<"number">;
  readonly long: (name: string) => Of<"whole" | "instant">;
  readonly numbers: (name: string) => Of<"numbers">;
  readonly list: (name: string) => Of<"list"> & { readonly named: NamedColumns };
}

export function namedColumns(fields: readonly Field[], columns: readonly Column[]): NamedColumns {
  const find = <K extends Kind>(name: string, ...kinds: readonly K[]): Of<K> => {
    const column = columns[fields.findIndex((field) => field.name === name)];
    if (column === undefined || !(kinds as readonly Kind[]).includes(column.kind))
      throw new SnapshotFault(`there is no column ${name}`);
    return column as Of<K>;
  };
  return {
    text: (name) => find(name, "text"),
    choice: (name) => find(name, "choice"),
    flag: (name) => find(name, "flag"),
    number: (name) => find(name, "number"),
    long: (name) => find(name, "whole", "instant"),
    numbers: (name) => find(name, "numbers"),
    list: (name) => {
      const column: ListColumn = find(name, "list");
      const type = fields.find((field) => field.name === name)?.type;
      return { ...column, named: namedColumns(type?.kind === "list" ? type.of : [], column.columns) };
    },
  };
}

export type TextReader = (row: number) => string | undefined;

/** Texts of a column, each made once. */
export function createTextReader(column: ChoiceColumn): TextReader {
  return createChoiceReader(column, (text) => text);
}

/** The text of a row that must have one. */
export function textIn(read: TextReader, row: number, what: string): string {
  const text = read(row);
  if (text === undefined) throw new SnapshotFault(`there is a row without ${what}`);
  return text;
}

export type ListReader = (row: number) => readonly string[];

const NONE: readonly string[] = [];

/** Lists of texts, each made once and shared by all that have the same; an absent one is empty. */
export function createListReader(column: ChoiceColumn, interner: Interner, what: string): ListReader {
  const read = createFactReader(column, interner, isTextList, what);
  return (row) => (read(row) as readonly string[] | undefined) ?? NONE;
}

/** Values that are kept as JSON texts, each made once and shared by all that have the same. */
export function createFactReader(
  column: ChoiceColumn,
  interner: Interner,
  isValid: (value: unknown) => boolean,
  what: string,
): (row: number) => object | undefined {
  return createChoiceReader(column, (text): object => {
    const value = jsonIn(text);
    if (typeof value !== "object" || value === null || !isValid(value))
      throw new SnapshotFault(`${text.slice(0, 60)} is no ${what}`);
    try {
      return interner.shared(value);
    } catch {
      throw new SnapshotFault(`${text.slice(0, 60)} is no ${what}`);
    }
  });
}

function createChoiceReader<T>(
  column: ChoiceColumn,
  make: (text: string) => T,
): (row: number) => T | undefined {
  const made: (T | undefined)[] = [];
  return (row) => {
    const code = codeAt(column, row);
    if (code < 0) return undefined;
    const before = made[code];
    if (before !== undefined) return before;
    const value = make(textAt(column.texts, code) ?? "");
    made[code] = value;
    return value;
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
