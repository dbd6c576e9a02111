/** What a report says in `partial`: the first of what is wrong, and how much more is. Undefined: nothing is. */
export function partialText(faults: readonly string[]): string | undefined {
  const [first] = faults;
  if (first === undefined) return undefined;
  return faults.length === 1 ? first : `${first}, and ${faults.length - 1} more`;
}
