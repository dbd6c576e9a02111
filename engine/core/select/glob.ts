/**
 * Whether a text matches a pattern in which `*` stands for any run of characters (none too) and `?` for exactly one.
 * Nothing else is special, case counts, and the time is at most pattern × text, so no pattern can hang.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let [p, t, star, retry] = [0, 0, -1, 0];
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === "?" || (pattern[p] !== "*" && pattern[p] === text[t]))) {
      p += 1;
      t += 1;
    } else if (pattern[p] === "*") {
      star = p;
      retry = t;
      p += 1;
    } else if (star >= 0) {
      retry += 1;
      t = retry;
      p = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p += 1;
  return p === pattern.length;
}

export function isGlob(pattern: string): boolean {
  return pattern.includes("*") || pattern.includes("?");
}

export function matchesAnyGlob(patterns: readonly string[], text: string): boolean {
  for (const pattern of patterns) if (matchesGlob(pattern, text)) return true;
  return false;
}
