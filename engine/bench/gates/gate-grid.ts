import type { Gate } from "../../core/model/declared.ts";
import { type Ends, type Patch, simulateGate } from "./simulate-gate.ts";

export interface Cell {
  readonly patch: Patch;
  readonly size: number;
  readonly ends: Ends;
}

export const SIZES = [10, 30, 59, 80, 100, 203, 300, 500, 1_000, 2_000, 5_000] as const;

const ORDINARY = { breaks: 0, breaksOneModel: 0, fails: 0.002, silent: 0.01 };

export const BAD_PATCHES: readonly Patch[] = [
  { ...ORDINARY, name: "breaks 1 %", breaks: 0.01 },
  { ...ORDINARY, name: "breaks 2 %", breaks: 0.02 },
  { ...ORDINARY, name: "breaks 5 %", breaks: 0.05 },
  { ...ORDINARY, name: "breaks 10 %", breaks: 0.1 },
  { ...ORDINARY, name: "breaks 20 %", breaks: 0.2 },
  { ...ORDINARY, name: "breaks 30 % of one model", breaksOneModel: 0.3 },
];

export const GOOD_PATCHES: readonly Patch[] = [
  { ...ORDINARY, name: "nothing fails, all confirm", fails: 0, silent: 0 },
  { ...ORDINARY, name: "0.2 % fail, 1 % silent" },
  { ...ORDINARY, name: "0.5 % fail, 1 % silent", fails: 0.005 },
  { ...ORDINARY, name: "0.5 % fail, 2 % silent", fails: 0.005, silent: 0.02 },
];

/** The gate of `rings/srv-broad.yaml`, but for `unless`: incidents and stale reports are not simulated. */
export const GATE: Gate = {
  at: "",
  installed: { operator: ">=", ppm: 850_000, at: "" },
  failure: { below: 50_000, confidence: 950_000, at: "" },
  looksMs: [0, 172_800_000],
  judge: "patch",
  onInconclusive: { kind: "pass", afterMs: 604_800_000, unless: new Set() },
};

const RUNS = 1_000;
const SEED = 20_261_122;

/** One cell; it has a seed of its own, so that it comes out the same whichever others are asked for. */
export function cellOf(patch: Patch, size: number): Cell {
  const row = [...BAD_PATCHES, ...GOOD_PATCHES].indexOf(patch);
  return { patch, size, ends: simulateGate(GATE, patch, size, RUNS, SEED + row * 100_003 + size * 7) };
}
