import fc from "fast-check";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import { type GatePass, namedKey, type Rollout } from "../core/model/rollout.ts";
import { declaredFor } from "./arbitrary-declared.ts";
import { endpoints } from "./arbitrary-endpoints.ts";
import { entries } from "./arbitrary-entries.ts";
import { dayBetween, merged, PATCHES, patchId, rarely, sometimes } from "./arbitrary-values.ts";
import { NOW } from "./build-time.ts";
import { calmStory, TROUBLES } from "./calm-story.ts";
import type { Story } from "./specified-story.ts";

const WINDOWS: Story["windows"] = {
  open: { kind: "open", says: "open" },
  shut: { kind: "shut", says: "shut", opens: NOW + 3 * 86_400_000 },
  "shut-for-good": { kind: "shut", says: "shut" },
};

const RINGS_LEFT = ["r1", "r1", "r2", "s1"] as const;

/** Of one revision, or whichever there is; some tell since when the ring ran it, some are people's answer. */
function passOf(known: readonly (readonly [string, string])[]): fc.Arbitrary<GatePass> {
  const digests = known.map(([, digest]) => digest);
  return merged(
    fc.record({
      patch: patchId,
      track: rarely(10, fc.constant("u"), fc.constant("t")),
      ring: fc.constantFrom(...RINGS_LEFT),
      at: dayBetween(-3, 0),
      of: fc.constantFrom("install" as const, "remove" as const),
    }),
    sometimes(3, "digest", fc.constantFrom("sha256:gone", ...digests)),
    sometimes(2, "since", rarely(20, fc.constant(Number.NaN), dayBetween(-5, 0))),
    sometimes(8, "answered", fc.constant(true)),
    sometimes(8, "vacuous", fc.constant(true)),
  ) as fc.Arbitrary<GatePass>;
}

/** When entries were seen to let patches go: of some before the pass, of others after it. */
function namedOf(known: readonly (readonly [string, string])[]): fc.Arbitrary<ReadonlyMap<string, number>> {
  const keys = known.flatMap(([patch, digest]) =>
    (["leaves", "through"] as const).map((by) => namedKey(patch, digest, "r1", by)),
  );
  return fc
    .tuple(fc.subarray(keys), dayBetween(-3, 0))
    .map(([list, at]) => new Map(list.map((key) => [key, at])));
}

const trip = fc.record({
  number: fc.constantFrom(1, 2),
  patch: patchId,
  track: rarely(6, fc.constant("u"), fc.constant("t")),
  ring: fc.constantFrom("r1", "r2", "r3", "gone"),
  at: fc.constant(NOW),
});

function rolloutFor(catalog: readonly CatalogEntry[]): fc.Arbitrary<Rollout> {
  const known = catalog.flatMap(({ patch, digest, revisions }) => [
    [patch.id, digest] as const,
    ...[...revisions.keys()].map((old) => [patch.id, old] as const),
  ]);
  const vouched = fc.record({
    kind: fc.constant("vouched" as const),
    digests: fc
      .subarray(known)
      .map(
        (list) =>
          new Map(
            list.map(([id]) => [
              id,
              new Set(list.filter(([other]) => other === id).map(([, digest]) => digest)),
            ]),
          ),
      ),
    rejects: fc.subarray([...PATCHES]).map((list) => new Set(list)),
    unvouched: rarely(6, fc.constant(["policies/servers.yaml"]), fc.constant([])),
  });
  return fc.record({
    passes: fc.array(passOf(known), { maxLength: 6 }),
    named: namedOf(known),
    trips: rarely(5, fc.array(trip, { maxLength: 2 }), fc.constant([])),
    topUps: rarely(6, fc.constant(new Map([["r1", ["web-1", "db-1"]]])), fc.constant(new Map())),
    approvedAt: fc
      .array(fc.tuple(patchId, rarely(20, fc.constant(Number.NaN), dayBetween(-9, 0))), { maxLength: 5 })
      .map((list) => new Map(list)),
    vouching: rarely(3, vouched, fc.constant({ kind: "trust-merge" as const })),
    signedOff: fc.subarray(["lab-1\u0000security", "lab-2\u0000security"]).map((list) => new Set(list)),
  });
}

/** A fleet, a catalog, everything declared about them and what was recorded so far: small, and full of some kinds of trouble. */
export const stories: fc.Arbitrary<Story> = entries.chain((catalog) =>
  fc
    .record({
      declared: declaredFor(catalog),
      rollout: rolloutFor(catalog),
      endpoints,
      sharing: fc.constantFrom("nothing" as const, "image" as const, "packages" as const),
      left: rarely(4, fc.constant([...TROUBLES]), fc.subarray([...TROUBLES])),
    })
    .map(({ left, sharing, endpoints: fleet, ...parts }) =>
      calmStory(
        { ...parts, endpoints: shared(fleet, sharing), entries: catalog, windows: WINDOWS, now: NOW },
        new Set(left),
      ),
    ),
);

/** Endpoints as a real fleet has them: with one image, or with packages that are the very same objects. */
function shared(fleet: readonly Endpoint[], sharing: "nothing" | "image" | "packages"): readonly Endpoint[] {
  const image = fleet[0]?.report?.image;
  if (sharing === "nothing" || image === undefined) return fleet;
  return fleet.map((endpoint, index) => {
    if (endpoint.report?.image === undefined || index === 0) return endpoint;
    const some = { key: image.key + index * 1_000_000, software: image.software.slice(index - 1, index + 1) };
    return { ...endpoint, report: { ...endpoint.report, image: sharing === "image" ? image : some } };
  });
}
