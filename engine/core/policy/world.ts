import type { Assessor } from "../applicability/assess.ts";
import type { Lifecycles } from "../baseline/lifecycles.ts";
import type { Declared, Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Rollout } from "../model/rollout.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { ZoneOffset } from "../model/zone.ts";

/** Whether a maintenance window lets an endpoint change now; a shut one says when it opens. */
export type WindowState =
  | { readonly kind: "open"; readonly says: string }
  | { readonly kind: "shut"; readonly says: string; readonly opens?: Instant };

/** Everything but the endpoint that a decision may depend on. Equal worlds give equal decisions. */
export interface World {
  readonly declared: Declared;
  readonly rollout: Rollout;
  readonly assessor: Assessor;
  /** Asked for findings only, never for a decision. Undefined: no feed of lifecycles was read. */
  readonly lifecycles?: Lifecycles;
  readonly now: Instant;
  readonly zoneOffset: ZoneOffset;
  readonly sha256: Sha256;
  /** Where a patch stands before the gate of a ring that opened to it, in words; undefined: it did not open. */
  readonly standing?: (patch: string, ring: Ring) => string | undefined;
  /** The state of a named window for an endpoint now, or at a later moment; a window that nobody can judge is shut. */
  readonly windowState: (window: string, endpoint: Endpoint, at?: Instant) => WindowState;
}
