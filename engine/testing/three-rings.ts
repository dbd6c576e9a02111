import { buildGate } from "./build-gate.ts";
import { buildEntry } from "./build-patch.ts";
import { days } from "./build-time.ts";
import type { ApproveInput, DeclaredInput, RingInput } from "./declared-sketch.ts";
import { createRolloutStory, type RolloutStory, told } from "./rollout-story.ts";

/** DSA-1, as lists of the three rings approve it. */
export const ENTRY = buildEntry();

/** Half may fail, so that a handful of endpoints can pass it. */
export const GATE = buildGate({
  failure: { below: 500_000, confidence: 950_000, at: "rings/lab.yaml:11:5" },
});

export const SOAK = { at: "rings/lab.yaml:8:3", defaultMs: days(2), bySeverity: { critical: days(1) } };

const BREAKER = { at: "rings/lab.yaml:20:3", above: 50_000, confidence: 950_000, minAttempts: 3 };

export const LAB: RingInput = {
  name: "lab",
  order: 10,
  members: { pinned: { names: ["lab-*"] } },
  soak: SOAK,
  gate: GATE,
  breaker: BREAKER,
};
export const PILOT: RingInput = {
  ...LAB,
  name: "pilot",
  order: 20,
  members: { pinned: { names: ["pilot-*"] } },
};
export const BROAD: RingInput = { name: "broad", order: 30, members: { rest: true }, breaker: BREAKER };

export type StoryChanges = DeclaredInput & { readonly approved?: Partial<ApproveInput> };

/** Six endpoints a ring, from lab over pilot to broad; DSA-1 is approved through the last ring. */
export function storyOfThreeRings({ approved, ...changes }: StoryChanges = {}): RolloutStory {
  return createRolloutStory([...idsOf("lab"), ...idsOf("pilot"), ...idsOf("web")], {
    entries: [ENTRY],
    policies: [{ staleAfterMs: days(2) }],
    rings: [LAB, PILOT, BROAD],
    approve: [approve(approved)],
    ...changes,
  });
}

export function approve(terms: Partial<ApproveInput> = {}): ApproveInput {
  return { patch: "DSA-1", digest: ENTRY.digest, ...terms };
}

/** What was written on each of the days, by day; days that wrote nothing are left out. */
export function play(
  story: RolloutStory,
  from: number,
  to: number,
): Readonly<Record<number, readonly string[]>> {
  const played: Record<number, readonly string[]> = {};
  for (let day = from; day <= to; day += 1) {
    const written = told(story.day(day));
    if (written.length > 0) played[day] = written;
  }
  return played;
}

function idsOf(prefix: string): readonly string[] {
  return [1, 2, 3, 4, 5, 6].map((number) => `${prefix}-${number}`);
}
