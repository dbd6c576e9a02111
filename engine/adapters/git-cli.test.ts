import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { openWithGit, usableGit } from "./git-cli.ts";
import { objectId } from "./git-object-id.ts";
import { openGitRepository, parseGitReader } from "./git-repository.ts";

const roots = ["muster.yaml"];
const environment = { ...process.env };

afterEach(() => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
});

async function inScratch(
  init: readonly string[],
  use: (scratch: GitScratch, commit: string) => Promise<void>,
): Promise<void> {
  const scratch = gitScratch(...init);
  try {
    await use(scratch, scratch.commit({ "muster.yaml": "x" }));
  } finally {
    scratch.remove();
  }
}

async function musterOf(repository: PolicyRepository, commit: string): Promise<readonly string[]> {
  try {
    const { files } = await repository.readTree(commit, { roots });
    return files.map(({ bytes }) => Buffer.from(bytes).toString());
  } finally {
    await repository.close();
  }
}

/** A program called git, first on the path, that runs these lines. */
function fakeGit(scratch: GitScratch, ...lines: readonly string[]): void {
  const folder = scratch.beside("bin");
  mkdirSync(folder);
  writeFileSync(join(folder, "git"), ["#!/bin/sh", ...lines, ""].join("\n"), { mode: 0o755 });
  process.env.PATH = `${folder}${delimiter}${environment.PATH}`;
}

describe("openWithGit()", () => {
  it("reads a repository that names its objects by SHA-256", () =>
    inScratch(["--object-format=sha256"], async (scratch, commit) => {
      const repository = await openWithGit(scratch.dir);
      assert.equal((await repository.resolveRef()).commit, commit);
      assert.equal(commit.length, 64);
      assert.deepEqual(await musterOf(repository, commit), ["x"]);
    }));

  it("reads a repository that borrows objects", () =>
    inScratch([], async (scratch, commit) => {
      scratch.git("clone", "--quiet", "--shared", scratch.dir, scratch.beside("borrower"));
      assert.deepEqual(await musterOf(await openWithGit(scratch.beside("borrower")), commit), ["x"]);
    }));

  it("reads a folder whose name git could take for something else", () =>
    inScratch([], async (scratch, commit) => {
      const odd = scratch.beside('-c core.x="a:b"\n$(touch x) ä');
      scratch.git("clone", "--quiet", "--", scratch.dir, odd);
      assert.deepEqual(await musterOf(await openWithGit(odd), commit), ["x"]);
    }));

  it("gives git nothing of the environment that could lead it elsewhere", () =>
    inScratch([], async (scratch, commit) => {
      const evil = gitScratch();
      evil.commit({ "muster.yaml": "evil" });
      Object.assign(process.env, {
        GIT_DIR: join(evil.dir, ".git"),
        GIT_OBJECT_DIRECTORY: join(evil.dir, ".git/objects"),
        GIT_CEILING_DIRECTORIES: "/",
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "core.repositoryFormatVersion",
        GIT_CONFIG_VALUE_0: "99",
        GIT_CONFIG_PARAMETERS: "'core.repositoryformatversion'='99'",
        GIT_TRACE: scratch.beside("trace"),
        GIT_TRACE2: scratch.beside("trace"),
        GIT_EXEC_PATH: evil.dir,
        HOME: evil.dir,
      });
      const found = await musterOf(await openWithGit(scratch.dir), commit);
      evil.remove();
      assert.deepEqual(found, ["x"]);
      assert.ok(!readdirSync(scratch.beside("")).includes("trace"));
    }));

  it("leaves nothing behind, whether it is closed or fails", () =>
    inScratch([], async (scratch, commit) => {
      process.env.TMPDIR = scratch.beside("temporary");
      mkdirSync(process.env.TMPDIR);
      await musterOf(await openWithGit(scratch.dir), commit);
      await assert.rejects(musterOf(await openWithGit(scratch.dir), "1".repeat(40)), {
        code: "missing-object",
      });
      assert.deepEqual(readdirSync(process.env.TMPDIR), []);
    }));

  it("lets a program end that did not close it", () =>
    inScratch([], async (scratch, commit) => {
      const program = scratch.beside("program.mts");
      const module = JSON.stringify(new URL("git-cli.ts", import.meta.url).href);
      writeFileSync(
        program,
        `import { openWithGit } from ${module};
        const repository = await openWithGit(process.argv[2]);
        console.log((await repository.readTree(process.argv[3], { roots: ["muster.yaml"] })).files.length);`,
      );
      const argv = ["--import", import.meta.resolve("tsx"), program, scratch.dir, commit];
      assert.equal(execFileSync(process.execPath, argv, { encoding: "utf8", timeout: 200_000 }), "1\n");
    }));

  it("says so when git gives up on an object, and reads on", () =>
    inScratch([], async (scratch, commit) => {
      const repository = await openWithGit(scratch.dir);
      const content = randomBytes(100_000);
      const id = objectId("blob", content, "sha1");
      const folder = join(scratch.dir, ".git/objects", id.slice(0, 2));
      mkdirSync(folder, { recursive: true });
      const stream = deflateSync(Buffer.concat([Buffer.from("blob 100000\0"), content]));
      writeFileSync(join(folder, id.slice(2)), stream.subarray(0, 50_000));
      const bad = scratch.commitTree(scratch.tree([["100644", "muster.yaml", id]]));
      await assert.rejects(repository.readTree(bad, { roots }), { name: "OutsideError", code: "git-failed" });
      assert.deepEqual(await musterOf(repository, commit), ["x"]);
    }));

  it("says so when there is no temporary folder to write to", () =>
    inScratch([], async (scratch) => {
      process.env.TMPDIR = scratch.beside("nowhere");
      const repository = await openWithGit(scratch.dir);
      await assert.rejects(repository.resolveRef(), {
        name: "OutsideError",
        code: "git-failed",
        hint: /TMPDIR/,
      });
    }));

  it("refuses a git that is too old", () =>
    inScratch([], async (scratch) => {
      fakeGit(scratch, "echo git version 2.38.9");
      assert.equal(await usableGit(), undefined);
      await assert.rejects(openWithGit(scratch.dir), { name: "OutsideError", code: "no-git" });
    }));

  for (const [version, usable] of [
    ["git version 2.39.0", "2.39.0"],
    ["git version 2.50.1 (Apple Git-155)", "2.50.1"],
    ["git version 2.47.1.windows.2", "2.47.1"],
    ["git version 3.0.0-rc1", "3.0.0"],
    ["git version 1.99.0", undefined],
    ["hub version 9.9.9", undefined],
    ["", undefined],
  ] as const) {
    it(`usableGit() takes ${JSON.stringify(version)} for ${usable}`, () =>
      inScratch([], async (scratch) => {
        fakeGit(scratch, `echo "${version}"`);
        assert.equal(await usableGit(), usable);
      }));
  }

  for (const [what, lines] of [
    ["dies at once", ["exit 3"]],
    ["answers nonsense", ["echo nonsense", "cat > /dev/null"]],
    ["answers without end", ["yes x | tr -d '\\n'"]],
  ] as const) {
    it(`says so when git ${what}`, () =>
      inScratch([], async (scratch) => {
        fakeGit(scratch, 'if [ "$1" = --version ]; then echo git version 2.39.5; exit; fi', ...lines);
        const repository = await openWithGit(scratch.dir);
        await assert.rejects(repository.resolveRef(), {
          name: "OutsideError",
          code: /^(git-failed|corrupt-object)$/,
        });
      }));
  }
});

