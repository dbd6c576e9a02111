import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { recurrenceDays } from "../adapters/recurrence.ts";
import { sha256 } from "../adapters/sha256.ts";
import { worktreeFiles } from "../adapters/worktree-files.ts";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import { documentFault } from "../commands/document-fault.ts";
import { loadPolicy } from "../commands/load-policy.ts";
import { digestOf } from "../core/catalog/digest.ts";
import type { Feed } from "../feeds/feed.ts";
import { feedByFormat } from "../feeds/registry.ts";
import { APT_OS, type FeedFile, feedsAt } from "./editions.ts";
import { EDITIONS, instantOf, NOW } from "./moments.ts";
import { readSampleData } from "./read-data.ts";

const root = join(import.meta.dirname, "..", "..");
const data = readSampleData(root);

describe("feedsAt()", () => {
  it("gives feeds that are read without a record refused", () => {
    for (const edition of EDITIONS) {
      for (const feed of feedsAt(data, edition))
        assert.deepEqual(read(feed).refused, [], `${feed.name} ${edition}`);
    }
  });

  it("keeps what an earlier edition of the advisories had, and adds to it", () => {
    const counts = EDITIONS.map((edition) => new Set(idsAt(edition, ["osv", "muster", "debian-tracker"])));
    for (const [index, ids] of counts.entries()) {
      const before = counts[index - 1];
      if (before === undefined) continue;
      assert.ok(ids.size > before.size);
      assert.deepEqual(
        [...before].filter((id) => !ids.has(id)),
        [],
      );
    }
  });

  it("learns between editions that a vulnerability is exploited", () => {
    const known = EDITIONS.map((edition) => {
      const kev = feedsAt(data, edition).find(({ format }) => format === "kev");
      return kev?.text.includes("CVE-2026-34486");
    });
    assert.deepEqual(known, [false, true, true]);
  });
});

describe("the reference lists", () => {
  it("approve and test the very digests of the sample's catalog", async () => {
    const zoneOffset = createZoneOffset();
    const { declared } = await loadPolicy(
      { kind: "worktree", worktree: worktreeFiles(root) },
      { zoneOffset, recurrenceDays, now: instantOf(NOW) },
    );
    const digests = new Map<string, string>();
    for (const edition of EDITIONS)
      for (const feed of feedsAt(data, edition)) {
        const reading = read(feed);
        if (reading.kind === "patches")
          for (const patch of reading.patches) digests.set(patch.id, digestOf(patch, sha256));
      }
    const named = [
      ...(declared?.approve ?? []),
      ...(declared?.testRecords ?? []).flatMap(({ patches }) => patches),
    ];
    assert.ok(named.length >= 40, `${named.length} digests are named`);
    for (const { patch, digest } of named) assert.equal(digest, digests.get(patch), patch);
    for (const { patch } of [...(declared?.holds ?? []), ...(declared?.rejects ?? [])])
      assert.ok(digests.has(patch), `${patch} is in no feed`);
  });
});

type Readable = Exclude<ReturnType<Feed["read"]>, { kind: "refused" }>;

function idsAt(edition: string, formats: readonly string[]): readonly string[] {
  return feedsAt(data, edition)
    .filter(({ format }) => formats.includes(format))
    .flatMap((feed) => {
      const reading = read(feed);
      return reading.kind === "patches" ? reading.patches.map(({ id }) => id) : [];
    });
}

function read({ format, name, text }: FeedFile): Readable {
  const [id = "", version = ""] = APT_OS.split(":");
  const reading = feedByFormat(format)?.read(
    { members: [{ path: name, bytes: Buffer.from(text) }] },
    {
      patchFault: (value) => documentFault("Patch", value),
      os: { id, version },
    },
  );
  assert.ok(reading !== undefined && reading.kind !== "refused", `${name} is refused`);
  return reading;
}
