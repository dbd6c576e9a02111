import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { openWithGit } from "./git-cli.ts";
import { openWithIsomorphicGit } from "./git-isomorphic.ts";

const roots = ["policies/", "muster.yaml"];

/** Twelve revisions of two files; deltas where they are packed. */
function repository(packed: "packed" | "loose"): { readonly scratch: GitScratch; readonly commit: string } {
  const scratch = gitScratch();
  const lines = Array.from({ length: 60 }, (_, line) => `rule ${line}`);
  for (let revision = 0; revision < 12; revision += 1) {
    lines[revision * 4] = `changed in ${revision}`;
    scratch.commit({ "policies/a.yaml": lines.join("\n"), "muster.yaml": `revision ${revision}` });
  }
  if (packed === "packed") scratch.git("repack", "-adfq");
  return { scratch, commit: scratch.git("rev-parse", "HEAD") };
}

/** Every file below `objects`. */
function objectFiles(dir: string): readonly string[] {
  const folder = join(dir, ".git/objects");
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function readAll(
  open: (dir: string) => Promise<PolicyRepository>,
  dir: string,
  commit: string,
): Promise<string> {
  let opened: PolicyRepository | undefined;
  try {
    opened = await open(dir);
    const { files, problems } = await opened.readTree(commit, { roots });
    const walked = await opened.descendsByFirstParent(commit, "0".repeat(40));
    return JSON.stringify([
      files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]),
      problems,
      walked,
    ]);
  } catch (error) {
    if (error instanceof OutsideError) return "refused";
    throw error;
  } finally {
    await opened?.close();
  }
}

interface Damage {
  /** Where, as fractions of the files and of the file. */
  readonly file: number;
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  file: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  cut: fc.boolean(),
});

function withDamage(
  files: readonly string[],
  { file, at, bytes, cut }: Damage,
): { readonly undo: () => void } {
  const path = files[Math.floor(file * files.length)] ?? "";
  const before = readFileSync(path);
  const changed = Buffer.from(before);
  const start = Math.floor(at * before.length);
  changed.set(bytes.subarray(0, Math.max(0, changed.length - start)), start);
  chmodSync(path, 0o644);
  writeFileSync(path, cut ? changed.subarray(0, start) : changed);
  return { undo: () => writeFileSync(path, before) };
}

describe("damage anywhere in the store", () => {
  for (const packed of ["packed", "loose"] as const) {
    const { scratch, commit } = repository(packed);
    const files = objectFiles(scratch.dir);
    after(() => scratch.remove());
    for (const [name, open, numRuns] of [
      ["openWithIsomorphicGit", openWithIsomorphicGit, 250],
      ["openWithGit", openWithGit, 60],
    ] as const) {
      it(`${name}() gives the right bytes or refuses when a ${packed} object is damaged`, async () => {
        const right = await readAll(open, scratch.dir, commit);
        assert.match(right, /revision 11/);
        const property = fc.asyncProperty(damage, async (what) => {
          const { undo } = withDamage(files, what);
          try {
            assert.ok([right, "refused"].includes(await readAll(open, scratch.dir, commit)));
          } finally {
            undo();
          }
        });
        await fc.assert(property, { numRuns, seed: 20_261_122 });
      });
    }
  }
});
