import { inertText } from "./inert-text.ts";

/** Facts about one thing, a line each: name, value. What has no value has no line. */
export function factLines(
  facts: readonly (readonly [name: string, value: string | undefined])[],
): readonly string[] {
  const lines: string[] = [];
  for (const [name, value] of facts) {
    if (value !== undefined && value !== "") lines.push(`  ${`${name}:`.padEnd(16)}${inertText(value)}`);
  }
  return lines;
}
