import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Patch } from "../../schema/documents.generated.ts";
import { digestedJson, digestOf } from "./digest.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const digest = (patch: Patch): string => digestOf(patch, sha256);

const patch: Patch = {
  apiVersion: "muster/v1",
  kind: "Patch",
  id: "DSA-5800-1",
  vendor: "debian",
  title: "openssl - security update",
  classification: "security",
  severity: "important",
  vulnerabilities: [{ id: "CVE-2026-0001", cvss: 8.1 }],
  released: "2026-11-01T00:00:00Z",
  fixes: [
    {
      type: "source",
      os: { id: "debian", version: "12" },
      product: "openssl",
      scheme: "deb",
      fixed: "3.0.15-1~deb12u1",
    },
    {
      type: "source",
      os: { id: "debian", version: "11" },
      product: "openssl",
      scheme: "deb",
      fixed: "1.1.1w-0+deb11u2",
    },
  ],
  supersedes: [],
  requires: { facts: { tpm: ">=2.0" }, patches: ["A", "B"], absent: [] },
  reboot: "never",
  removable: true,
  references: ["https://www.debian.org/security/"],
};

/** Facts that no schema knows yet: the digest is of whatever stands there. */
function withFacts(facts: Readonly<Record<string, unknown>>): Patch {
  return { ...patch, requires: { facts: facts as NonNullable<Patch["requires"]>["facts"] & object } };
}

describe("digestOf()", () => {
  test("digestOf() is the SHA-256 of the canonical JSON of exactly the digested fields", () => {
    const text =
      '{"classification":"security","fixes":[' +
      '{"fixed":"1.1.1w-0+deb11u2","os":{"id":"debian","version":"11"},"product":"openssl","scheme":"deb","type":"source"},' +
      '{"fixed":"3.0.15-1~deb12u1","os":{"id":"debian","version":"12"},"product":"openssl","scheme":"deb","type":"source"}],' +
      '"id":"DSA-5800-1","reboot":"never","removable":true,' +
      '"requires":{"absent":[],"facts":{"tpm":">=2.0"},"patches":["A","B"]},"supersedes":[],"v":1,"vendor":"debian"}';
    assert.equal(digestedJson(patch), text);
    assert.equal(digest(patch), `sha256:${createHash("sha256").update(text).digest("hex")}`);
    assert.equal(digest(patch), "sha256:720f7e722cd4456258d1b1ab011e3cefd0660e33fa4cc9b81d5a4efea0130a2b");
  });

  const same: readonly [string, Patch][] = [
    ["the order of an array", { ...patch, fixes: [...patch.fixes].reverse() }],
    ["an item that stands twice", { ...patch, fixes: [...patch.fixes, ...patch.fixes] }],
    [
      "a key that is null instead of absent, at any depth",
      {
        ...patch,
        fixes: patch.fixes.map((fix) => ({ ...fix, introduced: null, arch: null, module: null })),
      },
    ],
    ["the order of keys", Object.fromEntries(Object.entries(patch).reverse()) as unknown as Patch],
    ["the title", { ...patch, title: "other" }],
    ["the severity", { ...patch, severity: "critical" }],
    ["the vulnerabilities", { ...patch, vulnerabilities: [] }],
    ["the date", { ...patch, released: null }],
    ["known issues", { ...patch, knownIssues: [{ id: "1", status: "open" }] }],
    ["a retraction", { ...patch, retracted: true }],
    ["the revision", { ...patch, revision: 7 }],
    ["references", { ...patch, references: [] }],
    ["the source", { ...patch, source: { feed: "osv" } }],
  ];
  for (const [name, other] of same) {
    test(`digestOf() does not depend on ${name}`, () => {
      assert.equal(digest(other), digest(patch));
    });
  }

  const { reboot: _reboot, ...withoutReboot } = patch;
  const { supersedes: _supersedes, ...withoutSupersedes } = patch;
  const differing: readonly [string, Patch][] = [
    ["the id", { ...patch, id: "DSA-5800-2" }],
    ["the vendor", { ...patch, vendor: "ubuntu" }],
    ["the classification", { ...patch, classification: "bugfix" }],
    ["a fixed version", { ...patch, fixes: patch.fixes.map((fix) => ({ ...fix, fixed: "9" })) }],
    [
      "a system",
      { ...patch, fixes: patch.fixes.map((fix) => ({ ...fix, os: { id: "debian", version: "13" } })) },
    ],
    ["an architecture", { ...patch, fixes: patch.fixes.map((fix) => ({ ...fix, arch: "amd64" })) }],
    [
      "a module",
      { ...patch, fixes: patch.fixes.map((fix) => ({ ...fix, module: { name: "a", stream: "1" } })) },
    ],
    ["what is introduced", { ...patch, fixes: patch.fixes.map((fix) => ({ ...fix, introduced: "1" })) }],
    ["a fix less", { ...patch, fixes: patch.fixes.slice(1) }],
    ["a prerequisite", { ...patch, requires: { facts: { tpm: ">=1.2" } } }],
    ["what it supersedes", { ...patch, supersedes: ["DSA-1-1"] }],
    ["the reboot", { ...patch, reboot: "required" }],
    ["whether the reboot was stated", withoutReboot],
    ["an empty list that was not stated", withoutSupersedes],
    ["removability", { ...patch, removable: false }],
  ];
  for (const [name, other] of differing) {
    test(`digestOf() tells ${name}`, () => {
      assert.notEqual(digest(other), digest(patch));
    });
  }

  test("digestOf() does not tell composed from decomposed characters", () => {
    const nfc = { ...patch, id: "é", vendor: "Å", requires: withFacts({ é: "Å" }).requires ?? {} };
    const nfd = {
      ...patch,
      id: "e\u0301",
      vendor: "A\u030a",
      requires: withFacts({ "e\u0301": "\u212b" }).requires ?? {},
    };
    assert.notEqual(nfc.id, nfd.id);
    assert.equal(digest(nfd), digest(nfc));
  });

  test("digestOf() refuses two spellings of one key", () => {
    assert.throws(() => digest(withFacts({ é: "1", "e\u0301": "2" })), /two spellings of the key "é"/);
  });

  test("digestOf() refuses half a surrogate pair", () => {
    assert.throws(() => digest({ ...patch, vendor: "\ud800" }), /half a surrogate pair/);
  });

  test("digestOf() sorts arrays by the bytes of UTF-8, where UTF-16 would differ", () => {
    const text = digestedJson({ ...patch, supersedes: ["\u{10000}", "\uffee", "a", "\ue000"] });
    assert.match(text, /"supersedes":\["a","\ue000","\uffee","\u{10000}"\]/u);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (supersedes) => {
        const found = /"supersedes":(\[.*\]),"v"/su.exec(digestedJson({ ...patch, supersedes }))?.[1] ?? "";
        const expected = [...new Set(supersedes.map((item) => JSON.stringify(item.normalize("NFC"))))]
          .map((item) => Buffer.from(item))
          .sort(Buffer.compare);
        assert.equal(found, `[${expected.join(",")}]`);
      }),
      { numRuns: 1000 },
    );
  });

  test("digestOf() of an array in an array sorts both", () => {
    const [abac, reversed] = [
      {
        model: [
          ["b", "a"],
          ["c", "a"],
        ],
      },
      {
        model: [
          ["a", "c", "a"],
          ["a", "b"],
        ],
      },
    ];
    assert.equal(digest(withFacts(abac)), digest(withFacts(reversed)));
  });
});
