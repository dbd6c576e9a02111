import type { Instant } from "../../core/model/instant.ts";
import type { Fix, Vulnerability } from "../../schema/documents.generated.ts";
import type { KnownApplication } from "./applications.ts";
import type { WindowsProduct } from "./windows-products.ts";

/** One update, gathered from every remediation of every document that names it. */
export interface Update {
  readonly id: string;
  /** Of the first document that names it. */
  readonly released: Instant;
  readonly month: string;
  readonly subTypes: Set<string>;
  readonly vulnerabilities: Map<string, Vulnerability>;
  readonly severities: Set<string>;
  readonly restarts: Set<string>;
  readonly links: Set<string>;
  readonly systems: Map<string, UpdatedSystem>;
  readonly applications: Map<string, UpdatedApplication>;
  readonly supersedes: Set<string>;
  /** What it has fixes for that are not used, and why, by the product. */
  readonly unused: Map<string, string>;
  hasKnownIssues: boolean;
}

export interface UpdatedSystem {
  readonly system: WindowsProduct;
  /** The highest revision that the documents say it brings. */
  revision?: number;
  /** In some month another update is the one that brings the build: then no build tells of this one. */
  isBeside?: boolean;
  /** Texts where a build of the system should stand. */
  readonly oddBuilds: Set<string>;
}

export interface UpdatedApplication {
  readonly application: KnownApplication;
  readonly version: string;
}

/** What tells systems apart. */
export function systemKey({ version, id, arch }: WindowsProduct): string {
  return `${version} ${id ?? ""} ${arch ?? ""}`;
}

export function newUpdate(id: string, released: Instant, month: string): Update {
  return {
    id,
    released,
    month,
    subTypes: new Set(),
    vulnerabilities: new Map(),
    severities: new Set(),
    restarts: new Set(),
    links: new Set(),
    systems: new Map(),
    applications: new Map(),
    supersedes: new Set(),
    unused: new Map(),
    hasKnownIssues: false,
  };
}

/** The systems first, then the applications, each in the order of their names and architectures. */
export function fixesOf({ id, systems, applications }: Update): readonly Fix[] {
  const fixes = sorted(systems).map(({ system, revision, isBeside }): Fix => {
    const os = { family: "windows" as const, ...(system.id === undefined ? {} : { id: system.id }) };
    return {
      type: "kb",
      os: { ...os, version: system.version },
      product: id,
      ...(revision === undefined || isBeside === true
        ? {}
        : { scheme: "windows-build" as const, fixed: `${system.version}.${revision}` }),
      ...(system.arch === undefined ? {} : { arch: system.arch }),
    };
  });
  const programs = sorted(applications).map(({ application, version }): Fix => {
    const { product, publisher } = application;
    return { type: "application", product, publisher, scheme: "generic", fixed: version };
  });
  return [...fixes, ...programs];
}

function sorted<T>(byKey: ReadonlyMap<string, T>): readonly T[] {
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
