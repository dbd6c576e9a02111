import { aptFeed } from "./apt.ts";
import { csafFeed } from "./csaf.ts";
import { debianTrackerFeed } from "./debian-tracker.ts";
import { eolFeed } from "./eol.ts";
import { epssFeed } from "./epss.ts";
import type { Feed } from "./feed.ts";
import { kevFeed } from "./kev.ts";
import { lvfsFeed } from "./lvfs.ts";
import { msrcFeed } from "./msrc.ts";
import { musterFeed } from "./muster.ts";
import { osvFeed } from "./osv.ts";
import { sofaFeed } from "./sofa.ts";
import { ssvcFeed } from "./ssvc.ts";

/** Every format of `catalog --feed` by its name. A new one is its file, its test and a line here. */
export const feeds = {
  muster: musterFeed,
  osv: osvFeed,
  csaf: csafFeed,
  "debian-tracker": debianTrackerFeed,
  apt: aptFeed,
  msrc: msrcFeed,
  sofa: sofaFeed,
  lvfs: lvfsFeed,
  kev: kevFeed,
  epss: epssFeed,
  ssvc: ssvcFeed,
  eol: eolFeed,
} satisfies Readonly<Record<string, Feed>>;

/** The format of that name; undefined for any other text, names of built-in properties included. */
export function feedByFormat(format: string): Feed | undefined {
  return Object.hasOwn(feeds, format) ? feeds[format as keyof typeof feeds] : undefined;
}
