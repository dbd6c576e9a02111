import type { GitScratch } from "./git-scratch.ts";

/** A made-up history: each commit's parents come before it. */
export interface RandomHistory {
  readonly commits: readonly string[];
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

/**
 * Writes a history with merges, several roots and dates that say nothing of the order.
 * @param pick a number from 0 up to and without its argument
 */
export function randomHistory(
  scratch: GitScratch,
  size: number,
  pick: (below: number) => number,
): RandomHistory {
  const rows: { readonly parents: readonly number[]; readonly at: number }[] = [];
  for (let index = 0; index < size; index += 1) {
    const wanted = index === 0 || pick(20) === 0 ? 0 : 1 + Math.max(0, pick(5) - 2);
    const parents = new Set<number>();
    for (let one = 0; one < wanted; one += 1) parents.add(Math.max(0, index - 1 - pick(Math.min(index, 6))));
    rows.push({ parents: [...parents], at: pick(3) === 0 ? pick(2_000_000_000) : 1_700_000_000 + index });
  }
  const text = rows.map(({ parents, at }, index) => {
    const [first, ...merged] = parents;
    const from = first === undefined ? "" : `from :${first + 1}\n`;
    const merges = merged.map((parent) => `merge :${parent + 1}\n`).join("");
    const branch = `refs/heads/b${index}`;
    const person = `committer Ada <ada@example.org> ${at} +0000\ndata 0\n`;
    return `commit ${branch}\nmark :${index + 1}\n${person}${from}${merges}M 100644 inline f${index}\ndata 1\nx\n`;
  });
  const marks = rows.map((_, index) => `get-mark :${index + 1}\n`).join("");
  const commits = scratch
    .gitWith(`${text.join("")}${marks}done\n`, "fast-import", "--quiet", "--done", "--force")
    .split("\n");
  const parents = commits.map((id, index) => {
    const ids = (rows[index]?.parents ?? []).map((parent) => commits[parent] ?? "");
    return [id, ids] as const;
  });
  return { commits, parents: new Map(parents) };
}

/** The commit and all behind it. */
export function ancestorsOf({ parents }: RandomHistory, commit: string): ReadonlySet<string> {
  const seen = new Set([commit]);
  for (const one of seen) for (const parent of parents.get(one) ?? []) seen.add(parent);
  return seen;
}
