import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Patch } from "../schema/documents.generated.ts";
import { fixtureFeed, patchesOf, textFeed } from "../testing/build-feed.ts";
import { debianTrackerFeed } from "./debian-tracker.ts";

const read = (input: Parameters<typeof debianTrackerFeed.read>[0]) =>
  debianTrackerFeed.read(input, { patchFault: () => undefined });
const readText = (text: string) => patchesOf(read(textFeed(text)));

describe("debianTrackerFeed with Debian's lists", () => {
  const both = patchesOf(read(fixtureFeed("debian-tracker/dsa-list.txt", "debian-tracker/dla-list.txt")));
  const byId = (id: string): Patch => {
    const found = both.patches.find((patch) => patch.id === id);
    assert.ok(found !== undefined, id);
    return found;
  };
  const fixesOf = (id: string) =>
    byId(id).fixes.map(({ os, product, fixed }) => [os?.version, product, fixed]);

  test("debianTrackerFeed makes a patch of an advisory", () => {
    assert.deepEqual(byId("DSA-5380-1"), {
      apiVersion: "muster/v1",
      kind: "Patch",
      id: "DSA-5380-1",
      vendor: "debian",
      title: "xorg-server - security update",
      classification: "security",
      severity: "unknown",
      vulnerabilities: [{ id: "CVE-2023-1393" }],
      released: "2023-03-29T00:00:00Z",
      fixes: [
        {
          type: "source",
          os: { id: "debian", version: "11" },
          product: "xorg-server",
          scheme: "deb",
          fixed: "2:1.20.11-1+deb11u6",
        },
      ],
      references: ["https://security-tracker.debian.org/tracker/DSA-5380-1"],
    });
  });

  test("debianTrackerFeed refuses nothing of the fixtures, and passes over announcements and what affects nobody", () => {
    assert.deepEqual(both.refused, []);
    assert.deepEqual(
      both.passedOver.map(({ record, reason }) => `${record}: ${reason}`),
      [
        "DLA-3067-1: an announcement: it names no package",
        "DSA-4205-1: an announcement: it names no package",
        "DSA-3281-1: an announcement: it names no package",
        "DSA-177: no release is affected",
        "DSA-2360-1: an announcement: it names no package",
        "DSA-415: an announcement: it names no package",
      ],
    );
  });

  const fixes: readonly (readonly [string, string, readonly (readonly (string | undefined)[])[]])[] = [
    [
      "several packages",
      "DSA-1419-1",
      [
        ["4.0", "openoffice.org", "2.0.4.dfsg.2-7etch4"],
        ["4.0", "hsqldb", "1.8.0.7-1etch1"],
      ],
    ],
    ["not affected, with a reason", "DSA-1470-1", [["4.0", "horde3", "3.1.3-4etch2"]]],
    [
      "no fix yet",
      "DSA-880-1",
      [
        ["3.0", "phpmyadmin", undefined],
        ["3.1", "phpmyadmin", "4:2.6.2-3sarge1"],
      ],
    ],
    [
      "no fix yet, with an urgency",
      "DSA-746-1",
      [
        ["3.0", "phpgroupware", undefined],
        ["3.1", "phpgroupware", "0.9.16.005-3.sarge0"],
      ],
    ],
    ["end of life", "DSA-3699-1", [["8", "virtualbox", undefined]]],
    [
      "two blanks",
      "DSA-2798-1",
      [
        ["6.0", "curl", "7.21.0-2.1+squeeze5"],
        ["7", "curl", "7.26.0-1+wheezy5"],
      ],
    ],
    ["a blank before the tab", "DSA-2447-1", [["6.0", "tiff", "3.9.4-5+squeeze4"]]],
    ["blanks for tabs", "DSA-1035-1", [["3.1", "fcheck", "2.7.59-7sarge1"]]],
  ];
  for (const [name, id, expected] of fixes) {
    test(`debianTrackerFeed reads lines with ${name}`, () => {
      assert.deepEqual(fixesOf(id), expected);
    });
  }

  test("debianTrackerFeed reads ids without a revision, and headings with odd blanks", () => {
    assert.equal(byId("DSA-2092-1").title, "lxr-cvs - cross-site scripting");
    assert.equal(byId("DSA-2107-1").title, "couchdb - arbitrary code execution");
    assert.equal(
      both.passedOver.some(({ record }) => record === "DSA-177"),
      true,
    );
  });

  test("debianTrackerFeed tells kernels and what is no security", () => {
    assert.equal(byId("DSA-1872-1").reboot, "required");
    assert.equal(byId("DLA-3349-1").reboot, "required");
    assert.equal(byId("DSA-5380-1").reboot, undefined);
    assert.equal(byId("DLA-3366-1").classification, "bugfix");
    assert.equal(
      byId("DSA-5356-2").classification,
      "security",
      "a regression update mends a security update",
    );
  });
});

