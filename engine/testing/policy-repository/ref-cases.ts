import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyRepository } from "../../ports/policy-repository.ts";
import type { GitScratch } from "../git-scratch.ts";
import { type Built, type ContractCase, refused } from "./contract-case.ts";

/** Two commits on main. */
function twoCommits(scratch: GitScratch): { first: string; second: string } {
  const first = scratch.commit({ "muster.yaml": "1" });
  return { first, second: scratch.commit({ "muster.yaml": "2" }) };
}

function resolves(revision: string | undefined) {
  return (repository: PolicyRepository): Promise<unknown> => repository.resolveRef(revision);
}

function mainAt(id: string) {
  return (built: Built) => ({ ref: "refs/heads/main", branch: "main", commit: built[id] });
}

/** Everything that must not resolve, and must not be looked for on the disk either. */
const evilNames = [
  "",
  " ",
  "../../x",
  "../../../../etc/passwd",
  "/etc/passwd",
  "refs/heads/../../config",
  "refs/heads/",
  "refs//heads/main",
  "refs/heads/.hidden",
  "refs/heads/a.lock",
  "refs/heads/a.lock/b",
  "-x",
  "--upload-pack=touch x",
  "main^2",
  "main^{tree}",
  "main^0x",
  "main@{1}",
  "@{-1}",
  "@",
  ":/message",
  "main:muster.yaml",
  "main..other",
  "main...other",
  "^main",
  "main\n",
  "main\0",
  "ma\u202ein",
  "ma\u200bin",
  "main ",
  "ma*n",
  "ma?n",
  "ma[i]n",
  "ma\\in",
  "main.",
  "main~99999999999999999999",
];

