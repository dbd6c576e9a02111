import type { ApprovalListSpec } from "../../schema/documents.generated.ts";
import type { Ring } from "../model/declared.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { ListEdit } from "./list-edit.ts";

/** An approval list as it stands. */
export interface ListState {
  readonly name: string;
  readonly path: string;
  readonly spec: ApprovalListSpec;
  /** Which entries of its `hold` have ended, by index. */
  readonly ended: ReadonlySet<number>;
}

export interface ProposalContext {
  readonly lists: readonly ListState[];
  readonly rings: readonly Ring[];
  readonly sha256: Sha256;
}

/** What one ask becomes: a change of a list, nothing because the list says so already, or something only people can write. */
export type Answer =
  | { readonly kind: "edit"; readonly edit: ListEdit }
  | { readonly kind: "said" }
  | { readonly kind: "by-hand"; readonly says: string };
