import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DEFAULT_GUARDS } from "../core/catalog/accept-editions.ts";
import { shapeFaults } from "../documents/shape-faults.ts";
import { feeds } from "../feeds/registry.ts";
import type { FeedSource } from "../ports/feed-source.ts";
import type { Patch } from "../schema/documents.generated.ts";
import { buildPatch, sha256 } from "../testing/build-patch.ts";
import { at } from "../testing/build-time.ts";
import { delivery, memoryCatalog, memoryFeeds } from "../testing/catalog-store.ts";
import { catalogGuards } from "./catalog-guards.ts";
import { listCatalog } from "./catalog-list.ts";
import { showPatch } from "./catalog-show.ts";
import {
  type CatalogSyncReport,
  type CatalogSyncRequest,
  type FeedRequest,
  syncCatalog,
} from "./catalog-sync.ts";
import { feedMaxAge } from "./feed-max-age.ts";

const MONDAY = at("2026-11-16T08:00:00Z");
const FRIDAY = at("2026-11-20T09:30:00Z");

const patchesText = (...patches: readonly Partial<Patch>[]): string =>
  JSON.stringify(patches.map((patch) => buildPatch(patch)));
const kevText = (ids: readonly string[], dateReleased = "2026-11-15T12:00:00Z"): string =>
  JSON.stringify({
    dateReleased,
    count: ids.length,
    vulnerabilities: ids.map((cveID) => ({
      cveID,
      dateAdded: "2026-11-14",
      dueDate: "2026-12-05",
      knownRansomwareCampaignUse: "Unknown",
    })),
  });

const muster: FeedRequest = { format: feeds.muster, from: "ours.json" };
const kev: FeedRequest = { format: feeds.kev, from: "https://kev.example/list.json" };

function sync(
  source: FeedSource,
  store = memoryCatalog(),
  request: Partial<CatalogSyncRequest> = {},
): Promise<CatalogSyncReport> {
  const whole: CatalogSyncRequest = {
    feeds: [muster, kev],
    now: MONDAY,
    guards: catalogGuards(undefined),
    engine: "0.1.0",
    exitCodes: "plain",
    ...request,
  };
  return syncCatalog(whole, { source, store, sha256 });
}

const GOOD = {
  "ours.json": patchesText({ vulnerabilities: [{ id: "CVE-2026-0001" }] }),
  [kev.from]: kevText(["CVE-2026-0001"]),
};

