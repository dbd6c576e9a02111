import type { EffectRow } from "../approval/effect-row.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { compareText } from "../model/compare-text.ts";
import type { Instant } from "../model/instant.ts";

/** Who vouches: a number of the log, the commit that it is about, and when it was merged or sealed. */
export interface VouchedBy {
  readonly entry: number;
  readonly commit: string;
  readonly at: Instant;
  /** Roles whose people were counted, sorted. Of a seal: none. */
  readonly roles: readonly string[];
}

/** What merges that stand the audit, and seals, approved, as it is now: what they took out again is gone. */
export interface Vouched {
  /** Effect rows of approval lists by their canonical JSON. */
  readonly rows: ReadonlyMap<string, VouchedBy>;
  /** Path → the content that was vouched for last. An older one that comes back past the reviews is not vouched for. */
  readonly files: ReadonlyMap<string, { readonly blob: string; readonly by?: VouchedBy }>;
  /** When an approval of any revision of a patch was first vouched for. */
  readonly approvedAt: ReadonlyMap<string, Instant>;
}

/** A file as it is on the branch now; null: somebody vouches for one that is gone. */
export interface TipFile {
  readonly path: string;
  readonly blob: string | null;
}

/** Who vouches for what an entry of an approval list says. Undefined: nobody. */
export function vouchedRow({ rows }: Vouched, row: EffectRow): VouchedBy | undefined {
  return rows.get(canonicalJson(row));
}

/** The files that are not as they were vouched for last: changed, new or gone; in order of path. */
export function unvouchedFiles(
  { files }: Pick<Vouched, "files">,
  tip: ReadonlyMap<string, string>,
  isAsked: (path: string) => boolean,
): readonly TipFile[] {
  const other: TipFile[] = [];
  for (const [path, blob] of tip)
    if (isAsked(path) && files.get(path)?.blob !== blob) other.push({ path, blob });
  for (const path of files.keys()) if (isAsked(path) && !tip.has(path)) other.push({ path, blob: null });
  return other.sort((a, b) => compareText(a.path, b.path));
}
