import fc from "fast-check";
import type { CatalogEntry, FactsSince } from "../core/model/catalog.ts";
import type { Fix, Patch } from "../schema/documents.generated.ts";
import {
  dayBetween,
  merged,
  mostly,
  PATCHES,
  PRODUCTS,
  patchId,
  rarely,
  sometimes,
  version,
} from "./arbitrary-values.ts";
import { buildDigest } from "./build-patch.ts";

const os = rarely(
  8,
  fc.constantFrom(null, { id: "ubuntu" }, { id: "debian", version: "12.1" }, { family: "linux" as const }),
  fc.constant({ id: "debian", version: "12" }),
);

const packageFix: fc.Arbitrary<Fix> = merged(
  fc.record({
    type: fc.constantFrom("source", "source", "package"),
    os,
    product: fc.constantFrom("a", "a", "b", ...PRODUCTS),
    scheme: fc.constant("deb" as const),
    fixed: rarely(25, fc.constant(null), fc.constantFrom("2", "2", "3", "4")),
  }),
  sometimes(10, "introduced", version),
  sometimes(10, "arch", fc.constantFrom("amd64", "arm64")),
) as fc.Arbitrary<Fix>;

const kbFix: fc.Arbitrary<Fix> = os.map((system) => ({ type: "kb", os: system }));

const otherFix: fc.Arbitrary<Fix> = fc.oneof(
  kbFix,
  fc.record({
    type: fc.constant("firmware"),
    os,
    component: fc.constant("BIOS"),
    scheme: fc.constant("generic"),
    fixed: version,
  }) as fc.Arbitrary<Fix>,
);

const fixes = fc.array(rarely(8, otherFix, packageFix), { minLength: 1, maxLength: 2 });

const vulnerability = merged(
  fc.record({ id: fc.constantFrom("CVE-1", "CVE-2") }),
  mostly(8, "exploited", rarely(12, fc.constant(null), fc.boolean())),
  mostly(8, "cvss", fc.constantFrom(null, 4, 7, 9.8)),
  mostly(8, "epss", fc.constantFrom(0.1, 0.5, 0.9)),
  mostly(3, "automatable", fc.constantFrom(null, true, false)),
  mostly(3, "technicalImpact", fc.constantFrom(null, "partial", "total")),
);

const movingFacts: fc.Arbitrary<Omit<FactsSince, "since">> = merged(
  mostly(10, "severity", fc.constantFrom("critical", "important", "unknown")),
  mostly(10, "vulnerabilities", fc.array(vulnerability, { maxLength: 2 })),
) as fc.Arbitrary<Omit<FactsSince, "since">>;

const requires = merged(
  sometimes(3, "facts", fc.constantFrom({ tpm: ">=2.0" }, { memoryMiB: ">=8192" }, { secureBoot: true })),
  sometimes(3, "patches", fc.array(rarely(6, fc.constant("GONE"), patchId), { maxLength: 1 })),
  sometimes(3, "absent", fc.array(rarely(6, fc.constant("GONE"), patchId), { maxLength: 1 })),
);

/** The catalog's entries, one for some of `PATCHES`. Supersession may go in circles, and lead nowhere. */
export const entries: fc.Arbitrary<readonly CatalogEntry[]> = fc
  .subarray([...PATCHES], { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(entry)));

function entry(id: string): fc.Arbitrary<CatalogEntry> {
  const patch = merged(
    fc.record({ id: fc.constant(id), fixes }),
    mostly(10, "classification", fc.constantFrom("security", "bugfix")),
    mostly(10, "vendor", fc.constantFrom("debian", "acme")),
    mostly(6, "reboot", fc.constantFrom("never", "possible", "required")),
    mostly(5, "removable", rarely(5, fc.constant(false), fc.constant(true))),
    sometimes(3, "supersedes", fc.subarray([...PATCHES, "GONE"], { maxLength: 3 })),
    sometimes(8, "requires", requires),
    sometimes(12, "retracted", fc.boolean()),
    sometimes(10, "sizeBytes", fc.constantFrom(0, 100 * 1_048_576, 500 * 1_048_576)),
  ) as fc.Arbitrary<Partial<Patch>>;
  return fc
    .record({
      patch,
      history: fc.array(fc.record({ since: dayBetween(-12, 0), moving: movingFacts }), {
        minLength: 1,
        maxLength: 3,
      }),
      firstSeen: rarely(15, fc.constantFrom(null, Number.NaN), dayBetween(-14, 0)),
      released: rarely(15, fc.constantFrom(null, Number.NaN), dayBetween(-30, 0)),
      old: rarely(4, fixes, fc.constant(undefined)),
    })
    .map(({ patch, history, old, firstSeen, released }) => {
      const facts = [...history]
        .sort((a, b) => a.since - b.since)
        .map(({ since, moving }) => ({ since, ...moving }));
      const { since: _, ...moved } = facts.at(-1) ?? { since: 0 };
      const whole = { apiVersion: "muster/v1", kind: "Patch", ...patch, ...moved } as Patch;
      const earlier = { ...whole, ...(old && { fixes: old }) };
      return {
        patch: whole,
        digest: buildDigest(whole),
        ...(firstSeen === null ? {} : { firstSeen }),
        ...(released === null ? {} : { released }),
        facts: facts.length === 1 && old ? [] : facts,
        revisions: new Map(old ? [[buildDigest(earlier), earlier]] : []),
      };
    });
}
