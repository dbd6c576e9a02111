import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Finding } from "../model/finding.ts";
import { foldFindings } from "./finding-table.ts";

describe("foldFindings()", () => {
  test("folds what differs only in the endpoint, names the first ten and counts all", () => {
    const findings: Finding[] = [];
    for (let index = 24; index >= 1; index -= 1)
      findings.push({ code: "no-policy", endpoint: `web-${String(index).padStart(2, "0")}`, says: "none" });
    const [folded, ...more] = foldFindings(findings);
    assert.deepEqual(more, []);
    assert.equal(folded?.count, 24);
    assert.deepEqual(folded?.endpoints, [
      "web-01",
      "web-02",
      "web-03",
      "web-04",
      "web-05",
      "web-06",
      "web-07",
      "web-08",
      "web-09",
      "web-10",
    ]);
  });

  test("counts an endpoint once, however often it was noticed", () => {
    const twice: Finding = { code: "cloned-id", endpoint: "web-1", says: "two machines" };
    assert.deepEqual(foldFindings([twice, { ...twice }]), [
      { code: "cloned-id", says: "two machines", endpoints: ["web-1"], count: 1 },
    ]);
  });

  test("keeps apart what differs in code, ring, patch, place or words, sorted, whatever the order", () => {
    const findings: readonly Finding[] = [
      { code: "b", says: "x" },
      { code: "a", says: "y", ring: "lab" },
      { code: "a", says: "y", at: "f:1:1" },
      { code: "a", says: "y", patch: "DSA-1", endpoint: "web-1" },
      { code: "a", says: "x", patch: "DSA-1", endpoint: "web-1" },
      { code: "a", says: "y" },
    ];
    const folded = foldFindings(findings);
    assert.deepEqual(folded, [
      { code: "a", says: "y" },
      { code: "a", says: "y", at: "f:1:1" },
      { code: "a", says: "x", patch: "DSA-1", endpoints: ["web-1"], count: 1 },
      { code: "a", says: "y", patch: "DSA-1", endpoints: ["web-1"], count: 1 },
      { code: "a", says: "y", ring: "lab" },
      { code: "b", says: "x" },
    ]);
    assert.deepEqual(foldFindings([...findings].reverse()), folded);
    assert.deepEqual(foldFindings([]), []);
  });
});
