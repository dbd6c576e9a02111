/** `/spec/rules/0`. @see RFC 6901 */
export type JsonPointer = string;

export function child(pointer: JsonPointer, key: string | number): JsonPointer {
  return `${pointer}/${typeof key === "number" || !/[~/]/.test(key) ? key : escaped(key)}`;
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

export function keysOf(pointer: JsonPointer): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** For people: `spec.rules[0].due`; the whole document is "the document". */
export function describePointer(pointer: JsonPointer): string {
  let text = "";
  for (const key of keysOf(pointer)) {
    if (/^\d+$/.test(key)) text += `[${key}]`;
    else text += text === "" ? key : `.${key}`;
  }
  return text === "" ? "the document" : text;
}

/** The value that a pointer leads to; undefined where there is none. Own properties only. */
export function valueAt(value: unknown, pointer: JsonPointer): unknown {
  let found = value;
  for (const key of keysOf(pointer)) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
