import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { documentFault } from "../commands/document-fault.ts";
import { intakeOptions, textInput } from "../testing/intake.ts";
import { wingetFormat } from "./winget.ts";

const options = intakeOptions({ id: "ws-1" });

function convert(text: string) {
  const { records, refused } = wingetFormat.convert(textInput(text, "winget.txt"), options);
  const report = records[0]?.record;
  if (report !== undefined) assert.equal(documentFault("EndpointReport", report), undefined);
  return {
    purls: report?.software?.map(({ purl }) => purl),
    partial: report?.partial,
    os: report?.os,
    refused: refused.map(({ reason }) => reason),
  };
}

/** Sets a table as winget does: a column is as wide as its widest cell, in cells of the console, and one more. */
function table(head: readonly string[], rows: readonly (readonly string[])[], footer = ""): string {
  const wide = (text: string) =>
    [...text].reduce((sum, one) => sum + (/[\u3000-\u9fff\uac00-\ud7a3]/.test(one) ? 2 : 1), 0);
  const widths = head.map(
    (cell, at) => Math.max(...[cell, ...rows.map((row) => row[at] ?? "")].map(wide)) + 1,
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - wide(cell)))
      .join("")
      .trimEnd();
  const rule = "-".repeat(widths.reduce((sum, width) => sum + width, 0));
  return `   - \r   \\ \r${[line(head), rule, ...rows.map(line)].join("\r\n")}\r\n${footer}`;
}

const HEADS = [
  ["Name", "Id", "Version", "Available", "Source"],
  ["Name", "ID", "Version", "Verfügbar", "Quelle"],
  ["Nom", "ID", "Version", "Disponible", "Source"],
  ["Nome", "ID", "Versão", "Disponível", "Origem"],
  ["名前", "ID", "バージョン", "利用可能", "ソース"],
  ["名称", "ID", "版本", "可用", "源"],
  ["이름", "장치", "버전", "사용", "원본"],
  ["Имя", "ИД", "Версия", "Доступно", "Источник"],
] as const;

const ROWS = [
  ["Mozilla Firefox (x64 de)", "Mozilla.Firefox.de", "130.0", "131.0", "winget"],
  ["7-Zip 23.01 (x64)", "7zip.7zip", "23.01", "", "winget"],
  ["経理ツール", "ARP\\Machine\\X64\\Keiri", "1.2.0", "", ""],
  ["Fabrikam Agent 4", "ARP\\Machine\\X64\\{0FA1D2C0-0000-4000-8000-000000000000}", "4.2", "", ""],
  ["Fabrikam Notes", "MSIX\\Fabrikam.Notes_1.0.0.0_x64__abc", "1.0.0.0", "", ""],
  ["WhatsIt", "9NKSQGP7F2NH", "Unknown", "", "msstore"],
  ["Northwind Tool", "Northwind.Tool", "> 2.1", "", "winget"],
  ["Notepad++ (64-bit x64)", "Notepad++.Notepad++", "8.6", "", "winget"],
];

const PURLS = [
  "pkg:winget/Mozilla.Firefox.de@130.0",
  "pkg:winget/7zip.7zip@23.01",
  "pkg:generic/%E7%B5%8C%E7%90%86%E3%83%84%E3%83%BC%E3%83%AB@1.2.0",
  "pkg:generic/Fabrikam%20Agent%204@4.2",
  "pkg:generic/Fabrikam%20Notes@1.0.0.0",
  "pkg:generic/WhatsIt",
  "pkg:winget/Northwind.Tool",
  "pkg:winget/Notepad%2B%2B.Notepad%2B%2B@8.6",
];

describe("wingetFormat reads winget list in any language:", () => {
  for (const head of HEADS) {
    test(head.join(" "), () => {
      const read = convert(table(head, ROWS));
      assert.deepEqual(read.purls, PURLS);
      assert.equal(read.partial, undefined);
      assert.deepEqual(read.os, { family: "windows" });
    });
  }
});

