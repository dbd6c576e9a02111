import type { CatalogEntry } from "../core/model/catalog.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/catalog-patch.schema.json` has it. */
export function catalogPatchJson(entry: CatalogEntry): Iterable<string> {
  const { patch, digest, firstSeen, released, unlisted, facts, revisions } = entry;
  return jsonDocument({
    patch: { ...patch, digest },
    firstSeen: orNull(firstSeen),
    released: orNull(released),
    unlisted: orNull(unlisted),
    facts: facts.map(({ since, severity, vulnerabilities }) => ({
      since: formatInstant(since),
      severity: severity ?? null,
      vulnerabilities: vulnerabilities ?? [],
    })),
    revisions: [...revisions.keys()],
    exitCode: 0,
    exitReason: "clean",
  });
}

function orNull(instant: Instant | undefined): string | null {
  return instant === undefined ? null : formatInstant(instant);
}
