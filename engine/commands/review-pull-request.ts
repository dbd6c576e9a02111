import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Problem } from "../core/model/problem.ts";
import type { PullRequest, PullRequestReader, PullRequestReading } from "../ports/pull-requests.ts";
import { approvalCheck, type CheckRunText, invalidCheck } from "../render/check-run.ts";
import { invalidComment } from "../render/invalid-comment.ts";
import { planComment } from "../render/plan-comment.ts";
import type { PlanCommentInput } from "../render/plan-comment-input.ts";
import { unplannedCheck, unplannedComment } from "../render/unplanned-comment.ts";
import type { LogEntry, ReviewInput } from "../schema/documents.generated.ts";
import { type AssembleDeps, assembleReview } from "./assemble-review.ts";
import { attemptRead } from "./attempt-read.ts";
import type { WorldPorts } from "./load-world.ts";
import { reviewOfMerge } from "./review-of-merge.ts";
import { planOfReview } from "./review-plan.ts";

/** What a review reads. Nothing in it can write. */
export interface ReviewPorts {
  readonly forge: Pick<PullRequestReader, "read">;
  /** Brings the commits that a reading names into the clone. */
  readonly bring: (reading: PullRequestReading) => Promise<void>;
  /** What the verified log has of a pull request. @throws {OutsideError} where it cannot be built on */
  readonly recordedOf: (number: number) => Promise<readonly LogEntry[]>;
  readonly assemble: Omit<AssembleDeps, "now" | "recorded" | "world"> & { readonly world: WorldPorts };
  /** How far what was read of the world reaches. */
  readonly newest: () => PlanCommentInput["newest"];
}

export interface ReviewRequest {
  readonly number: number;
  /** The branch whose merges approve, by its short name. */
  readonly branch: string;
  readonly now: Instant;
}

/** A pull request, judged, and what is to be said of it. */
export interface ReviewedPullRequest {
  readonly pullRequest: PullRequest;
  readonly input: ReviewInput;
  readonly verdict: ApprovalVerdict;
  /** What is wrong with the documents as they are once merged. */
  readonly problems: readonly Problem[];
  /** Whether those can be used. Unknown where nobody can tell what merging gives. */
  readonly documents: "valid" | "invalid" | "unknown";
  readonly comment: string;
  readonly check: CheckRunText;
  /** Whether comment and check may be written: what is closed, or goes elsewhere, keeps what stands there. */
  readonly isOpenHere: boolean;
}

/**
 * Judges the reviews of a pull request by the rules of its base, and works out what merging it would do. What cannot be read on the
 * way is in the verdict as unknown; a merged one is judged as of its merge.
 * @throws {OutsideError} where the forge does not give the pull request, or git its base
 */
export async function reviewPullRequest(
  { number, branch, now }: ReviewRequest,
  ports: ReviewPorts,
): Promise<ReviewedPullRequest> {
  const read = await ports.forge.read(number);
  await ports.bring(read);
  const log = await attemptRead("log", () => ports.recordedOf(number));
  const elsewhere = elsewhereOf(read.pullRequest, branch);
  const reading = { ...read, unread: [...read.unread, ...log.unread, ...elsewhere] };
  const deps: AssembleDeps = { ...ports.assemble, now, recorded: log.value ?? [] };
  const { pullRequest } = reading;
  const input = pullRequest.merged
    ? (await reviewOfMerge(reading, deps)).input
    : await assembleReview(reading, deps);
  const verdict = evaluateApproval(input);
  const said = await saidOf(input, verdict, now, ports);
  const isOpenHere = pullRequest.state === "open" && elsewhere.length === 0;
  return { pullRequest, input, verdict, ...said, isOpenHere };
}

type Said = Pick<ReviewedPullRequest, "problems" | "documents" | "comment" | "check">;

async function saidOf(
  input: ReviewInput,
  verdict: ApprovalVerdict,
  now: Instant,
  ports: ReviewPorts,
): Promise<Said> {
  const head = input.pullRequest.head.sha;
  const newest = ports.newest();
  const plan = await planOfReview(input, { now, newest }, ports.assemble);
  if (plan.kind === "planned") {
    const { problems, comment } = plan;
    const judged = { ...comment, verdict };
    const check = approvalCheck(judged, { head, problems });
    return { problems, documents: "valid", comment: planComment(judged), check };
  }
  const { problems } = plan;
  if (plan.kind === "invalid") {
    const check = invalidCheck("head", head, problems);
    return { problems, documents: "invalid", comment: invalidComment("head", problems), check };
  }
  const unplanned = { why: plan.why, verdict, head };
  const comment = unplannedComment(unplanned);
  return { problems, documents: plan.documents, comment, check: unplannedCheck(unplanned) };
}

/** The rules of another branch are another matter: one with kind rules must not approve what is then pointed at this one. */
function elsewhereOf({ base }: PullRequest, branch: string): ReviewInput["unread"] {
  if (base.ref === branch) return [];
  const why = `it goes into ${JSON.stringify(base.ref)}, and only what is merged into ${JSON.stringify(branch)} is approved`;
  return [{ what: "base", why }];
}
