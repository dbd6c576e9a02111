import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { documentFault } from "../commands/document-fault.ts";
import { fixtureFeed, patchesOf, textFeed } from "../testing/build-feed.ts";
import { at } from "../testing/build-time.ts";
import type { FeedInput } from "./feed.ts";
import { sofaFeed } from "./sofa.ts";

const read = (input: FeedInput) => sofaFeed.read(input, { patchFault: () => undefined });

type Row = Readonly<Record<string, unknown>>;
const release = (version: string, input: Row = {}): Row => ({
  UpdateName: `macOS Sequoia ${version}`,
  ProductName: "macOS",
  ProductVersion: version,
  ReleaseDate: "2026-08-06T00:00:00Z",
  CVEs: { "CVE-2026-0001": {} },
  ActivelyExploitedCVEs: [],
  UniqueCVEsCount: 1,
  ...input,
});
const line = (input: Row = {}): Row => ({
  OSVersion: "Sequoia 15",
  Latest: release("15.7.2"),
  SecurityReleases: [release("15.7.2"), release("15.7.1")],
  ...input,
});
const edition = (lines: readonly unknown[], input: Row = {}): FeedInput =>
  textFeed(JSON.stringify({ LastCheck: "2026-08-22T18:45:03Z", OSVersions: lines, ...input }));
const releases = (...list: readonly Row[]) => edition([line({ SecurityReleases: list })]);

