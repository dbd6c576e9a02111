import fc from "fast-check";
import type { ReviewInput } from "../schema/documents.generated.ts";
import { type ModelForge, named, newForge, presentHead } from "./arbitrary-review-forge.ts";
import { live } from "./arbitrary-review-life.ts";
import { WRITERS } from "./arbitrary-review-people.ts";
import { type ReviewRules, reviewRules } from "./arbitrary-review-rules.ts";
import { type ReviewStep, reviewSteps } from "./arbitrary-review-steps.ts";

/** What is drawn: who opens a pull request, under which rules, and all that happens to it. Small, so that it shrinks. */
export interface ReviewHistory {
  readonly opener: number;
  readonly rules: ReviewRules;
  readonly steps: readonly ReviewStep[];
  /** What was worked out around it, and how much of it is missing: the small numbers are the oddities. */
  readonly odd: number;
  readonly recomputed: boolean | null;
}

export const reviewHistory: fc.Arbitrary<ReviewHistory> = fc.record({
  opener: fc.nat({ max: 29 }),
  rules: reviewRules,
  steps: reviewSteps,
  odd: fc.nat({ max: 99 }),
  recomputed: fc.constantFrom(true, false, null),
});

/** P4 is in no catalog. */
const BY_POLICY: readonly (readonly [string, readonly string[]])[] = [
  ["P1", ["standard"]],
  ["P2", ["critical"]],
  ["P3", ["standard", "emergency"]],
  ["P9", ["standard"]],
];

/** Inputs as the life of a pull request leaves them. */
export const arbitraryReview: fc.Arbitrary<ReviewInput> = reviewHistory.map(reviewInputOf);

export function reviewInputOf(history: ReviewHistory): ReviewInput {
  const forge = newForge(WRITERS[history.opener] ?? null);
  for (const step of history.steps) live(forge, step);
  const { odd, rules } = history;
  const head = presentHead(forge);
  const effect = head.effect ?? [];
  return {
    apiVersion: "muster/v1",
    kind: "ReviewInput",
    repository: { id: 1, name: "acme/patching" },
    now: "2026-11-20T00:00:00Z",
    pullRequest: pullRequestOf(forge, history),
    commits: odd === 0 ? forge.commits.slice(0, -1) : forge.commits,
    reviews: forge.reviews.map((review) => ({ ...review, user: named(forge, review.user) })),
    events: forge.events,
    recorded: forge.recorded,
    files: odd === 1 ? [] : head.files,
    effect: {
      approved: odd < 4 ? effect.slice(1) : odd < 8 ? effect : null,
      now: effect,
      ...(odd === 9 ? {} : { restricts: odd === 10 ? false : isRestricting(effect) }),
    },
    reviewPolicy: {
      apiVersion: "muster/v1",
      kind: "ReviewPolicy",
      metadata: { name: "review" },
      spec: { people: forge.people, ...rules },
    },
    unread: forge.unread,
    heads: [...forge.heads.values()].filter(({ sha }) => sha !== forge.head),
    governed: ["inventory.csv"],
    byPolicy: Object.fromEntries(BY_POLICY.filter(([patch]) => effect.some((row) => row[1] === patch))),
    ...reachOf(forge, odd),
  };
}

function pullRequestOf(forge: ModelForge, { recomputed, odd }: ReviewHistory): ReviewInput["pullRequest"] {
  const { mergedAt } = forge;
  const { mergeTree } = presentHead(forge);
  return {
    number: 88,
    user: named(forge, forge.opener),
    head: { sha: forge.head, ref: "approve-november" },
    base: { sha: forge.baseSha, ref: "main" },
    merged: mergedAt !== null,
    mergedAt,
    mergeCommit: mergedAt === null ? null : forge.baseSha,
    mergeTree: odd === 12 ? null : (mergeTree ?? null),
    ...(forge.opener?.type === "Bot" ? { recomputed } : {}),
  };
}

function reachOf({ pilot }: ModelForge, odd: number): Pick<ReviewInput, "reach"> {
  if (odd === 20) return {};
  if (odd > 20 && odd < 26) return { reach: null };
  const rings = [{ ring: "pilot", endpoints: pilot }];
  const touched = odd < 30 ? [1] : [];
  return {
    reach: { tracks: [{ track: "servers", reached: odd > 90 ? pilot : 10, of: 400 }], rings, touched },
  };
}

/** What the model knows: holds and rejects that keep, and new incidents. */
function isRestricting(effect: ReviewInput["effect"]["now"]): boolean {
  return (
    effect.length > 0 &&
    effect.every(
      ([verb, second, third, fields]) =>
        verb === "hold" ||
        verb === "reject" ||
        (fields === undefined &&
          verb === "policies/incidents/print.yaml" &&
          second === null &&
          third !== null),
    )
  );
}
