import { buildTable, type Cell } from "../fleet/columns/build-table.ts";
import { checkTable } from "../fleet/columns/check-table.ts";
import { type ChoiceColumn, choiceAt, type Table, textAt } from "../fleet/columns/column.ts";
import { CHOICE, fieldsOf, TEXT } from "../fleet/columns/field.ts";
import { SnapshotFault } from "../fleet/columns/snapshot-fault.ts";
import { namedColumns } from "../fleet/columns/text-reader.ts";
import type { Admission } from "../rings/admit.ts";
import type { Place } from "../rings/place.ts";

/** What a run worked out of one endpoint that nobody can know who looks at that endpoint alone. */
export interface RunEndpoint {
  readonly id: string;
  /** Names that it reported under, ascending; absent: its id alone. */
  readonly names?: readonly string[];
  /** The name of its ring; absent: none. */
  readonly ring?: string;
  readonly by: Place["by"];
  readonly says: string;
  /** What its ring answered, by patch; absent: it asked for nothing. */
  readonly answers?: ReadonlyMap<string, Admission>;
}

/** `names` and `answers` are JSON texts: few differ. */
export const RUN_FIELDS = fieldsOf({
  id: TEXT,
  names: CHOICE,
  ring: CHOICE,
  by: CHOICE,
  says: CHOICE,
  answers: CHOICE,
});

/** Lays endpoints out as columns. @param endpoints ascending by id */
export function encodeRun(endpoints: readonly RunEndpoint[]): Table {
  const texts = new Map<ReadonlyMap<string, Admission>, string>();
  const textOf = (answers: RunEndpoint["answers"]): string | undefined => {
    if (answers === undefined) return undefined;
    const text = texts.get(answers) ?? answersText(answers);
    texts.set(answers, text);
    return text;
  };
  const rows = endpoints.map(({ id, names, ring, by, says, answers }): readonly Cell[] => [
    id,
    names === undefined ? undefined : JSON.stringify(names),
    ring,
    by,
    says,
    textOf(answers),
  ]);
  return buildTable(RUN_FIELDS, rows);
}

/**
 * One endpoint of a table that came from outside; undefined: it is not there.
 * @throws {SnapshotFault} for what `encodeRun` does not write
 */
export function runEndpointIn(table: Table, id: string): RunEndpoint | undefined {
  checkTable(RUN_FIELDS, table);
  const columns = namedColumns(RUN_FIELDS, table.columns);
  const ids = columns.text("id");
  let [low, high] = [0, table.rows];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((textAt(ids, middle) ?? "") < id) low = middle + 1;
    else high = middle;
  }
  if (low >= table.rows || textAt(ids, low) !== id) return undefined;
  const textOf = (name: string): string | undefined => choiceAt(columns.choice(name) as ChoiceColumn, low);
  const [by, says, ring] = [textOf("by"), textOf("says"), textOf("ring")];
  const [names, answers] = [textOf("names"), textOf("answers")];
  if (!isBy(by) || says === undefined) throw new SnapshotFault("an endpoint has no place");
  return {
    id,
    ...(names === undefined ? {} : { names: namesIn(names) }),
    ...(ring === undefined ? {} : { ring }),
    by,
    says,
    ...(answers === undefined ? {} : { answers: answersIn(answers) }),
  };
}

const BY: readonly string[] = [
  "pinned",
  "sample",
  "top-up",
  "rest",
  "fallback",
  "none",
] satisfies Place["by"][];

function isBy(text: string | undefined): text is Place["by"] {
  return text !== undefined && BY.includes(text);
}

/** `[patch, says]` where a slot was given, `[patch, says, flags]` where none was. */
function answersText(answers: ReadonlyMap<string, Admission>): string {
  return JSON.stringify(
    [...answers].map(([patch, answer]) =>
      answer.admitted ? [patch, answer.says] : [patch, answer.says, answer.flags],
    ),
  );
}

function answersIn(text: string): ReadonlyMap<string, Admission> {
  const answers = new Map<string, Admission>();
  for (const row of listIn(text)) {
    if (!Array.isArray(row)) throw new SnapshotFault("an answer of a ring is none");
    const [patch, says, flags] = row as readonly unknown[];
    if (typeof patch !== "string" || typeof says !== "string")
      throw new SnapshotFault("an answer of a ring is none");
    if (row.length === 2) answers.set(patch, { admitted: true, says });
    else if (isTexts(flags)) answers.set(patch, { admitted: false, says, flags });
    else throw new SnapshotFault("an answer of a ring is none");
  }
  return answers;
}

function namesIn(text: string): readonly string[] {
  const names = listIn(text);
  if (!isTexts(names)) throw new SnapshotFault("the names of an endpoint are none");
  return names;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // It is none.
  }
  throw new SnapshotFault(`${text.slice(0, 60)} is no list`);
}
