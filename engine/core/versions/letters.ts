/** Whether the code is an ASCII letter: the same in every locale. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Where the run of ASCII letters that starts at `from` ends; `from` itself where there is none. */
export function lettersEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isLetter(text.charCodeAt(at))) at++;
  return at;
}
