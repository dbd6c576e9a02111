import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Patch } from "../../schema/documents.generated.ts";
import { buildDigest, buildFix, buildPatch, sha256 } from "../../testing/build-patch.ts";
import { at } from "../../testing/build-time.ts";
import type { Lifecycle } from "../model/lifecycle.ts";
import { DEFAULT_GUARDS } from "./accept-editions.ts";
import type { CatalogState } from "./catalog-state.ts";
import type { Edition, ExploitedFacts, FeedReading, PatchReading } from "./edition.ts";
import { type MergedCatalog, mergeCatalog } from "./merge.ts";

const MONDAY = at("2026-11-16T08:00:00Z");
const TUESDAY = at("2026-11-17T08:00:00Z");
const WEDNESDAY = at("2026-11-18T08:00:00Z");

function patches(list: readonly Patch[], input: Partial<PatchReading> = {}): PatchReading {
  return { kind: "patches", patches: list, refused: [], passedOver: [], coverage: "whole", ...input };
}

function edition(reading: Edition["reading"], input: Partial<Edition> = {}): Edition {
  return {
    feed: "osv a",
    format: "osv",
    precedence: 80,
    digest: `sha256:${"a".repeat(64)}`,
    reading,
    ...input,
  };
}

function kev(
  exploited: readonly ExploitedFacts[],
  input: { asOf?: number; unclear?: readonly string[]; feed?: string } = {},
): Edition {
  const { asOf = MONDAY, unclear = [], feed = "kev list" } = input;
  const reading: FeedReading = { kind: "enrichment", exploited, unclear, refused: [], asOf };
  return edition(reading, { feed, format: "kev", precedence: 0 });
}

function merge(
  previous: CatalogState | undefined,
  editions: readonly Edition[],
  now = MONDAY,
): MergedCatalog {
  return mergeCatalog(previous, editions, now, DEFAULT_GUARDS, sha256);
}

const many = (count: number): readonly Patch[] =>
  Array.from({ length: count }, (_, index) => buildPatch({ id: `DSA-${1000 + index}-1` }));
const entryOf = (merged: MergedCatalog, id: string) =>
  merged.catalog.entries.find(({ patch }) => patch.id === id);
const kinds = (merged: MergedCatalog): readonly string[] =>
  merged.changes.map(({ kind, patch }) => `${kind} ${patch}`);

/** What people do about a refusal is told after what was refused. */
const withoutWayOut = (reason: string): string =>
  reason.replace(
    /; if its publisher means it, put sha256:a{64} into catalog\.guards\.accept of muster\.yaml$/,
    "",
  );

