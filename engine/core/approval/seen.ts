import type { LogEntry, ReviewHead, ReviewRingCount } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { formatInstant } from "../model/instant.ts";
import { PUSHES } from "./barred.ts";
import { freshHeadRefusal } from "./fresh-head.ts";
import type { Opinion } from "./opinions.ts";
import { doubt, type Refusal, refuse, shortSha } from "./refusal.ts";
import type { RowKeys } from "./row-key.ts";
import type { Subject } from "./subject.ts";

export interface SeenFile {
  readonly new: string | null;
  /** Undefined: not said. */
  readonly mode?: string | null;
}

/** What a reviewer saw. Undefined: nobody can tell, and then nothing that asks for it holds. */
export interface Seen {
  /** Who says so: completes "by …". */
  readonly by: string;
  readonly head: string | undefined;
  readonly mergeTree: string | undefined;
  readonly files: ReadonlyMap<string, SeenFile> | undefined;
  readonly rows: RowKeys;
  /** How many endpoints the change reached, by ring, when it was shown; undefined: as many as now, since nothing is recorded. */
  readonly rings?: readonly ReviewRingCount[] | "unrecorded";
}

/** The log's own entry; else the review's commit; else, where that is the head, the present, if it is fresh. @see approval.md, 4 */
export function whatWasSeen(opinion: Opinion, subject: Subject): Seen | Refusal {
  const { review, submittedAt } = opinion;
  const { head } = subject.input.pullRequest;
  if (submittedAt === undefined) return doubt("nobody knows when it was sent");
  const entry = subject.recorded.entryOf(review);
  if (entry !== undefined) return seenByEntry(entry, subject);
  if (review.commitId === null) return doubt("nobody knows which commit it looked at");
  if (review.commitId !== head.sha) return seenAtCommit(review.commitId, submittedAt, subject);
  return freshHeadRefusal(submittedAt, subject) ?? seenNow(subject);
}

function seenByEntry(entry: LogEntry, subject: Subject): Seen {
  const { governed, effect, rings } = entry;
  return {
    by: `entry ${entry.number} of the log`,
    head: entry.head,
    mergeTree: entry.mergeTree,
    files: governed === undefined ? undefined : new Map(Object.entries(governed)),
    rows: rowsOf(effect ?? subject.input.effect.approved, subject),
    rings: rings ?? "unrecorded",
  };
}

/** A commit that came later than the review was not looked at: the forge moved the review along. */
function seenAtCommit(commit: string, submittedAt: number, subject: Subject): Seen | Refusal {
  const arrivals = subject.events.filter(({ type, after }) => PUSHES.has(type) && after === commit);
  const isEarlier = arrivals.some(({ when }) => (when ?? submittedAt) < submittedAt);
  const [late] = arrivals.flatMap(({ when }) => when ?? []);
  if (arrivals.length > 0 && !isEarlier) {
    const when = late === undefined ? "at a time that nobody knows" : `at ${formatInstant(late)}`;
    return refuse("stale-head", `${shortSha(commit)} came after the review, ${when}`);
  }
  const heads = (subject.input.heads ?? []).filter(({ sha }) => sha === commit);
  const [head] = heads;
  const now = shortSha(subject.input.pullRequest.head.sha);
  if (head === undefined)
    return refuse("stale-head", `looked at ${shortSha(commit)}, which is not at hand; the head is ${now}`);
  if (heads.length > 1 && new Set(heads.map(spelled)).size !== 1)
    return doubt(`what ${shortSha(commit)} was is told in two ways`);
  return seenAtHead(head, subject);
}

function seenAtHead(head: ReviewHead, subject: Subject): Seen {
  const files = head.files.filter(({ path }) => subject.isGoverned(path));
  return {
    by: `commit ${shortSha(head.sha)}`,
    head: head.sha,
    mergeTree: head.mergeTree ?? undefined,
    files: new Map(files.map((file) => [file.path, file])),
    rows: rowsOf(head.effect ?? subject.input.effect.approved, subject),
  };
}

function seenNow({ input: { pullRequest }, files, rowsShown }: Subject): Seen {
  return {
    by: "the present head",
    head: pullRequest.head.sha,
    mergeTree: pullRequest.mergeTree ?? undefined,
    files: new Map(files.map((file) => [file.path, file])),
    rows: rowsShown,
  };
}

function rowsOf(rows: readonly unknown[] | null, { rowKeys }: Subject): RowKeys {
  return rows === null ? undefined : rowKeys(rows);
}

function spelled(head: ReviewHead): string {
  try {
    return canonicalJson(head);
  } catch {
    return "";
  }
}
