import type { ApprovalAnswer, ApprovalTree, RequirementVerdict } from "./verdict.ts";

const MAX = 140;
/** What acts rather than shows, and would make it more than a line. */
const ODD = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * The verdict in a line of at most 140 characters: `1 of 2: security missing (can approve: raj). Ignored 1: tom, committer`.
 * What cannot be seen in a name stands as U+FFFD; whoever prints the line makes the rest inert for the place.
 * @see approval.md, 9
 */
export function verdictLine(answer: ApprovalAnswer, tree: ApprovalTree): string {
  return cut(textOf(answer, tree).replace(ODD, "\ufffd"));
}

function textOf(answer: ApprovalAnswer, tree: ApprovalTree): string {
  switch (answer) {
    case "unknown":
      return `Unknown: ${listed(
        tree.unknown.map(({ what, why }) => `${what} (${why})`),
        2,
      )}`;
    case "uncovered":
      return `Not covered by any rule: ${listed(tree.uncovered, 2)}`;
    case "blocked":
      if (tree.blocked.length === 0) return `Blocked: ${listed(tree.overdue, 1)}`;
      return `Changes requested by ${listed(
        tree.blocked.map(({ person }) => person.login),
        4,
      )}`;
    case "approved":
      if (tree.paths.length === 0) return "No governed path changed: no approval is asked";
      return `${placesText(tree)}: ${placesOf(tree).map(filledText).join(", ")}`;
    case "missing":
      return missingText(tree);
  }
}

/** All matching rules apply, the larger count per role: of each role, the requirement that lacks most. @see approval.md, 8 */
function placesOf({ rules }: ApprovalTree): readonly RequirementVerdict[] {
  const byRole = new Map<string, RequirementVerdict>();
  for (const one of rules.flatMap(({ requires }) => requires)) {
    const before = byRole.get(one.role);
    const isLarger =
      before === undefined ||
      lacking(one) > lacking(before) ||
      (lacking(one) === lacking(before) && one.count > before.count);
    if (isLarger) byRole.set(one.role, one);
  }
  return [...byRole.values()].sort((a, b) => (a.role < b.role ? -1 : 1));
}

function lacking({ count, counted }: RequirementVerdict): number {
  return Math.max(0, count - counted.length);
}

function placesText(tree: ApprovalTree): string {
  const places = placesOf(tree);
  const total = places.reduce((sum, { count }) => sum + count, 0);
  const lack = places.reduce((sum, place) => sum + lacking(place), 0);
  return `${total - lack} of ${total}`;
}

function filledText({ role, counted, count }: RequirementVerdict): string {
  return `${role} ${listed(
    counted.slice(0, Math.max(1, count)).map(({ person }) => person.login),
    3,
  )}`;
}

function missingText(tree: ApprovalTree): string {
  const parts: string[] = [];
  for (const place of placesOf(tree)) {
    const lack = lacking(place);
    if (lack === 0) continue;
    const able = place.canApprove.map(({ login }) => login);
    const who = able.length === 0 ? "nobody can approve" : `can approve: ${listed(able, 3)}`;
    parts.push(`${lack > 1 ? `${lack} ${place.role}` : place.role} missing (${who})`);
  }
  const people = tree.rules.find(({ people: asked }) => asked !== undefined && asked.counted < asked.needs);
  if (parts.length === 0 && people?.people !== undefined)
    parts.push(`a bot opened it: ${people.people.counted} of ${people.people.needs} people`);
  return `${placesText(tree)}: ${parts.join(", ")}${ignoredText(tree)}`;
}

/** Everybody who approved and counts nowhere, with the first reason. */
function ignoredText({ rules }: ApprovalTree): string {
  const requires = rules.flatMap((rule) => rule.requires);
  const counted = new Set(requires.flatMap((one) => one.counted.map(({ person }) => person.id)));
  const ignored = new Map<number | string, string>();
  for (const { person, review, reason } of requires.flatMap((one) => one.ignored)) {
    if (person !== undefined && counted.has(person.id)) continue;
    const key = person?.id ?? `review ${review}`;
    if (reason === "superseded" || ignored.has(key)) continue;
    ignored.set(key, `${person?.login ?? "somebody"}, ${reason}`);
  }
  if (ignored.size === 0) return "";
  return `. Ignored ${ignored.size}: ${listed([...ignored.values()], 3, "; ")}`;
}

function listed(items: readonly string[], most: number, between = ", "): string {
  const shown = items.slice(0, most).join(between);
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

/** No half of a character is left at the end. */
function cut(text: string): string {
  if (text.length <= MAX) return text;
  const kept = text.slice(0, MAX - 1);
  const isHalf = /[\ud800-\udbff]$/.test(kept);
  return `${isHalf ? kept.slice(0, -1) : kept}…`;
}
