import type {
  InstalledFact,
  LookFact,
  NamedFact,
  OpenedFact,
  PassFact,
  RolloutEntry,
  RolloutFact,
  Stand,
  TripFact,
} from "../core/model/rollout-fact.ts";
import { NOW } from "./build-time.ts";

/** DSA-1 on its way into the lab. */
export const STAND: Stand = {
  patch: "DSA-1",
  digest: "sha256:a",
  track: "default",
  ring: "lab",
  of: "install",
};

/** The ring opened at `NOW` for ten endpoints, unless it says otherwise. */
export function buildOpened(input: Partial<OpenedFact> = {}): OpenedFact {
  return {
    type: "gate",
    event: "opened",
    at: NOW,
    ...STAND,
    assigned: 10,
    unknown: 0,
    severity: "important",
    knownIssues: [],
    ...input,
  };
}

export function buildInstalled(input: Partial<InstalledFact> = {}): InstalledFact {
  return { type: "gate", event: "installed", at: NOW, ...STAND, since: NOW, ...input };
}

/** The only look of a gate, at which all ten had succeeded. */
export function buildLook(input: Partial<LookFact> = {}): LookFact {
  return {
    type: "gate",
    event: "look",
    at: NOW,
    ...STAND,
    look: 1,
    looks: 1,
    assigned: 10,
    attempted: 10,
    succeeded: 10,
    failed: 0,
    unconfirmed: 0,
    answer: "pass",
    onlyNumbers: false,
    says: "10 of 10 succeeded",
    ...input,
  };
}

export function buildPass(input: Partial<PassFact> = {}): PassFact {
  return {
    type: "gate",
    event: "pass",
    at: NOW,
    ...STAND,
    why: "gate",
    says: "10 of 10 succeeded",
    ...input,
  };
}

export function buildTrip(input: Partial<TripFact> = {}): TripFact {
  return { type: "trip", at: NOW, ...STAND, attempted: 10, failed: 5, says: "5 of 10 failed", ...input };
}

/** `leaves` named the ring. */
export function buildNamed(input: Partial<NamedFact> = {}): NamedFact {
  const { patch, digest, ring } = STAND;
  return { type: "promotion", event: "named", at: NOW, patch, digest, ring, by: "leaves", ...input };
}

/** The facts as entries, numbered from 1. */
export function buildLog(...facts: readonly RolloutFact[]): readonly RolloutEntry[] {
  return facts.map((fact, index) => ({ number: index + 1, fact }));
}
