import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type {
  EnrichmentReading,
  FeedReading,
  LifecycleReading,
  PatchReading,
} from "../core/catalog/edition.ts";
import type { FeedInput } from "../feeds/feed.ts";

const FIXTURES = join(import.meta.dirname, "..", "feeds", "fixtures");

/** A feed of fixture files, by their paths below engine/feeds/fixtures. */
export function fixtureFeed(...paths: readonly string[]): FeedInput {
  return {
    members: paths.map((path) => ({ path: basename(path), bytes: readFileSync(join(FIXTURES, path)) })),
  };
}

/** A feed of one file with that text, or of several by name. */
export function textFeed(files: string | Readonly<Record<string, string>>): FeedInput {
  const named = typeof files === "string" ? { feed: files } : files;
  return {
    members: Object.entries(named).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  };
}

/** The patches that must have come out. */
export function patchesOf(reading: FeedReading): PatchReading {
  if (reading.kind !== "patches") throw new Error(`no patches: ${JSON.stringify(reading)}`);
  return reading;
}

export function enrichmentOf(reading: FeedReading): EnrichmentReading {
  if (reading.kind !== "enrichment") throw new Error(`no enrichment: ${JSON.stringify(reading)}`);
  return reading;
}

export function lifecyclesOf(reading: FeedReading): LifecycleReading {
  if (reading.kind !== "lifecycles") throw new Error(`no lifecycles: ${JSON.stringify(reading)}`);
  return reading;
}
