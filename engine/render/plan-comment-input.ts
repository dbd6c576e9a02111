import type { EffectRow } from "../core/approval/effect-row.ts";
import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Problem } from "../core/model/problem.ts";
import type { PlanDifference } from "../core/plan/compare-plans.ts";
import type { DocumentChange } from "../core/plan/document-change.ts";
import type { Dossier } from "../core/rollout/dossier.ts";
import type { ReviewReach, ReviewRingCount } from "../schema/documents.generated.ts";

/** What reviewers are shown of a change. Names in it may be anybody's. */
export interface PlanCommentInput {
  readonly difference: PlanDifference;
  readonly documents: readonly DocumentChange[];
  /** Kinds of which no document is left, though that was allowed. */
  readonly emptied: readonly Problem[];
  /** The catalog's entry of every patch that changes or is named; one that is missing here is not in the catalog. */
  readonly known: ReadonlyMap<string, CatalogEntry>;
  /** Of the patches that the change names. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** How far the newest edition of the catalog and the newest report reach; undefined: not known. */
  readonly newest: { readonly catalog?: Instant; readonly fleet?: Instant };
  /** Undefined: nobody has judged the reviews, as in a workflow of a fork. */
  readonly verdict?: ApprovalVerdict;
  /** With its digest: `sha256:` of the canonical JSON of the rows. */
  readonly effect?: { readonly rows: readonly EffectRow[]; readonly digest: string };
  /** What the rows of `blastRadius` are judged by; null: it could not be worked out. */
  readonly reach?: ReviewReach;
  /** The rings as the reviews that the log has were shown them. */
  readonly seenRings?: readonly ReviewRingCount[];
}
