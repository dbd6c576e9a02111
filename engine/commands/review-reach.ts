import { patchesNamed } from "../core/approval/effect-of.ts";
import type { EffectRow } from "../core/approval/effect-row.ts";
import { reachOf } from "../core/approval/reach-of.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import { changesBetween } from "../core/plan/compare-plans.ts";
import { placeIn } from "../core/rings/place.ts";
import { compileEndpointSelector } from "../core/select/endpoint-matcher.ts";
import { documentsOf } from "../documents/located-document.ts";
import type { Plan, ReviewPolicy, ReviewReach } from "../schema/documents.generated.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { type LoadedWorld, openWorld, type ReportedState, type WorldPorts } from "./load-world.ts";
import { changeKindOf } from "./review-reach-kind.ts";

export interface ReachRequest {
  readonly base: LoadedPolicy;
  readonly merged: LoadedPolicy;
  readonly rows: readonly EffectRow[];
  readonly reviewPolicy: ReviewPolicy;
  readonly now: Instant;
}

/**
 * How much of the fleet a change reaches. Entries of lists: whoever needs the patch, or may need it, in whatever ring. Other
 * documents: whoever is decided otherwise. What cannot be compared reaches everybody.
 *
 * Cost: of lists, evidence and incidents a placement and an assessment a patch named; of other documents two plans.
 *
 * @returns undefined: the base has errors, so nobody is placed
 */
export function reachOfChange(
  request: ReachRequest,
  state: ReportedState,
  ports: WorldPorts,
): NonNullable<ReviewReach> | undefined {
  const { base, merged, rows, reviewPolicy, now } = request;
  if (base.declared === undefined) return undefined;
  const was = openSide(base, base.declared, state, now, ports);
  const kinds = new Set(
    rows.flatMap((row) => (row.length === 3 ? [changeKindOf(row[0], [base, merged])] : [])),
  );
  const isCompared = kinds.has("decisions") && merged.declared !== undefined;
  const is =
    isCompared && merged.declared !== undefined
      ? openSide(merged, merged.declared, state, now, ports)
      : undefined;
  const sides = is === undefined ? [was] : [was, is];
  const patches = [...patchesNamed(rows), ...(kinds.has("evidence") ? patchesOfEvidence(base, merged) : [])];
  const isEverybody =
    kinds.has("everything") ||
    (kinds.has("decisions") && is === undefined) ||
    patches.some((patch) => !was.world.assessor.catalog.byId.has(patch));
  const differing = is === undefined ? new Set<string>() : differingIn(was, is);
  const isReached = (endpoint: Endpoint): boolean =>
    isEverybody || differing.has(endpoint.id) || mayNeed(endpoint, patches, rows, was);
  return reachOf(
    sides.map(({ roster, placement }) => ({ endpoints: roster.endpoints, placement })),
    isReached,
    (reviewPolicy.spec.blastRadius ?? []).map(({ touches }) =>
      touches === undefined ? undefined : compileEndpointSelector(touches),
    ),
  );
}

/** Approvals are taken as given: what nobody vouches for yet is reached all the same. */
function openSide(
  policy: LoadedPolicy,
  declared: Declared,
  state: ReportedState,
  now: Instant,
  ports: WorldPorts,
): LoadedWorld {
  return openWorld(policy, { ...declared, approvals: "trust-merge" }, state, now, ports);
}

/** Where it is in already, a reject may take it off, or no longer keep it. */
function mayNeed(
  { report }: Endpoint,
  patches: readonly string[],
  rows: readonly EffectRow[],
  { world: { assessor } }: LoadedWorld,
): boolean {
  return patches.some((patch) => {
    const entry = assessor.catalog.byId.get(patch);
    if (report === undefined || entry === undefined) return true;
    const { kind } = assessor.assess(report, entry);
    if (kind === "not-applicable") return false;
    return kind !== "in-place" || isRejected(patch, rows);
  });
}

function isRejected(patch: string, rows: readonly EffectRow[]): boolean {
  return rows.some((row) => row.length === 4 && row[1] === patch && /^-?reject$/.test(row[0]));
}

/** Endpoints that are decided otherwise, or stand in another ring. */
function differingIn(was: LoadedWorld, is: LoadedWorld): ReadonlySet<string> {
  const differing = new Set(changesBetween(planOf(was), planOf(is)).map(({ endpoint }) => endpoint));
  for (const [one, other] of [
    [was, is],
    [is, was],
  ] as const) {
    for (const { id } of one.roster.endpoints)
      if (placeIn(one.placement, id).ring?.name !== placeIn(other.placement, id).ring?.name)
        differing.add(id);
  }
  return differing;
}

function planOf({ roster, placement, world, inputs, findings }: LoadedWorld): Plan {
  return assemblePlan({ endpoints: roster.endpoints, placement, world, inputs, rows: "waiting", findings });
}

/** The patches of test records and incidents that came, went or changed. */
function patchesOfEvidence(base: LoadedPolicy, merged: LoadedPolicy): readonly string[] {
  const [before, after] = [evidenceOf(base), evidenceOf(merged)];
  const patches: string[] = [];
  for (const [key, named] of [...before, ...after])
    if (before.has(key) !== after.has(key)) patches.push(...named);
  return [...new Set(patches)];
}

function evidenceOf({ documents }: LoadedPolicy): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const { value } of documentsOf(documents, "TestRecord"))
    named.set(
      canonicalJson(value),
      value.spec.patches.map(({ patch }) => patch),
    );
  for (const { value } of documentsOf(documents, "Incident"))
    named.set(canonicalJson(value), [value.spec.patch]);
  return named;
}
