import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "js-yaml";
import { declareGate } from "../../documents/declare/declare-gate.ts";
import type { RingGate } from "../../schema/documents.generated.ts";
import { BAD_PATCHES, cellOf, GATE, GOOD_PATCHES, SIZES } from "./gate-grid.ts";
import { passedText, stalledText, throughText } from "./gate-tables.ts";

const document = readFileSync(new URL("../../../docs/gates.md", import.meta.url), "utf8");

/** What does not take long: small rings. */
const ASKED = [
  { patch: "breaks 5 %", size: 59, textOf: [passedText, throughText] },
  { patch: "breaks 20 %", size: 10, textOf: [passedText, throughText] },
  { patch: "breaks 30 % of one model", size: 80, textOf: [passedText, throughText] },
  { patch: "0.2 % fail, 1 % silent", size: 100, textOf: [stalledText] },
] as const;

for (const { patch: name, size, textOf } of ASKED) {
  test(`docs/gates.md has what the simulation says of a patch that "${name}" among ${size}`, () => {
    const patch = [...BAD_PATCHES, ...GOOD_PATCHES].find((one) => one.name === name);
    assert.ok(patch !== undefined);
    const cell = cellOf(patch, size);
    const columns = rowsOf(name).map((row) => row[1 + SIZES.indexOf(size)]);
    assert.deepEqual(
      columns,
      textOf.map((one) => one(cell)),
    );
  });
}

test("what is simulated is the gate of rings/srv-broad.yaml, on patches that `unless` does not speak of", () => {
  const text = readFileSync(new URL("../../../rings/srv-broad.yaml", import.meta.url), "utf8");
  const { spec } = load(text) as { readonly spec: { readonly gate: RingGate } };
  const { installed, failure, looksMs, onInconclusive } = declareGate(spec.gate, () => "");
  assert.deepEqual([installed, failure, looksMs], [GATE.installed, GATE.failure, GATE.looksMs]);
  assert.deepEqual({ ...onInconclusive, unless: new Set() }, GATE.onInconclusive);
});

function rowsOf(name: string): readonly (readonly string[])[] {
  return document
    .split("\n")
    .filter((line) => line.startsWith(`| ${name} |`))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((part) => part.trim()),
    );
}
