import type { Gate } from "../core/model/declared.ts";
import type { GateCounts } from "../core/rings/gate-counts.ts";
import type { GateEvidence } from "../core/rings/gate-judgement.ts";

/** A gate with one look that asks for nine of ten and for less than 5 % of failures. */
export function buildGate(overrides: Partial<Gate> = {}): Gate {
  return {
    at: "rings/pilot.yaml:9:3",
    installed: { operator: ">=", ppm: 900_000, at: "rings/pilot.yaml:10:5" },
    failure: { below: 50_000, confidence: 950_000, at: "rings/pilot.yaml:11:5" },
    looksMs: [0],
    judge: "patch",
    onInconclusive: { kind: "ask" },
    ...overrides,
  };
}

/** The same without what is named: a gate that does not ask for it. */
export function gateWithout(gate: Gate, ...names: readonly ("installed" | "failure")[]): Gate {
  const kept = Object.entries(gate).filter(([name]) => !names.some((one) => one === name));
  return Object.fromEntries(kept) as unknown as Gate;
}

/** What is not named is 0; whoever is neither waiting nor failed nor unconfirmed succeeded. */
export function buildCounts(
  assigned: number,
  {
    failed = 0,
    unconfirmed = 0,
    waiting = 0,
  }: Partial<Record<"failed" | "unconfirmed" | "waiting", number>> = {},
): GateCounts {
  const attempted = assigned - waiting;
  return { assigned, attempted, succeeded: attempted - failed - unconfirmed, failed, unconfirmed };
}

/** Without incidents, in a ring of 100 of which every report counts. */
export function buildGateEvidence(whole: GateCounts, overrides: Partial<GateEvidence> = {}): GateEvidence {
  return {
    whole,
    strata: [],
    incidents: 0,
    blockers: [],
    retracted: false,
    stale: { members: 100, stale: 0 },
    lost: false,
    ...overrides,
  };
}
