import { createCatalogFiles } from "../adapters/catalog-files.ts";
import { createFleetFiles } from "../adapters/fleet-files.ts";
import { recurrenceDays } from "../adapters/recurrence.ts";
import { rolloutFile } from "../adapters/rollout-files.ts";
import { sha256 } from "../adapters/sha256.ts";
import { createZoneOffset, tzdataVersion } from "../adapters/zone-offset.ts";
import type { WorldPorts } from "../commands/load-world.ts";
import type { Instant } from "../core/model/instant.ts";
import type { CatalogReader, StoredCatalog } from "../ports/catalog-store.ts";
import type { FleetReader, StoredFleet } from "../ports/fleet-store.ts";
import { ownVersion } from "./version.ts";

/** The world of a run, and what a report says of it beside the plan. */
export interface OpenedWorld {
  readonly ports: WorldPorts;
  /** How far what was read reaches; nothing of what was not read. */
  readonly newest: () => { readonly catalog?: Instant; readonly fleet?: Instant };
  /** Generations that were damaged, so that an older one was taken. */
  readonly damaged: () => readonly string[];
}

/** Binds a state folder, read only, and what core cannot compute alone. Catalog and fleet are read once. */
export function openWorldPorts(state: string): OpenedWorld {
  const catalog = readOnce<StoredCatalog>(createCatalogFiles(state));
  const fleet = readOnce<StoredFleet>(createFleetFiles(state));
  return {
    ports: {
      catalog: catalog.read,
      fleet: fleet.read,
      rollout: () => rolloutFile(state).entries(),
      sha256,
      zoneOffset: createZoneOffset(),
      recurrenceDays,
      tzdata: tzdataVersion(),
      engine: ownVersion(),
    },
    newest: () => ({
      ...latest("catalog", catalog.seen()?.catalog.feeds.map(({ readAt }) => readAt) ?? []),
      ...latest("fleet", reportedAt(fleet.seen())),
    }),
    damaged: () => [...(catalog.seen()?.damaged ?? []), ...(fleet.seen()?.damaged ?? [])],
  };
}

interface Once<T> {
  readonly read: () => Promise<T | undefined>;
  readonly seen: () => T | undefined;
}

function readOnce<T>(
  reader: { read(): Promise<T | undefined> } & Partial<CatalogReader | FleetReader>,
): Once<T> {
  let reading: Promise<T | undefined> | undefined;
  let seen: T | undefined;
  return {
    read: async () => {
      reading ??= reader.read();
      seen = await reading;
      return seen;
    },
    seen: () => seen,
  };
}

function reportedAt(stored: StoredFleet | undefined): Iterable<Instant> {
  return stored === undefined
    ? []
    : [...stored.fleet.members.values()].map(({ report }) => report.observedAt);
}

function latest<K extends string>(key: K, instants: Iterable<Instant>): { readonly [name in K]?: Instant } {
  let newest: Instant | undefined;
  for (const instant of instants) if (newest === undefined || instant > newest) newest = instant;
  return (newest === undefined ? {} : { [key]: newest }) as { readonly [name in K]?: Instant };
}