describe("mergeCatalog()", () => {
  test("mergeCatalog() adds what it never met, with both clocks and digest v1", () => {
    const patch = buildPatch({ released: "2026-11-10T12:00:00Z" });
    const merged = merge(undefined, [edition(patches([patch], { asOf: MONDAY }))]);
    const entry = entryOf(merged, "DSA-1");
    assert.equal(entry?.digest, buildDigest(patch));
    assert.equal(entry?.firstSeen, MONDAY);
    assert.equal(entry?.released, at("2026-11-10T12:00:00Z"));
    assert.equal(entry?.patch.firstSeen, "2026-11-16T08:00:00Z");
    assert.equal(entry?.patch.revision, 1);
    assert.deepEqual(entry?.patch.source, {
      feed: "osv a",
      asOf: "2026-11-16T08:00:00Z",
      digest: `sha256:${"a".repeat(64)}`,
    });
    assert.deepEqual(entry?.facts, [{ since: MONDAY, severity: "important", vulnerabilities: [] }]);
    assert.deepEqual(kinds(merged), ["added DSA-1"]);
  });

  test("mergeCatalog() of the same editions at the same moment is the same catalog, and no change", () => {
    const editions = [edition(patches(many(3))), kev([{ id: "CVE-2026-0001", since: MONDAY }])];
    const once = merge(undefined, editions);
    const twice = merge(once.catalog, editions);
    assert.deepEqual(twice.catalog, once.catalog);
    assert.deepEqual(twice.changes, []);
  });

  test("mergeCatalog() moves no clock when a publisher edits its dates", () => {
    const before = merge(undefined, [edition(patches([buildPatch({ released: "2026-11-10T00:00:00Z" })]))]);
    for (const released of ["2026-11-17T00:00:00Z", "2020-01-01T00:00:00Z", null]) {
      const after = merge(before.catalog, [edition(patches([buildPatch({ released })]))], TUESDAY);
      assert.equal(entryOf(after, "DSA-1")?.firstSeen, MONDAY);
      assert.equal(entryOf(after, "DSA-1")?.patch.released, "2026-11-10T00:00:00Z");
      assert.deepEqual(after.changes, []);
    }
  });

  test("mergeCatalog() takes an earlier first sight from a record, and none in the future", () => {
    const earlier = buildPatch({ id: "A", firstSeen: "2026-11-01T00:00:00Z" });
    const future = buildPatch({ id: "B", firstSeen: "2026-12-01T00:00:00Z" });
    const merged = merge(undefined, [edition(patches([earlier, future]))]);
    assert.equal(entryOf(merged, "A")?.firstSeen, at("2026-11-01T00:00:00Z"));
    assert.equal(entryOf(merged, "B")?.firstSeen, MONDAY);
  });

  test("mergeCatalog() keeps earlier revisions by their digest", () => {
    const first = buildPatch();
    const second = buildPatch({ reboot: "required" });
    const one = merge(undefined, [edition(patches([first]))]);
    const two = merge(one.catalog, [edition(patches([second]))], TUESDAY);
    assert.deepEqual(kinds(two), ["revised DSA-1"]);
    assert.equal(entryOf(two, "DSA-1")?.digest, buildDigest(second));
    assert.deepEqual([...(entryOf(two, "DSA-1")?.revisions.keys() ?? [])], [buildDigest(first)]);
    assert.equal(entryOf(two, "DSA-1")?.patch.revision, 2);
    const back = merge(two.catalog, [edition(patches([first]))], WEDNESDAY);
    assert.equal(entryOf(back, "DSA-1")?.digest, buildDigest(first));
    assert.deepEqual([...(entryOf(back, "DSA-1")?.revisions.keys() ?? [])], [buildDigest(second)]);
    assert.equal(entryOf(back, "DSA-1")?.patch.revision, 3);
  });

  test("mergeCatalog() keeps a history of severity and vulnerabilities, and no digest changes", () => {
    const one = merge(undefined, [edition(patches([buildPatch({ severity: "moderate" })]))]);
    const raised = buildPatch({
      severity: "critical",
      vulnerabilities: [{ id: "CVE-2026-0002", cvss: 9.8 }],
    });
    const two = merge(one.catalog, [edition(patches([raised]))], TUESDAY);
    assert.deepEqual(entryOf(two, "DSA-1")?.facts, [
      { since: MONDAY, severity: "moderate", vulnerabilities: [] },
      { since: TUESDAY, severity: "critical", vulnerabilities: [{ id: "CVE-2026-0002", cvss: 9.8 }] },
    ]);
    assert.equal(entryOf(two, "DSA-1")?.digest, entryOf(one, "DSA-1")?.digest);
    assert.deepEqual(
      two.changes.map(({ kind, says }) => [kind, says]),
      [["facts", "severity moderate became critical, CVE-2026-0002 is new"]],
    );
  });

  test("mergeCatalog() tells of other edits and keeps the digest", () => {
    const one = merge(undefined, [edition(patches([buildPatch({ title: "a" })]))]);
    const two = merge(one.catalog, [
      edition(patches([buildPatch({ title: "b", knownIssues: [{ id: "1", status: "open" }] })])),
    ]);
    assert.deepEqual(
      two.changes.map(({ kind, says }) => [kind, says]),
      [["edited", "its title, knownIssues"]],
    );
  });
});

