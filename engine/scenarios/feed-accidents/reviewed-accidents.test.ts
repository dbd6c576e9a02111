import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { editAdvisories, editExploited, withFixes } from "./good-editions.ts";
import { DAYS, openReplay, type Replay } from "./replay.ts";

let replay: Replay;
before(async () => {
  replay = await openReplay();
  await replay.day(DAYS.before, {});
});
after(() => replay.remove());

/** What a refusal says is put into catalog.guards.accept. */
function digestIn(reason: string | null | undefined): string {
  const [digest] = /sha256:[0-9a-f]{64}/.exec(reason ?? "") ?? [];
  assert.ok(digest !== undefined, String(reason));
  return digest;
}

function accept(...digests: readonly string[]): void {
  const path = join(replay.dir, "muster.yaml");
  const text = readFileSync(path, "utf8").replace(/\n {4}guards:.*\n/, "\n");
  writeFileSync(path, `${text}    guards: { accept: [${digests.map((one) => `"${one}"`).join(", ")}] }\n`);
}

describe("catalog.guards.accept", () => {
  const smaller = editAdvisories((record, index) => (index % 5 === 0 ? undefined : record));

  test("lets in one edition that its publisher means, and no other", async () => {
    const refused = await replay.day(DAYS.event, { "almalinux.ndjson": smaller });
    assert.equal(refused.synced.exit, 1);
    accept(digestIn(refused.synced.feeds.find(({ outcome }) => outcome === "refused")?.reason));
    const half = editAdvisories((record, index) => (index % 2 === 0 ? undefined : record));
    assert.equal((await replay.day(DAYS.event, { "almalinux.ndjson": half })).synced.exit, 1);
    const { synced, plan } = await replay.day(DAYS.event, { "almalinux.ndjson": smaller });
    assert.equal(synced.exit, 0);
    assert.equal(synced.changes.filter(({ kind }) => kind === "unlisted").length, 9);
    const needed = [...plan.pairs.values()].filter(({ verdict }) => verdict === "install");
    assert.equal(needed.length, 44, "what is not listed any more is needed all the same");
  });

  test("lets in one record that asks for less", async () => {
    const lower = editAdvisories((record, index) => {
      if (index % 5 === 0) return undefined;
      return record.id === "ALSA-2026:47184" ? withFixes(record, () => "4.0.9-3.el8") : record;
    });
    const doubted = await replay.day(DAYS.event, { "almalinux.ndjson": lower });
    assert.equal(doubted.synced.exit, 3);
    accept(digestIn(doubted.synced.refusedRecords[0]?.reason.split("at once").at(-1)));
    const { synced, plan } = await replay.day(DAYS.event, { "almalinux.ndjson": lower });
    assert.deepEqual(
      synced.changes.map(({ patch, kind }) => `${patch} ${kind}`),
      ["ALSA-2026:47184 revised"],
    );
    assert.ok(plan.pairs.get("old-8 ALSA-2026:47184")?.to.includes("libtiff 4.0.9-3.el8"));
  });

  test("lets a list of exploited vulnerabilities take back what it said", async () => {
    const without = editExploited((entry) => (entry.cveID === "CVE-2025-27363" ? undefined : entry));
    const quiet = await replay.day(DAYS.event, { "kev.json": without });
    assert.equal(quiet.plan.pairs.get("old-8 ALSA-2025:3421")?.rule, "exploited");
    const { stdout } = await replay.type(`catalog list --format json --now ${DAYS.event}`);
    const { feeds } = JSON.parse(stdout) as {
      readonly feeds: readonly { readonly format: string; readonly digest: string }[];
    };
    accept(feeds.find(({ format }) => format === "kev")?.digest ?? "");
    const { synced, plan } = await replay.day(DAYS.event, { "kev.json": without });
    assert.deepEqual(
      synced.changes.map(({ patch, kind }) => `${patch} ${kind}`),
      ["ALSA-2025:3421 facts"],
    );
    const pair = plan.pairs.get("old-8 ALSA-2025:3421");
    assert.deepEqual(
      [pair?.rule, pair?.due],
      ["important", "2026-08-25T08:00:00Z"],
      "no clock is loosened by it",
    );
  });

  test("lets in nothing that cannot be read, or lists nothing", async () => {
    const empty = Buffer.from("[]");
    const digest = digestIn(`sha256:${createHash("sha256").update(empty).digest("hex")}`);
    accept(digest);
    const { synced } = await replay.day(DAYS.event, { "almalinux.ndjson": empty });
    assert.equal(synced.exit, 1);
  });
});
