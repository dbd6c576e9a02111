import type { CatalogEntry } from "../model/catalog.ts";
import type { Declared } from "../model/declared.ts";
import type { EndpointMatcher } from "../select/endpoint-matcher.ts";

/** What the declared documents, and the catalog's prerequisites, may ask of an endpoint while it is decided about. */
export interface AskedFacts {
  /** Keys of labels. */
  readonly labels: readonly string[];
  /** Keys of hardware facts. */
  readonly hardware: readonly string[];
  /** Those that look at the name of an endpoint, or perhaps do: their answers tell endpoints apart, not the name. */
  readonly byAnswer: readonly EndpointMatcher[];
}

/** Cost: one pass over the documents and the catalog. */
export function askedFacts(declared: Declared, entries: readonly CatalogEntry[]): AskedFacts {
  const labels = new Set<string>();
  const hardware = new Set<string>();
  const byAnswer: EndpointMatcher[] = [];
  for (const { concurrency } of declared.rings)
    for (const { label } of concurrency?.perLabel ?? []) labels.add(label);
  for (const { patch } of entries)
    for (const fact of Object.keys(patch.requires?.facts ?? {})) hardware.add(fact);
  for (const matcher of matchersOf(declared)) {
    const { reads } = matcher;
    if (reads === undefined || reads.names) {
      byAnswer.push(matcher);
      continue;
    }
    for (const label of reads.labels) labels.add(label);
    for (const fact of reads.facts) hardware.add(fact);
  }
  return { labels: [...labels], hardware: [...hardware], byAnswer };
}

/** All selectors that a decision may ask. Those of rings are asked when endpoints are placed. */
function matchersOf(declared: Declared): readonly EndpointMatcher[] {
  const { policies, holds, rejects, exclusions, freezes, baselines } = declared;
  const selecting = [...policies, ...holds, ...rejects, ...exclusions, ...freezes, ...baselines];
  const ofPolicies = policies.flatMap(({ exposed, humanImpact }) => [
    ...(exposed === undefined ? [] : [exposed]),
    ...humanImpact.map(({ endpoints }) => endpoints),
  ]);
  return [...selecting.map(({ endpoints }) => endpoints), ...ofPolicies];
}
