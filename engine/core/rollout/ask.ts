import type { Instant } from "../model/instant.ts";

/** One value of a fact that a ring's sample is stratified by, such as `hardware.model`. */
export interface Stratum {
  readonly path: string;
  /** Undefined: the endpoints that did not report it. */
  readonly value?: string | undefined;
}

/** A stratum that stands worse than the rest of the ring. */
export interface WorseStratum extends Stratum {
  readonly attempted: number;
  readonly failed: number;
}

/** What a gate saw, as a reviewer needs it. */
export interface GateEvidence {
  readonly assigned: number;
  readonly attempted: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly unconfirmed: number;
  /** Bounds of the failure rate as shares from 0 to 1; undefined: nothing to bound, or the gate asks for none. */
  readonly upper?: number | undefined;
  readonly lower?: number | undefined;
  /** The upper bound with all unconfirmed counted as failures. */
  readonly upperUnconfirmed?: number | undefined;
  /** Which look it was, from 1, of how many. Undefined: not judged at a look. */
  readonly look?: number | undefined;
  readonly looks?: number | undefined;
  readonly strata: readonly WorseStratum[];
  readonly incidents: number;
}

/** Who has a patch that is to be stopped, and what follows from taking it off. */
export interface Holders {
  readonly installed: number;
  /** Undefined: nobody says. */
  readonly removable: boolean | undefined;
  /** Until when it can come off, where that ends. */
  readonly removeBy?: Instant | undefined;
  /** Vulnerabilities that are open again where it comes off. */
  readonly reopens: readonly string[];
}

interface AskBase {
  readonly patch: string;
  /** In a sentence, with its numbers. Names in it may be anybody's. */
  readonly says: string;
  /** Endpoints that show it, the most telling first: what a reviewer is told to explain. */
  readonly endpoints?: readonly string[];
}

/** A patch may leave a ring, or people are asked whether it may. */
export interface LeaveAsk extends AskBase {
  readonly kind: "leave";
  readonly track: string;
  readonly ring: string;
  /** The ring that opens. */
  readonly to: string;
  /** The list, and the digest of its entry as it is written there. */
  readonly list: string;
  readonly digest: string;
  /** Whether the entry's `leaves` gets the ring, or its `through` reaches the next. */
  readonly how: "leaves" | "through";
  /** The gate was inconclusive. */
  readonly question: boolean;
  readonly gate?: GateEvidence | undefined;
  /** Rings in which nobody needed it. */
  readonly passedOver?: readonly string[];
}

/** A patch goes no further, or not onto one stratum. */
export interface HoldAsk extends AskBase {
  readonly kind: "hold";
  readonly track: string;
  readonly ring: string;
  /** The list to hold it in; else one that approves it, else one of its own. */
  readonly list?: string | undefined;
  readonly stratum?: Stratum | undefined;
  readonly because: "trip" | "fail" | "stratum";
  /** The number of the trip. */
  readonly trip?: number | undefined;
  readonly gate?: GateEvidence | undefined;
  readonly holders: Holders;
}

/** A patch comes off, or is at least wanted no more. */
export interface RejectAsk extends AskBase {
  readonly kind: "reject";
  readonly because: "retracted";
  readonly holders: Holders;
}

/** What the rollout wants people to decide. */
export type Ask = LeaveAsk | HoldAsk | RejectAsk;
