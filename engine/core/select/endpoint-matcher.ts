import type { EndpointSelector } from "../../schema/documents.generated.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { all, any, type Kleene, kleene, not, unknown } from "../model/kleene.ts";
import { compareByPrefix, compareWith, parseComparison } from "./comparison.ts";
import { matchesAnyGlob, matchesGlob } from "./glob.ts";

/** A compiled endpoint selector. */
export type EndpointMatcher = (endpoint: Endpoint) => Kleene;

/**
 * Compiles a selector: all given keys must hold, an empty one is everything. A fact that was not reported, or was reported
 * as "", is unknown. Cost of a match: the sum of its patterns, and of the endpoint's software where `software` is asked.
 */
export function compileEndpointSelector(selector: EndpointSelector): EndpointMatcher {
  const tests: EndpointMatcher[] = [];
  const { names, labels, os, facts, software } = selector;
  if (names !== undefined) tests.push(({ id }) => kleene(matchesAnyGlob(names, id)));
  for (const [key, wanted] of Object.entries(labels ?? {})) tests.push(labelTest(key, wanted));
  if (os?.family !== undefined) tests.push(systemTest("family", os.family));
  if (os?.id !== undefined) tests.push(systemTest("id", os.id));
  if (os?.version !== undefined) tests.push(systemVersionTest(listOf(os.version)));
  for (const [key, wanted] of Object.entries(facts ?? {})) tests.push(factTest(key, wanted));
  if (software !== undefined) tests.push(softwareTest(software));
  tests.push(...combinators(selector));
  return tests.length === 1 && tests[0] !== undefined
    ? tests[0]
    : (endpoint) => all(answers(tests, endpoint));
}

/** The matcher of `{}`. */
export const everyEndpoint: EndpointMatcher = () => "yes";

function combinators(selector: EndpointSelector): EndpointMatcher[] {
  const tests: EndpointMatcher[] = [];
  if (selector.any !== undefined) {
    const parts = selector.any.map(compileEndpointSelector);
    tests.push((endpoint) => any(answers(parts, endpoint)));
  }
  if (selector.all !== undefined) {
    const parts = selector.all.map(compileEndpointSelector);
    tests.push((endpoint) => all(answers(parts, endpoint)));
  }
  if (selector.not !== undefined) {
    const part = compileEndpointSelector(selector.not);
    tests.push((endpoint) => not(part(endpoint)));
  }
  return tests;
}

function* answers(tests: readonly EndpointMatcher[], endpoint: Endpoint): Iterable<Kleene> {
  for (const test of tests) yield test(endpoint);
}

function labelTest(key: string, wanted: string | readonly string[]): EndpointMatcher {
  const values = listOf(wanted);
  const absent = unknown(`label "${key}" was not reported`);
  return ({ labels }) => {
    const value = labels !== undefined && Object.hasOwn(labels, key) ? labels[key] : undefined;
    return value === undefined || value === "" ? absent : kleene(values.includes(value));
  };
}

function systemTest(key: "family" | "id", wanted: string | readonly string[]): EndpointMatcher {
  const values = listOf(wanted);
  const absent = unknown(`os.${key} was not reported`);
  return ({ report }) => {
    const value = report?.os?.[key];
    return value === undefined || value === "" ? absent : kleene(values.includes(value));
  };
}

function systemVersionTest(wanted: readonly string[]): EndpointMatcher {
  return ({ report }) => {
    const value = report?.os?.version;
    if (value === undefined || value === "") return unknown("os.version was not reported");
    return any(wanted.map((one) => systemVersionIs(value, one)));
  };
}

function systemVersionIs(value: string, wanted: string): Kleene {
  const comparison = parseComparison(wanted);
  const answer = comparison === undefined ? undefined : compareByPrefix(value, comparison);
  return answer === undefined
    ? unknown(`os.version "${value}" cannot be compared with "${wanted}"`)
    : kleene(answer);
}

function factTest(
  key: string,
  wanted: string | number | boolean | readonly (string | number | boolean)[],
): EndpointMatcher {
  return ({ report }) => factHolds(report?.hardware, key, wanted);
}

/** Whether a hardware fact is what is wanted: one of a list, a plain value, or a comparison such as `>=2.0`. */
export function factHolds(
  hardware: Readonly<Record<string, string | number | boolean>> | undefined,
  key: string,
  wanted: string | number | boolean | readonly (string | number | boolean)[],
): Kleene {
  const value = hardware !== undefined && Object.hasOwn(hardware, key) ? hardware[key] : undefined;
  if (value === undefined || value === "") return unknown(`hardware.${key} was not reported`);
  if (typeof wanted === "object") return any(wanted.map((one) => factIs(value, one, key)));
  return factIs(value, wanted, key);
}

function factIs(value: string | number | boolean, wanted: string | number | boolean, key: string): Kleene {
  if (typeof wanted !== "string" || typeof value === "boolean")
    return kleene(String(value) === String(wanted));
  if (String(value) === wanted) return "yes";
  const comparison = parseComparison(wanted);
  if (comparison?.operator === "=") return kleene(String(value) === comparison.operand);
  const answer = comparison === undefined ? undefined : compareWith(String(value), comparison);
  return answer === undefined
    ? unknown(`hardware.${key} "${value}" cannot be compared with "${wanted}"`)
    : kleene(answer);
}

/** Each must be installed, under its own name or that of the source it was built from. */
function softwareTest(wanted: readonly string[]): EndpointMatcher {
  return ({ report }) => {
    if (report?.image === undefined) return unknown("software was not reported");
    const { software } = report.image;
    const isInstalled = (pattern: string): boolean =>
      software.some(
        ({ product, source }) => matchesGlob(pattern, product) || matchesGlob(pattern, source.name),
      );
    return kleene(wanted.every(isInstalled));
  };
}

function listOf(wanted: string | readonly string[]): readonly string[] {
  return typeof wanted === "string" ? [wanted] : wanted;
}
