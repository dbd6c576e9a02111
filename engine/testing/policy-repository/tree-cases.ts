import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GitScratch } from "../git-scratch.ts";
import { type Built, type ContractCase, readsTree, refused, roots } from "./contract-case.ts";

const files = {
  "policies/z.yaml": "z",
  "policies/a.yaml": "a",
  "policies/deep/er/b.yaml": "b",
  "policies/run.sh": "#!",
  "policies-other/x.yaml": "outside",
  "rings/canary.yaml": "canary",
  "muster.yaml": "workspace",
  "muster.yaml.bak": "outside",
  "docs/inventory.csv": "id",
  "README.md": "outside",
};

const declared = {
  files: [
    "muster.yaml 100644 workspace",
    "policies/a.yaml 100644 a",
    "policies/deep/er/b.yaml 100644 b",
    "policies/run.sh 100755 #!",
    "policies/z.yaml 100644 z",
    "rings/canary.yaml 100644 canary",
  ],
  problems: [],
};

function committed(scratch: GitScratch): { readonly commit: string } {
  return { commit: scratch.commit(files) };
}

/** Thirty revisions of one long file, so that packing makes chains of deltas. */
function revisions(scratch: GitScratch): { readonly commit: string } {
  const lines = Array.from({ length: 400 }, (_, line) => `line ${line} of a policy that grows`);
  for (let revision = 0; revision < 30; revision += 1) {
    lines[revision * 13] = `changed in ${revision}`;
    scratch.commit({ "policies/long.yaml": lines.join("\n"), "muster.yaml": "1" });
  }
  return { commit: scratch.git("rev-parse", "HEAD~20") };
}

function longFile(): readonly string[] {
  const lines = Array.from({ length: 400 }, (_, line) => `line ${line} of a policy that grows`);
  for (let revision = 0; revision < 10; revision += 1) lines[revision * 13] = `changed in ${revision}`;
  return ["muster.yaml 100644 1", `policies/long.yaml 100644 ${lines.join("\n")}`];
}

/** Settings that make git run something, or break it, wherever it reads them. */
function hostile(scratch: GitScratch, marker: string): string {
  const run = `touch ${join(scratch.dir, marker)}`;
  return [
    "[core]",
    ...["pager", "fsmonitor", "sshCommand", "askPass", "alternateRefsCommand", "gitProxy"].map(
      (key) => `${key} = ${run}`,
    ),
    `hooksPath = ${scratch.dir}/hooks`,
    "repositoryFormatVersion = 99",
    `[pager]\ncat-file = ${run}`,
    `[alias]\ncat-file = !${run}`,
    `[filter "x"]\nsmudge = ${run}\nrequired = true`,
    `[diff "x"]\ntextconv = ${run}`,
    "[extensions]\nunheardOf = true",
    "[include]\npath = /nonexistent",
    "[broken",
    "",
  ].join("\n");
}

