import type { FamilyOf } from "../classes/families.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Policy } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { anchorOf } from "../policy/anchor.ts";
import type { Judge } from "../policy/decide.ts";
import { policyFor } from "../policy/policy-match.ts";
import { reliableReport } from "../policy/rungs/report.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";

/** What was last decided about one endpoint, and how long that holds if nothing happens. */
export interface Standing {
  readonly place: Place;
  /** How long the endpoint may be silent; beyond any time for one of which nothing is known. */
  readonly silentMs: DurationMs;
  /** What it depends on is not followed closely enough. */
  readonly isRestless: boolean;
  readonly families: ReadonlyMap<string, FamilyStanding>;
}

/** The same about the patches of one family. */
export interface FamilyStanding {
  /** Without those that do not apply, or are in place and settled. */
  readonly decisions: readonly Decision[];
  /** The first moment at which time alone may change one of them. */
  readonly until: Instant;
  /** Something may be installed now, as long as the window stays open. */
  readonly isWanting: boolean;
}

/** Which families are to be decided about anew. */
export type Outdated = "all" | ReadonlySet<string>;

/** @param before what still holds of it is kept; undefined where nothing does */
export function standingOf(
  endpoint: Endpoint,
  place: Place,
  world: World,
  tools: { readonly judge: Judge; readonly familyOf: FamilyOf },
  outdated: Outdated,
  before: Standing | undefined,
): Standing {
  const { judge, familyOf } = tools;
  const match = policyFor(endpoint, world.declared.policies);
  const policy = match.kind === "governed" ? match.policy : undefined;
  const report = policy === undefined ? undefined : reliableReport(endpoint, policy, world.now);
  const isKnown = report !== undefined && typeof report !== "string";
  const silentMs = policy !== undefined && isKnown ? policy.staleAfterMs : Number.POSITIVE_INFINITY;
  const isWhole = outdated === "all" || before === undefined || before.silentMs !== silentMs;
  const all = isKnown ? world.assessor.candidates(report) : world.assessor.catalog.entries;
  const asked = isWhole ? all : all.filter(({ patch }) => outdated.has(familyOf(patch.id)));
  const decided = new Map<string, Decision[]>();
  for (const decision of judge(endpoint, place, asked)) {
    if (SETTLED.has(decision.verdict)) continue;
    const family = familyOf(decision.patch);
    const own = decided.get(family);
    if (own === undefined) decided.set(family, [decision]);
    else own.push(decision);
  }
  const families = new Map(isWhole ? [] : before.families);
  if (!isWhole) for (const family of outdated) families.delete(family);
  for (const [family, decisions] of decided)
    families.set(family, familyStanding(decisions, endpoint, place, policy, world));
  return { place, silentMs, isRestless: isKnown && (report.evidence?.length ?? 0) > 0, families };
}

function familyStanding(
  decisions: readonly Decision[],
  endpoint: Endpoint,
  place: Place,
  policy: Policy | undefined,
  world: World,
): FamilyStanding {
  const moments = policy === undefined ? [] : hiddenMoments(decisions, endpoint, place, policy, world);
  for (const { until, due } of decisions) {
    if (until !== undefined && "at" in until) moments.push(until.at);
    if (due !== undefined) moments.push(due + 1);
  }
  let until = Number.POSITIVE_INFINITY;
  for (const moment of moments) if (moment > world.now && moment < until) until = moment;
  return { decisions, until, isWanting: decisions.some(({ verdict }) => WANTING.has(verdict)) };
}

/** What time has changed: a clock ran out, the endpoint fell silent, or its window has shut. */
export function outdatedBy(standing: Standing, endpoint: Endpoint, place: Place, world: World): Outdated {
  if (standing.isRestless || standing.place.ring !== place.ring) return "all";
  const { report } = endpoint;
  if (report !== undefined && world.now - report.observedAt > standing.silentMs) return "all";
  const outdated = new Set<string>();
  let isShut: boolean | undefined;
  for (const [family, { until, isWanting }] of standing.families) {
    if (world.now >= until) outdated.add(family);
    else if (isWanting) {
      isShut ??= isWindowShut(endpoint, place, world);
      if (isShut) outdated.add(family);
    }
  }
  return outdated;
}

function isWindowShut(endpoint: Endpoint, { ring }: Place, world: World): boolean {
  return (
    ring?.window !== undefined && world.windowState(ring.window.name, endpoint, world.now).kind !== "open"
  );
}

/**
 * Behind a patch that another one covers, or that something blocks, clocks run that its decision does not show, and what is
 * decided about others depends on them.
 */
function hiddenMoments(
  decisions: readonly Decision[],
  { history }: Endpoint,
  { ring }: Place,
  policy: Policy,
  { declared, rollout, assessor, zoneOffset }: World,
): Instant[] {
  const hiding = decisions.filter(({ verdict }) => HIDING.has(verdict));
  if (hiding.length === 0) return [];
  const moments: Instant[] = [
    ...declared.exclusions.map(({ expires }) => expires),
    ...declared.holds.flatMap(({ until }) => until ?? []),
  ];
  for (const { patch, rule: name } of hiding) {
    const entry = assessor.catalog.byId.get(patch);
    const rule = policy.rules.find((one) => one.name === name);
    if (entry === undefined || rule === undefined) continue;
    const { timezone } = declared;
    const anchor = anchorOf(policy.anchor, entry, rollout.approvedAt.get(patch), timezone, zoneOffset);
    if (anchor !== undefined) moments.push(anchor + rule.deferMs, anchor + (ring?.afterMs ?? 0));
    for (const { finishedAt, patch: tried } of history.attempts)
      if (tried === patch && finishedAt !== undefined) moments.push(finishedAt + rule.retry.everyMs);
  }
  return moments;
}

const SETTLED: ReadonlySet<Verdict> = new Set(["not-applicable", "compliant"]);
const WANTING: ReadonlySet<Verdict> = new Set(["install", "remove"]);
const HIDING: ReadonlySet<Verdict> = new Set(["superseded", "blocked"]);
