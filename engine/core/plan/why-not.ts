import type { Verdict } from "../model/decision.ts";
import { decide } from "../policy/decide.ts";
import type { Suggestion } from "./explanation.ts";
import { type Change, changesFor, type Situation } from "./what-if.ts";

/** How many changes in a row are tried, and how many situations in all. */
const DEPTH = 6;
const TRIES = 400;

interface Tried {
  readonly situation: Situation;
  readonly changes: readonly Change[];
}

/**
 * The smallest sets of changes after which the same `decide` gives the wanted verdict. Breadth first, so that fewer changes
 * come first; every suggestion was applied and decided again before it is shown.
 */
export function whyNot(situation: Situation, wanted: Verdict): readonly Suggestion[] {
  let open: readonly Tried[] = [{ situation, changes: [] }];
  let tries = 0;
  for (let depth = 0; depth <= DEPTH && open.length > 0; depth += 1) {
    const found: Suggestion[] = [];
    const next: Tried[] = [];
    for (const tried of open) {
      tries += 1;
      if (tries > TRIES) return found;
      const { world, endpoint, place, entry } = tried.situation;
      const decision = decide(endpoint, place, [entry], world)[0];
      if (decision === undefined) continue;
      if (decision.verdict === wanted) found.push(toSuggestion(tried.changes, wanted));
      else for (const change of changesFor(decision, tried.situation)) next.push(step(tried, change));
    }
    if (found.length > 0) return found;
    open = next;
  }
  return [];
}

function step({ situation, changes }: Tried, change: Change): Tried {
  return { situation: change.apply(situation), changes: [...changes, change] };
}

function toSuggestion(changes: readonly Change[], verdict: Verdict): Suggestion {
  const yaml = changes.flatMap((change) => change.yaml ?? []).join("\n");
  return { changes: changes.map(({ says }) => says), verdict, ...(yaml === "" ? {} : { yaml }) };
}
