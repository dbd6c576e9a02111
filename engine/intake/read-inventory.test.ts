import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { WorkspaceInventory } from "../schema/documents.generated.ts";
import { parseCsvTable } from "./csv-table.ts";
import { readInventory } from "./read-inventory.ts";

const wanted: WorkspaceInventory = {
  from: "inventory.csv",
  key: "id",
  labels: ["site", "tier"],
  owner: "owner",
  retired: "retired",
};

const read = (text: string, more: Partial<WorkspaceInventory> = {}) =>
  readInventory({ path: "inventory.csv", bytes: new TextEncoder().encode(text) }, { ...wanted, ...more });

test("readInventory() reads ids, the named labels, owner and retired, in any order of columns", () => {
  const { inventory, problems } = read(
    '\ufeffowner,retired,note,id,tier,site\r\nana,no,"a, b",web-1,0,fra\r\n,,,web-2, ,ams\r\n"raj ""r""",YES,x,web-3,1,"f\r\nra"\r\n,,,,,\r\n',
  );
  assert.deepEqual(
    problems.map(({ message }) => message),
    ["The cell has a control character"],
  );
  assert.equal(inventory, undefined);
  const { inventory: fine } = read(
    '\ufeffowner,retired,note,id,tier,site\r\nana,no,"a,\r\nb",web-1,0,fra\r\n,,,web-2, ,ams\r\n"raj ""r""",YES,x,web-3,1,fra\r\n,,,,,\r\n\r\n',
  );
  assert.deepEqual(fine?.rows, [
    { id: "web-1", labels: { site: "fra", tier: "0" }, owner: "ana", retired: false },
    { id: "web-2", labels: { site: "ams" }, retired: false },
    { id: "web-3", labels: { site: "fra", tier: "1" }, owner: 'raj "r"', retired: true },
  ]);
});

test("readInventory() takes a file with the ids alone", () => {
  const { inventory } = readInventory(
    { path: "i.csv", bytes: new TextEncoder().encode("id\na\nb") },
    { from: "i.csv" },
  );
  assert.deepEqual(inventory?.rows, [
    { id: "a", labels: {}, retired: false },
    { id: "b", labels: {}, retired: false },
  ]);
});

test("readInventory() names the place of all that is wrong, and then gives no inventory", () => {
  const header = "id,site,tier,owner,retired\n";
  const cases: readonly (readonly [text: string, problems: readonly string[]])[] = [
    ["", ["1:1 empty-document"]],
    [header, ["1:1 empty-document"]],
    ["name,site,tier,owner,retired\na,,,,\n", ["1:1 missing-column"]],
    ["id,site\na,fra\n", ["1:1 missing-column", "1:1 missing-column", "1:1 missing-column"]],
    ["id,site,tier,owner,retired,site\na,1,2,3,no,4\n", ["1:28 duplicate-column"]],
    [`${header}a,fra,0,ana\nb,fra,0,ana,no,more\nc,,,,\n`, ["2:1 ragged-row", "3:1 ragged-row"]],
    [`${header}a,,,,\n"b",,,,\n a ,,,,\n`, ["4:1 duplicate-id"]],
    [`${header},fra,,,\n`, ["2:1 missing-id"]],
    [`${header}a,"f\nra",,,maybe\n`, ["2:3 hidden-character", "3:7 bad-retired"]],
    [`${header}a,fra,"0,ana,no\nb,fra,0,ana,no\n`, ["3:1 csv-syntax"]],
    [`${header}a,"f"ra,0,ana,no\n`, ["2:1 csv-syntax"]],
    [`${header}a,${"x".repeat(1001)},,,\n`, ["2:3 too-large"]],
  ];
  for (const [text, expected] of cases) {
    const { inventory, problems } = read(text);
    assert.deepEqual(
      problems.map(({ line, column, code }) => `${line}:${column} ${code}`),
      expected,
      text,
    );
    assert.equal(inventory, undefined);
    for (const { file, severity } of problems) assert.deepEqual([file, severity], ["inventory.csv", "error"]);
  }
});

test("readInventory() says what a file with another separator needs", () => {
  assert.equal(read("id;site;tier\na;b;c\n").problems[0]?.hint, "separate the columns by commas");
});

test("readInventory() refuses what is not UTF-8, and too much of anything", () => {
  const codeOf = (bytes: Uint8Array) => readInventory({ path: "i", bytes }, { from: "i" }).problems[0]?.code;
  assert.equal(codeOf(new Uint8Array([0x69, 0x64, 0x0a, 0xe9])), "not-utf8");
  assert.equal(codeOf(new Uint8Array(64 * 1024 * 1024 + 1)), "too-large");
  const many = read(`id,site,tier,owner,retired\n${",x,,,\n".repeat(500)}`).problems;
  assert.equal(many.length, 100);
});

test("parseCsvTable() gives back what was written, with the place of each cell", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "é") }).map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
      const table = parseCsvTable(text);
      assert.ok(table.ok);
      const kept = rows.filter((row) => row.some((one) => one !== ""));
      assert.deepEqual(
        table.rows.map((row) => row.map((one) => one.text)),
        kept,
      );
      const lines = text.split("\n");
      for (const { text: said, line, column } of table.rows.flat()) {
        const rest = lines[line - 1]?.slice(column - 1) ?? "";
        assert.ok(rest.startsWith(quoted(said).split("\n")[0] ?? ""), `${line}:${column}`);
      }
    }),
  );
});

test("readInventory() takes other names, and refuses one that two endpoints have", () => {
  const named: WorkspaceInventory = { from: "i.csv", aliases: ["host", "serial"] };
  const rows = (text: string) =>
    readInventory({ path: "i.csv", bytes: new TextEncoder().encode(text) }, named);
  const { inventory } = rows("id,host,serial\na,A.example,0000\nb,,S2\n");
  assert.deepEqual(
    inventory?.rows.map(({ id, aliases }) => [id, aliases]),
    [
      ["a", ["A.example"]],
      ["b", ["S2"]],
    ],
  );
  const shared = rows("id,host,serial\na,x,S1\nb,X,S2\nc,A,S3\n");
  assert.deepEqual(
    shared.problems.map(({ line, code, message }) => `${line} ${code} ${message}`),
    [
      '3 duplicate-id The endpoint "b" is also called "X", which names "a" already',
      '4 duplicate-id The endpoint "c" is also called "A", which names "a" already',
    ],
  );
});
