import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildReport, type SoftwareInput } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { createAssessor } from "../applicability/assess.ts";
import { indexCatalog } from "../applicability/catalog-index.ts";
import { createInterner } from "../fleet/intern.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { createMoveImage } from "./change-software.ts";
import { createRewind } from "./rewind.ts";

const entry = (id: string, fixed: string, released: number): CatalogEntry =>
  buildEntry({ patch: { id, fixes: [buildFix({ fixed })] }, released });

const ENTRIES = [
  entry("DSA-1", "2.0-1", NOW - days(10)),
  entry("DSA-2", "3.0-1", NOW + days(1)),
  entry("DSA-3", "4.0-1", NOW + days(2)),
];

function back(software: SoftwareInput, entries = ENTRIES): string {
  const assessor = createAssessor(indexCatalog(entries));
  const rewind = createRewind(assessor, NOW, createMoveImage(createInterner()));
  const [item] = rewind.back(buildReport({}, [software])).image?.software ?? [];
  return `${item?.version} of ${item?.source.version}`;
}

describe("createRewind()", () => {
  const cases: readonly (readonly [says: string, version: string, then: string])[] = [
    ["takes what has a fix of the period back to the newest one before it", "4.0-1", "2.0-1 of 2.0-1"],
    ["takes what is newer still back as well", "9.0-1", "2.0-1 of 2.0-1"],
    ["leaves what lacks the first fix of the period", "2.5-1", "2.5-1 of 2.5-1"],
    ["leaves what is older than that", "1.0-1", "1.0-1 of 1.0-1"],
  ];
  for (const [says, version, then] of cases)
    test(says, () => assert.equal(back({ product: "openssl", version }), then));

  test("goes to just before the first fix where none came before", () => {
    assert.equal(back({ product: "openssl", version: "4.0-1" }, ENTRIES.slice(1)), "3.0-1~ of 3.0-1~");
  });

  test("leaves the version of a binary that is not its source's", () => {
    const source = { name: "openssl", version: "4.0-1" };
    assert.equal(back({ product: "libssl3", version: "7-1", source }), "7-1 of 2.0-1");
  });

  test("leaves a report that says nothing of software", () => {
    const assessor = createAssessor(indexCatalog(ENTRIES));
    const report = buildReport({ image: null });
    assert.deepEqual(createRewind(assessor, NOW, createMoveImage(createInterner())).back(report), report);
  });
});