test("wingetFormat reads tables without the columns that nothing is in", () => {
  const rows = [
    ["Mozilla Firefox", "Mozilla.Firefox", "130.0", "winget"],
    ["Fabrikam Agent 4", "ARP\\Machine\\X64\\Agent", "4.2", ""],
  ];
  const expected = ["pkg:winget/Mozilla.Firefox@130.0", "pkg:generic/Fabrikam%20Agent%204@4.2"];
  assert.deepEqual(convert(table(["Name", "Id", "Version", "Source"], rows)).purls, expected);
  const plain = table(["Name", "Id", "Version"], [["Fabrikam Agent 4", "ARP\\Machine\\X64\\Agent", "4.2"]]);
  assert.deepEqual(convert(plain).purls, ["pkg:generic/Fabrikam%20Agent%204@4.2"]);
});

test("wingetFormat guesses no name that the table cut", () => {
  const rows = [
    ["Mozilla Firefox (x6…", "Mozilla.Firefox", "130.0", "131.0", "winget"],
    ["Contoso Suite for …", "Contoso.Suite.Profe…", "1.0", "", "winget"],
    ["Fabrikam Agent with a lo…", "ARP\\Machine\\X64\\{0FA1…", "4.2", "", ""],
    ["Northwind Tool", "Northwind.Tool", "10.0.1928…", "", "winget"],
  ];
  const read = convert(table(HEADS[0], rows));
  assert.deepEqual(read.purls, ["pkg:winget/Mozilla.Firefox@130.0", "pkg:winget/Northwind.Tool"]);
  assert.match(read.partial ?? "", /^the name "Contoso Suite for …" is cut or cannot be read.*, and 1 more$/);
});

test("wingetFormat takes no list of upgrades for a list of what is there", () => {
  const upgrades = ROWS.slice(0, 1);
  assert.match(
    convert(table(HEADS[0], upgrades, "1 upgrades available.\r\n")).refused[0] ?? "",
    /only what can be upgraded/,
  );
  const whole = convert(table(HEADS[0], ROWS, "1 upgrades available.\r\n"));
  assert.deepEqual([whole.purls?.length, whole.partial], [8, undefined]);
});

test("wingetFormat calls a table partial that does not keep to its columns, or that was cut off", () => {
  const whole = table(HEADS[0], ROWS);
  assert.match(convert(whole.slice(0, -9)).partial ?? "", /cut off/);
  const shifted = whole.replace("7-Zip 23.01 (x64)", "7-Zip 23.01 (x64) and more");
  assert.match(convert(shifted).partial ?? "", /^line \d+ is no row: "7-Zip/);
  assert.equal(convert(shifted).purls?.length, 7);
});

test("wingetFormat reads winget export, with or without versions", () => {
  const file = (packages: unknown) =>
    JSON.stringify({ Sources: [{ Packages: packages, SourceDetails: { Name: "winget" } }] });
  const packages = [
    { PackageIdentifier: "Mozilla.Firefox", Version: "130.0" },
    { PackageIdentifier: "Git.Git" },
  ];
  assert.deepEqual(convert(file(packages)).purls, ["pkg:winget/Mozilla.Firefox@130.0", "pkg:winget/Git.Git"]);
  assert.match(convert(file(packages)).partial ?? "", /^it lists only what winget's sources have/);
  const damaged = convert(file([...packages, {}, { PackageIdentifier: "a/b" }]));
  assert.equal(damaged.purls?.length, 2);
  assert.equal(damaged.partial, "Sources[0].Packages[2] has no PackageIdentifier, and 2 more");
  assert.deepEqual(convert(file([])).refused, ["it lists nothing"]);
  assert.match(convert('{"Sources": [], "Sources": []}').refused[0] ?? "", /twice/);
  assert.match(convert("{}").refused[0] ?? "", /no Sources/);
});

test("wingetFormat refuses what is something else", () => {
  for (const text of [
    "",
    "No installed package found matching input criteria.\r\n",
    "Name\r\n----------\r\n",
  ]) {
    assert.equal(convert(text).refused.length, 1);
  }
  const nobody = wingetFormat.convert(textInput(table(HEADS[0], ROWS)), intakeOptions());
  assert.match(nobody.refused[0]?.reason ?? "", /give --id/);
});
