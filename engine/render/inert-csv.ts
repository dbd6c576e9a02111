import { inertText } from "./inert-text.ts";

/** A spreadsheet takes a cell that begins so for a formula; the wide forms too, which it folds. */
const FORMULA = /^ *[=+\-@＝＋－＠]/;
/** A spreadsheet of another locale splits at these, and what follows begins a cell. */
const INNER_FORMULA = /([;|])( *"?)(?=[=+\-@＝＋－＠])/g;

/**
 * One row, with its line end. Numbers stand as they are; text never becomes a formula, a second row or another column.
 * @see RFC 4180; OWASP, "CSV Injection"
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const inert = inertText(value).replace(INNER_FORMULA, "$1$2'");
  const safe = FORMULA.test(inert) ? `'${inert}` : inert;
  return /[",;|]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
