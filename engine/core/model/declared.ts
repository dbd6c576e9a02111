import type { PatchPolicyRule, Severity } from "../../schema/documents.generated.ts";
import type { Comparison, Operator } from "../select/comparison.ts";
import type { EndpointMatcher } from "../select/endpoint-matcher.ts";
import type { PatchMatcher } from "../select/patch-matcher.ts";
import type { DurationMs } from "./duration.ts";
import type { Instant } from "./instant.ts";

/** `file:line:column` of the document that spoke. */
export type At = string;

export type Anchor = "first-seen" | "released" | "approved" | "patch-tuesday";
export type WaivedCheck = "gate" | "soak" | "installed" | "window" | "freeze" | "concurrency" | "test";

/** How far out people consent: the last ring of every track, or a named ring for each track that is named. */
export type Through =
  | { readonly kind: "last"; readonly at: At }
  | { readonly kind: "rings"; readonly rings: readonly string[]; readonly at: At };

export interface Rule {
  readonly name: string;
  readonly at: At;
  readonly patches: PatchMatcher;
  readonly approval: "required" | "automatic" | "never";
  readonly approvalAt: At;
  readonly through: Through;
  readonly review?: string;
  readonly test?: { readonly forMs: DurationMs; readonly signOff?: string; readonly at: At };
  readonly deferMs: DurationMs;
  readonly deferAt: At;
  /** Undefined: never due. */
  readonly dueMs?: DurationMs;
  readonly graceMs: DurationMs;
  readonly windows: "respect" | "until-due" | "ignore";
  readonly retry: { readonly attempts: number; readonly everyMs: DurationMs; readonly at: At };
  readonly reboot: "if-required" | "never" | "always";
  readonly evidenceBefore: readonly {
    readonly type: string;
    readonly maxAgeMs: DurationMs;
    readonly at: At;
  }[];
  /** A decision table that ships with Muster: due is the earlier of `dueMs` and the table's. */
  readonly risk?: { readonly table: NonNullable<PatchPolicyRule["risk"]>; readonly at: At };
}

/** How much people suffer when the endpoint is broken into, in SSVC's words. */
export type HumanImpact = "low" | "medium" | "high" | "very high";

export interface Policy {
  readonly name: string;
  readonly at: At;
  readonly endpoints: EndpointMatcher;
  readonly precedence: number;
  readonly anchor: Anchor;
  readonly anchorAt: At;
  readonly staleAfterMs: DurationMs;
  /** Undefined: every endpoint is exposed. */
  readonly exposed?: EndpointMatcher;
  /** The first that matches; none: very high. */
  readonly humanImpact: readonly { readonly endpoints: EndpointMatcher; readonly impact: HumanImpact }[];
  readonly train: "each" | "weekly" | "monthly";
  readonly rules: readonly Rule[];
  readonly otherwise: "hold" | "ignore";
  readonly otherwiseAt: At;
}

export interface ApproveEntry {
  readonly list: string;
  readonly at: At;
  readonly patch: string;
  readonly digest: string;
  readonly through: Through;
  readonly expedite: boolean;
  readonly waives: ReadonlySet<WaivedCheck>;
  readonly leaves: ReadonlySet<string>;
  readonly despite: ReadonlySet<string>;
  /** Names of TestRecords; none named: any record of the patch and digest counts. */
  readonly evidence: readonly string[];
}

export interface HoldEntry {
  readonly list: string;
  readonly at: At;
  readonly patch: string;
  readonly endpoints: EndpointMatcher;
  readonly reason: string;
  /** Undefined: until people lift it. */
  readonly until?: Instant;
}

export interface RejectEntry {
  readonly list: string;
  readonly at: At;
  readonly patch: string;
  readonly endpoints: EndpointMatcher;
  readonly reason: string;
  readonly installed: "keep" | "remove";
  readonly asDependency: "block" | "allow";
}

export interface ReleaseEntry {
  readonly at: At;
  readonly patch: string;
  readonly trip: number;
}

export interface Exclusion {
  readonly name: string;
  readonly at: At;
  readonly endpoints: EndpointMatcher;
  /** Undefined: it departs from baselines, not from patches. */
  readonly patches?: PatchMatcher;
  /** Names of the baselines it departs from. */
  readonly baselines: readonly string[];
  /** Ids named one by one, without a glob: what `successors` follows. */
  readonly ids: readonly string[];
  readonly successors: boolean;
  readonly reason: string;
  readonly owner: string;
  readonly control?: string;
  /** It covers as long as now is before this. */
  readonly expires: Instant;
  readonly graceMs: DurationMs;
}

/** The standard that endpoints are to reach. It installs and removes nothing: it yields findings. */
export interface Baseline {
  readonly name: string;
  readonly at: At;
  readonly endpoints: EndpointMatcher;
  /** Before it nothing is asked. */
  readonly from?: Instant;
  /** What is found from then on is overdue. */
  readonly due?: Instant;
  readonly operatingSystem?: WantedSystem;
  readonly software: readonly WantedSoftware[];
  readonly firmware: readonly WantedFirmware[];
}

export interface WantedSystem {
  readonly at: At;
  readonly version: WantedVersion;
  /** The hardware that it needs, by fact. */
  readonly requires: readonly { readonly fact: string; readonly wanted: WantedFact; readonly at: At }[];
}

export interface WantedSoftware {
  readonly at: At;
  readonly product: string;
  /** Undefined: it must not be there. */
  readonly version?: WantedVersion;
}

export interface WantedFirmware {
  readonly at: At;
  readonly component: string;
  readonly vendor?: string;
  readonly version: WantedVersion;
}

/** A comparison, and how it was written. */
export interface WantedVersion {
  readonly comparison: Comparison;
  readonly text: string;
}

