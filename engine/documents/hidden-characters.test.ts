import assert from "node:assert/strict";
import { test } from "node:test";
import { codePointName, hiddenCharacters } from "./hidden-characters.ts";

const cases: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
  ["plain text with tab and line ends", "a\tb\nc\r\nd", []],
  ["letters of many scripts", "Größe ‰ 漢字 кот 🙂 → …", []],
  ["NUL", "a\u0000b", ["1 U+0000"]],
  ["escape", "\u001b[31m", ["0 U+001B"]],
  ["delete and C1", "\u007f\u0085", ["0 U+007F", "1 U+0085"]],
  ["a lone carriage return", "a\rb", ["1 U+000D"]],
  ["a carriage return at the end", "a\r", ["1 U+000D"]],
  ["right-to-left override", "a\u202eb", ["1 U+202E"]],
  ["isolates", "\u2066x\u2069", ["0 U+2066", "2 U+2069"]],
  ["zero width space, joiner, word joiner", "\u200b\u200d\u2060", ["0 U+200B", "1 U+200D", "2 U+2060"]],
  ["soft hyphen", "a\u00adb", ["1 U+00AD"]],
  ["no-break space", "a\u00a0b", ["1 U+00A0"]],
  ["line separator", "a\u2028b", ["1 U+2028"]],
  ["byte order mark inside", "a\ufeffb", ["1 U+FEFF"]],
  ["variation selectors", "a\ufe0fb\u{e0101}", ["1 U+FE0F", "3 U+E0101"]],
  ["tag characters", "x\u{e0041}\u{e007f}", ["1 U+E0041", "3 U+E007F"]],
  ["noncharacters", "\ufdd0\uffff\u{1fffe}", ["0 U+FDD0", "1 U+FFFF", "2 U+1FFFE"]],
  ["half of a surrogate pair", "a\ud83db", ["1 U+D83D"]],
];

for (const [name, text, found] of cases) {
  test(`hiddenCharacters() of ${name}`, () => {
    const all = [...hiddenCharacters(text)].map(
      ({ offset, codePoint }) => `${offset} ${codePointName(codePoint)}`,
    );
    assert.deepEqual(all, found);
  });
}
