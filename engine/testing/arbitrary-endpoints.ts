import fc from "fast-check";
import {
  type Endpoint,
  type EndpointHistory,
  type IdentityFault,
  NO_HISTORY,
} from "../core/model/endpoint.ts";
import type { Image, Report, Software } from "../core/model/report.ts";
import {
  dayBetween,
  merged,
  mostly,
  patchId,
  rarely,
  SITES,
  sometimes,
  version,
} from "./arbitrary-values.ts";
import { NOW } from "./build-time.ts";

const BINARIES = [
  { product: "a-bin", source: "a" },
  { product: "a-lib", source: "a" },
  { product: "a", source: "a" },
  { product: "b", source: "b" },
] as const;

const software: fc.Arbitrary<Software> = fc
  .record({
    binary: fc.constantFrom(...BINARIES),
    version: rarely(60, fc.constant("not a version"), fc.constantFrom("1", "1", "2", "2", "3", "4")),
    type: rarely(30, fc.constant("rpm"), fc.constant("deb")),
    held: rarely(20, fc.constant(true), fc.constant(false)),
    broken: rarely(30, fc.constant(true), fc.constant(false)),
    arch: mostly(10, "arch", fc.constantFrom("amd64", "amd64", "arm64")),
  })
  .map(({ binary, arch, version, ...rest }) => ({
    ...rest,
    ...arch,
    version,
    product: binary.product,
    source: { name: binary.source, version },
  }));

let nextKey = 1_000_000;

const image: fc.Arbitrary<Image> = fc
  .uniqueArray(software, { minLength: 1, maxLength: 4, selector: ({ product }) => product })
  .map((list) => {
    nextKey += 1;
    return { key: nextKey, software: list };
  });

const os = merged(
  mostly(25, "family", fc.constant("linux")),
  mostly(25, "id", rarely(10, fc.constantFrom("ubuntu", ""), fc.constant("debian"))),
  mostly(25, "version", rarely(6, fc.constantFrom("11", "12.1", ""), fc.constant("12"))),
);

const hardware = merged(
  mostly(10, "tpm", fc.constantFrom("2.0", "1.2", "")),
  mostly(10, "memoryMiB", fc.constantFrom(4096, 8192, 16_384)),
  mostly(10, "secureBoot", fc.boolean()),
  mostly(10, "diskFreeMiB", fc.constantFrom(100, 20_480)),
) as fc.Arbitrary<Record<string, string | number | boolean>>;

const productVersion = fc.record({
  type: fc.constant("deb"),
  product: fc.constantFrom("a-bin", "a-lib", "a", "b", "z"),
  version,
});

const observedAt = fc.oneof(
  { arbitrary: fc.constantFrom(NOW, NOW - 3_600_000), weight: 20 },
  { arbitrary: dayBetween(-4, 0), weight: 4 },
  { arbitrary: fc.constantFrom(NOW + 600_000, NOW + 600_001, Number.NaN), weight: 1 },
);

const report: fc.Arbitrary<Report> = merged(
  fc.record({ observedAt }),
  mostly(30, "os", os),
  mostly(15, "hardware", hardware),
  mostly(25, "image", image),
  mostly(20, "installedPatches", fc.subarray(["P1", "P2", "P3", "GONE"])),
  mostly(
    12,
    "firmware",
    fc.array(fc.record({ component: fc.constantFrom("BIOS", "NIC"), version }), { maxLength: 1 }),
  ),
  sometimes(10, "offered", fc.array(productVersion, { maxLength: 6 })),
  sometimes(
    8,
    "transactions",
    fc.array(fc.record({ patch: patchId, brings: fc.array(productVersion, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  ),
  mostly(5, "rebootPending", rarely(5, fc.constant(true), fc.constant(false))),
  sometimes(3, "bootedAt", dayBetween(-6, 0)),
  mostly(
    4,
    "evidence",
    fc.array(fc.record({ type: fc.constantFrom("forensics", "backup"), at: dayBetween(-4, 0) }), {
      maxLength: 2,
    }),
  ),
  sometimes(40, "partial", fc.constant("the disk was full")),
) as fc.Arbitrary<Report>;

const attempt = merged(
  fc.record({
    patch: rarely(4, patchId, fc.constantFrom("P1", "P2")),
    startedAt: dayBetween(-6, 0),
    outcome: fc.constantFrom("failed", "failed", "failed", "failed", "succeeded", "in-progress", "unknown"),
  }),
  mostly(6, "finishedAt", rarely(20, fc.constant(Number.NaN), dayBetween(-5, 0))),
  sometimes(4, "rebootRequired", fc.boolean()),
);

const contacts = fc
  .uniqueArray(fc.integer({ min: -20, max: 0 }), { maxLength: 6 })
  .map((list) => [...list].sort((a, b) => a - b))
  .map((list) => list.map((day) => NOW + day * 86_400_000))
  .map((list) =>
    list.flatMap((from, index) => (index % 2 === 0 ? [[from, list[index + 1] ?? from] as const] : [])),
  );

const history: fc.Arbitrary<EndpointHistory> = rarely(
  2,
  fc.record({
    contacts,
    missing: fc
      .array(fc.tuple(patchId, dayBetween(-9, -4), dayBetween(-4, 0)), { maxLength: 3 })
      .map((list) => new Map(list.map(([id, first, last]) => [id, { first, last }]))),
    attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }) as fc.Arbitrary<EndpointHistory["attempts"]>,
    handedOut: fc.constant(new Map()),
    arrivals: fc
      .array(fc.tuple(patchId, fc.constantFrom("approved" as const, "unapproved" as const)), { maxLength: 1 })
      .map((list) => new Map(list)),
    assigned: fc.constant(new Map()),
  }),
  fc.constant(NO_HISTORY),
);

const identity: fc.Arbitrary<IdentityFault> = fc
  .constantFrom("cloned" as const, "placeholder" as const, "missing" as const)
  .map((kind) => ({ kind, says: "two machines use it" }));

const labels = fc.oneof(
  { arbitrary: fc.constantFrom(...SITES).map((site) => ({ site })), weight: 8 },
  { arbitrary: fc.constantFrom({}, { site: "" }), weight: 1 },
);

/** Up to four endpoints of different names; most know most of what can be asked. */
export const endpoints: fc.Arbitrary<readonly Endpoint[]> = fc
  .uniqueArray(fc.constantFrom("web-1", "web-2", "db-1", "db-22"), { minLength: 1, maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map(endpoint)));

function endpoint(id: string): fc.Arbitrary<Endpoint> {
  return merged(
    fc.record({ id: fc.constant(id), history }),
    mostly(30, "report", report),
    mostly(20, "labels", labels),
    sometimes(40, "identity", identity),
    sometimes(40, "unreadable", fc.constant("no JSON")),
    sometimes(30, "unlisted", fc.boolean()),
  ) as fc.Arbitrary<Endpoint>;
}
