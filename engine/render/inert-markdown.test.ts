import assert from "node:assert/strict";
import { test } from "node:test";
import { ACTING_CHARACTER, hostilePlaces } from "../testing/hostile-strings.ts";
import { markdownCode, markdownText } from "./inert-markdown.ts";

const PROSE = [
  ["a mention", "@ana", "&#64;&#8203;ana"],
  ["a team", "@acme/ops", "&#64;&#8203;acme&#47;ops"],
  ["an issue", "#12", "&#35;&#8203;12"],
  ["an issue by its old name", "GH-12", "GH&#45;&#8203;12"],
  ["a link", "[a](b)", "&#91;a&#93;&#40;b&#41;"],
  ["an image", "![a](b)", "&#33;&#91;a&#93;&#40;b&#41;"],
  ["HTML", "<b>", "&#60;b&#62;"],
  ["a comment that marks", "<!-- muster:plan -->", "&#60;&#33;&#45;&#45; muster&#58;plan &#45;&#45;&#62;"],
  ["a table's cell", "a | b", "a &#124; b"],
  ["code", "`a`", "&#96;a&#96;"],
  ["a bare address", "https://x.example", "https&#58;&#8203;&#47;&#47;x&#46;example"],
  ["an address without scheme", "www.x.example", "www&#8203;&#46;x&#46;example"],
  ["a commit", "deadbeef", "deadbe&#8203;ef"],
  ["an emoji by name", "fine :tada: yes", "fine &#58;&#8203;tada&#58; yes"],
  ["an emoji that only needs our colon", "fine :tada", "fine &#58;&#8203;tada"],
  ["an entity", "&lt;b&gt;", "&#38;lt;b&#38;gt;"],
  ["a heading", "# x", "&#35; x"],
  ["a list", "1. x", "1&#46; x"],
  ["a line end", "a\n\nb", "a&#92;u&#123;A&#125;&#92;u&#123;A&#125;b"],
  ["ordinary prose", "Zürich, 2 endpoints; fine", "Zürich, 2 endpoints; fine"],
] as const;

for (const [name, text, expected] of PROSE) {
  test(`markdownText(): ${name}`, () => assert.equal(markdownText(text), expected));
}

const CODE = [
  ["ordinary text", "KB5068861", "`KB5068861`"],
  ["nothing", "", "(empty)"],
  ["a backtick", "a`b", "`a\\u{60}b`"],
  ["a pipe, which a table would split at", "a|b", "`a\\u{7C}b`"],
  ["a backslash and a pipe", "a\\|b", "`a\\\\u{7C}b`"],
  ["a mark of ours", "<!-- muster:plan -->", "`\\u{3C}!-- muster:plan -->`"],
  ["a space alone", " ", "`\\u{20}`"],
  ["a mention, which forges leave alone in code", "@ana", "`@ana`"],
] as const;

for (const [name, text, expected] of CODE) {
  test(`markdownCode(): ${name}`, () => assert.equal(markdownCode(text), expected));
}

test("markdownText() leaves no markup, mention, link or line end of any hostile string", () => {
  for (const text of hostilePlaces()) {
    const prose = markdownText(text);
    assert.doesNotMatch(prose, ACTING_CHARACTER, JSON.stringify(text));
    const bare = prose.replace(/&#\d+;/g, "");
    assert.doesNotMatch(bare, /[!-+\-./:<-@[-`{-~]/, JSON.stringify(text));
    const shown = prose.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    assert.doesNotMatch(
      shown,
      /@\w|#\w|GH-\d|:\/\/|www\.|:[\w+-]+:|\b[0-9a-f]{7,40}\b/i,
      JSON.stringify(text),
    );
  }
});

test("markdownCode() is one code span of one cell, whatever it holds", () => {
  for (const text of hostilePlaces()) {
    const code = markdownCode(text);
    assert.doesNotMatch(code, ACTING_CHARACTER, JSON.stringify(text));
    if (text !== "") assert.match(code, /^`(?! )[^`|]*(?<! )`$/, JSON.stringify(text));
    assert.ok(!code.includes("<!--"), code);
  }
});
