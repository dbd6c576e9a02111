/** Orders by UTF-16 code unit: the one order that no locale can change. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