describe("mergeCatalog() with a known-exploited list", () => {
  const vulnerable = buildPatch({ vulnerabilities: [{ id: "CVE-2026-0001" }, { id: "CVE-2026-0002" }] });
  const listed: ExploitedFacts = {
    id: "CVE-2026-0001",
    since: at("2026-11-12T00:00:00Z"),
    due: at("2026-12-03T23:59:59Z"),
    ransomware: true,
  };
  const vulnerabilities = (merged: MergedCatalog) => entryOf(merged, "DSA-1")?.patch.vulnerabilities;

  test("mergeCatalog() says nothing of exploitation while no list was ever read", () => {
    assert.deepEqual(vulnerabilities(merge(undefined, [edition(patches([vulnerable]))])), [
      { id: "CVE-2026-0001" },
      { id: "CVE-2026-0002" },
    ]);
  });

  test("mergeCatalog() says yes of what is listed and no of the rest", () => {
    assert.deepEqual(vulnerabilities(merge(undefined, [edition(patches([vulnerable])), kev([listed])])), [
      {
        id: "CVE-2026-0001",
        exploited: true,
        exploitedSince: "2026-11-12T00:00:00Z",
        exploitedDue: "2026-12-03T23:59:59Z",
        ransomware: true,
        asOf: "2026-11-16T08:00:00Z",
      },
      { id: "CVE-2026-0002", exploited: false, asOf: "2026-11-16T08:00:00Z" },
    ]);
  });

  test("mergeCatalog() enriches what came earlier or comes later than the list", () => {
    const together = merge(undefined, [edition(patches([vulnerable])), kev([listed])]);
    const listFirst = merge(merge(undefined, [kev([listed])]).catalog, [edition(patches([vulnerable]))]);
    const listLater = merge(merge(undefined, [edition(patches([vulnerable]))]).catalog, [kev([listed])]);
    assert.deepEqual(vulnerabilities(listFirst), vulnerabilities(together));
    assert.deepEqual(vulnerabilities(listLater), vulnerabilities(together));
    assert.deepEqual(kinds(listLater), ["facts DSA-1"]);
  });

  test("mergeCatalog() writes no facts when a later list says the same", () => {
    const one = merge(undefined, [edition(patches([vulnerable])), kev([listed])]);
    const two = merge(one.catalog, [kev([listed], { asOf: TUESDAY })], TUESDAY);
    assert.deepEqual(two.changes, []);
    assert.equal(entryOf(two, "DSA-1")?.facts.length, 1);
    assert.equal(vulnerabilities(two)?.[1]?.asOf, "2026-11-17T08:00:00Z");
  });

  test("mergeCatalog() keeps what a list names no longer, and follows one that people reviewed", () => {
    const others = Array.from({ length: 20 }, (_, index) => ({ id: `CVE-1999-${1000 + index}`, since: 0 }));
    const one = merge(undefined, [edition(patches([vulnerable])), kev([listed, ...others])]);
    const two = merge(one.catalog, [kev(others)], TUESDAY);
    assert.equal(vulnerabilities(two)?.[0]?.exploited, true);
    assert.equal(entryOf(two, "DSA-1")?.facts.length, 1);
    assert.deepEqual(kinds(two), ["unlisted CVE-2026-0001"]);
    assert.deepEqual(kinds(merge(two.catalog, [kev(others)], WEDNESDAY)), []);
    assert.deepEqual(kinds(merge(two.catalog, [kev([listed, ...others])], WEDNESDAY)), [
      "relisted CVE-2026-0001",
    ]);
    const shorter = kev(others);
    const guards = { ...DEFAULT_GUARDS, accept: new Set([shorter.digest]) };
    const reviewed = mergeCatalog(two.catalog, [shorter], WEDNESDAY, guards, sha256);
    assert.equal(vulnerabilities(reviewed)?.[0]?.exploited, false);
    assert.equal(entryOf(reviewed, "DSA-1")?.facts.length, 2);
  });

  test("mergeCatalog() does not say no of what a list has in a record that cannot be read", () => {
    const fresh = merge(undefined, [
      edition(patches([vulnerable])),
      kev([listed], { unclear: ["CVE-2026-0002"] }),
    ]);
    assert.deepEqual(vulnerabilities(fresh)?.[1], { id: "CVE-2026-0002" });
    const other: ExploitedFacts = { id: "CVE-1999-0001", since: 0 };
    const blanked = merge(
      merge(undefined, [edition(patches([vulnerable])), kev([listed])]).catalog,
      [kev([other], { unclear: ["CVE-2026-0001"], asOf: TUESDAY })],
      TUESDAY,
    );
    assert.equal(vulnerabilities(blanked)?.[0]?.exploited, true, "the last good word stands");
  });

  test("mergeCatalog() leaves a publisher's own yes, and takes the earlier of two dates", () => {
    const stated = buildPatch({
      vulnerabilities: [
        { id: "CVE-2026-0001", exploited: true, exploitedSince: "2026-11-01T00:00:00Z" },
        { id: "CVE-2026-0009", exploited: true },
      ],
    });
    const merged = merge(undefined, [edition(patches([stated])), kev([listed])]);
    assert.equal(vulnerabilities(merged)?.[0]?.exploitedSince, "2026-11-01T00:00:00Z");
    assert.equal(vulnerabilities(merged)?.[1]?.exploited, true);
  });
});

