import assert from "node:assert/strict";
import { test } from "node:test";
import { ACTING_CHARACTER, hostilePlaces } from "../testing/hostile-strings.ts";
import { xmlText } from "./inert-xml.ts";

test("xmlText() writes the five characters of markup as references", () => {
  assert.equal(xmlText(`<a b="c" d='e'>&`), "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;");
});

test("xmlText() leaves no markup and no character that XML refuses", () => {
  for (const text of hostilePlaces()) {
    const safe = xmlText(text);
    assert.doesNotMatch(safe, /[<>"']|&(?!(amp|lt|gt|quot|apos);)/, JSON.stringify(text));
    assert.doesNotMatch(safe, ACTING_CHARACTER, JSON.stringify(text));
  }
});
