import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { TreeLimits } from "../ports/policy-repository.ts";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { tellTree } from "../testing/policy-repository/contract-case.ts";
import { openWithGit } from "./git-cli.ts";
import { worktreeFiles } from "./worktree-files.ts";

const roots = ["policies/", "rings/", "muster.yaml"];

interface DiskCase {
  readonly name: string;
  readonly arrange: (scratch: GitScratch) => void;
  readonly limits?: Partial<TreeLimits>;
  readonly files?: readonly string[];
  readonly problems?: readonly string[];
}

const a = "policies/a.yaml 100644 a";

const cases: readonly DiskCase[] = [
  {
    name: "reads files that were never committed, and ignored ones, and nothing outside the roots",
    arrange: (s) =>
      s.write({ "policies/a.yaml": "a", ".gitignore": "policies", "README.md": "x", "muster.yaml": "m" }),
    files: ["muster.yaml 100644 m", a],
  },
  {
    name: "tells executable files",
    arrange: (s) => s.write({ "policies/run.sh": "#!" }),
    files: ["policies/run.sh 100755 #!"],
  },
  { name: "finds nothing in an empty folder", arrange: () => undefined },
  {
    name: "finds nothing in empty folders",
    arrange: (s) => mkdirSync(join(s.dir, "policies/deep"), { recursive: true }),
  },
  {
    name: "refuses a link to a file",
    arrange: (s) => {
      s.write({ "policies/a.yaml": "a", secret: "s" });
      symlinkSync("../secret", join(s.dir, "policies/b.yaml"));
    },
    files: [a],
    problems: ["symlink policies/b.yaml"],
  },
  {
    name: "refuses a link to a folder",
    arrange: (s) => {
      s.write({ "policies/a.yaml": "a" });
      symlinkSync("/etc", join(s.dir, "policies/etc"));
    },
    files: [a],
    problems: ["symlink policies/etc"],
  },
  {
    name: "refuses a link that leads nowhere, or to itself",
    arrange: (s) => {
      s.write({ "policies/a.yaml": "a" });
      symlinkSync("nowhere", join(s.dir, "policies/lost"));
      symlinkSync("self", join(s.dir, "policies/self"));
    },
    files: [a],
    problems: ["symlink policies/lost", "symlink policies/self"],
  },
  {
    name: "refuses roots that are links",
    arrange: (s) => {
      s.write({ "elsewhere/a.yaml": "a", other: "m" });
      symlinkSync("elsewhere", join(s.dir, "policies"));
      symlinkSync("other", join(s.dir, "muster.yaml"));
    },
    problems: ["symlink muster.yaml", "symlink policies"],
  },
  {
    name: "refuses a pipe without waiting for it",
    arrange: (s) => {
      s.write({ "policies/a.yaml": "a" });
      execFileSync("mkfifo", [join(s.dir, "policies/pipe.yaml"), join(s.dir, "muster.yaml")]);
    },
    files: [a],
    problems: ["not-a-file muster.yaml", "not-a-file policies/pipe.yaml"],
  },
  {
    name: "refuses a repository inside",
    arrange: (s) => {
      s.write({ "policies/a.yaml": "a", "policies/sub/b.yaml": "b" });
      execFileSync("git", ["init", "--quiet", join(s.dir, "policies/sub")]);
    },
    files: [a],
    problems: ["submodule policies/sub"],
  },
  {
    name: "refuses a submodule's .git file inside",
    arrange: (s) => s.write({ "rings/sub/.git": "gitdir: ../../x\n", "rings/sub/b.yaml": "b" }),
    problems: ["submodule rings/sub"],
  },
  {
    name: "reads a hard link, which is a file",
    arrange: (s) => {
      s.write({ other: "a" });
      mkdirSync(join(s.dir, "policies"));
      linkSync(join(s.dir, "other"), join(s.dir, "policies/a.yaml"));
    },
    files: [a],
  },
  {
    name: "refuses names by the same rules",
    arrange: (s) => {
      s.write({
        "policies/a\\b": "",
        "policies/c:d": "",
        "policies/e\nf": "",
        "policies/cafe\u0301": "",
        "policies/git~1": "",
      });
      writeFileSync(Buffer.concat([Buffer.from(join(s.dir, "policies/")), Buffer.of(0xff)]), "x");
    },
    problems: [
      "odd-path policies/\\xff",
      "path-traversal policies/a\\b",
      "odd-path policies/c:d",
      "odd-path policies/cafe\u0301",
      "odd-path policies/e\\u{a}f",
      "path-traversal policies/git~1",
    ],
  },
  {
    name: "refuses names that differ only in case, and near misses of a root",
    arrange: (s) =>
      s.write({ "policies/A.yaml": "a", "policies/a.yaml": "a", "Rings/x": "x", "MUSTER.yaml": "m" }),
    files: ["policies/A.yaml 100644 a"],
    problems: ["case-collision MUSTER.yaml", "case-collision Rings", "case-collision policies/a.yaml"],
  },
  {
    name: "refuses a file where a folder is wanted, and the other way round",
    arrange: (s) => s.write({ policies: "x", "muster.yaml/x": "x" }),
    problems: ["not-a-file muster.yaml", "not-a-folder policies"],
  },
  {
    name: "refuses pointers of Git LFS",
    arrange: (s) =>
      s.write({ "policies/a.yaml": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n" }),
    problems: ["lfs-pointer policies/a.yaml"],
  },
  {
    name: "refuses a file that is too large",
    arrange: (s) =>
      s.write({
        "policies/a.yaml": "a",
        "policies/b.yaml": "x".repeat(262_145),
        "rings/c": "x".repeat(262_144),
      }),
    files: [a, `rings/c 100644 ${"x".repeat(262_144)}`],
    problems: ["too-large policies/b.yaml"],
  },
  {
    name: "refuses files that are too large together, and reads none",
    arrange: (s) => s.write({ "policies/a.yaml": "a", "rings/b.yaml": "b" }),
    limits: { totalBytes: 1 },
    problems: ["too-large ."],
  },
  {
    name: "refuses too many entries, and reads none",
    arrange: (s) => s.write({ "policies/a.yaml": "a", "policies/b.yaml": "b", "rings/c": "c" }),
    limits: { entries: 2 },
    problems: ["too-many-entries policies"],
  },
  {
    name: "refuses what lies too deep",
    arrange: (s) => s.write({ "policies/a.yaml": "a", "policies/1/2/b": "b" }),
    limits: { depth: 2 },
    files: [a],
    problems: ["tree-too-deep policies/1/2"],
  },
];

describe("worktreeFiles()", () => {
  let scratch: GitScratch;
  beforeEach(() => {
    scratch = gitScratch();
  });
  afterEach(() => scratch.remove());

  for (const { name, arrange, limits = {}, files = [], problems = [] } of cases) {
    it(`readFiles() ${name}`, async () => {
      arrange(scratch);
      assert.deepEqual(tellTree(await worktreeFiles(scratch.dir).readFiles({ roots, limits })), {
        files,
        problems,
      });
    });
  }

  it("readFiles() gives what readTree() gives once it is committed: paths, bytes, ids and modes", async () => {
    const commit = scratch.commit({
      "policies/z.yaml": "z",
      "policies/deep/é.yaml": "é\r\n",
      "policies/run.sh": "#!",
      "rings/empty.yaml": "",
      "muster.yaml": Buffer.from([0, 255]),
      "inventory.csv": "id",
    });
    const wanted = { roots: [...roots, "inventory.csv"] };
    const repository = await openWithGit(scratch.dir);
    const plain = (tree: Awaited<ReturnType<typeof repository.readTree>>) =>
      tree.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString("hex") }));
    const onDisk = await worktreeFiles(scratch.dir).readFiles(wanted);
    const inCommit = await repository.readTree(commit, wanted);
    await repository.close();
    assert.equal(onDisk.files.length, 6);
    assert.deepEqual(plain(onDisk), plain(inCommit));
    assert.deepEqual([onDisk.problems, inCommit.problems], [[], []]);
  });

  it("readFiles() reads a folder that is no repository", async () => {
    scratch.write({ "muster.yaml": "m" });
    renameSync(join(scratch.dir, ".git"), scratch.beside("gone"));
    assert.deepEqual(tellTree(await worktreeFiles(scratch.dir).readFiles({ roots })).files, [
      "muster.yaml 100644 m",
    ]);
  });

  it("readFiles() throws where the folder does not exist", async () => {
    const reading = worktreeFiles(scratch.beside("nowhere")).readFiles({ roots });
    await assert.rejects(reading, { name: "OutsideError", code: "unreadable-file" });
  });
});
