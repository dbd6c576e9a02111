import assert from "node:assert/strict";
import { test } from "node:test";
import type { EndpointSelector } from "../../schema/documents.generated.ts";
import { mayOverlap } from "./may-overlap.ts";

const cases: readonly (readonly [a: EndpointSelector, b: EndpointSelector, answer: boolean])[] = [
  [{}, {}, true],
  [{ os: { family: "linux" } }, { os: { family: "windows" } }, false],
  [{ os: { family: ["linux", "macos"] } }, { os: { family: "macos" } }, true],
  [{ os: { id: "debian" } }, { os: { id: ["ubuntu", "rhel"] } }, false],
  [{ labels: { role: "server" } }, { labels: { role: "desktop" } }, false],
  [{ labels: { role: "server" } }, { labels: { site: "fra" } }, true],
  [{ labels: { role: ["server", "db"] } }, { labels: { role: "db" } }, true],
  [{ all: [{ labels: { role: "server" } }] }, { labels: { role: "desktop" } }, false],
  [{ any: [{ labels: { role: "server" } }] }, { labels: { role: "desktop" } }, true],
  [{ names: ["a"] }, { names: ["b"] }, false],
  [{ names: ["a*"] }, { names: ["b"] }, true],
  [{ labels: { role: "server" } }, { not: { labels: { role: "server" } } }, true],
];

for (const [a, b, answer] of cases) {
  test(`mayOverlap() of ${JSON.stringify(a)} and ${JSON.stringify(b)} is ${answer}`, () => {
    assert.equal(mayOverlap(a, b), answer);
    assert.equal(mayOverlap(b, a), answer);
  });
}
