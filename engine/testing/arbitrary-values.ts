import fc from "fast-check";
import type { Instant } from "../core/model/instant.ts";
import type { EndpointSelector, PatchSelector } from "../schema/documents.generated.ts";
import { days, NOW } from "./build-time.ts";

/** One time in `n` the unusual, else the usual. */
export function rarely<T, U>(
  n: number,
  unusual: fc.Arbitrary<T>,
  usual: fc.Arbitrary<U>,
): fc.Arbitrary<T | U> {
  return fc.oneof({ arbitrary: usual, weight: n - 1 }, { arbitrary: unusual, weight: 1 });
}

/** The key, one time in `n`; else an object without it, for absent is not undefined. */
export function sometimes<K extends string, T>(
  n: number,
  key: K,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ readonly [key in K]?: T }> {
  const present = value.map((one) => ({ [key]: one }) as { readonly [key in K]?: T });
  return rarely(n, present, fc.constant({}));
}

/** The key, but for one time in `n`. */
export function mostly<K extends string, T>(
  n: number,
  key: K,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ readonly [key in K]?: T }> {
  const present = value.map((one) => ({ [key]: one }) as { readonly [key in K]?: T });
  return rarely(n, fc.constant({}), present);
}

/** The objects as one. */
export function merged<T extends readonly object[]>(
  ...parts: { [index in keyof T]: fc.Arbitrary<T[index]> }
): fc.Arbitrary<Merged<T>> {
  return fc.tuple<object[]>(...parts).map((objects) => Object.assign({}, ...objects) as Merged<T>);
}

type Merged<T extends readonly object[]> = T extends readonly [infer First, ...infer Rest extends object[]]
  ? First & Merged<Rest>
  : unknown;

/** Whole days before (negative) or after now, often the very same, seldom a millisecond beside it. */
export function dayBetween(first: number, last: number): fc.Arbitrary<Instant> {
  const day = fc.integer({ min: first, max: last }).map((count) => NOW + days(count));
  return rarely(
    8,
    fc.tuple(day, fc.constantFrom(-1, 1)).map(([instant, beside]) => instant + beside),
    day,
  );
}

export const someDays = fc.constantFrom(0, 0, 1, 2, 3, 5, 10).map(days);

export const PATCHES = ["P1", "P2", "P3", "P4", "P5"] as const;
export const PRODUCTS = ["a", "b", "c"] as const;
export const SITES = ["fra", "ams"] as const;

export const version = fc.constantFrom("1", "2", "3", "4");
export const patchId = fc.constantFrom(...PATCHES);

const endpointLeaf: fc.Arbitrary<EndpointSelector> = fc.oneof(
  {
    arbitrary: fc.constantFrom("web-*", "*-1", "web-?", "db-1").map((name) => ({ names: [name] })),
    weight: 2,
  },
  { arbitrary: fc.constantFrom(...SITES).map((site) => ({ labels: { site } })), weight: 3 },
  { arbitrary: fc.constant({ labels: { site: ["fra", "ams"] } }), weight: 2 },
  { arbitrary: fc.constantFrom("debian", "ubuntu").map((id) => ({ os: { id } })), weight: 1 },
  {
    arbitrary: fc.constantFrom("12", ">=12", "<12", ">12.1", "12.1").map((v) => ({ os: { version: v } })),
    weight: 1,
  },
  { arbitrary: fc.constantFrom(">=2.0", "<2.0", "1.2").map((tpm) => ({ facts: { tpm } })), weight: 2 },
  {
    arbitrary: fc.constantFrom(">=8192", "<8192", 8192).map((memoryMiB) => ({ facts: { memoryMiB } })),
    weight: 1,
  },
  { arbitrary: fc.constantFrom("a-bin", "b", "a").map((name) => ({ software: [name] })), weight: 1 },
);

/** Mostly everything. */
export const endpointSelector: fc.Arbitrary<EndpointSelector> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 8 },
  { arbitrary: endpointLeaf, weight: 3 },
  { arbitrary: endpointLeaf.map((not) => ({ not })), weight: 1 },
  { arbitrary: fc.array(endpointLeaf, { maxLength: 2 }).map((any) => ({ any })), weight: 1 },
  { arbitrary: fc.tuple(endpointLeaf, endpointLeaf).map((all) => ({ all })), weight: 1 },
);

/** Never everything: what a deny or a rule of exception is about. */
export const narrowEndpoints: fc.Arbitrary<EndpointSelector> = fc.oneof(
  endpointLeaf,
  endpointLeaf.map((not) => ({ not })),
);

const patchLeaf: fc.Arbitrary<PatchSelector> = fc.oneof(
  { arbitrary: fc.subarray([...PATCHES], { minLength: 1 }).map((ids) => ({ ids })), weight: 3 },
  { arbitrary: fc.constantFrom("P*", "P?", "*1").map((id) => ({ ids: [id] })), weight: 1 },
  { arbitrary: fc.constantFrom("CVE-1", "CVE-*").map((cve) => ({ cves: [cve] })), weight: 1 },
  {
    arbitrary: fc
      .subarray(["critical", "important", "unknown"] as const, { minLength: 1 })
      .map((severity) => ({ severity })),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom("security", "bugfix").map((one) => ({ classification: [one] as const })),
    weight: 1,
  },
  { arbitrary: fc.boolean().map((exploited) => ({ exploited })), weight: 4 },
  { arbitrary: fc.constantFrom(">=9.0", "<5", "7", "<=7").map((cvss) => ({ cvss })), weight: 2 },
  { arbitrary: fc.constantFrom(">=0.5", ">0.5").map((epss) => ({ epss })), weight: 1 },
  { arbitrary: fc.constant({ vendor: ["debian"] }), weight: 1 },
  { arbitrary: fc.constantFrom("a", "?", "b*").map((glob) => ({ products: [glob] })), weight: 1 },
);

export const patchSelector: fc.Arbitrary<PatchSelector> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 5 },
  { arbitrary: patchLeaf, weight: 5 },
  { arbitrary: patchLeaf.map((not) => ({ not })), weight: 1 },
  { arbitrary: fc.array(patchLeaf, { maxLength: 2 }).map((any) => ({ any })), weight: 1 },
  { arbitrary: fc.tuple(patchLeaf, patchLeaf).map((all) => ({ all })), weight: 1 },
);
