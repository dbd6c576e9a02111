import type { Decision, Verdict } from "../model/decision.ts";
import type { Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import { type Admission, admit, type RingLoad, type Wanted } from "../rings/admit.ts";
import { flightOf } from "../rings/flight.ts";
import type { Place } from "../rings/place.ts";
import type { Changing } from "../rings/room.ts";
import { settleAdmission } from "./throttle.ts";

/** A ring that limits how many of its endpoints change at once. */
export type LimitedRing = RingLoad["ring"];

/** What one endpoint means for the slots of its ring. */
export interface Claim {
  /** Undefined: nothing is in flight there, and nothing failed. */
  readonly changing: Changing | undefined;
  readonly wanted: readonly Wanted[];
}

/** The ring of a place, if it limits anything. */
export function limitedRing({ ring }: Place): LimitedRing | undefined {
  return ring !== undefined && isLimited(ring) ? ring : undefined;
}

function isLimited(ring: Ring): ring is Ring & LimitedRing {
  return ring.concurrency !== undefined;
}

/** Whether a decision is to change the endpoint now, so that it needs a slot. */
export function needsSlot({ verdict }: Decision): boolean {
  return verdict === "install" || verdict === "remove";
}

/**
 * @param decisions about every patch that may concern the endpoint; of a patch of the catalog that is not among them it is known
 * that it does not
 */
export function claimOf(
  endpoint: Endpoint,
  ring: LimitedRing,
  decisions: readonly Decision[],
  { assessor, now }: World,
): Claim {
  const { id, labels, history } = endpoint;
  const wanting = decisions.filter(needsSlot);
  const isIdle = history.handedOut.size === 0 && history.attempts.length === 0;
  if (isIdle && wanting.length === 0) return NO_CLAIM;
  const byPatch = new Map((isIdle ? [] : decisions).map((decision) => [decision.patch, decision]));
  const isOver = (patch: string): boolean => {
    const decision = byPatch.get(patch);
    return decision === undefined ? assessor.catalog.byId.has(patch) : isSettled(decision);
  };
  const open = { ...history, handedOut: withoutRemoved(endpoint, byPatch) };
  const { inFlight, offered, failed } = flightOf(open, isOver, now, ring.concurrency.offerTimeoutMs);
  const tasks = new Set([...failed].map((patch) => taskOf(patch, byPatch.get(patch))));
  return {
    changing: inFlight || failed.size > 0 ? { endpoint: id, labels, inFlight, failed: tasks } : undefined,
    wanted: wanting.map((decision) => wantedOf(decision, labels, offered)),
  };
}

const NO_CLAIM: Claim = { changing: undefined, wanted: [] };

/** What the last report proves to be in place, or not to concern the endpoint. */
const SETTLED: ReadonlySet<Verdict> = new Set([
  "not-applicable",
  "compliant",
  "reboot-pending",
  "installed-unapproved",
  "installed-rejected",
]);

function isSettled({ verdict, remove }: Decision): boolean {
  return !remove && SETTLED.has(verdict);
}

/** Once a rejected patch is missing in a report made since, there is nothing left to do of what was handed out. */
function withoutRemoved(
  { report, history }: Endpoint,
  byPatch: ReadonlyMap<string, Decision>,
): Endpoint["history"]["handedOut"] {
  const seen = report?.observedAt ?? Number.NaN;
  const isGone = (patch: string, at: number): boolean =>
    byPatch.get(patch)?.verdict === "rejected" && seen > at;
  return new Map([...history.handedOut].filter(([patch, at]) => !isGone(patch, at)));
}

function taskOf(patch: string, decision: Decision | undefined): string {
  return decision?.remove === true ? `remove\u0000${patch}` : patch;
}

function wantedOf(decision: Decision, labels: Endpoint["labels"], offered: ReadonlySet<string>): Wanted {
  const { endpoint, patch, terms, due, targets, verdict } = decision;
  return {
    endpoint,
    patch,
    task: taskOf(patch, decision),
    labels,
    expedite: terms?.expedite ?? false,
    waived: terms?.waivesConcurrency ?? false,
    offered: offered.has(patch),
    ...(due === undefined ? {} : { due }),
    brings: targets.map(({ product, to }) => `${verdict}\u0000${product}\u0000${to}`),
  };
}

/** Turns a decision to install or remove into what it is once all claims on its ring are known. */
export type Settle = (decision: Decision) => Decision;

/** Gives the slots of one ring away. @param members how many endpoints are in it */
export function settleRing(
  ring: LimitedRing,
  members: number,
  claims: readonly Claim[],
  { sha256 }: Pick<World, "sha256">,
): Settle {
  const changing = claims.flatMap((claim) => claim.changing ?? []);
  const wanted = claims.flatMap((claim) => claim.wanted);
  const answers = new Map<string, Admission>();
  for (const [one, answer] of admit({ ring, members, changing }, wanted, sha256))
    answers.set(keyOf(one), answer);
  return (decision) => {
    if (!needsSlot(decision)) return decision;
    const answer = answers.get(keyOf(decision)) ?? UNASKED;
    return settleAdmission(decision, answer, ring.name, ring.concurrency.at);
  };
}

const UNASKED: Admission = { admitted: false, says: "nobody asked for a slot for it", flags: [] };

function keyOf({ endpoint, patch }: Pick<Decision, "endpoint" | "patch">): string {
  return `${endpoint}\u0000${patch}`;
}
