import { compareText } from "../model/compare-text.ts";
import type { Ring, Rule, TestRecord } from "../model/declared.ts";
import { describeDuration } from "../model/duration.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import { type Answer, type Case, stops } from "./case.ts";
import { waives } from "./consent.ts";
import { passOf } from "./pass-of.ts";

/**
 * Part of rung 11: outside the first ring of the track a patch needs the test its rule asks for: long enough, passed, of this
 * digest, and signed off. The first ring is where the test happens.
 */
export function judgeTest(asked: Case): Answer | undefined {
  const { rule, place } = asked;
  const test = rule?.test;
  if (test === undefined || place.ring === undefined || place.ring === place.track[0]) return undefined;
  const why = whyNotTested(asked, test);
  return why === undefined
    ? undefined
    : stops("held", () => why.says, {
        at: why.at ?? test.at,
        until: typeof why.until === "string" ? { when: why.until } : why.until,
        flags: [why.flag],
      });
}

interface Lacking {
  readonly says: string;
  readonly until: string | { readonly at: Instant };
  readonly flag: string;
  readonly at?: string;
}

type Test = NonNullable<Rule["test"]>;

function whyNotTested(asked: Case, test: Test): Lacking | undefined {
  if (waives(asked.consent, "test")) return whyNotWaived(asked, test);
  const records = recordsFor(asked);
  const last = records.at(-1);
  if (last === undefined) return whyNotRun(asked, test);
  if (last.outcome !== "passed") {
    return {
      says: `its last test "${last.name}" ${last.outcome === "failed" ? "failed" : "was inconclusive"}`,
      until: "when a later test passes",
      flag: "test-failed",
      at: last.at,
    };
  }
  // What went wrong since is not answered by a test from before it.
  const wrong = records.findLastIndex(({ outcome }) => outcome !== "passed");
  const long = records.slice(wrong + 1).filter((record) => lengthOf(record, asked.world.now) >= test.forMs);
  const [first] = long;
  if (first === undefined) {
    const length = describeDuration(Math.max(lengthOf(last, asked.world.now), 0));
    return {
      says: `its test "${last.name}" ran ${length}, it needs ${describeDuration(test.forMs)}`,
      until: "when a test ran long enough",
      flag: "test-too-short",
      at: last.at,
    };
  }
  if (long.some(({ name }) => isSignedOff(name, asked, test))) return undefined;
  const names = long.map(({ name }) => `"${name}"`).join(", ");
  return {
    says: `test ${names} is not signed off by role "${test.signOff}"`,
    until: `when role "${test.signOff}" signs the test off`,
    flag: "sign-off-missing",
    at: first.at,
  };
}

/**
 * Without a record, the first ring's own reports are the test: it passed its gate there, and has run it long enough since the
 * first proven install. An entry that names its evidence is not content with that.
 */
function whyNotRun(asked: Case, test: Test): Lacking | undefined {
  const [first] = asked.place.track;
  const named = asked.consent.given ? (asked.consent.entry?.evidence ?? []) : [];
  const since = named.length === 0 ? provenSince(asked, first) : undefined;
  if (first === undefined || since === undefined) {
    return {
      says: `it needs a test of ${describeDuration(test.forMs)}, and no TestRecord names this digest`,
      until: "when a passed test is recorded",
      flag: "test-missing",
    };
  }
  const length = asked.world.now - since;
  if (!(length >= test.forMs)) {
    return {
      says: `ring "${first.name}" has run it for ${describeDuration(Math.max(length, 0))}, it needs ${describeDuration(test.forMs)}`,
      until: { at: since + test.forMs },
      flag: "test-too-short",
      at: first.at,
    };
  }
  if (isSignedOff(undefined, asked, test)) return undefined;
  return {
    says: `what ring "${first.name}" ran is not signed off by role "${test.signOff}"`,
    until: `when role "${test.signOff}" signs the test off`,
    flag: "sign-off-missing",
    at: first.at,
  };
}

/** Since when the ring ran it, where it passed its gate there; a ring in which nobody needed it ran nothing. */
function provenSince(asked: Case, ring: Ring | undefined): Instant | undefined {
  const pass = ring === undefined ? undefined : passOf(ring, asked);
  return pass?.since !== undefined && isInstant(pass.since) ? pass.since : undefined;
}

/** A waiver of the test needs the word of whoever would have signed it off. */
function whyNotWaived(asked: Case, test: Test): Lacking | undefined {
  if (isSignedOff(undefined, asked, test)) return undefined;
  return {
    says: `its approval waives the test without a counted approval by role "${test.signOff}"`,
    until: `when role "${test.signOff}" approves it`,
    flag: "sign-off-missing",
  };
}

/**
 * A sign-off is a counted approval of what brought the record, or of the approval past the first ring. Where merges are
 * trusted, the merge is one; else the log must say so.
 */
function isSignedOff(record: string | undefined, { world, consent }: Case, { signOff }: Test): boolean {
  const { vouching, signedOff } = world.rollout;
  if (signOff === undefined || vouching.kind === "trust-merge") return true;
  const subjects = [record, consent.given ? consent.entry?.digest : undefined];
  return subjects.some(
    (subject) => subject !== undefined && signedOff?.has(`${subject}\u0000${signOff}`) === true,
  );
}

/**
 * Records that name the patch and digest (and that the entry names, where it names any), by when they ended. One that went
 * wrong, nobody knows when, counts as the last; one that passed, nobody knows when or not yet, as the first.
 */
function recordsFor({ entry, consent, world }: Case): readonly TestRecord[] {
  const named = consent.given ? (consent.entry?.evidence ?? []) : [];
  return world.declared.testRecords
    .filter(({ name }) => named.length === 0 || named.includes(name))
    .filter(({ patches }) =>
      patches.some(({ patch, digest }) => patch === entry.patch.id && digest === entry.digest),
    )
    .sort(
      (a, b) =>
        compareNumber(rankOf(a, world.now), rankOf(b, world.now)) || compareText(b.outcome, a.outcome),
    );
}

function rankOf({ finishedAt, outcome }: TestRecord, now: Instant): number {
  const isDated = finishedAt !== undefined && isInstant(finishedAt);
  if (outcome !== "passed") return isDated ? finishedAt : Number.POSITIVE_INFINITY;
  return isDated && finishedAt <= now ? finishedAt : Number.NEGATIVE_INFINITY;
}

/** −1 where it has not ended yet, or ended before it began, or nobody knows. */
function lengthOf({ startedAt = Number.NaN, finishedAt = Number.NaN }: TestRecord, now: Instant): number {
  return finishedAt <= now && finishedAt >= startedAt ? finishedAt - startedAt : -1;
}

function compareNumber(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
