import type { Gate, Ring, ShareLimit } from "../model/declared.ts";
import type { Finding } from "../model/finding.ts";
import { isRateBelow } from "./binomial-bound.ts";
import { numberOf, numberText } from "./gate-text.ts";
import { alphaOf } from "./judge-gate.ts";

/** Larger rings there are not. */
const MOST = 1_000_000_000;
/** What the gate asks of any ring, so that one endpoint never speaks for others. */
const LEAST = 2;

/** How many endpoints must take a patch, none failing and all confirmed, for the gate to pass. Undefined: no number does. */
export function gateNeeds(gate: Gate): number | undefined {
  if (isNever(gate)) return undefined;
  const limit = gate.failure;
  if (limit === undefined) return LEAST;
  const alpha = alphaOf(gate);
  const isEnough = (trials: number): boolean => isRateBelow(0, trials, limit.below, alpha);
  if (!isEnough(MOST)) return undefined;
  let [low, high] = [1, MOST];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return Math.max(LEAST, low);
}

/** Told where the ring, as the fleet stands, has too few members for its gate ever to pass. */
export function gateFinding(ring: Ring, members: number): Finding | undefined {
  if (ring.gate === undefined) return undefined;
  const needed = gateNeeds(ring.gate);
  if (needed !== undefined && members >= needed) return undefined;
  const says =
    needed === undefined
      ? `No patch can pass the gate of ring "${ring.name}", whatever its size`
      : `No patch can pass the gate of ring "${ring.name}": it takes ${numberText(needed)} without a failure, and the ring has ${numberOf(members, "member")}`;
  return { code: "gate-out-of-reach", ring: ring.name, at: ring.gate.at, says };
}

/** Limits that no share can keep. */
function isNever({ installed, stale }: Gate): boolean {
  return isOutOfReach(installed) || isOutOfReach(stale);
}

function isOutOfReach(limit: ShareLimit | undefined): boolean {
  if (limit?.operator === ">") return limit.ppm >= 1_000_000;
  return limit?.operator === "<" && limit.ppm <= 0;
}
