import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Compliance, RungName, Verdict } from "../core/model/decision.ts";
import type { TestRecord } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import type { GatePass } from "../core/model/rollout.ts";
import type { Place } from "../core/rings/place.ts";
import type { FreezeSketch, PolicySketch, RuleSketch } from "./declared-sketch.ts";
import { applies } from "./specified-applicability.ts";
import { afterExclusions, anchorOf, covers, dueOf, rulesFor, valid } from "./specified-clocks.ts";
import { type Consent, consentOf, isRingOpen } from "./specified-consent.ts";
import { containedIn, lackingOf, retires } from "./specified-cover.ts";
import {
  heldByList,
  isDenied,
  isObstructed,
  isRejected,
  isStaticallyObstructed,
  isTripped,
  targetsOf,
} from "./specified-obstacles.ts";
import { selectsEndpoint, selectsPatch, type Truth } from "./specified-selectors.ts";
import type { Scene, Specified, Story } from "./specified-story.ts";

/** Where a ladder ends; `until` only where it is an instant. */
interface Stop {
  readonly verdict: Verdict;
  readonly rung: RungName;
  readonly until?: Instant | undefined;
}

const TEN_MINUTES = 600_000;

/**
 * The table of decisions.md, rung by rung and word by word, with no thought of speed: what `decide` is held against. Written
 * from the contract, without a look at the rungs. Versions are whole numbers.
 */
export function decideBySpecification(
  story: Story,
  endpoint: Endpoint,
  place: Place,
  entry: CatalogEntry,
): Specified {
  const policy = policyOf(story.declared.policies, endpoint);
  if (policy === undefined) return plain({ verdict: "held", rung: "policy" }, "unknown");
  const track = place.track.flatMap(
    ({ name }) => story.declared.rings.find((ring) => ring.name === name) ?? [],
  );
  const scene: Scene = { story, endpoint, ring: place.ring?.name, track, policy };
  const { report } = endpoint;
  if (report === undefined || !isFresh(scene))
    return plain({ verdict: "unknown", rung: "report" }, "unknown");
  const found = applies(entry, report, story.entries);
  if (found.kind === "unknown") return plain({ verdict: "unknown", rung: "applicability" }, "unknown");
  if (found.kind === "not-applicable")
    return plain({ verdict: "not-applicable", rung: "applicability" }, "none");
  return found.kind === "in-place" ? decideInPlace(scene, entry) : decideMissing(scene, entry);
}

/** The one with the highest precedence; none where there are two, or where one that perhaps matches is not below it. */
function policyOf(policies: readonly PolicySketch[], endpoint: Endpoint): PolicySketch | undefined {
  const candidates = policies
    .map((policy) => ({ policy, matches: selectsEndpoint(policy.endpoints, endpoint) }))
    .filter(({ matches }) => matches !== false)
    .sort((a, b) => b.policy.precedence - a.policy.precedence);
  const [first, second] = candidates;
  if (first?.matches !== true) return undefined;
  return second?.policy.precedence === first.policy.precedence ? undefined : first.policy;
}

/** Rung 1. */
function isFresh({ endpoint, policy, story }: Scene): boolean {
  const { report, identity, unreadable } = endpoint;
  if (report === undefined || identity || unreadable !== undefined || report.partial !== undefined)
    return false;
  const observed = valid(report.observedAt);
  if (observed === undefined) return false;
  return story.now - observed <= policy.staleAfterMs && observed - story.now <= TEN_MINUTES;
}

/** Rungs 3 to 6. */
function decideInPlace(scene: Scene, entry: CatalogEntry): Specified {
  const rejected = isRejected(scene, entry.patch.id);
  const isOrdered = isRemovalOrdered(scene, entry);
  if (isOrdered && entry.patch.removable === true) return decideRemoval(scene, entry);
  if (rejected === true || (rejected === false && entry.patch.retracted === true)) {
    const compliance = isOrdered ? "non-compliant" : "compliant";
    return plain({ verdict: "installed-rejected", rung: "rejected-in-place" }, compliance);
  }
  if (rejected === null) return plain({ verdict: "unknown", rung: "rejected-in-place" }, "unknown");
  const awaitsReboot = isRebootAwaited(scene, entry);
  if (awaitsReboot === null) return plain({ verdict: "unknown", rung: "reboot" }, "unknown");
  if (awaitsReboot)
    return finished({ verdict: "reboot-pending", rung: "reboot" }, scene, entry, dueOf(scene, entry));
  if (isDrift(scene, entry)) return plain({ verdict: "installed-unapproved", rung: "drift" }, "compliant");
  return plain({ verdict: "compliant", rung: "in-place" }, "compliant");
}

