import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recurrenceDays } from "../adapters/recurrence.ts";
import { rememberDays } from "../testing/remember-days.ts";
import { soundRepository } from "../testing/sound-repository.ts";
import { readDocuments, type SourceFile } from "./read-documents.ts";
import { resolveReferences } from "./resolve-references.ts";

const options = { isZone: (zone: string) => zone === "UTC" || zone === "Europe/Berlin" };
const context = { now: 0, zoneOffset: () => 0, recurrenceDays: rememberDays(recurrenceDays) };
const encode = (text: string) => new TextEncoder().encode(text);
const sound: readonly SourceFile[] = Object.entries(soundRepository).map(([path, text]) => ({
  path,
  bytes: encode(text),
}));
const read = (files: Readonly<Record<string, string>>) =>
  readDocuments(
    Object.entries(files).map(([path, text]) => ({ path, bytes: encode(text) })),
    options,
  );
const brief = (files: Readonly<Record<string, string>>) =>
  read(files).problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

test("readDocuments() gives typed documents that know where they stand", () => {
  const { documents, unusable, problems } = readDocuments(sound, options);
  assert.deepEqual(problems, []);
  assert.deepEqual(unusable, []);
  assert.equal(documents.length, sound.length);
  const policy = documents.find((document) => document.kind === "PatchPolicy");
  assert.equal(policy?.name, "servers");
  assert.equal(policy?.value.spec.rules[0]?.due, "P14D");
  assert.equal(policy?.at("/spec/rules/0/due"), "policies/servers.yaml:15:12");
});

test("readDocuments() does not look outside policies, rings and muster.yaml", () => {
  const { documents, problems } = read({
    "docs/x.yaml": "[",
    ".github/workflows/ci.yml": "[",
    "policies/README.md": "# [",
    "inventory.csv": "",
  });
  assert.deepEqual([documents, problems], [[], []]);
});

const baseline = "apiVersion: muster/v1\nkind: Baseline\nmetadata: {name: a}\nspec: {endpoints: {}}\n";

const cases: readonly (readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  problems: readonly string[],
])[] = [
  ["an empty file", { "rings/a.yaml": "" }, ["rings/a.yaml:1:1 empty-document"]],
  ["text", { "rings/a.yaml": "hello" }, ["rings/a.yaml:1:1 not-a-document"]],
  ["a list", { "rings/a.yaml": "- 1" }, ["rings/a.yaml:1:1 not-a-document"]],
  ["no kind", { "rings/a.yaml": "apiVersion: muster/v1" }, ["rings/a.yaml:1:1 unknown-kind"]],
  ["a kind that programs write", { "policies/a.yaml": "kind: Patch" }, ["policies/a.yaml:1:7 unknown-kind"]],
  ["a kind that is no text", { "policies/a.yaml": "kind: [Ring]" }, ["policies/a.yaml:1:7 unknown-kind"]],
  [
    "no apiVersion",
    { "policies/baselines/a.yaml": baseline.replace("apiVersion: muster/v1\n", "") },
    ["policies/baselines/a.yaml:1:1 missing-field"],
  ],
  ["a document in another folder", { "rings/a.yaml": baseline }, ["rings/a.yaml:2:7 misplaced-kind"]],
  [
    "a document in a folder below its own",
    { "policies/baselines/x/a.yaml": baseline },
    ["policies/baselines/x/a.yaml:2:7 misplaced-kind"],
  ],
  [
    "another extension",
    { "policies/baselines/a.yml": baseline },
    ["policies/baselines/a.yml:1:1 wrong-extension"],
  ],
  [
    "one name in two files",
    { "policies/baselines/b.yaml": baseline, "policies/baselines/a.yaml": baseline },
    ["policies/baselines/b.yaml:3:18 duplicate-name"],
  ],
  [
    "one name in one file",
    { "policies/baselines/a.yaml": `${baseline}---\n${baseline}` },
    ["policies/baselines/a.yaml:8:18 duplicate-name"],
  ],
  [
    "faults of all layers at once",
    {
      "policies/baselines/a.yaml": `${baseline.replace("{}", "{names: [a, a b]}, due: 2026-02-30, due: x, od: 1")}`,
    },
    [
      "policies/baselines/a.yaml:4:31 bad-id",
      "policies/baselines/a.yaml:4:43 bad-date",
      "policies/baselines/a.yaml:4:55 duplicate-key",
      "policies/baselines/a.yaml:4:63 unknown-field",
    ],
  ],
];

