const encoder = new TextEncoder();

/** As many of some blocks as fit, from the first on. */
export interface Shown {
  readonly shown: readonly string[];
  readonly total: number;
}

/**
 * Takes blocks while all taken, each with a line end behind it, are no longer than so many bytes of UTF-8. What does not fit is
 * not even written.
 */
export function withinBytes<T>(items: readonly T[], write: (item: T) => string, most: number): Shown {
  const shown: string[] = [];
  let length = 0;
  for (const item of items) {
    const block = write(item);
    length += bytesOf(block) + 1;
    if (length > most) break;
    shown.push(block);
  }
  return { shown, total: items.length };
}

export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** At most so many characters, with a sign that there are more. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  // Two code units a character at most: no need to take a long text apart.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}