describe("mergeCatalog() when a feed falls silent or withdraws", () => {
  test("mergeCatalog() keeps what a good edition lacks, marked since when, and takes the mark off when it is back", () => {
    const list = many(20);
    const one = merge(undefined, [edition(patches(list))]);
    const two = merge(one.catalog, [edition(patches(list.slice(1)))], TUESDAY);
    assert.deepEqual(kinds(two), ["unlisted DSA-1000-1"]);
    const three = merge(two.catalog, [edition(patches(list.slice(1)))], WEDNESDAY);
    assert.equal(entryOf(three, "DSA-1000-1")?.unlisted, TUESDAY);
    assert.equal(entryOf(three, "DSA-1000-1")?.patch.unlisted, true);
    assert.deepEqual(three.changes, []);
    const four = merge(three.catalog, [edition(patches(list))], WEDNESDAY);
    assert.deepEqual(kinds(four), ["relisted DSA-1000-1"]);
    assert.deepEqual(entryOf(four, "DSA-1000-1"), {
      ...entryOf(one, "DSA-1000-1"),
      patch: entryOf(four, "DSA-1000-1")?.patch,
    });
    assert.equal(entryOf(four, "DSA-1000-1")?.patch.unlisted, undefined);
  });

  test("mergeCatalog() does not mark what the edition has in a record that cannot be read or has no patch in it", () => {
    const list = many(30);
    const one = merge(undefined, [edition(patches(list))]);
    const reading = patches(list.slice(2), {
      refused: [{ record: "DSA-1000-1", reason: "bad" }],
      passedOver: [{ record: "DSA-1001-1", reason: "announcement" }],
    });
    const two = merge(one.catalog, [edition(reading)], TUESDAY);
    assert.deepEqual(two.changes, []);
    assert.deepEqual(two.refusedRecords, [{ feed: "osv a", record: "DSA-1000-1", reason: "bad" }]);
    assert.equal(two.catalog.entries.length, 30);
  });

  test("mergeCatalog() concludes nothing from what a partial feed does not show", () => {
    const one = merge(undefined, [edition(patches(many(5), { coverage: "part" }))]);
    const two = merge(one.catalog, [edition(patches([], { coverage: "part" }))], TUESDAY);
    assert.deepEqual([two.changes, two.refusedFeeds], [[], []]);
    assert.equal(two.catalog.entries.length, 5);
  });

  test("mergeCatalog() leaves feeds alone that are not among the editions", () => {
    const one = merge(undefined, [
      edition(patches(many(5))),
      edition(patches([buildPatch()]), { feed: "osv b" }),
    ]);
    const two = merge(one.catalog, [edition(patches(many(5)))], TUESDAY);
    assert.deepEqual(two.changes, []);
    assert.equal(two.catalog.feeds.length, 2);
  });

  test("mergeCatalog() retracts what is withdrawn, and keeps it so through silence, faults and other feeds", () => {
    const list = many(30);
    const [first] = list;
    assert.ok(first !== undefined);
    const one = merge(undefined, [edition(patches(list))]);
    const two = merge(
      one.catalog,
      [edition(patches([{ ...first, retracted: true }, ...list.slice(1)]))],
      TUESDAY,
    );
    assert.deepEqual(kinds(two), ["retracted DSA-1000-1"]);
    const silent: readonly (readonly [string, readonly Edition[]])[] = [
      ["gone from the edition", [edition(patches(list.slice(1)))]],
      [
        "unreadable in it",
        [edition(patches(list.slice(1), { refused: [{ record: "DSA-1000-1", reason: "bad" }] }))],
      ],
      ["not read", []],
      [
        "listed by another feed",
        [edition(patches([first]), { feed: "muster b", format: "muster", precedence: 100 })],
      ],
    ];
    for (const [name, editions] of silent) {
      assert.equal(
        entryOf(merge(two.catalog, editions, WEDNESDAY), "DSA-1000-1")?.patch.retracted,
        true,
        name,
      );
    }
    const back = merge(two.catalog, [edition(patches(list))], WEDNESDAY);
    assert.deepEqual(kinds(back), ["reinstated DSA-1000-1"]);
  });

  test("mergeCatalog() keeps what a withdrawal without contents withdraws", () => {
    const one = merge(undefined, [edition(patches([buildPatch({ title: "was here" })]))]);
    const two = merge(one.catalog, [edition(patches([buildPatch({ fixes: [], retracted: true })]))], TUESDAY);
    assert.equal(entryOf(two, "DSA-1")?.patch.retracted, true);
    assert.equal(entryOf(two, "DSA-1")?.patch.title, "was here");
    assert.equal(entryOf(two, "DSA-1")?.digest, entryOf(one, "DSA-1")?.digest);
  });
});

