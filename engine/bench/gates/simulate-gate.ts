import { SeededRandom } from "../../../scripts/oracles/seeded-random.ts";
import type { Gate } from "../../core/model/declared.ts";
import { afterInconclusive } from "../../core/rings/after-inconclusive.ts";
import type { GateCounts, Stratum } from "../../core/rings/gate-counts.ts";
import type { GateJudgement } from "../../core/rings/gate-judgement.ts";
import { judgeGate } from "../../core/rings/judge-gate.ts";

/** What a patch does to machines, as shares. */
export interface Patch {
  readonly name: string;
  /** It breaks so many of all machines. */
  readonly breaks: number;
  /** It breaks so many of one model among twenty. */
  readonly breaksOneModel: number;
  /** So many installs fail that would fail with any patch. */
  readonly fails: number;
  /** So many never say how it went. */
  readonly silent: number;
}

/** How often the gate let the patch through, by the numbers or for want of them, asked, or refused; of all runs. */
export interface Ends {
  readonly passed: number;
  readonly waited: number;
  readonly asked: number;
  readonly refused: number;
}

interface Ring {
  readonly model: readonly number[];
  readonly failed: readonly boolean[];
  readonly silent: readonly boolean[];
  /** When it tries, as a share of all that ever do. */
  readonly turn: readonly number[];
}

type End = keyof Ends;

const MODELS = 20;
/** How many have tried by the first, second and later looks: some machines are off for days. */
const TRIED = [0.93, 0.97, 0.99] as const;
const HARMLESS = { severity: "moderate", reboot: "never", kernel: false } as const;

/** Runs one patch through one ring of that size many times; the same seed gives the same ends. */
export function simulateGate(gate: Gate, patch: Patch, size: number, runs: number, seed: number): Ends {
  const random = new SeededRandom(seed);
  const ends: Record<End, number> = { passed: 0, waited: 0, asked: 0, refused: 0 };
  for (let run = 0; run < runs; run++) ends[runOnce(gate, drawRing(patch, size, random))] += 1;
  const { passed, waited, asked, refused } = ends;
  return { passed: passed / runs, waited: waited / runs, asked: asked / runs, refused: refused / runs };
}

function runOnce(gate: Gate, ring: Ring): End {
  let last: GateJudgement | undefined;
  for (const look of gate.looksMs.keys()) {
    last = judgeGate(gate, evidenceAt(ring, TRIED[Math.min(look, TRIED.length - 1)] ?? 1));
    if (last.answer === "pass") return "passed";
    if (last.answer === "fail") return "refused";
  }
  if (last === undefined) return "asked";
  return afterInconclusive(gate, last, HARMLESS, 0, Number.MAX_SAFE_INTEGER).kind === "pass"
    ? "waited"
    : "asked";
}

function drawRing(
  { breaks, breaksOneModel, fails, silent }: Patch,
  size: number,
  random: SeededRandom,
): Ring {
  const ring = {
    model: [] as number[],
    failed: [] as boolean[],
    silent: [] as boolean[],
    turn: [] as number[],
  };
  for (let index = 0; index < size; index++) {
    const model = index % MODELS;
    const isBroken = random.fraction() < (model === 0 ? Math.max(breaks, breaksOneModel) : breaks);
    const isUnlucky = random.fraction() < fails;
    ring.model.push(model);
    ring.failed.push(isBroken || isUnlucky);
    ring.silent.push(random.fraction() < silent);
    ring.turn.push(random.fraction());
  }
  return ring;
}

function evidenceAt(ring: Ring, tried: number) {
  const tallies = Array.from({ length: Math.min(MODELS, ring.model.length) }, newTally);
  const whole = newTally();
  for (const [index, model] of ring.model.entries()) {
    for (const tally of [whole, tallies[model]]) {
      if (tally !== undefined) add(tally, ring, index, tried);
    }
  }
  const strata = tallies.map(
    (counts, model): Stratum => ({ path: "hardware.model", value: String(model), counts }),
  );
  return {
    whole,
    strata,
    incidents: 0,
    blockers: [],
    retracted: false,
    stale: { members: ring.model.length, stale: 0 },
    lost: false,
  };
}

function add(tally: Tally, ring: Ring, index: number, tried: number): void {
  tally.assigned += 1;
  if ((ring.turn[index] ?? 1) >= tried) return;
  tally.attempted += 1;
  if (ring.silent[index] === true) tally.unconfirmed += 1;
  else if (ring.failed[index] === true) tally.failed += 1;
  else tally.succeeded += 1;
}

type Tally = { -readonly [Key in keyof GateCounts]: number };

function newTally(): Tally {
  return { assigned: 0, attempted: 0, succeeded: 0, failed: 0, unconfirmed: 0 };
}
