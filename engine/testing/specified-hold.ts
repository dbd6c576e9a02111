import type { CatalogEntry } from "../core/model/catalog.ts";
import type { TestRecord } from "../core/model/declared.ts";
import type { Instant } from "../core/model/instant.ts";
import type { RuleSketch } from "./declared-sketch.ts";
import { anchorOf, rulesFor, valid } from "./specified-clocks.ts";
import { consentOf } from "./specified-consent.ts";
import { containedIn } from "./specified-cover.ts";
import { heldByList, isDenied, isTripped } from "./specified-obstacles.ts";
import { readTable } from "./specified-risk.ts";
import { selectsEndpoint } from "./specified-selectors.ts";
import type { Scene, Stop } from "./specified-story.ts";

/** Rung 11. */
export function held(scene: Scene, entry: CatalogEntry): Stop | undefined {
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
  if (
    ![...rule.evidenceBefore, ...triageOf(scene, entry, rule)].every((wanted) => hasEvidence(scene, wanted))
  )
    return hold();
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

/** Where a row of the rule's table carries it: forensics of the last day, unless the rule says how fresh itself. */
function triageOf(
  { endpoint, policy }: Scene,
  { patch }: CatalogEntry,
  { risk, evidenceBefore }: RuleSketch,
) {
  const isAsked = evidenceBefore.some(({ type }) => type === "forensics");
  if (risk === undefined || isAsked) return [];
  const isFirst = readTable(risk.table, patch, endpoint, policy).some(({ triage }) => triage);
  return isFirst ? [{ type: "forensics", maxAgeMs: 86_400_000, at: risk.at }] : [];
}

function hasEvidence({ endpoint, story }: Scene, wanted: RuleSketch["evidenceBefore"][number]): boolean {
  return (endpoint.report?.evidence ?? []).some(
    ({ type, at }) => type === wanted.type && at <= story.now && story.now - at <= wanted.maxAgeMs,
  );
}

/** The last record that counts passed, and one that passed since any went wrong ran long enough and was signed off. */
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
  const isLate = (one: TestRecord, than: TestRecord) => endOf(one, story.now) >= endOf(than, story.now);
  const last = records.filter((one) => records.every((other) => isLate(one, other)));
  if (records.length === 0 && !approval?.evidence.length)
    return hasRunInLab(scene, entry, test.forMs, approval?.digest) && isSigned(approval?.digest);
  if (last.length === 0 || last.some(({ outcome }) => outcome !== "passed")) return false;
  const sinceTrouble = records.filter((one) =>
    records.every((other) => other.outcome === "passed" || !isLate(other, one)),
  );
  return sinceTrouble.some(({ name, startedAt = Number.NaN, finishedAt = Number.NaN }) => {
    const isLong = finishedAt <= story.now && finishedAt - startedAt >= test.forMs;
    return isLong && isSigned(name, approval?.digest);
  });
}

/** Nobody recorded a test, and the first ring passed it and has run it for so long. */
function hasRunInLab(
  { track, story }: Scene,
  { patch, digest }: CatalogEntry,
  forMs: number,
  approved: string | undefined,
): boolean {
  const pass = story.rollout.passes.find(
    (one) =>
      one.of === "install" &&
      one.patch === patch.id &&
      one.track === track[0]?.track &&
      one.ring === track[0]?.name &&
      [undefined, digest, approved].includes(one.digest),
  );
  return story.now - (valid(pass?.since) ?? Number.NaN) >= forMs;
}

/** What went wrong nobody knows when went wrong last; what passed nobody knows when, or is yet to pass, passed first. */
function endOf({ finishedAt, outcome }: TestRecord, now: Instant): number {
  const end = valid(finishedAt);
  if (outcome !== "passed") return end ?? Number.POSITIVE_INFINITY;
  return end !== undefined && end <= now ? end : Number.NEGATIVE_INFINITY;
}
