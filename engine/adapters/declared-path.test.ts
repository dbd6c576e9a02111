import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { foldName, nameFault, printableName } from "./declared-path.ts";

const sound = [
  "a.yaml",
  ".hidden.yaml",
  "..a",
  "a..b",
  "...a",
  ".gitignore",
  ".gitattributes",
  ".github",
  "git",
  "git~",
  "agit~1",
  "a b",
  "a-b_c+d@e#f%g",
  "console.yaml",
  "com",
  "com10.yaml",
  "null",
  "café",
  "Ünïcödé",
  "ÅngströmÅ",
  "日本語.yaml",
  "العربية",
  "עברית",
  "हिन्दी",
  "😀.yaml",
  "-rf",
  "$(x)",
  "a;b",
  "*",
];

describe("nameFault()", () => {
  for (const name of sound) {
    it(`takes ${JSON.stringify(name)}`, () => {
      assert.equal(nameFault(name), undefined);
    });
  }

  it("takes nothing that a path library would read as another path, or that cannot be seen", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."./\\:~gGiItT1 \u200b\u0301e\0"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (name) => {
        if (nameFault(name) !== undefined) return;
        assert.ok(!/[/\\:\p{Cc}\p{Cf}]/u.test(name) && !/[. ]$/.test(name) && name !== "");
        assert.ok(!/^\.?git(?:~\d+)?$/i.test(name) || /^git$/i.test(name));
        assert.equal(name, name.normalize("NFC"));
        assert.equal(printableName(Buffer.from(name)), name);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("foldName()", () => {
  it("is the same for all that differs only in case or Unicode form, and stays when folded again", () => {
    for (const [one, other] of [
      ["README", "readme"],
      ["Straße", "STRASSE"],
      ["caf\u00e9", "CAFE\u0301"],
      ["\u212a", "k"],
      ["\u017f", "s"],
      ["Σίσυφος", "ΣΊΣΥΦΟΣ"],
      ["\u212b", "å"],
      ["\ufb01", "FI"],
    ] as const) {
      assert.equal(foldName(one), foldName(other), `${one} and ${other}`);
    }
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => foldName(foldName(name)) === foldName(name)),
    );
  });

  it("keeps apart what differs otherwise", () => {
    const names = ["a", "b", "aa", "ä", "a.yaml", "a.yml", "i", "ı"];
    assert.deepEqual(new Set(names.map(foldName)).size, 7);
  });
});
