import type { Fix } from "../../schema/documents.generated.ts";

/** A thing that stands in the way of a fix: what is there, and what would have to be. */
export interface Missing {
  /** What the versions are versions of: a binary package's own and its source's do not compare. */
  readonly type: Fix["type"];
  readonly product: string;
  readonly from: string;
  /** Undefined: no fix is published. */
  readonly to?: string;
  /** The highest version at or past `to` that is there but half-configured: going below it would be a downgrade. */
  readonly ahead?: string;
  /** Of a KB that brings a build of the system: that build, and the one there is, if it was reported. */
  readonly build?: { readonly from?: string; readonly to: string };
  readonly scheme: string;
  /** Names of the installed packages it concerns. */
  readonly packages: readonly string[];
  /** The package manager was told to keep one of them as it is. */
  readonly held: boolean;
  /** One of them is half-configured. */
  readonly broken: boolean;
}

/** What one `fixes` entry means for one endpoint. */
export type FixStatus =
  | { readonly kind: "not-applicable"; readonly says: string }
  | {
      readonly kind: "in-place";
      readonly product: string;
      readonly version: string;
      /** The package manager was told to keep it as it is. */
      readonly held: boolean;
      /** Why it is surely not active yet; absent: nothing here says so. */
      readonly inactive?: string;
    }
  | { readonly kind: "missing"; readonly missing: Missing }
  | { readonly kind: "unknown"; readonly says: string };

/** What a whole patch means for one endpoint. `missing` and `says` speak for the entries that decided. */
export type Applicability =
  | { readonly kind: "not-applicable"; readonly says: string }
  | {
      readonly kind: "in-place";
      readonly says: string;
      readonly products: readonly string[];
      /** Those that the package manager was told to keep as they are. */
      readonly held: readonly string[];
      /** Why one of them is surely not active yet; absent: nothing here says so. */
      readonly inactive?: string;
    }
  | { readonly kind: "missing"; readonly says: string; readonly missing: readonly Missing[] }
  | { readonly kind: "unknown"; readonly says: string };
