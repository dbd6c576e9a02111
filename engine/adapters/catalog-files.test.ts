import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { DEFAULT_GUARDS } from "../core/catalog/accept-editions.ts";
import type { CatalogState } from "../core/catalog/catalog-state.ts";
import type { Edition } from "../core/catalog/edition.ts";
import { mergeCatalog } from "../core/catalog/merge.ts";
import { buildFix, buildPatch, sha256 } from "../testing/build-patch.ts";
import { createCatalogFiles } from "./catalog-files.ts";
import { decodeCatalog, encodeCatalog } from "./catalog-text.ts";

let root = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "muster-catalog-"));
});
after(() => rm(root, { recursive: true, force: true }));

/** A catalog with everything in it that one can have: revisions, facts, an unlisted patch, an enrichment, lifecycles. */
function fullCatalog(): CatalogState {
  const os = { id: "almalinux", version: "8" };
  const fix = buildFix({
    os,
    fixed: "1.module_el8+1",
    scheme: "rpm",
    arch: "x86_64",
    module: { name: "nodejs", stream: "16" },
  });
  const editions = (
    fixed: string,
    severity: "low" | "critical",
    ids: readonly string[],
  ): readonly Edition[] => [
    {
      feed: "osv:a",
      format: "osv",
      precedence: 80,
      digest: `sha256:${"1".repeat(64)}`,
      etag: '"v"',
      readBy: "0.1.0",
      reading: {
        kind: "patches",
        coverage: "whole",
        refused: [],
        passedOver: [],
        asOf: 1_700_000_000_000,
        patches: ids.map((id) =>
          buildPatch({
            id,
            severity,
            fixes: [fix, buildFix({ fixed })],
            vulnerabilities: [{ id: "CVE-2026-0001" }],
          }),
        ),
      },
    },
    {
      feed: "kev:b",
      format: "kev",
      precedence: 0,
      digest: `sha256:${"2".repeat(64)}`,
      reading: {
        kind: "enrichment",
        exploited: [{ id: "CVE-2026-0001", since: 1_700_000_000_000, ransomware: true }],
        unclear: ["CVE-2026-0002"],
        refused: [],
      },
    },
    {
      feed: "eol:c",
      format: "eol",
      precedence: 5,
      digest: `sha256:${"3".repeat(64)}`,
      reading: {
        kind: "lifecycles",
        lifecycles: [
          { product: "debian", cycle: "12", eol: 1_783_000_000_000, extended: true, latest: "12.15" },
          { product: "debian", cycle: "9" },
          { product: "macos", cycle: "26", eol: false },
        ],
        refused: [],
        passedOver: [],
      },
    },
  ];
  const first = mergeCatalog(
    undefined,
    editions("1", "low", ["A", "B"]),
    1_700_000_000_000,
    DEFAULT_GUARDS,
    sha256,
  );
  const guards = { ...DEFAULT_GUARDS, maxShrink: 1 };
  return mergeCatalog(first.catalog, editions("2", "critical", ["A"]), 1_700_100_000_000, guards, sha256)
    .catalog;
}

describe("createCatalogFiles()", () => {
  test("createCatalogFiles() reads back what it wrote, to the last key", async () => {
    const store = createCatalogFiles(join(root, "a"));
    assert.equal(await store.read(), undefined);
    const catalog = fullCatalog();
    const { digest, written } = await store.write(catalog);
    const stored = await store.read();
    assert.deepEqual(stored, { catalog, digest, damaged: [] });
    assert.equal(written, "new");
    assert.equal(stored?.catalog.entries[0]?.revisions.size, 1);
    assert.notEqual(stored?.catalog.entries[1]?.unlisted, undefined);
  });

  test("createCatalogFiles() reads a catalog that was written before there were lifecycles", async () => {
    const { writeGeneration } = await import("./atomic-files.ts");
    const header = '{"muster":"catalog","version":1,"feeds":[{"feed":"kev:b","format":"kev","readAt":0}]}';
    await writeGeneration(join(root, "e"), "catalog", new TextEncoder().encode(`${header}\n`));
    const stored = await createCatalogFiles(join(root, "e")).read();
    assert.deepEqual(
      stored?.catalog.feeds.map(({ lifecycles }) => lifecycles),
      [undefined],
    );
  });

  test("createCatalogFiles() writes an equal catalog as equal bytes, and not twice", async () => {
    const store = createCatalogFiles(join(root, "b"));
    const first = await store.write(fullCatalog());
    const stored = await store.read();
    assert.ok(stored !== undefined);
    assert.deepEqual(await store.write(stored.catalog), { ...first, written: "unchanged" });
    assert.deepEqual(encodeCatalog(stored.catalog), encodeCatalog(fullCatalog()));
  });

  test("createCatalogFiles() makes patches share their systems and module streams", async () => {
    const decoded = decodeCatalog(encodeCatalog(fullCatalog()));
    const [a, b] = decoded?.entries ?? [];
    assert.equal(a?.patch.fixes[0]?.os, b?.patch.fixes[0]?.os);
    assert.equal(a?.patch.fixes[0]?.module, b?.patch.fixes[0]?.module);
  });

  test("createCatalogFiles() falls back to the last whole generation and names the damaged one", async () => {
    const dir = join(root, "c");
    const store = createCatalogFiles(dir);
    const catalog = fullCatalog();
    await store.write({ ...catalog, entries: [] });
    await store.write(catalog);
    const newest = (await readdir(dir)).find((name) => name.startsWith("catalog.2.")) ?? "";
    await truncate(join(dir, newest), 100);
    const stored = await store.read();
    assert.deepEqual([stored?.catalog.entries.length, stored?.damaged], [0, [newest]]);
  });

  test("createCatalogFiles() says that another version wrote it", async () => {
    const dir = join(root, "d");
    const { writeGeneration } = await import("./atomic-files.ts");
    for (const text of ['{"muster":"catalog","version":2,"feeds":[]}\n', "[]\n", ""]) {
      await writeGeneration(dir, "catalog", new TextEncoder().encode(text));
      await assert.rejects(createCatalogFiles(dir).read(), /written by another version of Muster/, text);
    }
  });
});