describe("syncCatalog()", () => {
  test("syncCatalog() builds a catalog and tells what it did", async () => {
    const store = memoryCatalog();
    const report = await sync(memoryFeeds(GOOD), store);
    assert.deepEqual(
      report.feeds.map(({ feed, outcome, records, ageMs, stale }) => ({
        feed,
        outcome,
        records,
        ageMs,
        stale,
      })),
      [
        { feed: `kev:${kev.from}`, outcome: "read", records: 1, ageMs: 20 * 3_600_000, stale: false },
        { feed: "muster:ours.json", outcome: "read", records: 1, ageMs: 0, stale: false },
      ],
    );
    assert.deepEqual(
      [report.entries, report.written, report.exitCode, report.exitReason],
      [1, "new", 0, "clean"],
    );
    assert.deepEqual(
      report.changes.map(({ kind, patch }) => [kind, patch]),
      [["added", "DSA-1"]],
    );
    assert.equal((await store.read())?.catalog.entries[0]?.patch.vulnerabilities?.[0]?.exploited, true);
  });

  test("syncCatalog() says 2 of changes with detailed exit codes only, and 0 when there are none", async () => {
    const store = memoryCatalog();
    assert.equal((await sync(memoryFeeds(GOOD), store, { exitCodes: "detailed" })).exitCode, 2);
    assert.equal((await sync(memoryFeeds(GOOD), store, { exitCodes: "detailed" })).exitCode, 0);
  });

  test("syncCatalog() keeps the last good edition of a feed that cannot be had, with its age, and exits 1", async () => {
    const store = memoryCatalog();
    await sync(memoryFeeds(GOOD), store);
    const report = await sync(memoryFeeds({ "ours.json": GOOD["ours.json"] }), store, { now: FRIDAY });
    const [listed, ours] = report.feeds;
    assert.deepEqual(listed, {
      feed: `kev:${kev.from}`,
      format: "kev",
      outcome: "refused",
      records: 1,
      refusedRecords: 0,
      reason: `cannot read the feed ${kev.from}: there is no such file`,
      asOf: at("2026-11-15T12:00:00Z"),
      readAt: MONDAY,
      ageMs: FRIDAY - at("2026-11-15T12:00:00Z"),
      stale: true,
    });
    assert.equal(ours?.outcome, "read");
    assert.deepEqual([report.exitCode, report.exitReason], [1, "1 feed refused"]);
    assert.equal((await store.read())?.catalog.entries[0]?.patch.vulnerabilities?.[0]?.exploited, true);
  });

  test("syncCatalog() refuses an HTML page, an older list and a smaller one, whole", async () => {
    const store = memoryCatalog();
    const ids = Array.from({ length: 20 }, (_, index) => `CVE-2026-${1000 + index}`);
    await sync(memoryFeeds({ ...GOOD, [kev.from]: kevText(ids) }), store);
    const bad: readonly (readonly [string, RegExp])[] = [
      ["<html>", /is no JSON/],
      [kevText(ids, "2026-11-14T12:00:00Z"), /it is of 2026-11-14T12:00:00Z, older than the edition held/],
      [kevText(ids.slice(0, 17), "2026-11-16T00:00:00Z"), /17 good records where the last edition had 20/],
    ];
    for (const [text, why] of bad) {
      const report = await sync(memoryFeeds({ ...GOOD, [kev.from]: text }), store);
      assert.match(report.feeds[0]?.reason ?? "", why);
      assert.deepEqual([report.exitCode, report.changes], [1, []]);
    }
  });

  test("syncCatalog() takes what is good of an edition, names what is not, and exits 3 before 1", async () => {
    const [good] = JSON.parse(patchesText({})) as readonly unknown[];
    const text = JSON.stringify([good, { ...buildPatch({ id: "BAD-1" }), severtiy: "low" }]);
    const report = await sync(memoryFeeds({ "ours.json": text }));
    assert.deepEqual(
      report.refusedRecords.map(({ feed, record }) => [feed, record]),
      [["muster:ours.json", "BAD-1"]],
    );
    assert.match(report.refusedRecords[0]?.reason ?? "", /"severtiy" is no field/);
    assert.deepEqual([report.exitCode, report.exitReason], [3, "1 record refused, 1 feed refused"]);
    assert.equal(report.entries, 1);
  });

  test("syncCatalog() leaves no catalog behind where nothing was any good", async () => {
    const store = memoryCatalog();
    const report = await sync(memoryFeeds({}), store);
    assert.deepEqual(
      [report.written, report.digest, report.entries, report.exitCode],
      ["nothing", undefined, 0, 1],
    );
    assert.equal(await store.read(), undefined);
  });

  test("syncCatalog() shows the etag that it holds to the version that read it, and believes 'unchanged'", async () => {
    const store = memoryCatalog();
    const shown: (string | undefined)[] = [];
    const source = memoryFeeds({
      [kev.from]: (etag) => {
        shown.push(etag);
        return etag === '"v1"' ? { kind: "unchanged" } : delivery(kevText(["CVE-2026-0001"]), '"v1"');
      },
    });
    await sync(source, store, { feeds: [kev] });
    const again = await sync(source, store, { feeds: [kev], now: FRIDAY });
    await sync(source, store, { feeds: [kev], engine: "0.2.0" });
    assert.deepEqual(shown, [undefined, '"v1"', undefined]);
    assert.deepEqual(
      [again.feeds[0]?.outcome, again.feeds[0]?.stale, again.exitCode],
      ["unchanged", true, 0],
    );
  });

  test("syncCatalog() shows feeds that were not asked for, as they stand", async () => {
    const store = memoryCatalog();
    await sync(memoryFeeds(GOOD), store);
    const report = await sync(memoryFeeds(GOOD), store, { feeds: [muster], now: FRIDAY });
    assert.deepEqual(
      report.feeds.map(({ outcome, stale }) => [outcome, stale]),
      [
        ["not-asked", true],
        ["read", false],
      ],
    );
  });

  test("syncCatalog() hands the system on to formats that do not say which it is", async () => {
    const apt: FeedRequest = { format: feeds.apt, from: "list.txt", os: { id: "debian", version: "13" } };
    const source = memoryFeeds({
      "list.txt": "Listing...\ncurl/stable-security 2 amd64 [upgradable from: 1]\n",
    });
    const store = memoryCatalog();
    assert.equal((await sync(source, store, { feeds: [apt] })).entries, 1);
    assert.equal((await store.read())?.catalog.entries[0]?.patch.id, "apt-debian-13-curl-2");
    const { os: _os, ...bare } = apt;
    assert.equal((await sync(source, memoryCatalog(), { feeds: [bare] })).exitCode, 1);
  });

  test("syncCatalog() lets faults that are no fault of the world through", async () => {
    const broken: FeedSource = { read: () => Promise.reject(new TypeError("a bug")) };
    await assert.rejects(sync(broken), /a bug/);
  });
});

