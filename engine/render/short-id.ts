import { inertText } from "./inert-text.ts";

/** A commit or a digest (`sha256:9f86d0…`) by its first twelve digits. */
export function shortId(id: string): string {
  return inertText(id.replace(/^sha256:/, "").slice(0, 12));
}
