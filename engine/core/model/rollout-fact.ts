import type { Severity } from "../../schema/documents.generated.ts";
import type { GateCounts } from "../rings/gate-counts.ts";
import type { GateAnswer } from "../rings/gate-judgement.ts";
import type { Instant } from "./instant.ts";

/** What is moved from ring to ring: a patch onto endpoints, or a rejected one off them. */
export type Motion = "install" | "remove";

/** One revision of a patch in one ring. */
export interface Stand {
  readonly patch: string;
  readonly digest: string;
  readonly track: string;
  readonly ring: string;
  readonly of: Motion;
}

/** The ring opened to the patch: from here on its counts are frozen. */
export interface OpenedFact extends Stand {
  readonly type: "gate";
  readonly event: "opened";
  readonly at: Instant;
  /** How many members needed it. */
  readonly assigned: number;
  /** How many members nobody could say that of. */
  readonly unknown: number;
  /** As they stood then: what comes later stops promotion until a person answers. */
  readonly severity: Severity;
  readonly knownIssues: readonly string[];
}

/** A report proved the first install in the ring: the soak runs. */
export interface InstalledFact extends Stand {
  readonly type: "gate";
  readonly event: "installed";
  readonly at: Instant;
  /** When the proving report was made; never before the ring opened. */
  readonly since: Instant;
}

/** The gate was judged, once, at one of its looks. */
export interface LookFact extends Stand, GateCounts {
  readonly type: "gate";
  readonly event: "look";
  readonly at: Instant;
  /** From 1. */
  readonly look: number;
  readonly looks: number;
  readonly answer: GateAnswer;
  /** Inconclusive for want of numbers only, not for something that a person has to answer. */
  readonly onlyNumbers: boolean;
  readonly says: string;
}

/** The patch may leave the ring. */
export interface PassFact extends Stand {
  readonly type: "gate";
  readonly event: "pass";
  readonly at: Instant;
  /** The gate held; nobody in the ring needed it; the gate gave up asking; people answered its question. */
  readonly why: "gate" | "vacuous" | "after" | "people";
  readonly says: string;
}

/** A reject that took the patch off was taken out: what its rings knew of it is of a round that is over. */
export interface VoidedFact {
  readonly type: "gate";
  readonly event: "voided";
  readonly at: Instant;
  readonly patch: string;
  readonly track: string;
}

/** By what an entry lets a patch leave a ring: it names the ring, or its ceiling names one beyond. */
export type LeftBy = "leaves" | "through";

/** An entry began, or ceased, to let a patch leave a ring. */
export interface NamedFact {
  readonly type: "promotion";
  readonly event: "named" | "withdrawn";
  readonly at: Instant;
  readonly patch: string;
  readonly digest: string;
  readonly ring: string;
  readonly by: LeftBy;
}

/** The breaker tripped. Its number is that of the entry. */
export interface TripFact extends Stand {
  readonly type: "trip";
  readonly at: Instant;
  readonly attempted: number;
  readonly failed: number;
  readonly says: string;
}

/** A list's `release` named the trip; it stays released. */
export interface ReleaseFact {
  readonly type: "release";
  readonly at: Instant;
  readonly patch: string;
  readonly trip: number;
}

/** When patches were first met, and first found approved, so that clocks outlive the state folder. */
export interface SeenFact {
  readonly type: "seen";
  readonly at: Instant;
  readonly patches: Readonly<Record<string, Instant>>;
  readonly approved: readonly string[];
}

/** Who was added to a ring's sample. */
export interface MembersFact {
  readonly type: "members";
  readonly at: Instant;
  readonly ring: string;
  readonly endpoints: readonly string[];
}

/** One small fact of the rollout: written once, never changed, and enough with the others to go on from. */
export type RolloutFact =
  | OpenedFact
  | InstalledFact
  | LookFact
  | PassFact
  | VoidedFact
  | NamedFact
  | TripFact
  | ReleaseFact
  | SeenFact
  | MembersFact;

/** Numbered from 1, ascending. In the signed log other entries stand between, so that there are gaps. */
export interface RolloutEntry {
  readonly number: number;
  readonly fact: RolloutFact;
}
