import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPurl } from "./purl.ts";
import { purlText } from "./purl-text.ts";

test("readPurl() reads a purl as the product that catalogs name", () => {
  const cases: readonly (readonly [
    text: string,
    type: string,
    product: string,
    version: string,
    arch?: string,
  ])[] = [
    ["pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64", "deb", "libssl3", "3.0.11-1~deb12u1", "amd64"],
    ["pkg:deb/debian/x@1%3A2.3%2Bb1", "deb", "x", "1:2.3+b1"],
    ["pkg:deb/debian/x@1:2.3+b1", "deb", "x", "1:2.3+b1"],
    ["pkg:deb/x@1", "deb", "x", "1"],
    ["pkg:rpm/rocky/bind@9.1-2.el8?arch=x86_64&epoch=32", "rpm", "bind", "32:9.1-2.el8", "x86_64"],
    ["pkg:rpm/rocky/bind@32:9.1-2.el8?epoch=32", "rpm", "bind", "32:9.1-2.el8"],
    ["pkg:rpm/rocky/bind@32:9.1-2.el8", "rpm", "bind", "32:9.1-2.el8"],
    ["pkg:rpm/rocky/bind@0:9.1-2.el8?epoch=0", "rpm", "bind", "9.1-2.el8"],
    ["pkg:rpm/rocky/bind@9.1-2.el8?epoch=00", "rpm", "bind", "9.1-2.el8"],
    ["pkg:npm/%40scope/name@1.0.0", "npm", "@scope/name", "1.0.0"],
    ["pkg:npm/@scope/name@1.0.0", "npm", "@scope/name", "1.0.0"],
    ["pkg:pypi/Foo_Bar@1", "pypi", "foo-bar", "1"],
    ["pkg:maven/org.apache/log4j@2.17.1", "maven", "org.apache:log4j", "2.17.1"],
    ["pkg:golang/github.com/a/b@v1.2.3", "golang", "github.com/a/b", "v1.2.3"],
    ["pkg:golang/github.com/a/b@v1", "golang", "github.com/a/b", "v1"],
    ["pkg:generic/7-Zip%2024@24.09", "generic", "7-Zip 24", "24.09"],
    ["pkg:generic/x", "generic", "x", ""],
    ["pkg://deb/debian/x@1", "deb", "x", "1"],
    ["pkg:DEB/debian/x@1", "deb", "x", "1"],
  ];
  for (const [text, type, product, version, arch] of cases) {
    const expected = arch === undefined ? { type, product, version } : { type, product, version, arch };
    assert.deepEqual(readPurl(text), expected, text);
  }
});

test("readPurl() says what is wrong with a text that is no purl", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /required/],
    ["openssl", /cannot be read: missing required "pkg"/],
    ["pkg:deb", /"name" is a required component/],
    ["pkg:deb/debian/", /"name" is a required component/],
    ["pkg:deb/debian/%zz@1", /unable to decode "name"/],
    ["pkg:1x/a@1", /cannot be read/],
    ["pkg:deb/debian/open\nssl@1", /white space or a control character/],
    ["pkg:deb/debian/openssl@1%0A", /white space or a control character/],
    [" pkg:deb/debian/openssl@1", /white space or a control character/],
    ["pkg:rpm/rocky/bind@32:9.1-2?epoch=31", /has two epochs, 32 and 31/],
    ["pkg:rpm/rocky/bind@9.1-2?epoch=one", /no number/],
    ["pkg:rpm/rocky/bind@one:9.1-2", /no number/],
  ];
  for (const [text, fault] of cases) {
    const read = readPurl(text);
    assert.ok("fault" in read, text);
    assert.match(read.fault, fault, text);
  }
});

test("purlText() writes what readPurl() reads back", () => {
  const name = fc.stringMatching(/^[a-z0-9][a-z0-9+.-]{0,20}$/);
  const version = fc.stringMatching(/^(?:[0-9]:)?[0-9][A-Za-z0-9.+~^%_-]{0,20}$/);
  fc.assert(
    fc.property(name, version, fc.constantFrom("amd64", "all"), (product, stated, arch) => {
      const text = purlText("deb", "debian", product, stated, { arch });
      assert.deepEqual(readPurl(text), { type: "deb", product, version: stated, arch });
    }),
  );
});

test("readPurl() reads who makes a thing, unless it is a distribution's package", () => {
  const publisherOf = (text: string) => {
    const read = readPurl(text);
    return "fault" in read ? read.fault : read.publisher;
  };
  assert.equal(
    publisherOf("pkg:generic/Firefox@131.0?publisher=Mozilla%20Corporation"),
    "Mozilla Corporation",
  );
  assert.equal(publisherOf("pkg:generic/Firefox@131.0?publisher="), undefined);
  assert.equal(publisherOf("pkg:deb/debian/firefox@131.0?publisher=Mozilla"), undefined);
});
