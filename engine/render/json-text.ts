import { replaceActing } from "./inert-text.ts";

/**
 * JSON that is inert even when a terminal or a build log shows it as it is. Keys stay in the order given. The top is spread
 * over lines, a line a key, and a line an item where the value is a list: whole lines can be compared and searched.
 *
 * Comes in pieces, so that a large document is never one string.
 *
 * @param itemText the text of an item of a list at the top
 */
export function* jsonDocument(
  document: Readonly<Record<string, unknown>>,
  itemText: (item: unknown) => string = jsonValue,
): Generator<string> {
  let lead = "{\n";
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${lead}  ${jsonValue(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* jsonList(value, itemText);
    else yield jsonValue(value);
    lead = ",\n";
  }
  yield lead === "{\n" ? "{}\n" : "\n}\n";
}

function* jsonList(items: readonly unknown[], itemText: (item: unknown) => string): Generator<string> {
  let lead = "[\n    ";
  for (const item of items) {
    yield `${lead}${itemText(item)}`;
    lead = ",\n    ";
  }
  yield "\n  ]";
}

/** An object on one line, as `jsonValue` has it: in pieces, an item of a list at its top each. */
export function* jsonObject(object: Readonly<Record<string, unknown>>): Generator<string> {
  let lead = "{";
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${lead}${jsonValue(key)}:`;
    if (Array.isArray(value)) yield* jsonLine(value);
    else yield jsonValue(value);
    lead = ",";
  }
  yield lead === "{" ? "{}" : "}";
}

function* jsonLine(items: readonly unknown[]): Generator<string> {
  let lead = "[";
  for (const item of items) {
    yield `${lead}${jsonValue(item)}`;
    lead = ",";
  }
  yield lead === "[" ? "[]" : "]";
}

/** One value on one line. */
export function jsonValue(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  if (!/[^ -~]|##/.test(text)) return text;
  return replaceActing(text.replace(/##(?=[a-z]*\[)/gi, "#\\u0023"), escaped);
}

/** `\u001b`; two of them for a character beyond the basic plane. */
function escaped(character: string): string {
  let text = "";
  for (let index = 0; index < character.length; index += 1) {
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return text;
}
