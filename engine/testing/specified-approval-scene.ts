import type {
  LogEntry,
  Review,
  ReviewEvent,
  ReviewInput,
  ReviewPerson,
  ReviewPolicySpec,
} from "../schema/documents.generated.ts";

/** Where the contract leaves room for two readings. */
export const OPEN_QUESTIONS = [
  "dismissal-of-another",
  "dismissed-after-merge",
  "growth-of-nothing-known",
  "growth-to-nothing-known",
  "nothing-governed",
  "opening-helped",
  "restricts-untold",
  "same-instant",
  "several-unresolved",
] as const;

export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];

/** What the judgement is made of. */
export interface ApprovalScene {
  readonly input: ReviewInput;
  readonly spec: ReviewPolicySpec;
  /** The open questions that are answered in favour of an approval. */
  readonly lenient: ReadonlySet<OpenQuestion>;
}

/** Moments, for comparisons; NaN where there is none: it is before and after nothing. */
export function momentOf(text: string | null | undefined): number {
  return typeof text === "string" ? Date.parse(text) : Number.NaN;
}

/** "roles as of the base commit", "by numeric id" */
export function rolesOf({ spec }: ApprovalScene, id: number): readonly string[] {
  return spec.people.filter((person: ReviewPerson) => person.id === id).flatMap(({ roles }) => roles);
}

/** "else": the log has its own entry for a review. */
export function recordedReview({ input }: ApprovalScene, review: Review): LogEntry | undefined {
  return input.recorded.find((entry) => entry.type === "review" && isAbout(input, entry, review));
}

/** When a review was dismissed: undefined where it was not, NaN where nobody says when. */
export function dismissedAt({ input }: ApprovalScene, review: Review): number | undefined {
  const event = input.events.find((one) => one.type === "review_dismissed" && one.review === review.id);
  if (event !== undefined) return momentOf(event.at);
  const entry = input.recorded.find((one) => one.type === "dismiss" && isAbout(input, one, review));
  if (entry !== undefined) return momentOf(entry.recordedAt);
  return review.state === "DISMISSED" ? Number.NaN : undefined;
}

function isAbout(input: ReviewInput, entry: LogEntry, review: Review): boolean {
  return (
    entry.repositoryId === input.repository.id &&
    entry.pullRequest === input.pullRequest.number &&
    entry.review?.id === review.id
  );
}

/** Whether something did not surely happen before a moment. "order in the chain": equal clocks prove no order. */
export function isPerhapsAfter({ lenient }: ApprovalScene, at: number, moment: number): boolean {
  if (Number.isNaN(at) || Number.isNaN(moment)) return true;
  return at === moment ? !lenient.has("same-instant") : at > moment;
}

/** "A merged pull request whose reviews met the rules *then* is the formal approval." */
export function isAfterMerge({ input }: ApprovalScene, at: number): boolean {
  const { merged, mergedAt } = input.pullRequest;
  return merged && at > momentOf(mergedAt);
}

/** Whether a review that is dismissed now perhaps stood when it was merged. */
export function isDismissedLate(scene: ApprovalScene, review: Review): boolean {
  const { merged, mergedAt } = scene.input.pullRequest;
  const at = dismissedAt(scene, review);
  return merged && at !== undefined && isPerhapsAfter(scene, at, momentOf(mergedAt));
}

const PUSHES = new Set(["pushed", "head_ref_force_pushed"]);

/** "head changes" */
export function pushes({ input }: ApprovalScene): readonly ReviewEvent[] {
  return input.events.filter(({ type }) => PUSHES.has(type));
}