describe("mergeCatalog() with one id in two feeds", () => {
  const best = { feed: "muster z", format: "muster", precedence: 100 };
  const own = edition(patches([buildPatch({ vendor: "ours" })]), best);
  const theirs = edition(patches([buildPatch({ vendor: "debian" })]), { feed: "osv a", precedence: 80 });
  const alike = edition(patches([buildPatch({ vendor: "copy" })]), { feed: "osv b", precedence: 80 });

  test("mergeCatalog() lets the higher precedence stand, then the first name, and tells", () => {
    const merged = merge(undefined, [alike, theirs, own]);
    assert.equal(entryOf(merged, "DSA-1")?.patch.vendor, "ours");
    assert.deepEqual(merged.overlaps, [
      { kept: "muster z", shadowed: "osv a", patches: 1, example: "DSA-1" },
      { kept: "muster z", shadowed: "osv b", patches: 1, example: "DSA-1" },
    ]);
    assert.equal(entryOf(merge(undefined, [alike, theirs]), "DSA-1")?.patch.vendor, "debian");
  });

  test("mergeCatalog() does not turn to another feed because the better one was not read", () => {
    const both = merge(undefined, [theirs, own]);
    const one = merge(both.catalog, [theirs], TUESDAY);
    assert.equal(entryOf(one, "DSA-1")?.patch.vendor, "ours");
    assert.deepEqual(one.changes, []);
  });

  test("mergeCatalog() turns to another feed when the better one no longer lists it, and comes back", () => {
    const ours = edition(patches([...many(30), buildPatch({ vendor: "ours" })]), best);
    const without = edition(patches(many(30)), best);
    const both = merge(undefined, [theirs, ours]);
    const one = merge(both.catalog, [theirs, without], TUESDAY);
    assert.equal(entryOf(one, "DSA-1")?.patch.vendor, "debian");
    assert.deepEqual(kinds(one), ["moved DSA-1", "revised DSA-1"]);
    const again = merge(one.catalog, [theirs, ours], WEDNESDAY);
    assert.equal(entryOf(again, "DSA-1")?.patch.vendor, "ours");
    assert.equal(entryOf(again, "DSA-1")?.firstSeen, MONDAY);
  });

  test("mergeCatalog() does not turn to another feed that asks for less because the better one fell silent", () => {
    const ours = edition(
      patches([...many(30), buildPatch({ vendor: "ours", fixes: [buildFix({ fixed: "3" })] })]),
      best,
    );
    const both = merge(undefined, [theirs, ours]);
    const one = merge(both.catalog, [theirs, edition(patches(many(30)), best)], TUESDAY);
    assert.equal(entryOf(one, "DSA-1")?.patch.fixes[0]?.fixed, "3");
    assert.deepEqual(kinds(one), ["unlisted DSA-1"]);
    assert.deepEqual(kinds(merge(one.catalog, [theirs], WEDNESDAY)), []);
    const guards = { ...DEFAULT_GUARDS, accept: new Set([buildDigest(buildPatch())]) };
    const reviewed = mergeCatalog(one.catalog, [theirs], WEDNESDAY, guards, sha256);
    assert.equal(entryOf(reviewed, "DSA-1")?.patch.fixes[0]?.fixed, "2");
    assert.deepEqual(kinds(merge(one.catalog, [theirs, ours], WEDNESDAY)), ["relisted DSA-1"]);
  });

  test("mergeCatalog() refuses an id that stands twice in one edition, and keeps what was held", () => {
    const before = merge(undefined, [edition(patches([...many(3), buildPatch()]))]);
    const twice = patches([...many(3), buildPatch({ vendor: "x" }), buildPatch({ vendor: "y" })]);
    const after = merge(before.catalog, [edition(twice)], TUESDAY);
    assert.deepEqual(after.refusedRecords, [
      { feed: "osv a", record: "DSA-1", reason: "stands twice in the edition, with different contents" },
    ]);
    assert.deepEqual(after.changes, []);
    const same = merge(undefined, [edition(patches([buildPatch(), buildPatch()]))]);
    assert.deepEqual([same.refusedRecords.length, same.catalog.entries.length], [0, 1]);
  });
});

