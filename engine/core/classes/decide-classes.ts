import type { Decision } from "../model/decision.ts";
import type { Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { createCases, type OpenCases } from "../policy/cases.ts";
import { createJudge, type Judge } from "../policy/decide.ts";
import { type PolicyMatch, policyFor } from "../policy/policy-match.ts";
import { reliableReport } from "../policy/rungs/report.ts";
import { atClocksOf } from "../policy/to-decision.ts";
import type { World } from "../policy/world.ts";
import { type Place, type Placement, placeIn } from "../rings/place.ts";
import { type Alike, groupAlike } from "./alike.ts";
import { type CodeOf, createCodeOf } from "./personal-code.ts";
import { type Survey, survey } from "./survey.ts";

/** Endpoints about which the same is decided: all verdicts, flags and reasons, but for what has dates of its own. */
export interface EndpointClass {
  /** At least one, ascending by id. */
  readonly members: Alike;
  readonly place: Place;
  readonly governed: PolicyMatch;
  /** What the first member said, where it counts. Undefined: nothing is known of any member. */
  readonly report: Report | undefined;
  /** About the first member. */
  readonly decisions: readonly Decision[];
  /** Whether dates of the decisions (`due`, `until`, and so `willMiss`) are each member's own. */
  readonly ownClocks: boolean;
  /** What is decided about a member: dates and words are its own. */
  readonly decisionsOf: (member: Endpoint) => readonly Decision[];
}

/** About which patches of the catalog: all, or those that can concern an endpoint; the rest does not apply. */
export type Asked = "all" | "concerning";

/**
 * Decides about a fleet: `decide`, asked once for each distinct case.
 *
 * Cost: a few microseconds an endpoint to find its class, and the ladder once a class. Memory: a number and a reference for each
 * endpoint; a class is forgotten once it was taken.
 */
export function* decideClasses(
  endpoints: readonly Endpoint[],
  placement: Pick<Placement, "of">,
  world: World,
  asked: Asked,
): Generator<EndpointClass> {
  const { declared, now } = world;
  const judge = createJudge(world);
  const openCases = createCases(world);
  const codeOf = createCodeOf(world, openCases);
  for (const alike of groupAlike(endpoints, placement, world)) {
    const [first] = alike;
    const place = placeIn(placement, first.id);
    const governed = policyFor(first, declared.policies);
    if (governed.kind === "held") {
      yield blanket(alike, place, governed, world, judge);
      continue;
    }
    const { heard, silent } = byReport(alike, governed.policy, now);
    if (silent !== undefined) yield blanket(silent, place, governed, world, judge);
    if (heard === undefined) continue;
    const shared = survey(heard[0], place, governed.policy, world, openCases);
    const candidates = asked === "all" ? world.assessor.catalog.entries : shared.candidates;
    for (const { members, ownClocks } of byCode(heard, shared, codeOf)) {
      const [representative] = members;
      const decisions = judge(representative, place, candidates);
      const decisionsOf = ownClocks ? atOwnClocks(decisions, shared, openCases, world) : () => decisions;
      const { report } = representative;
      yield { members, place, governed, report, decisions, ownClocks, decisionsOf };
    }
  }
}

/** One verdict for all patches; its words may name a date of each endpoint's own. */
function blanket(
  members: Alike,
  place: Place,
  governed: PolicyMatch,
  { assessor }: World,
  judge: Judge,
): EndpointClass {
  const decisionsOf = (member: Endpoint): readonly Decision[] =>
    judge(member, place, assessor.catalog.entries);
  const decisions = decisionsOf(members[0]);
  return { members, place, governed, report: undefined, decisions, ownClocks: false, decisionsOf };
}

/** Those whose report counts, and those of whom it does not. */
function byReport(
  alike: Alike,
  policy: Policy,
  now: Instant,
): { readonly heard: Alike | undefined; readonly silent: Alike | undefined } {
  const heard: Endpoint[] = [];
  const silent: Endpoint[] = [];
  for (const endpoint of alike)
    (typeof reliableReport(endpoint, policy, now) === "string" ? silent : heard).push(endpoint);
  return { heard: someOf(heard), silent: someOf(silent) };
}

function someOf([first, ...others]: readonly Endpoint[]): Alike | undefined {
  return first === undefined ? undefined : [first, ...others];
}

function byCode(
  alike: Alike,
  shared: Survey,
  codeOf: CodeOf,
): Iterable<{ readonly members: Alike; readonly ownClocks: boolean }> {
  const classes = new Map<
    string,
    { readonly members: [Endpoint, ...Endpoint[]]; readonly ownClocks: boolean }
  >();
  for (const endpoint of alike) {
    const { code, ownClocks } = codeOf(endpoint, shared);
    const same = classes.get(code);
    if (same === undefined) classes.set(code, { members: [endpoint], ownClocks });
    else same.members.push(endpoint);
  }
  return classes.values();
}

function atOwnClocks(
  decisions: readonly Decision[],
  { place, policy }: Survey,
  openCases: OpenCases,
  { assessor }: World,
): (member: Endpoint) => readonly Decision[] {
  const { byId } = assessor.catalog;
  return (member) => {
    const { report } = member;
    if (report === undefined) return decisions;
    const { caseOf } = openCases(member, place, policy, report);
    return decisions.map((decision) => {
      const entry = byId.get(decision.patch);
      return entry === undefined ? decision : atClocksOf(decision, caseOf(entry));
    });
  };
}
