import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import { OutsideError } from "../ports/outside-error.ts";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { entryHead, type HandmadeEntry, writeHandmadePack } from "../testing/handmade-pack.ts";
import { openWithIsomorphicGit } from "./git-isomorphic.ts";
import { objectId } from "./git-object-id.ts";

const MIB = 1024 * 1024;
/** 256 MiB of zeros in 256 KiB. */
const bomb = deflateSync(Buffer.alloc(256 * MIB));
const x = Buffer.from("x");
const xId = objectId("blob", x, "sha1");

async function inScratch(
  init: readonly string[],
  use: (scratch: GitScratch) => Promise<void>,
): Promise<void> {
  const scratch = gitScratch(...init);
  try {
    await use(scratch);
  } finally {
    scratch.remove();
  }
}

/** Commits `muster.yaml` with an id whose object is only in the handmade store, and reads it. */
async function readMuster(scratch: GitScratch, id: string, fileBytes = 262_144): Promise<string> {
  const tree = scratch.tree([["100644", "muster.yaml", id]]);
  const commit = scratch.commitTree(tree);
  const repository = await openWithIsomorphicGit(scratch.dir);
  try {
    const { files, problems } = await repository.readTree(commit, {
      roots: ["muster.yaml"],
      limits: { fileBytes },
    });
    return (
      files.map(({ bytes }) => Buffer.from(bytes).toString()).join() + problems.map(({ code }) => code).join()
    );
  } catch (error) {
    if (error instanceof OutsideError) return error.code ?? "no code";
    throw error;
  } finally {
    await repository.close();
  }
}

function writeLoose(scratch: GitScratch, id: string, bytes: Buffer): void {
  const path = join(scratch.dir, ".git/objects", id.slice(0, 2), id.slice(2));
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, bytes);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

/** A delta that says it turns `from` bytes into `to`, followed by its instructions. */
function delta(from: number, to: number, ...instructions: readonly number[]): Buffer {
  return Buffer.concat([varint(from), varint(to), Buffer.from(instructions)]);
}

function refDelta(id: string, base: string, content: Buffer): HandmadeEntry {
  const bytes = Buffer.concat([entryHead(7, content.length), Buffer.from(base, "hex"), deflateSync(content)]);
  return { id, bytes };
}

const big = "b".repeat(40);
const copyOneByte = [0x90, 1] as const;

/** What the pack holds, and what becomes of reading the file `x` from it. */
const packs: readonly (readonly [what: string, entries: readonly HandmadeEntry[], answer: string])[] = [
  ["a whole file", [{ id: xId, bytes: Buffer.concat([entryHead(3, 1), deflateSync(x)]) }], "x"],
  [
    "a file that claims a byte and is 256 MiB",
    [{ id: xId, bytes: Buffer.concat([entryHead(3, 1), bomb]) }],
    "corrupt-object",
  ],
  [
    "a file that claims more than it is",
    [{ id: xId, bytes: Buffer.concat([entryHead(3, 9), deflateSync(x)]) }],
    "corrupt-object",
  ],
  [
    "a file that claims 2^45 bytes",
    [{ id: xId, bytes: Buffer.concat([entryHead(3, 2 ** 45), bomb]) }],
    "too-large",
  ],
  ["a file whose size has no end", [{ id: xId, bytes: Buffer.alloc(64, 0xbf) }], "corrupt-object"],
  [
    "a file of no known type",
    [{ id: xId, bytes: Buffer.concat([entryHead(5, 1), deflateSync(x)]) }],
    "corrupt-object",
  ],
  [
    "a file that is a tag",
    [{ id: xId, bytes: Buffer.concat([entryHead(4, 1), deflateSync(x)]) }],
    "odd-tree",
  ],
  [
    "a file with other content",
    [{ id: xId, bytes: Buffer.concat([entryHead(3, 1), deflateSync(Buffer.from("y"))]) }],
    "corrupt-object",
  ],
  [
    "a delta on a base of 256 MiB",
    [
      { id: big, bytes: Buffer.concat([entryHead(3, 256 * MIB), bomb]) },
      refDelta(xId, big, delta(256 * MIB, 1, ...copyOneByte)),
    ],
    "object-too-large",
  ],
  [
    "a delta on a base that claims a byte and is 256 MiB",
    [
      { id: big, bytes: Buffer.concat([entryHead(3, 1), bomb]) },
      refDelta(xId, big, delta(1, 1, ...copyOneByte)),
    ],
    "corrupt-object",
  ],
  [
    "a delta that claims few instructions and is 256 MiB",
    [
      { id: big, bytes: Buffer.concat([entryHead(3, 1), deflateSync(x)]) },
      { id: xId, bytes: Buffer.concat([entryHead(7, 4), Buffer.from(big, "hex"), bomb]) },
    ],
    "corrupt-object",
  ],
  [
    "a delta of 256 MiB of instructions",
    [
      { id: big, bytes: Buffer.concat([entryHead(3, 1), deflateSync(x)]) },
      {
        id: xId,
        bytes: Buffer.concat([
          entryHead(7, 128 * MIB),
          Buffer.from(big, "hex"),
          deflateSync(Buffer.concat([delta(1, 1), Buffer.alloc(128 * MIB - 2)])),
        ]),
      },
    ],
    "object-too-large",
  ],
  [
    "a delta that makes more than it says",
    [
      { id: big, bytes: Buffer.concat([entryHead(3, 1), deflateSync(x)]) },
      refDelta(xId, big, delta(1, 2, ...copyOneByte, ...copyOneByte, ...copyOneByte)),
    ],
    "corrupt-object",
  ],
  ["a delta on itself", [refDelta(xId, xId, delta(1, 1, ...copyOneByte))], "corrupt-object"],
  [
    "two deltas on each other",
    [refDelta(xId, big, delta(1, 1, ...copyOneByte)), refDelta(big, xId, delta(1, 1, ...copyOneByte))],
    "corrupt-object",
  ],
  ["a delta on nothing", [refDelta(xId, big, delta(1, 1, ...copyOneByte))], "corrupt-object"],
  [
    "a delta on something before the pack",
    [
      {
        id: xId,
        bytes: Buffer.concat([
          entryHead(6, 4),
          Buffer.from([0xff, 0x7f]),
          deflateSync(delta(1, 1, ...copyOneByte)),
        ]),
      },
    ],
    "corrupt-object",
  ],
  [
    "a right delta",
    [
      {
        id: objectId("blob", Buffer.from("ax"), "sha1"),
        bytes: Buffer.concat([entryHead(3, 2), deflateSync(Buffer.from("ax"))]),
      },
      refDelta(xId, objectId("blob", Buffer.from("ax"), "sha1"), delta(2, 1, 0x91, 1, 1)),
    ],
    "x",
  ],
];

