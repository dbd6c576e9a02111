import type { Ring } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { Task } from "../model/task.ts";
import { type Bundle, bundlesOf, groupAt } from "./bundles.ts";
import { type Changing, type Mover, openRoom, type Room } from "./room.ts";

/** One patch that nothing but the ring's concurrency stands against on one endpoint. */
export interface Wanted extends Mover {
  readonly patch: string;
  /** What is to be done: the patch, or taking it off. Failures of one do not count against the other. */
  readonly task: Task;
  /** The emergency lane: first in line. */
  readonly expedite: boolean;
  /** People waived the limits for it. It takes a slot all the same. */
  readonly waived: boolean;
  /** It was handed out before, and its time has not run out: it is in the batch already. */
  readonly offered: boolean;
  readonly due?: Instant;
  /** What its action brings about: patches of one endpoint that bring the same are one action. */
  readonly brings: readonly string[];
}

/** A ring that limits how many of its endpoints may change at once, and how it stands before anything is admitted. */
export interface RingLoad {
  readonly ring: Pick<Ring, "name"> & { readonly concurrency: NonNullable<Ring["concurrency"]> };
  /** How many endpoints are in the ring: what shares are of. */
  readonly members: number;
  /** Those of them that have something in flight, or where something failed; each once. */
  readonly changing: readonly Changing[];
}

export type Admission =
  | { readonly admitted: true; readonly says: string }
  | { readonly admitted: false; readonly says: string; readonly flags: readonly string[] };

/**
 * Lets as many endpoints of a ring change as its concurrency has slots for. Pure; the order of the arguments changes nothing.
 *
 * A slot is an endpoint, not a patch: who is changing needs no further one. What is in flight takes a slot before every patch; an
 * endpoint where a patch failed, or ran out of time, takes one before that patch, so that failures use the budget up and the
 * patch stops before the next batch. First come expedited entries, then what is due first, then what has no due date; among
 * equals a hash of patch and endpoint decides, so that it is not always the same endpoints that go first. An endpoint that is
 * admitted takes along, at once, all that it wants and that has room under its own failures; what one action brings goes
 * together or not at all. What was handed out before stays in: limits that shrink stop what is new.
 *
 * Cost: a hash a wanted patch and a sort of them; a few lookups each, and one a value of the label where that of the endpoint
 * is unknown.
 */
export function admit(
  { ring, members, changing }: RingLoad,
  wanted: readonly Wanted[],
  sha256: Sha256,
): ReadonlyMap<Wanted, Admission> {
  const room = openRoom(ring, members, changing);
  const answers = new Map<Wanted, Admission>();
  const bundles = bundlesOf(wanted, sha256);
  const byEndpoint = new Map<string, Bundle[]>();
  for (const bundle of bundles) groupAt(byEndpoint, bundle[0].endpoint).push(bundle);
  for (const bundle of bundles) {
    if (answers.has(bundle[0]) || !admitBundle(bundle, room, answers)) continue;
    for (const along of byEndpoint.get(bundle[0].endpoint) ?? [])
      if (!answers.has(along[0])) admitBundle(along, room, answers);
  }
  return answers;
}

/** Whether it goes. All of it goes, or nothing does. */
function admitBundle(bundle: Bundle, room: Room, answers: Map<Wanted, Admission>): boolean {
  for (const one of bundle) {
    const refusal = one.waived || one.offered ? undefined : room.refusalOf(one, one.task);
    if (refusal === undefined) continue;
    const { says, flags } = refusal;
    for (const other of bundle) {
      const along = other === one ? "" : `${one.patch} comes with it, and `;
      answers.set(other, { admitted: false, says: `${along}${says}`, flags });
    }
    return false;
  }
  const isChanging = room.isChanging(bundle[0]);
  for (const one of bundle) answers.set(one, { admitted: true, says: reasonOf(one, room, isChanging) });
  room.take(bundle[0]);
  return true;
}

function reasonOf({ offered, waived }: Wanted, room: Room, isChanging: boolean): string {
  if (offered) return "it was handed out before, and its time has not run out";
  if (waived) return "concurrency is waived";
  return isChanging ? "the endpoint is changing already, which takes no further slot" : room.says;
}
