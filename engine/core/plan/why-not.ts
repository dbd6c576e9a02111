import type { Decision, Verdict } from "../model/decision.ts";
import type { Suggestion } from "./explanation.ts";
import { decideInRing } from "./ring-rest.ts";
import { changesFor } from "./what-if/changes-for.ts";
import { fragmentOf } from "./what-if/fragment.ts";
import type { Change, Situation } from "./what-if/situation.ts";

/** How many changes in a row are tried, and how often is decided in all: a nasty case ends, if without an answer. */
const DEPTH = 12;
const TRIES = 600;

interface Tried {
  readonly situation: Situation;
  readonly changes: readonly Change[];
  readonly decision: Decision;
}

/** What people, or time, would have to change for the wanted verdict, as text for them. */
export function whyNot(situation: Situation, wanted: Verdict): readonly Suggestion[] {
  return waysTo(wanted, situation).map((changes) => {
    const yaml = fragmentOf(situation, applyAll(changes, situation));
    return {
      changes: changes.map(({ says }) => says),
      verdict: wanted,
      ...(yaml === undefined ? {} : { yaml }),
    };
  });
}

/**
 * The smallest sets of changes after which the same `decide` gives the wanted verdict; none where it is given already. Breadth
 * first, so that fewer changes come first, and only on from changes that got somewhere. Every set was applied and decided
 * again, also without each of its changes: none of them is idle.
 */
export function waysTo(wanted: Verdict, situation: Situation): readonly (readonly Change[])[] {
  const seen = new Set<string>();
  let open = ask(situation, []).filter(({ decision }) => decision.verdict !== wanted);
  let found: readonly Tried[] = [];
  for (let depth = 0; depth < DEPTH && found.length === 0; depth += 1) {
    const then = open.flatMap((tried) => followUps(tried, wanted, seen));
    found = then.filter(({ decision }) => decision.verdict === wanted);
    open = then;
  }
  return smallest(found.map(({ changes }) => withoutIdle(changes, situation, wanted)));
}

/** What one more change leads to, where it leads anywhere. @param seen sets that were tried; they are not tried again */
function followUps(tried: Tried, wanted: Verdict, seen: Set<string>): readonly Tried[] {
  const reached: Tried[] = [];
  for (const change of changesFor(tried.decision, tried.situation, wanted)) {
    const changes = [...tried.changes, change];
    const key = keyOf(changes);
    if (seen.size >= TRIES || seen.has(key)) continue;
    seen.add(key);
    for (const then of ask(change.apply(tried.situation), changes)) {
      const isThere = then.decision.verdict === wanted;
      if (isThere || change.prepares === true || isFurther(then.decision, tried.decision)) reached.push(then);
    }
  }
  return reached;
}

/** The situation with what is decided in it. */
function ask(situation: Situation, changes: readonly Change[]): readonly Tried[] {
  const { world, endpoint, place, entry, rest } = situation;
  return decideInRing(endpoint, place, [entry], world, rest).map((decision) => ({
    situation,
    changes,
    decision,
  }));
}

/** Whether a change made any difference: one that made none only makes the next look larger. */
function isFurther(now: Decision, before: Decision): boolean {
  const [is, was] = [now.reason(), before.reason()];
  return is.rung !== was.rung || is.at !== was.at || is.says !== was.says;
}

/** The same for the same changes in any order. */
function keyOf(changes: readonly Change[]): string {
  return changes
    .map(({ says }) => says)
    .sort()
    .join("\u0000");
}

/** The smallest of them, each once: one that lost an idle change may be smaller than the others. */
function smallest(ways: readonly (readonly Change[])[]): readonly (readonly Change[])[] {
  const size = Math.min(...ways.map(({ length }) => length));
  const known = new Map<string, readonly Change[]>();
  for (const changes of ways)
    if (changes.length === size && !known.has(keyOf(changes))) known.set(keyOf(changes), changes);
  return [...known.values()];
}

function withoutIdle(changes: readonly Change[], situation: Situation, wanted: Verdict): readonly Change[] {
  for (const idle of changes) {
    const rest = changes.filter((change) => change !== idle);
    const isIdle = ask(applyAll(rest, situation), rest).some(({ decision }) => decision.verdict === wanted);
    if (isIdle) return withoutIdle(rest, situation, wanted);
  }
  return changes;
}

function applyAll(changes: readonly Change[], situation: Situation): Situation {
  return changes.reduce((changed, change) => change.apply(changed), situation);
}
