import type { Instant } from "./instant.ts";
import type { Attempt, Report } from "./report.ts";

/** One unbroken stretch of contact: the first and the last report of it. */
export type Contact = readonly [from: Instant, until: Instant];

/** What the fleet snapshot remembers of an endpoint from report to report. */
export interface EndpointHistory {
  readonly firstSeen?: Instant;
  /** Ascending, not touching. A gap longer than a policy's `staleAfter` is an absence. */
  readonly contacts: readonly Contact[];
  /** Patches that some report showed missing: when the first and the last such report was made. */
  readonly missing: ReadonlyMap<string, { readonly first: Instant; readonly last: Instant }>;
  /** All attempts ever reported, oldest first. */
  readonly attempts: readonly Attempt[];
  /** By task (a patch, or its removal): when an action for it was last handed out. */
  readonly handedOut: ReadonlyMap<string, Instant>;
  /** Patches whose arrival was judged once already, and whether anything had approved them. */
  readonly arrivals: ReadonlyMap<string, "approved" | "unapproved">;
  /** The openings of rings that counted it among those who need the patch, and which health checks it passed then. */
  readonly assigned: ReadonlyMap<string, readonly string[]>;
}

/** Why nobody can say which machine an id stands for. */
export interface IdentityFault {
  readonly kind: "cloned" | "placeholder" | "missing";
  readonly says: string;
}

/** An endpoint as the passes see it: the last report, what is remembered, and the labels that count. */
export interface Endpoint {
  readonly id: string;
  /** Undefined: listed by the inventory and never heard of. */
  readonly report?: Report;
  /** Why the last thing received could not be used; the report, if any, is an older one. */
  readonly unreadable?: string;
  readonly identity?: IdentityFault;
  /** The labels that selectors trust. Undefined: nobody said. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Heard of, but the inventory does not list it. */
  readonly unlisted?: boolean;
  readonly history: EndpointHistory;
}

export const NO_HISTORY: EndpointHistory = {
  contacts: [],
  missing: new Map(),
  attempts: [],
  handedOut: new Map(),
  arrivals: new Map(),
  assigned: new Map(),
};
