import { oneLine } from "./one-line.ts";

const LONGEST = 300;

/** The `reason` of an entry that Muster drafts: never empty. */
export function reasonText(text: string): string {
  const line = oneLine(text, LONGEST);
  return line === "" ? "not stated" : line;
}
