import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { WorkspaceInventory } from "../schema/documents.generated.ts";
import { readInventory } from "./read-inventory.ts";

const wanted: WorkspaceInventory = {
  format: "json",
  from: "inventory.json",
  key: "id",
  labels: ["site.name", "tier"],
  owner: "owner",
  retired: "retired",
};

const read = (text: string, more: Partial<WorkspaceInventory> = {}) =>
  readInventory({ path: "inventory.json", bytes: new TextEncoder().encode(text) }, { ...wanted, ...more });
const rowsOf = (text: string, more: Partial<WorkspaceInventory> = {}) => {
  const { inventory, problems } = read(text, more);
  assert.deepEqual(problems, []);
  return inventory?.rows;
};

const WEB = { id: "web-1", site: { name: "fra" }, tier: 0, owner: "ana", retired: false, rack: [1, 2] };
const DB = { id: "db-1", site: null, tier: "1", owner: "", retired: "yes" };
const ROWS = [
  { id: "web-1", labels: { "site.name": "fra", tier: "0" }, owner: "ana", retired: false },
  { id: "db-1", labels: { tier: "1" }, retired: true },
];

describe("an inventory in JSON", () => {
  const forms: readonly (readonly [name: string, text: string])[] = [
    ["an array", JSON.stringify([WEB, DB])],
    ["an array over many lines, after a byte order mark", `\ufeff${JSON.stringify([WEB, DB], null, 2)}`],
    ["one object a line", `${JSON.stringify(WEB)}\n${JSON.stringify(DB)}\n`],
    ["the answer of a CMDB", JSON.stringify({ result: [WEB, DB] })],
    [
      "a list that is whole",
      JSON.stringify({ count: 2, next: null, previous: null, results: [WEB, DB] }, null, 1),
    ],
  ];
  for (const [name, text] of forms) test(`may be ${name}`, () => assert.deepEqual(rowsOf(text), ROWS));

  test("may be one endpoint alone", () => assert.deepEqual(rowsOf(JSON.stringify(WEB)), ROWS.slice(0, 1)));

  test("takes what an endpoint of an array holds for no inventory", () => {
    const text = JSON.stringify([{ ...WEB, items: [{ id: "other" }] }]);
    assert.deepEqual(rowsOf(text), ROWS.slice(0, 1));
  });

  test("says that there is no further page", () => {
    const list = { results: [WEB, DB], meta: { total: 2, has_more: false, next: "" } };
    assert.deepEqual(rowsOf(JSON.stringify(list)), ROWS);
  });

  test("does not grow by the keys that nobody asked for", () => {
    const wide = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`key ${index}`, index]));
    const rows = Array.from({ length: 5000 }, (_, index) => ({ ...WEB, id: `web-${index}` }));
    const began = performance.now();
    assert.equal(rowsOf(JSON.stringify([{ ...wide, ...DB }, ...rows]))?.length, 5001);
    assert.ok(performance.now() - began < 5000);
  });

  test("takes a key with a dot as it stands before it looks inside", () => {
    const text = '[{"id": "a", "site.name": "ams", "site": {"name": "fra"}}]';
    const { inventory } = readInventory(
      { path: "inventory.json", bytes: new TextEncoder().encode(text) },
      { format: "json", from: "inventory.json", labels: ["site.name"] },
    );
    assert.deepEqual(inventory?.rows, [{ id: "a", labels: { "site.name": "ams" }, retired: false }]);
  });

  const refusals: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
    ["no JSON", "[{]", ["1:1 json-syntax"]],
    ["a file that is cut off", '[{"id": "a"},\n{"id": "b"', ["2:1 json-syntax"]],
    ["a line that is cut off", '{"id": "a", "tier": "1"}\n{"id": "b', ["2:1 json-syntax"]],
    ["a key twice", '[{"id": "a"},\n{"id": "b", "id": "c"}]', ["2:1 json-syntax"]],
    ["what is no object", '[{"id": "a"},\n"b"]', ["2:1 json-syntax"]],
    ["an empty list", "[]", ["1:1 empty-document"]],
    ["an empty file", "", ["1:1 empty-document"]],
    ["a page with a next one", '{"next": "https://…?page=2", "results": [{"id": "a"}]}', ["1:1 json-syntax"]],
    ["a page of more", '{"count": 3, "results": [{"id": "a"}]}', ["1:1 json-syntax"]],
    [
      "a page of more, by the second count",
      '{"count": 1, "total": 9, "results": [{"id": "a"}]}',
      ["1:1 json-syntax"],
    ],
    ["a page of more, by a count in text", '{"total": "9", "results": [{"id": "a"}]}', ["1:1 json-syntax"]],
    [
      "a page of more, told beside",
      '{"page": {"totalElements": 9}, "items": [{"id": "a"}]}',
      ["1:1 json-syntax"],
    ],
    ["a page with a link", '{"links": {"next": "https://…"}, "data": [{"id": "a"}]}', ["1:1 json-syntax"]],
    ["a page that has more", '{"has_more": true, "data": [{"id": "a"}]}', ["1:1 json-syntax"]],
    ["two lists", '{"hosts": [{"id": "a"}], "devices": [{"id": "b"}]}', ["1:1 json-syntax"]],
    ["a number that is not exact", '[{"id": 12345678901234567890}]', ["1:1 bad-cell"]],
    ["half a surrogate pair", '[{"id": "\\ud800"}]', ["1:1 json-syntax"]],
    ["a list of texts", '{"results": ["a", "b"]}', ["1:1 json-syntax"]],
  ];
  for (const [name, text, problems] of refusals) {
    test(`refuses ${name}`, () => {
      const found = read(text, { labels: [], owner: "id", retired: "none" });
      assert.equal(found.inventory, undefined);
      const said = found.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
      for (const problem of problems) assert.ok(said.includes(problem), said.join(", "));
    });
  }

  test("names a column that no record has, a list where a text is wanted, an id twice, a missing one", () => {
    const said = (text: string, more: Partial<WorkspaceInventory> = {}) =>
      read(text, { labels: [], ...more }).problems.map(({ line, code }) => `${line} ${code}`);
    const row = (id: unknown) => JSON.stringify({ id, owner: "ana", retired: false });
    assert.deepEqual(said(row("a"), { labels: ["site"] }), ["1 missing-column"]);
    assert.deepEqual(said(`${row(["a"])}\n${row("b")}\n`), ["1 bad-cell", "1 missing-id"]);
    assert.deepEqual(said(`${row("a")}\n${row("a")}\n`), ["2 duplicate-id"]);
    assert.deepEqual(said(`${row("a")}\n${row(null)}\n`), ["2 missing-id"]);
    assert.deepEqual(said(`${row("a")}\n{"id": "b", "owner": "x", "retired": "perhaps"}\n`), [
      "2 bad-retired",
    ]);
  });

  test("never loses an endpoint to damage: cut anywhere, it is refused, or a whole line is gone from the end", () => {
    const lines = Array.from({ length: 20 }, (_, index) => JSON.stringify({ ...WEB, id: `web-${index}` }));
    const forms = [JSON.stringify(lines.map((line) => JSON.parse(line))), `${lines.join("\n")}\n`];
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.nat(4000), (text, at) => {
        const { inventory } = read(text.slice(0, at));
        if (inventory === undefined || at >= text.length - 1) return;
        assert.ok(text.startsWith("{"), "an array knows its end");
        assert.ok(text[at] === "\n" || text[at - 1] === "\n", "whole lines");
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});
