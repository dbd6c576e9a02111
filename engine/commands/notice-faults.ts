import { editionAge } from "../core/catalog/edition-age.ts";
import type { Roster } from "../core/fleet/inventory.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { Declared } from "../core/model/declared.ts";
import { describeDuration } from "../core/model/duration.ts";
import type { Finding } from "../core/model/finding.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import { feedMaxAge } from "./feed-max-age.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** How long before its end an exclusion is to be renewed, or let go. */
const RENEWAL_MS = 14 * 86_400_000;

/** What is wrong with the world before anything is decided: who reports, what is agreed and how old the feeds are. */
export function noticeFaults(
  { workspace }: Pick<LoadedPolicy, "workspace">,
  { exclusions }: Pick<Declared, "exclusions">,
  { feeds }: Pick<Catalog, "feeds">,
  { endpoints }: Pick<Roster, "endpoints">,
  now: Instant,
): readonly Finding[] {
  const maxAgeOf = feedMaxAge(workspace.catalog);
  return [
    ...endpoints.flatMap(strangers),
    ...exclusions.flatMap((exclusion) => ending(exclusion, now)),
    ...feeds.flatMap((feed) => stale(feed, maxAgeOf(feed), now)),
    ...(workspace.approvals === "trust-merge" && workspace.log !== undefined ? [LOG_MISSING] : []),
  ];
}

const LOG_MISSING: Finding = {
  code: "log-missing",
  says: "muster.yaml declares a log, so approvals: trust-merge does not count, and nothing vouches for any approval yet",
};

function strangers({ id, unlisted, report }: Roster["endpoints"][number]): readonly Finding[] {
  if (unlisted === true)
    return [
      { code: "unlisted-endpoint", endpoint: id, says: "it reports, but the inventory does not list it" },
    ];
  if (report !== undefined) return [];
  return [{ code: "never-reported", endpoint: id, says: "the inventory lists it, but it never reported" }];
}

function ending({ name, at, expires }: Declared["exclusions"][number], now: Instant): readonly Finding[] {
  const end = formatInstant(expires);
  if (now >= expires) {
    const says = `exclusion "${name}" ran out on ${end} and covers nothing`;
    return [{ code: "expired-exclusion", at, says }];
  }
  if (now < expires - RENEWAL_MS) return [];
  const says = `exclusion "${name}" ends on ${end}: renew it, or let it end`;
  return [{ code: "ending-exclusion", at, says }];
}

/** An old edition read today is old. */
function stale(feed: Catalog["feeds"][number], maxAgeMs: number, now: Instant): readonly Finding[] {
  const age = editionAge(feed, now);
  if (age <= maxAgeMs) return [];
  const says = `the edition of feed "${feed.feed}" is ${describeDuration(age)} old, more than ${describeDuration(maxAgeMs)}`;
  return [{ code: "stale-feed", says }];
}
