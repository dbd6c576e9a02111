import { createHash } from "node:crypto";
import { digestOf } from "../core/catalog/digest.ts";
import type { Catalog, CatalogEntry } from "../core/model/catalog.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import type { Fix, Patch } from "../schema/documents.generated.ts";
import { at } from "./build-time.ts";

/** SHA-256 as the composition root would bind it. */
export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/** When built patches were released and first seen, unless they say otherwise. */
export const RELEASED = at("2026-11-01T00:00:00Z");

/** An important security patch of Debian's for openssl, fixed in version 2. */
export function buildPatch(input: Partial<Patch> = {}): Patch {
  return {
    apiVersion: "muster/v1",
    kind: "Patch",
    id: "DSA-1",
    vendor: "debian",
    classification: "security",
    severity: "important",
    vulnerabilities: [],
    fixes: [buildFix()],
    reboot: "never",
    removable: true,
    ...input,
  };
}

/** A fix of Debian 12's source package openssl in version 2. */
export function buildFix(input: Partial<Fix> = {}): Fix {
  return {
    type: "source",
    os: { id: "debian", version: "12" },
    product: "openssl",
    scheme: "deb",
    fixed: "2",
    ...input,
  };
}

/** What a test says of a catalog entry; a date of `null` means that there is none, `revisions` are earlier ones. */
export interface EntryInput {
  readonly patch?: Partial<Patch>;
  readonly firstSeen?: number | null;
  readonly released?: number | null;
  readonly facts?: CatalogEntry["facts"];
  readonly revisions?: readonly Patch[];
  /** Digest v1 of the patch unless it is said. */
  readonly digest?: string;
}

export function buildEntry(input: EntryInput = {}): CatalogEntry {
  const patch = buildPatch(input.patch);
  const { firstSeen = RELEASED, released = RELEASED, revisions = [] } = input;
  return {
    patch,
    digest: input.digest ?? buildDigest(patch),
    ...(firstSeen === null ? {} : { firstSeen }),
    ...(released === null ? {} : { released }),
    facts: input.facts ?? [],
    revisions: new Map(revisions.map((earlier) => [buildDigest(earlier), earlier])),
  };
}

export function buildDigest(patch: Patch): string {
  return digestOf(patch, sha256);
}

export function buildCatalog(entries: readonly CatalogEntry[]): Catalog {
  return { entries: [...entries].sort((a, b) => (a.patch.id < b.patch.id ? -1 : 1)), feeds: [] };
}
