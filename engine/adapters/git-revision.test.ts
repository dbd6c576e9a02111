import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import fc from "fast-check";
import { OutsideError } from "../ports/outside-error.ts";
import { isRefName, parseRevision, type RevisionBase } from "./git-revision.ts";

const id = "0123456789abcdef0123456789abcdef01234567";
const id256 = id + id.slice(0, 24);

const accepted: readonly (readonly [text: string, base: RevisionBase, back: number])[] = [
  ["HEAD", { kind: "head" }, 0],
  ["HEAD~", { kind: "head" }, 1],
  ["HEAD^^~3", { kind: "head" }, 5],
  ["HEAD~0", { kind: "head" }, 0],
  ["main", { kind: "branch", name: "main" }, 0],
  ["main~12", { kind: "branch", name: "main" }, 12],
  ["feature/überarbeitung", { kind: "branch", name: "feature/überarbeitung" }, 0],
  ["renovate/debian-12.x", { kind: "branch", name: "renovate/debian-12.x" }, 0],
  ["muster/promote/broad/2026-47", { kind: "branch", name: "muster/promote/broad/2026-47" }, 0],
  ["a@b#1+2=3", { kind: "branch", name: "a@b#1+2=3" }, 0],
  ["head", { kind: "branch", name: "head" }, 0],
  ["refs/heads/main", { kind: "ref", ref: "refs/heads/main" }, 0],
  ["refs/tags/v1^", { kind: "ref", ref: "refs/tags/v1" }, 1],
  ["refs/pull/7/merge", { kind: "ref", ref: "refs/pull/7/merge" }, 0],
  [id, { kind: "commit", id }, 0],
  [`${id}~2`, { kind: "commit", id }, 2],
  [id256, { kind: "commit", id: id256 }, 0],
  [id.toUpperCase(), { kind: "branch", name: id.toUpperCase() }, 0],
  [id.slice(0, 12), { kind: "branch", name: id.slice(0, 12) }, 0],
];

describe("parseRevision()", () => {
  for (const [text, base, back] of accepted) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseRevision(text), { base, back });
    });
  }

  it("reads any text or throws an OutsideError with a hint, and quickly", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."~^/.@{}0aH\n") }),
    );
    fc.assert(
      fc.property(text, (any) => {
        try {
          const { base, back } = parseRevision(any);
          assert.ok(Number.isSafeInteger(back) && back >= 0);
          if (base.kind === "branch") assert.ok(isRefName(`refs/heads/${base.name}`));
        } catch (error) {
          assert.ok(
            error instanceof OutsideError && error.code === "invalid-ref" && error.hint !== undefined,
          );
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("reads a hundred thousand steps in no time", { timeout: 5000 }, () => {
    assert.equal(parseRevision(`main${"^".repeat(100_000)}`).back, 100_000);
    assert.throws(() => parseRevision(`main${"~".repeat(200_000)}x`), { code: "invalid-ref" });
  });
});

describe("isRefName()", () => {
  it("takes no name that git check-ref-format refuses", () => {
    const part = fc.string({
      unit: fc.constantFrom(..."ab.-/@{}~^:?*[\\ \u0001\u007fé"),
      minLength: 1,
      maxLength: 8,
    });
    let taken = 0;
    fc.assert(
      fc.property(part, (name) => {
        if (!isRefName(`refs/heads/${name}`)) return;
        taken += 1;
        assert.equal(spawnSync("git", ["check-ref-format", `refs/heads/${name}`]).status, 0, name);
      }),
      { numRuns: 2000, seed: 7 },
    );
    assert.ok(taken > 50, `only ${taken} names were taken`);
  });
});
