import type { LogEntry } from "../../schema/documents.generated.ts";
import { type Instant, parseInstant } from "../model/instant.ts";
import { knownRow, rowText } from "./known-row.ts";
import type { BlobChange } from "./own-changes.ts";
import type { Vouched, VouchedBy } from "./vouched.ts";

/** What is vouched for, as the branch goes on. */
export interface VouchingBooks extends Vouched {
  /** A merge that stands: its rows and its files. What it takes out of a list is vouched for no more. */
  readonly merge: (entry: LogEntry, commit: string, own: ReadonlyMap<string, BlobChange>) => void;
  /** Two people answer for all there is. Rows that cannot be read are vouched for by nobody. */
  readonly seal: (
    entry: LogEntry,
    commit: string,
    files: ReadonlyMap<string, string>,
    rows: ReadonlySet<string> | undefined,
  ) => void;
}

export function vouchingBooks(): VouchingBooks {
  const rows = new Map<string, VouchedBy>();
  const blobs = new Map<string, Map<string, VouchedBy>>();
  const addBlob = (path: string, blob: string, by: VouchedBy) => {
    const some = blobs.get(path) ?? new Map<string, VouchedBy>();
    if (!some.has(blob)) some.set(blob, by);
    blobs.set(path, some);
  };
  return {
    rows,
    blobs,
    merge(entry, commit, own) {
      const by = { entry: entry.number, commit, at: mergedAt(entry) };
      const known = (entry.effect ?? []).flatMap((row) => knownRow(row) ?? []);
      const entries = known.flatMap((row) => (row.kind === "entry" ? [row] : []));
      for (const { row, isGone } of entries)
        if (isGone) rows.delete(rowText([row[0]?.slice(1), ...row.slice(1)]));
      for (const { row, isGone } of entries) {
        const key = isGone ? undefined : rowText(row);
        if (key !== undefined && !rows.has(key)) rows.set(key, by);
      }
      for (const [path, { new: fresh }] of own) if (fresh !== null) addBlob(path, fresh, by);
    },
    seal(entry, commit, files, sealed) {
      const by = { entry: entry.number, commit, at: parseInstant(entry.recordedAt) ?? 0 };
      rows.clear();
      for (const row of sealed ?? []) rows.set(row, by);
      for (const [path, blob] of files) addBlob(path, blob, by);
    },
  };
}

/** When the forge says that it was merged; else when that was recorded. */
export function mergedAt({ input, recordedAt }: LogEntry): Instant {
  const { pullRequest } = input ?? {};
  const said =
    typeof pullRequest === "object" && pullRequest !== null && "mergedAt" in pullRequest
      ? pullRequest.mergedAt
      : undefined;
  const at = typeof said === "string" ? parseInstant(said) : undefined;
  return at ?? parseInstant(recordedAt) ?? 0;
}
