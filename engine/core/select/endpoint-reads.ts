import type { Endpoint } from "../model/endpoint.ts";
import type { Kleene } from "../model/kleene.ts";

/** The facts of an endpoint that an answer may depend on. Two endpoints that agree in them get the same answer. */
export interface EndpointReads {
  /** The endpoint's id. */
  readonly names: boolean;
  /** Keys of the labels that count (`endpoint.labels`), ascending. */
  readonly labels: readonly string[];
  /** Family, id or version of the reported system. */
  readonly os: boolean;
  /** Keys of the reported hardware, ascending. */
  readonly facts: readonly string[];
  /** Globs of which it is asked whether anything installed matches them, ascending; any at all: and whether software was reported. */
  readonly software: readonly string[];
}

/** A compiled endpoint selector. */
export interface EndpointMatcher {
  (endpoint: Endpoint): Kleene;
  /** Undefined: it may read everything, history and unreported things included. */
  readonly reads?: EndpointReads;
}

/** The matcher of a function that reads no more than what is said. */
export function readingOnly(
  match: (endpoint: Endpoint) => Kleene,
  reads: Partial<EndpointReads>,
): EndpointMatcher {
  return Object.assign((endpoint: Endpoint) => match(endpoint), { reads: { ...READS_NOTHING, ...reads } });
}

/** What several matchers read together. @returns undefined: one of them may read everything */
export function unionOfReads(matchers: Iterable<EndpointMatcher>): EndpointReads | undefined {
  let union = READS_NOTHING;
  for (const { reads } of matchers) {
    if (reads === undefined) return undefined;
    union = {
      names: union.names || reads.names,
      labels: merged(union.labels, reads.labels),
      os: union.os || reads.os,
      facts: merged(union.facts, reads.facts),
      software: merged(union.software, reads.software),
    };
  }
  return union;
}

const READS_NOTHING: EndpointReads = { names: false, labels: [], os: false, facts: [], software: [] };

function merged(a: readonly string[], b: readonly string[]): readonly string[] {
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort();
}
