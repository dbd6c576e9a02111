import assert from "node:assert/strict";
import { test } from "node:test";
import { sha256 } from "./sha256.ts";

// FIPS 180-4 examples (NIST, "SHA256.pdf"): one block, no block, two blocks.
const CASES = [
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
] as const;

for (const [text, hex] of CASES) {
  test(`sha256() of ${JSON.stringify(text)} is what FIPS 180-4 says`, () => {
    assert.equal(Buffer.from(sha256(new TextEncoder().encode(text))).toString("hex"), hex);
  });
}

test("sha256() reads only the bytes of its view", () => {
  const whole = new TextEncoder().encode("xxabcxx");
  assert.deepEqual(sha256(whole.subarray(2, 5)), sha256(new TextEncoder().encode("abc")));
});
