import type { Patch, Vulnerability } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { HeldFeed } from "./catalog-state.ts";
import { type CveTable, createCveTable } from "./cve-table.ts";
import { epssOfStep } from "./epss-score.ts";
import { type ExploitedIndex, exploitedIndex, withExploited, withoutExploited } from "./exploited.ts";
import { triageOfCode } from "./triage-code.ts";

type Vulnerabilities = NonNullable<Patch["vulnerabilities"]>;

/** What the enrichments that are held say of vulnerabilities: each kind by itself, and nothing where there is none of it. */
export interface Enrichments {
  readonly exploited: ExploitedIndex;
  readonly scores: readonly DatedTable[];
  readonly triage: readonly DatedTable[];
}

interface DatedTable {
  readonly asOf: Instant;
  readonly table: CveTable;
}

export function enrichmentsOf(feeds: readonly HeldFeed[]): Enrichments {
  return {
    exploited: exploitedIndex(feeds),
    scores: tablesOf(feeds, "scores"),
    triage: tablesOf(feeds, "triage"),
  };
}

/** The newest first: of two that know a vulnerability it counts. */
function tablesOf(feeds: readonly HeldFeed[], kind: "scores" | "triage"): readonly DatedTable[] {
  const found: DatedTable[] = [];
  for (const feed of feeds) {
    const packed = feed[kind];
    if (packed !== undefined) found.push({ asOf: feed.asOf ?? feed.readAt, table: createCveTable(packed) });
  }
  return found.sort((a, b) => b.asOf - a.asOf);
}

/**
 * Vulnerabilities with what the enrichments say of them; what none knows stays as the publisher said it, or absent. `asOf` is
 * that of the oldest one that speaks, so that a fresh score does not make an old list look fresh. Ascending by id.
 */
export function withEnrichments(vulnerabilities: Vulnerabilities, known: Enrichments): Vulnerabilities {
  return [...vulnerabilities].sort((a, b) => compareText(a.id, b.id)).map((one) => enriched(one, known));
}

/** Takes off what the enrichments had added, leaving what the publisher said itself. */
export function withoutEnrichments(vulnerabilities: Vulnerabilities, known: Enrichments): Vulnerabilities {
  return withoutExploited(vulnerabilities, known.exploited).map((one) => {
    const scored = entryOf(known.scores, one.id) !== undefined;
    const triaged = entryOf(known.triage, one.id) !== undefined;
    if (!scored && !triaged) return one;
    const { epss, automatable, technicalImpact, asOf, ...rest } = one;
    return {
      ...rest,
      ...(scored || epss === undefined ? {} : { epss }),
      ...(triaged || automatable === undefined ? {} : { automatable }),
      ...(triaged || technicalImpact === undefined ? {} : { technicalImpact }),
    };
  });
}

function enriched(one: Vulnerability, known: Enrichments): Vulnerability {
  const listed = withExploited(one, known.exploited);
  const score = entryOf(known.scores, one.id);
  const triage = entryOf(known.triage, one.id);
  if (score === undefined && triage === undefined) return listed;
  const heard = [score?.asOf, triage?.asOf].filter((asOf) => asOf !== undefined).map(formatInstant);
  if (listed !== one && typeof listed.asOf === "string") heard.push(listed.asOf);
  const { asOf: _, ...rest } = listed;
  return {
    ...rest,
    ...(score === undefined ? {} : { epss: epssOfStep(score.value) }),
    ...(triage === undefined ? {} : triageOfCode(triage.value)),
    // Instants in UTC as Muster writes them sort as their text does.
    ...asOfOf(heard.sort()),
  };
}

function asOfOf([oldest]: readonly string[]): { readonly asOf?: string } {
  return oldest === undefined ? {} : { asOf: oldest };
}

function entryOf(
  tables: readonly DatedTable[],
  id: string,
): { readonly value: number; readonly asOf: Instant } | undefined {
  for (const { table, asOf } of tables) {
    const value = table.get(id);
    if (value !== undefined) return { value, asOf };
  }
  return undefined;
}
