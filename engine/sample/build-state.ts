import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../cli/io.ts";
import { run } from "../cli/run.ts";
import { formatInstant } from "../core/model/instant.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { APT_OS, type FeedFile, feedsAt } from "./editions.ts";
import { generateFleet } from "./generate-fleet.ts";
import { macs } from "./macs.ts";
import { EDITIONS, instantOf, NOW, ROUNDS, type Round } from "./moments.ts";
import type { SampleData } from "./read-data.ts";
import { windowsClients } from "./windows-clients.ts";

/** What happens to the sample, in the order of its days. */
const STORY: readonly ({ readonly sync: string } | { readonly add: Round })[] = [
  { sync: EDITIONS[0] },
  { add: "month-ago" },
  { sync: EDITIONS[1] },
  { add: "friday" },
  { sync: EDITIONS[2] },
  { add: "monday" },
];

/** By then everybody has reported. */
const ROUND_MS = 2 * 3_600_000;

/** Runs `catalog sync` and `reports add` as of each of the sample's days. @returns the exit code of the first that fails, else 0 */
export async function buildState(data: SampleData, state: string, io: Io): Promise<number> {
  for (const step of STORY) {
    const exitCode =
      "sync" in step ? await sync(step.sync, data, state, io) : await add(step.add, data, state, io);
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

async function sync(edition: string, data: SampleData, state: string, io: Io): Promise<number> {
  const feeds = feedsAt(data, edition);
  const names = feeds.map(({ format, name }) => `${format} ${name}`).join(", ");
  await io.stdout.write(`${edition.slice(0, 10)}  catalog sync  ${names}\n`);
  const named = feeds.flatMap((feed) => ["--feed", `${feed.format}=${keep(feed, state)}`]);
  return run(
    ["catalog", "sync", ...named, "--os", APT_OS, "--state", state, "--now", edition, "--quiet"],
    io,
  );
}

/** Each edition under the same name, since a feed is known by where it comes from. */
function keep({ name, text }: FeedFile, state: string): string {
  const folder = join(state, "feeds");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function add(round: Round, data: SampleData, state: string, io: Io): Promise<number> {
  const path = join(state, `reports-${round}.ndjson`);
  const file = openSync(path, "w");
  let reports = 0;
  let lines = "";
  for (const report of reportsOf(data, round)) {
    lines += `${JSON.stringify(report)}\n`;
    reports += 1;
    if (lines.length < 1_000_000) continue;
    writeSync(file, lines);
    lines = "";
  }
  writeSync(file, lines);
  closeSync(file);
  const now = round === "monday" ? NOW : formatInstant(instantOf(ROUNDS[round]) + ROUND_MS);
  await io.stdout.write(`${now.slice(0, 10)}  reports add   ${reports} reports\n`);
  const exitCode = await run(
    ["reports", "add", "--from", "report", path, "--state", state, "--now", now, "--quiet"],
    io,
  );
  // 60 MB that the fleet now holds in a few.
  rmSync(path);
  return exitCode;
}

function* reportsOf(
  { distributions, windows, macs: macData }: SampleData,
  round: Round,
): Generator<EndpointReport> {
  yield* generateFleet(distributions, round);
  yield* windowsClients(windows, round);
  yield* macs(macData, round);
}
