import type { CatalogEntry } from "../model/catalog.ts";
import type { Policy } from "../model/declared.ts";
import { type Endpoint, NO_HISTORY } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import type { Case } from "../policy/case.ts";
import type { OpenCases } from "../policy/cases.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";

/** What endpoints that share their facts have in common, before anything of their own is looked at. */
export interface Survey {
  readonly place: Place;
  readonly policy: Policy;
  readonly report: Report;
  /** What can concern them at all. */
  readonly candidates: readonly CatalogEntry[];
  /** What is missing there, by id. */
  readonly needed: ReadonlyMap<string, CatalogEntry>;
  /** What is in place there, by id. */
  readonly inPlace: ReadonlyMap<string, CatalogEntry>;
  /** Of what is in place, what may have to wait for a reboot. */
  readonly mayWait: readonly CatalogEntry[];
  /** When each patch is due for who was never away; asked for when somebody was. */
  readonly dueOf: (entry: CatalogEntry) => Instant | undefined;
}

/**
 * Cost: one question of applicability for each patch that can concern them.
 * @throws {Error} for an endpoint that has reported nothing: a fault of ours
 */
export function survey(
  endpoint: Endpoint,
  place: Place,
  policy: Policy,
  { assessor }: World,
  openCases: OpenCases,
): Survey {
  const { report } = endpoint;
  if (report === undefined) throw new Error(`"${endpoint.id}" has no report to look at`);
  const needed = new Map<string, CatalogEntry>();
  const inPlace = new Map<string, CatalogEntry>();
  const mayWait: CatalogEntry[] = [];
  const candidates = assessor.candidates(report);
  for (const entry of candidates) {
    const state = assessor.assess(report, entry);
    if (state.kind === "missing") needed.set(entry.patch.id, entry);
    if (state.kind !== "in-place") continue;
    inPlace.set(entry.patch.id, entry);
    const { reboot } = entry.patch;
    if (state.inactive !== undefined || reboot === "required" || reboot === "possible") mayWait.push(entry);
  }
  let plain: ((entry: CatalogEntry) => Case) | undefined;
  const dueOf = (entry: CatalogEntry): Instant | undefined => {
    plain ??= openCases(neverAway(endpoint), place, policy, report).caseOf;
    return plain(entry).due;
  };
  return { place, policy, report, candidates, needed, inPlace, mayWait, dueOf };
}

/** Key by key, for what is read from columns has none of its own. */
function neverAway({ id, report, unreadable, identity, labels, unlisted }: Endpoint): Endpoint {
  return {
    id,
    ...(report === undefined ? {} : { report }),
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(identity === undefined ? {} : { identity }),
    ...(labels === undefined ? {} : { labels }),
    ...(unlisted === undefined ? {} : { unlisted }),
    history: NO_HISTORY,
  };
}
