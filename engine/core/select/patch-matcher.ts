import type { Patch, PatchSelector } from "../../schema/documents.generated.ts";
import { all, any, type Kleene, kleene, not, unknown } from "../model/kleene.ts";
import { type Comparison, compareNumber, parseComparison } from "./comparison.ts";
import { matchesAnyGlob } from "./glob.ts";

/** A compiled patch selector. It sees the patch with the facts of one moment, so that the past can be asked too. */
export type PatchMatcher = (patch: Patch) => Kleene;

/**
 * Compiles a selector: all given keys must hold, an empty one is everything. `exploited`, `cves`, `cvss` and `epss` read the
 * vulnerabilities (any, any, highest, highest); a patch that lists none has none, one that does not say is unknown.
 */
export function compilePatchSelector(selector: PatchSelector): PatchMatcher {
  const tests: PatchMatcher[] = [];
  const { ids, cves, severity, classification, exploited, cvss, epss, vendor, products } = selector;
  if (ids !== undefined) tests.push(({ id }) => kleene(matchesAnyGlob(ids, id)));
  if (cves !== undefined) tests.push(anyVulnerability(({ id }) => kleene(matchesAnyGlob(cves, id))));
  if (severity !== undefined) tests.push((patch) => severityIs(patch.severity, severity));
  if (classification !== undefined)
    tests.push((patch) => listed(patch.classification, classification, "classification"));
  if (exploited === true) tests.push(isExploited);
  if (exploited === false) tests.push((patch) => not(isExploited(patch)));
  if (cvss !== undefined) tests.push(highest("cvss", cvss));
  if (epss !== undefined) tests.push(highest("epss", epss));
  if (vendor !== undefined) tests.push((patch) => listed(patch.vendor, vendor, "vendor"));
  if (products !== undefined) tests.push(productTest(products));
  tests.push(...combinators(selector));
  return tests.length === 1 && tests[0] !== undefined ? tests[0] : (patch) => all(answers(tests, patch));
}

type Vulnerability = NonNullable<Patch["vulnerabilities"]>[number];

const isExploited = anyVulnerability(({ id, exploited }) =>
  typeof exploited === "boolean"
    ? kleene(exploited)
    : unknown(`whether ${id} is exploited is not known: no feed says`),
);

function combinators(selector: PatchSelector): PatchMatcher[] {
  const tests: PatchMatcher[] = [];
  if (selector.any !== undefined) {
    const parts = selector.any.map(compilePatchSelector);
    tests.push((patch) => any(answers(parts, patch)));
  }
  if (selector.all !== undefined) {
    const parts = selector.all.map(compilePatchSelector);
    tests.push((patch) => all(answers(parts, patch)));
  }
  if (selector.not !== undefined) {
    const part = compilePatchSelector(selector.not);
    tests.push((patch) => not(part(patch)));
  }
  return tests;
}

function* answers(tests: readonly PatchMatcher[], patch: Patch): Iterable<Kleene> {
  for (const test of tests) yield test(patch);
}

/** A severity that the catalog does not state is one that a selector can name: `unknown`. */
function severityIs(value: Patch["severity"], wanted: readonly string[]): Kleene {
  return value === undefined && wanted.includes("unknown") ? "yes" : listed(value, wanted, "severity");
}

function listed(value: string | undefined, wanted: readonly string[], fact: string): Kleene {
  if (value === undefined || value === "") return unknown(`${fact} is not known: the catalog does not say`);
  return kleene(wanted.includes(value));
}

function anyVulnerability(test: (vulnerability: Vulnerability) => Kleene): PatchMatcher {
  return ({ vulnerabilities }) =>
    vulnerabilities === undefined
      ? unknown("vulnerabilities are not known: the catalog does not say")
      : any(vulnerabilities.map(test));
}

function highest(fact: "cvss" | "epss", wanted: string): PatchMatcher {
  const comparison = parseComparison(wanted);
  return ({ vulnerabilities }) => {
    if (vulnerabilities === undefined)
      return unknown("vulnerabilities are not known: the catalog does not say");
    if (comparison === undefined) return unknown(`${fact} cannot be compared with "${wanted}"`);
    return highestHolds(vulnerabilities, fact, comparison);
  };
}

/** One score high enough decides for `>` and `>=`, whatever else is missing; every other answer needs all scores. */
function highestHolds(
  vulnerabilities: readonly Vulnerability[],
  fact: "cvss" | "epss",
  comparison: Comparison,
): Kleene {
  const scores = vulnerabilities.map((vulnerability) => vulnerability[fact]);
  const known = scores.filter(
    (score): score is number => typeof score === "number" && Number.isFinite(score),
  );
  if (scores.length === 0) return "no";
  const top = known.length === 0 ? undefined : Math.max(...known);
  const answer = top === undefined ? undefined : compareNumber(top, comparison);
  if (answer === true && comparison.operator.startsWith(">")) return "yes";
  if (known.length < scores.length || answer === undefined)
    return unknown(`${fact} is not known for every vulnerability`);
  return kleene(answer);
}

function productTest(products: readonly string[]): PatchMatcher {
  return ({ fixes }) =>
    kleene(fixes.some(({ product }) => typeof product === "string" && matchesAnyGlob(products, product)));
}
