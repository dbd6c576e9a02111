import { type Answer, type Case, passes, type Rung, stops } from "../case.ts";

/** Rung 9: another patch brings all that this one brings here, and it is offered here. */
export const supersedenceRung: Rung = { name: "supersedence", judge };

function judge({ entry, siblings }: Case): Answer {
  const waiting: string[] = [];
  for (const other of siblings.covering(entry)) {
    const { id } = other.patch;
    if (siblings.isOffered(other))
      return stops("superseded", () => `${id} brings all that it brings, and is offered here`, { by: id });
    waiting.push(id);
  }
  if (waiting.length === 0) return passes(() => "no other patch brings all that it brings here");
  return passes(() => `${waiting.join(", ")} would cover it, but is not offered here yet`);
}
