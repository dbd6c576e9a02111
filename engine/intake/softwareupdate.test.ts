import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import type { IntakeOptions } from "./report-format.ts";
import { softwareupdateFormat } from "./softwareupdate.ts";

const options = intakeOptions({ id: "mac-1" });
const convert = (texts: string | readonly string[], more: Partial<IntakeOptions> = {}) => {
  const inputs = [texts].flat().map((text, index) => textInput(text, `file-${index + 1}`));
  return softwareupdateFormat.convertAll?.(inputs, { ...options, ...more });
};
const recordOf = (...asked: Parameters<typeof convert>) => {
  const conversion = convert(...asked);
  const record = conversion?.records[0]?.record;
  assert.ok(record, JSON.stringify(conversion?.refused));
  assert.equal(options.reportFault(record), undefined);
  return record;
};
const refusalOf = (...asked: Parameters<typeof convert>) => {
  const conversion = convert(...asked);
  assert.deepEqual(conversion?.records, []);
  return conversion?.refused;
};

const SW_VERS = "ProductName:\t\tmacOS\nProductVersion:\t\t14.6.1\nBuildVersion:\t\t23G93\n";
const HEAD = "Software Update Tool\n\nFinding available software\n";
const FOUND = `${HEAD}Software Update found the following new or updated software:\n`;
const NONE = `${HEAD}No new software available.\n`;
const ITEM =
  "* Label: macOS Sonoma 14.8.9-23J631\n\tTitle: macOS Sonoma 14.8.9, Version: 14.8.9, Size: 1765616KiB, Recommended: YES, Action: restart, \n";

