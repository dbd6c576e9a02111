/** The head of a table; cells must be inert. `align` gives numbers the right edge. */
export function tableHead(columns: readonly string[], align: ReadonlySet<string> = new Set()): string {
  return `${tableRow(columns)}\n${tableRow(columns.map((column) => (align.has(column) ? "---:" : "---")))}`;
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
