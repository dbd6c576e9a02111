import { type ApprovalScene, pushes } from "./specified-approval-scene.ts";

/**
 * "a rule with `author: counts` takes the opening at its present head, by a person with the role who made all its commits, as
 * that person's approval": the role is asked where places are filled.
 */
export function isOpeningCounted({ input, spec, lenient }: ApprovalScene): boolean {
  const { user } = input.pullRequest;
  // "by a person"
  if (user === null || user.type === "Bot" || input.commits.length === 0) return false;
  const work = input.commits.filter(({ baseMerge }) => baseMerge !== true);
  const isOwn = work.every(({ author, committer }) => author?.id === user.id && committer?.id === user.id);
  // "a retarget after approval": nobody says when the opening was.
  const isMoved = input.events.some(({ type }) => type === "base_ref_changed");
  if (isMoved) return false;
  const isPushed = pushes({ input, spec, lenient }).every(({ actor }) => actor?.id === user.id);
  const isAlone = work.every(({ coAuthors }) => coAuthors.every((helper) => helper?.id === user.id));
  // "co-authors by option": whether one who is not left out made a commit too, the text does not say.
  const isHelpFine = (spec.coAuthors ?? "exclude") !== "exclude" && lenient.has("opening-helped");
  return isOwn && isPushed && (isAlone || isHelpFine);
}