export const refCases: readonly ContractCase[] = [
  {
    name: "resolveRef() without a revision gives the branch checked out",
    build: (scratch) => ({ ...twoCommits(scratch), other: scratch.git("branch", "other", "HEAD~1") }),
    ask: resolves(undefined),
    expect: mainAt("second"),
  },
  {
    name: "resolveRef() takes HEAD for the branch it points at",
    build: twoCommits,
    ask: resolves("HEAD"),
    expect: mainAt("second"),
  },
  {
    name: "resolveRef() of a detached HEAD names no ref",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("checkout", "--quiet", "--detach", "HEAD~1");
      return built;
    },
    ask: resolves(undefined),
    expect: ({ first }) => ({ commit: first }),
  },
  ...["main", "refs/heads/main"].map((revision) => ({
    name: `resolveRef() takes ${revision} for the branch though a tag has that name`,
    build: (scratch: GitScratch) => {
      const built = twoCommits(scratch);
      scratch.git("tag", "main", built.first);
      scratch.git("tag", "refs/heads/main", built.first);
      return built;
    },
    ask: resolves(revision),
    expect: mainAt("second"),
  })),
  ...["other", "refs/heads/other"].map((revision) => ({
    name: `resolveRef() does not take the tag of that name for the missing branch ${revision}`,
    build: (scratch: GitScratch) => {
      const built = twoCommits(scratch);
      scratch.git("tag", "other", built.first);
      scratch.git("tag", "refs/heads/other", built.first);
      scratch.git("update-ref", "refs/remotes/origin/refs/heads/other", built.first);
      return built;
    },
    ask: resolves(revision),
    expect: refused("missing-ref"),
  })),
  {
    name: "resolveRef() peels a tag of a tag",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("tag", "-a", "inner", "-m", "inner", built.first);
      scratch.git("tag", "-a", "outer", "-m", "outer", "inner");
      return built;
    },
    ask: resolves("refs/tags/outer"),
    expect: ({ first }) => ({ ref: "refs/tags/outer", commit: first }),
  },
  {
    name: "resolveRef() refuses a tag of a file",
    build: (scratch) => {
      scratch.commit({ "muster.yaml": "1" });
      scratch.git("tag", "file", "HEAD:muster.yaml");
      return {};
    },
    ask: resolves("refs/tags/file"),
    expect: refused("not-a-commit"),
  },
  {
    name: "resolveRef() refuses a branch that holds a tag object",
    build: (scratch) => {
      twoCommits(scratch);
      scratch.git("tag", "-a", "v1", "-m", "v1");
      writeFileSync(join(scratch.dir, ".git/refs/heads/odd"), scratch.git("rev-parse", "refs/tags/v1"));
      return {};
    },
    ask: resolves("odd"),
    expect: refused("not-a-commit"),
  },
  {
    name: "resolveRef() reads packed refs",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("tag", "-a", "v1", "-m", "v1", built.first);
      scratch.git("pack-refs", "--all", "--prune");
      return built;
    },
    ask: async (repository) => [
      await repository.resolveRef("main"),
      await repository.resolveRef("refs/tags/v1"),
    ],
    expect: (built) => [mainAt("second")(built), { ref: "refs/tags/v1", commit: built.first }],
  },
  {
    name: "resolveRef() prefers a loose ref to the packed one, which is older",
    build: (scratch) => {
      const first = scratch.commit({ "muster.yaml": "1" });
      scratch.git("pack-refs", "--all", "--prune");
      return { first, second: scratch.commit({ "muster.yaml": "2" }) };
    },
    ask: resolves("main"),
    expect: mainAt("second"),
  },
  {
    name: "resolveRef() tells branches apart that differ only in case",
    build: (scratch) => {
      const { first, second } = twoCommits(scratch);
      scratch.git("pack-refs", "--all", "--prune");
      const packed = `# pack-refs with: sorted\n${first} refs/heads/Main\n${second} refs/heads/main\n`;
      writeFileSync(join(scratch.dir, ".git/packed-refs"), packed);
      return { first, second };
    },
    ask: async (repository) => [
      (await repository.resolveRef("Main")).commit,
      (await repository.resolveRef("main")).commit,
    ],
    expect: ({ first, second }) => [first, second],
  },
  {
    name: "resolveRef() falls back to the branch at origin",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("update-ref", "refs/remotes/origin/release/1", built.first);
      return built;
    },
    ask: async (repository) => [
      await repository.resolveRef("release/1"),
      await repository.resolveRef("origin/release/1"),
    ],
    expect: ({ first }) => {
      const found = { ref: "refs/remotes/origin/release/1", branch: "release/1", commit: first };
      return [found, found];
    },
  },
  {
    name: "resolveRef() prefers the branch here to the one at origin",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("update-ref", "refs/remotes/origin/main", built.first);
      return built;
    },
    ask: resolves("main"),
    expect: mainAt("second"),
  },
  {
    name: "resolveRef() takes a full commit id",
    build: twoCommits,
    ask: (repository, { first }) => repository.resolveRef(first),
    expect: ({ first }) => ({ commit: first }),
  },
  {
    name: "resolveRef() takes no short commit id",
    build: twoCommits,
    ask: (repository, { first }) => repository.resolveRef(first?.slice(0, 12)),
    expect: refused("missing-ref"),
  },
  {
    name: "resolveRef() refuses a commit id that the repository lacks",
    build: twoCommits,
    ask: resolves("1".repeat(40)),
    expect: refused("missing-object"),
  },
  ...(["HEAD^{tree}", "HEAD:muster.yaml"] as const).map((what) => ({
    name: `resolveRef() refuses the id of ${what}`,
    build: (scratch: GitScratch) => {
      twoCommits(scratch);
      return { id: scratch.git("rev-parse", what) };
    },
    ask: (repository: PolicyRepository, { id }: Built) => repository.resolveRef(id),
    expect: refused("not-a-commit"),
  })),
  ...evilNames.map((revision) => ({
    name: `resolveRef() refuses ${JSON.stringify(revision)}`,
    build: twoCommits,
    ask: resolves(revision),
    expect: refused("invalid-ref"),
  })),
  ...["nowhere", "refs/heads/nowhere", "refs/tags/nowhere", "FETCH_HEAD", "config", "refs"].map(
    (revision) => ({
      name: `resolveRef() misses ${revision}`,
      build: twoCommits,
      ask: resolves(revision),
      expect: refused("missing-ref"),
    }),
  ),
  {
    name: "resolveRef() of an empty repository is an error and no empty answer",
    build: () => ({}),
    ask: async (repository) => repository.resolveRef(),
    expect: refused("empty-repository"),
  },
  {
    name: "resolveRef() says so when HEAD points at a branch that was never made",
    build: (scratch) => {
      twoCommits(scratch);
      scratch.git("symbolic-ref", "HEAD", "refs/heads/nowhere");
      return {};
    },
    ask: resolves(undefined),
    expect: refused("missing-ref"),
  },
  ...[
    "",
    "\n",
    "not an id\n",
    "ref: \n",
    "ref: ../../x\n",
    "ref: refs/heads/main\n",
    "ref: refs/tags/v1\n",
  ].map((text) => ({
    name: `resolveRef() does not take a ref that holds ${JSON.stringify(text)} for a missing one`,
    build: (scratch: GitScratch) => {
      twoCommits(scratch);
      scratch.git("tag", "v1");
      writeFileSync(join(scratch.dir, ".git/refs/heads/main"), text);
      return {};
    },
    ask: resolves("main"),
    expect: refused("broken-ref"),
  })),
  {
    name: "resolveRef() refuses packed refs that cannot be read",
    build: (scratch) => {
      twoCommits(scratch);
      writeFileSync(join(scratch.dir, ".git/packed-refs"), "<<<<<<< conflict\n");
      return {};
    },
    ask: resolves("other"),
    expect: refused("broken-ref"),
  },
  {
    name: "resolveRef() follows a symbolic branch and names the branch behind it",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("symbolic-ref", "refs/heads/stable", "refs/heads/main");
      return built;
    },
    ask: resolves("stable"),
    expect: mainAt("second"),
  },
  {
    name: "resolveRef() refuses a ref whose commit is missing",
    build: (scratch) => {
      twoCommits(scratch);
      writeFileSync(join(scratch.dir, ".git/refs/heads/main"), `${"2".repeat(40)}\n`);
      return {};
    },
    ask: resolves("main"),
    expect: refused("missing-object"),
  },
  {
    name: "resolveRef() refuses a branch that holds a file",
    build: (scratch) => {
      twoCommits(scratch);
      writeFileSync(join(scratch.dir, ".git/refs/heads/main"), scratch.git("rev-parse", "HEAD:muster.yaml"));
      return {};
    },
    ask: resolves("main"),
    expect: refused("not-a-commit"),
  },
  {
    name: "resolveRef() reads the HEAD of a linked worktree, not of the main one",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("worktree", "add", "--quiet", "-b", "other", scratch.beside("linked"), built.first);
      return { ...built, dir: scratch.beside("linked") };
    },
    ask: resolves(undefined),
    expect: ({ first }) => ({ ref: "refs/heads/other", branch: "other", commit: first }),
  },
  {
    name: "resolveRef() reads a bare repository",
    build: (scratch) => {
      const built = twoCommits(scratch);
      scratch.git("clone", "--quiet", "--bare", scratch.dir, scratch.beside("bare.git"));
      return { ...built, dir: scratch.beside("bare.git") };
    },
    ask: resolves(undefined),
    expect: mainAt("second"),
  },
  {
    name: "open() refuses a folder that is no repository",
    build: (scratch) => {
      mkdirSync(scratch.beside("plain"));
      return { dir: scratch.beside("plain") };
    },
    ask: resolves(undefined),
    expect: refused("not-a-repository"),
  },
  {
    name: "open() does not take the repository around a folder for the folder's own",
    build: (scratch) => {
      twoCommits(scratch);
      mkdirSync(join(scratch.dir, "inside"));
      return { dir: join(scratch.dir, "inside") };
    },
    ask: resolves(undefined),
    expect: refused("not-a-repository"),
  },
  {
    name: "open() refuses a .git file that leads nowhere",
    build: (scratch) => {
      mkdirSync(scratch.beside("lost"));
      writeFileSync(join(scratch.beside("lost"), ".git"), "gitdir: ../gone\n");
      return { dir: scratch.beside("lost") };
    },
    ask: resolves(undefined),
    expect: refused("not-a-repository"),
  },
  {
    name: "open() refuses refs that are kept as reftable",
    build: (scratch) => {
      twoCommits(scratch);
      mkdirSync(join(scratch.dir, ".git/reftable"));
      return {};
    },
    ask: resolves(undefined),
    expect: refused("unsupported-repository"),
  },
];
