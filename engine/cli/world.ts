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
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import { type Call, textOption } from "./call.ts";
import type { Io } from "./io.ts";
import { nowOf } from "./now.ts";
import type { OpenedSource } from "./policy-source.ts";
import {
  readSignedRollout,
  readVouchedBranch,
  requireUnlogged,
  type SignedLog,
  signedLogOf,
} from "./signed-log.ts";
import { ownVersion } from "./version.ts";
import { stateDir } from "./workspace.ts";

/** The world of a run, and what a report says of it beside the plan. */
export interface OpenedWorld {
  readonly ports: WorldPorts;
  /** How far what was read reaches; nothing of what was not read. */
  readonly newest: () => { readonly catalog?: Instant; readonly fleet?: Instant };
  /** Generations that were damaged, so that an older one was taken. */
  readonly damaged: () => readonly string[];
}

/** The world of a verb: its state folder, and the log that muster.yaml declares. */
export function openLoggedWorld(
  call: Call,
  io: Io,
  opened: Pick<OpenedSource, "dir">,
  spec: WorkspaceSpec,
): OpenedWorld {
  const state = stateDir(call, io, opened, spec);
  const log = signedLogOf(opened.dir, state, spec, io);
  if (log !== undefined) return openWorldPorts(state, { log, now: nowOf(call) });
  const { branch = "main" } = spec;
  const place = { dir: opened.dir, state, revision: textOption(call, "ref"), branch };
  const { ports, ...opening } = openWorldPorts(state);
  return { ...opening, ports: { ...ports, vouched: once(() => requireUnlogged(place, io)) } };
}

/** Binds a state folder, read only, and what core cannot compute alone. Catalog and fleet are read once. */
export function openWorldPorts(
  state: string,
  signed?: { readonly log: SignedLog; readonly now: Instant },
): OpenedWorld {
  const catalog = readOnce<StoredCatalog>(createCatalogFiles(state));
  const fleet = readOnce<StoredFleet>(createFleetFiles(state));
  return {
    ports: {
      catalog: catalog.read,
      fleet: fleet.read,
      ...rolloutPorts(state, signed),
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

/** The small facts, and who vouches: by the log that muster.yaml declares, else by the state folder. */
function rolloutPorts(
  state: string,
  signed: { readonly log: SignedLog; readonly now: Instant } | undefined,
): Pick<WorldPorts, "rollout" | "log" | "vouched"> {
  if (signed === undefined) return { rollout: () => rolloutFile(state).entries() };
  const { log, now } = signed;
  const read = once(() => readSignedRollout(log));
  return {
    rollout: async () => (await read()).entries,
    log: read,
    vouched: once(() => readVouchedBranch(log, now)),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
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
