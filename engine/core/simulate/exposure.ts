import type { CatalogEntry } from "../model/catalog.ts";
import type { Instant } from "../model/instant.ts";
import { knownSince } from "./timeline.ts";

/** How long endpoints were open to vulnerabilities within the time simulated, in endpoint × vulnerability × minutes. */
export interface Exposure {
  /** What an endpoint lacks from a moment on. */
  readonly lacks: (endpoint: string, ring: string, missing: readonly CatalogEntry[], at: Instant) => void;
  /** By ring, once it is over. */
  readonly close: (at: Instant) => ReadonlyMap<string, Exposed>;
}

export interface Exposed {
  readonly minutes: number;
  /** The part during which the vulnerability was known to be exploited. */
  readonly exploitedMinutes: number;
}

const MINUTE_MS = 60_000;
const NONE: Exposed = { minutes: 0, exploitedMinutes: 0 };

interface Open {
  readonly since: Instant;
  exploitedSince: Instant | undefined;
}

/** @param from counted from here on, however long they were open before */
export function createExposure(from: Instant): Exposure {
  const open = new Map<string, Map<string, Open>>();
  const ringOf = new Map<string, string>();
  const sums = new Map<string, Exposed>();

  const add = (ring: string, { since, exploitedSince }: Open, at: Instant): void => {
    const { minutes, exploitedMinutes } = sums.get(ring) ?? NONE;
    sums.set(ring, {
      minutes: minutes + minutesBetween(since, at),
      exploitedMinutes:
        exploitedMinutes +
        (exploitedSince === undefined ? 0 : minutesBetween(Math.max(since, exploitedSince), at)),
    });
  };

  return {
    lacks: (endpoint, ring, missing, at) => {
      const before = open.get(endpoint) ?? new Map<string, Open>();
      const now = openIn(missing, before, from, at);
      for (const [id, one] of before) if (!now.has(id)) add(ring, one, at);
      open.set(endpoint, now);
      ringOf.set(endpoint, ring);
    },
    close: (at) => {
      for (const [endpoint, vulnerabilities] of open)
        for (const one of vulnerabilities.values()) add(ringOf.get(endpoint) ?? "", one, at);
      open.clear();
      return sums;
    },
  };
}

function openIn(
  missing: readonly CatalogEntry[],
  before: ReadonlyMap<string, Open>,
  from: Instant,
  at: Instant,
): Map<string, Open> {
  const open = new Map<string, Open>();
  for (const entry of missing) {
    const since = Math.max(from, knownSince(entry) ?? at);
    for (const { id, exploited } of entry.patch.vulnerabilities ?? []) {
      const known = before.get(id) ?? open.get(id);
      const one: Open = known ?? { since, exploitedSince: undefined };
      if (exploited === true) one.exploitedSince ??= known === undefined ? since : at;
      open.set(id, one);
    }
  }
  return open;
}

function minutesBetween(from: Instant, until: Instant): number {
  return Math.max(0, Math.floor((until - from) / MINUTE_MS));
}
