import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { documentFault } from "../commands/document-fault.ts";
import type { IntakeInput, IntakeOptions } from "../intake/report-format.ts";

/** Options as the command binds them; the clock stands at 2026-11-12T10:00:00Z. */
export function intakeOptions(more: Partial<IntakeOptions> = {}): IntakeOptions {
  return {
    now: Date.parse("2026-11-12T10:00:00Z"),
    reportFault: (value) => documentFault("EndpointReport", value),
    ...more,
  };
}

export function textInput(text: string, name = "input"): IntakeInput {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A fixture of engine/intake, unpacked where it is gzip. */
export function intakeFixture(path: string): string {
  const bytes = readFileSync(new URL(`../intake/fixtures/${path}`, import.meta.url));
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
