import type { Vulnerability } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";

/** What the catalog knows of one vulnerability, whichever of its patches says so: the worse word of several. */
export interface VulnerabilityFacts {
  /** 0 to 10; null: nobody says. */
  readonly cvss: number | null;
  /** 0 to 1; null: nobody says. */
  readonly epss: number | null;
  /** Null: no list of exploited vulnerabilities was read. */
  readonly exploited: boolean | null;
  readonly exploitedSince: string | null;
  readonly exploitedDue: string | null;
}

/** A patch that speaks about a vulnerability. */
export interface FixingPatch {
  readonly patch: string;
  readonly title: string | null;
  readonly digest: string;
  /** It names a version, a build or a KB that fixes it, for some product at least. */
  readonly fixed: boolean;
  readonly retracted: boolean;
}

/** The patches of a vulnerability, ascending by id. Empty: the catalog does not name it, which says nothing of any endpoint. */
export function patchesOf(entries: readonly CatalogEntry[], vulnerability: string): readonly CatalogEntry[] {
  return entries
    .filter(({ patch }) => (patch.vulnerabilities ?? []).some(({ id }) => id === vulnerability))
    .sort((a, b) => compareText(a.patch.id, b.patch.id));
}

export function fixingPatch({ patch, digest }: CatalogEntry): FixingPatch {
  return {
    patch: patch.id,
    title: patch.title ?? null,
    digest,
    fixed: patch.fixes.some(({ type, fixed }) => type === "kb" || typeof fixed === "string"),
    retracted: patch.retracted === true,
  };
}

export function factsAbout(entries: readonly CatalogEntry[], vulnerability: string): VulnerabilityFacts {
  const said = entries
    .flatMap(({ patch }) => patch.vulnerabilities ?? [])
    .filter(({ id }) => id === vulnerability);
  return {
    cvss: highest(said.map(({ cvss }) => cvss)),
    epss: highest(said.map(({ epss }) => epss)),
    exploited: exploitedOf(said),
    exploitedSince: earliest(said.map(({ exploitedSince }) => exploitedSince)),
    exploitedDue: earliest(said.map(({ exploitedDue }) => exploitedDue)),
  };
}

function exploitedOf(said: readonly Vulnerability[]): boolean | null {
  if (said.some(({ exploited }) => exploited === true)) return true;
  return said.length > 0 && said.every(({ exploited }) => exploited === false) ? false : null;
}

function highest(numbers: readonly (number | null | undefined)[]): number | null {
  const known = numbers.filter((number) => typeof number === "number");
  return known.length === 0 ? null : Math.max(...known);
}

/** Of instants in UTC as Muster writes them, whose text sorts as they do. */
function earliest(texts: readonly (string | null | undefined)[]): string | null {
  return texts.filter((text) => typeof text === "string").sort(compareText)[0] ?? null;
}
