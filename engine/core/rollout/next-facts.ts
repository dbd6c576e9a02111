import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Declared, Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { MembersFact, OpenedFact, PassFact, RolloutFact, SeenFact } from "../model/rollout-fact.ts";
import type { Placement } from "../rings/place.ts";
import { ringsOf } from "../rings/track.ts";
import { type Ledger, standKey } from "./ledger.ts";
import { openIssues } from "./open-issues.ts";
import { ringSizes } from "./ring-sizes.ts";
import type { RingTally } from "./tallies.ts";

/** What a plan adds to the rollout: facts for the log, and who was counted in, for the fleet snapshot. */
export interface Advance {
  readonly facts: readonly RolloutFact[];
  /** By endpoint: the openings that counted it in, and the health checks it passed then. */
  readonly assigned: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

export interface AdvanceRequest {
  readonly ledger: Ledger;
  readonly tallies: readonly RingTally[];
  readonly placement: Placement;
  readonly declared: Declared;
  readonly entries: readonly CatalogEntry[];
  readonly now: Instant;
  /** Openings that the fleet remembers and no entry names: whoever has the patch there has it by an opening that is lost. */
  readonly unnamed?: readonly string[];
}

/**
 * What a run has to write down so that the next one can go on from it: rings that opened, rings that nobody needed the patch
 * in, top-ups, and dates of first sight. A second run with the same inputs writes nothing.
 */
export function nextFacts(request: AdvanceRequest): Advance {
  const { tallies, ledger, entries, now } = request;
  const byPatch = new Map(entries.map((entry) => [entry.patch.id, entry]));
  const known = new Set(ledger.openings.map(({ id }) => id));
  const opened: OpenedFact[] = [];
  const assigned = new Map<string, Map<string, readonly string[]>>();
  for (const tally of tallies) {
    const id = standKey(tally);
    const entry = byPatch.get(tally.patch);
    if (tally.offered === 0 || known.has(id) || entry === undefined) continue;
    opened.push(openedFact(tally, entry, now));
    for (const members of tally.needing) for (const endpoint of members) assign(assigned, endpoint, id);
  }
  opened.sort((a, b) => compareText(standKey(a), standKey(b)));
  const vacuous = vacuousPasses(request, opened);
  return { facts: [...seenFacts(request), ...membersFacts(request), ...opened, ...vacuous], assigned };
}

function openedFact(tally: RingTally, { patch }: CatalogEntry, at: Instant): OpenedFact {
  const { digest, track, ring, of, needs, unknown } = tally;
  return {
    type: "gate",
    event: "opened",
    at,
    patch: patch.id,
    digest,
    track,
    ring,
    of,
    assigned: needs,
    unknown,
    severity: patch.severity ?? "unknown",
    knownIssues: openIssues(patch),
  };
}

function assign(
  assigned: Map<string, Map<string, readonly string[]>>,
  { id, report }: Endpoint,
  opening: string,
): void {
  const known = assigned.get(id) ?? new Map<string, readonly string[]>();
  assigned.set(id, known);
  const passed = report?.health?.filter(({ status }) => status === "pass").map(({ check }) => check) ?? [];
  known.set(opening, [...new Set(passed)].sort(compareText));
}

/**
 * Rings that a patch waits for though nobody in them needs it. Only where every member is known, there is one at all, and
 * none merely got something else in its place.
 */
function vacuousPasses(
  { tallies, ledger, placement, declared, now, unnamed = [] }: AdvanceRequest,
  opened: readonly OpenedFact[],
): readonly PassFact[] {
  const sizes = ringSizes(placement);
  const began = new Set([...ledger.openings.map(({ id }) => id), ...opened.map(standKey), ...unnamed]);
  const passed = new Set(ledger.passes.map((pass) => standKey({ ...pass, digest: pass.digest ?? "" })));
  const byStand = new Map(tallies.map((tally) => [standKey(tally), tally]));
  const found = new Map<string, PassFact>();
  for (const tally of tallies) {
    if ((tally.verdicts.get("awaiting-ring") ?? 0) === 0) continue;
    const { patch, digest, track, of } = tally;
    const rings = ringsOf(track, declared.rings);
    const next = rings.find((ring) => !passed.has(standKey({ patch, digest, track, ring: ring.name, of })));
    if (next === undefined || next.name === tally.ring || !isBefore(next, tally.ring, rings)) continue;
    const stand = { patch, digest, track, ring: next.name, of };
    const id = standKey(stand);
    const members = sizes.get(next.name) ?? 0;
    if (began.has(id) || found.has(id) || !isVacuous(byStand.get(id), members)) continue;
    // Of those nobody knows, nobody knows either that a removal does not concern them.
    if ((byStand.get(standKey({ ...stand, of: "install" }))?.unknown ?? 0) > 0) continue;
    const says = `none of the ${members} members of ring "${next.name}" needs it`;
    found.set(id, { type: "gate", event: "pass", at: now, ...stand, why: "vacuous", says });
  }
  return [...found.values()].sort((a, b) => compareText(standKey(a), standKey(b)));
}

function isBefore(ring: Ring, other: string, rings: readonly Ring[]): boolean {
  const order = rings.find(({ name }) => name === other)?.order;
  return order !== undefined && ring.order < order;
}

function isVacuous(tally: RingTally | undefined, members: number): boolean {
  if (!(members > 0)) return false;
  if (tally === undefined) return true;
  return tally.unknown === 0 && tally.needs === 0 && !tally.verdicts.has("superseded");
}

/** Dates of first sight that no entry remembers yet, and approvals that count because they lie on the branch. */
function seenFacts({ ledger, entries, declared, now }: AdvanceRequest): readonly SeenFact[] {
  const fresh = entries.filter(
    ({ patch, firstSeen }) => firstSeen !== undefined && !ledger.firstSeen.has(patch.id),
  );
  const ids = new Set(entries.map(({ patch }) => patch.id));
  const listed = declared.approvals === "trust-merge" ? declared.approve.map(({ patch }) => patch) : [];
  const approved = [...new Set(listed)].filter((id) => ids.has(id) && !ledger.approvedAt.has(id));
  if (fresh.length === 0 && approved.length === 0) return [];
  const patches = Object.fromEntries(fresh.map(({ patch, firstSeen = now }) => [patch.id, firstSeen]));
  return [{ type: "seen", at: now, patches, approved: approved.sort(compareText) }];
}

function membersFacts({ ledger, placement, now }: AdvanceRequest): readonly MembersFact[] {
  const facts: MembersFact[] = [];
  for (const [ring, ids] of placement.topUps) {
    const known = new Set(ledger.topUps.get(ring) ?? []);
    const endpoints = ids.filter((id) => !known.has(id));
    if (endpoints.length > 0) facts.push({ type: "members", at: now, ring, endpoints });
  }
  return facts.sort((a, b) => compareText(a.ring, b.ring));
}
