import type { Assessor } from "../applicability/assess.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Instant } from "../model/instant.ts";
import type { RolloutEntry } from "../model/rollout-fact.ts";
import type { Place } from "../rings/place.ts";
import { createDeadlines, type Deadlines } from "./deadlines.ts";
import { createExposure, type Exposure } from "./exposure.ts";
import type { Carried } from "./installer.ts";
import type { Machine } from "./machine.ts";
import { mayConcern } from "./may-concern.ts";
import type { Stop } from "./simulation-result.ts";
import { createSpread, type Spread } from "./spread.ts";

/** Sees what machines really lack, and keeps the books about it. */
export interface Observer {
  /** Machines as they are at a moment, among what is known then. Those that did not change are passed over. */
  readonly look: (
    machines: Iterable<Machine>,
    placeOf: (id: string) => Place,
    assessor: Assessor,
    at: Instant,
  ) => void;
  readonly carried: (machine: Machine, place: Place, carried: Carried) => void;
  readonly wrote: (entries: readonly RolloutEntry[]) => void;
  readonly lacks: (endpoint: string, patch: string) => boolean;
  /** Whether anybody lacks the patch; yes, too, as long as nobody looked. */
  readonly isLacking: (patch: string) => boolean;
  /** When each patch first came in, in the first ring of a track. */
  readonly firstInstalls: ReadonlyMap<string, Instant>;
  readonly deadlines: Deadlines;
  readonly exposure: Exposure;
  readonly spread: Spread;
  readonly stops: readonly Stop[];
  readonly counts: { readonly installs: number; readonly failures: number; readonly reboots: number };
}

export function createObserver(from: Instant): Observer {
  const open = new Map<string, ReadonlyMap<string, string>>();
  const truths = new Map<string, Machine["truth"]["image"] | undefined>();
  const broken = new Set<string>();
  const deadlines = createDeadlines(from);
  const exposure = createExposure(from);
  const spread = createSpread();
  const stops: Stop[] = [];
  const firstInstalls = new Map<string, Instant>();
  const counts = { installs: 0, failures: 0, reboots: 0 };
  const lacking = new Map<string, number>();
  const looked = new Set<string>();
  let known: readonly CatalogEntry[] = [];

  const see = (machine: Machine, { ring, track }: Place, assessor: Assessor, at: Instant): void => {
    const missing = assessor
      .candidates(machine.truth)
      .filter((entry) => assessor.assess(machine.truth, entry).kind === "missing");
    const name = ring?.name ?? "";
    const before = open.get(machine.id) ?? new Map<string, string>();
    const now = new Map(missing.map(({ patch }) => [patch.id, before.get(patch.id) ?? name]));
    for (const patch of now.keys()) {
      if (before.has(patch)) continue;
      lacking.set(patch, (lacking.get(patch) ?? 0) + 1);
      spread.needs(patch, name, machine.id);
    }
    for (const [patch, then] of before) {
      if (now.has(patch)) continue;
      lacking.set(patch, (lacking.get(patch) ?? 0) - 1);
      counts.installs += 1;
      spread.arrived(patch, then, at);
      deadlines.arrived(machine.id, patch, at);
      if (ring !== undefined && ring === track[0] && !firstInstalls.has(patch)) firstInstalls.set(patch, at);
    }
    open.set(machine.id, now);
    truths.set(machine.id, machine.truth.image);
    exposure.lacks(machine.id, name, missing, at);
  };

  return {
    look: (machines, placeOf, assessor, at) => {
      const { entries } = assessor.catalog;
      const seen = new Set(known);
      const fresh = entries === known ? [] : entries.filter((entry) => !seen.has(entry));
      known = entries;
      for (const { patch } of fresh) looked.add(patch.id);
      for (const machine of machines) {
        const isSame = open.has(machine.id) && truths.get(machine.id) === machine.truth.image;
        if (isSame && !fresh.some((entry) => mayConcern(machine.truth, entry))) continue;
        see(machine, placeOf(machine.id), assessor, at);
      }
    },
    carried: ({ id }, { ring }, { failed, rebooted }) => {
      if (rebooted) counts.reboots += 1;
      for (const { patch, kind } of failed) {
        const key = `${id}\u0000${patch}`;
        const isNew = kind === "broken" && !broken.has(key);
        if (isNew) broken.add(key);
        counts.failures += 1;
        spread.failed(patch, ring?.name ?? "", isNew ? "broken" : "failed");
      }
    },
    wrote: (entries) => {
      for (const { fact } of entries) {
        if (fact.type === "trip") stops.push(stopOf(fact, "breaker"));
        else if (fact.type === "gate" && fact.event === "look" && fact.answer !== "pass")
          stops.push(stopOf(fact, fact.answer === "fail" ? "gate" : "question"));
      }
    },
    lacks: (endpoint, patch) => open.get(endpoint)?.has(patch) === true,
    isLacking: (patch) => !looked.has(patch) || (lacking.get(patch) ?? 0) > 0,
    firstInstalls,
    deadlines,
    exposure,
    spread,
    stops,
    counts,
  };
}

function stopOf({ patch, ring, at, attempted, failed, says }: Omit<Stop, "by">, by: Stop["by"]): Stop {
  return { by, patch, ring, at, attempted, failed, says };
}
