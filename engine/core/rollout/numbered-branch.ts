/** After the name of a proposal's branch, which has `_` before twelve digits of a hash only. */
const NUMBERED = /_([1-9]\d{0,3})$/;

/** The branch of the n-th pull request, from 1, that is open for the same question. `-2` could be part of a list's name. */
export function numberedBranch(stem: string, number: number): string {
  return number === 1 ? stem : `${stem}_${number}`;
}

/** The question that a branch is for. */
export function stemOf(branch: string): string {
  return branch.replace(NUMBERED, "");
}
