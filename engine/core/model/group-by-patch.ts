/** What is about each patch, in the order in which it stood. Cost: one step an item. */
export function groupByPatch<T extends { readonly patch: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.patch);
    if (group === undefined) groups.set(item.patch, [item]);
    else group.push(item);
  }
  return groups;
}
