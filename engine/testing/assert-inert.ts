import assert from "node:assert/strict";
import { ACTING_CHARACTER, isRunnerCommand } from "./hostile-strings.ts";

/** Holds that no line of an output acts on a terminal or a build log. */
export function assertInert(output: string, origin: string): void {
  for (const line of output.split("\n")) {
    assert.doesNotMatch(line, ACTING_CHARACTER, JSON.stringify(origin));
    assert.ok(!isRunnerCommand(line), line);
  }
}

/** A value with `text` in place of each of its strings. */
export function withText<T>(value: T, text: string): T {
  return replaced(value, text) as T;
}

function replaced(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((part) => replaced(part, text));
  if (value instanceof Map) {
    return new Map([...value].map(([key, part]) => [replaced(key, text), replaced(part, text)]));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part, text)]));
}