describe("mergeCatalog() with an edition that is no good", () => {
  const held = merge(undefined, [edition(patches(many(100), { asOf: MONDAY }))]);
  const refused: readonly (readonly [string, Edition, string])[] = [
    ["cannot be read", edition({ kind: "refused", reason: "is no JSON" }), "is no JSON"],
    ["lists nothing", edition(patches([], { asOf: TUESDAY })), "it lists nothing"],
    [
      "has no record that can be read",
      edition(patches([], { asOf: TUESDAY, refused: [{ record: "x", reason: "blank" }] })),
      "none of its 1 records can be read: blank",
    ],
    [
      "is more than a tenth smaller",
      edition(patches(many(89), { asOf: TUESDAY })),
      "it has 89 good records where the last edition had 100: 11 % fewer, and 10 % are allowed (maxShrink)",
    ],
    [
      "is older",
      edition(patches(many(100), { asOf: MONDAY - 1 })),
      "it is of 2026-11-16T07:59:59.999Z, older than the edition held, of 2026-11-16T08:00:00Z",
    ],
    [
      "lost its date",
      edition(patches(many(100))),
      "it has no date, and the edition held is of 2026-11-16T08:00:00Z",
    ],
    [
      "is of another format",
      edition(patches(many(100), { asOf: TUESDAY }), { format: "apt" }),
      "it was a feed of the format osv before",
    ],
  ];
  for (const [name, bad, reason] of refused) {
    test(`mergeCatalog() refuses an edition whole that ${name}, and keeps the last good one with its age`, () => {
      const merged = merge(held.catalog, [bad], TUESDAY);
      assert.deepEqual(
        merged.refusedFeeds.map((feed) => [withoutWayOut(feed.reason), feed.held?.asOf, feed.held?.readAt]),
        [[reason, MONDAY, MONDAY]],
      );
      assert.deepEqual(merged.catalog, held.catalog);
      assert.deepEqual([merged.changes, merged.refusedRecords], [[], []]);
    });
  }

  test("mergeCatalog() takes an edition that is a tenth smaller, or of the same date", () => {
    const merged = merge(held.catalog, [edition(patches(many(90), { asOf: MONDAY }))], TUESDAY);
    assert.deepEqual(merged.refusedFeeds, []);
    assert.equal(merged.changes.length, 10);
  });

  test("mergeCatalog() refuses an empty first edition, and a feed that is given twice", () => {
    assert.equal(merge(undefined, [edition(patches([]))]).refusedFeeds.length, 1);
    const twice = merge(undefined, [edition(patches(many(1))), edition(patches(many(2)))]);
    assert.deepEqual(
      twice.refusedFeeds.map(({ reason }) => reason),
      ["it is given twice", "it is given twice"],
    );
    assert.deepEqual(twice.catalog.entries, []);
  });

  test("mergeCatalog() is not shut by one edition that is dated in the future", () => {
    const future = merge(
      undefined,
      [edition(patches(many(3), { asOf: at("2999-01-01T00:00:00Z") }))],
      MONDAY,
    );
    const next = merge(future.catalog, [edition(patches(many(4), { asOf: TUESDAY }))], TUESDAY);
    assert.deepEqual(next.refusedFeeds, []);
    assert.equal(next.catalog.entries.length, 4);
  });

  test("mergeCatalog() renews the freshness of what its publisher calls unchanged", () => {
    const merged = merge(held.catalog, [edition({ kind: "unchanged" })], TUESDAY);
    assert.equal(merged.catalog.feeds[0]?.readAt, TUESDAY);
    assert.deepEqual(merged.changes, []);
    assert.equal(merge(undefined, [edition({ kind: "unchanged" })]).refusedFeeds.length, 1);
  });

  test("mergeCatalog() refuses a record without a digest by name and takes the rest", () => {
    const merged = merge(undefined, [edition(patches([buildPatch({ vendor: "\ud800" }), ...many(2)]))]);
    assert.deepEqual(
      merged.refusedRecords.map(({ record, reason }) => [record, reason]),
      [["DSA-1", 'it has no digest: half a surrogate pair in "\\ud800"']],
    );
    assert.equal(merged.catalog.entries.length, 2);
  });
});

