import type { At, Through as DeclaredThrough } from "../../core/model/declared.ts";
import type { Through } from "../../schema/documents.generated.ts";

/** `last` is reserved: the last ring of every track. Where nothing is said, it is what people consent to. */
export function throughOf(through: Through | undefined, at: At): DeclaredThrough {
  if (through === undefined || through === "last") return { kind: "last", at };
  return { kind: "rings", rings: typeof through === "string" ? [through] : through, at };
}
