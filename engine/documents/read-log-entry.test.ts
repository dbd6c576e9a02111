import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { entryText } from "../core/log/entry-text.ts";
import type { LogEntry } from "../schema/documents.generated.ts";
import { schemaByKind } from "../schema/schemas.generated.ts";
import { buildLogEntry } from "../testing/build-log.ts";
import { readLog } from "./read-log.ts";
import { readLogEntry } from "./read-log-entry.ts";

const TEXT = entryText(buildLogEntry());

describe("readLogEntry()", () => {
  test("reads back what entryText() writes", () => {
    assert.deepEqual(readLogEntry(TEXT), buildLogEntry());
  });

  test("reads the example of the contract", () => {
    const [example] = schemaByKind.LogEntry.examples as readonly LogEntry[];
    if (example === undefined) throw new Error("no example");
    assert.deepEqual(readLogEntry(entryText(example)), example);
  });

  const refused: readonly (readonly [name: string, text: string, says: RegExp])[] = [
    ["no JSON", "{", /it cannot be read/],
    ["two keys that are one", TEXT.replace("{", '{"type":"merge",'), /the key "type" stands twice/],
    ["white space", TEXT.replace(",", ", "), /spelling of RFC 8785/],
    ["keys in another order", JSON.stringify(buildLogEntry()), /spelling of RFC 8785/],
    ["an escape that nobody needs", TEXT.replace("review", "revie\\u0077"), /spelling of RFC 8785/],
    ["a line break behind it", `${TEXT}\n`, /spelling of RFC 8785/],
    [
      "a field that no entry has",
      entryText({ ...buildLogEntry(), colour: 1 } as LogEntry),
      /"colour" is no field/,
    ],
    ["a type that no entry has", TEXT.replace('"review"', '"rumour"'), /cannot be "rumour"/],
    ["a commit that is none", entryText(buildLogEntry({ rulesCommit: "main" })), /is no Git object/],
    ["an instant that is none", entryText(buildLogEntry({ recordedAt: "today" })), /is no instant/],
    [
      "an instant of another zone",
      entryText(buildLogEntry({ recordedAt: "2026-11-14T10:05:00+01:00" })),
      /not how/,
    ],
    ["a number that is none", TEXT.replace('"number":1', '"number":1.5'), /number/],
    [
      "a number that JSON cannot hold exactly",
      TEXT.replace('"number":1', '"number":9007199254740993'),
      /spelling of RFC 8785/,
    ],
    ["nothing", "", /it cannot be read/],
  ];
  for (const [name, text, says] of refused) {
    test(`refuses ${name}`, () => {
      const answer = readLogEntry(text);
      assert.equal(typeof answer, "string", text);
      assert.match(String(answer), says);
    });
  }
});

describe("readLog()", () => {
  const commit = (name: string, text?: string) => ({
    commit: name.repeat(40),
    parents: [],
    tree: "0".repeat(40),
    signature: { kind: "none" } as const,
    ...(text === undefined ? {} : { text }),
  });

  test("reads up to the first commit that is no entry", () => {
    const log = readLog([commit("a", TEXT), commit("b", "{}"), commit("c", TEXT)]);
    assert.deepEqual(
      log.entries.map(({ commit: one }) => one),
      ["a".repeat(40)],
    );
    assert.equal(log.broken?.commit, "b".repeat(40));
  });

  test("tells of a message that holds none", () => {
    assert.deepEqual(readLog([commit("a")]).broken, {
      commit: "a".repeat(40),
      says: "its message is not that of an entry",
    });
  });
});
