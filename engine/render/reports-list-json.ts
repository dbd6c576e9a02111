import { formatInstant } from "../core/model/instant.ts";
import { jsonDocument } from "./json-text.ts";
import type { ReportRowShown } from "./reports-list-text.ts";

/** As `schemas/reports-list.schema.json` has it. */
export function reportsListJson({
  rows,
  digest,
}: {
  readonly rows: readonly ReportRowShown[];
  readonly digest: string;
}): Iterable<string> {
  return jsonDocument({
    digest,
    endpoints: rows.map(({ id, observedAt, os, packages, missing, partial, unreadable, identity }) => ({
      id,
      observedAt: formatInstant(observedAt),
      os: os ?? null,
      packages: packages ?? null,
      missing,
      partial: partial ?? null,
      unreadable: unreadable ?? null,
      identity: identity ?? null,
    })),
    exitCode: 0,
    exitReason: "clean",
  });
}
