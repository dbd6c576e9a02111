import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { CatalogList } from "../schema/documents.generated.ts";
import { assertInert, withText } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { catalogListText } from "./catalog-list-text.ts";
import { catalogPatchJson } from "./catalog-patch-json.ts";
import { catalogPatchText } from "./catalog-patch-text.ts";
import { catalogSyncJson } from "./catalog-sync-json.ts";
import { type CatalogSyncShown, catalogSyncText } from "./catalog-sync-text.ts";
import { plain } from "./paint.ts";

const LOOK = { paint: plain, width: 100 };
const DIGEST = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const NOVEMBER = Date.UTC(2026, 10, 1);

const ENTRY: CatalogEntry = {
  patch: {
    apiVersion: "muster/v1",
    kind: "Patch",
    id: "DSA-5800-1",
    vendor: "debian",
    title: "openssl security update",
    classification: "security",
    severity: "important",
    vulnerabilities: [
      { id: "CVE-2026-0001", cvss: 8.1, exploited: true, exploitedSince: "2026-11-02T00:00:00Z" },
    ],
    fixes: [
      {
        type: "source",
        os: { id: "debian", version: "12" },
        product: "openssl",
        scheme: "deb",
        fixed: "3.0.15-1~deb12u1",
      },
    ],
    supersedes: ["DSA-5764-1"],
    references: ["https://security-tracker.debian.org/tracker/DSA-5800-1"],
  },
  digest: DIGEST,
  firstSeen: NOVEMBER,
  facts: [{ since: NOVEMBER }, { since: NOVEMBER + 1, severity: "important" }],
  revisions: new Map([
    ["sha256:60303ae22b99", { apiVersion: "muster/v1", kind: "Patch", id: "x", fixes: [] }],
  ]),
};

const LIST: CatalogList = {
  entries: [
    { ...ENTRY.patch, digest: DIGEST, released: "2026-11-01T00:00:00Z" },
    { apiVersion: "muster/v1", kind: "Patch", id: "KB1", fixes: [], digest: DIGEST },
  ],
  feeds: [{ format: "osv", asOf: null, digest: DIGEST, age: "P1DT2H" }],
};

const SYNC: CatalogSyncShown = {
  feeds: [
    {
      feed: "osv:a.tar.gz",
      format: "osv",
      outcome: "read",
      records: 3237,
      refusedRecords: 1,
      asOf: NOVEMBER,
      readAt: NOVEMBER,
      ageMs: 7_200_000,
      stale: false,
    },
    {
      feed: "kev:kev.json",
      format: "kev",
      outcome: "refused",
      records: 0,
      refusedRecords: 0,
      reason: "it is empty",
      stale: true,
    },
  ],
  changes: [
    { patch: "A-1", feed: "osv:a.tar.gz", kind: "added", says: "a title" },
    { patch: "A-2", feed: "osv:a.tar.gz", kind: "retracted", says: "its publisher withdrew it" },
  ],
  refusedRecords: [{ feed: "osv:a.tar.gz", record: "A-9", reason: "it names no package" }],
  passedOver: [],
  overlaps: [{ kept: "osv:a.tar.gz", shadowed: "apt:b", patches: 2, example: "A-1" }],
  entries: 3237,
  digest: DIGEST,
  written: "new",
  damaged: ["catalog.41.aa"],
  exitCode: 3,
  exitReason: "1 record refused, 1 feed refused",
};

test("catalogListText() has the feeds with their age, then a patch a line", () => {
  assert.equal(
    catalogListText(LIST, LOOK),
    `2 patches from 1 feed
  Feed  as of      age      digest
  osv   not dated  1 d 2 h  9f86d081884c

  Patch       severity   kind      released    exploited  title
  DSA-5800-1  important  security  2026-11-01  1 of 1     openssl security update
  KB1         unknown              –
`,
  );
});

test("catalogPatchText() leaves out what is not known", () => {
  assert.equal(
    catalogPatchText(ENTRY, "debian-tracker:feeds", plain),
    `DSA-5800-1  openssl security update
  digest:         ${DIGEST}
  vendor:         debian
  kind:           security, important severity
  first seen:     2026-11-01T00:00:00Z
  supersedes:     DSA-5764-1
  feed:           debian-tracker:feeds
  revisions:      60303ae22b99
  facts:          changed 1 time
  vulnerability:  CVE-2026-0001 (CVSS 8.1, exploited since 2026-11-02T00:00:00Z)
  fixes:          source openssl in 3.0.15-1~deb12u1 on debian 12
  reference:      https://security-tracker.debian.org/tracker/DSA-5800-1
`,
  );
});

test("catalogSyncText() names what was refused, and keeps added patches to their count", () => {
  assert.equal(
    catalogSyncText(SYNC, LOOK),
    `  Feed          outcome  records  refused  age
  kev:kev.json  refused        0           – (stale)
  osv:a.tar.gz  read       3,237        1  2 h
refused whole: kev:kev.json: it is empty
Refused: 1
  A-9 of osv:a.tar.gz: it names no package
2 patches of apt:b stand in osv:a.tar.gz too, whose record counts (A-1)
Changes: 1 added, 1 retracted
  A-2 retracted: its publisher withdrew it
damaged state was passed over: catalog.41.aa
Catalog 9f86d081884c: 3,237 patches, new
`.replace(/( {2}kev:.*\n)( {2}osv:.*\n)/, "$2$1"),
  );
});

test("catalogSyncText() says when there is no catalog at all", () => {
  const { digest: _, ...sync } = SYNC;
  assert.match(
    catalogSyncText({ ...sync, written: "nothing", entries: 0 }, LOOK),
    /\nThere is no catalog: no edition was any good\n$/,
  );
});

test("catalogSyncJson() and catalogPatchJson() are what their schemas want", () => {
  readJsonOutput(catalogSyncJson(SYNC), "catalog-sync.schema.json");
  readJsonOutput(catalogPatchJson(ENTRY), "catalog-patch.schema.json");
});

test("Reports of the catalog are inert, whatever stands in any string", () => {
  for (const text of hostileStrings) {
    const [entry, sync] = [withText(ENTRY, text), withText(SYNC, text)];
    assertInert(catalogListText(withText(LIST, text), LOOK), text);
    assertInert(catalogPatchText(entry, text, plain), text);
    assertInert(catalogSyncText(sync, LOOK), text);
    assertInert([...catalogSyncJson(sync), ...catalogPatchJson(entry)].join(""), text);
  }
});
