import type { EndpointSelector } from "../../schema/documents.generated.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { all, any, type Kleene, kleene, not, unknown } from "../model/kleene.ts";
import { compareByPrefix, compareWith, parseComparison } from "./comparison.ts";
import { type EndpointMatcher, readingOnly, unionOfReads } from "./endpoint-reads.ts";
import { matchesAnyGlob, matchesGlob } from "./glob.ts";

export type { EndpointMatcher } from "./endpoint-reads.ts";

/**
 * Compiles a selector: all given keys must hold, an empty one is everything. A fact that was not reported, or was reported
 * as "", is unknown. Cost of a match: the sum of its patterns, and of the endpoint's software where `software` is asked.
 */
export function compileEndpointSelector(selector: EndpointSelector): EndpointMatcher {
  const tests: EndpointMatcher[] = [];
  const { names, labels, os, facts, software } = selector;
  if (names !== undefined) tests.push(namesTest(names));
  for (const [key, wanted] of Object.entries(labels ?? {})) tests.push(labelTest(key, wanted));
  if (os?.family !== undefined) tests.push(systemTest("family", os.family));
  if (os?.id !== undefined) tests.push(systemTest("id", os.id));
  if (os?.version !== undefined) tests.push(systemVersionTest(listOf(os.version)));
  for (const [key, wanted] of Object.entries(facts ?? {})) tests.push(factTest(key, wanted));
  if (software !== undefined) tests.push(softwareTest(software));
  tests.push(...combinators(selector));
  return tests.length === 1 && tests[0] !== undefined ? tests[0] : joined(tests, all);
}

/** The matcher of `{}`. */
export const everyEndpoint: EndpointMatcher = readingOnly(() => "yes", {});

function combinators(selector: EndpointSelector): EndpointMatcher[] {
  const tests: EndpointMatcher[] = [];
  if (selector.any !== undefined) tests.push(joined(selector.any.map(compileEndpointSelector), any));
  if (selector.all !== undefined) tests.push(joined(selector.all.map(compileEndpointSelector), all));
  if (selector.not !== undefined) {
    const part = compileEndpointSelector(selector.not);
    tests.push(joined([part], (values) => not(all(values))));
  }
  return tests;
}

/** Reads what all its parts read, for which of them are asked depends on the endpoint. */
function joined(
  parts: readonly EndpointMatcher[],
  combine: (values: Iterable<Kleene>) => Kleene,
): EndpointMatcher {
  const reads = unionOfReads(parts);
  const match = (endpoint: Endpoint): Kleene => combine(answers(parts, endpoint));
  return reads === undefined ? match : readingOnly(match, reads);
}

function* answers(tests: readonly EndpointMatcher[], endpoint: Endpoint): Iterable<Kleene> {
  for (const test of tests) yield test(endpoint);
}

function namesTest(wanted: readonly string[]): EndpointMatcher {
  return readingOnly(({ id }) => kleene(matchesAnyGlob(wanted, id)), { names: true });
}

function labelTest(key: string, wanted: string | readonly string[]): EndpointMatcher {
  const values = listOf(wanted);
  const absent = unknown(`label "${key}" was not reported`);
  const match = ({ labels }: Endpoint): Kleene => {
    const value = labels !== undefined && Object.hasOwn(labels, key) ? labels[key] : undefined;
    return value === undefined || value === "" ? absent : kleene(values.includes(value));
  };
  return readingOnly(match, { labels: [key] });
}

function systemTest(key: "family" | "id", wanted: string | readonly string[]): EndpointMatcher {
  const values = listOf(wanted);
  const absent = unknown(`os.${key} was not reported`);
  const match = ({ report }: Endpoint): Kleene => {
    const value = report?.os?.[key];
    return value === undefined || value === "" ? absent : kleene(values.includes(value));
  };
  return readingOnly(match, { os: true });
}

function systemVersionTest(wanted: readonly string[]): EndpointMatcher {
  const match = ({ report }: Endpoint): Kleene => {
    const value = report?.os?.version;
    if (value === undefined || value === "") return unknown("os.version was not reported");
    return any(wanted.map((one) => systemVersionIs(value, one)));
  };
  return readingOnly(match, { os: true });
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
  return readingOnly(({ report }) => factHolds(report?.hardware, key, wanted), { facts: [key] });
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
  const match = ({ report }: Endpoint): Kleene => {
    if (report?.image === undefined) return unknown("software was not reported");
    const { software } = report.image;
    const isInstalled = (pattern: string): boolean =>
      software.some(
        ({ product, source }) => matchesGlob(pattern, product) || matchesGlob(pattern, source.name),
      );
    return kleene(wanted.every(isInstalled));
  };
  return readingOnly(match, { software: wanted.length === 0 ? ["*"] : [...wanted].sort() });
}

function listOf(wanted: string | readonly string[]): readonly string[] {
  return typeof wanted === "string" ? [wanted] : wanted;
}