describe("mergeCatalog() with a feed under another name", () => {
  const held = merge(undefined, [
    edition(patches(many(100))),
    edition(patches([buildPatch()]), { feed: "osv b" }),
  ]);

  test("mergeCatalog() takes an edition with the same records for the next one of the feed that is held", () => {
    const merged = merge(held.catalog, [edition(patches(many(101)), { feed: "osv elsewhere" })], TUESDAY);
    assert.deepEqual(merged.identified, [{ given: "osv elsewhere", as: "osv a" }]);
    assert.deepEqual(kinds(merged), ["added DSA-1100-1"]);
    assert.deepEqual(
      merged.catalog.feeds.map(({ feed }) => feed),
      ["osv a", "osv b"],
    );
  });

  test("mergeCatalog() holds a truncated edition from elsewhere against the one that is held", () => {
    const merged = merge(held.catalog, [edition(patches(many(10)), { feed: "osv elsewhere" })], TUESDAY);
    assert.deepEqual(
      merged.refusedFeeds.map(({ feed, held: last }) => [feed, last?.records]),
      [["osv a", 100]],
    );
    assert.deepEqual(merged.catalog, held.catalog);
  });

  test("mergeCatalog() tells a new feed, and one that is given beside the one that is held", () => {
    const other = merge(held.catalog, [edition(patches([buildPatch({ id: "X" })]), { feed: "osv c" })]);
    assert.deepEqual(other.identified, []);
    assert.equal(other.catalog.feeds.length, 3);
    const beside = merge(held.catalog, [
      edition(patches(many(100))),
      edition(patches(many(100)), { feed: "osv c" }),
    ]);
    assert.deepEqual(beside.identified, []);
    assert.deepEqual(beside.overlaps, [
      { kept: "osv a", shadowed: "osv c", patches: 100, example: "DSA-1000-1" },
    ]);
  });

  test("mergeCatalog() shows what is held where nothing came to compare with, if it can only be one", () => {
    const one = merge(undefined, [edition(patches(many(3)))]);
    const broken = edition({ kind: "refused", reason: "is no JSON" }, { feed: "osv elsewhere" });
    assert.equal(merge(one.catalog, [broken]).refusedFeeds[0]?.held?.feed, "osv a");
    assert.equal(merge(held.catalog, [broken]).refusedFeeds[0]?.held, undefined);
  });
});

