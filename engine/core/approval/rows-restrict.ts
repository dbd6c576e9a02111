/**
 * Whether rows alone show that a change only restricts: every row adds a hold, or a reject that keeps what is installed.
 * For inputs that do not say: what takes both sides of the documents to tell (a freeze, an incident, a lower `through`) is
 * taken not to restrict, and so is no row at all.
 * @see approval.md, "The effect": "A change *restricts* when …"
 */
export function rowsRestrict(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length > 0 && rows.every(rowRestricts);
}

function rowRestricts(row: readonly unknown[]): boolean {
  if (row.length !== 4) return false;
  const [verb, , , fields] = row;
  if (verb === "hold") return true;
  if (verb !== "reject" || typeof fields !== "object" || fields === null) return false;
  return !Object.hasOwn(fields, "installed") || (fields as { installed?: unknown }).installed === "keep";
}
