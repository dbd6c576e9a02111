/** Columns of a console are counted in cells, of which a Chinese, Japanese or Korean character takes two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;

const SECOND_HALF = "\u0000";

/** The line with as many characters as it takes cells. */
export function widened(line: string): string {
  let text = "";
  for (const character of line)
    text +=
      WIDE.test(character) || character.length > 1
        ? `${character.slice(0, 1)}${character.slice(1) || SECOND_HALF}`
        : character;
  return text;
}

/** The cells in which the words of a heading begin. */
export function columnStarts(head: string): readonly number[] {
  return [...widened(head).matchAll(/\S+/gu)].map(({ index }) => index);
}

/** Undefined: the line does not keep to the columns. */
export function cellsAt(line: string, starts: readonly number[]): readonly string[] | undefined {
  const isKept = starts.every((start) => start === 0 || start > line.length || line[start - 1] === " ");
  if (!isKept) return undefined;
  return starts.map((start, index) =>
    line
      .slice(start, starts[index + 1])
      .replaceAll(SECOND_HALF, "")
      .trim(),
  );
}
