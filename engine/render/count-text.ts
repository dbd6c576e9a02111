/** `12,304`: the same in every locale. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 endpoint`, `12,304 endpoints`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${countText(count)} ${count === 1 ? noun : plural}`;
}

/** `and 12 more`, or nothing where all were shown. */
export function moreText(total: number, shown: number): string | undefined {
  return total > shown ? `and ${countText(total - shown)} more` : undefined;
}
