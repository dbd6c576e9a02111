import type { LoadedPolicy } from "./load-policy.ts";

/**
 * What a change of a file can change for endpoints: nothing, what is said of the patches that it names, how endpoints are decided
 * (two plans tell), or anything at all.
 */
export type ReachKind = "nothing" | "evidence" | "decisions" | "everything";

export function changeKindOf(path: string, sides: readonly Pick<LoadedPolicy, "workspace">[]): ReachKind {
  if (path === "policies/review.yaml" || path.startsWith("policies/tests/")) return "nothing";
  if (path.startsWith("policies/evidence/") || path.startsWith("policies/incidents/")) return "evidence";
  // A list that is judged whole could not be read on one side.
  if (path.startsWith("policies/approvals/") || path === "muster.yaml") return "everything";
  if (path.startsWith("policies/") || path.startsWith("rings/")) return "decisions";
  if (sides.some(({ workspace }) => workspace.inventory?.from === path)) return "decisions";
  return pathsNamed(sides).includes(path) ? "everything" : "nothing";
}

/** The files that `muster.yaml` names, before or after: what Muster reads is governed. */
export function pathsNamed(sides: readonly Pick<LoadedPolicy, "workspace">[]): readonly string[] {
  const paths = new Set<string>();
  for (const { workspace } of sides) {
    if (workspace.inventory !== undefined) paths.add(workspace.inventory.from);
    for (const { from } of workspace.catalog?.feeds ?? []) if (!from.includes("://")) paths.add(from);
  }
  return [...paths].sort();
}
