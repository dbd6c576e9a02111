import { shapeFaults } from "../documents/shape-faults.ts";
import type { DocumentKind } from "../schema/schemas.generated.ts";

/** The first way in which a value departs from the schema of its kind, in words; undefined when it has the shape. */
export function documentFault(kind: DocumentKind, value: unknown): string | undefined {
  const [first, ...more] = shapeFaults(kind, value);
  if (first === undefined) return undefined;
  const hint = first.hint === undefined ? "" : ` (${first.hint})`;
  return `${first.message}${hint}${more.length === 0 ? "" : `, and ${more.length} more`}`;
}
