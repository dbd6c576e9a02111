import type { ReviewInput } from "../schema/documents.generated.ts";
import { standingRequests } from "./specified-approval-blocks.ts";
import { coverageOf, isGoverned } from "./specified-approval-coverage.ts";
import { isFilled } from "./specified-approval-places.ts";
import type { ApprovalScene, OpenQuestion } from "./specified-approval-scene.ts";

/** What approval.md says of a pull request's reviews. */
export interface SpecifiedApproval {
  readonly approved: boolean;
  /** `uncovered`, `blocked` and `unknown` may hold at once; the text does not say which is named then. */
  readonly uncovered: boolean;
  readonly blocked: boolean;
  readonly unknown: boolean;
}

const NOTHING_OPEN: ReadonlySet<OpenQuestion> = new Set();

/**
 * approval.md, "evaluateApproval(input) → verdict", sentence by sentence, with no thought of speed: what `evaluateApproval` is
 * held against. Written from the contract, without a look at the evaluator. Where the contract leaves room, the stricter reading
 * is taken, but for the questions in `lenient`.
 */
export function specifiedApproval(
  input: ReviewInput,
  lenient: ReadonlySet<OpenQuestion> = NOTHING_OPEN,
): SpecifiedApproval {
  // "Rules come from the base commit, never from the pull request."
  const scene: ApprovalScene = { input, spec: input.reviewPolicy.spec, lenient };
  // "A standing request for changes by anyone with a role blocks"
  const requests = standingRequests(scene);
  const blocked = requests.some(({ user }) => user !== null);
  // Whether somebody whom the forge no longer knows has a role, nobody can say. "Unreadable: unknown, and unknown does not count"; "partial answers (a page missing)"
  const unknown = isUnknown(scene) || requests.some(({ user }) => user === null);
  const changed = input.files.filter(({ path }) => isGoverned(scene, path));
  // Fail closed: what changes nothing at all is no pull request that was read.
  if (input.files.length === 0) return { approved: false, uncovered: false, blocked, unknown };
  if (changed.length === 0) {
    const isFree = lenient.has("nothing-governed") || (!blocked && !unknown);
    return { approved: isFree, uncovered: false, blocked, unknown };
  }
  // "each one that changed is matched by a rule that applies; […] an uncovered path is never approved"
  const coverage = coverageOf(
    scene,
    changed.map(({ path }) => path),
  );
  // "all matching rules apply"; "skipped is not approved"
  const isMet = coverage.rules.every((rule) => isFilled(scene, rule));
  const approved = !blocked && !unknown && coverage.covered && isMet;
  return { approved, uncovered: !coverage.covered, blocked, unknown };
}

/** Pushers and retargeting come from the timeline and the activity: without them no review counts. */
function isUnknown({ input }: ApprovalScene): boolean {
  // Each review says itself whether its author's permission could be read, and the statuses are a clock, and nothing else.
  const unread = input.unread.filter(({ what }) => what !== "permissions" && what !== "statuses");
  // "every commit reachable from head and not from base": a list of them without the head is not whole.
  const isWhole = input.commits.some(({ sha }) => sha === input.pullRequest.head.sha);
  return unread.length > 0 || !isWhole;
}
