import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { CORE_SCHEMA, dump, loadAll } from "js-yaml";
import { parseYaml } from "./parse-yaml.ts";

const parse = (text: string) => parseYaml("f.yaml", new TextEncoder().encode(text));
const brief = (text: string) =>
  parse(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
const values = (text: string) => {
  const { documents, problems } = parse(text);
  assert.deepEqual(problems, []);
  return documents.map(({ value }) => value);
};

test("parseYaml() reads core-schema values, and leaves dates, no and 12:30 as text", () => {
  const text = "a: [1, 0x1F, 1.5, true, null, ~, no, 2026-01-01, 12:30:00, 1_000, \"1\", 'x']";
  const list = [1, 31, 1.5, true, null, null, "no", "2026-01-01", "12:30:00", "1_000", "1", "x"];
  assert.deepEqual(values(text), [{ a: list }]);
});

test("parseYaml() reads a stream of documents", () => {
  assert.deepEqual(values("a: 1\n---\nb: 2\n...\n---\n- c\n"), [{ a: 1 }, { b: 2 }, ["c"]]);
});

test("parseYaml() takes keys as they are written", () => {
  assert.deepEqual(values("1.10: a\ntrue: b\nnull: c\n'': d\n".replace("'': d\n", "")), [
    { "1.10": "a", true: "b", null: "c" },
  ]);
});

test("parseYaml() knows where every value and key stands", () => {
  const [document] = parse(
    'spec:\n  rules:\n    - {name: "x", due: P3D}\n    - name: |\n        text\n  "a/b": 1.20\n  nothing:\r\n',
  ).documents;
  const rows: readonly (readonly [pointer: string, place: string, key: string])[] = [
    ["", "1:1", "1:1"],
    ["/spec", "2:3", "1:1"],
    ["/spec/rules", "3:5", "2:3"],
    ["/spec/rules/0", "3:7", "3:7"],
    ["/spec/rules/0/name", "3:14", "3:8"],
    ["/spec/rules/0/due", "3:24", "3:19"],
    ["/spec/a~1b", "6:10", "6:3"],
    ["/spec/nothing", "7:3", "7:3"],
    ["/spec/missing/deeper", "2:3", "2:3"],
    ["/spec/rules/7", "3:5", "3:5"],
  ];
  for (const [pointer, place, key] of rows) {
    const at = document?.place(pointer);
    const keyAt = document?.keyPlace(pointer);
    assert.equal(`${at?.line}:${at?.column}`, place, `place of ${pointer}`);
    assert.equal(`${keyAt?.line}:${keyAt?.column}`, key, `key of ${pointer}`);
  }
  assert.equal(document?.rawText("/spec/a~1b"), "1.20");
  assert.equal(document?.rawText("/spec/rules/0/name"), undefined);
});

const refused: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
  ["nothing", "", ["1:1 empty-document"]],
  ["white space", " \n\n", ["1:1 empty-document"]],
  ["comments", "# a\n# b\n", ["1:1 empty-document"]],
  ["null", "null\n", ["1:1 empty-document"]],
  ["an empty document at the end", "a: 1\n---\n", ["2:1 empty-document"]],
  ["an empty document between two", "a: 1\n---\n# x\n---\nb: 1\n", ["2:1 empty-document"]],
  ["an anchor", "a: &x 1", ["1:4 anchor"]],
  ["an anchor and its alias", "a: &x 1\nb: *x", ["1:4 anchor", "2:4 alias"]],
  ["an alias of nothing", "a: *x", ["1:4 alias"]],
  ["a tag", "a: !!str 1", ["1:4 tag"]],
  ["a local tag on a mapping", "!x\na: 1", ["1:1 tag"]],
  ["a code tag", "a: !!js/function 'x'", ["1:4 tag"]],
  ["a merge key", "a:\n  <<: {b: 1}", ["2:3 merge-key"]],
  ["%YAML", "%YAML 1.1\n---\na: 1", ["1:1 directive"]],
  ["%TAG", "# x\n%TAG ! tag:x,1:\n---\na: 1", ["2:1 directive"]],
  ["a duplicate key", "a: 1\nb: 2\na: 3", ["3:1 duplicate-key"]],
  ["a duplicate key behind quotes", '{a: 1, "a": 2}', ["1:8 duplicate-key"]],
  ["two duplicate keys at once", "a: 1\na: 2\nb: {c: 1, c: 2}", ["2:1 duplicate-key", "3:11 duplicate-key"]],
  ["a list as a key", "? [a]\n: 1", ["1:3 key-not-text"]],
  ["an empty key", ": 1", ["1:1 key-not-text"]],
  ["__proto__", '{"__proto__": {polluted: 1}}', ["1:2 forbidden-key"]],
  ["a huge integer", "a: 12345678901234567890", ["1:4 unsafe-number"]],
  ["infinity", "a: .inf\nb: -.Inf\nc: .nan", ["1:4 unsafe-number", "2:4 unsafe-number", "3:4 unsafe-number"]],
  ["an escaped bidirectional control", 'a: "x\\u202ey"', ["1:4 hidden-character"]],
  ["an escaped NUL", 'a: "\\0"', ["1:4 hidden-character"]],
  ["tabs as indentation", "a:\n\tb: 1", ["2:1 yaml-syntax"]],
  ["an open bracket", "a: [1, 2", ["1:9 yaml-syntax"]],
  ["bad indentation", "a:\n  b: 1\n c: 2", ["3:2 yaml-syntax"]],
  ["an open quote", 'a: "x', ["1:6 yaml-syntax"]],
  ["65 levels", `${"[".repeat(65)}${"]".repeat(65)}`, ["1:65 too-deep"]],
  ["too many values", `[${"1,".repeat(100_001)}]`, ["1:1 too-many-values"]],
];

