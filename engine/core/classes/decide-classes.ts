import type { Decision } from "../model/decision.ts";
import type { Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { createCases } from "../policy/cases.ts";
import { createJudge } from "../policy/decide.ts";
import { type PolicyMatch, policyFor } from "../policy/policy-match.ts";
import { reliableReport } from "../policy/rungs/report.ts";
import type { World } from "../policy/world.ts";
import { type Place, type Placement, placeIn } from "../rings/place.ts";
import { type Alike, type AlikeGroup, groupAlike } from "./alike.ts";
import { createParts, type DecidedPart, type PartOf, type Recall, type Words } from "./decided-parts.ts";
import type { FactIds } from "./fact-ids.ts";
import type { FamilyAnswers } from "./family-answers.ts";
import { createCodeOf } from "./personal-code.ts";
import { codeText, type PersonalCode } from "./personal-notes.ts";
import { createSharedFacts } from "./shared-facts.ts";
import { lastSoftware, type SoftwareOf } from "./software-surveys.ts";
import { type Survey, surveyOf } from "./survey.ts";

/** Endpoints about which the same is decided: all verdicts, flags and reasons, but for what has dates of its own. */
export interface EndpointClass {
  readonly members: Alike;
  readonly place: Place;
  readonly governed: PolicyMatch;
  /** What the first member said, where it counts. Undefined: nothing is known of any member. */
  readonly report: Report | undefined;
  /** All that is decided, by families of patches. Classes share them. What is in none of them does not apply. */
  readonly parts: readonly DecidedPart[];
}

/**
 * Decides about a fleet: `decide`, asked once for each distinct case.
 *
 * Cost: a few microseconds an endpoint to find its class, some lookups a class and family of patches, and the ladder once for each
 * distinct case of a family. Memory: a number and a reference for each endpoint, and the distinct cases; a class is forgotten once
 * it was taken.
 */
export function decideClasses(
  endpoints: readonly Endpoint[],
  placement: Pick<Placement, "of">,
  world: World,
  words: Words = "kept",
): Generator<EndpointClass> {
  return createDecider(endpoints, placement, world, {
    words,
    softwareOf: lastSoftware(world.assessor),
  }).classes();
}

/** How a fleet is decided about. */
export interface Deciding {
  readonly words: Words;
  readonly softwareOf: SoftwareOf;
  /** Numbers of facts that were met before. */
  readonly facts?: FactIds;
  /** Endpoints that are alike are not told apart again: the documents select them as they did before. */
  readonly groups?: readonly AlikeGroup[];
  /** Numbers of contexts that were met before. */
  readonly contexts?: Map<string, number>;
  /** What was decided before, where it still holds. */
  readonly recall?: Recall | undefined;
}

export interface Decider {
  readonly classes: () => Generator<EndpointClass>;
  readonly partOf: PartOf;
  /** The number of the context of an endpoint; undefined: nobody had it. */
  readonly contextOf: (endpoint: Endpoint, place: Place) => number | undefined;
}

export function createDecider(
  endpoints: readonly Endpoint[],
  placement: Pick<Placement, "of">,
  world: World,
  deciding: Deciding,
): Decider {
  const { words, softwareOf, contexts = new Map<string, number>(), recall } = deciding;
  const { declared, now } = world;
  const blanket = createBlankets(world, words);
  const openCases = createCases(world);
  const codeOf = createCodeOf(world, openCases);
  const partOf = createParts(world, words, recall);
  const sharedFactsOf = createSharedFacts(world, deciding.facts);
  return {
    classes,
    partOf,
    contextOf: (endpoint, place) => contexts.get(sharedFactsOf(endpoint, place).context),
  };

  function* classes(): Generator<EndpointClass> {
    const groups = deciding.groups ?? groupAlike(endpoints, placement, sharedFactsOf);
    for (const { members, software, context } of groups) {
      const [first] = members;
      const place = placeIn(placement, first.id);
      const governed = policyFor(first, declared.policies);
      if (governed.kind === "held") {
        yield blanket(members, place, governed);
        continue;
      }
      const { policy } = governed;
      const { heard, silent } = byReport(members, policy, now);
      if (silent !== undefined) yield blanket(silent, place, governed);
      const [speaker] = heard ?? [];
      if (heard === undefined || speaker?.report === undefined) continue;
      const { report } = speaker;
      const shared = surveyOf(softwareOf(software, report), speaker, report, place, policy, openCases);
      const number = contexts.get(context) ?? contexts.size;
      contexts.set(context, number);
      for (const { alike, code } of byCode(heard, (endpoint) => codeOf(endpoint, shared))) {
        const [endpoint] = alike;
        if (endpoint.report === undefined) continue;
        const asking = { endpoint, report: endpoint.report, place, policy, context: number, software, code };
        const parts = questionsOf(shared, endpoint.report).map((answers) => partOf(answers, asking));
        yield { members: alike, place, governed, report: endpoint.report, parts };
      }
    }
  }
}

/** What a transaction brings along may be of any family. */
function questionsOf({ answers, whole }: Survey, { transactions }: Report): readonly FamilyAnswers[] {
  return transactions === undefined || transactions.length === 0 ? answers : [whole];
}

/** The class of endpoints of which nothing is known. */
type Blanket = (members: Alike, place: Place, governed: PolicyMatch) => EndpointClass;

/** One verdict for all patches; its words may name a date of each endpoint's own, and where nobody reads them all share it. */
function createBlankets(world: World, words: Words): Blanket {
  const judge = createJudge(world);
  const { entries } = world.assessor.catalog;
  const known = new Map<string, readonly Decision[]>();
  return (members, place, governed) => {
    const [first] = members;
    const about = (member: Endpoint): readonly Decision[] => judge(member, place, entries);
    const isHeld = governed.kind === "held";
    const key = JSON.stringify([place.ring?.name, isHeld ? governed : "", first.report === undefined]);
    const decisions = words === "kept" ? about(first) : (known.get(key) ?? about(first));
    if (words === "none") known.set(key, decisions);
    const isShared = isHeld || words === "none";
    const part: DecidedPart = isShared
      ? { place, decisions, clocks: "shared", decisionsOf: () => decisions }
      : { place, decisions, clocks: "own", decisionsOf: about };
    return { members, place, governed, report: undefined, parts: [part] };
  };
}

/** Those whose report counts, and those of whom it does not. */
function byReport(
  members: Alike,
  policy: Policy,
  now: Instant,
): { readonly heard: Alike | undefined; readonly silent: Alike | undefined } {
  const heard: Endpoint[] = [];
  const silent: Endpoint[] = [];
  for (const endpoint of members)
    (typeof reliableReport(endpoint, policy, now) === "string" ? silent : heard).push(endpoint);
  return { heard: someOf(heard), silent: someOf(silent) };
}

function someOf([first, ...others]: readonly Endpoint[]): Alike | undefined {
  return first === undefined ? undefined : [first, ...others];
}

function byCode(
  members: Alike,
  codeOf: (endpoint: Endpoint) => PersonalCode,
): Iterable<{ readonly alike: Alike; readonly code: PersonalCode }> {
  const classes = new Map<
    string,
    { readonly alike: [Endpoint, ...Endpoint[]]; readonly code: PersonalCode }
  >();
  for (const endpoint of members) {
    const code = codeOf(endpoint);
    const text = codeText(code);
    const same = classes.get(text);
    if (same === undefined) classes.set(text, { alike: [endpoint], code });
    else same.alike.push(endpoint);
  }
  return classes.values();
}
