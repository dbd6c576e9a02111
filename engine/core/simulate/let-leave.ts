import type { ApproveEntry, Ring } from "../model/declared.ts";

/** The entry, once it says that its patch leaves these rings: `leaves` names them, and `through` reaches beyond each of them. */
export function letLeave(
  entry: ApproveEntry,
  left: ReadonlySet<string>,
  rings: readonly Ring[],
): ApproveEntry {
  const leaves = new Set([...entry.leaves, ...left]);
  const { through } = entry;
  if (through.kind === "last") return { ...entry, leaves };
  const names = through.rings.map((name) => beyond(name, left, rings));
  return { ...entry, leaves, through: { ...through, rings: [...new Set(names)].sort() } };
}

/** The ring that a ceiling is raised to when its own ring is left. */
function beyond(ceiling: string, left: ReadonlySet<string>, rings: readonly Ring[]): string {
  const own = rings.find(({ name }) => name === ceiling);
  if (own === undefined || !left.has(ceiling)) return ceiling;
  const next = rings.find(({ track, order }) => track === own.track && order > own.order);
  return next === undefined ? ceiling : beyond(next.name, left, rings);
}
