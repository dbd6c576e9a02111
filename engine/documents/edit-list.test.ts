import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { ListEdit } from "../core/rollout/list-edit.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { editList } from "./edit-list.ts";

const PATH = "policies/approvals/2026-11.yaml";
const A = `sha256:${"a".repeat(64)}`;
const B = `sha256:${"b".repeat(64)}`;
const HEAD = "apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: 2026-11}\n";

const edit = (text: string | undefined, ...edits: readonly ListEdit[]) =>
  editList({ path: PATH, text, list: "2026-11" }, edits);

const leave = (patch = "A-1", digest = A, ring = "pilot"): ListEdit => ({
  kind: "leave",
  patch,
  digest,
  ring,
});
const through = (...names: readonly string[]): ListEdit => ({
  kind: "through",
  patch: "A-1",
  digest: A,
  through: names,
});
const hold = (more: Partial<Extract<ListEdit, { kind: "hold" }>> = {}): ListEdit => ({
  kind: "hold",
  patch: "A-1",
  reason: 'breaker tripped (7): 9 of 40 failed in "pilot"',
  ...more,
});

/** Name, the spec before, the edit, the lines that go and the lines that come. */
const CASES: readonly (readonly [
  string,
  string,
  readonly ListEdit[],
  readonly string[],
  readonly string[],
])[] = [
  [
    "a block entry without leaves",
    `spec:\n  through: last # all\n  approve:\n    - patch: A-1   # critical · 3 endpoints\n      digest: ${A} # reviewed\n      # why not sooner\n      rollback: {method: uninstall, tested: true}   # drilled\n\n    # next\n    - {patch: B-1, digest: ${B}, rollback: {method: uninstall}}\n`,
    [leave()],
    [],
    ["      leaves: [pilot]"],
  ],
  [
    "a block entry with leaves in brackets",
    `spec:\n  approve:\n    - patch: A-1\n      leaves: [lab ]  # so far\n      digest: ${A}\n      rollback: {method: uninstall}\n`,
    [leave()],
    ["      leaves: [lab ]  # so far"],
    ["      leaves: [lab, pilot ]  # so far"],
  ],
  [
    "a block entry with empty leaves",
    `spec:\n  approve:\n    - patch: A-1\n      leaves: [] # none\n      digest: ${A}\n      rollback: {method: uninstall}\n`,
    [leave()],
    ["      leaves: [] # none"],
    ["      leaves: [pilot] # none"],
  ],
  [
    "leaves a line each",
    `spec:\n  approve:\n    - patch: A-1\n      leaves:\n        - lab   # the first\n        # the second comes here\n      digest: ${A}\n      rollback: {method: uninstall}\n`,
    [leave()],
    [],
    ["        - pilot"],
  ],
  [
    "leaves a line each, not indented",
    `spec:\n  approve:\n  - patch: A-1\n    digest: ${A}\n    rollback: {method: uninstall}\n    leaves:\n    - lab\n  - {patch: B-1, digest: ${B}, rollback: {method: uninstall}}\n`,
    [leave()],
    [],
    ["    - pilot"],
  ],
  [
    "an entry in braces without leaves",
    `spec:\n  approve:\n    - {patch: A-1, digest: ${A}, rollback: {method: uninstall}} # in braces\n`,
    [leave()],
    [`    - {patch: A-1, digest: ${A}, rollback: {method: uninstall}} # in braces`],
    [`    - {patch: A-1, digest: ${A}, rollback: {method: uninstall}, leaves: [pilot]} # in braces`],
  ],
  [
    "an entry in braces with leaves",
    `spec:\n  approve:\n    - { patch: A-1, leaves: [ "lab" ], digest: ${A}, rollback: {method: uninstall} }\n`,
    [leave()],
    [`    - { patch: A-1, leaves: [ "lab" ], digest: ${A}, rollback: {method: uninstall} }`],
    [`    - { patch: A-1, leaves: [ "lab", pilot ], digest: ${A}, rollback: {method: uninstall} }`],
  ],
  [
    "an entry in braces over several lines, with a comma at the end",
    `spec:\n  approve: [\n    {\n      patch: A-1, # first\n      digest: ${A}, # second\n      rollback: {method: uninstall}, # third\n    },\n    ]\n`,
    [leave()],
    ["      rollback: {method: uninstall}, # third"],
    ["      rollback: {method: uninstall}, leaves: [pilot], # third"],
  ],
  [
    "two entries at once, one of them the revision of the other",
    `spec:\n  approve:\n    - patch: A-1\n      digest: ${A}\n      rollback: {method: uninstall}\n    - patch: A-1\n      digest: ${B}\n      rollback: {method: uninstall}\n`,
    [leave(), leave("A-1", B, "srv-pilot")],
    [],
    ["      leaves: [pilot]", "      leaves: [srv-pilot]"],
  ],
  [
    "an entry that ends in a block of text",
    `spec:\n  approve:\n    - patch: A-1\n      digest: ${A}\n      rollback:\n        method: none\n        accepted: |\n          restored from image\n          by hand\n  through: last\n`,
    [leave()],
    [],
    ["      leaves: [pilot]"],
  ],
  [
    "an own ceiling",
    `spec:\n  approve:\n    - patch: A-1\n      digest: ${A}\n      through: 'pilot'   # for now\n      rollback: {method: uninstall}\n`,
    [through("broad")],
    ["      through: 'pilot'   # for now"],
    ["      through: 'broad'   # for now"],
  ],
  [
    "an own ceiling of two tracks",
    `spec:\n  approve:\n    - patch: A-1\n      digest: ${A}\n      through: [ws-final, pilot]   # for now\n      rollback: {method: uninstall}\n`,
    [through("ws-final", "broad")],
    ["      through: [ws-final, pilot]   # for now"],
    ["      through: [ws-final, broad]   # for now"],
  ],
  [
    "an own ceiling that gets a second track",
    `spec:\n  approve:\n    - {patch: A-1, digest: ${A}, through: ws-final, rollback: {method: uninstall}}\n`,
    [through("ws-final", "broad")],
    [`    - {patch: A-1, digest: ${A}, through: ws-final, rollback: {method: uninstall}}`],
    [`    - {patch: A-1, digest: ${A}, through: [ws-final, broad], rollback: {method: uninstall}}`],
  ],
  [
    "an own ceiling, a line each, that gets a second track",
    `spec:\n  approve:\n    - patch: A-1\n      digest: ${A}\n      through:\n        - ws-final # clients\n      rollback: {method: uninstall}\n`,
    [through("ws-final", "broad")],
    [],
    ["        - broad"],
  ],
  [
    "a list with one ring that stays a list",
    `spec:\n  approve:\n    - patch: A-1\n      digest: ${A}\n      through: [pilot]\n      rollback: {method: uninstall}\n`,
    [through("broad")],
    ["      through: [pilot]"],
    ["      through: [broad]"],
  ],
  [
    "a ceiling of the list",
    `spec:\n  through: [pilot, ws-final]\n  approve:\n    - patch: A-1\n      digest: ${A}\n      rollback: {method: uninstall}\n`,
    [through("broad", "ws-final")],
    [],
    ["      through: [broad, ws-final]"],
  ],
  [
    "a hold where there is none yet",
    `spec:\n  approve:\n    - patch: A-1\n      digest: ${A}\n      rollback: {method: uninstall}\n# the end\n`,
    [hold()],
    [],
    ["  hold:", "    - patch: A-1", '      reason: "breaker tripped (7): 9 of 40 failed in \\"pilot\\""'],
  ],
  [
    "a hold of one stratum behind others",
    `spec:\n  hold:\n    - {patch: C-1, reason: old} # lasting\n  through: last\n`,
    [hold({ endpoints: { facts: { model: ["Latitude 5540"] } }, reason: "worse" })],
    [],
    ["    - patch: A-1", '      endpoints: {facts: {model: ["Latitude 5540"]}}', "      reason: worse"],
  ],
  [
    "a hold in an empty list",
    "spec:\n  through: last\n  hold: []   # none so far\n",
    [hold({ reason: "worse", endpoints: { labels: { site: "fra" }, os: { version: "12" } } })],
    ["  hold: []   # none so far"],
    [
      "  hold:   # none so far",
      "    - patch: A-1",
      '      endpoints: {labels: {site: fra}, os: {version: "12"}}',
      "      reason: worse",
    ],
  ],
  [
    "a reject and a release",
    "spec:\n  through: last\n",
    [
      { kind: "reject", patch: "A-1", installed: "remove", reason: "withdrawn" },
      { kind: "release", patch: "B-1", trip: 4711, reason: "fixed" },
    ],
    [],
    [
      "  reject:",
      "    - patch: A-1",
      "      reason: withdrawn",
      "      installed: remove",
      "  release:",
      "    - patch: B-1",
      "      trip: 4711",
      "      reason: fixed",
    ],
  ],
  [
    "a hold in a list all in braces",
    `spec: {approve: [{patch: A-1, digest: ${A}, rollback: {method: uninstall}}]}\n`,
    [hold({ reason: "worse" })],
    [`spec: {approve: [{patch: A-1, digest: ${A}, rollback: {method: uninstall}}]}`],
    [
      `spec: {approve: [{patch: A-1, digest: ${A}, rollback: {method: uninstall}}], hold: [`,
      "    {patch: A-1, reason: worse}]}",
    ],
  ],
];

