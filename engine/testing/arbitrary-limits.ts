import fc from "fast-check";
import { stories } from "./arbitrary-story.ts";
import { dayBetween, patchId, rarely } from "./arbitrary-values.ts";
import { buildApprove } from "./build-list.ts";
import type { RingSketch } from "./declared-sketch.ts";
import type { Story } from "./specified-story.ts";

const concurrency = fc
  .record({
    maxInFlight: fc.constantFrom(
      undefined,
      { kind: "count" as const, count: 1 },
      { kind: "count" as const, count: 2 },
      { kind: "share" as const, ppm: 500_000 },
    ),
    perLabel: fc.constantFrom([], [], [{ label: "site", most: 1 }]),
    offerTimeoutMs: fc.constantFrom(86_400_000, 172_800_000),
  })
  .map(({ maxInFlight, ...rest }) => ({
    ...rest,
    at: "rings/all.yaml:9:3",
    ...(maxInFlight === undefined ? {} : { maxInFlight }),
  }));

const handedOut = fc
  .array(
    fc.tuple(
      rarely(
        6,
        patchId.map((id) => `remove ${id}`),
        patchId,
      ),
      dayBetween(-4, 0),
    ),
    { maxLength: 2 },
  )
  .map((list) => new Map(list));

/** Stories whose rings limit how many change at once, where some things were handed out before, and some lists waive or expedite. */
export const limitedStories: fc.Arbitrary<Story> = fc
  .tuple(
    stories,
    fc.array(fc.option(concurrency, { freq: 8, nil: undefined }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.option(handedOut, { freq: 1, nil: undefined }), { minLength: 3, maxLength: 3 }),
    fc.record({ expedite: fc.boolean(), waived: fc.nat({ max: 4 }).map((draw) => draw === 0) }),
  )
  .map(([story, limits, handed, { expedite, waived }]) => ({
    ...story,
    declared: {
      ...story.declared,
      rings: story.declared.rings.map((ring, index): RingSketch => {
        const limit = limits[index];
        return limit === undefined ? ring : { ...ring, concurrency: limit };
      }),
      approve: story.declared.approve.map((entry, index) =>
        index === 0 && waived
          ? buildApprove({ ...entry, expedite, waives: new Set([...entry.waives, "concurrency"]) })
          : entry,
      ),
    },
    // Each endpoint three times, so that they get in each other's way.
    endpoints: story.endpoints.flatMap((endpoint, index) =>
      ["", "-b", "-c"].map((more, copy) => {
        const twin = { ...endpoint, id: `${endpoint.id}${more}` };
        const own = handed[(index + copy) % handed.length];
        return own === undefined ? twin : { ...twin, history: { ...twin.history, handedOut: own } };
      }),
    ),
  }));