/** A reviewed reject says `installed: remove`. */
function isRemovalOrdered({ story, endpoint }: Scene, { patch }: CatalogEntry): boolean {
  const { vouching } = story.rollout;
  const isReviewed = vouching.kind === "trust-merge" || vouching.rejects?.has(patch.id) === true;
  const isOrdered = story.declared.rejects.some(
    (one) =>
      one.patch === patch.id &&
      one.installed === "remove" &&
      selectsEndpoint(one.endpoints, endpoint) === true,
  );
  return isOrdered && isReviewed;
}

/** Rung 4: it asks for a reboot, none is known to be outstanding or to have come since, and it may not be forgotten. */
function isRebootAwaited({ endpoint }: Scene, { patch, firstSeen }: CatalogEntry): Truth {
  const { rebootPending, bootedAt } = endpoint.report ?? {};
  const { attempts, missing, firstSeen: met } = endpoint.history;
  const success = attempts.findLast((one) => one.patch === patch.id && one.outcome === "succeeded");
  const asks = patch.reboot === "required" || patch.reboot === "possible" || success?.rebootRequired === true;
  if (!asks || rebootPending === false) return false;
  const missed = missing.get(patch.id)?.last;
  const isBefore = (instant: Instant | undefined) =>
    instant !== undefined && bootedAt !== undefined && instant <= bootedAt;
  const wasIn =
    success?.finishedAt === undefined
      ? missed === undefined && isBefore(met) && isBefore(firstSeen)
      : isBefore(success.finishedAt) && (missed === undefined || isBefore(missed));
  if (wasIn) return false;
  return rebootPending === true ? true : null;
}

/** Rung 5: judged at the transition from missing to in place, and remembered. */
function isDrift(scene: Scene, entry: CatalogEntry): boolean {
  const { id } = entry.patch;
  const { arrivals, missing, handedOut } = scene.endpoint.history;
  const judged = arrivals.get(id);
  if (judged !== undefined) return judged === "unapproved";
  if (!missing.has(id) || handedOut.has(id)) return false;
  const consent = consentOf(scene, entry);
  return consent === undefined || !isRingOpen(scene, id, "install", consent);
}

/** Rung 3, ordered: rungs 8, 10 and 13 to 18 apply, from the first ring outward. It has no due date. */
function decideRemoval(scene: Scene, entry: CatalogEntry): Specified {
  const { report } = scene.endpoint;
  const found = report && applies(entry, report, scene.story.entries);
  const inPlace = found?.kind === "in-place" ? found : { products: [], held: false };
  const consent: Consent = { entry: undefined, ceilings: [] };
  const stop = excluded(scene, entry) ??
    obstructed(inPlace.held) ??
    ringShut(scene, entry, consent, "remove") ??
    deferred(scene, entry) ??
    failed(scene, entry) ??
    scheduled(scene, entry, consent, undefined) ?? { verdict: "remove", rung: "rejected-in-place" };
  return {
    ...plain(stop, stop.verdict === "excluded" ? "exempt" : "non-compliant"),
    rule: ruleName(scene, entry),
    targets:
      stop.verdict === "remove"
        ? [...new Set(inPlace.products)].map((product) => ({ product, from: "", to: "" }))
        : [],
    remove: true,
  };
}

