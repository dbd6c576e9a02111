import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MAX_FILE_BYTES, readSourceText } from "./source-text.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const places = (bytes: Uint8Array) =>
  readSourceText("f.yaml", bytes).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test("readSourceText() gives the text of good bytes", () => {
  assert.deepEqual(readSourceText("f.yaml", bytesOf("a: ü\r\nb: 🙂\n")), {
    text: "a: ü\r\nb: 🙂\n",
    problems: [],
  });
  assert.equal(readSourceText("f.yaml", new Uint8Array()).text, "");
});

const cases: readonly (readonly [name: string, bytes: Uint8Array, problems: readonly string[]])[] = [
  ["one byte too many", new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61), ["1:1 too-large"]],
  ["Latin-1", new Uint8Array([0x61, 0x0a, 0x62, 0xfc, 0x62]), ["2:2 not-utf8"]],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), ["1:1 not-utf8"]],
  ["an overlong slash", new Uint8Array([0x61, 0xc0, 0xaf]), ["1:2 not-utf8"]],
  ["an encoded surrogate", new Uint8Array([0xed, 0xa0, 0x80]), ["1:1 not-utf8"]],
  ["a code point beyond Unicode", new Uint8Array([0xf4, 0x90, 0x80, 0x80]), ["1:1 not-utf8"]],
  ["a cut sequence", new Uint8Array([0x61, 0xe2, 0x82]), ["1:2 not-utf8"]],
  ["a lone continuation", new Uint8Array([0x80]), ["1:1 not-utf8"]],
  ["a byte order mark", bytesOf("\ufeffa: 1"), ["1:1 byte-order-mark"]],
  [
    "every hidden character, each with its place",
    bytesOf("a\u0000\n\u202e b\u200b"),
    ["1:2 hidden-character", "2:1 hidden-character", "2:4 hidden-character"],
  ],
];

for (const [name, bytes, problems] of cases) {
  test(`readSourceText() refuses ${name}`, () => assert.deepEqual(places(bytes), problems));
}

test("readSourceText() stops counting hidden characters at twenty", () => {
  assert.equal(places(bytesOf("\u200b".repeat(500))).length, 20);
});

test("readSourceText() takes bytes for UTF-8 exactly when a strict decoder does", () => {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .array(
        fc.constantFrom(0x61, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf),
        { maxLength: 8 },
      )
      .map((list) => Uint8Array.from(list)),
  );
  fc.assert(
    fc.property(bytes, (sample) => {
      const refused = readSourceText("f.yaml", sample).problems.some(({ code }) => code === "not-utf8");
      let isStrict = true;
      try {
        strict.decode(sample);
      } catch {
        isStrict = false;
      }
      assert.equal(refused, !isStrict);
    }),
    { numRuns: 3000 },
  );
});