describe("openGitRepository()", () => {
  it("chooses git where it is installed", () =>
    inScratch([], async (scratch) => {
      assert.match((await openGitRepository(scratch.dir)).reader, /^git \d/);
    }));

  it("reads without git where there is none", () =>
    inScratch([], async (scratch, commit) => {
      process.env.PATH = scratch.beside("nothing");
      const repository = await openGitRepository(scratch.dir);
      assert.equal(repository.reader, "isomorphic-git");
      assert.deepEqual(await musterOf(repository, commit), ["x"]);
    }));

  it("refuses when git is asked for by name and there is none", () =>
    inScratch([], async (scratch) => {
      process.env.PATH = scratch.beside("nothing");
      await assert.rejects(openGitRepository(scratch.dir, "git"), { name: "OutsideError", code: "no-git" });
    }));

  it("reads without git when asked to", () =>
    inScratch([], async (scratch) => {
      assert.equal((await openGitRepository(scratch.dir, "isomorphic")).reader, "isomorphic-git");
    }));

  for (const reader of ["git", "isomorphic"] as const) {
    it(`keeps reading with ${reader} while the repository is packed anew`, () =>
      inScratch([], async (scratch, first) => {
        const repository = await openGitRepository(scratch.dir, reader);
        await repository.readTree(first, { roots });
        const second = scratch.commit({ "muster.yaml": "y" });
        scratch.git("gc", "--quiet", "--prune=now");
        await repository.readTree(second, { roots });
        const third = scratch.commit({ "muster.yaml": "z" });
        scratch.git("repack", "-adfq");
        await repository.readTree(first, { roots });
        assert.deepEqual(await musterOf(repository, third), ["z"]);
      }));
  }

  it("parseGitReader() knows three readers and takes nothing for auto", () => {
    assert.deepEqual([undefined, "", "auto", "git", "isomorphic", "Git", "libgit2"].map(parseGitReader), [
      "auto",
      "auto",
      "auto",
      "git",
      "isomorphic",
      undefined,
      undefined,
    ]);
  });
});