export const treeCases: readonly ContractCase[] = [
  {
    name: "readTree() gives what lies under the roots, in order of path, and nothing else",
    build: committed,
    ask: readsTree,
    expect: () => declared,
  },
  {
    name: "readTree() gives the ids that git gives",
    build: (scratch) => ({ ...committed(scratch), id: scratch.git("rev-parse", "HEAD:policies/a.yaml") }),
    ask: async (repository, { commit }) =>
      (await repository.readTree(commit ?? "", { roots: ["policies/a.yaml"] })).files.map(({ oid }) => oid),
    expect: ({ id }) => [id],
  },
  {
    name: "readTree() reads the commit and not the working folder",
    build: (scratch) => {
      const built = committed(scratch);
      scratch.write({ "policies/a.yaml": "changed", "policies/new.yaml": "new" });
      scratch.git("add", "--all");
      return built;
    },
    ask: readsTree,
    expect: () => declared,
  },
  {
    name: "readTree() reads single files in folders that are not wanted otherwise",
    build: committed,
    ask: (repository, { commit }) =>
      repository.readTree(commit ?? "", {
        roots: ["docs/inventory.csv", "policies/deep/er/", "docs/none.csv"],
      }),
    expect: () => ({
      files: ["docs/inventory.csv 100644 id", "policies/deep/er/b.yaml 100644 b"],
      problems: [],
    }),
  },
  {
    name: "readTree() of a commit without any of the roots is empty, without a problem",
    build: (scratch) => ({ commit: scratch.commit({ "README.md": "1" }) }),
    ask: readsTree,
    expect: () => ({ files: [], problems: [] }),
  },
  {
    name: "readTree() reads the tree of a commit that has no file at all",
    build: (scratch) => ({ commit: scratch.commit({}) }),
    ask: readsTree,
    expect: () => ({ files: [], problems: [] }),
  },
  {
    name: "readTree() gives bytes as they are: NUL, CRLF, no end of line, no UTF-8",
    build: (scratch) => ({ commit: scratch.commit({ "muster.yaml": Buffer.from([0, 13, 10, 255, 254]) }) }),
    ask: async (repository, { commit }) =>
      (await repository.readTree(commit ?? "", { roots })).files.map(({ bytes }) => [...bytes]),
    expect: () => [[0, 13, 10, 255, 254]],
  },
  {
    name: "readTree() reads an empty file",
    build: (scratch) => ({ commit: scratch.commit({ "muster.yaml": "" }) }),
    ask: readsTree,
    expect: () => ({ files: ["muster.yaml 100644 "], problems: [] }),
  },
  {
    name: "readTree() reads a pack",
    build: (scratch) => {
      const built = committed(scratch);
      scratch.git("gc", "--quiet", "--prune=now");
      return built;
    },
    ask: readsTree,
    expect: () => declared,
  },
  ...[
    ["by offset", "true", "50"],
    ["by id", "false", "50"],
    ["in long chains", "true", "4000"],
  ].map(([what, byOffset, depth]) => ({
    name: `readTree() reads deltas ${what}`,
    build: (scratch: GitScratch) => {
      const built = revisions(scratch);
      scratch.git(
        "-c",
        `repack.useDeltaBaseOffset=${byOffset}`,
        "repack",
        "-adfq",
        `--depth=${depth}`,
        "--window=50",
      );
      return built;
    },
    ask: readsTree,
    expect: () => ({ files: longFile(), problems: [] }),
  })),
  {
    name: "readTree() reads objects that lie in several packs and loose",
    build: (scratch) => {
      const first = revisions(scratch);
      scratch.git("repack", "-dq");
      scratch.commit({ "policies/second.yaml": "2" });
      scratch.git("repack", "-dq");
      scratch.git("repack", "-aq");
      scratch.commit({ "policies/third.yaml": "3" });
      return first;
    },
    ask: readsTree,
    expect: () => ({ files: longFile(), problems: [] }),
  },
  {
    name: "readTree() reads a bare repository",
    build: (scratch) => {
      const built = committed(scratch);
      scratch.git("clone", "--quiet", "--bare", scratch.dir, scratch.beside("bare.git"));
      return { ...built, dir: scratch.beside("bare.git") };
    },
    ask: readsTree,
    expect: () => declared,
  },
  {
    name: "readTree() reads a linked worktree",
    build: (scratch) => {
      const built = committed(scratch);
      scratch.git("worktree", "add", "--quiet", "-b", "other", scratch.beside("linked"));
      return { ...built, dir: scratch.beside("linked") };
    },
    ask: readsTree,
    expect: () => declared,
  },
  {
    name: "readTree() reads a clone of depth 1",
    build: (scratch) => {
      scratch.commit({ "muster.yaml": "old" });
      const built = committed(scratch);
      scratch.git("clone", "--quiet", "--depth", "1", `file://${scratch.dir}`, scratch.beside("shallow"));
      return { ...built, dir: scratch.beside("shallow") };
    },
    ask: readsTree,
    expect: () => declared,
  },
  {
    name: "readTree() looks through replace refs",
    build: (scratch) => {
      const built = committed(scratch);
      const evil = scratch.gitWith("evil", "hash-object", "-w", "--stdin");
      scratch.git("replace", scratch.git("rev-parse", "HEAD:policies/a.yaml"), evil);
      return built;
    },
    ask: readsTree,
    expect: () => declared,
  },
  {
    name: "readTree() looks through a replaced commit",
    build: (scratch) => {
      const built = committed(scratch);
      scratch.git("replace", built.commit, scratch.commit({ "muster.yaml": "evil" }));
      return built;
    },
    ask: readsTree,
    expect: () => declared,
  },
  {
    name: "readTree() neither obeys nor minds the configuration, attributes and hooks of the repository",
    build: (scratch) => {
      const built = committed(scratch);
      mkdirSync(join(scratch.dir, "hooks"));
      const hook = `#!/bin/sh\ntouch ${join(scratch.dir, "ran")}\n`;
      for (const name of ["post-checkout", "pre-auto-gc", "fsmonitor-watchman", "reference-transaction"]) {
        writeFileSync(join(scratch.dir, "hooks", name), hook, { mode: 0o755 });
      }
      mkdirSync(join(scratch.dir, ".git/info"));
      writeFileSync(
        join(scratch.dir, ".git/info/attributes"),
        "* filter=x diff=x working-tree-encoding=UTF-16\n",
      );
      writeFileSync(join(scratch.dir, ".git/config"), hostile(scratch, "ran"));
      return { ...built, marker: join(scratch.dir, "ran") };
    },
    ask: async (repository, built) => {
      const tree = await readsTree(repository, built);
      const head = await repository.resolveRef();
      return existsSync(built.marker ?? "") || head.commit !== built.commit ? "something ran" : tree;
    },
    expect: () => declared,
  },
  {
    name: "readTree() of a partial clone says what is missing and fetches nothing",
    build: (scratch) => {
      const built = committed(scratch);
      const dir = scratch.beside("partial");
      scratch.git("config", "uploadpack.allowFilter", "true");
      scratch.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${scratch.dir}`, dir);
      appendFileSync(join(dir, ".git/config"), '[protocol "file"]\n\tallow = always\n');
      return { ...built, dir };
    },
    ask: readsTree,
    expect: refused("missing-object"),
  },
  {
    name: "readTree() refuses what is no commit",
    build: (scratch) => ({ commit: scratch.git("rev-parse", `${committed(scratch).commit}:policies`) }),
    ask: readsTree,
    expect: refused("not-a-commit"),
  },
  ...["../secret", "/etc/passwd", "policies/../../x", ".git/config", "a\\b", "", "./muster.yaml", "a//b"].map(
    (root) => ({
      name: `readTree() refuses to look for ${JSON.stringify(root)}, and reads the rest`,
      build: committed,
      ask: (async (repository, { commit }) => {
        const { files: found, problems } = await repository.readTree(commit ?? "", {
          roots: [root, "muster.yaml"],
        });
        return [
          found.map(({ path }) => path),
          problems.length,
          problems.every(({ code }) => /^(path-traversal|odd-path)$/.test(code)),
        ];
      }) as ContractCase["ask"],
      expect: (_: Built) => [["muster.yaml"], 1, true],
    }),
  ),
];
