import type { EffectRow, LogEntry, Review } from "../schema/documents.generated.ts";
import { canonical } from "./specified-approval-canonical.ts";
import { isGoverned } from "./specified-approval-coverage.ts";
import {
  type ApprovalScene,
  dismissedAt,
  isAfterMerge,
  isDismissedLate,
  isPerhapsAfter,
  momentOf,
  pushes,
  recordedReview,
} from "./specified-approval-scene.ts";

/** What the reviewer saw. */
interface Seen {
  readonly head: string | undefined;
  readonly mergeTree: string | null | undefined;
  /** Path → its blob and, where that is known, its mode. */
  readonly blobs: ReadonlyMap<string, { readonly blob: string | null; readonly mode?: string | null }>;
  readonly effect: readonly EffectRow[];
  /** Undefined: what is reached at present. Null: nobody wrote it down. */
  readonly rings: LogEntry["rings"] | null;
}

/** Whether an approval stands, is fresh, and holds for what would be merged. */
export function holds(scene: ApprovalScene, review: Review): boolean {
  const { input } = scene;
  const at = momentOf(review.submittedAt);
  // A review without a time has no place in "one order".
  if (Number.isNaN(at) || !isApproval(scene, review)) return false;
  // Reason `edited`: "an edited comment" is not what was sent.
  const isEdited = review.editedAt !== undefined && review.editedAt !== null;
  if (isEdited && isPerhapsAfter(scene, momentOf(review.editedAt), at)) return false;
  // "A merged pull request whose reviews met the rules *then*"
  const { merged, mergedAt } = input.pullRequest;
  if (merged && isPerhapsAfter(scene, at, momentOf(mergedAt))) return false;
  if (!isLastWord(scene, review, at)) return false;
  // "a retarget after approval"
  const moves = input.events.filter(
    (one) => one.type === "base_ref_changed" && !isAfterMerge(scene, momentOf(one.at)),
  );
  if (moves.some((move) => isPerhapsAfter(scene, momentOf(move.at), at))) return false;
  const seen = seenBy(scene, review, at);
  return seen !== undefined && isBound(scene, seen) && isEffectHeld(scene, seen);
}

function isApproval(scene: ApprovalScene, review: Review): boolean {
  if (dismissedAt(scene, review) === undefined) return review.state === "APPROVED";
  const said = recordedReview(scene, review)?.review?.state ?? review.state;
  return said === "APPROVED" && isDismissedLate(scene, review) && scene.lenient.has("dismissed-after-merge");
}

/** "Per person the *last opinionated* event stands (approved, changes requested, dismissed)." */
function isLastWord(scene: ApprovalScene, review: Review, at: number): boolean {
  return scene.input.reviews.every((other) => {
    if (other.id === review.id || other.user?.id !== review.user?.id) return true;
    if (isAfterMerge(scene, momentOf(other.submittedAt))) return true;
    // "Comments are no opinion."
    if (other.state === "COMMENTED" || other.state === "PENDING") return true;
    const given = momentOf(other.submittedAt);
    // An approval without a time is no word in the order, and takes nothing back.
    if (other.state === "APPROVED" && Number.isNaN(given)) return true;
    const isTie = given === at && scene.lenient.has("same-instant");
    if (isTie ? other.id > review.id : isPerhapsAfter(scene, given, at)) return false;
    const dismissed = dismissedAt(scene, other);
    if (dismissed !== undefined && isAfterMerge(scene, dismissed)) return true;
    const isLater = dismissed !== undefined && isPerhapsAfter(scene, dismissed, at);
    return !isLater || scene.lenient.has("dismissal-of-another");
  });
}

