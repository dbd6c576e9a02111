const MARK = /^<!-- muster:proposal (sha256:[0-9a-f]{64}) -->\n/;

/**
 * The text of a pull request of Muster's: a mark that nobody sees, the evidence, and what merging is.
 * @param effect the digest of what it does, by which the same question is known again
 */
export function proposalBody(evidence: string, effect: string): string {
  return `<!-- muster:proposal ${effect} -->
${evidence.trimEnd()}

---
Muster asks, and merges nothing. Take an entry out to refuse it alone; close this to refuse it all: it is not asked again until something in it changes. Once somebody has reviewed it, entries only leave it.`;
}

/** The digest that the text carries. Undefined: none. */
export function proposalMark(body: string): string | undefined {
  return MARK.exec(body)?.[1];
}