describe("listCatalog()", () => {
  test("listCatalog() gives what its schema says: patches with their digests, feeds with their ages", async () => {
    const store = memoryCatalog();
    await sync(memoryFeeds(GOOD), store);
    const list = await listCatalog(store, FRIDAY);
    assert.ok(list !== undefined);
    assert.deepEqual(
      list.feeds.map(({ format, asOf, age }) => ({ format, asOf, age })),
      [
        { format: "kev", asOf: "2026-11-15T12:00:00Z", age: "P4DT21H30M" },
        { format: "muster", asOf: null, age: "P4DT1H30M" },
      ],
    );
    const { digest, ...patch } = list.entries[0] ?? { digest: "" };
    assert.match(digest, /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(shapeFaults("Patch", patch), []);
    assert.equal(await listCatalog(memoryCatalog(), FRIDAY), undefined);
  });
});

describe("showPatch()", () => {
  test("showPatch() gives the entry and its feed, or the ids there are", async () => {
    const store = memoryCatalog();
    assert.deepEqual(await showPatch(store, "DSA-1"), { kind: "no-catalog" });
    await sync(memoryFeeds(GOOD), store);
    const shown = await showPatch(store, "DSA-1");
    assert.ok(shown.kind === "found");
    assert.deepEqual([shown.entry.patch.id, shown.feed?.format], ["DSA-1", "muster"]);
    assert.deepEqual(await showPatch(store, "dsa-1"), { kind: "unknown", ids: ["DSA-1"] });
  });
});

describe("catalogGuards()", () => {
  test("catalogGuards() has defaults, and allows nothing where it cannot read", () => {
    const { maxAgeOf: _, ...defaults } = catalogGuards(undefined);
    assert.deepEqual(defaults, DEFAULT_GUARDS);
    const digest = `sha256:${"a".repeat(64)}`;
    const { maxAgeOf: __, ...declared } = catalogGuards({
      guards: {
        maxShrink: "25%",
        maxFamilyShrink: "20%",
        maxLoss: "5%",
        maxAge: "P1D",
        lessAfter: "P2D",
        accept: [digest],
      },
    });
    assert.deepEqual(declared, {
      maxShrink: 0.25,
      maxFamilyShrink: 0.2,
      maxLoss: 0.05,
      lessAfterMs: 2 * 86_400_000,
      accept: new Set([digest]),
    });
    for (const share of ["lots", "-5%", "101%", "", " ", "%"]) {
      const { maxShrink, maxFamilyShrink, maxLoss } = catalogGuards({
        guards: { maxShrink: share, maxFamilyShrink: share, maxLoss: share },
      });
      assert.deepEqual([maxShrink, maxFamilyShrink, maxLoss], [0, 0, 0], share);
    }
  });

  test("feedMaxAge() goes by the feed's own entry, then the guards, then how often its publisher has something new", () => {
    const DAY = 86_400_000;
    const days = (declared: Parameters<typeof feedMaxAge>[0], feed: string) =>
      feedMaxAge(declared)({ feed, format: feed.split(":")[0] ?? "" }) / DAY;
    const feeds = [{ format: "kev" as const, from: "kev.json", maxAge: "P14D" }];
    assert.deepEqual(
      ["kev:kev.json", "osv:x", "msrc:m"].map((feed) => days({ feeds }, feed)),
      [14, 3, 38],
    );
    assert.deepEqual(
      ["kev:kev.json", "osv:x", "msrc:m"].map((feed) => days({ feeds, guards: { maxAge: "P1D" } }, feed)),
      [14, 1, 1],
    );
    assert.equal(days({ guards: { maxAge: "P1M" } }, "osv:x"), 0, "what cannot be read allows nothing");
    assert.equal(days(undefined, "toString:x"), 3);
  });
});
