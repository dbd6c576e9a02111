import type { Ring } from "../model/declared.ts";
import type { GatePass } from "../model/rollout.ts";
import type { Case } from "./case.ts";

/** The pass of this revision, or of the one that was approved and means the same here. */
export function passOf(ring: Ring, { consent, entry, removal, passes }: Case): GatePass | undefined {
  const of = removal ? "remove" : "install";
  const approved = consent.given ? consent.entry?.digest : undefined;
  return passes.find(
    (pass) =>
      pass.ring === ring.name &&
      pass.track === ring.track &&
      pass.of === of &&
      (pass.digest === undefined || pass.digest === entry.digest || pass.digest === approved),
  );
}
