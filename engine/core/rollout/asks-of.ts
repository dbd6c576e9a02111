import type { Plan } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { ApproveEntry, Declared, Ring } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import { isLeftSince } from "../policy/leaving.ts";
import { ringAfter, ringsOf } from "../rings/track.ts";
import type { Ask, GateEvidence, HoldAsk, Holders, LeaveAsk, RejectAsk } from "./ask.ts";
import { afterLook } from "./judge-look.ts";
import type { OpeningState } from "./opening-state.ts";
import { isPassFound, lastLook } from "./plan-gates.ts";
import type { RolloutStep } from "./step-rollout.ts";

export interface AskSources {
  readonly step: RolloutStep;
  readonly declared: Declared;
  readonly entries: readonly CatalogEntry[];
  /** Whose counts say who has what. */
  readonly patches: Plan["patches"];
}

/** What the rollout wants people to decide: to let go on what passed or nobody could judge, and to stop what went wrong. */
export function asksOf(sources: AskSources): readonly Ask[] {
  const { step, entries } = sources;
  return [
    ...step.states.flatMap((state) => leaveAsks(state, sources)),
    ...step.states.flatMap((state) => holdAsks(state, sources)),
    ...entries.flatMap((entry) => rejectAsks(entry, sources)),
  ];
}

function leaveAsks(state: OpeningState, { step, declared }: AskSources): readonly LeaveAsk[] {
  const { opening, ring, approval, isLast, isTripped } = state;
  if (isLast || isTripped || approval === undefined) return [];
  const track = ringsOf(ring.track, declared.rings);
  const to = ringAfter(ring, declared.rings);
  if (to === undefined) return [];
  const isPassed = opening.pass !== undefined || isPassFound(state);
  const question = !isPassed && isAsked(state, step.now);
  // Taking a patch off was reviewed, so that only a gate that could not say asks people.
  const waits = question || (isPassed && ring.promotion !== "automatic" && opening.of === "install");
  if (!waits || isLeft(state, approval, track, step)) return [];
  const { list, digest } = approval;
  return [
    {
      kind: "leave",
      track: ring.track,
      ring: ring.name,
      to: to.name,
      list,
      patch: opening.patch,
      digest,
      how: !question && ring.promotion !== "manual" && endsHere(state, track) ? "through" : "leaves",
      question,
      says: `${opening.of === "remove" ? "Taking it off: " : ""}${opening.pass?.says ?? lastLook(state)?.says ?? ""}`,
      gate: evidenceOf(state),
      passedOver: passedOver(opening.patch, ring, track, step),
    },
  ];
}

/** As the rung of rings judges it; a pass that this run found was answered by nobody yet. */
function isLeft(
  { opening: { pass }, ring, facts }: OpeningState,
  approval: ApproveEntry,
  track: readonly Ring[],
  { rollout }: RolloutStep,
): boolean {
  if (ring.promotion === "manual") return approval.leaves.has(ring.name);
  if (pass === undefined) return facts.some((fact) => "why" in fact && fact.why === "people");
  return pass.why === "people" || isLeftSince(pass.at, approval, ring, track, rollout);
}

/** The looks are spent, none could say, and the gate does not go on by itself. */
export function isAsked(state: OpeningState, now: Instant): boolean {
  const { schedule, isLost } = state;
  const look = lastLook(state);
  if (isLost || look?.answer !== "inconclusive") return false;
  const isSpent = schedule.kind === "spent" || (schedule.kind === "due" && schedule.look === schedule.looks);
  return isSpent && afterLook(state, look, now).kind === "ask";
}

/** The entry's ceiling names this ring, so that leaving it is a matter of the ceiling. */
function endsHere({ approval, ring }: OpeningState, track: readonly Ring[]): boolean {
  if (approval === undefined || approval.through.kind === "last") return false;
  const { rings } = approval.through;
  const beyond = track.some(({ name, order }) => order > ring.order && rings.includes(name));
  return rings.includes(ring.name) && !beyond;
}

function passedOver(
  patch: string,
  ring: Ring,
  track: readonly Ring[],
  { rollout }: RolloutStep,
): readonly string[] {
  return track
    .filter(({ order }) => order < ring.order)
    .filter(({ name }) =>
      rollout.passes.some((pass) => pass.patch === patch && pass.ring === name && pass.vacuous === true),
    )
    .map(({ name }) => name);
}

function holdAsks(state: OpeningState, sources: AskSources): readonly HoldAsk[] {
  const { opening, ring, entry, approval, judged, isTripped } = state;
  // A hold stops what comes in, not what is taken off.
  if (opening.of !== "install") return [];
  const look = lastLook(state);
  const base = {
    kind: "hold" as const,
    patch: opening.patch,
    track: ring.track,
    ring: ring.name,
    ...(approval === undefined ? {} : { list: approval.list }),
    gate: evidenceOf(state),
    holders: holdersOf(entry, sources),
  };
  if (isTripped) {
    const trip = liveTrip(state, sources);
    if (trip === undefined) return [];
    return [{ ...base, because: "trip", trip, says: state.tripSays ?? "" }];
  }
  if (look?.answer === "fail") return [{ ...base, because: "fail", says: look.says }];
  return judged.worseStrata
    .filter(({ definite }) => definite)
    .map(({ path, value, says }) => ({ ...base, because: "stratum", stratum: { path, value }, says }));
}

/** The number of the trip that holds it, where it is this ring that tripped. */
function liveTrip({ opening }: OpeningState, { step }: AskSources): number | undefined {
  return step.rollout.trips.find(
    ({ patch, track, ring }) => patch === opening.patch && track === opening.track && ring === opening.ring,
  )?.number;
}

/** The vendor withdrew it and some have it: the reject that would take it off is drafted, and nothing is ordered. */
function rejectAsks(entry: CatalogEntry, sources: AskSources): readonly RejectAsk[] {
  if (entry.patch.retracted !== true) return [];
  const holders = holdersOf(entry, sources);
  if (holders.installed === 0) return [];
  const says = `the vendor withdrew it, and ${holders.installed} endpoints have it`;
  return [{ kind: "reject", because: "retracted", patch: entry.patch.id, says, holders }];
}

const HAVING = [
  "compliant",
  "installed-unapproved",
  "installed-rejected",
  "reboot-pending",
  "remove",
] as const;

function holdersOf({ patch }: CatalogEntry, { patches }: AskSources): Holders {
  const verdicts = patches.find((row) => row.patch === patch.id)?.verdicts ?? {};
  const installed = HAVING.reduce((sum, verdict) => sum + (verdicts[verdict] ?? 0), 0);
  const reopens = (patch.vulnerabilities ?? []).map(({ id }) => id);
  return {
    installed,
    removable: patch.removable ?? undefined,
    reopens: [...new Set(reopens)].sort(compareText),
  };
}

function evidenceOf(state: OpeningState): GateEvidence {
  const { counts, judged, ring } = state;
  const look = lastLook(state);
  const share = (ppm: number | undefined): number | undefined =>
    ppm === undefined ? undefined : ppm / 1_000_000;
  return {
    ...counts,
    upper: share(judged.upperKnown),
    upperUnconfirmed: share(judged.upper),
    lower: share(judged.lower),
    look: look?.look,
    looks: ring.gate?.looksMs.length ?? 1,
    strata: judged.worseStrata.map(({ path, value, counts: { attempted, failed } }) => ({
      path,
      value,
      attempted,
      failed,
    })),
    incidents: state.incidents,
  };
}