/** Lines that are in one text and not in the other, in order; both keep all others. */
function lineChanges(
  before: string,
  after: string,
): readonly [gone: readonly string[], come: readonly string[]] {
  const [was, is] = [before.split("\n"), after.split("\n")];
  const come: string[] = [];
  const gone: string[] = [];
  let at = 0;
  for (const line of is) {
    const next = was.indexOf(line, at);
    if (next === -1 || next - at > 1) come.push(line);
    else {
      gone.push(...was.slice(at, next));
      at = next + 1;
    }
  }
  gone.push(...was.slice(at));
  return [gone, come];
}

describe("editList() changes nothing but", () => {
  for (const [name, spec, edits, gone, come] of CASES) {
    const before = `# a file\n${HEAD}${spec}`;
    const layouts: readonly (readonly [string, string, (text: string) => string])[] = [
      ["", before, (text) => text],
      [", with CRLF", before.replaceAll("\n", "\r\n"), (text) => text.replaceAll("\r\n", "\n")],
      [", without a line end at the end", before.replace(/\n$/, ""), (text) => text],
      [
        ", between other documents",
        `${HEAD.replace("2026-11", "2026-10")}spec: {through: last} # other\n---\n${before}---\n${HEAD.replace("2026-11", "2026-12")}spec:\n  hold: []\n`,
        (text) => text,
      ],
    ];
    for (const [layout, text, toLines] of layouts) {
      test(`${name}${layout}`, () => {
        const { text: after, refused } = edit(text, ...edits);
        assert.deepEqual(refused, []);
        const [left, right] = [toLines(text), toLines(after ?? "")];
        assert.deepEqual(lineChanges(left, right), [gone, come], after);
        if (text.includes("\r")) assert.doesNotMatch(after ?? "", /[^\r]\n/);
        assert.equal(text.endsWith("\n"), after?.endsWith("\n"));
      });
    }
  }
});

