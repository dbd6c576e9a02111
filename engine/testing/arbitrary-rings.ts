import fc from "fast-check";
import { merged, mostly, narrowEndpoints, rarely, someDays, sometimes } from "./arbitrary-values.ts";
import type { RingInput } from "./declared-sketch.ts";

const promotion = fc.constantFrom(
  "automatic" as const,
  "automatic" as const,
  "pull-request" as const,
  "manual" as const,
);

function ring(
  track: string,
  name: string,
  order: number,
  isLast: "last" | "earlier",
): fc.Arbitrary<RingInput> {
  const sample = fc.record({
    basisPoints: fc.constantFrom(0, 2500, 5000),
    atLeast: fc.constantFrom(0, 0, 1),
    stratifyBy: fc.constantFrom([], ["labels.site"]),
    salt: fc.constant("2026"),
  });
  return merged(
    fc.record({
      name: fc.constant(name),
      track: fc.constant(track),
      order: fc.constant(order),
      promotion,
      members: merged(
        fc.record({ rest: fc.constant(isLast === "last") }),
        sometimes(5, "pinned", narrowEndpoints),
        sometimes(12, "never", narrowEndpoints),
        isLast === "last" ? fc.constant({}) : mostly(3, "sample", sample),
      ),
    }),
    sometimes(5, "afterMs", someDays),
    sometimes(
      2,
      "window",
      fc.record({
        name: fc.constantFrom("open", "shut", "shut-for-good", "gone"),
        at: fc.constant("window"),
      }),
    ),
  ) as fc.Arbitrary<RingInput>;
}

/** One track of up to three rings for everybody; at times a second one that takes some away, or takes them twice. */
export const rings: fc.Arbitrary<readonly RingInput[]> = fc
  .record({
    count: fc.integer({ min: 1, max: 3 }),
    second: rarely(8, narrowEndpoints, fc.constant(undefined)),
  })
  .chain(({ count, second }) =>
    fc.tuple(
      ...["r1", "r2", "r3"]
        .slice(0, count)
        .map((name, index) => ring("t", name, index, index === count - 1 ? "last" : "earlier")),
      ...(second ? [ring("u", "s1", 1, "last").map((one) => ({ ...one, endpoints: second }))] : []),
    ),
  );
