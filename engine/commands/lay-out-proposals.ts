import type { Proposal } from "../core/plan/proposals.ts";
import { draftList } from "../documents/draft-list.ts";
import { MAX_FILE_BYTES } from "../documents/source-text.ts";

/** A proposal, and the whole text of the file that its list is in, with all that is proposed for that file. */
export interface LaidOut {
  readonly proposal: Proposal;
  readonly path: string;
  readonly content: string;
}

/**
 * Puts each proposal into its file. A list that would make its file larger than a document may be goes on in another, `.2` and
 * so on behind its name.
 *
 * @param texts the files as they are
 * @param pathOf where the list of a name is, or belongs
 */
export function layOut(
  proposals: readonly Proposal[],
  texts: ReadonlyMap<string, string>,
  pathOf: (name: string) => string,
): readonly LaidOut[] {
  const after = new Map(texts);
  const parts = proposals.flatMap((proposal) => partsOf(proposal, 1, after, pathOf));
  return parts.map(({ proposal, path }) => ({ proposal, path, content: after.get(path) ?? "" }));
}

interface Part {
  readonly proposal: Proposal;
  readonly path: string;
}

function partsOf(
  whole: Proposal,
  number: number,
  texts: Map<string, string>,
  pathOf: (name: string) => string,
): readonly Part[] {
  const name = number === 1 ? whole.name : `${whole.name}.${number}`;
  const path = pathOf(name);
  // A file of its own takes one at least.
  const fitting = Math.max(howManyFit({ ...whole, name }, texts.get(path)), texts.has(path) ? 0 : 1);
  const proposal = { ...whole, name, entries: whole.entries.slice(0, fitting) };
  const rest = { ...whole, entries: whole.entries.slice(fitting) };
  if (fitting > 0) texts.set(path, draftList(proposal, texts.get(path)));
  return [
    ...(fitting > 0 ? [{ proposal, path }] : []),
    ...(rest.entries.length > 0 ? partsOf(rest, number + 1, texts, pathOf) : []),
  ];
}

/** The most of its entries that fit, by halving: with more entries a text never gets smaller. */
function howManyFit(proposal: Proposal, text: string | undefined): number {
  let [fits, tooMany] = [0, proposal.entries.length + 1];
  let next = proposal.entries.length;
  while (tooMany - fits > 1) {
    const draft = draftList({ ...proposal, entries: proposal.entries.slice(0, next) }, text);
    if (new TextEncoder().encode(draft).length <= MAX_FILE_BYTES) fits = next;
    else tooMany = next;
    next = Math.floor((fits + tooMany) / 2);
  }
  return fits;
}
