import type { Rule, TestRecord } from "../model/declared.ts";
import { describeDuration } from "../model/duration.ts";
import { type Answer, type Case, stops } from "./case.ts";
import { waives } from "./consent.ts";

/**
 * Part of rung 11: outside the first ring of the track a patch needs the test its rule asks for: long enough, passed, of this
 * digest, and signed off. The first ring is where the test happens.
 */
export function judgeTest(asked: Case): Answer | undefined {
  const { rule, place, removal, consent } = asked;
  const test = rule?.test;
  if (
    removal ||
    test === undefined ||
    place.ring === undefined ||
    place.ring === place.track[0] ||
    waives(consent, "test")
  )
    return undefined;
  const why = whyNotTested(asked, test);
  return why === undefined
    ? undefined
    : stops("held", () => why.says, { at: why.at ?? test.at, until: { when: why.until }, flags: [why.flag] });
}

interface Lacking {
  readonly says: string;
  readonly until: string;
  readonly flag: string;
  readonly at?: string;
}

function whyNotTested(asked: Case, test: NonNullable<Rule["test"]>): Lacking | undefined {
  const records = recordsFor(asked);
  const wanted = describeDuration(test.forMs);
  const last = records.at(-1);
  if (last === undefined) {
    return {
      says: `it needs a test of ${wanted}, and no TestRecord names this digest`,
      until: "when a passed test is recorded",
      flag: "test-missing",
    };
  }
  if (last.outcome !== "passed") {
    return {
      says: `its last test "${last.name}" ${last.outcome === "failed" ? "failed" : "was inconclusive"}`,
      until: "when a later test passes",
      flag: "test-failed",
      at: last.at,
    };
  }
  const longest = Math.max(...records.filter(({ outcome }) => outcome === "passed").map(lengthOf));
  if (!(longest >= test.forMs)) {
    return {
      says: `its test "${last.name}" ran ${describeDuration(Math.max(longest, 0))}, it needs ${wanted}`,
      until: "when a test ran long enough",
      flag: "test-too-short",
      at: last.at,
    };
  }
  // A sign-off is a counted approval. Where merges are trusted, the merge of the record is one; else the log must say so.
  if (test.signOff === undefined || asked.world.rollout.vouching.kind === "trust-merge") return undefined;
  if (asked.world.rollout.signedOff?.has(`${last.name}\u0000${test.signOff}`) === true) return undefined;
  return {
    says: `test "${last.name}" is not signed off by role "${test.signOff}"`,
    until: `when role "${test.signOff}" signs the test off`,
    flag: "sign-off-missing",
    at: last.at,
  };
}

/** Records that name the patch and digest (and that the entry names, where it names any), by when they ended. */
function recordsFor({ entry, consent, world }: Case): readonly TestRecord[] {
  const named = consent.entry?.evidence ?? [];
  return world.declared.testRecords
    .filter(({ name }) => named.length === 0 || named.includes(name))
    .filter(({ patches }) =>
      patches.some(({ patch, digest }) => patch === entry.patch.id && digest === entry.digest),
    )
    .sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0) || (a.name < b.name ? -1 : 1));
}

/** −1 where it did not end, or ended before it began. */
function lengthOf({ startedAt, finishedAt }: TestRecord): number {
  return startedAt === undefined || finishedAt === undefined || finishedAt < startedAt
    ? -1
    : finishedAt - startedAt;
}
