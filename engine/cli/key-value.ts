import { UsageError } from "./usage-error.ts";

/** Reads `site=fra`, as a repeated option gives it. @throws {UsageError} also when a key stands twice */
export function parseKeyValues(option: string, texts: readonly string[]): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const equals = text.indexOf("=");
    const key = text.slice(0, Math.max(0, equals));
    if (key === "")
      throw new UsageError(`${option} ${JSON.stringify(text)} is no KEY=VALUE`, `${option} site=fra`);
    if (pairs.has(key)) throw new UsageError(`${option} gives ${JSON.stringify(key)} twice`);
    pairs.set(key, text.slice(equals + 1));
  }
  return Object.fromEntries(pairs);
}
