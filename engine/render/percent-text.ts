/**
 * A share with one decimal, never better than it is: a share of what is good is cut off, so that 99.95 % of it does not
 * read as 100.0 %. Of nothing there is no share.
 */
export function shareAtLeast(part: number, whole: number): string {
  return shareText(part, whole, Math.floor);
}

/** The same for what is bad or risky: rounded up, so that a little of it does not read as 0.0 %. */
export function shareAtMost(part: number, whole: number): string {
  return shareText(part, whole, Math.ceil);
}

function shareText(part: number, whole: number, round: (value: number) => number): string {
  if (!(whole > 0) || !(part >= 0)) return "–";
  const permille = round((part * 1000) / whole);
  return `${Math.floor(permille / 10)}.${permille % 10} %`;
}
