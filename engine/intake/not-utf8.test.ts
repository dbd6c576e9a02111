import assert from "node:assert/strict";
import { test } from "node:test";
import { notUtf8 } from "./not-utf8.ts";

test("notUtf8() says what a file seems to be instead", () => {
  const cases: readonly (readonly [readonly number[], RegExp])[] = [
    [[0xff, 0xfe, 0x7b, 0x00], /^it is not UTF-8 text; it begins as UTF-16 does: write it as UTF-8$/],
    [[0x28, 0xb5, 0x2f, 0xfd, 0xff], /packed with zstd: unpack it/],
    [[0x80], /^it is not UTF-8 text$/],
    [[], /^it is not UTF-8 text$/],
  ];
  for (const [bytes, says] of cases) assert.match(notUtf8(new Uint8Array(bytes)), says);
});
