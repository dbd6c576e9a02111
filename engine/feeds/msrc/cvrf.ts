import type { Instant } from "../../core/model/instant.ts";

/** One monthly document of the MSRC, of either form, down to what patches are made of. */
export interface CvrfDocument {
  /** `2024-Jan`. */
  readonly id: string;
  readonly title: string;
  readonly released: Instant;
  /** Of the document as it is now. */
  readonly current: Instant;
  readonly products: readonly CvrfProduct[];
  readonly vulnerabilities: readonly CvrfVulnerability[];
}

export interface CvrfProduct {
  readonly id: string;
  readonly name: string;
}

export interface CvrfVulnerability {
  /** As it stands: a CVE's id, an advisory's (`ADV990001`) or nothing. */
  readonly id: string;
  /** Products that are known to be affected. */
  readonly affected: readonly string[];
  readonly scores: readonly CvrfScore[];
  readonly threats: readonly CvrfThreat[];
  readonly remediations: readonly CvrfRemediation[];
}

/** No products: it is about all. */
export interface CvrfScore {
  readonly base: string;
  readonly products: readonly string[];
}

export interface CvrfThreat {
  readonly type: "impact" | "exploit" | "severity" | "other";
  readonly text: string;
  readonly products: readonly string[];
}

/** Texts that were not stated are "". */
export interface CvrfRemediation {
  /** In the words of the XML form: `Vendor Fix`, `Known Issue` … */
  readonly type: string;
  /** Of a vendor's fix: the number of its KB, else words. */
  readonly text: string;
  readonly url: string;
  readonly supercedence: string;
  readonly subType: string;
  readonly fixedBuild: string;
  readonly restart: string;
  readonly products: readonly string[];
}

export type ReadCvrf =
  | { readonly ok: true; readonly document: CvrfDocument }
  | { readonly ok: false; readonly reason: string };

/** What both forms must have before anything follows from them. */
export interface CvrfParts {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly released: Instant | undefined;
  readonly current: Instant | undefined;
  readonly products: readonly CvrfProduct[];
  readonly vulnerabilities: readonly CvrfVulnerability[];
}

/** A document that lost a part of itself is no good as a whole: nothing could tell its silence from an empty month. */
export function completeCvrf(parts: CvrfParts): ReadCvrf {
  const { id, title, released, current, products, vulnerabilities } = parts;
  if (id === undefined) return { ok: false, reason: "does not say which document it is (DocumentTracking)" };
  if (released === undefined) return { ok: false, reason: "`InitialReleaseDate` is no date" };
  if (products.length === 0) return { ok: false, reason: "has no products (ProductTree)" };
  if (vulnerabilities.length === 0) return { ok: false, reason: "has no vulnerabilities" };
  return {
    ok: true,
    document: { id, title: title ?? id, released, current: current ?? released, products, vulnerabilities },
  };
}
