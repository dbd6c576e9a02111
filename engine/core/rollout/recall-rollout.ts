import type { Rollout } from "../model/rollout.ts";
import type { RolloutEntry } from "../model/rollout-fact.ts";
import { foldFacts, type Ledger, numbered } from "./ledger.ts";
import { rolloutFrom } from "./rollout-from.ts";
import type { RolloutInputs } from "./step-rollout.ts";
import { voidedRounds } from "./voided-rounds.ts";

type Written = Pick<RolloutInputs, "logged" | "next" | "declared" | "now" | "attested">;

export interface RecalledRollout {
  /** Before what the run found is counted. */
  readonly ledger: Ledger;
  readonly rollout: Rollout;
}

/**
 * The rollout that a step gives for a run that only decides, without looking at the fleet.
 * @param trips that the step found: the only thing of it that counts before it is written
 */
export function recallRollout(
  { logged, next, declared, now, attested }: Written,
  trips: readonly RolloutEntry[],
): RecalledRollout {
  const { voids, ledger } = ledgerNow({ logged, ...(next === undefined ? {} : { next }), declared, now });
  const counted = trips.length === 0 ? ledger : foldFacts([...logged, ...voids, ...trips], next);
  return { ledger, rollout: rolloutFrom(counted, declared, now, attested) };
}

/** What was written, with the rounds that are over as of now. */
export function ledgerNow({ logged, next, declared, now }: Omit<Written, "attested">): {
  readonly voids: readonly RolloutEntry[];
  readonly ledger: Ledger;
} {
  const held = foldFacts(logged, next);
  const voids = numbered(voidedRounds(held, declared, now), held);
  return { voids, ledger: voids.length === 0 ? held : foldFacts([...logged, ...voids], next) };
}
