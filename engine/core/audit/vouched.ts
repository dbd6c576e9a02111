import type { EffectRow } from "../approval/effect-row.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Instant } from "../model/instant.ts";

/** Who vouches: a number of the log, the commit that it is about, and when it was merged or sealed. */
export interface VouchedBy {
  readonly entry: number;
  readonly commit: string;
  readonly at: Instant;
}

/** What merges that stand the audit, and seals, approved. */
export interface Vouched {
  /** Effect rows by their canonical JSON. One that a later merge takes out again is gone. */
  readonly rows: ReadonlyMap<string, VouchedBy>;
  /** Path → blob → who vouches that this content was approved there. */
  readonly blobs: ReadonlyMap<string, ReadonlyMap<string, VouchedBy>>;
}

/** A file as it is on the branch now. */
export interface TipFile {
  readonly path: string;
  readonly blob: string;
}

/** Who vouches for what an entry of an approval list says. Undefined: nobody. */
export function vouchedRow({ rows }: Vouched, row: EffectRow): VouchedBy | undefined {
  return rows.get(canonicalJson(row));
}

/** The files whose present content nobody vouches for, in the order given. */
export function unvouchedFiles({ blobs }: Vouched, files: readonly TipFile[]): readonly TipFile[] {
  return files.filter(({ path, blob }) => blobs.get(path)?.has(blob) !== true);
}
