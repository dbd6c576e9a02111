import type { Instant } from "./instant.ts";
import type { LeftBy } from "./rollout-fact.ts";

/** A gate that a patch passed when it left a ring; written once, with its numbers, and read from there. */
export interface GatePass {
  readonly patch: string;
  readonly track: string;
  readonly ring: string;
  readonly at: Instant;
  /** A removal climbs the rings on passes of its own. */
  readonly of: "install" | "remove";
  /** The revision that passed; undefined: whichever there is. */
  readonly digest?: string;
  /** When a report first proved an install in the ring. */
  readonly since?: Instant;
  /** People answered a gate that could not: their answer lets it leave. */
  readonly answered?: boolean;
  /** Nobody in the ring needed it, so that nothing was tried there. */
  readonly vacuous?: boolean;
}

/** A breaker that tripped for a patch in a ring; it holds there and outward until a list's `release` names it. */
export interface Trip {
  readonly number: number;
  readonly patch: string;
  readonly track: string;
  readonly ring: string;
  readonly at: Instant;
  /** What the breaker saw then. */
  readonly says?: string;
}

/** Who vouches that what lies on the branch was approved. */
export type Vouching =
  /** What is on the branch counts, and every report says so. */
  | { readonly kind: "trust-merge" }
  /** Only what a log entry vouches for: `patch id → digests`. */
  | {
      readonly kind: "vouched";
      readonly digests: ReadonlyMap<string, ReadonlySet<string>>;
      /** Patches whose reject was reviewed, so that it may order a removal. */
      readonly rejects?: ReadonlySet<string>;
      /** Governed files beside the lists that nobody vouches for: while there is one, nothing counts as approved. */
      readonly unvouched?: readonly string[];
    };

/** The first governed file that nobody vouches for, if any: rules that nobody reviewed consent to nothing. */
export function unvouchedFile(vouching: Vouching): string | undefined {
  return vouching.kind === "vouched" ? vouching.unvouched?.[0] : undefined;
}

/** What the log attests of the documents that are decided by. */
export interface Attested {
  readonly vouching: Vouching;
  /** See `Rollout.signedOff`. */
  readonly signedOff: ReadonlySet<string>;
  /** When the first merge that counts approved any revision of a patch. */
  readonly approvedAt: ReadonlyMap<string, Instant>;
}

/** The small facts of the rollout: what the log knows beyond the documents. */
export interface Rollout {
  readonly passes: readonly GatePass[];
  readonly trips: readonly Trip[];
  /** Endpoints that `atLeast` or a stratum added to a ring's sample; they keep their place while they qualify. */
  readonly topUps: ReadonlyMap<string, readonly string[]>;
  /** When the first vouched merge approved any revision of a patch. */
  readonly approvedAt: ReadonlyMap<string, Instant>;
  readonly vouching: Vouching;
  /** When an entry began to let a patch leave a ring, as far as a run saw it, by `namedKey`. */
  readonly named?: ReadonlyMap<string, Instant>;
  /** Sign-offs that the log counted: of a test, `test record NUL role`; of an approval past the first ring, `digest NUL role`. */
  readonly signedOff?: ReadonlySet<string>;
}

export function namedKey(patch: string, digest: string, ring: string, by: LeftBy): string {
  return [patch, digest, ring, by].join("\u0000");
}

export const NO_ROLLOUT: Rollout = {
  passes: [],
  trips: [],
  topUps: new Map(),
  approvedAt: new Map(),
  vouching: { kind: "vouched", digests: new Map() },
};
