import { readFileSync } from "node:fs";

/** Muster's own version, as package.json has it: the same file beside `engine/` and beside what is compiled of it. */
export function ownVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return String((JSON.parse(text) as { readonly version: unknown }).version);
}
