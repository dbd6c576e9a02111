import { CsvError, parse } from "csv-parse/sync";

/** A cell, and where it begins. */
export interface CsvCell {
  /** Without white space around. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

export type CsvTable =
  | { readonly ok: true; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly ok: false; readonly line: number; readonly says: string };

/**
 * Reads comma-separated values with the place of every cell. Line ends are LF or CRLF; a byte order mark and rows in which
 * nothing stands are passed over. Rows may differ in length: what that means is for the caller.
 * @see RFC 4180
 */
export function parseCsvTable(source: string): CsvTable {
  const text = (source.startsWith("\ufeff") ? source.slice(1) : source).replaceAll("\r\n", "\n");
  let records: readonly { readonly raw: string; readonly record: readonly string[] }[];
  try {
    records = parse(text, {
      raw: true,
      relax_column_count: true,
      record_delimiter: "\n",
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    return { ok: false, line, says: error.message.replace(/ at line \d+|, value is .*$/gs, "") };
  }
  const rows: (readonly CsvCell[])[] = [];
  let line = 1;
  for (const { raw, record } of records) {
    const places = cellPlaces(raw, line);
    const cells = record.map((cell, index) => ({
      text: cell.trim(),
      ...(places[index] ?? { line, column: 1 }),
    }));
    if (cells.some((cell) => cell.text !== "")) rows.push(cells);
    line += raw.split("\n").length - 1;
  }
  return { ok: true, rows };
}

/** Where the cells of one record begin: after each comma that stands outside quotes. */
function cellPlaces(
  raw: string,
  firstLine: number,
): readonly { readonly line: number; readonly column: number }[] {
  let line = firstLine;
  let lineStart = 0;
  let isQuoted = false;
  const places = [{ line, column: 1 }];
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n") {
      line += 1;
      lineStart = at + 1;
    } else if (character === "," && !isQuoted) places.push({ line, column: at + 2 - lineStart });
  }
  return places;
}