export type WantedFact = string | number | boolean | readonly (string | number | boolean)[];

export interface TestRecord {
  readonly name: string;
  readonly at: At;
  readonly patches: readonly { readonly patch: string; readonly digest: string }[];
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  readonly outcome: "passed" | "failed" | "inconclusive";
}

export interface Ring {
  readonly name: string;
  readonly at: At;
  readonly track: string;
  readonly endpoints: EndpointMatcher;
  readonly order: number;
  readonly afterMs?: DurationMs;
  readonly afterAt: At;
  readonly members: {
    readonly pinned?: EndpointMatcher;
    readonly never?: EndpointMatcher;
    readonly sample?: Sample;
    readonly rest: boolean;
    readonly at: At;
  };
  /** A MaintenanceWindow's name; undefined: any time. */
  readonly window?: { readonly name: string; readonly at: At };
  readonly promotion: "automatic" | "pull-request" | "manual";
  /** Undefined: no soak. */
  readonly soak?: Soak;
  /** Undefined: nothing is asked but the soak and one proven install. */
  readonly gate?: Gate;
  readonly concurrency?: Concurrency;
  readonly breaker?: Breaker;
}

/** How long a ring runs a patch, from its first proven install, before the gate may be judged. */
export interface Soak {
  readonly at: At;
  readonly defaultMs: DurationMs;
  readonly bySeverity: Readonly<Partial<Record<Severity, DurationMs>>>;
}

/** A share in millionths, an integer from 0 to 1,000,000, so that gates compare integers. */
export type Ppm = number;

export interface ShareLimit {
  readonly operator: Operator;
  readonly ppm: Ppm;
  readonly at: At;
}

/** What must hold before a patch may leave a ring: all of it. */
export interface Gate {
  readonly at: At;
  /** Proven among assigned. */
  readonly installed?: ShareLimit;
  readonly failure?: { readonly below: Ppm; readonly confidence: Ppm; readonly at: At };
  /** The most incidents there may be. */
  readonly incidents?: { readonly most: number; readonly at: At };
  /** Members of the ring whose report does not count, among its members. */
  readonly stale?: ShareLimit;
  /** Ages after the end of the soak, ascending, at least one. */
  readonly looksMs: readonly DurationMs[];
  readonly judge: "patch" | "list";
  readonly onInconclusive:
    | { readonly kind: "ask" }
    | { readonly kind: "pass"; readonly afterMs: DurationMs; readonly unless: ReadonlySet<Unless> };
}

export type Unless = Severity | "reboot" | "kernel";

export interface Concurrency {
  readonly at: At;
  /** A share of the ring's members, or a number of endpoints. Undefined: no limit over the ring. */
  readonly maxInFlight?:
    | { readonly kind: "share"; readonly ppm: Ppm }
    | { readonly kind: "count"; readonly count: number };
  /** For each value of a label, how many endpoints; sorted by label. */
  readonly perLabel: readonly { readonly label: string; readonly most: number }[];
  readonly offerTimeoutMs: DurationMs;
}

export interface Breaker {
  readonly at: At;
  readonly above: Ppm;
  readonly confidence: Ppm;
  readonly minAttempts: number;
}

/** A ticket that a patch caused. */
export interface Incident {
  readonly name: string;
  readonly at: At;
  readonly patch: string;
  /** None named: nobody knows which. */
  readonly endpoints: readonly string[];
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly severity: string;
}

export interface Sample {
  /** In hundredths of a percent, 0–10,000, so that membership is integer arithmetic. */
  readonly basisPoints: number;
  readonly atLeast: number;
  readonly stratifyBy: readonly string[];
  readonly salt: string;
}

export interface Freeze {
  readonly name: string;
  readonly at: At;
  readonly from: Instant;
  readonly until: Instant;
  readonly endpoints: EndpointMatcher;
  /** What the freeze lets through. */
  readonly except?: PatchMatcher;
}

/** A whole day in the zone of the window, as days since 1970-01-01, or an instant. */
export type WindowEdge =
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "instant"; readonly at: Instant };

/** When endpoints may change. Its days belong to a zone, so they become instants only where that zone is known. */
export interface MaintenanceWindow {
  readonly name: string;
  readonly at: At;
  /** An IANA zone; undefined: each endpoint's own. */
  readonly timezone?: string;
  /** RFC 5545 rules over calendar days, as written. */
  readonly recurrence: readonly string[];
  readonly offsetDays: number;
  /** Local time of day, since midnight. */
  readonly startMs: number;
  readonly durationMs: DurationMs;
  /** Nothing new starts in this last part. */
  readonly cutoffMs: DurationMs;
  /** DTSTART of every rule. */
  readonly validFrom?: WindowEdge;
  /** Exclusive as an instant; as a day, that day still counts. */
  readonly validUntil?: WindowEdge;
  /** How long after its return an endpoint may change that missed a window. */
  readonly catchUpMs?: DurationMs;
}

/** All that the repository declares, resolved: references checked, durations and dates as numbers, selectors compiled. */
export interface Declared {
  readonly timezone: string;
  readonly approvals: "vouched" | "trust-merge";
  readonly policies: readonly Policy[];
  readonly approve: readonly ApproveEntry[];
  readonly holds: readonly HoldEntry[];
  readonly rejects: readonly RejectEntry[];
  readonly releases: readonly ReleaseEntry[];
  readonly exclusions: readonly Exclusion[];
  /** Ascending by name. */
  readonly baselines: readonly Baseline[];
  readonly testRecords: readonly TestRecord[];
  readonly incidents: readonly Incident[];
  /** Ascending by track, then order. */
  readonly rings: readonly Ring[];
  readonly windows: readonly MaintenanceWindow[];
  readonly freezes: readonly Freeze[];
}
