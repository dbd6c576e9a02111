import type { CatalogEntry } from "../../core/model/catalog.ts";
import { compareText } from "../../core/model/compare-text.ts";
import type { Attempt } from "../../core/model/report.ts";
import type { Case } from "../../core/policy/case.ts";
import { waives } from "../../core/policy/consent.ts";
import { rebootRung } from "../../core/policy/rungs/in-place.ts";
import { prerequisitesRung } from "../../core/policy/rungs/prerequisites.ts";
import { judgeTest } from "../../core/policy/test-record.ts";
import type { World } from "../../core/policy/world.ts";

/** One case in the plain values that any engine takes: all that a relation between patches or a calendar would answer is answered. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Not in the past: nothing of the kind happened. */
const NEVER = -1;
/** Further out than any ring. */
const LAST_ORDER = 1_000;

/** Reads the facts of a case. The work is in preparing them, and no side is charged for it. */
export function factsOf(asked: Case): Facts {
  const { world, endpoint, report, place, policy, entry, applicability, rule, consent } = asked;
  const { labels = {}, history } = endpoint;
  const id = entry.patch.id;
  const failures = failuresOf(history.attempts, id);
  const window = place.ring?.window;
  return {
    policy: policy.name,
    ageMs: world.now - report.observedAt,
    applicability: applicability.kind,
    patch: id,
    classification: entry.patch.classification ?? "",
    product: entry.patch.fixes[0]?.product ?? "",
    retracted: entry.patch.retracted === true,
    site: labels.site ?? "",
    role: labels.role ?? "",
    tier: labels.tier ?? "",
    memoryMiB: Number(report.hardware?.memoryMiB ?? 0),
    active: applicability.kind === "in-place" ? activeOf(asked) : "",
    arrival: history.arrivals.get(id) ?? "",
    wasMissing: history.missing.has(id),
    handedOut: history.handedOut.has(id),
    superseded: [...asked.siblings.covering(entry)].some((other) => asked.siblings.isOffered(other)),
    blocked: applicability.kind === "missing" && prerequisitesRung.judge(asked).stops,
    containsDenied: containsDenied(asked, world),
    rule: rule?.name ?? "",
    ruleApproval: rule?.approval ?? "",
    evidenceAgeMs: NEVER,
    dated: asked.anchor !== undefined,
    tested: judgeTest(asked) === undefined,
    approved: consent.given,
    ringOrder: place.ring?.order ?? LAST_ORDER + 1,
    ceilingOrder: ceilingOf(asked),
    openOrder: openOrderOf(asked),
    anchorAgeMs: world.now - (asked.anchor ?? world.now),
    deferMs: rule?.deferMs ?? 0,
    ringAfterMs: place.ring?.afterMs ?? 0,
    failures: failures.length,
    failedAgoMs: failures.length === 0 ? NEVER : world.now - (failures.at(-1)?.finishedAt ?? world.now),
    attempts: rule?.retry.attempts ?? 0,
    everyMs: rule?.retry.everyMs ?? 0,
    hasWindow: window !== undefined,
    windowWaived: waives(consent, "window"),
    windowMode: rule?.windows ?? "respect",
    overdueMs: asked.due === undefined ? NEVER : world.now - asked.due,
    windowOpen: window === undefined || world.windowState(window.name, endpoint).kind === "open",
    exploited: entry.patch.vulnerabilities?.some(({ exploited }) => exploited === true) === true,
    now: world.now,
  };
}

function activeOf(asked: Case): string {
  const answer = rebootRung.judge(asked);
  if (!answer.stops) return "yes";
  return answer.verdict === "reboot-pending" ? "pending" : "unknown";
}

/** The failed attempts since the last that ended otherwise; those of the benchmark all have a date. */
function failuresOf(attempts: readonly Attempt[], id: string): readonly Attempt[] {
  const own = attempts.filter(({ patch }) => patch === id);
  return own.slice(own.findLastIndex(({ outcome }) => outcome !== "failed") + 1);
}

function containsDenied({ entry, siblings, consent, applicability }: Case, { assessor }: World): boolean {
  if (applicability.kind !== "missing") return false;
  const reached = siblings.reachedBy(entry, () => true).map((other: CatalogEntry) => other.patch.id);
  const inside = [...new Set([...assessor.catalog.supersededBy(entry.patch.id), ...reached])].sort(
    compareText,
  );
  const despite = consent.given ? consent.entry?.despite : undefined;
  return inside.some((id) => despite?.has(id) !== true && siblings.denialsOf(id).length > 0);
}

function ceilingOf({ consent, place }: Case): number {
  if (!consent.given) return LAST_ORDER;
  let ceiling = LAST_ORDER;
  for (const through of consent.ceilings) {
    if (through.kind !== "rings") continue;
    const named = place.track.filter(({ name }) => through.rings.includes(name)).map(({ order }) => order);
    ceiling = Math.min(ceiling, ...(named.length === 0 ? [0] : named));
  }
  return ceiling;
}

/** The furthest ring that the gates let a patch into: every pass of the benchmark's was answered by people. */
function openOrderOf({ passes, place, entry }: Case): number {
  for (const { name, order, track } of place.track) {
    const has = passes.some(
      (pass) =>
        pass.ring === name && pass.track === track && pass.of === "install" && pass.digest === entry.digest,
    );
    if (!has) return order;
  }
  return LAST_ORDER;
}
