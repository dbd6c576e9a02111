import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createAssessor } from "../../core/applicability/assess.ts";
import { indexCatalog } from "../../core/applicability/catalog-index.ts";
import type { System } from "../../core/model/report.ts";
import { buildReport } from "../../testing/build-endpoint.ts";
import { fixtureFeed, patchesOf } from "../../testing/build-feed.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import { sofaFeed } from "../sofa.ts";

const { patches } = patchesOf(
  sofaFeed.read(fixtureFeed("sofa/macos-v2.json"), { patchFault: () => undefined }),
);
const entries = patches.map((patch) => buildEntry({ patch }));
const assessor = createAssessor(indexCatalog(entries));

/** The ids of the patches that mean that for a Mac. */
function meaning(kind: string, os: System | null): readonly string[] {
  const report = buildReport({ os, image: null });
  return entries.filter((entry) => assessor.assess(report, entry).kind === kind).map(({ patch }) => patch.id);
}

const mac = (version: string, build = ""): System => ({
  family: "macos",
  id: "macos",
  ...(version === "" ? {} : { version }),
  ...(build === "" ? {} : { build }),
});

describe("createAssessor() on the releases of macOS", () => {
  const rows: readonly (readonly [string, System, readonly string[], readonly string[]])[] = [
    [
      "needs the later releases of its line, and none of the next",
      mac("14.6.1", "23G93"),
      ["macos-14.8.9", "macos-14.7.1", "macos-14.7"],
      ["macos-14.6.1", "macos-14.6"],
    ],
    [
      "compares by number",
      mac("14.10"),
      [],
      ["macos-14.8.9", "macos-14.7.1", "macos-14.7", "macos-14.6.1", "macos-14.6"],
    ],
    [
      "needs the first release of its line when it runs an early one",
      mac("13.3"),
      ["macos-13.7.8", "macos-13.4.1", "macos-13.4", "macos-13.3.1"],
      [],
    ],
    [
      "has its release with a response to it",
      mac("13.4.1 (c)", "22F770820d"),
      ["macos-13.7.8"],
      ["macos-13.4.1", "macos-13.4", "macos-13.3.1"],
    ],
    [
      "is of a new line from its first release on",
      mac("15.0", "24A335"),
      ["macos-15.7.9", "macos-15.7.8"],
      ["macos-15.0"],
    ],
    [
      "needs the response to its release",
      mac("26.3.1"),
      ["macos-26.6.2", "macos-26.4", "macos-26.3.2", "macos-26.3.2-a", "macos-26.3.1-a"],
      ["macos-26.3.1"],
    ],
    [
      "has the response that it reports",
      mac("26.3.1 (a)"),
      ["macos-26.6.2", "macos-26.4", "macos-26.3.2", "macos-26.3.2-a"],
      ["macos-26.3.1", "macos-26.3.1-a"],
    ],
    ["is of another line than a number that begins alike", mac("150.1"), [], []],
  ];
  for (const [says, os, missing, inPlace] of rows) {
    test(`a Mac on ${os.version} ${says}`, () => {
      assert.deepEqual([...meaning("missing", os)].sort(), [...missing].sort());
      assert.deepEqual([...meaning("in-place", os)].sort(), [...inPlace].sort());
      assert.deepEqual(meaning("unknown", os), []);
    });
  }

  test("a Mac of a line that is not listed has nothing to install, and nothing in place either", () => {
    for (const version of ["12.7.6", "11.7.10", "10.15.7", "27.0"])
      assert.equal(meaning("not-applicable", mac(version)).length, entries.length, version);
  });

  test("a Mac whose version is not reported, or is none, is unknown", () => {
    assert.equal(meaning("unknown", mac("", "23G93")).length, entries.length);
    assert.equal(meaning("unknown", null).length, entries.length);
    const ofLine = ["macos-14.8.9", "macos-14.7.1", "macos-14.7", "macos-14.6.1", "macos-14.6"];
    for (const version of ["14.6.1 (23G93)", "14.x", "14.6b2"])
      assert.deepEqual(meaning("unknown", mac(version)), ofLine, version);
    assert.equal(meaning("in-place", mac("Sonoma")).length, 0);
  });

  test("another system than macOS has nothing to do with them", () => {
    const debian = { family: "linux", id: "debian", version: "14" };
    assert.equal(meaning("not-applicable", debian).length, entries.length);
  });
});
