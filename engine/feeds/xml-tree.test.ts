import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readXml, type XmlElement } from "./xml-tree.ts";

const shown = ({ name, attributes, text, children }: XmlElement): string => {
  const said = [...attributes].map(([key, value]) => ` ${key}=${value}`).join("");
  return `${name}${said}[${text}${children.map(shown).join("")}]`;
};

const TAKEN: readonly (readonly [name: string, text: string, tree: string])[] = [
  ["elements and text", "<a>x<b>y</b>z</a>", "a[xzb[y]]"],
  ["attributes", "<a b=\"1\" c='2'/>", "a b=1 c=2[]"],
  ["prefixes, without them", '<p:a xmlns:p="u:x" p:b="1"><p:c/></p:a>', "a p=u:x b=1[c[]]"],
  ["the five entities and numbers", "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;</a>", `a[<>&"'AB]`],
  ["character data, entities in it left alone", "<a><![CDATA[<b>&lt;]]></a>", "a[<b>&lt;]"],
  ["comments and instructions, as nothing", "<?x y?><!-- a --><a>1<!-- b -->2</a>", "a[12]"],
  ["a declaration", '<?xml version="1.0" encoding="utf-8"?><a/>', "a[]"],
  ["what is skipped, unread but checked", "<a><skip><b>x</b></skip><c/><skip/></a>", "a[c[]]"],
];

const LAUGHS = `<!DOCTYPE a [<!ENTITY a "ha">${"bcdefgh"
  .split("")
  .map((one, index) => `<!ENTITY ${one} "${`&${"abcdefg"[index]};`.repeat(10)}">`)
  .join("")}]><a>&h;</a>`;

const REFUSED: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
  ["nothing", "", /root element|has no element/],
  ["text", "hello", /./],
  ["an element that does not end", "<a><b></b>", /unclosed tag/],
  ["elements that cross", "<a><b></a></b>", /unexpected close tag|unclosed tag/],
  ["two roots", "<a/><b/>", /./],
  ["text behind the root", "<a/>x", /./],
  ["an attribute twice", '<a b="1" b="2"/>', /duplicate attribute/],
  ["an attribute without quotes", "<a b=1/>", /./],
  ["a prefix that is not declared", "<p:a/>", /unbound namespace prefix/],
  ["an entity that is not declared", "<a>&nbsp;</a>", /undefined entity/],
  ["a bare ampersand", "<a>a & b</a>", /./],
  ["a control character", "<a>\u0000</a>", /disallowed character/],
  ["half an element in what is skipped", "<a><skip><b></skip></a>", /./],
  ["an entity declaration", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', /document type declaration/],
  ["entities that grow", LAUGHS, /document type declaration/],
  [
    "an entity from elsewhere",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    /document type declaration/,
  ],
  ["a definition from elsewhere", '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>', /type declaration/],
  ["another encoding", '<?xml version="1.0" encoding="UTF-16"?><a/>', /says that it is "UTF-16"/],
  ["more levels than anybody needs", "<a>".repeat(65), /nested deeper than 64 levels/],
];

describe("readXml()", () => {
  for (const [name, text, tree] of TAKEN) {
    test(`readXml() reads ${name}`, () => {
      const read = readXml(text, new Set(["skip"]));
      assert.ok(read.ok, read.ok ? "" : read.reason);
      assert.equal(shown(read.root), tree);
    });
  }

  for (const [name, text, reason] of REFUSED) {
    test(`readXml() refuses ${name}`, () => {
      const read = readXml(text, new Set(["skip"]));
      assert.equal(read.ok, false);
      if (!read.ok) assert.match(read.reason, reason);
    });
  }
});