describe("sofaFeed", () => {
  test("sofaFeed reads version 2: a patch a release, each for the Macs of its line only", () => {
    const reading = patchesOf(read(fixtureFeed("sofa/macos-v2.json")));
    assert.equal(reading.asOf, at("2026-08-22T18:45:03.057Z"));
    assert.equal(reading.coverage, "whole");
    assert.deepEqual(reading.refused, []);
    for (const patch of reading.patches) assert.equal(documentFault("Patch", patch), undefined);
    assert.deepEqual(
      reading.patches.find(({ id }) => id === "macos-15.7.9"),
      {
        apiVersion: "muster/v1",
        kind: "Patch",
        id: "macos-15.7.9",
        vendor: "apple",
        title: "macOS Sequoia 15.7.9",
        classification: "security",
        severity: "unknown",
        vulnerabilities: [{ id: "CVE-2026-65400", exploited: true }],
        released: "2026-08-06T00:00:00Z",
        fixes: [
          {
            type: "system",
            os: { family: "macos", id: "macos", version: "15" },
            scheme: "macos",
            fixed: "15.7.9",
          },
        ],
        supersedes: ["macos-15.7.8"],
        reboot: "required",
        removable: false,
        references: ["https://support.apple.com/en-us/148171"],
      },
    );
  });

  test("sofaFeed reads version 1, with the date of the timestamp.json beside it", () => {
    const feed = fixtureFeed("sofa/macos-v1.json", "sofa/timestamp.json");
    const reading = patchesOf(read(feed));
    assert.equal(reading.asOf, at("2025-06-14T00:50:16Z"));
    assert.deepEqual(reading.refused, []);
    const exploited = reading.patches.find(({ id }) => id === "macos-15.4.1")?.vulnerabilities;
    assert.deepEqual(exploited, [
      { id: "CVE-2025-31200", exploited: true },
      { id: "CVE-2025-31201", exploited: true },
    ]);
    assert.equal(patchesOf(read(fixtureFeed("sofa/macos-v1.json"))).asOf, undefined);
  });

  test("sofaFeed takes no date from a timestamp.json of another edition", () => {
    const stamps = JSON.stringify({ macOS: { LastCheck: "2026-08-22T18:45:03+00:00Z", UpdateHash: "a" } });
    const feed = JSON.stringify({ UpdateHash: "b", OSVersions: [line()] });
    assert.equal(patchesOf(read(textFeed({ "feed.json": feed, "timestamp.json": stamps }))).asOf, undefined);
  });

  test("sofaFeed supersedes within a line: each release the one before it, whether its record is good or not", () => {
    const supersedes = (input: FeedInput) =>
      Object.fromEntries(patchesOf(read(input)).patches.map((one) => [one.id, one.supersedes]));
    const good = [
      release("15.7.2"),
      release("15.7.1"),
      release("15.7"),
      release("15.10", { ReleaseDate: "x" }),
    ];
    const latest = { Latest: release("15.10"), SecurityReleases: good };
    assert.deepEqual(supersedes(edition([line(latest)])), {
      "macos-15.7.2": ["macos-15.7.1"],
      "macos-15.7.1": ["macos-15.7"],
      "macos-15.7": [],
    });
    const damaged = [release("15.7.2"), release("15.7.1", { CVEs: null }), release("15.7")];
    assert.deepEqual(supersedes(releases(...damaged)), {
      "macos-15.7.2": ["macos-15.7.1"],
      "macos-15.7": [],
    });
  });

  test("sofaFeed makes a response a patch that needs its release, and that the next release after it contains", () => {
    const { patches } = patchesOf(read(fixtureFeed("sofa/macos-v2.json")));
    const byId = new Map(patches.map((patch) => [patch.id, patch]));
    const response = byId.get("macos-26.3.1-a");
    assert.deepEqual(
      response?.fixes.map(({ fixed }) => fixed),
      ["26.3.1 (a)"],
    );
    assert.deepEqual(response?.requires, { patches: ["macos-26.3.1"] });
    assert.deepEqual([response?.supersedes, response?.removable], [[], true]);
    assert.deepEqual(byId.get("macos-26.3.2-a")?.requires, {
      patches: ["macos-26.3.2"],
      facts: { model: ["Mac17,5"] },
    });
    // 26.3.2 is older than the response to 26.3.1 and lacks it.
    assert.deepEqual(byId.get("macos-26.3.2")?.supersedes, ["macos-26.3.1"]);
    assert.deepEqual(byId.get("macos-26.4")?.supersedes, [
      "macos-26.3.1-a",
      "macos-26.3.2",
      "macos-26.3.2-a",
    ]);
  });

  test("sofaFeed lets a response supersede the earlier ones to its release", () => {
    const list = [release("15.7.2"), release("15.7.1 (c)"), release("15.7.1 (a)"), release("15.7.1")];
    const { patches } = patchesOf(read(releases(...list)));
    assert.deepEqual(
      patches.map(({ id, supersedes }) => [id, supersedes]),
      [
        ["macos-15.7.2", ["macos-15.7.1"]],
        ["macos-15.7.1-c", ["macos-15.7.1-a"]],
        ["macos-15.7.1-a", []],
        ["macos-15.7.1", []],
      ],
    );
  });

  test("sofaFeed adds the latest release where it is not listed yet", () => {
    const feed = edition([line({ Latest: release("15.7.3") })]);
    assert.deepEqual(
      patchesOf(read(feed)).patches.map(({ id }) => id),
      ["macos-15.7.3", "macos-15.7.2", "macos-15.7.1"],
    );
  });

  test("sofaFeed calls the first release of a line 14.0, as later editions do", () => {
    const feed = edition([line({ Latest: release("15"), SecurityReleases: [release("15")] })]);
    assert.deepEqual(
      patchesOf(read(feed)).patches.map(({ id }) => id),
      ["macos-15.0"],
    );
  });

  describe("releases for some models", () => {
    const boards = (count: number) => Array.from({ length: count }, (_, index) => `J${index}AP`);
    const some = { DeviceScope: "device-specific", SupportedDevices: ["J700AP"] };
    const devices = { Devices: { J700AP: { DeviceID: "Mac17,5" } } };

    test("sofaFeed does not take one for a latest that went backwards, and asks for the model", () => {
      const feed = edition(
        [
          line({
            SecurityReleases: [release("15.7.4"), release("15.7.3", some), release("15.7.2")],
            Latest: release("15.7.4"),
          }),
        ],
        devices,
      );
      const { patches, refused } = patchesOf(read(feed));
      assert.deepEqual(refused, []);
      assert.deepEqual(
        patches.map(({ id, requires, supersedes }) => [id, requires, supersedes]),
        [
          ["macos-15.7.4", undefined, ["macos-15.7.2"]],
          ["macos-15.7.3", { facts: { model: ["Mac17,5"] } }, []],
          ["macos-15.7.2", undefined, []],
        ],
      );
      const ahead = line({ SecurityReleases: [release("15.7.3", some), release("15.7.2")] });
      assert.equal(read(edition([ahead], devices)).kind, "patches");
    });

    test("sofaFeed refuses one of a board that is of no known model", () => {
      const feed = edition([line({ SecurityReleases: [release("15.7.3", some), release("15.7.2")] })]);
      assert.deepEqual(patchesOf(read(feed)).refused, [
        { record: "macos-15.7.3", reason: 'is for the board "J700AP" only, which is of no known model' },
      ]);
    });

    test("sofaFeed tells one in version 1 by how few boards it names", () => {
      const latest = release("15.7.2", { SupportedDevices: boards(60) });
      const few = line({
        Latest: latest,
        SecurityReleases: [release("15.7.3", { SupportedDevices: boards(1) }), latest],
      });
      assert.deepEqual(
        patchesOf(read(edition([few]))).refused.map(({ record }) => record),
        ["macos-15.7.3"],
      );
      const many = line({
        Latest: latest,
        SecurityReleases: [release("15.7.3", { SupportedDevices: boards(50) }), latest],
      });
      assert.equal(read(edition([many])).kind, "refused");
    });
  });

  const refused: readonly (readonly [string, FeedInput, string])[] = [
    ["an HTML page", textFeed("<html>"), 'is no JSON: "<" where a value should follow, at character 0'],
    ["no UTF-8", { members: [{ path: "a", bytes: new Uint8Array([0xff]) }] }, "is no UTF-8 text"],
    ["an array", textFeed("[]"), "is no JSON object"],
    ["another document", textFeed("{}"), "is not one file with a list of `OSVersions`"],
    [
      "two feeds",
      textFeed({ "a.json": '{"OSVersions": []}', "b.json": '{"OSVersions": []}' }),
      "is not one file with a list of `OSVersions`",
    ],
    ["no lines", edition([]), "lists no line of macOS in `OSVersions`"],
    ["lines that are blank", edition([], { OSVersions: null }), "lists no line of macOS in `OSVersions`"],
    [
      "a date that is none",
      edition([line()], { LastCheck: "yesterday" }),
      'says it was last checked at "yesterday", which is no instant',
    ],
    [
      "a latest release that went backwards",
      edition([line({ Latest: release("15.7.1") })]),
      "says that 15.7.1 is the latest of Sequoia 15 and lists 15.7.2",
    ],
  ];
  for (const [name, input, reason] of refused) {
    test(`sofaFeed refuses ${name} whole`, () => {
      assert.deepEqual(read(input), { kind: "refused", reason });
    });
  }

  const bad: readonly (readonly [string, Row, string, string?])[] = [
    ["another product", release("15.7.1", { ProductName: "Safari" }), "`ProductName` is not macOS"],
    ["no date", release("15.7.1", { ReleaseDate: "2026-02-30T00:00:00Z" }), "`ReleaseDate` is no date"],
    ["no list", release("15.7.1", { CVEs: null }), "has no list of `CVEs`"],
    [
      "a list left blank",
      release("15.7.1", { CVEs: {} }),
      "says that it closes 1 vulnerabilities and lists 0",
    ],
    [
      "exploitation left blank",
      release("15.7.1", { ActivelyExploitedCVEs: null }),
      "has no list of `ActivelyExploitedCVEs`",
    ],
    [
      "a word for exploitation",
      release("15.7.1", { CVEs: { "CVE-2026-0001": "no" } }),
      "does not say whether CVE-2026-0001 is exploited",
    ],
    ["no CVE", release("15.7.1", { CVEs: { "CVE-1": {} } }), '"CVE-1" is no CVE id'],
    [
      "a version of another line",
      release("14.7.1"),
      '`ProductVersion` "14.7.1" is no version of macOS 15',
      "Sequoia 15 SecurityReleases[1]",
    ],
    [
      "a version of a line that only begins alike",
      release("150.1"),
      '`ProductVersion` "150.1" is no version of macOS 15',
      "Sequoia 15 SecurityReleases[1]",
    ],
    [
      "no version",
      release(""),
      '`ProductVersion` "" is no version of macOS 15',
      "Sequoia 15 SecurityReleases[1]",
    ],
  ];
  for (const [name, row, reason, record = "macos-15.7.1"] of bad) {
    test(`sofaFeed refuses a release with ${name} by name`, () => {
      const reading = patchesOf(read(releases(release("15.7.2"), row)));
      assert.deepEqual(reading.refused, [{ record, reason }]);
      assert.deepEqual(
        reading.patches.map(({ id }) => id),
        ["macos-15.7.2"],
      );
    });
  }

  const lines: readonly (readonly [string, Row, readonly (readonly [string, string])[]])[] = [
    [
      "of iOS",
      line({ OSVersion: "18" }),
      [["18", "`OSVersion` is no line of macOS: a name and a number, as Sequoia 15"]],
    ],
    [
      "without a name",
      line({ OSVersion: null }),
      [["OSVersions[1]", "`OSVersion` is no line of macOS: a name and a number, as Sequoia 15"]],
    ],
    [
      "without releases",
      line({ SecurityReleases: null }),
      [["Sequoia 15", "has no list of `SecurityReleases`"]],
    ],
    [
      "without its latest release",
      line({ Latest: null }),
      [
        ["macos-15.7.2", "Sequoia 15 does not say which release is its `Latest`"],
        ["macos-15.7.1", "Sequoia 15 does not say which release is its `Latest`"],
      ],
    ],
  ];
  for (const [name, row, said] of lines) {
    test(`sofaFeed refuses a line ${name}, and takes the others`, () => {
      const sonoma = { OSVersion: "Sonoma 14", Latest: release("14.8"), SecurityReleases: [release("14.8")] };
      const reading = patchesOf(read(edition([sonoma, row])));
      assert.deepEqual(
        reading.refused,
        said.map(([record, reason]) => ({ record, reason })),
      );
      assert.deepEqual(
        reading.patches.map(({ id }) => id),
        ["macos-14.8"],
      );
    });
  }

  test("sofaFeed refuses responses that it cannot read by name", () => {
    const response = {
      Version: "15.7.1",
      VersionExtra: "(a)",
      PostingDate: "2026-03-17",
      CVEs: ["CVE-2026-0001"],
    };
    const rows = [
      { ...response, VersionExtra: "" },
      { ...response, PostingDate: "" },
      { ...response, VersionExtra: "(b)", CVEs: null },
      { ...response, VersionExtra: "(c)", CVEs: ["x"] },
      { ...response, VersionExtra: "(d)", DeviceScope: "device-specific" },
    ];
    const { refused: said } = patchesOf(
      read(edition([line()], { BackgroundSecurityImprovements: { "15": rows } })),
    );
    assert.deepEqual(
      said.map(({ record, reason }) => `${record}: ${reason}`),
      [
        'BackgroundSecurityImprovements 15[0]: "15.7.1 " is no response to a release of macOS 15',
        "macos-15.7.1-a: `PostingDate` is no date",
        "macos-15.7.1-b: has no list of `CVEs`",
        "macos-15.7.1-c: lists something in `CVEs` that is no CVE id",
        "macos-15.7.1-d: is for some models only, and does not say which",
      ],
    );
  });
});
