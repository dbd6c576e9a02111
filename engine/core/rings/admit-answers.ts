import type { Admission } from "./admit.ts";
import type { GroupWanted } from "./admit-groups.ts";
import { type Bundle, bundlesOf, isExempt } from "./bundles.ts";
import type { Contender } from "./contender.ts";
import type { Room, Standing } from "./room.ts";

/** What contenders are told once all slots are given away. */
export interface Answers {
  /** Of each endpoint that was let in for anything: all its answers. */
  readonly ofAdmitted: (one: Contender) => Map<string, readonly Admission[]>;
  /** Of those that were let in for nothing; nothing where there are none. */
  readonly ofRest: (one: Contender) => readonly Admission[];
}

export function answersOf(room: Room): Answers {
  const known = new Map<string, Admission>();
  const intern = <T extends Admission>(answer: T): T => {
    const key = answer.admitted ? answer.says : `${answer.flags.join(" ")}\u0000${answer.says}`;
    const same = known.get(key) ?? answer;
    known.set(key, same);
    return same as T;
  };
  const answer = (one: Contender, open: readonly Bundle[]): readonly Admission[] => {
    const { wanted, standing, bundles = bundlesOf(wanted, room.hasFailed) } = one;
    const refuse = refuserOf(open.length === 0 ? standing : { ...standing, isChanging: true }, room, intern);
    const answers: Admission[] = [];
    for (const bundle of bundles) {
      const isIn = open.includes(bundle);
      const refusal = isIn ? undefined : refusalOf(bundle, wanted, refuse);
      for (const place of bundle.wanted) {
        if (refusal === undefined)
          answers[place] = intern({ admitted: true, says: admissionText(wanted[place], standing, room) });
        else if (place === refusal.place) answers[place] = refusal.answer;
        else answers[place] = intern(alongWith(refusal));
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

function admissionText(one: GroupWanted | undefined, { isChanging }: Standing, room: Room): string {
  if (one?.offered === true) return "it was handed out before, and its time has not run out";
  if (one?.waived === true) return "concurrency is waived";
  return isChanging ? "the endpoint is changing already, which takes no further slot" : room.says;
}

type Refused = Extract<Admission, { admitted: false }>;
type Refuse = (task: string) => Refused | undefined;

/** Why there is no slot for a task, if there is none. Of tasks that failed nowhere the same is said. */
function refuserOf(standing: Standing, room: Room, intern: <T extends Admission>(answer: T) => T): Refuse {
  const known = new Map<string, Refused | undefined>();
  return (task) => {
    const key = room.hasFailed(task) ? task : "";
    if (known.has(key)) return known.get(key);
    const refusal = room.refusalOf(standing, task);
    const answer = refusal === undefined ? undefined : intern({ admitted: false, ...refusal } as const);
    known.set(key, answer);
    return answer;
  };
}

interface BundleRefusal {
  readonly place: number;
  readonly patch: string;
  readonly answer: Refused;
}

/** All of it is refused for the first that has no room. */
function refusalOf(bundle: Bundle, wanted: readonly GroupWanted[], refuse: Refuse): BundleRefusal {
  for (const place of bundle.wanted) {
    const one = wanted[place];
    const answer = one === undefined || isExempt(one) ? undefined : refuse(one.task);
    if (one !== undefined && answer !== undefined) return { place, patch: one.patch, answer };
  }
  throw new Error(`${bundle.patches.join(", ")} got no slot although there is room`);
}

function alongWith({ patch, answer }: BundleRefusal): Admission {
  return { ...answer, says: `${patch} comes with it, and ${answer.says}` };
}
