import type { LogEntry } from "../../schema/documents.generated.ts";
import { type Instant, parseInstant } from "../model/instant.ts";
import { knownRow, rowText } from "./known-row.ts";
import type { BlobChange } from "./own-changes.ts";
import type { Vouched, VouchedBy } from "./vouched.ts";

/** What is vouched for, as the branch goes on. */
export interface VouchingBooks extends Vouched {
  /**
   * A merge that stands: its rows and its files. What it takes out is vouched for no more.
   * @param changes of paths that the rules before it or behind it govern
   * @param roles whose people were counted
   */
  readonly merge: (
    entry: LogEntry,
    commit: string,
    changes: ReadonlyMap<string, BlobChange>,
    roles: readonly string[],
  ) => void;
  /** A merge that counts for nothing new: what it takes out is vouched for no more, but for denials, which stay. */
  readonly withdraw: (entry: LogEntry) => void;
  /** Two people answer for all there is. Rows that cannot be read are vouched for by nobody. */
  readonly seal: (
    entry: LogEntry,
    commit: string,
    files: ReadonlyMap<string, string>,
    rows: ReadonlySet<string> | undefined,
  ) => void;
}

/** @param before files that an earlier audit answers for */
export function vouchingBooks(before: ReadonlyMap<string, string> = new Map()): VouchingBooks {
  const rows = new Map<string, VouchedBy>();
  const files = new Map<string, { blob: string; by?: VouchedBy }>();
  const approvedAt = new Map<string, Instant>();
  for (const [path, blob] of before) files.set(path, { blob });
  const addRow = (key: string, verb: unknown, patch: unknown, by: VouchedBy): void => {
    if (!rows.has(key)) rows.set(key, by);
    if (verb === "approve" && typeof patch === "string" && !approvedAt.has(patch))
      approvedAt.set(patch, by.at);
  };
  return {
    rows,
    files,
    approvedAt,
    withdraw({ effect = [] }) {
      for (const row of effect)
        if (WITHDRAWN.has(row[0])) rows.delete(rowText([String(row[0]).slice(1), ...row.slice(1)]));
    },
    merge(entry, commit, changes, roles) {
      const by = { entry: entry.number, commit, at: mergedAt(entry), roles };
      const known = (entry.effect ?? []).flatMap((row) => knownRow(row) ?? []);
      const entries = known.flatMap((row) => (row.kind === "entry" ? [row] : []));
      for (const { row, isGone } of entries)
        if (isGone) rows.delete(rowText([row[0]?.slice(1), ...row.slice(1)]));
      for (const { row, isGone } of entries) if (!isGone) addRow(rowText(row), row[0], row[1], by);
      for (const [path, { new: fresh }] of changes)
        if (fresh === null) files.delete(path);
        else files.set(path, { blob: fresh, by });
    },
    seal(entry, commit, sealedFiles, sealed) {
      const by = { entry: entry.number, commit, at: parseInstant(entry.recordedAt) ?? 0, roles: [] };
      rows.clear();
      files.clear();
      for (const row of sealed ?? []) {
        const [verb, patch] = JSON.parse(row) as readonly unknown[];
        addRow(row, verb, patch, by);
      }
      for (const [path, blob] of sealedFiles) files.set(path, { blob, by });
    },
  };
}

const WITHDRAWN: ReadonlySet<unknown> = new Set(["-approve", "-release"]);

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
