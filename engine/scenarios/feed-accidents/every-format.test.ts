import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { pack } from "tar-stream";
import { createFeedFiles } from "../../adapters/feed-files.ts";
import { catalogGuards } from "../../commands/catalog-guards.ts";
import { listCatalog } from "../../commands/catalog-list.ts";
import { type CatalogSyncReport, syncCatalog } from "../../commands/catalog-sync.ts";
import { noticeFaults } from "../../commands/notice-faults.ts";
import type { CatalogState } from "../../core/catalog/catalog-state.ts";
import { feeds } from "../../feeds/registry.ts";
import { buildPatch, sha256 } from "../../testing/build-patch.ts";
import { at } from "../../testing/build-time.ts";
import { memoryCatalog } from "../../testing/catalog-store.ts";

type Format = keyof typeof feeds;

const FIXTURES = join(import.meta.dirname, "../../feeds/fixtures");
const NOW = at("2026-11-22T08:00:00Z");
const LATER = at("2026-12-02T08:00:00Z");
const HOST = "feeds.example";

/** A good edition of every format, below engine/feeds/fixtures; a format that is not here fails the first test. */
const EDITIONS: Readonly<Partial<Record<Format, string>>> = {
  osv: "osv/almalinux8.ndjson",
  csaf: "csaf/rhsa-2026_90003.json",
  "debian-tracker": "debian-tracker/dsa-list.txt",
  apt: "apt/bookworm-security_main_binary-amd64_Packages",
  msrc: "msrc/2024-jan.xml",
  sofa: "sofa/macos-v2.json",
  lvfs: "lvfs/firmware.xml",
  kev: "kev/kev-2026-08-21.json",
  epss: "epss/epss_scores-2026-11-20.csv",
  ssvc: "ssvc/vulnrichment.ndjson",
  eol: "eol/debian.md",
};

let dir = "";
before(() => {
  dir = mkdtempSync(join(tmpdir(), "muster-formats-"));
});
after(() => rmSync(dir, { recursive: true, force: true }));

function goodEdition(format: Format): { readonly name: string; readonly bytes: Buffer } {
  const path = EDITIONS[format];
  if (path !== undefined) return { name: basename(path), bytes: readFileSync(join(FIXTURES, path)) };
  return { name: "ours.json", bytes: Buffer.from(JSON.stringify([buildPatch()])) };
}

/** Where the edition lies, by the way it is packed. */
async function layOut(format: Format): Promise<Readonly<Record<string, string>>> {
  const { name, bytes } = goodEdition(format);
  const place = join(dir, format);
  mkdirSync(join(place, "folder", "below"), { recursive: true });
  const lay = (file: string, packed: Uint8Array): string => {
    writeFileSync(join(place, file), packed);
    return join(format, file);
  };
  writeFileSync(join(place, "folder", "below", name), bytes);
  return {
    file: lay(name, bytes),
    folder: join(format, "folder"),
    gzip: lay(`${name}.gz`, gzipSync(bytes)),
    "tar.gz": lay("all.tar.gz", gzipSync(await tarOf(name, bytes))),
    zip: lay("all.zip", zipSync({ [name]: bytes })),
  };
}

async function tarOf(name: string, bytes: Buffer): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name }, bytes);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface Run {
  readonly report: CatalogSyncReport;
  readonly catalog: CatalogState | undefined;
  readonly store: ReturnType<typeof memoryCatalog>;
}

async function sync(
  format: Format,
  from: string,
  now: number,
  { store = memoryCatalog(), served }: { store?: Run["store"]; served?: Uint8Array } = {},
): Promise<Run> {
  const source = createFeedFiles({
    baseDir: dir,
    allowHosts: [HOST],
    fetch: async () => new Response(served ?? new Uint8Array()),
  });
  const guards = catalogGuards(undefined);
  const request = { format: feeds[format], from, os: { id: "debian", version: "12" } };
  const report = await syncCatalog(
    { feeds: [request], now, guards, engine: "0.1.0", exitCodes: "plain" },
    { source, store, sha256 },
  );
  return { report, catalog: (await store.read())?.catalog, store };
}

/** What went in, without where it came from. */
function contents({ catalog }: Run): object {
  return {
    patches: (catalog?.entries ?? []).map(({ digest, patch }) => [patch.id, digest]),
    feeds: (catalog?.feeds ?? []).map(({ feed: _feed, digest: _digest, ...rest }) => rest),
  };
}

test("there is a good edition of every format", () => {
  const known = new Set([...Object.keys(EDITIONS), "muster"]);
  assert.deepEqual(
    Object.keys(feeds).filter((format) => !known.has(format)),
    [],
  );
});

for (const format of Object.keys(feeds) as Format[])
  describe(format, () => {
    test(`${format} is the same from a file, a folder, an archive and a URL`, async () => {
      const places = await layOut(format);
      const plain = await sync(format, places.file ?? "", NOW);
      assert.equal(plain.report.feeds[0]?.outcome, "read", plain.report.feeds[0]?.reason);
      assert.ok((plain.report.feeds[0]?.records ?? 0) > 0);
      for (const [packed, from] of Object.entries(places))
        assert.deepEqual(contents(await sync(format, from, NOW)), contents(plain), packed);
      const { name, bytes } = goodEdition(format);
      for (const served of [bytes, gzipSync(bytes)])
        assert.deepEqual(
          contents(await sync(format, `https://${HOST}/${name}`, NOW, { served })),
          contents(plain),
        );
    });

    const bad: readonly (readonly [string, (good: Buffer) => Uint8Array])[] = [
      ["an error page", () => Buffer.from("<!doctype html><html><body>Service unavailable</body></html>")],
      ["nothing", () => new Uint8Array()],
      ["spaces", () => Buffer.from(" \n \n")],
      ["half of a gzip", (good) => gzipSync(good).subarray(0, Math.floor(gzipSync(good).length / 2))],
      [
        "bytes that are no text",
        () => Uint8Array.from({ length: 512 }, (_, index) => (index * 97 + 129) % 256),
      ],
    ];
    for (const [name, spoil] of bad)
      test(`${format} refuses ${name} whole, and shows how old its last good edition is`, async () => {
        const { name: file, bytes } = goodEdition(format);
        const url = `https://${HOST}/${file}`;
        const good = await sync(format, url, NOW, { served: bytes });
        const { report, catalog } = await sync(format, url, LATER, {
          store: good.store,
          served: spoil(bytes),
        });
        assert.equal(report.feeds[0]?.outcome, "refused");
        assert.equal(report.exitCode, 1);
        assert.deepEqual(catalog, good.catalog);
        assert.ok((report.feeds[0]?.ageMs ?? 0) >= LATER - NOW);
        assert.equal(report.feeds[0]?.stale, true);
      });

    test(`${format} is told as stale by catalog sync, catalog list and the plan`, async () => {
      const { name, bytes } = goodEdition(format);
      const { store, catalog } = await sync(format, `https://${HOST}/${name}`, NOW, { served: bytes });
      const list = await listCatalog(store, LATER);
      assert.match(list?.feeds[0]?.age ?? "", /^P\d{2,}D/);
      const noted = noticeFaults(
        { workspace: {} },
        { exclusions: [] },
        catalog ?? { feeds: [] },
        { endpoints: [] },
        LATER,
      );
      assert.deepEqual(
        noted.map(({ code }) => code),
        ["stale-feed"],
      );
    });
  });
