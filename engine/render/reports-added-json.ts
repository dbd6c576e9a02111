import { jsonDocument } from "./json-text.ts";
import type { AddedShown } from "./reports-added-text.ts";

/** As `schemas/reports-added.schema.json` has it. */
export function reportsAddedJson(
  { taken, unchanged, older, skipped, refused, clones, endpoints, digest, written, damaged }: AddedShown,
  exit: { readonly exitCode: number; readonly exitReason: string },
): Iterable<string> {
  return jsonDocument({
    endpoints,
    digest: digest ?? null,
    written,
    taken,
    unchanged,
    older,
    skipped: { files: skipped.files, reports: skipped.reports },
    refused: refused.map(({ record, at, reason }) => ({ record, at, reason })),
    clones,
    damaged,
    ...exit,
  });
}
