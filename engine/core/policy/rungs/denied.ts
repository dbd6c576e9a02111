import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";
import { rejectFor } from "../denials.ts";

/** Rung 7: the vendor withdrew it, or an approval list rejects it. */
export const deniedRung: Rung = { name: "denied", judge };

function judge({ entry, endpoint, world }: Case): Answer {
  if (entry.patch.retracted === true) {
    return stops("retracted", () => "the vendor withdrew it", {
      until: { when: "when the vendor publishes it again" },
    });
  }
  const denial = rejectFor(entry.patch.id, endpoint, world);
  if (denial === undefined) return passes(() => "nobody rejects it");
  const { list, at, reason } = denial.entry;
  if (denial.unknown !== undefined)
    return heldUnknown(`whether the reject of list "${list}" concerns it: ${denial.unknown}`, at);
  return stops("rejected", () => `list "${list}" rejects it: ${reason}`, {
    at,
    until: { when: "when the reject is taken out" },
  });
}
