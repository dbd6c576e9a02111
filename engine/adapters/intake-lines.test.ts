import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { RememberedLine } from "../ports/intake-memory.ts";
import { createLineTable } from "./intake-lines.ts";

const hash = (text: string): Uint8Array => createHash("sha256").update(text).digest();
const line = (id: string, observedAt = 1, attempts = ""): RememberedLine => ({
  id,
  observedAt,
  content: hash(`content of ${id}`),
  attempts,
});
const plain = (found: RememberedLine | undefined) =>
  found && { ...found, content: new Uint8Array(found.content) };
const expected = (wanted: RememberedLine) => ({ ...wanted, content: new Uint8Array(wanted.content) });
const all = () => true;

test("createLineTable() finds what it kept, thousands of lines and ids of any characters among them", () => {
  const table = createLineTable(undefined);
  const ids = Array.from({ length: 5000 }, (_, index) => `é-${index}`);
  for (const id of ids) table.add(hash(id), line(id, 1e12, id.endsWith("7") ? '[{"patch":"ü"}]' : ""));
  const again = createLineTable(table.bytes(all));
  for (const id of ids)
    assert.deepEqual(
      plain(again.find(hash(id))),
      expected(line(id, 1e12, id.endsWith("7") ? '[{"patch":"ü"}]' : "")),
    );
  assert.equal(again.find(hash("other")), undefined);
  assert.equal(again.bytes(all), undefined, "nothing new is nothing to write");
});

test("createLineTable() keeps one line an endpoint, the latest, and those of known endpoints", () => {
  const first = createLineTable(undefined);
  for (const id of ["a", "b", "c"]) first.add(hash(id), line(id));
  const second = createLineTable(first.bytes(all));
  second.add(hash("a later"), line("a", 3));
  second.add(hash("a between"), line("a", 2));
  const kept = createLineTable(second.bytes((id) => id !== "c"));
  assert.deepEqual(
    ["a", "a later", "a between", "b", "c"].map((key) => kept.find(hash(key))?.observedAt),
    [undefined, 3, undefined, 1, undefined],
  );
});

test("createLineTable() takes bytes that it did not write for an empty table", () => {
  const table = createLineTable(undefined);
  table.add(hash("a"), line("a"));
  const good = Buffer.from(table.bytes(all) ?? []);
  const cases = [
    Buffer.alloc(0),
    Buffer.from("{}"),
    good.subarray(1),
    good.subarray(0, 60),
    Buffer.alloc(500),
  ];
  for (const bytes of cases) {
    const found = createLineTable(bytes);
    assert.equal(found.find(hash("a")), undefined);
    found.add(hash("b"), line("b"));
    assert.equal(createLineTable(found.bytes(all)).find(hash("b"))?.id, "b");
  }
});
