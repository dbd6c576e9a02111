import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Patch, PatchSelector } from "../../schema/documents.generated.ts";
import { entries } from "../../testing/arbitrary-entries.ts";
import { patchSelector } from "../../testing/arbitrary-values.ts";
import { buildFix, buildPatch } from "../../testing/build-patch.ts";
import { selectsPatch } from "../../testing/specified-selectors.ts";
import { isUnknown } from "../model/kleene.ts";
import { compilePatchSelector } from "./patch-matcher.ts";

const KNOWN = buildPatch({
  vulnerabilities: [
    { id: "CVE-2025-1", cvss: 7.5, epss: 0.2, exploited: false },
    { id: "CVE-2025-2", cvss: 9.8, epss: 0.9, exploited: true },
  ],
});
const PARTLY = buildPatch({
  vulnerabilities: [
    { id: "CVE-2025-1", cvss: 7.5, exploited: false },
    { id: "CVE-2025-2", cvss: null, exploited: null },
  ],
});
const SCORELESS = buildPatch({ vulnerabilities: [{ id: "CVE-2025-1" }] });
const NONE = buildPatch({ vulnerabilities: [] });
const { vulnerabilities: _, severity: __, classification: ___, vendor: ____, ...SILENT } = KNOWN;

const CASES: readonly (readonly [patch: Patch, selector: PatchSelector, answer: "yes" | "no" | RegExp])[] = [
  [KNOWN, {}, "yes"],
  [KNOWN, { ids: ["KB-*", "DSA-*"] }, "yes"],
  [KNOWN, { ids: ["KB-*"] }, "no"],
  [KNOWN, { ids: [] }, "no"],
  [KNOWN, { cves: ["CVE-2025-2"] }, "yes"],
  [KNOWN, { cves: ["CVE-2024-*"] }, "no"],
  [NONE, { cves: ["*"] }, "no"],
  [SILENT, { cves: ["*"] }, /vulnerabilities are not known/],
  [KNOWN, { severity: ["critical", "important"] }, "yes"],
  [KNOWN, { severity: ["critical", "unknown"] }, "no"],
  [{ ...KNOWN, severity: "unknown" }, { severity: ["unknown"] }, "yes"],
  [{ ...KNOWN, severity: "unknown" }, { severity: ["critical"] }, "no"],
  [SILENT, { severity: ["critical", "unknown"] }, "yes"],
  [SILENT, { severity: ["critical"] }, /severity is not known/],
  [KNOWN, { classification: ["security"] }, "yes"],
  [KNOWN, { classification: ["feature"] }, "no"],
  [SILENT, { classification: ["security"] }, /classification is not known/],
  [KNOWN, { exploited: true }, "yes"],
  [KNOWN, { exploited: false }, "no"],
  [NONE, { exploited: true }, "no"],
  [NONE, { exploited: false }, "yes"],
  [PARTLY, { exploited: true }, /whether CVE-2025-2 is exploited is not known/],
  [PARTLY, { exploited: false }, /whether CVE-2025-2 is exploited is not known/],
  [SILENT, { exploited: true }, /vulnerabilities are not known/],
  [KNOWN, { cvss: ">=9.0" }, "yes"],
  [KNOWN, { cvss: ">=9.9" }, "no"],
  [KNOWN, { cvss: "<9.9" }, "yes"],
  [NONE, { cvss: "<9.9" }, "no"],
  [NONE, { cvss: ">=0" }, "no"],
  [PARTLY, { cvss: ">=7.0" }, "yes"],
  [PARTLY, { cvss: ">=9.0" }, /cvss is not known for every vulnerability/],
  [PARTLY, { cvss: "<9.0" }, /cvss is not known for every vulnerability/],
  [SCORELESS, { cvss: ">=9.0" }, /cvss is not known for every vulnerability/],
  [SILENT, { cvss: ">=9.0" }, /vulnerabilities are not known/],
  [KNOWN, { cvss: "" }, /cvss cannot be compared with ""/],
  [KNOWN, { cvss: ">=high" }, /cvss is not known for every vulnerability/],
  [KNOWN, { epss: ">=0.5" }, "yes"],
  [KNOWN, { epss: ">0.9" }, "no"],
  [KNOWN, { vendor: ["debian"] }, "yes"],
  [KNOWN, { vendor: ["microsoft"] }, "no"],
  [SILENT, { vendor: ["debian", "unknown"] }, /vendor is not known/],
  [KNOWN, { products: ["open*"] }, "yes"],
  [KNOWN, { products: ["curl"] }, "no"],
  [buildPatch({ fixes: [{ type: "kb" }] }), { products: ["*"] }, "no"],
  [buildPatch({ fixes: [{ type: "kb" }, buildFix()] }), { products: ["*"] }, "yes"],
  [KNOWN, { any: [] }, "no"],
  [KNOWN, { any: [{ exploited: true }, { ids: [] }] }, "yes"],
  [SILENT, { any: [{ exploited: true }, { ids: [] }] }, /vulnerabilities/],
  [KNOWN, { all: [] }, "yes"],
  [SILENT, { all: [{ exploited: true }, { ids: [] }] }, "no"],
  [KNOWN, { not: { exploited: true } }, "no"],
  [SILENT, { not: { exploited: true } }, /vulnerabilities/],
  [KNOWN, { ids: ["DSA-*"], not: { classification: ["feature"] } }, "yes"],
];

describe("compilePatchSelector()", () => {
  for (const [index, [patch, selector, wanted]] of CASES.entries()) {
    test(`compilePatchSelector() says ${wanted} of ${JSON.stringify(selector)} (row ${index + 1})`, () => {
      const answer = compilePatchSelector(selector)(patch);
      if (typeof wanted === "string") assert.equal(answer, wanted);
      else assert.match(isUnknown(answer) ? answer.unknown : answer, wanted);
    });
  }

  test("compilePatchSelector() agrees with the specification of selectors", () => {
    fc.assert(
      fc.property(entries, patchSelector, (catalog, selector) => {
        const match = compilePatchSelector(selector);
        for (const { patch } of catalog) {
          const answer = match(patch);
          assert.equal(isUnknown(answer) ? null : answer === "yes", selectsPatch(selector, patch));
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
