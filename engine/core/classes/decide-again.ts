import type { Endpoint } from "../model/endpoint.ts";
import { policyFor } from "../policy/policy-match.ts";
import { matchRules, type RuleMatch } from "../policy/rule-match.ts";
import type { World } from "../policy/world.ts";
import { type Place, type Placement, placeIn } from "../rings/place.ts";
import { type AlikeGroup, groupAlike } from "./alike.ts";
import { createDecider, type Decider, type EndpointClass } from "./decide-classes.ts";
import type { Recall, Words } from "./decided-parts.ts";
import { createFactIds, type FactIds } from "./fact-ids.ts";
import { familiesOf } from "./families.ts";
import type { FamilyAnswers } from "./family-answers.ts";
import { ALL_NEWS, joinNews, type News } from "./news.ts";
import { rolloutNews } from "./rollout-news.ts";
import { createSharedFacts } from "./shared-facts.ts";
import { allSoftware, type SoftwareOf } from "./software-surveys.ts";
import { WHOLE } from "./survey.ts";

/** A fleet that was decided about, kept to decide about it again in another world. */
export interface DecidedFleet {
  readonly classes: () => Iterable<EndpointClass>;
  /**
   * A fleet of today in another world: only what the news can touch is decided anew, and endpoints that are not as anybody was. The
   * catalog and the moment have to be the same, or everything is decided anew.
   *
   * Cost: some lookups an endpoint, a class and a family; the ladder where the news is.
   *
   * @param endpoints the same list where nothing was reported since
   * @param news what the documents say otherwise
   */
  readonly again: (
    endpoints: readonly Endpoint[],
    placement: Pick<Placement, "of">,
    world: World,
    news: News,
  ) => DecidedFleet;
}

/** Memory: the groups of endpoints that are alike, what each distinct set of software means, and each distinct case. */
export function decideToKeep(
  endpoints: readonly Endpoint[],
  placement: Pick<Placement, "of">,
  world: World,
  words: Words = "kept",
): DecidedFleet {
  const facts = createFactIds();
  const kept = { facts, softwareOf: allSoftware(world.assessor), contexts: new Map<string, number>() };
  const groups = [...groupAlike(endpoints, placement, createSharedFacts(world, facts))];
  return decided({ endpoints, placement, world, words, groups, ...kept }, undefined);
}

interface Kept {
  readonly endpoints: readonly Endpoint[];
  readonly placement: Pick<Placement, "of">;
  readonly world: World;
  readonly words: Words;
  readonly groups: readonly AlikeGroup[];
  readonly facts: FactIds;
  readonly softwareOf: SoftwareOf;
  readonly contexts: Map<string, number>;
}

function decided(kept: Kept, recall: Recall | undefined): DecidedFleet {
  const { endpoints, placement, world, words, groups, facts, softwareOf, contexts } = kept;
  const deciding = { words, facts, softwareOf, groups, contexts, recall };
  const decider = createDecider(endpoints, placement, world, deciding);
  return {
    classes: decider.classes,
    again: (nextEndpoints, nextPlacement, next, news) => {
      if (next.assessor !== world.assessor || next.now !== world.now)
        return decideToKeep(nextEndpoints, nextPlacement, next, words);
      const all = joinNews(
        joinNews(news, rolloutNews(world.rollout, next.rollout)),
        standingNews(world, next),
      );
      const isSameFleet = nextEndpoints === endpoints && nextPlacement === placement;
      const isAlike = isSameFleet && !all.all && !all.selects && all.policies.size + all.tracks.size === 0;
      const grouped = isAlike
        ? groups
        : [...groupAlike(nextEndpoints, nextPlacement, createSharedFacts(next, kept.facts))];
      const sameNumbers = isAlike ? contexts : new Map<string, number>();
      return decided(
        {
          ...kept,
          endpoints: nextEndpoints,
          placement: nextPlacement,
          world: next,
          groups: grouped,
          contexts: sameNumbers,
        },
        all.all ? undefined : createRecall(kept, next, decider, all, isAlike),
      );
    },
  };
}

/** What stands in words about gates: patches for which rings are waited for otherwise. Without it nothing is known of them. */
function standingNews({ standing: was, declared, assessor }: World, { standing: is }: World): News {
  if (was === undefined && is === undefined) return { ...ALL_NEWS, all: false, selects: false };
  if (was === undefined || is === undefined) return ALL_NEWS;
  const patches = new Set<string>();
  for (const { patch } of assessor.catalog.entries)
    if (declared.rings.some((ring) => was(patch.id, ring) !== is(patch.id, ring))) patches.add(patch.id);
  return { ...ALL_NEWS, all: false, selects: false, patches };
}

/** A case of before holds where neither its patches, nor the policy, nor the track of its endpoint are in the news. */
function createRecall(kept: Kept, next: World, decider: Decider, news: News, isAlike: boolean): Recall {
  const { world, placement } = kept;
  const { byId, entries } = world.assessor.catalog;
  // What the catalog only names may be contained in anything of its family.
  const familyOf = familiesOf(entries, "vulnerabilities");
  const named = new Set([...news.patches].filter((patch) => !byId.has(patch)).map(familyOf));
  const ruled = new Map(
    [...news.rules].map(([policy, rules]) => [
      policy,
      new Set([...ruledBy(rules, policy, world), ...ruledBy(rules, policy, next)]),
    ]),
  );
  /** A patch that does not apply there says nothing of those that do. */
  const isTouched = ({ family, patches }: FamilyAnswers, policy: string): boolean => {
    const spoken = ruled.get(policy);
    if (named.has(family.id) || (family === WHOLE && named.size > 0)) return true;
    return patches.some((patch) => news.patches.has(patch) || spoken?.has(patch) === true);
  };
  return (answers, asking) => {
    if (isTouched(answers, asking.policy.name)) return undefined;
    if (isAlike) return decider.partOf(answers, asking);
    const { endpoint, place, policy } = asking;
    const then = placeIn(placement, endpoint.id);
    if (!isSamePlace(then, place) || news.tracks.has(place.ring?.track ?? "")) return undefined;
    const governed = policyFor(endpoint, world.declared.policies);
    if (governed.kind === "held" || governed.policy.name !== policy.name || news.policies.has(policy.name))
      return undefined;
    const context = decider.contextOf(endpoint, then);
    if (context === undefined) return undefined;
    return decider.partOf(answers, { ...asking, place: then, policy: governed.policy, context });
  };
}

function isSamePlace(was: Place, is: Place): boolean {
  return (
    was.ring?.name === is.ring?.name &&
    was.ring?.track === is.ring?.track &&
    was.by === is.by &&
    was.says === is.says
  );
}

/** Patches about which one of the rules speaks, or perhaps does, or did under the facts of some moment. */
function ruledBy(
  rules: ReadonlySet<string>,
  name: string,
  { declared, assessor }: Pick<World, "declared" | "assessor">,
): readonly string[] {
  const policies = declared.policies.filter((policy) => policy.name === name);
  const isSpoken = ({ rule, unsure, past }: RuleMatch): boolean =>
    [rule, unsure?.rule, ...past.map((one) => one.rule)].some(
      (one) => one !== undefined && rules.has(one.name),
    );
  return assessor.catalog.entries
    .filter((entry) => policies.some((policy) => isSpoken(matchRules(policy, entry))))
    .map(({ patch }) => patch.id);
}