describe("debianTrackerFeed with lines that are no good", () => {
  const head = "[29 Mar 2023] DSA-5380-1 xorg-server - security update\n";

  const refused: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "an unknown suite",
      `${head}\t[sid] - xorg-server 1\n`,
      ['DSA-5380-1 ([sid] xorg-server): no Debian release is called "sid"'],
    ],
    [
      "a word that is no state",
      `${head}\t[buster] - x <odd>\n`,
      ['DSA-5380-1 ([buster] x): "<odd>" is no deb version'],
    ],
    [
      "no version",
      `${head}\t[buster] - x ver_sion\n`,
      ['DSA-5380-1 ([buster] x): "ver_sion" is no deb version'],
    ],
    [
      "an odd package",
      `${head}\t[buster] - x$y 1\n`,
      ['DSA-5380-1 ([buster] x$y): "x$y" is no package name'],
    ],
    ["no such day", head.replace("29 Mar", "30 Feb"), ['DSA-5380-1: "30 Feb 2023" is no date']],
    ["an odd line under it", `${head}\tbuster: x 1\n`, ["DSA-5380-1 (line 2): no line of an advisory"]],
    [
      "an odd line at the margin",
      `garbage\n${head}\t[buster] - x 1\n`,
      ["feed:1: no line of an advisory list"],
    ],
  ];
  for (const [name, text, expected] of refused) {
    test(`debianTrackerFeed refuses ${name} by name`, () => {
      assert.deepEqual(
        readText(text).refused.map(({ record, reason }) => `${record}: ${reason}`),
        expected,
      );
    });
  }

  test("debianTrackerFeed leaves out the files of a folder that are no lists", () => {
    const files = {
      "DSA/list": `${head}\t[bookworm] - x 2\n`,
      "dla-needed.txt": "An update is needed.\n--\n",
    };
    const reading = patchesOf(read(textFeed(files)));
    assert.deepEqual([reading.patches.length, reading.refused], [1, []]);
  });

  test("debianTrackerFeed takes the good lines of an advisory with a bad one", () => {
    const { patches, refused: bad } = readText(`${head}\t[sid] - x 1\n\t[bookworm] - x 2\n`);
    assert.deepEqual([patches[0]?.fixes.length, bad.length], [1, 1]);
  });

  const whole: readonly (readonly [string, string, RegExp])[] = [
    ["nothing", "", /has no list of advisories in it/],
    ["an HTML page", "<!DOCTYPE html>\n", /has no list of advisories in it/],
    [
      "a list cut in a version",
      `${head}\t[bullseye] - xorg-server 2:1.20`,
      /is truncated: its last line does not end/,
    ],
  ];
  for (const [name, text, why] of whole) {
    test(`debianTrackerFeed refuses ${name} whole`, () => {
      const reading = read(textFeed(text));
      assert.match(reading.kind === "refused" ? reading.reason : "", why);
    });
  }

  test("debianTrackerFeed never throws, whatever lines come", () => {
    const piece = fc.constantFrom(
      "[29 Mar 2023]",
      "DSA-1-1",
      " - ",
      "{CVE-2023-1393}",
      "[buster]",
      "<unfixed>",
      "1.0",
      "\t",
      "\n",
      "\n",
      "x",
      "NOTE:",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        read(textFeed(`${pieces.join(" ")}\n`));
      }),
      { numRuns: 500 },
    );
  });
});
