import assert from "node:assert/strict";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GitScratch, gitScratch } from "../../testing/git-scratch.ts";
import { runMuster } from "../run-muster.ts";
import type { Outcome, Step } from "../scenario.ts";
import { type FleetPlan, type PlannedPair, readPlan } from "./fleet-plan.ts";
import { type OsvRecord, readEdition } from "./good-editions.ts";

/** When the good edition, the bad one and the next good one come, a day apart. */
export const DAYS = {
  before: "2026-08-22T08:00:00Z",
  event: "2026-08-23T08:00:00Z",
  next: "2026-08-24T08:00:00Z",
} as const;

export type FeedFile = "almalinux.ndjson" | "kev.json";

/** What `catalog sync --format json` printed, as far as a replay looks at it. */
export interface Synced {
  readonly exit: number;
  readonly feeds: readonly {
    readonly feed: string;
    readonly outcome: string;
    readonly reason: string | null;
    readonly age: string | null;
    readonly records: number;
    readonly stale: boolean;
  }[];
  readonly changes: readonly { readonly patch: string; readonly kind: string; readonly says: string }[];
  readonly refusedRecords: readonly { readonly record: string; readonly reason: string }[];
  readonly entries: number;
}

/** A repository whose feeds were read once, and what was planned then. */
export interface Replay {
  readonly dir: string;
  /** Lays what the publisher serves that day, reads it, and plans; undefined: the file is gone. */
  readonly day: (
    when: string,
    files: Partial<Record<FeedFile, string | Uint8Array | undefined>>,
  ) => Promise<{ readonly synced: Synced; readonly plan: FleetPlan }>;
  /** `catalog list`: when each patch was first seen. */
  readonly firstSeen: (when: string) => Promise<Readonly<Record<string, string>>>;
  readonly type: (line: string) => Promise<Outcome>;
  readonly remove: () => void;
}

const TYPED = { via: "process", env: {} } as Step;

/** The good editions, read and planned for a small fleet, in a fresh repository. */
export async function openReplay(): Promise<Replay> {
  const scratch = gitScratch();
  cpSync(join(import.meta.dirname, "repo"), scratch.dir, { recursive: true });
  scratch.write({ ".gitignore": "/feeds\n/reports\n/.muster\n" });
  scratch.commit({}, "the first commit");
  scratch.write({
    "feeds/almalinux.ndjson": readEdition("almalinux.ndjson"),
    "feeds/kev.json": readEdition("kev.json"),
    "reports/fleet.ndjson": fleetReports(readEdition("almalinux.ndjson")),
  });
  const replay = replayIn(scratch);
  const added = await replay.type(`reports add --from report reports/fleet.ndjson --now ${DAYS.before}`);
  assert.equal(added.exit, 0, added.stderr);
  return replay;
}

function replayIn(scratch: GitScratch): Replay {
  const type = (line: string): Promise<Outcome> => runMuster(TYPED, line, scratch.dir);
  return {
    dir: scratch.dir,
    type,
    async day(when, files) {
      for (const [name, text] of Object.entries(files)) {
        const path = join(scratch.dir, "feeds", name);
        if (text === undefined) rmSync(path);
        else writeFileSync(path, text);
      }
      const { exit, stdout, stderr } = await type(`catalog sync --format json --now ${when}`);
      assert.ok(stdout.startsWith("{"), stderr);
      const planned = await type(`reconcile --format json --endpoints all --now ${when}`);
      assert.ok(planned.stdout.startsWith("{"), planned.stderr);
      return { synced: { ...(JSON.parse(stdout) as Synced), exit }, plan: readPlan(planned.stdout) };
    },
    async firstSeen(when) {
      const { stdout } = await type(`catalog list --format json --now ${when}`);
      const { entries } = JSON.parse(stdout) as {
        readonly entries: readonly { readonly id: string; readonly firstSeen: string }[];
      };
      return Object.fromEntries(entries.map(({ id, firstSeen }) => [id, firstSeen]));
    },
    remove: () => scratch.remove(),
  };
}

/** One host of each release that misses everything, and one that has it all. */
function fleetReports(edition: string): string {
  const records = edition
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as OsvRecord);
  const hosts = [
    { id: "old-8", release: "8", version: () => "0-1" },
    { id: "new-8", release: "8", version: (fixed: string) => fixed },
    { id: "old-9", release: "9", version: () => "0-1" },
  ];
  return hosts.map(({ id, release, version }) => `${reportOf(id, release, records, version)}\n`).join("");
}

function reportOf(
  id: string,
  release: string,
  records: readonly OsvRecord[],
  version: (fixed: string) => string,
): string {
  const software = records.flatMap(({ affected }) =>
    affected
      .filter((one) => one.package.ecosystem === `AlmaLinux:${release}`)
      .map(({ package: { name }, ranges }) => {
        const fixed = ranges[0]?.events.find((event) => event.fixed !== undefined)?.fixed ?? "";
        const [, epoch, evr = ""] = /^(?:(\d+):)?(.*)$/.exec(version(fixed)) ?? [];
        const suffix = epoch === undefined ? "" : `&epoch=${epoch}`;
        return { purl: `pkg:rpm/almalinux/${name}@${evr}?arch=x86_64${suffix}` };
      }),
  );
  return JSON.stringify({
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id },
    observedAt: "2026-08-22T07:00:00Z",
    os: { family: "linux", id: "almalinux", version: `${release}.10` },
    software,
  });
}

/** That nothing was lost by it: what is planned stays planned, as soon and as far up as before. */
export function assertSteady(before: FleetPlan, after: FleetPlan, except: ReadonlySet<string>): void {
  assert.deepEqual(after.removals, [], "nothing is taken off");
  for (const [pair, was] of before.pairs) {
    const is = after.pairs.get(pair);
    assert.ok(is !== undefined, `${pair} is not judged any more`);
    if (except.has(was.patch)) continue;
    assert.deepEqual(calm(is), calm(was), pair);
  }
}

/** What must not move by itself. */
function calm({ verdict, due, rule, to }: PlannedPair): object {
  return { verdict, due, rule, to };
}
