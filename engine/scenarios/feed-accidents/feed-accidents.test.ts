import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Accident } from "./accidents.ts";
import { ADVISORY_ACCIDENTS } from "./advisory-accidents.ts";
import { EXPLOITED_ACCIDENTS } from "./exploited-accidents.ts";
import type { FleetPlan } from "./fleet-plan.ts";
import { editExploited, readEdition } from "./good-editions.ts";
import { assertSteady, DAYS, openReplay, type Replay, type Synced } from "./replay.ts";

let replay: Replay;
let good: FleetPlan;
let seen: Readonly<Record<string, string>>;
before(async () => {
  replay = await openReplay();
  const { synced, plan } = await replay.day(DAYS.before, {});
  assert.equal(synced.exit, 0, JSON.stringify(synced.refusedRecords));
  good = plan;
  seen = await replay.firstSeen(DAYS.before);
  cpSync(join(replay.dir, ".muster"), join(replay.dir, ".held"), { recursive: true });
});
after(() => replay.remove());

const EXIT = { refused: 1, record: 3, absorbed: 0 } as const;

/** As the publisher serves it again, a day later. */
const NEXT = {
  "almalinux.ndjson": readEdition("almalinux.ndjson"),
  "kev.json": editExploited(undefined, { dateReleased: "2026-08-23T17:00:00Z" }),
};

describe("the good editions", () => {
  test("plan something for those who miss it, soonest what is exploited, and nothing for who has it all", () => {
    const of = (endpoint: string) => [...good.pairs.values()].filter((pair) => pair.endpoint === endpoint);
    assert.equal(of("old-8").filter(({ verdict }) => verdict === "install").length, 40);
    assert.equal(of("old-9").filter(({ verdict }) => verdict === "install").length, 4);
    assert.equal(of("new-8").filter(({ verdict }) => verdict === "compliant").length, 40);
    const freetype = good.pairs.get("old-8 ALSA-2025:3421");
    assert.deepEqual([freetype?.rule, freetype?.due], ["exploited", "2026-08-25T08:00:00Z"]);
  });
});

for (const [feed, accidents] of [
  ["a feed of advisories", ADVISORY_ACCIDENTS],
  ["a list of exploited vulnerabilities", EXPLOITED_ACCIDENTS],
] as const)
  describe(feed, () => {
    for (const accident of accidents) test(accident.name, () => replayOf(accident));
  });

async function replayOf(accident: Accident): Promise<void> {
  const { feed, served, verdict, says, moves = {}, next = [] } = accident;
  rmSync(join(replay.dir, ".muster"), { recursive: true });
  cpSync(join(replay.dir, ".held"), join(replay.dir, ".muster"), { recursive: true });
  await replay.day(DAYS.before, {
    "almalinux.ndjson": readEdition("almalinux.ndjson"),
    "kev.json": readEdition("kev.json"),
  });

  const event = await replay.day(DAYS.event, { [feed]: served });
  assert.match(newsOf(event.synced), says);
  assert.equal(event.synced.exit, EXIT[verdict], newsOf(event.synced));
  assert.equal(event.synced.entries, 44);
  const standing = event.synced.feeds.find((one) => one.feed.endsWith(feed));
  assert.equal(standing?.outcome, verdict === "refused" ? "refused" : "read");
  if (verdict === "refused") assert.ok(standing?.age !== null, "the age of the last good edition is in view");
  const moved = new Set(Object.keys(moves));
  assertSteady(good, event.plan, moved);
  for (const [patch, move] of Object.entries(moves)) {
    const { to, ...rest } = move;
    const pair = event.plan.pairs.get(`old-8 ${patch}`);
    assert.deepEqual({ ...pair, ...rest }, pair);
    if (to !== undefined) assert.match(pair?.to.join(", ") ?? "", to);
  }
  assert.deepEqual(await replay.firstSeen(DAYS.event), seen);

  const after = await replay.day(DAYS.next, { [feed]: NEXT[feed] });
  assert.deepEqual(
    after.synced.changes.map(({ patch, kind }) => `${patch} ${kind}`),
    next,
  );
  const isBack = moves["ALSA-2026:47184"]?.to === undefined;
  assertSteady(good, after.plan, isBack ? new Set() : moved);
  assert.equal(after.synced.exit, isBack ? 0 : 3);
  assert.deepEqual(await replay.firstSeen(DAYS.next), seen);
}

/** All that the run told, a line each. */
function newsOf({ feeds, refusedRecords, changes }: Synced): string {
  return [
    ...feeds.flatMap(({ reason }) => reason ?? []),
    ...refusedRecords.map(({ record, reason }) => `${record} ${reason}`),
    ...changes.map(({ patch, kind, says }) => `${patch} ${kind}: ${says}`),
  ].join("\n");
}
