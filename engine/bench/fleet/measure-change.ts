import type { News } from "../../core/classes/news.ts";
import { benchWorld } from "./bench-world.ts";
import { requireEqual } from "./counts.ts";
import { withLine } from "./declared-files.ts";
import { type Job, openJob } from "./job.ts";
import { createOurs } from "./ours.ts";
import { compared, fleetName, type Row } from "./row.ts";
import { inTurns } from "./timing.ts";

/** A line as reviewers see them every day: how long one kind of patch waits. */
const CHANGE = { path: "policies/servers.yaml", was: "defer: P14D", is: "defer: P15D" } as const;

/** What the files say of it. */
const NEWS: News = {
  all: false,
  policies: new Set(),
  rules: new Map([["servers", new Set(["routine"])]]),
  tracks: new Set(),
  patches: new Set(),
  selects: false,
};

/** The plan of a one-line change beside the full run that it must be equal to. */
export async function measureChange(job: Job): Promise<readonly Row[]> {
  const { scene, endpoints } = await openJob(job);
  const { path, was, is } = CHANGE;
  const changed = await benchWorld(scene.entries, withLine(scene.files, path, was, is));
  const base = createOurs(endpoints, scene.world);
  base.full();
  const wanted = createOurs(endpoints, changed).full();
  requireEqual("the change, planned and in full", wanted, base.changed(changed, NEWS));
  const { change, full } = await inTurns(Math.min(job.rounds, 3), {
    change: () => base.changed(changed, NEWS),
    full: () => createOurs(endpoints, changed).full(),
  });
  const about = {
    section: "change",
    what: `Plan of a one-line change (\`${was}\` to \`${is}\`)`,
    fleet: fleetName(job.count, job.shape),
    beside: "the full run",
  } as const;
  return [compared(about, change, full, { sense: "slower", wanted: 0.1 })];
}
