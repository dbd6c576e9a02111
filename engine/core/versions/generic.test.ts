import assert from "node:assert/strict";
import { test } from "node:test";
import { genericScheme } from "./generic.ts";

/** Each before the next. */
const ascending: readonly string[] = [
  ...[
    "0.9",
    "1.0~",
    "1.0~x",
    "1.0-dev",
    "1.0-snapshot",
    "1.0-nightly.5",
    "1.0 Canary",
    "1.0-alpha",
    "1.0-alpha2",
  ],
  ...["1.0-EA", "1.0 beta 9", "1.0-beta-10", "1.0-preview", "1.0pre", "1.0RC", "1.0-rc1", "1.0-rc.2", "1.0"],
  ...[
    "1.0a",
    "1.0b",
    "1.0 (build 7)",
    "1.0 (build 12)",
    "1.0-Final",
    "1.0sp1",
    "1.0.1-rc1",
    "1.0.1",
    "1.0.1a",
    "1.0.2",
  ],
  ...[
    "1.9",
    "1.10",
    "10.0.19045.5011",
    "10.0.22631.9",
    "24.08",
    "24.08.1",
    "2026-01-31",
    "2026-02-01",
    "20260201",
  ],
  ...["99999999999999999998", "99999999999999999999"],
];

test("genericScheme.compare() sorts every version before all that follow it", () => {
  for (const [at, older] of ascending.entries()) {
    for (const newer of ascending.slice(at + 1)) {
      assert.equal(genericScheme.compare(older, newer), -1, `${older} < ${newer}`);
      assert.equal(genericScheme.compare(newer, older), 1, `${newer} > ${older}`);
    }
  }
});

test("genericScheme.compare() gives no weight to separators, case, missing zeros and a leading v", () => {
  for (const [a, b] of [
    ["1", "1.0.0"],
    ["24.08", "24.08.00.0"],
    ["1.2", "1_2"],
    ["1.2", "1-2"],
    ["1.2", " 1.2 "],
    ["1.2", "(1.2)"],
    ["v1.2", "1.2"],
    ["V1.2", "1.2"],
    ["1RC2", "1.0-rc.2"],
    ["1.0SP1", "1.0.0 sp 1"],
    ["1.02", "1.2"],
    ["1-rc0", "1-rc"],
    ["R81", "r81.0"],
  ] as const) {
    assert.equal(genericScheme.compare(a, b), 0, `${a} = ${b}`);
  }
});

test("genericScheme.isVersion() refuses the empty text, control characters, what lies beyond ASCII or has no digit", () => {
  for (const text of [
    ...["", " ", ".", "unknown", "n/a", "latest", "v", "1\n", "1\t0", "\u00001", "1\u001b[31m", "1\u007f"],
    ...["1\u0085", "1.0é", "1.0а", "１.0", "٣", "1\u200b", "1\ufeff", "1\u{1f600}", "1\ud800"],
  ]) {
    assert.equal(genericScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => genericScheme.compare(text, text), { name: "VersionError", scheme: "generic", text });
    assert.throws(() => genericScheme.compare("1", text), { name: "VersionError", text });
  }
});
