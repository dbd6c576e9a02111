import type { Instant } from "../core/model/instant.ts";

/** Where `now` comes from, once a run. */
export interface Clock {
  now(): Instant;
}