describe("mergeCatalog(), whatever comes", () => {
  const somePatch = fc
    .record({
      id: fc.constantFrom("A", "B", "C", "D"),
      fixed: fc.constantFrom("1", "2"),
      severity: fc.constantFrom("low" as const, "critical" as const),
      cve: fc.constantFrom("CVE-2026-0001", "CVE-2026-0002"),
      retracted: fc.boolean(),
    })
    .map(({ id, fixed, severity, cve, retracted }) =>
      buildPatch({
        id,
        severity,
        fixes: [buildFix({ fixed })],
        vulnerabilities: [{ id: cve }],
        ...(retracted ? { retracted } : {}),
      }),
    );
  const someEdition = (feed: string, precedence: number) =>
    fc
      .record({
        list: fc.array(somePatch, { maxLength: 5 }),
        asOf: fc.option(fc.constantFrom(MONDAY, TUESDAY), { nil: undefined }),
      })
      .map(({ list, asOf }) =>
        edition(patches(list, asOf === undefined ? {} : { asOf }), { feed, precedence }),
      );
  const someKev = fc
    .subarray(["CVE-2026-0001", "CVE-2026-0002", "CVE-2026-0003"])
    .map((ids) => kev(ids.map((id) => ({ id, since: MONDAY }))));
  const someRun = fc
    .tuple(someEdition("a", 80), someEdition("b", 80), someEdition("c", 100), someKev)
    .chain((editions) => fc.shuffledSubarray(editions));
  const runs = fc.array(someRun, { maxLength: 4 });

  test("mergeCatalog() does not depend on the order of editions, or of records in them", () => {
    fc.assert(
      fc.property(runs, (all) => {
        let straight: CatalogState | undefined;
        let turned: CatalogState | undefined;
        for (const [index, editions] of all.entries()) {
          const now = MONDAY + index * 86_400_000;
          const one = merge(straight, editions, now);
          const other = merge(turned, [...editions].reverse().map(backwards), now);
          assert.deepEqual(other, one);
          straight = one.catalog;
          turned = other.catalog;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("mergeCatalog() never loses an id, a clock or a revision, and never says a digest that is not the patch's", () => {
    fc.assert(
      fc.property(runs, (all) => {
        let previous: CatalogState | undefined;
        for (const [index, editions] of all.entries()) {
          const { catalog } = merge(previous, editions, MONDAY + index * 86_400_000);
          const ids = catalog.entries.map(({ patch }) => patch.id);
          assert.deepEqual(ids, [...new Set(ids)].sort());
          for (const { patch, digest } of catalog.entries) assert.equal(digest, buildDigest(patch));
          for (const before of previous?.entries ?? []) {
            const after = catalog.entries.find(({ patch }) => patch.id === before.patch.id);
            assert.ok(after !== undefined);
            assert.equal(after.firstSeen, before.firstSeen);
            assert.ok(after.digest === before.digest || after.revisions.has(before.digest));
            assert.ok(after.facts.length >= before.facts.length);
          }
          previous = catalog;
        }
      }),
      { numRuns: 300 },
    );
  });

  function backwards(one: Edition): Edition {
    const { reading } = one;
    if (reading.kind === "patches")
      return { ...one, reading: { ...reading, patches: [...reading.patches].reverse() } };
    if (reading.kind === "enrichment")
      return { ...one, reading: { ...reading, exploited: [...(reading.exploited ?? [])].reverse() } };
    return one;
  }
});

describe("mergeCatalog() with lifecycles", () => {
  const ended = at("2026-07-11T23:59:59Z");
  const lines = (count: number, input: Partial<Lifecycle> = {}): readonly Lifecycle[] =>
    Array.from({ length: count }, (_, index) => ({
      product: "debian",
      cycle: String(index + 10),
      eol: ended,
      ...input,
    }));
  const eol = (lifecycles: readonly Lifecycle[], input: Partial<Edition> = {}): Edition =>
    edition(
      { kind: "lifecycles", lifecycles, refused: [], passedOver: [] },
      { feed: "eol a", format: "eol", precedence: 5, ...input },
    );
  const heldBy = (merged: MergedCatalog, feed = "eol a") =>
    merged.catalog.feeds.find((one) => one.feed === feed);

  test("mergeCatalog() keeps the lines of the edition, sorted, beside patches that it leaves alone", () => {
    const both = merge(undefined, [edition(patches(many(2))), eol([...lines(2)].reverse())]);
    assert.deepEqual(heldBy(both)?.lifecycles, lines(2));
    assert.equal(heldBy(both)?.records, 2);
    assert.equal(both.catalog.entries.length, 2);
    const next = merge(both.catalog, [edition(patches(many(2)))], TUESDAY);
    assert.deepEqual(heldBy(next), heldBy(both), "a feed that is not read stays");
  });

  test("mergeCatalog() takes a line that is gone for one that nobody knows, not for a supported one", () => {
    const one = merge(undefined, [eol(lines(20))]);
    const two = merge(one.catalog, [eol(lines(19))], TUESDAY);
    assert.equal(heldBy(two)?.lifecycles?.length, 19);
  });

  const bad: readonly (readonly [string, Edition, string])[] = [
    [
      "is more than a tenth smaller",
      eol(lines(17)),
      "it has 17 good records where the last edition had 20: 15 % fewer, and 10 % are allowed (maxShrink)",
    ],
    [
      "no longer says when its lines end",
      eol(lines(20).map(({ product, cycle }) => ({ product, cycle }))),
      "it lists nothing",
    ],
    [
      "cannot be read",
      edition({ kind: "refused", reason: "is no JSON" }, { feed: "eol a", format: "eol" }),
      "is no JSON",
    ],
    [
      "comes from another place and is truncated",
      eol(lines(5), { feed: "eol elsewhere" }),
      "it has 5 good records where the last edition had 20: 75 % fewer, and 10 % are allowed (maxShrink)",
    ],
  ];
  for (const [name, edited, reason] of bad)
    test(`mergeCatalog() refuses an edition of lifecycles whole that ${name}, and keeps the last good one`, () => {
      const before = merge(undefined, [eol(lines(20))]);
      const after = merge(before.catalog, [edited], TUESDAY);
      assert.deepEqual(
        after.refusedFeeds.map((one) => [one.feed, withoutWayOut(one.reason)]),
        [["eol a", reason]],
      );
      assert.deepEqual(after.catalog, before.catalog);
    });

  test("mergeCatalog() names refused lines and those that were passed over", () => {
    const reading: Edition["reading"] = {
      kind: "lifecycles",
      lifecycles: lines(2),
      refused: [{ record: "debian 9", reason: "`eol` is no date" }],
      passedOver: [{ record: "debian 8", reason: "nothing is said of its end" }],
    };
    const merged = merge(undefined, [edition(reading, { feed: "eol a", format: "eol" })]);
    assert.deepEqual(merged.refusedRecords, [
      { feed: "eol a", record: "debian 9", reason: "`eol` is no date" },
    ]);
    assert.deepEqual(merged.passedOver, [
      { feed: "eol a", record: "debian 8", reason: "nothing is said of its end" },
    ]);
  });
});
