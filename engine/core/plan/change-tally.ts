import type { PlanDecision } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Verdict } from "../model/decision.ts";
import { formatInstant, type Instant, parseInstant } from "../model/instant.ts";
import { waitsForConsent } from "../policy/consent-events.ts";

/** What a change does to endpoint–patch pairs. Each pair that changes counts once. */
export interface ChangeCounts {
  /** To install now, and were not. */
  readonly install: number;
  /** Approved, and wait for nothing but their ring or the time; were neither that nor to install. */
  readonly installLater: number;
  readonly remove: number;
  readonly removeLater: number;
  /** Kept from it by people: not approved (for this ring), held, rejected, excluded, ignored; or withdrawn. Were not. */
  readonly withheld: number;
  /** Everything else: another date or version, postponed, blocked, superseded, in place. */
  readonly other: number;
}

/** The counts, and when the first of what is to start can start; null: nothing is, or it waits for an event. */
export interface TimedCounts extends ChangeCounts {
  readonly starts: string | null;
}

/** What changes for a patch. */
export interface PatchDifference extends TimedCounts {
  readonly patch: string;
  /** For how many endpoints. */
  readonly endpoints: number;
  /** The first few, the ones that start something first. */
  readonly examples: readonly string[];
}

/** A pair whose decision differs. */
export interface ChangedPair {
  readonly endpoint: string;
  readonly patch: string;
  readonly was: PlanDecision | undefined;
  readonly is: PlanDecision | undefined;
}

export interface ChangeTally {
  readonly add: (pair: ChangedPair, ring: string | null) => void;
  readonly all: () => TimedCounts;
  readonly ring: (name: string | null) => TimedCounts;
  /** What concerns most endpoints first. */
  readonly patches: () => readonly PatchDifference[];
}

type Step = keyof ChangeCounts;

interface Tally {
  readonly counts: Record<Step, number>;
  starts: Instant | undefined;
}

interface PatchTally extends Tally {
  endpoints: number;
  readonly starting: string[];
  readonly others: string[];
}

const EXAMPLES = 3;

/** Verdicts below the approval on the ladder: what has them is agreed, unless not for this ring, and only waits. */
const WAITING: ReadonlySet<Verdict> = new Set(["awaiting-ring", "deferred", "scheduled", "throttled"]);
const WITHHELD: ReadonlySet<Verdict> = new Set([
  "awaiting-approval",
  "held",
  "rejected",
  "excluded",
  "ignored",
  "retracted",
]);

/** Counts pairs as they come: by ring and by patch, never by pair. @param now of the plan with the change */
export function createChangeTally(now: string): ChangeTally {
  const all = emptyTally();
  const rings = new Map<string | null, Tally>();
  const patches = new Map<string, PatchTally>();
  return {
    add: (pair, ring) => {
      const step = stepOf(pair);
      const starts = startOf(pair.is, now);
      const patch = patchTally(patches, pair.patch);
      for (const tally of [all, ringTally(rings, ring), patch]) {
        tally.counts[step] += 1;
        tally.starts = earlier(tally.starts, starts);
      }
      patch.endpoints += 1;
      const examples = isStart(step) ? patch.starting : patch.others;
      if (examples.length < EXAMPLES) examples.push(pair.endpoint);
    },
    all: () => timed(all),
    ring: (name) => timed(rings.get(name) ?? emptyTally()),
    patches: () =>
      [...patches]
        .map(([patch, tally]) => patchDifference(patch, tally))
        .sort((a, b) => b.endpoints - a.endpoints || compareText(a.patch, b.patch)),
  };
}

/** Where a decision stands: on the way in, on the way out, kept from both, or none of it. */
function standingOf(decision: PlanDecision | undefined): Step {
  if (decision === undefined) return "other";
  const { verdict, do: verb, until } = decision;
  if (verdict === "remove") return "remove";
  if (verdict === "install") return "install";
  if (waitsForConsent(until)) return "withheld";
  if (WAITING.has(verdict)) return verb === "remove" ? "removeLater" : "installLater";
  return WITHHELD.has(verdict) ? "withheld" : "other";
}

/** What was to go now and goes later is no gain. */
function stepOf({ was, is }: ChangedPair): Step {
  const [before, after] = [standingOf(was), standingOf(is)];
  const isPostponed =
    (before === "install" && after === "installLater") || (before === "remove" && after === "removeLater");
  return before === after || isPostponed ? "other" : after;
}

function isStart(step: Step): boolean {
  return step !== "withheld" && step !== "other";
}

/** Of a decision that is on its way: when it can start; undefined: it is not, or nobody can say. */
function startOf(decision: PlanDecision | undefined, now: string): Instant | undefined {
  const standing = standingOf(decision);
  if (standing === "install" || standing === "remove") return parseInstant(now);
  return isStart(standing) ? parseInstant(decision?.until ?? "") : undefined;
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function emptyTally(): Tally {
  return {
    counts: { install: 0, installLater: 0, remove: 0, removeLater: 0, withheld: 0, other: 0 },
    starts: undefined,
  };
}

function ringTally(rings: Map<string | null, Tally>, ring: string | null): Tally {
  const tally = rings.get(ring) ?? emptyTally();
  rings.set(ring, tally);
  return tally;
}

function patchTally(patches: Map<string, PatchTally>, patch: string): PatchTally {
  const tally = patches.get(patch) ?? { ...emptyTally(), endpoints: 0, starting: [], others: [] };
  patches.set(patch, tally);
  return tally;
}

function timed({ counts, starts }: Tally): TimedCounts {
  return { ...counts, starts: starts === undefined ? null : formatInstant(starts) };
}

function patchDifference(patch: string, tally: PatchTally): PatchDifference {
  const { endpoints, starting, others } = tally;
  return { patch, endpoints, ...timed(tally), examples: [...starting, ...others].slice(0, EXAMPLES) };
}
