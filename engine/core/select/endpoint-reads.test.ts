import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { EndpointSelector } from "../../schema/documents.generated.ts";
import { endpoints } from "../../testing/arbitrary-endpoints.ts";
import { endpointSelector, narrowEndpoints } from "../../testing/arbitrary-values.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { compileEndpointSelector, everyEndpoint } from "./endpoint-matcher.ts";
import { type EndpointReads, unionOfReads } from "./endpoint-reads.ts";
import { matchesGlob } from "./glob.ts";

const NOTHING: EndpointReads = { names: false, labels: [], os: false, facts: [], software: [] };

const CASES: readonly (readonly [selector: EndpointSelector, reads: Partial<EndpointReads>])[] = [
  [{}, {}],
  [{ names: ["a*"] }, { names: true }],
  [{ labels: { site: "fra", role: "x" } }, { labels: ["role", "site"] }],
  [{ os: { family: "linux" } }, { os: true }],
  [{ os: {} }, {}],
  [{ facts: { tpm: ">=2.0" } }, { facts: ["tpm"] }],
  [{ software: ["b", "a"] }, { software: ["a", "b"] }],
  [{ software: [] }, { software: ["*"] }],
  [
    { any: [{ names: ["a"] }, { not: { labels: { site: "x" } } }], all: [{ facts: { tpm: "1" } }] },
    { names: true, labels: ["site"], facts: ["tpm"] },
  ],
];

describe("EndpointMatcher.reads", () => {
  for (const [selector, reads] of CASES) {
    test(`EndpointMatcher.reads names the facts of ${JSON.stringify(selector)}`, () => {
      assert.deepEqual(compileEndpointSelector(selector).reads, { ...NOTHING, ...reads });
    });
  }

  test("unionOfReads() does not know where one matcher does not say", () => {
    assert.equal(unionOfReads([everyEndpoint, () => "yes"]), undefined);
    assert.deepEqual(unionOfReads([]), NOTHING);
  });

  test("EndpointMatcher.reads: endpoints that agree in what is read get the same answer", () => {
    const selectors = fc.oneof(endpointSelector, narrowEndpoints);
    fc.assert(
      fc.property(endpoints, selectors, (fleet, selector) => {
        const match = compileEndpointSelector(selector);
        const { reads } = match;
        assert.ok(reads);
        const answers = new Map<string, unknown>();
        for (const endpoint of fleet) {
          const facts: string = JSON.stringify(factsRead(endpoint, reads));
          const answer = match(endpoint);
          if (answers.has(facts)) assert.deepEqual(answer, answers.get(facts));
          answers.set(facts, answer);
        }
      }),
      { numRuns: 2000, seed: 2 },
    );
  });
});

function factsRead({ id, labels, report }: Endpoint, reads: EndpointReads): unknown {
  const software = report?.image?.software;
  return [
    reads.names ? id : null,
    reads.labels.map((key) => labels?.[key] ?? null),
    reads.os ? [report?.os?.family, report?.os?.id, report?.os?.version] : null,
    reads.facts.map((key) => report?.hardware?.[key] ?? null),
    reads.software.map(
      (glob) =>
        software?.some(
          ({ product, source }) => matchesGlob(glob, product) || matchesGlob(glob, source.name),
        ) ?? null,
    ),
  ];
}
