/** A share in billionths of a percent: whole numbers, so that no comparison rounds. */
export type Share = bigint;

const WHOLE: Share = 100n * 10n ** 9n;

/** `12.5%`. Undefined: no share, or finer than a billionth of a percent; whoever asks takes that for the stricter answer. */
export function parseShare(text: string): Share | undefined {
  const parts = /^(\d{1,3})(?:\.(\d{1,9}))?%$/.exec(text);
  if (parts === null) return undefined;
  return BigInt(`${parts[1] ?? ""}${(parts[2] ?? "").padEnd(9, "0")}`);
}

/** Whether more than that share is reached. Counts that are none, and a share that cannot be read, are above. */
export function isAbove(reached: number, of: number, share: Share | undefined): boolean {
  if (share === undefined || !isCount(reached) || !isCount(of)) return true;
  return BigInt(reached) * WHOLE > share * BigInt(of);
}

/** Whether a count grew by more than that share. Counts that are none, and a share that cannot be read, did. */
export function grewBeyond(then: number, now: number, share: Share | undefined): boolean {
  if (share === undefined || !isCount(then) || !isCount(now)) return true;
  return BigInt(now) * WHOLE > BigInt(then) * (WHOLE + share);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
