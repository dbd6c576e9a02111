import type { Admission } from "./admit.ts";
import type { GroupWanted } from "./admit-groups.ts";
import { type Bundle, bundlesOf, isExempt } from "./bundles.ts";
import type { Contender } from "./contender.ts";
import type { Refusal, Room, Standing } from "./room.ts";

/** What contenders are told once all slots are given away. */
export interface Answers {
  /** Of each endpoint that was let in for anything: all its answers. */
  readonly ofAdmitted: (one: Contender) => Map<string, readonly Admission[]>;
  /** Of those that were let in for nothing; nothing where there are none. */
  readonly ofRest: (one: Contender) => readonly Admission[];
}

export function answersOf(room: Room): Answers {
  const known = new Map<string, Admission>();
  const intern = (answer: Admission): Admission => {
    const key = answer.admitted ? answer.says : `${answer.flags.join(" ")}\u0000${answer.says}`;
    const same = known.get(key) ?? answer;
    known.set(key, same);
    return same;
  };
  const answer = (one: Contender, open: readonly Bundle[]): readonly Admission[] => {
    const { wanted, standing, bundles = bundlesOf(wanted, room.hasFailed) } = one;
    const then = open.length === 0 ? standing : { ...standing, isChanging: true };
    const answers: Admission[] = [];
    for (const bundle of bundles) {
      const isIn = open.includes(bundle);
      const said = isIn ? admissionsOf(bundle, one, room) : refusalsOf(bundle, wanted, then, room);
      for (const [index, place] of bundle.wanted.entries()) {
        const own = said[index];
        if (own !== undefined) answers[place] = intern(own);
      }
    }
    return answers;
  };
  return {
    ofAdmitted: (one) => {
      const byOpen = new Map<readonly Bundle[], readonly Admission[]>();
      const found = new Map<string, readonly Admission[]>();
      for (const [endpoint, open] of one.admitted) {
        const answers = byOpen.get(open) ?? answer(one, open);
        byOpen.set(open, answers);
        found.set(endpoint, answers);
      }
      return found;
    },
    ofRest: (one) => (one.waiting.length === 0 ? [] : answer(one, [])),
  };
}

function admissionsOf(bundle: Bundle, { wanted, standing }: Contender, room: Room): readonly Admission[] {
  return bundle.wanted.map((place) => ({
    admitted: true,
    says: admissionText(wanted[place], standing, room),
  }));
}

function admissionText(one: GroupWanted | undefined, { isChanging }: Standing, room: Room): string {
  if (one?.offered === true) return "it was handed out before, and its time has not run out";
  if (one?.waived === true) return "concurrency is waived";
  return isChanging ? "the endpoint is changing already, which takes no further slot" : room.says;
}

/** All of it is refused for the first that has no room. */
function refusalsOf(
  bundle: Bundle,
  wanted: readonly GroupWanted[],
  standing: Standing,
  room: Room,
): readonly Admission[] {
  for (const place of bundle.wanted) {
    const one = wanted[place];
    const refusal = one === undefined || isExempt(one) ? undefined : room.refusalOf(standing, one.task);
    if (one === undefined || refusal === undefined) continue;
    const along: Refusal = { ...refusal, says: `${one.patch} comes with it, and ${refusal.says}` };
    return bundle.wanted.map((other) => ({ admitted: false, ...(other === place ? refusal : along) }));
  }
  throw new Error(`${bundle.patches.join(", ")} got no slot although there is room`);
}
