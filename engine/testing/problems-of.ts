import { recurrenceDays } from "../adapters/recurrence.ts";
import type { Problem } from "../core/model/problem.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { resolveReferences } from "../documents/resolve-references.ts";
import { rememberDays } from "./remember-days.ts";
import { soundRepository } from "./sound-repository.ts";

/** The zones that tests use; every offset is 0, since none depends on one. */
const ZONES = new Set(["UTC", "Europe/Berlin"]);
const DAYS = rememberDays(recurrenceDays);

/** All problems of the sound repository with some files changed (a text), added (a text) or deleted (undefined). */
export function problemsOf(
  changes: Readonly<Record<string, string | undefined>>,
  now = "2026-11-15T00:00:00Z",
): readonly Problem[] {
  const files = Object.entries({ ...soundRepository, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, bytes: new TextEncoder().encode(text) }],
  );
  const read = readDocuments(files, { isZone: (zone) => ZONES.has(zone) });
  const zoneOffset = (zone: string) => (ZONES.has(zone) ? 0 : undefined);
  const context = { now: Date.parse(now), zoneOffset, recurrenceDays: DAYS };
  return [...read.problems, ...resolveReferences(read, context)];
}

/** `file:line:column code`, in order. */
export function brief(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}
