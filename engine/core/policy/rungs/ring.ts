import type { Ring } from "../../model/declared.ts";
import { formatInstant } from "../../model/instant.ts";
import type { Case } from "../case.ts";
import { type Answer, passes, type Rung, stops } from "../case.ts";
import { ceilingBefore, waives } from "../consent.ts";
import { consentEvents } from "../consent-events.ts";
import { isLeftSince } from "../leaving.ts";
import { passOf } from "../pass-of.ts";

/**
 * Rung 13: this endpoint's ring is not open to the patch. It is open when it lies within the ceiling and the patch left every
 * earlier ring of the track, or the entry waives `gate`.
 */
export const ringRung: Rung = { name: "ring", judge };

function judge(asked: Case): Answer {
  const { place, consent, removal } = asked;
  const { ring, track } = place;
  if (ring === undefined)
    return stops("awaiting-ring", () => `it has no ring: ${place.says}`, {
      until: { when: "when a ring takes it" },
    });
  if (!removal && consent.given) {
    const ceiling = ceilingBefore(ring, track, consent.ceilings);
    if (ceiling !== undefined) {
      const says = (): string => `ring "${ring.name}" lies beyond the ceiling ${ceiling.rings.join(", ")}`;
      return stops("awaiting-ring", says, {
        at: ceiling.at,
        until: { when: consentEvents.through(ring.name) },
      });
    }
    if (waives(consent, "gate"))
      return passes(() => `ring "${ring.name}" is open: the approval waives the gate`, consent.at);
  }
  for (const earlier of track) {
    const why = earlier.order < ring.order ? whyNotLeft(earlier, asked) : undefined;
    if (why === undefined) continue;
    return stops("awaiting-ring", () => `ring "${ring.name}" is shut: ${why.says}`, {
      at: earlier.at,
      until: { when: why.until },
    });
  }
  return passes(() => `ring "${ring.name}" is open (${place.says})`, ring.at);
}

/** What keeps a patch from leaving an earlier ring. */
function whyNotLeft(
  earlier: Ring,
  asked: Case,
): { readonly says: string; readonly until: string } | undefined {
  const { consent, place, removal, world } = asked;
  const passed = passOf(earlier, asked);
  const approval = consent.given ? consent.entry : undefined;
  if (earlier.promotion === "manual" && !removal) {
    return approval?.leaves.has(earlier.name) === true
      ? undefined
      : {
          says: `"leaves" does not name ring "${earlier.name}"`,
          until: consentEvents.leaves(earlier.name),
        };
  }
  if (passed === undefined) {
    const standing = removal ? undefined : world.standing?.(asked.entry.patch.id, earlier);
    const why = standing === undefined ? "" : `: ${standing}`;
    return {
      says: `ring "${earlier.name}" has no pass for it yet${why}`,
      until: `when ring "${earlier.name}" passes its gate`,
    };
  }
  // Where nobody needed it there are no numbers that people could look at.
  const isPassedOver = passed.answered === true || passed.vacuous === true;
  if (earlier.promotion !== "pull-request" || removal || isPassedOver) return undefined;
  if (approval !== undefined && isLeftSince(passed.at, approval, earlier, place.track, world.rollout))
    return undefined;
  if (approval?.leaves.has(earlier.name) === true) {
    return {
      says: `"leaves" named ring "${earlier.name}" before it passed at ${formatInstant(passed.at)}, without its numbers`,
      until: consentEvents.leavesAnew(earlier.name),
    };
  }
  return {
    says: `ring "${earlier.name}" passed, but "leaves" does not name it`,
    until: consentEvents.leaves(earlier.name),
  };
}
