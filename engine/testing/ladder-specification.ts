import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Compliance, Verdict } from "../core/model/decision.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Place } from "../core/rings/place.ts";
import type { PolicySketch } from "./declared-sketch.ts";
import { applies } from "./specified-applicability.ts";
import { afterExclusions, dueOf, rulesFor, valid } from "./specified-clocks.ts";
import { type Consent, consentOf, isRingOpen, isWhole } from "./specified-consent.ts";
import { lackingOf, retires } from "./specified-cover.ts";
import { held } from "./specified-hold.ts";
import { isObstructed, isRejected, isStaticallyObstructed, targetsOf } from "./specified-obstacles.ts";
import { deferred, denied, excluded, failed, obstructed, ringShut } from "./specified-rungs.ts";
import { selectsEndpoint, type Truth } from "./specified-selectors.ts";
import type { Scene, Specified, Stop, Story } from "./specified-story.ts";
import { scheduled } from "./specified-window.ts";

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
  // documents.md: "listed and never heard of: `unknown`"; only where it was heard of is it held for a policy that perhaps matches.
  const isOpen = policy === undefined && isPerhapsGoverned(story.declared.policies, endpoint);
  if (isOpen && endpoint.report === undefined)
    return plain({ verdict: "unknown", rung: "report" }, "unknown");
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

/** Whether a policy that perhaps matches is not below the best that surely does. */
function isPerhapsGoverned(policies: readonly PolicySketch[], endpoint: Endpoint): boolean {
  const answers = policies.map(({ endpoints, precedence }) => ({
    precedence,
    matches: selectsEndpoint(endpoints, endpoint),
  }));
  const sure = Math.max(
    ...answers.filter(({ matches }) => matches === true).map(({ precedence }) => precedence),
    Number.NEGATIVE_INFINITY,
  );
  return answers.some(
    ({ matches, precedence }) => matches !== true && matches !== false && precedence >= sure,
  );
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
  const isReviewed =
    vouching.kind === "trust-merge" || (isWhole(vouching) && vouching.rejects?.has(patch.id) === true);
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
  const runs = ["firmware", "system macos", "system windows-build"];
  const isSeenRunning = patch.fixes.every(({ type, scheme }) =>
    runs.includes(type === "system" ? `${type} ${scheme}` : type),
  );
  if (!asks || isSeenRunning || rebootPending === false) return false;
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
        ? [...new Set(inPlace.products)].sort().map((product) => ({ product, from: "", to: "" }))
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
