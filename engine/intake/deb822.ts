/** A paragraph: the first line of each wanted field, by name in lower case. */
export interface Paragraph {
  /** 1-based line of its first field. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

export interface Deb822 {
  readonly paragraphs: readonly Paragraph[];
  /** Lines that no such file has, in order. */
  readonly faults: readonly { readonly line: number; readonly says: string }[];
}

const FIELD = /^([!-,.-9;-~][!-9;-~]*):/;

/**
 * Reads paragraphs of `Name: value` lines; a line that begins with a space or a tab continues the field above it.
 * @param wanted names in lower case; other fields are checked and dropped
 * @see deb822(5)
 */
export function parseDeb822(text: string, wanted: ReadonlySet<string>): Deb822 {
  const paragraphs: Paragraph[] = [];
  const faults: { line: number; says: string }[] = [];
  let fields: Map<string, string> | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.trim() === "") {
      fields = undefined;
      continue;
    }
    if (line.startsWith(" ") || line.startsWith("\t")) {
      if (fields === undefined)
        faults.push({ line: index + 1, says: "it continues a field that is not there" });
      continue;
    }
    if (fields === undefined) {
      fields = new Map();
      paragraphs.push({ line: index + 1, fields });
    }
    const name = FIELD.exec(line)?.[1];
    if (name === undefined) {
      faults.push({
        line: index + 1,
        says: `it is no "Name: value" line: ${JSON.stringify(line.slice(0, 40))}`,
      });
      continue;
    }
    const key = name.toLowerCase();
    if (fields.has(key))
      faults.push({ line: index + 1, says: `it has "${name}" a second time in one paragraph` });
    else if (wanted.has(key)) fields.set(key, line.slice(name.length + 1).trim());
  }
  return { paragraphs, faults };
}
