import type { CatalogEntry } from "../model/catalog.ts";
import { canonicalPatchId } from "../model/kb-id.ts";

/** Which patches have to do with each other: what is decided about one depends on no patch of another family. */
export type FamilyOf = (patch: string) => string;

/**
 * Patches that fix the same thing, that supersede or require one another, and all that are so connected. A family goes by the id of
 * one of its patches. What is decided about one patch depends on no patch of another family, as long as no transaction was reported.
 *
 * Cost: one pass over the catalog's fixes.
 *
 * @param by with vulnerabilities, patches that fix the same one are of one family too: how an endpoint stands to it is settled there
 */
export function familiesOf(
  entries: readonly CatalogEntry[],
  by: "decisions" | "vulnerabilities" = "decisions",
): FamilyOf {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    parents.set(key, root);
    return root;
  };
  for (const { patch } of entries) {
    const own = patchKey(patch.id);
    const related = [
      ...new Set(patch.fixes.map(({ product }) => `product ${product ?? ""}`)),
      ...[
        ...(patch.supersedes ?? []),
        ...(patch.requires?.patches ?? []),
        ...(patch.requires?.absent ?? []),
      ].map(patchKey),
      ...(by === "decisions" ? [] : (patch.vulnerabilities ?? []).map(({ id }) => `vulnerability ${id}`)),
    ];
    for (const key of related) parents.set(rootOf(key), rootOf(own));
  }
  return (patch) => rootOf(patchKey(patch));
}

/** KBs are written in several ways. */
function patchKey(id: string): string {
  return `patch ${canonicalPatchId(id)}`;
}