/** "What did the reviewer see?" */
function seenBy(scene: ApprovalScene, review: Review, at: number): Seen | undefined {
  const { input } = scene;
  // "The log's own entry says"
  const entry = recordedReview(scene, review);
  if (entry !== undefined) {
    if (entry.effect === undefined || entry.governed === undefined) return undefined;
    const blobs = new Map(
      Object.entries(entry.governed).map(([path, { new: blob }]) => [path, { blob }] as const),
    );
    const { head, mergeTree, effect, rings } = entry;
    return { head, mergeTree, blobs, effect, rings: rings ?? null };
  }
  const { commitId } = review;
  if (commitId === null) return undefined;
  // "else the review's `commit_id` where it is not the head"
  if (commitId !== input.pullRequest.head.sha) {
    // "forges move it along after a rebase or an update": then it names what came after the review.
    const came = pushes(scene).filter(({ after }) => after === commitId);
    const isMoved = came.length > 0 && came.every((one) => isPerhapsAfter(scene, momentOf(one.at), at));
    if (isMoved) return undefined;
    const head = input.heads?.find(({ sha }) => sha === commitId);
    if (head === undefined || head.effect === null) return undefined;
    const { sha, mergeTree, files, effect } = head;
    return { head: sha, mergeTree, blobs: blobsOf(files), effect, rings: undefined };
  }
  // "then only if no server clock (force-push events, branch activity, the oldest status on the head) shows a later change"
  if (pushes(scene).some((one) => isPerhapsAfter(scene, momentOf(one.at), at))) return undefined;
  // "Unreadable: unknown, and unknown does not count"
  if (input.unread.some(({ what }) => what !== "permissions")) return undefined;
  const effect = input.effect.approved ?? input.effect.now;
  const { head, mergeTree } = input.pullRequest;
  return { head: head.sha, mergeTree, blobs: blobsOf(input.files), effect, rings: undefined };
}

function blobsOf(files: ApprovalScene["input"]["files"]): Seen["blobs"] {
  return new Map(files.map(({ path, new: blob, mode }) => [path, { blob, mode }] as const));
}

/** "Binding" */
function isBound(scene: ApprovalScene, seen: Seen): boolean {
  const { input, spec } = scene;
  const binding = spec.binding ?? "content";
  // "`head` (the exact commit)"
  if (binding === "head") return seen.head === input.pullRequest.head.sha;
  // "`tree` (the merged tree)"
  const { mergeTree } = input.pullRequest;
  if (binding === "tree") return typeof mergeTree === "string" && seen.mergeTree === mergeTree;
  // "`content`: each governed path has the blob that was seen"
  const changed = input.files.filter(({ path }) => isGoverned(scene, path));
  const paths = new Set(changed.map(({ path }) => path));
  const others = [...seen.blobs.keys()].filter((path) => isGoverned(scene, path) && !paths.has(path));
  for (const { path, new: blob, mode } of changed) {
    const was = seen.blobs.get(path);
    if (was === undefined) return false;
    if (was.blob !== blob) others.push(path);
    if (was.mode !== undefined && was.mode !== mode) return false;
  }
  // "an approval list may differ from it by entries taken out, nothing else"
  if (others.some((path) => !path.startsWith("policies/approvals/"))) return false;
  const entries = (rows: readonly EffectRow[]) => asSet(rows.filter((row) => row.length === 4)).size;
  const taken = entries(seen.effect) - entries(input.effect.now);
  return others.length === 0 || others.length <= taken;
}

function asSet(rows: readonly EffectRow[]): ReadonlySet<string> {
  return new Set(rows.map(canonical));
}

/** "every row of the merged effect is among the approved ones and no ring's endpoint count grew by more than `effectGrowth`" */
function isEffectHeld({ input, spec, lenient }: ApprovalScene, seen: Seen): boolean {
  const approved = asSet(seen.effect);
  if (input.effect.now.some((row) => !approved.has(canonical(row)))) return false;
  if (seen.rings === undefined || input.reach === undefined) return true;
  if (input.reach === null) return lenient.has("growth-to-nothing-known");
  if (seen.rings === null) return lenient.has("growth-of-nothing-known");
  const shown = seen.rings;
  const growth = Number.parseFloat(spec.effectGrowth ?? "10%");
  return input.reach.rings.every(({ ring, endpoints }) => {
    const was = shown.find((one) => one.ring === ring)?.endpoints ?? 0;
    return (endpoints - was) * 100 <= was * growth;
  });
}
