import type { CatalogEntry } from "../model/catalog.ts";
import type { ApproveEntry, Policy } from "../model/declared.ts";
import { groupByPatch } from "../model/group-by-patch.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import type { GatePass } from "../model/rollout.ts";
import { anchorOf } from "./anchor.ts";
import type { Consent } from "./consent.ts";
import { judgeConsent } from "./judge-consent.ts";
import { matchRules, type RuleMatch } from "./rule-match.ts";
import type { World } from "./world.ts";

/** What a policy and the documents say of a patch, for all endpoints that the policy governs. */
export interface SharedFacts {
  readonly match: RuleMatch;
  /** The gate passes of the patch, of whatever revision and ring. */
  readonly passes: readonly GatePass[];
  readonly anchor: () => Instant | undefined;
  /** An approval of an earlier revision counts by what the report says; all others are judged once. */
  readonly consent: (report: Report) => Consent;
}

/** Memory: one for each policy and patch that was asked about. */
export function createSharedFacts(world: World): (policy: Policy, entry: CatalogEntry) => SharedFacts {
  const approvals = groupByPatch(world.declared.approve);
  const passes = groupByPatch(world.rollout.passes);
  const known = new Map<Policy, Map<CatalogEntry, SharedFacts>>();
  return (policy, entry) => {
    const ofPolicy = known.get(policy) ?? new Map<CatalogEntry, SharedFacts>();
    known.set(policy, ofPolicy);
    const before = ofPolicy.get(entry);
    if (before !== undefined) return before;
    const { id } = entry.patch;
    const facts = factsOf(world, policy, entry, approvals.get(id) ?? [], passes.get(id) ?? []);
    ofPolicy.set(entry, facts);
    return facts;
  };
}

function factsOf(
  world: World,
  policy: Policy,
  entry: CatalogEntry,
  approvals: readonly ApproveEntry[],
  passes: readonly GatePass[],
): SharedFacts {
  const match = matchRules(policy, entry);
  const { rollout, declared, assessor, zoneOffset } = world;
  const isForAll = approvals.every(({ digest }) => digest === entry.digest);
  let anchored: { readonly at: Instant | undefined } | undefined;
  let judged: Consent | undefined;
  return {
    match,
    passes,
    anchor: () => {
      const approvedAt = rollout.approvedAt.get(entry.patch.id);
      anchored ??= { at: anchorOf(policy.anchor, entry, approvedAt, declared.timezone, zoneOffset) };
      return anchored.at;
    },
    consent: (report) => {
      if (judged !== undefined) return judged;
      const consent = judgeConsent(entry, report, match, approvals, rollout, assessor);
      if (isForAll) judged = consent;
      return consent;
    },
  };
}
