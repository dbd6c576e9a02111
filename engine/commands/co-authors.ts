import type { ForgeAccount } from "../schema/documents.generated.ts";

/** A commit message may be long; nobody has more co-authors than this. */
const MOST = 100;

/**
 * The co-authors that a commit message names; null: whose account it is cannot be told. Wherever the line stands, so that none
 * is overlooked. The id in a `noreply` address of GitHub is believed, though anyone can write it: it only keeps somebody from
 * counting, and whoever would forge it could as well leave the line out. It must never make anybody count.
 * @see GitHub Docs, "Creating a commit with multiple authors"; "Setting your commit email address": `ID+LOGIN@users.noreply.github.com`
 */
export function coAuthorsOf(message: string): readonly (ForgeAccount | null)[] {
  const found: (ForgeAccount | null)[] = [];
  for (const line of message.split(/\r\n|\r|\n/)) {
    const person = /^[ \t]*co-authored-by[ \t]*:(.*)$/i.exec(line)?.[1];
    if (person === undefined) continue;
    if (found.length >= MOST) break;
    found.push(accountOf(person));
  }
  return found;
}

function accountOf(person: string): ForgeAccount | null {
  const [, digits, login] =
    /<(\d{1,15})\+([A-Za-z0-9](?:[A-Za-z0-9-]{0,99})(?:\[bot\])?)@users\.noreply\.github\.com>\s*$/i.exec(
      person,
    ) ?? [];
  const id = Number(digits);
  return login === undefined || !Number.isSafeInteger(id) ? null : { id, login };
}
