import type { Review } from "../../schema/documents.generated.ts";

/** Of two copies of one review the stricter state stands: the further left. */
const STRICTEST: readonly Review["state"][] = [
  "CHANGES_REQUESTED",
  "DISMISSED",
  "PENDING",
  "COMMENTED",
  "APPROVED",
];

/**
 * Each review once, by id and person. Pages that overlap repeat a review, and may have caught it in two states: then the
 * stricter one stands, and whatever else the copies disagree on is not known.
 */
export function reviewsOnce(reviews: readonly Review[]): readonly Review[] {
  const once = new Map<string, Review>();
  for (const review of reviews) {
    const key = `${review.id} ${review.user?.id ?? ""}`;
    const before = once.get(key);
    once.set(key, before === undefined ? review : stricter(before, review));
  }
  return [...once.values()];
}

function stricter(a: Review, b: Review): Review {
  const state = STRICTEST.find((one) => one === a.state || one === b.state) ?? "PENDING";
  return {
    id: a.id,
    user: accountOf(a, b),
    state,
    submittedAt: a.submittedAt === b.submittedAt ? a.submittedAt : null,
    commitId: a.commitId === b.commitId ? a.commitId : null,
    editedAt: editedAt(a) === editedAt(b) ? editedAt(a) : "two dates",
    permission: a.permission === b.permission ? (a.permission ?? null) : null,
  };
}

/** The kind of account counts: where one copy says that it is no person, it is none. */
function accountOf({ user: a }: Review, { user: b }: Review): Review["user"] {
  if (a === null || b === null) return null;
  const [type] = [a.type ?? "User", b.type ?? "User"].sort();
  const login = [a.login, b.login].filter((one) => one !== undefined).sort()[0];
  return { id: a.id, ...(login === undefined ? {} : { login }), ...(type === undefined ? {} : { type }) };
}

function editedAt(review: Review): string | null {
  return review.editedAt ?? null;
}