describe("editList() refuses, with the text as it was,", () => {
  const list = (spec: string): string => `${HEAD}spec:\n${spec}`;
  const one = list(`  approve:\n    - patch: A-1\n      digest: ${A}\n      rollback: {method: uninstall}\n`);
  const cases: readonly (readonly [string, string | undefined, ListEdit, RegExp])[] = [
    ["an entry that is not there", one, leave("Z-1"), /no entry approves "Z-1"/],
    ["an entry of another digest", one, leave("A-1", B), /no entry approves "A-1" with the digest sha256:b/],
    ["a list that is not there", undefined, leave(), /there is no approval list "2026-11"/],
    [
      "a file that is not valid as it is",
      `${one}  spare: 1\n`,
      leave(),
      /cannot be edited as it is: .*spare/,
    ],
    ["an id that no document can hold", one, hold({ patch: "A\u202e1" }), /would not be valid: U\+202E/],
    [
      "a second reject of a list whose reject is in tags",
      `${one}  reject: !!seq []\n`,
      { kind: "reject", patch: "A-1", installed: "keep", reason: "x" },
      /cannot be edited as it is/,
    ],
    [
      "an entry over a whole file's size",
      `${one}#${"x".repeat(256 * 1024 - one.length - 20)}\n`,
      hold(),
      /would not be valid: The file has/,
    ],
  ];
  for (const [name, text, change, says] of cases) {
    test(name, () => {
      const result = edit(text, change);
      assert.equal(result.text, text);
      assert.deepEqual(
        result.refused.map((refused) => refused.edit),
        [change],
      );
      assert.match(result.refused[0]?.says ?? "", says);
    });
  }

  test("what it must, and makes the other changes", () => {
    const { text, refused } = edit(one, leave("Z-1"), leave(), leave("Y-1"));
    assert.deepEqual(
      refused.map(({ edit: { patch } }) => patch),
      ["Z-1", "Y-1"],
    );
    assert.deepEqual(lineChanges(one, text ?? ""), [[], ["      leaves: [pilot]"]]);
  });
});

