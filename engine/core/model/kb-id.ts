/**
 * The id of a Microsoft knowledge base article, as the catalog and reports are compared by: `KB5034441`. Tools write it as
 * `KB5034441`, `kb5034441`, `KB 5034441` or `5034441`.
 * @returns undefined for any other text: bulletins (`MS16-051`), other publishers' ids, words
 */
export function canonicalKbId(text: string): string | undefined {
  const digits = /^\s*(?:kb)?[\s-]{0,3}0{0,9}([1-9]\d{5,7})\s*$/i.exec(text)?.[1];
  return digits === undefined ? undefined : `KB${digits}`;
}

/** The spelling by which patches are told apart: of a KB its canonical id, any other id as it stands. */
export function canonicalPatchId(text: string): string {
  return canonicalKbId(text) ?? text;
}