/** Rungs 7 to 18. */
function decideMissing(scene: Scene, entry: CatalogEntry): Specified {
  const isFit = (other: CatalogEntry) => isAcceptable(scene, other);
  const due = dueOf(scene, entry);
  const date = due === undefined ? undefined : afterExclusions(scene, entry, due);
  const stop = denied(scene, entry) ??
    excluded(scene, entry) ??
    retired(scene, entry) ??
    obstructed(isObstructed(scene, entry, isFit)) ??
    held(scene, entry) ??
    goesAhead(scene, entry) ??
    scheduled(scene, entry, consentOf(scene, entry), date) ?? { verdict: "install", rung: "install" };
  const decided = finished(stop, scene, entry, date);
  const isGoing = stop.rung === "install" || stop.rung === "window";
  return isGoing ? { ...decided, targets: targetsOf(scene, entry, isFit) } : decided;
}

/** Its version may be wanted on another patch's behalf too. */
function isAcceptable(scene: Scene, entry: CatalogEntry): boolean {
  const stop =
    denied(scene, entry) ??
    excluded(scene, entry) ??
    obstructed(isStaticallyObstructed(scene, entry)) ??
    held(scene, entry) ??
    goesAhead(scene, entry);
  return lackingOf(scene, entry).length > 0 && stop === undefined;
}

/** Rungs 12 to 15. */
function goesAhead(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const consent = consentOf(scene, entry);
  if (consent === undefined) return { verdict: "awaiting-approval", rung: "approval" };
  return ringShut(scene, entry, consent, "install") ?? deferred(scene, entry) ?? failed(scene, entry);
}

/** Rung 7. */
function denied(scene: Scene, entry: CatalogEntry): Stop | undefined {
  if (entry.patch.retracted) return { verdict: "retracted", rung: "denied" };
  const rejected = isRejected(scene, entry.patch.id);
  if (rejected === null) return { verdict: "held", rung: "denied" };
  return rejected ? { verdict: "rejected", rung: "denied" } : undefined;
}

/** Rung 8. */
function excluded(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const live = scene.story.declared.exclusions
    .filter(({ expires }) => valid(expires) === undefined || scene.story.now < expires)
    .map((exclusion) => ({ exclusion, covers: covers(exclusion, entry, scene) }))
    .filter(({ covers }) => covers !== false);
  const sure = live.filter(({ exclusion, covers }) => covers && valid(exclusion.expires) !== undefined);
  if (sure.length > 0) {
    const until = Math.max(...sure.map(({ exclusion }) => exclusion.expires));
    return { verdict: "excluded", rung: "exclusion", until };
  }
  return live.length > 0 ? { verdict: "held", rung: "exclusion" } : undefined;
}

/** Rung 9. */
function retired(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const { entries } = scene.story;
  const isRetired = entries.some((other) => retires(scene, other, entry) && isOfferedHere(scene, other));
  return isRetired ? { verdict: "superseded", rung: "supersedence" } : undefined;
}

function isOfferedHere(scene: Scene, entry: CatalogEntry): boolean {
  const { report } = scene.endpoint;
  if (report === undefined) return false;
  const { kind } = applies(entry, report, scene.story.entries);
  if (kind !== "missing" && kind !== "in-place") return false;
  const { verdict, rung } = kind === "missing" ? decideMissing(scene, entry) : decideInPlace(scene, entry);
  if (verdict === "compliant" || verdict === "reboot-pending" || verdict === "install") return true;
  return rung === "window" || rung === "concurrency";
}

/** Rung 10. */
function obstructed(truth: Truth): Stop | undefined {
  if (truth === null) return { verdict: "held", rung: "prerequisites" };
  return truth ? { verdict: "blocked", rung: "prerequisites" } : undefined;
}

/** Rung 11. */
function held(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const { endpoint, policy } = scene;
  const { id } = entry.patch;
  const { perhaps, sure: rule } = rulesFor(entry.patch, policy.rules);
  const hold = (until?: Instant): Stop => ({ verdict: "held", rung: "hold", until });
  if (endpoint.unlisted) return hold();
  if (perhaps.length === 0 && rule?.approval === "never") return { verdict: "ignored", rung: "hold" };
  const onList = heldByList(scene, id);
  if (onList !== false) return hold(onList ? holdEnds(scene, entry) : undefined);
  if (isTripped(scene, id) || perhaps.length > 0) return hold();
  if (rule === undefined)
    return policy.otherwise === "ignore" ? { verdict: "ignored", rung: "hold" } : hold();
  const consent = consentOf(scene, entry);
  const despite = consent?.entry?.despite;
  if (containedIn(scene, entry).some((other) => !despite?.has(other) && isDenied(scene, other)))
    return hold();
  if (!rule.evidenceBefore.every((wanted) => hasEvidence(scene, wanted))) return hold();
  const isBeforeItsMerge = policy.anchor === "approved" && consent === undefined;
  if (anchorOf(scene, entry) === undefined && !isBeforeItsMerge) return hold();
  return scene.ring === scene.track[0]?.name || isTested(scene, entry, rule) ? undefined : hold();
}

