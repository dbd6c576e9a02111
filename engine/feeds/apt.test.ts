import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Patch } from "../schema/documents.generated.ts";
import { fixtureFeed, patchesOf, textFeed } from "../testing/build-feed.ts";
import { at } from "../testing/build-time.ts";
import { aptFeed } from "./apt.ts";
import type { FeedInput } from "./feed.ts";

const PACKAGES = "apt/bookworm-security_main_binary-amd64_Packages";
const read = (input: FeedInput, version = "12") =>
  aptFeed.read(input, { patchFault: () => undefined, os: { id: "debian", version } });
const reasonOf = (input: FeedInput): string => {
  const reading = read(input);
  return reading.kind === "refused" ? reading.reason : "";
};

function byId(patches: readonly Patch[], id: string): Patch {
  const found = patches.find((patch) => patch.id === id);
  assert.ok(found !== undefined, `${id} is not among ${patches.map((patch) => patch.id).join(", ")}`);
  return found;
}

describe("aptFeed with a Packages index", () => {
  const { patches, refused, coverage, asOf } = patchesOf(
    read(fixtureFeed(PACKAGES, "apt/bookworm-security_Release")),
  );

  test("aptFeed groups builds by source and version", () => {
    assert.deepEqual([refused, coverage], [[], "whole"]);
    assert.deepEqual(
      patches.map(({ id, fixes }) => `${id}: ${fixes.length}`),
      [
        "apt-debian-12-7zip-22.01+really26.02+dfsg-0+deb12u1: 1",
        "apt-debian-12-apache2-2.4.71-1~deb12u1: 1",
        "apt-debian-12-bind9-1:9.18.49-1~deb12u3: 1",
        "apt-debian-12-ca-certificates-20250419~deb12u2: 1",
        "apt-debian-12-linux-6.1.192-2: 1",
        "apt-debian-12-linux-signed-amd64-6.1.192+1: 3",
        "apt-debian-12-linux-signed-amd64-6.1.192+2: 4",
        "apt-debian-12-openssl-3.0.22-1~deb12u2: 3",
      ],
    );
  });

  test("aptFeed takes the edition's date from the Release file beside the index", () => {
    assert.equal(asOf, at("2026-11-20T00:12:41Z"));
    assert.equal(patchesOf(read(fixtureFeed(PACKAGES))).asOf, undefined);
  });

  test("aptFeed names each binary with its own version and architecture", () => {
    assert.deepEqual(byId(patches, "apt-debian-12-openssl-3.0.22-1~deb12u2"), {
      apiVersion: "muster/v1",
      kind: "Patch",
      id: "apt-debian-12-openssl-3.0.22-1~deb12u2",
      vendor: "debian",
      title: "openssl 3.0.22-1~deb12u2",
      classification: "security",
      severity: "unknown",
      vulnerabilities: [],
      fixes: ["libssl-doc", "libssl3", "openssl"].map((product) => ({
        type: "package",
        os: { id: "debian", version: "12" },
        product,
        scheme: "deb",
        fixed: "3.0.22-1~deb12u2",
        arch: product === "libssl-doc" ? "all" : "amd64",
      })),
    });
    const kernel = byId(patches, "apt-debian-12-linux-signed-amd64-6.1.192+2");
    assert.equal(kernel.reboot, "required");
    assert.deepEqual([...new Set(kernel.fixes.map(({ fixed }) => fixed))], ["6.1.192-2"]);
    assert.equal(byId(patches, "apt-debian-12-linux-6.1.192-2").reboot, undefined, "headers are no kernel");
  });

  const stanza = (fields: Readonly<Record<string, string>>): string =>
    `${Object.entries({ Package: "a", Version: "1", Architecture: "amd64", ...fields })
      .filter(([, value]) => value !== "")
      .map(([key, value]) => `${key}: ${value}`)
      .join("\n")}\n\n`;

  const pockets: readonly (readonly [string, string, string, Patch["classification"]])[] = [
    ["a file of Debian's security archive", "Packages", "pool/updates/main/a/a.deb", "security"],
    [
      "a list of a security pocket",
      "x_dists_jammy-security_main_binary-amd64_Packages",
      "pool/main/a/a.deb",
      "security",
    ],
    ["any other list", "x_dists_jammy-updates_main_binary-amd64_Packages", "pool/main/a/a.deb", "bugfix"],
    ["a list that does not say", "Packages", "", "bugfix"],
  ];
  for (const [name, path, file, classification] of pockets) {
    test(`aptFeed classifies ${name} as ${classification}`, () => {
      const { patches: found } = patchesOf(read(textFeed({ [path]: stanza({ Filename: file }) })));
      assert.equal(found[0]?.classification, classification);
    });
  }

  test("aptFeed refuses bad stanzas by line and name and takes the rest", () => {
    const text = [
      stanza({ Version: "" }),
      stanza({ Package: "" }),
      stanza({ Architecture: "x y" }),
      stanza({ Source: "b ()" }),
      "odd\n\n",
      stanza({ Source: "b (2)" }),
    ].join("");
    const { patches: found, refused: bad } = patchesOf(read(textFeed({ Packages: text })));
    assert.deepEqual(
      bad.map(({ record, reason }) => `${record}: ${reason}`),
      [
        'Packages:1 (a): "" is no deb version',
        'Packages:4 (no name): "" is no package name',
        'Packages:7 (a): "x y" is no architecture',
        'Packages:11 (a): "b ()" is no source',
        "Packages:16: no stanza of a Packages index",
      ],
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      ["apt-debian-12-b-2"],
    );
  });

  test("aptFeed merges indices of several architectures, in any order", () => {
    const files = {
      "a-security_Packages": stanza({}) + stanza({ Package: "doc", Source: "a", Architecture: "all" }),
      "b-security_Packages":
        stanza({ Architecture: "arm64" }) + stanza({ Package: "doc", Source: "a", Architecture: "all" }),
    };
    const reading = patchesOf(read(textFeed(files)));
    assert.deepEqual(
      reading.patches.map(({ fixes }) => fixes.map(({ product, arch }) => `${product} ${arch}`)),
      [["a amd64", "a arm64", "doc all"]],
    );
    const turned = Object.fromEntries(Object.entries(files).reverse());
    assert.deepEqual(read(textFeed(turned)), reading);
  });

  test("aptFeed refuses an edition whole that is truncated, not text, not apt's or of an unknown system", () => {
    const cut = stanza({}).trimEnd();
    assert.match(reasonOf(textFeed({ Packages: cut })), /Packages is truncated: its last line does not end/);
    assert.match(
      reasonOf({ members: [{ path: "Packages", bytes: new Uint8Array([0x50, 0xff]) }] }),
      /no UTF-8 text/,
    );
    assert.match(
      reasonOf(textFeed({ "a.json": "{}", "b.json": "{}" })),
      /neither a Packages index nor a list/,
    );
    assert.match(
      reasonOf(textFeed({ Release: "Suite: x\nDate: soon\n", Packages: stanza({}) })),
      /Release has no date/,
    );
    const unknown = aptFeed.read(fixtureFeed(PACKAGES), { patchFault: () => undefined });
    assert.match(unknown.kind === "refused" ? unknown.reason : "", /name it with --os ID:VERSION/);
  });
});