for (const [name, text, problems] of refused) {
  test(`parseYaml() refuses ${name}`, () => assert.deepEqual(brief(text), problems));
}

test("parseYaml() takes 64 levels", () => assert.deepEqual(brief(`${"[".repeat(64)}${"]".repeat(64)}`), []));

test("parseYaml() leaves no trace of __proto__", () => {
  parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test("parseYaml() refuses every text that the YAML test suite says must fail", () => {
  const file = new URL("./fixtures/yaml-must-fail.json", import.meta.url);
  const cases = JSON.parse(readFileSync(file, "utf8")) as readonly {
    readonly id: string;
    readonly yaml: string;
  }[];
  assert.equal(cases.length, 94);
  for (const { id, yaml } of cases) assert.notDeepEqual(parse(yaml).problems, [], `${id} was read`);
});

const bombs: readonly (readonly [name: string, text: string])[] = [
  [
    "a billion laughs",
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"].map((key, index) => `${key}: &${key} [${`*${"abcdefgh"[index]},`.repeat(9)}]`).join("\n")}`,
  ],
  ["a thousand brackets", "[".repeat(200_000)],
  ["a thousand dashes", "- ".repeat(100_000)],
  ["a thousand question marks", "? ".repeat(100_000)],
  ["flow pairs", `[${"a: b, ".repeat(40_000)}]`],
  ["document markers", "---\n".repeat(60_000)],
  ["one long key", `${"x".repeat(250_000)}: y`],
  [
    "nested tags",
    Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth)}!a\n${" ".repeat(depth)}&b`).join("\n"),
  ],
  ["an endless quote", `"${"a\\".repeat(100_000)}`],
  ["block text", `a: >\n${" a\n\n".repeat(60_000)}`],
];

for (const [name, text] of bombs) {
  test(`parseYaml() is done with ${name} within 5 s`, () => {
    const start = performance.now();
    parse(text.slice(0, 256 * 1024));
    assert.ok(performance.now() - start < 5000);
  });
}

const lines = fc
  .array(
    fc.constantFrom(
      "a: 1",
      "- b",
      "  c: [d",
      "]",
      "? x",
      ": y",
      "&a",
      "*a",
      "!t",
      "'",
      '"',
      "|",
      "  \t",
      "---",
      "...",
      "%YAML 1.2",
      "{",
      "}",
      "<<: *a",
      "# x",
      "é🙂",
      "\u202e",
    ),
    { maxLength: 14 },
  )
  .map((list) => list.join("\n"));

test("parseYaml() never throws, and every problem stands inside the file", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .oneof(fc.string({ unit: "binary", maxLength: 60 }), lines)
      .map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(bytes, (sample) => {
      const all = new TextDecoder().decode(sample).split("\n");
      for (const { line, column } of parseYaml("f.yaml", sample).problems) {
        assert.ok(line >= 1 && line <= all.length, `line ${line} of ${all.length}`);
        assert.ok(
          column >= 1 && column <= (all[line - 1]?.length ?? 0) + 1,
          `column ${column} of line ${line}`,
        );
      }
    }),
    { numRuns: 3000 },
  );
});

test("parseYaml() reads what js-yaml reads", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/);
  const leaf = fc.oneof(
    fc.stringMatching(/^[ -~]{0,12}$/),
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  );
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("node"), { maxLength: 4 }),
      fc.dictionary(name, tie("node"), { maxKeys: 4 }),
    ),
  })).node;
  fc.assert(
    fc.property(
      fc.dictionary(name, tree, { minKeys: 1, maxKeys: 4 }),
      fc.integer({ min: -1, max: 4 }),
      (value, flowLevel) => {
        const text = dump(value, { flowLevel, noRefs: true });
        assert.deepEqual(values(text), JSON.parse(JSON.stringify(loadAll(text, { schema: CORE_SCHEMA }))));
      },
    ),
    { numRuns: 500 },
  );
});