function holdEnds({ story, endpoint }: Scene, { patch }: CatalogEntry): Instant | undefined {
  const ends = story.declared.holds
    .filter((one) => one.patch === patch.id && selectsEndpoint(one.endpoints, endpoint) === true)
    .map(({ until }) => valid(until));
  const known = ends.filter((end) => end !== undefined);
  return known.length === ends.length && known.length > 0 ? Math.max(...known) : undefined;
}

function hasEvidence({ endpoint, story }: Scene, wanted: RuleSketch["evidenceBefore"][number]): boolean {
  return (endpoint.report?.evidence ?? []).some(
    ({ type, at }) => type === wanted.type && at <= story.now && story.now - at <= wanted.maxAgeMs,
  );
}

/** The last record that counts passed, and one that passed ran long enough and was signed off. */
function isTested(scene: Scene, entry: CatalogEntry, { test }: RuleSketch): boolean {
  if (test === undefined) return true;
  const { story } = scene;
  const { vouching, signedOff } = story.rollout;
  const approval = consentOf(scene, entry)?.entry;
  const isSigned = (...subjects: readonly (string | undefined)[]) =>
    test.signOff === undefined ||
    vouching.kind === "trust-merge" ||
    subjects.some((subject) => signedOff?.has(`${subject}\u0000${test.signOff}`) === true);
  if (approval?.waives.has("test")) return isSigned(approval?.digest);
  const records = story.declared.testRecords.filter(
    ({ name, patches }) =>
      patches.some(({ patch, digest }) => patch === entry.patch.id && digest === entry.digest) &&
      (!approval || approval.evidence.length === 0 || approval.evidence.includes(name)),
  );
  const isLate = (one: TestRecord, than: TestRecord) => endOf(one) >= endOf(than);
  const last = records.filter((one) => records.every((other) => isLate(one, other)));
  if (last.length === 0 || last.some(({ outcome }) => outcome !== "passed")) return false;
  return records.some(({ name, outcome, startedAt = Number.NaN, finishedAt = Number.NaN }) => {
    const isLong = finishedAt <= story.now && finishedAt - startedAt >= test.forMs;
    return outcome === "passed" && isLong && isSigned(name, approval?.digest);
  });
}

/** What went wrong nobody knows when went wrong last; what passed nobody knows when passed first. */
function endOf({ finishedAt, outcome }: TestRecord): number {
  return valid(finishedAt) ?? (outcome === "passed" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
}

/** Rung 13. */
function ringShut(
  scene: Scene,
  { patch }: CatalogEntry,
  consent: Consent,
  of: GatePass["of"],
): Stop | undefined {
  return isRingOpen(scene, patch.id, of, consent) ? undefined : { verdict: "awaiting-ring", rung: "ring" };
}

/** Rung 14. */
function deferred(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const anchor = anchorOf(scene, entry);
  const rule = rulesFor(entry.patch, scene.policy.rules).sure;
  const ring = scene.track.find(({ name }) => name === scene.ring);
  const wait = Math.max(rule?.deferMs ?? 0, ring?.afterMs ?? 0);
  if (anchor === undefined) return wait === 0 ? undefined : { verdict: "held", rung: "deferral" };
  const until = anchor + wait;
  return scene.story.now < until ? { verdict: "deferred", rung: "deferral", until } : undefined;
}

/** Rung 15: attempts that failed one after the other, up to now; one that failed nobody knows when was the last. */
function failed(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const retry = rulesFor(entry.patch, scene.policy.rules).sure?.retry;
  if (retry === undefined) return undefined;
  const timed = scene.endpoint.history.attempts
    .filter(({ patch }) => patch === entry.patch.id)
    .map(({ outcome, finishedAt, startedAt }) => ({ outcome, at: valid(finishedAt) ?? valid(startedAt) }))
    .filter(({ outcome, at }) => at !== undefined || outcome === "failed")
    .sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE));
  const failures = timed.slice(timed.findLastIndex(({ outcome }) => outcome !== "failed") + 1);
  const last = failures.at(-1);
  if (last === undefined) return undefined;
  if (failures.length >= retry.attempts) return { verdict: "failed", rung: "retry" };
  if (last.at === undefined) return { verdict: "held", rung: "retry" };
  const until = last.at + retry.everyMs;
  return scene.story.now < until ? { verdict: "scheduled", rung: "retry", until } : undefined;
}