for (const [name, files, problems] of cases) {
  test(`readDocuments() reports ${name}`, () => assert.deepEqual(brief(files), problems));
}

test("readDocuments() keeps a faulty document out, and its good neighbours in", () => {
  const faulty = baseline.replace("name: a", "name: b").replace("endpoints", "endpoint");
  const { documents, unusable } = read({ "policies/baselines/a.yaml": `${baseline}---\n${faulty}` });
  assert.deepEqual(
    documents.map(({ name }) => name),
    ["a"],
  );
  assert.deepEqual(unusable, [{ file: "policies/baselines/a.yaml", kind: "Baseline", name: "b" }]);
});

test("readDocuments() uses nothing of a file whose YAML is at fault", () => {
  const { documents, unusable } = read({ "policies/baselines/a.yaml": baseline.replace("{}", "&x {}") });
  assert.deepEqual(documents, []);
  assert.deepEqual(unusable, [{ file: "policies/baselines/a.yaml", kind: "Baseline", name: "a" }]);
});

test("readDocuments() answers the same in any order of files", () => {
  const broken = sound.map((file, index) =>
    index % 2 === 0 ? { ...file, bytes: file.bytes.slice(0, -9) } : file,
  );
  const plain = (files: readonly SourceFile[]) => {
    const { documents, unusable, problems } = readDocuments(files, options);
    return JSON.stringify({
      documents,
      unusable,
      problems,
      more: resolveReferences({ documents, unusable }, context),
    });
  };
  const expected = plain(broken);
  fc.assert(
    fc.property(fc.shuffledSubarray([...broken], { minLength: broken.length }), (files) =>
      assert.equal(plain(files), expected),
    ),
    { numRuns: 30 },
  );
});

/** Valid documents with a run of text cut out, doubled, or replaced by something nasty. */
const mutated = fc
  .record({
    file: fc.constantFrom(...Object.entries(soundRepository)),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    nasty: fc.oneof(
      fc.constantFrom(
        "",
        "[",
        "{",
        ": ",
        "- ",
        "&a ",
        "*a",
        "!!x ",
        "\t",
        "\n",
        "---\n",
        "1.20",
        "null",
        "''",
        "~",
        "<<: ",
        "\u202e",
        "__proto__: ",
        "{}",
        "P1M",
      ),
      fc.string({ maxLength: 6 }),
    ),
  })
  .map(({ file: [path, text], from, length, nasty }) => {
    const start = Math.floor(from * text.length);
    return { path, text: text.slice(0, start) + nasty + text.slice(start + length) };
  });

test("readDocuments() and resolveReferences() never throw, and every problem stands inside its file", () => {
  fc.assert(
    fc.property(mutated, ({ path, text }) => {
      const files = [...sound.filter((file) => file.path !== path), { path, bytes: encode(text) }];
      const result = readDocuments(files, options);
      const lines = new TextDecoder().decode(encode(text)).split("\n");
      for (const { file, line, column } of [...result.problems, ...resolveReferences(result, context)]) {
        if (file !== path) continue;
        assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
        assert.ok(
          column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1,
          `column ${column} of line ${line}`,
        );
      }
    }),
    { numRuns: 1500 },
  );
});

test("readDocuments() never throws on any bytes in any place", () => {
  const path = fc.constantFrom(
    "muster.yaml",
    "policies/a.yaml",
    "policies/review.yaml",
    "policies/approvals/a.yaml",
    "rings/a.yaml",
    "rings/windows/a.yaml",
    "policies/a.yml",
  );
  fc.assert(
    fc.property(path, fc.uint8Array({ maxLength: 80 }), (file, bytes) => {
      const result = readDocuments([{ path: file, bytes }], options);
      assert.ok(result.documents.length === 0 && result.problems.length > 0);
      resolveReferences(result, context);
    }),
    { numRuns: 1000 },
  );
});
