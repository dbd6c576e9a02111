import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../testing/build-patch.ts";
import { hostileStrings } from "../../testing/hostile-strings.ts";
import { proposalBranch } from "./proposal-branch.ts";

const branch = (...words: readonly string[]): string => proposalBranch(words, sha256);

describe("proposalBranch()", () => {
  const cases: readonly (readonly [readonly string[], string | RegExp])[] = [
    [["leave", "pilot", "2026-11"], "muster/leave-pilot-2026-11"],
    [["hold", "KB5068861", "pilot"], "muster/hold-KB5068861-pilot"],
    [["reject", "DSA-5800-1"], "muster/reject-DSA-5800-1"],
    [["leave", "ws-pilot", "2026-11"], /^muster\/leave-ws-pilot-2026-11_[0-9a-f]{12}$/],
    [["hold", "ALSA-2026:1", "pilot"], /^muster\/hold-ALSA-2026-1-pilot_[0-9a-f]{12}$/],
    [["hold", "a.lock"], /^muster\/hold-a-lock_[0-9a-f]{12}$/],
    [["hold", "a..b", "r"], /^muster\/hold-a-b-r_[0-9a-f]{12}$/],
    [["hold", "a", "r."], /^muster\/hold-a-r_[0-9a-f]{12}$/],
    [["hold", "x".repeat(500), "pilot"], /^muster\/hold-x{82}_[0-9a-f]{12}$/],
    [["hold", "✓", "pilot"], /^muster\/hold-pilot_[0-9a-f]{12}$/],
  ];
  for (const [words, expected] of cases) {
    test(`of ${words.join(" + ").slice(0, 40)}`, () => {
      if (typeof expected === "string") assert.equal(branch(...words), expected);
      else assert.match(branch(...words), expected);
    });
  }

  test("is a name that git takes, and not too long, whatever the words", () => {
    const names = new Set(hostileStrings.map((text) => branch("hold", text, "pilot")));
    for (const name of names) assert.ok(name.length <= "muster/".length + 100, name);
    for (const name of [...names].slice(0, 60)) execFileSync("git", ["check-ref-format", "--branch", name]);
    for (const name of names) assert.match(name, /^muster\/[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.|lock$|$))*$/);
    assert.equal(names.size, new Set(hostileStrings).size);
  });

  test("is never that of other words", () => {
    const word = fc.stringMatching(/^[ab.-]{1,4}$/);
    const words = fc.array(word, { minLength: 2, maxLength: 3 });
    const check = fc.property(words, words, (one, other) => {
      if (JSON.stringify(one) !== JSON.stringify(other)) assert.notEqual(branch(...one), branch(...other));
    });
    fc.assert(check, { numRuns: 2000 });
  });
});