/** The loose object of the file `x`, and what becomes of reading it. */
const looseObjects: readonly (readonly [what: string, bytes: Buffer, answer: string])[] = [
  ["is right", deflateSync("blob 1\0x"), "x"],
  [
    "claims a byte and is 256 MiB",
    deflateSync(Buffer.concat([Buffer.from("blob 1\0"), Buffer.alloc(256 * MIB)])),
    "corrupt-object",
  ],
  ["claims more than it is", deflateSync("blob 3\0x"), "corrupt-object"],
  ["claims 900 TB", deflateSync("blob 900000000000000\0x"), "too-large"],
  ["claims a size that is no number", deflateSync("blob 1e3\0x"), "corrupt-object"],
  ["claims a size with a zero before it", deflateSync("blob 01\0x"), "corrupt-object"],
  ["is of no known type", deflateSync("blub 1\0x"), "corrupt-object"],
  ["has no header", bomb, "corrupt-object"],
  ["is cut off", deflateSync("blob 1\0x").subarray(0, 10), "corrupt-object"],
  ["is no stream", Buffer.from("blob 1\0x"), "corrupt-object"],
  ["is empty", Buffer.alloc(0), "corrupt-object"],
];

describe("openWithIsomorphicGit()", () => {
  for (const [what, entries, answer] of packs) {
    it(`answers ${answer} to a pack with ${what}, in little memory`, () =>
      inScratch([], async (scratch) => {
        writeHandmadePack(join(scratch.dir, ".git/objects"), entries);
        const before = process.memoryUsage().rss;
        assert.equal(await readMuster(scratch, xId), answer);
        assert.ok(process.memoryUsage().rss - before < 64 * MIB);
      }));
  }

  for (const [what, bytes, answer] of looseObjects) {
    it(`answers ${answer} to a loose object that ${what}, in little memory`, () =>
      inScratch([], async (scratch) => {
        writeLoose(scratch, xId, bytes);
        const before = process.memoryUsage().rss;
        assert.equal(await readMuster(scratch, xId), answer);
        assert.ok(process.memoryUsage().rss - before < 64 * MIB);
      }));
  }

  it("does not wait for a pipe in the place of an object", () =>
    inScratch([], async (scratch) => {
      const folder = join(scratch.dir, ".git/objects", xId.slice(0, 2));
      mkdirSync(folder, { recursive: true });
      execFileSync("mkfifo", [join(folder, xId.slice(2))]);
      assert.equal(await readMuster(scratch, xId), "corrupt-object");
    }));

  it("refuses copies of an object that differ", () =>
    inScratch([], async (scratch) => {
      writeLoose(scratch, xId, deflateSync("blob 1\0x"));
      writeHandmadePack(join(scratch.dir, ".git/objects"), [
        { id: xId, bytes: Buffer.concat([entryHead(3, 256 * MIB), bomb]) },
      ]);
      assert.equal(await readMuster(scratch, xId), "corrupt-object");
    }));

  it("refuses a repository that names its objects by SHA-256", () =>
    inScratch(["--object-format=sha256"], async (scratch) => {
      scratch.commit({ "muster.yaml": "x" });
      const repository = await openWithIsomorphicGit(scratch.dir);
      await assert.rejects(repository.resolveRef(), { name: "OutsideError", code: "unsupported-repository" });
    }));

  it("refuses a repository that borrows objects", () =>
    inScratch([], async (scratch) => {
      scratch.commit({ "muster.yaml": "x" });
      scratch.git("clone", "--quiet", "--shared", scratch.dir, scratch.beside("borrower"));
      const opened = openWithIsomorphicGit(scratch.beside("borrower"));
      await assert.rejects(opened, { name: "OutsideError", code: "unsupported-repository" });
    }));

  it("refuses an index of version 1", () =>
    inScratch([], async (scratch) => {
      scratch.commit({ "muster.yaml": "x" });
      scratch.git("-c", "pack.indexVersion=1", "repack", "-adq");
      const opened = openWithIsomorphicGit(scratch.dir);
      await assert.rejects(opened, { name: "OutsideError", code: "unsupported-repository" });
    }));
});
