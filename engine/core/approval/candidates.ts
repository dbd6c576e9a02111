import type { ForgeAccount, Review } from "../../schema/documents.generated.ts";
import { formatInstant } from "../model/instant.ts";
import type { Barred } from "./barred.ts";
import { bindingRefusal } from "./binding.ts";
import { instantOf } from "./moment.ts";
import type { Opinion, Opinions, PersonOpinions } from "./opinions.ts";
import { shownPerson } from "./people.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { whatWasSeen } from "./seen.ts";
import { seenEffectRefusal } from "./seen-effect.ts";
import type { Subject } from "./subject.ts";
import { unreadRefusal } from "./unread.ts";
import type { VerdictPerson } from "./verdict.ts";

/** A review that might fill a place, or the opening where a rule takes it. */
export interface Candidate {
  /** Undefined: the forge no longer knows who it was. */
  readonly person?: VerdictPerson;
  /** Undefined: it is the opening. */
  readonly review?: number;
  readonly isBot: boolean;
  /** Why it counts for no role. */
  readonly barred?: Refusal;
  /** Why it does not count for a role that the person has. */
  readonly refused?: Refusal;
}

/** At least write permission. @see approval.md, 7 */
const MAY_WRITE = new Set(["admin", "maintain", "write"]);

/** Everybody's last opinion, and for the reader's sake what is not asked any more. */
export function candidatesOf(
  { people, nobody, late }: Opinions,
  barred: Barred,
  subject: Subject,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const one of people) {
    const standing = candidateOf(one, barred, subject);
    if (standing !== undefined) candidates.push(standing);
    for (const { stance, review } of one.earlier) {
      if (stance !== "approves") continue;
      const says = "a later review of the same person stands";
      candidates.push(notAsked(review, refuse("superseded", says), subject));
    }
  }
  for (const { review, stance } of nobody) {
    const says = "the forge no longer knows who it was";
    if (stance === "approves")
      candidates.push(notAsked(review, refuse("role-at-base-absent", says), subject));
  }
  for (const review of late)
    candidates.push(notAsked(review, refuse("expired", "came after the merge"), subject));
  return candidates;
}

/** A request for changes by somebody with a role blocks, which is told elsewhere. */
function candidateOf(
  { account, standing }: PersonOpinions,
  barred: Barred,
  subject: Subject,
): Candidate | undefined {
  const { stance, review } = standing;
  if (stance === "untold" || (stance === "requests-changes" && subject.people.has(account.id)))
    return undefined;
  const isBot = isNoPerson(account);
  const never = barred.of.get(account.id) ?? (isBot ? botRefusal(account, subject) : undefined);
  const refused = never === undefined ? opinionRefusal(standing, subject) : undefined;
  return {
    person: shownPerson(account, subject.people),
    review: review.id,
    isBot,
    ...(never === undefined ? {} : { barred: never }),
    ...(refused === undefined ? {} : { refused }),
  };
}

function notAsked(review: Review, barred: Refusal, { people }: Subject): Candidate {
  const person = review.user === null ? undefined : shownPerson(review.user, people);
  return { ...(person === undefined ? {} : { person }), review: review.id, isBot: false, barred };
}

/** An account whose kind is not told is taken for a person's: it has a role only if it is listed by its id. */
export function isNoPerson({ type }: ForgeAccount): boolean {
  return type !== undefined && type !== "User";
}

/** Bots never count unless listed. @see approval.md, 6 */
function botRefusal({ id, login, type }: ForgeAccount, { input }: Subject): Refusal | undefined {
  const name = login?.toLowerCase();
  const isListed = (input.reviewPolicy.spec.bots ?? []).some((bot) =>
    typeof bot === "number" ? bot === id : name !== undefined && bot.toLowerCase() === name,
  );
  return isListed ? undefined : refuse("bot", `is of type ${type}, and not listed`);
}

/** In the order in which people would look: may they, did they, of what. */
function opinionRefusal(opinion: Opinion, subject: Subject): Refusal | undefined {
  const { review, stance } = opinion;
  if (stance === "requests-changes")
    return refuse("role-at-base-absent", "requests changes without a role, which blocks nothing");
  if (stance !== "approves") return refuse("dismissed", "was dismissed");
  return (
    permissionRefusal(review) ??
    editRefusal(opinion) ??
    unreadRefusal(subject.unread.everyReview) ??
    baseRefusal(opinion, subject) ??
    staleRefusal(opinion, subject)
  );
}

function permissionRefusal({ permission = null }: Review): Refusal | undefined {
  if (permission === null)
    return {
      reason: "no-permission",
      says: "what it may do on the forge could not be read",
      isDoubt: true,
    };
  return MAY_WRITE.has(permission)
    ? undefined
    : refuse("no-permission", `has the permission ${permission}, not write`);
}

/** Whoever edits a review afterwards need not be who gave it. @see approval.md, known ways in: an edited comment */
function editRefusal({ review, submittedAt }: Opinion): Refusal | undefined {
  const { editedAt = null } = review;
  if (editedAt === null) return undefined;
  const when = instantOf(editedAt);
  if (when !== undefined && submittedAt !== undefined && when <= submittedAt) return undefined;
  return refuse("edited", `was edited ${when === undefined ? "afterwards" : `at ${formatInstant(when)}`}`);
}

/** Retargeting, even there and back, ends what was approved before. @see approval.md, known ways in */
function baseRefusal({ submittedAt }: Opinion, { events }: Subject): Refusal | undefined {
  for (const { type, when } of events) {
    if (type !== "base_ref_changed") continue;
    if (when !== undefined && submittedAt !== undefined && when < submittedAt) continue;
    return refuse("wrong-base", `its base was changed ${when === undefined ? "since" : formatInstant(when)}`);
  }
  return undefined;
}

function staleRefusal(opinion: Opinion, subject: Subject): Refusal | undefined {
  const seen = whatWasSeen(opinion, subject);
  if ("reason" in seen) return seen;
  return bindingRefusal(seen, subject) ?? seenEffectRefusal(seen, subject);
}