describe("softwareupdateFormat", () => {
  test("softwareupdateFormat reads what is printed since 10.15: releases of macOS by their patch, the rest by label", () => {
    const record = recordOf(intakeFixture("softwareupdate/since-10.15.txt"));
    assert.deepEqual(record, {
      apiVersion: "muster/v1",
      kind: "EndpointReport",
      endpoint: { id: "mac-1" },
      observedAt: "2026-11-12T10:00:00Z",
      os: { family: "macos", id: "macos" },
      availablePatches: ["Safari17.6MontereyAuto-17.6", "macos-12.7.6", "macos-14.6.1"],
    });
  });

  test("softwareupdateFormat reads what was printed until 10.14, recommended or not", () => {
    const record = recordOf(intakeFixture("softwareupdate/until-10.14.txt"));
    assert.deepEqual(record.availablePatches, [
      "Command Line Tools (macOS Mojave version 10.14) for Xcode-10.3",
      "macos-10.14.1",
      "BridgeOSUpdateCustomer",
      "iCal-1.0.2",
    ]);
    assert.equal(record.partial, undefined);
  });

  test("softwareupdateFormat reads sw_vers in the same file and in another, whatever their order", () => {
    const os = { family: "macos", id: "macos", version: "14.6.1", build: "23G93" };
    for (const texts of [`${SW_VERS}${FOUND}${ITEM}`, [SW_VERS, FOUND + ITEM], [FOUND + ITEM, SW_VERS]]) {
      const record = recordOf(texts);
      assert.deepEqual([record.os, record.availablePatches], [os, ["macos-14.8.9"]]);
    }
  });

  test("softwareupdateFormat takes sw_vers alone, and says nothing of updates", () => {
    const record = recordOf(SW_VERS);
    assert.equal("availablePatches" in record, false);
    assert.equal(record.partial, undefined);
  });

  test("softwareupdateFormat reports the letter of a rapid security response with the version", () => {
    const text = SW_VERS.replace("14.6.1", "13.4.1").replace("Build", "ProductVersionExtra:\t(c)\nBuild");
    assert.equal(recordOf(text).os?.version, "13.4.1 (c)");
  });

  test("softwareupdateFormat takes --os where there is no sw_vers, and overrides none", () => {
    const stated = { os: { id: "macos", version: "13" } };
    assert.equal(recordOf(FOUND + ITEM, stated).os?.version, "13");
    assert.equal(recordOf([FOUND + ITEM, SW_VERS], stated).os?.version, "14.6.1");
    assert.deepEqual(
      refusalOf(FOUND + ITEM, { os: { id: "debian", version: "12" } })?.[0]?.reason,
      'softwareupdate is of macOS, and --os says "debian"',
    );
  });

  test("softwareupdateFormat reports no new software as an empty list, which is not an absent one", () => {
    for (const text of [
      NONE,
      `${SW_VERS}${NONE}`,
      "No new software available.",
      NONE.replaceAll("\n", "\r\n"),
    ])
      assert.deepEqual(recordOf(text).availablePatches, [], text);
  });

  test("softwareupdateFormat finds a rapid security response and an update that is not named after its system", () => {
    const items = [
      ["macOS Ventura Rapid Security Response 13.4.1 (c)", "13.4.1 (c)", "macos-13.4.1-c"],
      ["macOS 27.1 Update", "27.1", "macos-27.1"],
      ["macOS Sonoma 14.6.1", "14.6", "label"],
      ["macOS Installer Data", "14.6", "label"],
      ["Device Support Update", "14.6", "label"],
    ];
    for (const [title, version, id = ""] of items) {
      const text = `${FOUND}* Label: label\n\tTitle: ${title}, Version: ${version}, Size: 1K, Recommended: NO, \n`;
      assert.deepEqual(recordOf(text).availablePatches, [id], title);
    }
  });

  const partial: readonly (readonly [string, string | readonly string[], string, (readonly string[])?])[] = [
    [
      "that could not be fetched",
      `${SW_VERS}${HEAD}Can't connect to the Apple Software Update server.\n`,
      'softwareupdate says "Can\'t connect to the Apple Software Update server."',
    ],
    [
      "that ends before it says anything",
      `${SW_VERS}${HEAD}`,
      "softwareupdate says nothing of updates: it was cut off",
    ],
    [
      "that ends after its title",
      `${SW_VERS}${FOUND}`,
      "softwareupdate found updates, and none can be read",
      [],
    ],
    [
      "that ends after a label",
      `${FOUND}${ITEM}* Label: Safari17.6\n`,
      'softwareupdate lists "Safari17.6" without its details',
      ["macos-14.8.9"],
    ],
    [
      "that ends in the middle of the details",
      `${FOUND}${ITEM}* Label: Safari17.6\n\tTitle: Safari, Version: 17.6, Size: 15`,
      'softwareupdate says "Title: Safari, Version: 17.6, Size: 15", and 1 more',
      ["macos-14.8.9"],
    ],
    ["with a line that is none", `${FOUND}${ITEM}<html>\n`, 'softwareupdate says "<html>"', ["macos-14.8.9"]],
    [
      "that finds nothing and something",
      `${SW_VERS}${NONE}${ITEM}`,
      'softwareupdate says "* Label: macOS Sonoma 14.8.9-23J631"',
    ],
    ["that is there twice", [NONE, FOUND + ITEM], "there is more than one list of updates", ["macos-14.8.9"]],
    [
      "beside two systems",
      [SW_VERS, SW_VERS.replace("14.6.1", "15.1"), NONE],
      "sw_vers says 14.6.1 and 15.1",
      [],
    ],
    [
      "beside a system said twice",
      `${SW_VERS}ProductVersion: 15.1\n${NONE}`,
      "sw_vers says ProductVersion twice",
      [],
    ],
    [
      "beside another system",
      `${SW_VERS.replace("macOS", "iPhone OS")}${NONE}`,
      'sw_vers is of "iPhone OS", not of macOS',
      [],
    ],
    ["beside half a sw_vers", `BuildVersion: 23G93\n${NONE}`, "sw_vers says no ProductVersion", []],
  ];
  for (const [name, texts, says, available] of partial) {
    test(`softwareupdateFormat reports a list ${name} as partial`, () => {
      const record = recordOf(texts);
      assert.equal(record.partial?.replace(/^file-\d: /, ""), says);
      assert.deepEqual(record.availablePatches, available);
    });
  }

  const refused: readonly (readonly [string, string, string])[] = [
    [
      "that could not be fetched",
      "Can't connect to the Apple Software Update server, because you are not connected to the Internet.\n",
      'softwareupdate says "Can\'t connect to the Apple Software Update server, because you are not connected to the Internet."',
    ],
    ["of nothing", "\n", "is neither what softwareupdate -l prints nor what sw_vers does"],
  ];
  for (const [name, text, reason] of refused) {
    test(`softwareupdateFormat refuses a list ${name}, and the last good report stays`, () => {
      assert.deepEqual(refusalOf(text), [{ record: "mac-1", id: "mac-1", at: "file-1", reason }]);
    });
  }

  test("softwareupdateFormat asks for an id", () => {
    const conversion = softwareupdateFormat.convert(textInput(NONE), intakeOptions());
    assert.deepEqual(conversion.refused, [
      { record: "input", at: "input", reason: "softwareupdate lists name no endpoint: give --id" },
    ]);
  });
});