describe("aptFeed with apt list --upgradable", () => {
  const { patches, refused, coverage } = patchesOf(read(fixtureFeed("apt/trixie-upgradable.txt"), "13"));

  test("aptFeed reads every line of a real host, as a part of what there is", () => {
    assert.deepEqual([patches.length, refused, coverage], [29, [], "part"]);
    assert.deepEqual(byId(patches, "apt-debian-13-openssl-3.5.7-1~deb13u3").fixes, [
      {
        type: "package",
        os: { id: "debian", version: "13" },
        product: "openssl",
        scheme: "deb",
        fixed: "3.5.7-1~deb13u3",
        arch: "amd64",
      },
    ]);
    assert.equal(byId(patches, "apt-debian-13-tzdata-2026f-0+deb13u1").classification, "bugfix");
    assert.equal(byId(patches, "apt-debian-13-nginx-light-1.26.3-3+deb13u11").fixes[0]?.arch, "all");
    assert.equal(byId(patches, "apt-debian-13-linux-image-amd64-6.12.117-1").reboot, "required");
  });

  const read13 = (text: string) => patchesOf(read(textFeed(text), "13"));

  test("aptFeed takes an empty list for what it is", () => {
    assert.deepEqual(read13("Listing...\n"), {
      kind: "patches",
      patches: [],
      refused: [],
      passedOver: [],
      coverage: "part",
    });
    assert.equal(read13("Listing... Done\n").refused.length, 0);
  });

  const lines: readonly (readonly [string, string, Patch["classification"] | undefined])[] = [
    ["German", "Auflistung…\ncurl/stable-security 2 amd64 [aktualisierbar von: 1]\n", "security"],
    ["French", "En train de lister…\ncurl/stable 2 amd64 [pouvant être mis à jour depuis : 1]\n", "bugfix"],
    ["Chinese", "正在列表...\ncurl/jammy-updates,jammy-security 2 amd64 [可从该版本升级：1]\n", "security"],
    [
      "a warning and a notice",
      "WARNING: apt does not have a stable CLI interface.\n\ncurl/x 2 all [upgradable from: 1]\nN: There are 2 additional versions.\n",
      "bugfix",
    ],
    ["no line break at its end", "Listing...\ncurl/x-security 2 all [upgradable from: 1]", "security"],
  ];
  for (const [name, text, classification] of lines) {
    test(`aptFeed reads a list with ${name}`, () => {
      const reading = read13(text);
      assert.deepEqual(
        [reading.refused, reading.patches.map((patch) => patch.classification)],
        [[], [classification]],
      );
    });
  }

  const bad: readonly (readonly [string, string, string])[] = [
    ["cut in the middle", "curl/stable-security 8.14.1-2+deb13u7 am", "no line of `apt list --upgradable`"],
    [
      "of what is installed",
      "curl/stable 1 amd64 [installed,upgradable to: 2]",
      "1 is not newer than 2: no line of `apt list --upgradable`",
    ],
    ["without a version", "curl/stable x_y amd64 [upgradable from: 1]", '"x_y" is no deb version'],
    ["of HTML", "<!DOCTYPE html>", "no line of `apt list --upgradable`"],
  ];
  for (const [name, line, reason] of bad) {
    test(`aptFeed refuses a line ${name}`, () => {
      assert.deepEqual(read13(`${line}\n`).refused, [{ record: "feed:1", reason }]);
    });
  }

  test("aptFeed never throws, whatever text comes", () => {
    const piece = fc.constantFrom(
      "Package: a",
      "Version: 1",
      "Architecture: all",
      "Source: b (1)",
      "curl/x",
      " 2 ",
      "[a: 1]",
      "\n",
      "\n\n",
      "Listing...",
      "Date: Fri, 20 Nov 2026 00:12:41 UTC",
      "Suite: x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        read(textFeed(`${pieces.join("\n")}\n`));
      }),
      { numRuns: 500 },
    );
  });
});
