import type { ReviewRule } from "../schema/documents.generated.ts";
import { barred, unresolved } from "./specified-approval-barred.ts";
import { isOpeningCounted } from "./specified-approval-opening.ts";
import { type ApprovalScene, rolesOf } from "./specified-approval-scene.ts";
import { holds } from "./specified-approval-seen.ts";

/** Whether enough people approve for a rule. */
export function isFilled(scene: ApprovalScene, rule: ReviewRule): boolean {
  const people = approvers(scene);
  const { user, recomputed } = scene.input.pullRequest;
  // "a rule with `author: counts` takes the opening at its present head […] as that person's approval"
  if (rule.author === "counts" && user !== null && isOpeningCounted(scene)) people.add(user.id);
  // "A bot's pull request needs two people, unless its tree is byte for byte what Muster recomputes from its base"
  const isBots = user?.type === "Bot" && recomputed !== true;
  // "An identity that cannot be resolved raises the threshold by one."
  const raise = raiseOf(scene);
  const places = rule.requires.map(({ role, count }) => ({
    role,
    count: count + raise,
  }));
  const entitled = [...people].filter((id) =>
    rule.requires.some(({ role }) => rolesOf(scene, id).includes(role)),
  );
  if (isBots && entitled.length < 2 + raise) return false;
  if (rule.distinct === true) return isAssignable(scene, places.flatMap(repeated), entitled);
  return places.every(
    ({ role, count }) => entitled.filter((id) => rolesOf(scene, id).includes(role)).length >= count,
  );
}

function repeated({ role, count }: { readonly role: string; readonly count: number }): readonly string[] {
  return Array.from({ length: count }, () => role);
}

/** "with `distinct`, one person fills one place": all assignments are tried. */
function isAssignable(scene: ApprovalScene, places: readonly string[], people: readonly number[]): boolean {
  const [place, ...rest] = places;
  if (place === undefined) return true;
  return people.some(
    (id) =>
      rolesOf(scene, id).includes(place) &&
      isAssignable(
        scene,
        rest,
        people.filter((other) => other !== id),
      ),
  );
}

function raiseOf(scene: ApprovalScene): number {
  const count = unresolved(scene);
  return scene.lenient.has("several-unresolved") ? Math.min(count, 1) : count;
}

const MAY_WRITE = new Set(["write", "maintain", "admin"]);

/** "People, not accounts: by numeric id": those whose approval stands, holds, and is not barred. */
function approvers(scene: ApprovalScene): Set<number> {
  const people = new Set<number>();
  const never = barred(scene);
  for (const review of scene.input.reviews) {
    if (review.user === null) continue;
    const { id, login, type } = review.user;
    if (never.has(id)) continue;
    // "bots unless listed"
    const isListed = (scene.spec.bots ?? []).some((bot) => bot === id || bot === login);
    if (type === "Bot" && !isListed) continue;
    // "at least write permission on the forge (unreadable: does not count)"
    if (!MAY_WRITE.has(review.permission ?? "")) continue;
    if (holds(scene, review)) people.add(id);
  }
  return people;
}
