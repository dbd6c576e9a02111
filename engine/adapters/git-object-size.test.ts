import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { openObjectSizes } from "./git-object-size.ts";

/** Forty revisions of files of many sizes, and a tag. */
function repository(): GitScratch {
  const scratch = gitScratch();
  const lines = Array.from({ length: 500 }, (_, line) => `rule ${line}: ${"x".repeat(line % 70)}`);
  for (let revision = 0; revision < 40; revision += 1) {
    lines[revision * 11] = `changed in ${revision}`;
    scratch.commit({
      "policies/long.yaml": lines.join("\n"),
      [`policies/${revision}.yaml`]: "y".repeat(2 ** (revision % 18)),
    });
  }
  scratch.git("tag", "-a", "v1", "-m", "v1");
  return scratch;
}

const layouts: readonly (readonly [name: string, arrange: (scratch: GitScratch) => void])[] = [
  ["loose", () => undefined],
  ["packed with deltas by offset", (scratch) => scratch.git("repack", "-adfq", "--depth=250", "--window=60")],
  [
    "packed with deltas by id",
    (scratch) => scratch.git("-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq"),
  ],
  [
    "packed without compression",
    (scratch) => scratch.git("-c", "core.compression=0", "-c", "pack.compression=0", "repack", "-adFq"),
  ],
  [
    "packed with a multi-pack index",
    (scratch) => {
      scratch.git("repack", "-dq");
      scratch.git("multi-pack-index", "write");
    },
  ],
];

describe("openObjectSizes()", () => {
  for (const [name, arrange] of layouts) {
    it(`headerOf() says what git says of every object, ${name}, and prove() accepts each`, () => {
      const scratch = repository();
      try {
        arrange(scratch);
        const sizes = openObjectSizes(join(scratch.dir, ".git/objects"));
        const said = scratch.git("cat-file", "--batch-all-objects", "--batch-check").split("\n");
        assert.ok(said.length > 120);
        for (const line of said) {
          const [id = "", type, size] = line.split(" ");
          assert.deepEqual(
            { ...sizes.headerOf(id), headerBytes: 0 },
            { type, size: Number(size), headerBytes: 0 },
          );
          sizes.prove(id, Number(size));
        }
        assert.equal(sizes.headerOf("0".repeat(40)), undefined);
        sizes.close();
      } finally {
        scratch.remove();
      }
    });
  }
});
