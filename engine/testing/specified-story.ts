import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Compliance, RungName, Target, Verdict } from "../core/model/decision.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Rollout } from "../core/model/rollout.ts";
import type { WindowState } from "../core/policy/world.ts";
import type { DeclaredSketch, PolicySketch, RingSketch } from "./declared-sketch.ts";

/** A world as plain data, which both the engine and its specification can read. */
export interface Story {
  readonly declared: DeclaredSketch;
  readonly rollout: Rollout;
  readonly entries: readonly CatalogEntry[];
  readonly endpoints: readonly Endpoint[];
  readonly windows: Readonly<Record<string, WindowState>>;
  readonly now: Instant;
}

/** One endpoint of a story, where it stands, and the policy that is surely its own. */
export interface Scene {
  readonly story: Story;
  readonly endpoint: Endpoint;
  /** The name of its ring; undefined: none, or two. */
  readonly ring: string | undefined;
  /** The rings of its track, in order. */
  readonly track: readonly RingSketch[];
  readonly policy: PolicySketch;
}

/** The part of a decision that the contract fixes to the letter. */
export interface Specified {
  readonly verdict: Verdict;
  readonly rung: RungName;
  readonly compliance: Compliance;
  readonly rule: string | undefined;
  readonly due: Instant | undefined;
  readonly overdue: boolean;
  readonly willMiss: boolean;
  readonly until: Instant | undefined;
  readonly targets: readonly Target[];
  readonly remove: boolean;
}

/** Where a ladder ends; `until` only where it is an instant. */
export interface Stop {
  readonly verdict: Verdict;
  readonly rung: RungName;
  readonly until?: Instant | undefined;
}
