import { createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import { digestOf } from "../core/catalog/digest.ts";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { applyInventory } from "../core/fleet/inventory.ts";
import type { Received } from "../core/fleet/received.ts";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { ApproveEntry, Declared } from "../core/model/declared.ts";
import { type Endpoint, NO_HISTORY } from "../core/model/endpoint.ts";
import { formatInstant, type Instant, parseInstant } from "../core/model/instant.ts";
import { type GatePass, NO_ROLLOUT, type Rollout } from "../core/model/rollout.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import type { ZoneOffset } from "../core/model/zone.ts";
import type { World } from "../core/policy/world.ts";
import { judgeWindows } from "../core/rings/window.ts";
import type { RecurrenceDays } from "../core/rings/window-occurrences.ts";
import { createReportReader } from "../intake/to-report.ts";
import type { InlineEndpoint, InlinePatch, Patch, PolicyTestSpec } from "../schema/documents.generated.ts";

export interface PureTools {
  readonly sha256: Sha256;
  readonly zoneOffset: ZoneOffset;
  readonly recurrenceDays: RecurrenceDays;
}

/** The little world that a PolicyTest describes, under the repository's own documents. */
export interface TestSituation {
  readonly world: World;
  readonly endpoints: readonly Endpoint[];
}

export function testSituation(
  spec: PolicyTestSpec,
  declared: Declared,
  { sha256, zoneOffset, recurrenceDays }: PureTools,
): TestSituation {
  const now = parseInstant(spec.now);
  if (now === undefined) throw new Error(`Unchecked instant "${spec.now}"`);
  const entries = spec.patches
    .map((patch) => entryOf(patch, now, sha256))
    .sort((a, b) => (a.patch.id < b.patch.id ? -1 : 1));
  const approved = new Set(spec.approved ?? []);
  const tested = { ...declared, approve: withTaken(declared.approve, approved, entries) };
  const world: World = {
    declared: tested,
    rollout: rolloutOf(spec, tested, approved, entries, now),
    assessor: createAssessor(indexCatalog(entries)),
    now,
    zoneOffset,
    sha256,
    windowState: judgeWindows(tested.windows, now, { zoneOffset, recurrenceDays }),
  };
  return { world, endpoints: endpointsOf(spec.endpoints, now) };
}

/** An inline patch without `firstSeen` has `firstSeen = released`; without either, no date. */
function entryOf(inline: InlinePatch, now: Instant, sha256: Sha256): CatalogEntry {
  const patch = { ...inline, apiVersion: "muster/v1", kind: "Patch" } as Patch;
  const released = parseInstant(patch.released ?? "");
  const firstSeen = parseInstant(patch.firstSeen ?? "") ?? released;
  const { severity, vulnerabilities } = patch;
  return {
    patch,
    digest: digestOf(patch, sha256),
    ...(released === undefined ? {} : { released }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    facts: [
      {
        since: firstSeen ?? now,
        ...(severity === undefined ? {} : { severity }),
        ...(vulnerabilities === undefined ? {} : { vulnerabilities }),
      },
    ],
    revisions: new Map(),
  };
}

/** `approved` takes a patch as vouched: by the entry that a list has for its digest, else by one without further terms. */
function withTaken(
  approve: readonly ApproveEntry[],
  approved: ReadonlySet<string>,
  entries: readonly CatalogEntry[],
): readonly ApproveEntry[] {
  const taken: ApproveEntry[] = [];
  for (const { patch, digest } of entries) {
    const isListed = approve.some((entry) => entry.patch === patch.id && entry.digest === digest);
    if (!approved.has(patch.id) || isListed) continue;
    const none = new Set<never>();
    const terms = { expedite: false, waives: none, leaves: none, despite: none, evidence: [] };
    const through = { kind: "last", at: "the test" } as const;
    taken.push({ list: "approved", at: "the test", patch: patch.id, digest, through, ...terms });
  }
  return [...approve, ...taken];
}

function rolloutOf(
  { opened }: PolicyTestSpec,
  { approvals, rings }: Declared,
  approved: ReadonlySet<string>,
  entries: readonly CatalogEntry[],
  now: Instant,
): Rollout {
  const passes: GatePass[] = [];
  for (const [patch, names] of Object.entries(opened ?? {})) {
    for (const { name, track } of rings) {
      if (names.includes(name))
        passes.push(
          { patch, track, ring: name, at: now, of: "install" },
          { patch, track, ring: name, at: now, of: "remove" },
        );
    }
  }
  const taken = entries.filter(({ patch }) => approved.has(patch.id));
  return {
    ...NO_ROLLOUT,
    passes,
    approvedAt: new Map(taken.map(({ patch }) => [patch.id, now])),
    vouching:
      approvals === "trust-merge"
        ? { kind: "trust-merge" }
        : {
            kind: "vouched",
            digests: new Map(taken.map(({ patch, digest }) => [patch.id, new Set([digest])])),
            rejects: approved,
          },
  };
}

/**
 * Through the same fold as real reports; without `observedAt`, observed at `now`. Labels count as written. What cannot be taken
 * for a report leaves an endpoint that nobody knows.
 */
function endpointsOf(inline: readonly InlineEndpoint[], now: Instant): readonly Endpoint[] {
  const reader = createReportReader();
  const received: Received[] = [];
  const unread: Endpoint[] = [];
  for (const { id, hostname, labels, timezone, observedAt, ...facts } of inline) {
    const endpoint = {
      id,
      ...(hostname === undefined ? {} : { hostname }),
      ...(labels === undefined ? {} : { labels }),
      ...(timezone === undefined ? {} : { timezone }),
    };
    const envelope = { apiVersion: "muster/v1", kind: "EndpointReport" } as const;
    const report = { ...envelope, endpoint, observedAt: observedAt ?? formatInstant(now), ...facts };
    const read = reader.read(report, now);
    if (read.ok) received.push(read.received);
    else unread.push({ id, unreadable: read.reason, history: NO_HISTORY });
  }
  const fleet = fold(NO_FLEET, received, () => [], now);
  return [...applyInventory(fleet, undefined, []).endpoints, ...unread];
}
