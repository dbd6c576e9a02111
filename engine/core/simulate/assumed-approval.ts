import type { CatalogEntry } from "../model/catalog.ts";
import type { ApproveEntry, Declared, Policy, Ring, Rule, TestRecord, Through } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { ZoneOffset } from "../model/zone.ts";
import { nextTrain, type Train } from "../plan/train.ts";
import { matchRules } from "../policy/rule-match.ts";
import { knownSince } from "./timeline.ts";

const AT = "assumed";

/** An approval that people are assumed to merge at a moment. */
export interface AssumedApproval {
  readonly at: Instant;
  readonly approval: ApproveEntry;
}

/** When assumed approvals are merged. */
export interface Habit {
  /** What was known before is approved as if it had become known then. */
  readonly from: Instant;
  readonly afterMs: DurationMs;
  readonly zoneOffset: ZoneOffset;
}

/**
 * The approval that a patch gets, where a rule asks for one and no list gives it: so long after it became known, as far as the
 * rules let it go, in the list of the train that leaves next. One that cannot wait for that is alone in its list.
 */
export function assumedApproval(
  entry: CatalogEntry,
  declared: Declared,
  { from, afterMs, zoneOffset }: Habit,
): AssumedApproval | undefined {
  const { approve, policies, rings, timezone } = declared;
  const { patch, digest } = entry;
  const since = knownSince(entry);
  if (approve.some((one) => one.patch === patch.id && one.digest === digest)) return undefined;
  const asking = policies.filter((policy) => matchRules(policy, entry).rule?.approval === "required");
  if (since === undefined || asking.length === 0) return undefined;
  const at = Math.max(since, from) + afterMs;
  const rules = rulesFor(entry, asking);
  const dues = rules.flatMap(({ dueMs }) => (dueMs === undefined ? [] : [since + dueMs]));
  const trains = asking.map(({ train }) => nextTrain(train, at, timezone, zoneOffset));
  const approval: ApproveEntry = {
    list: listName(patch.id, trains, Math.min(...dues)),
    at: AT,
    patch: patch.id,
    digest,
    through: jointThrough(rules, rings),
    expedite: rules.some(({ review }) => review === "emergency"),
    waives: new Set(),
    leaves: new Set(),
    despite: new Set(),
    evidence: [],
  };
  return { at, approval };
}

/** As `propose` would name it. */
function listName(patch: string, trains: readonly (Train | undefined)[], due: Instant): string {
  const [first] = trains.filter((train) => train !== undefined).sort((a, b) => a.leaves - b.leaves);
  const isAlone = first === undefined || trains.includes(undefined) || due <= first.leaves;
  return isAlone ? `assumed ${patch}` : `assumed ${first.name}`;
}

/** A test that people are assumed to record, as soon as it has lasted as long as the rules ask; undefined: no rule asks for one. */
export function assumedTest(
  entry: CatalogEntry,
  startedAt: Instant,
  { policies }: Declared,
): TestRecord | undefined {
  const { patch, digest } = entry;
  const longest = Math.max(0, ...rulesFor(entry, policies).map(({ test }) => test?.forMs ?? 0));
  if (longest === 0) return undefined;
  return {
    name: `assumed ${patch.id}`,
    at: AT,
    patches: [{ patch: patch.id, digest }],
    startedAt,
    finishedAt: startedAt + longest,
    outcome: "passed",
  };
}

function rulesFor(entry: CatalogEntry, policies: readonly Policy[]): readonly Rule[] {
  return policies.flatMap((policy) => matchRules(policy, entry).rule ?? []);
}

/** As far as all of the rules let it go; a track that only a rule with `last` speaks about is open to its end. */
function jointThrough(rules: readonly Rule[], rings: readonly Ring[]): Through {
  const named = rules.flatMap(({ through }) => (through.kind === "rings" ? through.rings : []));
  if (named.length === 0) return { kind: "last", at: AT };
  const bounded = new Set(rings.filter(({ name }) => named.includes(name)).map(({ track }) => track));
  const tracks = [...new Set(rings.map(({ track }) => track))].filter((track) => !bounded.has(track));
  const ends = rules.some(({ through }) => through.kind === "last")
    ? tracks.flatMap((track) => rings.findLast((ring) => ring.track === track)?.name ?? [])
    : [];
  return { kind: "rings", rings: [...new Set([...named, ...ends])].sort(), at: AT };
}
