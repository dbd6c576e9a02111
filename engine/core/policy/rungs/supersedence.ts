import { type Answer, type Case, passes, type Rung, stops } from "../case.ts";

/** Rung 9: another patch brings all that this one brings here, and it is offered here. */
export const supersedenceRung: Rung = { name: "supersedence", judge };

function judge({ entry, siblings }: Case): Answer {
  const covering = siblings.covering(entry);
  const offered = covering.find((other) => siblings.isOffered(other));
  if (offered !== undefined)
    return stops("superseded", () => `${offered.patch.id} brings all that it brings, and is offered here`);
  if (covering.length === 0) return passes(() => "no other patch brings all that it brings here");
  return passes(
    () => `${covering.map(({ patch }) => patch.id).join(", ")} would cover it, but is not offered here yet`,
  );
}
