/** So many places, and who could fill one: numeric ids. */
export interface Places {
  readonly count: number;
  readonly people: readonly number[];
}

/**
 * Gives as many places as possible to people of whom each fills one: an exact assignment, so that somebody with two roles never
 * stands where only they could have filled the other. Deterministic: people come by ascending id, places in the order given.
 * @returns who fills a place of each row
 * @see approval.md, 7: "with `distinct`, one person fills one place"
 * @see Kuhn, The Hungarian method for the assignment problem (1955): augmenting paths
 */
export function assignPlaces(rows: readonly Places[]): readonly (readonly number[])[] {
  const filled: number[][] = rows.map(() => []);
  const everybody = new Set(rows.flatMap(({ people }) => people));
  for (const person of [...everybody].sort((a, b) => a - b)) seat(person, rows, filled, new Set());
  return filled.map((people) => people.sort((a, b) => a - b));
}

/** Finds a place, if need be by moving others on; `tried` are the rows that were looked at on the way. */
function seat(person: number, rows: readonly Places[], filled: number[][], tried: Set<number>): boolean {
  for (const [row, { count, people }] of rows.entries()) {
    if (tried.has(row) || !people.includes(person)) continue;
    tried.add(row);
    const here = filled[row] ?? [];
    if (here.length < count) {
      here.push(person);
      return true;
    }
    for (const [at, other] of here.entries()) {
      if (!seat(other, rows, filled, tried)) continue;
      here[at] = person;
      return true;
    }
  }
  return false;
}
