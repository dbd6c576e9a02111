import type { CatalogEntry } from "../model/catalog.ts";
import type { ApproveEntry, Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Report } from "../model/report.ts";
import type { Place } from "../rings/place.ts";
import { anchorOf } from "./anchor.ts";
import type { Case } from "./case.ts";
import { coverGraph } from "./cover.ts";
import { holdFor, rejectFor } from "./denials.ts";
import { afterAbsences, afterExclusions, dueOf } from "./due.ts";
import { judgeConsent } from "./judge-consent.ts";
import { isAcceptable, stepsFor } from "./ladder.ts";
import { matchRules, type RuleMatch } from "./rule-match.ts";
import { exclusionRung, expiredExclusions } from "./rungs/exclusion.ts";
import type { Needed, Siblings } from "./siblings.ts";
import type { World } from "./world.ts";

/** The cases of one endpoint; each is made once. */
export interface Cases {
  readonly caseOf: (entry: CatalogEntry) => Case;
}

export type OpenCases = (endpoint: Endpoint, place: Place, policy: Policy, report: Report) => Cases;

/** Prepares what all endpoints of a world share: which rule speaks about which patch, and which entries approve it. */
export function createCases(world: World): OpenCases {
  const rules = new Map<Policy, Map<CatalogEntry, RuleMatch>>();
  const approvals = groupByPatch(world.declared.approve);
  const ruleFor = (policy: Policy, entry: CatalogEntry): RuleMatch => {
    const known = rules.get(policy) ?? new Map<CatalogEntry, RuleMatch>();
    rules.set(policy, known);
    const match = known.get(entry) ?? matchRules(policy, entry);
    known.set(entry, match);
    return match;
  };
  return (endpoint, place, policy, report) => {
    const cases = new Map<CatalogEntry, Case>();
    const caseOf = (entry: CatalogEntry): Case => {
      const before = cases.get(entry);
      if (before !== undefined) return before;
      const match = ruleFor(policy, entry);
      const asked = openCase(
        { world, endpoint, place, policy, report, entry, match, siblings },
        approvals.get(entry.patch.id) ?? [],
      );
      cases.set(entry, asked);
      return asked;
    };
    const siblings = createSiblings(world, endpoint, report, caseOf);
    return { caseOf };
  };
}

type Known = Pick<
  Case,
  "world" | "endpoint" | "place" | "policy" | "report" | "entry" | "match" | "siblings"
>;

function openCase(known: Known, approvals: readonly ApproveEntry[]): Case {
  const { world, policy, entry, report, match, endpoint } = known;
  const applicability = world.assessor.assess(report, entry);
  const approvedAt = world.rollout.approvedAt.get(entry.patch.id);
  const anchor = anchorOf(policy.anchor, entry, approvedAt, world.declared.timezone, world.zoneOffset);
  const plain = dueOf(match, entry, anchor);
  const moved =
    plain === undefined
      ? undefined
      : afterAbsences(plain, endpoint.history.contacts, match.rule?.graceMs ?? 0, policy);
  const due =
    moved === undefined || applicability.kind !== "missing"
      ? moved
      : afterExclusions(moved, expiredExclusions(known));
  return {
    ...known,
    applicability,
    missing: applicability.kind === "missing" ? applicability.missing : [],
    rule: match.rule,
    anchor,
    due,
    consent: judgeConsent(entry, report, match, approvals, world.rollout, world.assessor),
    removal: false,
  };
}

function createSiblings(
  world: World,
  endpoint: Endpoint,
  report: Report,
  caseOf: (entry: CatalogEntry) => Case,
): Siblings {
  const { assessor } = world;
  const survey = once(() => {
    const needed: Needed[] = [];
    const inPlace: CatalogEntry[] = [];
    for (const entry of assessor.candidates(report)) {
      const state = assessor.assess(report, entry);
      if (state.kind === "missing") needed.push({ entry, missing: state.missing });
      else if (state.kind === "in-place") inPlace.push(entry);
    }
    return { needed, inPlace };
  });
  const cover = once(() => coverGraph(survey().needed, survey().inPlace, assessor.catalog));
  const offered = rememberedBy((entry) => isOffered(caseOf(entry)));
  const acceptable = rememberedBy((entry) => isAcceptable(caseOf(entry)));
  const denied = once(() => deniedAmong(survey().needed, world, endpoint, caseOf));
  return {
    needed: () => survey().needed,
    covering: (entry) => cover().strictlyCovering(entry),
    covers: (upper, lower) => cover().covers(upper, lower),
    isOffered: offered,
    isAcceptable: acceptable,
    denied,
  };
}

/** In place there, or stopped by nothing but the window or the concurrency. */
function isOffered(asked: Case): boolean {
  const last = stepsFor(asked).at(-1);
  if (last === undefined || !last.answer.stops) return false;
  const { verdict } = last.answer;
  if (asked.applicability.kind === "in-place") return verdict === "compliant" || verdict === "reboot-pending";
  return (
    asked.applicability.kind === "missing" &&
    (last.rung === "window" || last.rung === "concurrency" || last.rung === "install")
  );
}

/** Where it is unknown whether a denial concerns the endpoint, it counts. */
function deniedAmong(
  needed: readonly Needed[],
  world: World,
  endpoint: Endpoint,
  caseOf: (entry: CatalogEntry) => Case,
): readonly { readonly entry: CatalogEntry; readonly why: string }[] {
  const { rejects, holds, exclusions } = world.declared;
  if (rejects.length === 0 && holds.length === 0 && exclusions.length === 0) return [];
  const denied: { entry: CatalogEntry; why: string }[] = [];
  for (const { entry } of needed) {
    const { id } = entry.patch;
    if (rejectFor(id, endpoint, world) !== undefined) denied.push({ entry, why: "rejected" });
    else if (holdFor(id, endpoint, world) !== undefined) denied.push({ entry, why: "held" });
    else if (exclusions.length > 0 && exclusionRung.judge(caseOf(entry)).stops)
      denied.push({ entry, why: "excluded" });
  }
  return denied;
}

function groupByPatch(entries: readonly ApproveEntry[]): ReadonlyMap<string, readonly ApproveEntry[]> {
  const groups = new Map<string, ApproveEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.patch);
    if (group === undefined) groups.set(entry.patch, [entry]);
    else group.push(entry);
  }
  return groups;
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function rememberedBy(compute: (entry: CatalogEntry) => boolean): (entry: CatalogEntry) => boolean {
  const known = new Map<CatalogEntry, boolean>();
  return (entry) => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const value = compute(entry);
    known.set(entry, value);
    return value;
  };
}
