import { countOf } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { Paint } from "./paint.ts";

/** Documents that are gone. A deletion is a decision, so each is named. */
export function deletedLines(
  deleted: readonly { readonly kind: string; readonly name: string; readonly file: string }[],
  paint: Paint,
): readonly string[] {
  if (deleted.length === 0) return [];
  return [
    paint("bad", `Deleted: ${countOf(deleted.length, "document")}; what they said no longer holds`),
    ...deleted.map(({ kind, name, file }) => `  ${inertText(`${kind} "${name}" (${file})`)}`),
  ];
}
