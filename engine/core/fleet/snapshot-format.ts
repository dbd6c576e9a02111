import type { Report } from "../model/report.ts";

/**
 * The fleet snapshot, version 1: one JSON object.
 *
 * - `texts`: every string once, ascending.
 * - `packages`: seven numbers each, ascending by `compareSoftware`: type, product, version (indices of `texts`), arch, source
 *   name, source version (index + 1; 0: none, the product, the version), flags (1 held, 2 broken).
 * - `publishers`: pairs of a package's number and a text; left out where no package has one.
 * - `images`: each once; pairs of how many packages are passed over, and how many are taken.
 * - `facts`: JSON values that endpoints share (labels, os, lists of patches …), each once.
 * - `endpoints`: a row each, ascending by id, as `snapshot-encode.ts` writes it; the last two columns (openings, sources) are left
 *   out where both are empty, the last one where it alone is.
 *
 * `images` and `facts` stand in the order in which the rows first name them. So equal fleets have the same bytes, whatever the
 * order in which anything was read or kept. Instants within a row are milliseconds before its `observedAt`.
 */
export const SNAPSHOT_NAME = "muster-fleet";
export const SNAPSHOT_VERSION = 1;

export interface Snapshot {
  readonly format: string;
  readonly version: number;
  readonly texts: readonly string[];
  readonly packages: readonly number[];
  readonly publishers?: readonly number[];
  readonly images: readonly (readonly number[])[];
  readonly facts: readonly unknown[];
  readonly endpoints: readonly (readonly unknown[])[];
}

export const HELD_FLAG = 1;
export const BROKEN_FLAG = 2;
export const PACKAGE_WIDTH = 7;

/** The parts of a report that are kept as facts, in the order of their columns. */
export const FACT_KEYS = [
  "labels",
  "os",
  "hardware",
  "firmware",
  "modules",
  "offered",
  "installedPatches",
  "availablePatches",
  "transactions",
  "health",
  "evidence",
] as const satisfies readonly (keyof Report)[];

export type FactKey = (typeof FACT_KEYS)[number];