test("editList() writes a list of its own where there is none", () => {
  const wanted = `apiVersion: muster/v1
kind: ApprovalList
metadata: {name: "2026-11"}
spec:
  hold:
    - patch: A-1
      reason: worse
`;
  assert.equal(edit(undefined, hold({ reason: "worse" })).text, wanted);
  const other = `${HEAD.replace("2026-11", "2026-10")}spec: {through: last}`;
  assert.equal(edit(other, hold({ reason: "worse" })).text, `${other}\n---\n${wanted}`);
});

test("editList() makes no change of no edits", () => {
  assert.deepEqual(edit("as it is"), { text: "as it is", refused: [] });
});

test("editList() lets no reason and no label end its line, whatever it holds", () => {
  const before = `${HEAD}spec:\n  through: last\n`;
  for (const text of hostileStrings) {
    const { text: after, refused } = edit(before, hold({ reason: text }));
    assert.deepEqual(refused, [], JSON.stringify(text));
    assert.equal(after?.split("\n").length, before.split("\n").length + 3, JSON.stringify(text));
    const labelled = edit(before, hold({ endpoints: { labels: { site: text, "a: b": "x" } } }));
    if (labelled.refused.length > 0) assert.match(labelled.refused[0]?.says ?? "", /would not be valid/);
  }
});

test("editList() says what was meant or refuses, whatever the layout of an entry", () => {
  const pieces = {
    gap: fc.constantFrom("", " ", "  ", "\n    ", " # c\n    "),
    rings: fc.subarray(["lab", "ws-lab", "x"]),
    comma: fc.constantFrom("", ","),
    quote: fc.constantFrom("", '"', "'"),
  };
  fc.assert(
    fc.property(fc.record(pieces), ({ gap, rings, comma, quote }) => {
      const names = rings.map((ring) => `${quote}${ring}${quote}`).join(`,${gap} `);
      const leaves = `[${gap}${names}${rings.length > 0 ? comma : ""}${gap}]`;
      const text = `${HEAD}spec:\n  approve:\n   - {patch: A-1,${gap} digest: ${A},${gap} leaves: ${leaves}${gap}${comma}${gap}}\n`;
      const { text: after, refused } = edit(text, leave());
      assert.equal(refused.length, 0, `${text}\n${JSON.stringify(refused)}`);
      assert.ok((after?.length ?? 0) >= text.length + "pilot".length);
    }),
  );
});
