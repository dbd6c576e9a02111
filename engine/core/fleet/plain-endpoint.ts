import type { Endpoint } from "../model/endpoint.ts";

/** The endpoint as an object of its own, which can be spread: one of a fleet of columns has nothing but getters. */
export function plainEndpoint({
  id,
  report,
  unreadable,
  identity,
  labels,
  unlisted,
  history,
}: Endpoint): Endpoint {
  return {
    id,
    ...(report === undefined ? {} : { report }),
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(identity === undefined ? {} : { identity }),
    ...(labels === undefined ? {} : { labels }),
    ...(unlisted === undefined ? {} : { unlisted }),
    history,
  };
}
