import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { documentFault } from "../commands/document-fault.ts";
import { createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import { buildReport } from "../testing/build-endpoint.ts";
import { fixtureFeed, patchesOf, textFeed } from "../testing/build-feed.ts";
import { buildEntry } from "../testing/build-patch.ts";
import type { FeedInput } from "./feed.ts";
import { lvfsFeed } from "./lvfs.ts";

const read = (input: FeedInput) => lvfsFeed.read(input, { patchFault: () => undefined });
const GUID = "2082b5e0-7a64-478a-b1b2-e3404fab6dad";

interface ComponentInput {
  readonly id?: string;
  readonly type?: string;
  readonly provides?: string;
  readonly releases?: string;
  readonly format?: string;
  readonly more?: string;
}

function component(input: ComponentInput = {}): string {
  const { id = "org.example.mouse", type = "firmware", more = "" } = input;
  const provides = input.provides ?? `<firmware type="flashed">${GUID}</firmware>`;
  const releases = input.releases ?? '<release version="1.2.3"/>';
  const format = input.format ?? '<value key="LVFS::VersionFormat">triplet</value>';
  return `<component type="${type}"><id>${id}</id><provides>${provides}</provides><releases>${releases}</releases><custom>${format}</custom>${more}</component>`;
}

const metadata = (...components: readonly string[]): FeedInput =>
  textFeed(`<components>${components.join("")}</components>`);
const patchesIn = (input: ComponentInput) => patchesOf(read(metadata(component(input)))).patches;
const requires = (text: string, releases?: string) => {
  const more = `<requires>${text}</requires>`;
  return patchesIn({ more, ...(releases === undefined ? {} : { releases }) })[0];
};

describe("lvfsFeed", () => {
  test("lvfsFeed makes a patch of each release, with a fix for each GUID and vendor", () => {
    const reading = patchesOf(read(fixtureFeed("lvfs/firmware.xml")));
    assert.deepEqual([reading.refused, reading.passedOver, reading.coverage], [[], [], "whole"]);
    for (const patch of reading.patches) assert.equal(documentFault("Patch", patch), undefined);
    const fix = (guid: string, publisher: string) => ({
      type: "firmware",
      scheme: "fwupd-triplet",
      fixed: "1.10.0",
      component: guid,
      publisher,
    });
    assert.deepEqual(reading.patches[0], {
      apiVersion: "muster/v1",
      kind: "Patch",
      id: "lvfs-org.example.dock.firmware-1.10.0",
      vendor: "Example Corp",
      title: "Example Dock USB-C 1.10.0",
      classification: "firmware",
      severity: "critical",
      vulnerabilities: [{ id: "CVE-2026-0001" }, { id: "CVE-2026-0002" }],
      released: "2026-01-01T00:00:00Z",
      fixes: [
        fix("89fec0b6-6b76-5008-b82c-5e5c6c164007", "USB:0x17EF"),
        fix("89fec0b6-6b76-5008-b82c-5e5c6c164007", "USB:0x273F"),
        fix("8ceeeffd-51b6-580c-9b75-69143227aff8", "USB:0x17EF"),
        fix("8ceeeffd-51b6-580c-9b75-69143227aff8", "USB:0x273F"),
      ],
      supersedes: ["lvfs-org.example.dock.firmware-1.9.0"],
      reboot: "required",
      removable: false,
      references: ["https://example.org/dock/1.10.0", "https://example.org/dock"],
    });
    assert.deepEqual(
      reading.patches.map(({ severity, released, supersedes }) => [severity, released, supersedes]),
      [
        ["critical", "2026-01-01T00:00:00Z", ["lvfs-org.example.dock.firmware-1.9.0"]],
        ["important", "2025-06-01T00:00:00Z", ["lvfs-org.example.dock.firmware-1.8.0"]],
        ["unknown", undefined, []],
      ],
    );
  });

  const formats: readonly (readonly [string, string, string, string | undefined])[] = [
    ["a format", '<value key="LVFS::VersionFormat">quad</value>', "1.2.3.4", "fwupd-quad"],
    ["the same format twice", '<value key="LVFS::VersionFormat">pair</value>'.repeat(2), "1.2", "fwupd-pair"],
    [
      "two formats",
      '<value key="LVFS::VersionFormat">pair</value><value key="LVFS::VersionFormat">bcd</value>',
      "1.2",
      undefined,
    ],
    ["a format that nobody knows", '<value key="LVFS::VersionFormat">rot13</value>', "1.2.3", undefined],
    ["a property of all objects", '<value key="LVFS::VersionFormat">constructor</value>', "1.2.3", undefined],
    ["a version of another format", '<value key="LVFS::VersionFormat">number</value>', "F.12", undefined],
    ["no format, and two numbers", "", "1.2", "fwupd-pair"],
    ["no format, and three numbers", "", "1.2.3", "fwupd-triplet"],
    ["no format, and four numbers", "", "1.2.3.4", "fwupd-quad"],
    ["no format, and one number", "", "7", undefined],
    ["no format, and five numbers", "", "1.2.3.4.5", undefined],
    ["no format, and letters", "", "N2HET67W", undefined],
  ];
  for (const [name, format, version, scheme] of formats) {
    test(`lvfsFeed compares a component of ${name} by ${scheme ?? "no scheme, which is unknown"}`, () => {
      const [patch] = patchesIn({ format, releases: `<release version="${version}"/>` });
      assert.equal(patch?.fixes[0]?.scheme, scheme);
    });
  }

  test("lvfsFeed supersedes nothing that it cannot order", () => {
    const releases = '<release version="2.0.0"/><release version="1.9"/><release version="F.1"/>';
    assert.deepEqual(
      patchesIn({ releases }).map(({ supersedes }) => supersedes),
      [[], [], []],
    );
    const plain = '<value key="LVFS::VersionFormat">plain</value>';
    assert.deepEqual(
      patchesIn({ releases: '<release version="b"/><release version="a"/>', format: plain }).map(
        ({ supersedes }) => supersedes,
      ),
      [[], []],
    );
  });

  describe("requirements", () => {
    const rows: readonly (readonly [string, string, readonly string[] | undefined])[] = [
      ["fwupd itself", '<id compare="ge" version="1.9.3">org.freedesktop.fwupd</id>', undefined],
      ["its front end", "<client>detach-action</client>", undefined],
      ["the kernel", '<id compare="ge" version="4.0.0">org.kernel</id>', ["id:org.kernel:ge:4.0.0"]],
      [
        "a bootloader",
        '<firmware compare="ge" version="0.3.0">bootloader</firmware>',
        ["firmware:bootloader:ge:0.3.0"],
      ],
      ["hardware", `<hardware>${GUID}</hardware>`, [`hardware:${GUID}`]],
      ["no hardware", `<not_hardware>${GUID}</not_hardware>`, [`not_hardware:${GUID}`]],
      ["a parent", "<firmware>not-child</firmware>", ["firmware:not-child"]],
      ["an element that nobody knows", "<moon>full</moon>", ["moon:full"]],
      ["an empty one", '<firmware compare="any"/>', ["firmware:any"]],
      ["a version that is not listed", '<firmware compare="ge" version="1.0.0"/>', ["firmware:ge:1.0.0"]],
      [
        "vendors by a pattern",
        '<firmware compare="regex" version="USB:0x.*">vendor-id</firmware>',
        ["firmware:vendor-id:regex:USB:0x._"],
      ],
    ];
    for (const [name, text, words] of rows) {
      test(`lvfsFeed asks people to confirm ${name}: ${words === undefined ? "no, fwupd checks it" : "yes"}`, () => {
        const wanted = words?.map((word) => `lvfs-requires:org.example.mouse:${word}`);
        assert.deepEqual(requires(text)?.requires, wanted === undefined ? undefined : { patches: wanted });
      });
    }

    test("lvfsFeed asks for a release that has to be there first, and does not supersede it", () => {
      const releases =
        '<release version="1.3.0"/><release version="1.2.0"/><release version="1.1.0"/><release version="1.0.0"/>';
      const more = '<requires><firmware compare="ge" version="1.1.0"/></requires>';
      const patches = patchesIn({ releases, more });
      assert.deepEqual(patches[0]?.requires, { patches: ["lvfs-org.example.mouse-1.1.0"] });
      assert.deepEqual(
        patches.map(({ supersedes }) => supersedes),
        [["lvfs-org.example.mouse-1.2.0"], [], [], []],
      );
    });

    test("lvfsFeed reads the requirements of a release beside those of its component", () => {
      const releases = '<release version="1.2.3"><requires><hardware>x</hardware></requires></release>';
      const patch = requires("<firmware>bootloader</firmware>", releases);
      assert.deepEqual(patch?.requires?.patches, [
        "lvfs-requires:org.example.mouse:firmware:bootloader",
        "lvfs-requires:org.example.mouse:hardware:x",
      ]);
    });

    test("lvfsFeed asks to confirm vendors that two requirements disagree about", () => {
      const vendor = (id: string) => `<firmware compare="eq" version="${id}">vendor-id</firmware>`;
      const patch = requires(vendor("USB:0x0001") + vendor("DMI:Example Inc."));
      assert.deepEqual(patch?.requires?.patches, ["lvfs-requires:org.example.mouse:firmware:vendor-id"]);
      assert.equal(patch?.fixes[0]?.publisher, undefined);
    });

    test("lvfsFeed tells branches of one component apart, and asks for the branch", () => {
      const [patch] = patchesIn({ more: "<branch>coreboot</branch>" });
      assert.equal(patch?.id, "lvfs-org.example.mouse-coreboot-1.2.3");
      assert.deepEqual(patch?.requires?.patches, [
        "lvfs-requires:org.example.mouse-coreboot:branch:coreboot",
      ]);
    });
  });

  const refused: readonly (readonly [string, FeedInput, RegExp])[] = [
    [
      "an HTML page",
      textFeed("<html><body></body></html>"),
      /^is a document of <html>, not of <components>$/,
    ],
    ["what is no XML", textFeed("{}"), /^is no XML that can be read: /],
    ["a truncated document", textFeed(`<components>${component()}`), /^is no XML that can be read: /],
    [
      "a document type declaration",
      textFeed(`<!DOCTYPE components [<!ENTITY a "b">]><components>${component()}</components>`),
      /a document type declaration/,
    ],
    ["no component", metadata(), /^lists no component$/],
    ["no bytes", textFeed(""), /^is no XML/],
    [
      "a folder of which one file is damaged",
      textFeed({ "a.xml": `<components>${component()}</components>`, "b.xml": "<components>" }),
      /^b\.xml is no XML/,
    ],
  ];
  for (const [name, input, reason] of refused) {
    test(`lvfsFeed refuses ${name} whole`, () => {
      const reading = read(input);
      assert.match(reading.kind === "refused" ? reading.reason : "", reason);
    });
  }

  const bad: readonly (readonly [string, ComponentInput, string, string])[] = [
    ["no id", { id: "" }, "component 2", '"" is no id of a component'],
    ["an odd id", { id: "a b" }, "a b", '"a b" is no id of a component'],
    ["no GUID", { provides: "" }, "org.example.mouse", "names no device: no GUID in <provides>"],
    [
      "what is no GUID",
      { provides: "<firmware>x</firmware>" },
      "org.example.mouse",
      'provides "x", which is no GUID',
    ],
    ["an odd branch", { more: "<branch>a/b</branch>" }, "org.example.mouse", '"a/b" is no branch'],
    ["a release of no version", { releases: "<release/>" }, "org.example.mouse release 1", "has no version"],
    [
      "a release of an odd version",
      { releases: '<release version="1 2"/>' },
      "org.example.mouse release 1",
      '"1 2" is no version of firmware',
    ],
    [
      "a release of no date",
      { releases: '<release version="1.2.3" timestamp="soon"/>' },
      "lvfs-org.example.mouse-1.2.3",
      "its date is no date",
    ],
    [
      "what is no CVE",
      { releases: '<release version="1.2.3"><issues><issue type="cve">x</issue></issues></release>' },
      "lvfs-org.example.mouse-1.2.3",
      '"x" is no CVE id',
    ],
  ];
  for (const [name, input, record, reason] of bad) {
    test(`lvfsFeed refuses ${name} by name, and takes the rest`, () => {
      const reading = patchesOf(read(metadata(component({ id: "org.example.good" }), component(input))));
      assert.deepEqual(reading.refused, [{ record, reason }]);
      assert.deepEqual(
        reading.patches.map(({ id }) => id),
        ["lvfs-org.example.good-1.2.3"],
      );
    });
  }

  test("lvfsFeed passes over what is no firmware, and components without a release", () => {
    const reading = patchesOf(
      read(
        metadata(component(), component({ id: "a", type: "desktop" }), component({ id: "b", releases: "" })),
      ),
    );
    assert.deepEqual(reading.passedOver, [
      { record: "a", reason: "it is no firmware" },
      { record: "b", reason: "it has no release" },
    ]);
  });

  test("a device needs the releases that are newer than its firmware, if it is its vendor's", () => {
    const entries = patchesOf(read(fixtureFeed("lvfs/firmware.xml"))).patches.map((patch) =>
      buildEntry({ patch }),
    );
    const assessor = createAssessor(indexCatalog(entries));
    const kinds = (vendor: string, version: string) => {
      const firmware = [{ component: "8ceeeffd-51b6-580c-9b75-69143227aff8", vendor, version }];
      return entries.map((entry) => assessor.assess(buildReport({ firmware }), entry).kind);
    };
    assert.deepEqual(kinds("USB:0x273F", "1.9.0"), ["missing", "in-place", "in-place"]);
    assert.deepEqual(kinds("USB:0x273F", "2.0.0"), ["in-place", "in-place", "in-place"]);
    assert.deepEqual(kinds("USB:0x0001", "1.9.0"), ["not-applicable", "not-applicable", "not-applicable"]);
    assert.deepEqual(kinds("USB:0x273F", "1.9"), ["unknown", "unknown", "unknown"]);
  });
});
