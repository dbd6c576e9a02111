import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { canonicalKbId, canonicalPatchId } from "./kb-id.ts";

const SPELLINGS: readonly (readonly [text: string, id: string | undefined])[] = [
  ["KB5034441", "KB5034441"],
  ["kb5034441", "KB5034441"],
  ["5034441", "KB5034441"],
  [" KB5034441\t", "KB5034441"],
  ["KB 5034441", "KB5034441"],
  ["Kb-5034441", "KB5034441"],
  ["KB976932", "KB976932"],
  ["KB05034441", "KB5034441"],
  ["KB-1", undefined],
  ["KB", undefined],
  ["", undefined],
  ["12345", undefined],
  ["KB503444100", undefined],
  ["KB5034441-v2", undefined],
  ["KB5034441 KB5034123", undefined],
  ["MS16-051", undefined],
  ["4.8.1", undefined],
  ["File 1", undefined],
  ["DSA-5800-1", undefined],
];

describe("canonicalKbId()", () => {
  for (const [text, id] of SPELLINGS) {
    test(`canonicalKbId() of ${JSON.stringify(text)} is ${id ?? "nothing"}`, () => {
      assert.equal(canonicalKbId(text), id);
      assert.equal(canonicalPatchId(text), id ?? text);
    });
  }
});