/** Rung 16: any active freeze wins over any window, unless the entry waives it. */
function scheduled(
  scene: Scene,
  entry: CatalogEntry,
  consent: Consent | undefined,
  due: Instant | undefined,
): Stop | undefined {
  const { story, endpoint } = scene;
  const { now } = story;
  const waives = consent?.entry?.waives;
  const freezes = story.declared.freezes.filter(
    (freeze) =>
      !waives?.has("freeze") &&
      selectsEndpoint(freeze.endpoints, endpoint) !== false &&
      !(freeze.except && selectsPatch(freeze.except, entry.patch) === true),
  );
  const active = freezes.filter((freeze) => !(now < freeze.from) && !(now >= freeze.until));
  const opening = waives?.has("window") ? "open" : windowOpening(scene, entry, due);
  if (active.length === 0 && opening === "open") return undefined;
  const until = opening && Math.max(opening === "open" ? now : opening, thawOf(active, freezes));
  return { verdict: "scheduled", rung: "window", until: valid(until) };
}

/** When the active freezes end, and those that follow on from them; one without a readable end never does. */
function thawOf(active: readonly FreezeSketch[], all: readonly FreezeSketch[]): number {
  const end = (freeze: FreezeSketch) => valid(freeze.until) ?? Number.POSITIVE_INFINITY;
  let thaw = Math.max(Number.NEGATIVE_INFINITY, ...active.map(end));
  for (const _ of all) for (const freeze of all) if (freeze.from <= thaw) thaw = Math.max(thaw, end(freeze));
  return thaw;
}

function windowOpening(
  scene: Scene,
  entry: CatalogEntry,
  due: Instant | undefined,
): "open" | Instant | undefined {
  const { story } = scene;
  const rule = rulesFor(entry.patch, scene.policy.rules).sure;
  const name = scene.track.find((ring) => ring.name === scene.ring)?.window?.name;
  if (name === undefined || rule?.windows === "ignore") return "open";
  if (rule?.windows === "until-due" && due !== undefined && story.now > due) return "open";
  const state = story.windows[name];
  return state?.kind === "open" ? "open" : valid(state?.opens);
}

const EXEMPT: ReadonlySet<Verdict> = new Set(["retracted", "rejected", "excluded", "ignored"]);

/** Adds what the clocks say: pending turns non-compliant past the due date, and nothing else does. */
function finished(stop: Stop, scene: Scene, entry: CatalogEntry, date: Instant | undefined): Specified {
  const rule = ruleName(scene, entry);
  if (EXEMPT.has(stop.verdict)) return { ...plain(stop, "exempt"), rule };
  if (stop.verdict === "superseded") return { ...plain(stop, "none"), rule };
  const { now } = scene.story;
  const overdue = date !== undefined && now > date;
  const willMiss = date !== undefined && !overdue && stop.until !== undefined && stop.until > date;
  return { ...plain(stop, overdue ? "non-compliant" : "pending"), rule, due: date, overdue, willMiss };
}

function ruleName(scene: Scene, entry: CatalogEntry): string | undefined {
  const { perhaps, sure } = rulesFor(entry.patch, scene.policy.rules);
  return perhaps.length > 0 ? undefined : sure?.name;
}

function plain({ verdict, rung, until }: Stop, compliance: Compliance): Specified {
  const none = {
    rule: undefined,
    due: undefined,
    overdue: false,
    willMiss: false,
    targets: [],
    remove: false,
  };
  return { verdict, rung, compliance, until, ...none };
}
