import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { EndpointSelector } from "../../schema/documents.generated.ts";
import { endpoints } from "../../testing/arbitrary-endpoints.ts";
import { endpointSelector, narrowEndpoints } from "../../testing/arbitrary-values.ts";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { selectsEndpoint } from "../../testing/specified-selectors.ts";
import { isUnknown, type Kleene } from "../model/kleene.ts";
import { compileEndpointSelector, everyEndpoint } from "./endpoint-matcher.ts";

const FULL: EndpointInput = {
  id: "web-1",
  labels: { site: "fra", tier: "0", empty: "" },
  report: {
    os: { family: "linux", id: "debian", version: "12.5" },
    hardware: { tpm: "2.0", memoryMiB: 8192, secureBoot: false, model: "Latitude 5540", vendor: "" },
  },
  software: [{ product: "libssl3", version: "1", source: { name: "openssl", version: "1" } }],
};

/** What a selector says of that endpoint; a text is the fact that it does not know. */
const CASES: readonly (readonly [selector: EndpointSelector, answer: "yes" | "no" | RegExp])[] = [
  [{}, "yes"],
  [{ names: ["db-*", "web-*"] }, "yes"],
  [{ names: ["db-*"] }, "no"],
  [{ names: [] }, "no"],
  [{ labels: { site: "fra" } }, "yes"],
  [{ labels: { site: ["ams", "fra"], tier: "0" } }, "yes"],
  [{ labels: { site: "ams" } }, "no"],
  [{ labels: { site: [] } }, "no"],
  [{ labels: { role: "server" } }, /label "role" was not reported/],
  [{ labels: { empty: "" } }, /label "empty" was not reported/],
  [{ labels: { toString: "x" } as never }, /label "toString" was not reported/],
  [{ labels: { site: "ams", role: "server" } }, "no"],
  [{ labels: { site: "fra", role: "server" } }, /label "role"/],
  [{ os: { family: "linux", id: ["debian", "ubuntu"], version: ">=12" } }, "yes"],
  [{ os: { family: ["windows", "macos"] } }, "no"],
  [{ os: { id: "ubuntu" } }, "no"],
  [{ os: { version: "12" } }, "yes"],
  [{ os: { version: ">12" } }, "no"],
  [{ os: { version: ">=" } }, /os.version "12.5" cannot be compared with ">="/],
  [{ os: {} }, "yes"],
  [{ facts: { tpm: ">=2.0" } }, "yes"],
  [{ facts: { tpm: "<2.0" } }, "no"],
  [{ facts: { tpm: ["1.2", "2.0"] } }, "yes"],
  [{ facts: { tpm: "=2.0" } }, "yes"],
  [{ facts: { memoryMiB: 8192 } }, "yes"],
  [{ facts: { memoryMiB: [4096, ">=8000"] } }, "yes"],
  [{ facts: { memoryMiB: ">=16384" } }, "no"],
  [{ facts: { secureBoot: false } }, "yes"],
  [{ facts: { secureBoot: true } }, "no"],
  [{ facts: { model: ["Latitude 5540"] } }, "yes"],
  [{ facts: { model: "Latitude" } }, "no"],
  [{ facts: { model: ">=x" } }, /hardware.model "Latitude 5540" cannot be compared with ">=x"/],
  [{ facts: { model: ">=" } }, /cannot be compared with ">="/],
  [{ facts: { serial: "1" } }, /hardware.serial was not reported/],
  [{ facts: { vendor: "dell" } }, /hardware.vendor was not reported/],
  [{ software: ["libssl3"] }, "yes"],
  [{ software: ["openssl"] }, "yes"],
  [{ software: ["libssl*"] }, "yes"],
  [{ software: ["openssl", "curl"] }, "no"],
  [{ software: [] }, "yes"],
  [{ any: [] }, "no"],
  [{ any: [{ names: ["db-*"] }, { labels: { site: "fra" } }] }, "yes"],
  [{ any: [{ names: ["db-*"] }, { labels: { role: "x" } }] }, /label "role"/],
  [{ any: [{ names: ["web-*"] }, { labels: { role: "x" } }] }, "yes"],
  [{ all: [] }, "yes"],
  [{ all: [{ names: ["web-*"] }, { labels: { role: "x" } }] }, /label "role"/],
  [{ all: [{ names: ["db-*"] }, { labels: { role: "x" } }] }, "no"],
  [{ not: { names: ["db-*"] } }, "yes"],
  [{ not: {} }, "no"],
  [{ not: { labels: { role: "x" } } }, /label "role"/],
  [{ names: ["web-*"], not: { labels: { site: "ams" } } }, "yes"],
];

describe("compileEndpointSelector()", () => {
  for (const [selector, wanted] of CASES) {
    test(`compileEndpointSelector() says ${wanted} of ${JSON.stringify(selector)}`, () => {
      checkAnswer(compileEndpointSelector(selector)(buildEndpoint(FULL)), wanted);
    });
  }

  const unreported: readonly (readonly [selector: EndpointSelector, fact: RegExp])[] = [
    [{ os: { family: "linux" } }, /os.family was not reported/],
    [{ os: { id: "debian" } }, /os.id was not reported/],
    [{ os: { version: "12" } }, /os.version was not reported/],
    [{ facts: { tpm: "2.0" } }, /hardware.tpm was not reported/],
    [{ software: ["openssl"] }, /software was not reported/],
    [{ labels: { site: "fra" } }, /label "site" was not reported/],
  ];
  for (const [selector, fact] of unreported) {
    test(`compileEndpointSelector() does not know ${JSON.stringify(selector)} where nothing was reported`, () => {
      checkAnswer(compileEndpointSelector(selector)(buildEndpoint({ report: null, labels: null })), fact);
    });
  }

  test("compileEndpointSelector() takes an empty version for none", () => {
    const match = compileEndpointSelector({ os: { version: "12" } });
    checkAnswer(match(buildEndpoint({ report: { os: { version: "" } } })), /os.version was not reported/);
  });

  test("compileEndpointSelector() agrees with the specification of selectors", () => {
    const selectors = fc.oneof(endpointSelector, narrowEndpoints);
    fc.assert(
      fc.property(endpoints, selectors, (fleet, selector) => {
        const match = compileEndpointSelector(selector);
        for (const endpoint of fleet) {
          const answer = match(endpoint);
          const wanted = selectsEndpoint(selector, endpoint);
          assert.equal(isUnknown(answer) ? null : answer === "yes", wanted, JSON.stringify(selector));
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test("everyEndpoint() is the matcher of {}", () => {
    assert.equal(everyEndpoint(buildEndpoint({ report: null, labels: null })), "yes");
  });
});

function checkAnswer(answer: Kleene, wanted: "yes" | "no" | RegExp): void {
  if (typeof wanted === "string") assert.equal(answer, wanted);
  else assert.match(isUnknown(answer) ? answer.unknown : answer, wanted);
}
