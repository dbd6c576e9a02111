import type { CatalogEntry } from "../model/catalog.ts";
import type { Declared } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { isUnknown } from "../model/kleene.ts";
import type { EndpointMatcher } from "../select/endpoint-matcher.ts";
import type { FactIds } from "./fact-ids.ts";

/** A number for how an endpoint answers all selectors that a decision may ask; equal numbers, equal answers. */
export type AnswersOf = (endpoint: Endpoint) => number;

/**
 * Selectors are asked once for each distinct set of the facts that they read; those that look at names, for each endpoint.
 *
 * Cost: a few lookups an endpoint. Memory: a number for each distinct set of facts.
 */
export function createAnswers(declared: Declared, facts: FactIds): AnswersOf {
  const matchers = matchersOf(declared);
  const byFacts = matchers.filter(({ reads }) => reads !== undefined && !reads.names);
  const byName = matchers.filter(({ reads }) => reads === undefined || reads.names);
  const read = byFacts.map(({ reads }) => reads);
  const labelsOf = projectionOf([...new Set(read.flatMap((one) => one?.labels ?? []))], facts);
  const hardwareOf = projectionOf([...new Set(read.flatMap((one) => one?.facts ?? []))], facts);
  const readsSystem = read.some((one) => one?.os === true);
  const readsSoftware = read.some((one) => (one?.software.length ?? 0) > 0);
  const known = new Map<string, number>();
  return (endpoint) => {
    const { report, labels } = endpoint;
    const named = byName.length === 0 ? 0 : answersTo(byName, endpoint, facts);
    const key = [
      labels === undefined ? 0 : labelsOf(labels),
      report?.hardware === undefined ? 0 : hardwareOf(report.hardware),
      readsSystem ? facts.idOf(report?.os) : 0,
      readsSoftware ? facts.same(report?.image) : 0,
      report === undefined ? 0 : 1,
      named,
    ].join(" ");
    const before = known.get(key);
    if (before !== undefined) return before;
    const answers = facts.idOf(`${answersTo(byFacts, endpoint, facts)} ${named}`);
    known.set(key, answers);
    return answers;
  };
}

function answersTo(matchers: readonly EndpointMatcher[], endpoint: Endpoint, facts: FactIds): number {
  const answers = matchers.map((matches) => {
    const answer = matches(endpoint);
    return isUnknown(answer) ? `?${facts.idOf(answer.unknown)}` : answer;
  });
  return facts.idOf(answers.join(" "));
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

/** Keys of hardware facts that the catalog's prerequisites name. */
export function requiredFacts(entries: readonly CatalogEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ patch }) => Object.keys(patch.requires?.facts ?? {})))];
}

/** The same number for objects that agree in some keys; each object is looked at once. */
export function projectionOf<V>(
  keys: readonly string[],
  facts: FactIds,
): (object: Readonly<Record<string, V>>) => number {
  const known = new WeakMap<object, number>();
  return (object) => {
    if (keys.length === 0) return 0;
    const before = known.get(object);
    if (before !== undefined) return before;
    const id = facts.idOf(
      JSON.stringify(keys.map((key) => (Object.hasOwn(object, key) ? object[key] : null))),
    );
    known.set(object, id);
    return id;
  };
}
