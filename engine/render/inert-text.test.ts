import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  ACTING_CHARACTER,
  hostilePlaces,
  hostileStrings,
  isRunnerCommand,
} from "../testing/hostile-strings.ts";
import { inertLines, inertText } from "./inert-text.ts";

const CASES = [
  ["ordinary text stays", "openssl 3.0.15-1~deb12u1", "openssl 3.0.15-1~deb12u1"],
  ["letters of other scripts stay", "Zürich 東京 Ελλάδα 🎉", "Zürich 東京 Ελλάδα 🎉"],
  ["an escape sequence shows", "\u001b[31mred\u001b[0m", "\\u{1B}[31mred\\u{1B}[0m"],
  ["a C1 control shows", "\u009b31m", "\\u{9B}31m"],
  ["a line end shows", "a\r\nb", "a\\u{D}\\u{A}b"],
  ["a tab shows", "a\tb", "a\\u{9}b"],
  ["a bidirectional control shows", "\u202egnp.exe", "\\u{202E}gnp.exe"],
  ["a character beyond the basic plane shows whole", "\u{e0041}", "\\u{E0041}"],
  ["half a surrogate pair shows", "a\ud83d", "a\\u{D83D}"],
  ["a colon at the start shows, as the start of a workflow command", "::error::x", "\\u{3A}:error::x"],
  ["white space before it does not hide it", "  ::error::x", "  \\u{3A}:error::x"],
  ["colons elsewhere stay", "a::b", "a::b"],
  ["##[ shows anywhere", "a ##[group]b", "a #\\u{23}[group]b"],
  ["##vso[ shows", "##vso[task]x", "#\\u{23}vso[task]x"],
  ["other number signs stay", "## heading #1", "## heading #1"],
] as const;

for (const [name, text, expected] of CASES) {
  test(`inertText(): ${name}`, () => assert.equal(inertText(text), expected));
}

test("inertText() leaves nothing that acts in any hostile string", () => {
  assert.ok(hostileStrings.length >= 540, `${hostileStrings.length} strings`);
  for (const text of hostilePlaces()) assertInert(inertText(text), text);
});

test("inertText() leaves nothing that acts in any string", () => {
  const pieces = fc.constantFrom(..."#[]: \t\n\u001b\u2028\u3000\ud800", "##[", "::", "a", "error");
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, (text) => assertInert(inertText(text), text)),
    { numRuns: 3000 },
  );
});

test("inertText() changes nothing that is inert already", () => {
  for (const text of hostilePlaces()) assert.equal(inertText(inertText(text)), inertText(text));
});

test("inertLines() keeps line ends and nothing else that acts", () => {
  assert.deepEqual(inertLines("a\r\nb\n::error::c\rd"), ["a", "b", "\\u{3A}:error::c\\u{D}d"]);
});

function assertInert(inert: string, text: string): void {
  assert.doesNotMatch(inert, ACTING_CHARACTER, JSON.stringify(text));
  assert.ok(!isRunnerCommand(inert), `${JSON.stringify(text)} became ${JSON.stringify(inert)}`);
  assert.ok(!/##[a-z]*\[/i.test(inert), inert);
}
