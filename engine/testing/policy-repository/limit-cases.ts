import type { TreeLimits } from "../../ports/policy-repository.ts";
import type { GitScratch } from "../git-scratch.ts";
import { type Built, type ContractCase, readsTree, roots } from "./contract-case.ts";

const MIB = 1024 * 1024;

function readsWithin(limits: Partial<TreeLimits>): ContractCase["ask"] {
  return (repository, { commit }) => repository.readTree(commit ?? "", { roots, limits });
}

/** Reads, and tells by how much the memory of this process grew, and how long it took, when that is too much. */
const readsFrugally: ContractCase["ask"] = async (repository, built) => {
  const before = process.memoryUsage().rss;
  const start = process.hrtime.bigint();
  const tree = await readsTree(repository, built);
  const grown = (process.memoryUsage().rss - before) / MIB;
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return grown < 64 && seconds < 20 ? tree : `${grown} MiB and ${seconds} s`;
};

/** 96 MiB of zeros, which a pack keeps in 96 KiB. */
function bigFile(scratch: GitScratch): { readonly commit: string } {
  const blob = scratch.gitWith(Buffer.alloc(96 * MIB), "hash-object", "-w", "--stdin");
  return { commit: scratch.commitTree(scratch.tree([["100644", "muster.yaml", blob]])) };
}

const bigFileRefused = { files: [], problems: ["too-large muster.yaml"] };

/** Ten folders in each folder, all the same object, `depth` levels down: ten objects, 10^depth files. */
function treeBomb(depth: number) {
  return (scratch: GitScratch): Built => {
    let tree = scratch.tree([["100644", "x.yaml", scratch.object("blob", "x")]]);
    for (let level = 0; level < depth; level += 1) {
      const inner = tree;
      tree = scratch.tree(Array.from({ length: 10 }, (_, index) => ["40000", `d${index}`, inner] as const));
    }
    return { commit: scratch.commitTree(scratch.tree([["40000", "policies", tree]])) };
  };
}

/** Folders in folders, with one file at the end. */
function nested(depth: number) {
  return (scratch: GitScratch): Built => ({
    commit: scratch.commit({ [`policies/${"d/".repeat(depth - 1)}x.yaml`]: "x" }),
  });
}

export const limitCases: readonly ContractCase[] = [
  {
    name: "readTree() reads a file of 256 KiB and refuses one of a byte more",
    build: (scratch) => ({
      commit: scratch.commit({
        "policies/fits.yaml": "x".repeat(262_144),
        "policies/too.yaml": "x".repeat(262_145),
      }),
    }),
    ask: async (repository, built) => {
      const { files, problems } = await repository.readTree(built.commit ?? "", { roots });
      return [
        files.map(({ path, bytes }) => `${path} ${bytes.length}`),
        problems.map(({ code, file }) => `${code} ${file}`),
      ];
    },
    expect: () => [["policies/fits.yaml 262144"], ["too-large policies/too.yaml"]],
  },
  {
    name: "readTree() takes another limit for a file",
    build: (scratch) => ({ commit: scratch.commit({ "muster.yaml": "12345", "rings/a.yaml": "1234" }) }),
    ask: readsWithin({ fileBytes: 4 }),
    expect: () => ({ files: ["rings/a.yaml 100644 1234"], problems: ["too-large muster.yaml"] }),
  },
  {
    name: "readTree() reads a large file where the limit allows it",
    build: (scratch) => {
      const built = {
        commit: scratch.commit({ "muster.yaml": Buffer.alloc(12 * MIB, "0123456789abcdef\n") }),
      };
      scratch.git("gc", "--quiet");
      return built;
    },
    ask: async (repository, { commit }) => {
      const { files } = await repository.readTree(commit ?? "", { roots, limits: { fileBytes: 16 * MIB } });
      return files.map(({ bytes }) => bytes.length);
    },
    expect: () => [12 * MIB],
  },
  ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY].map((fileBytes) => ({
    name: `readTree() keeps its own limit when ${fileBytes} is asked for`,
    build: (scratch: GitScratch) => ({ commit: scratch.commit({ "muster.yaml": "x".repeat(262_145) }) }),
    ask: readsWithin({ fileBytes }),
    expect: () => ({ files: [], problems: ["too-large muster.yaml"] }),
  })),
  {
    name: "readTree() reads nothing at all when the files are too large together",
    build: (scratch) => ({ commit: scratch.commit({ "muster.yaml": "12345", "rings/a.yaml": "1234" }) }),
    ask: readsWithin({ totalBytes: 8 }),
    expect: () => ({ files: [], problems: ["too-large ."] }),
  },
  {
    name: "readTree() refuses a loose file of 96 MiB without inflating it",
    build: bigFile,
    ask: readsFrugally,
    expect: () => bigFileRefused,
  },
  {
    name: "readTree() refuses a packed file of 96 MiB without inflating it",
    build: (scratch) => {
      const built = bigFile(scratch);
      scratch.git("update-ref", "refs/heads/main", built.commit);
      scratch.git("-c", "pack.window=0", "repack", "-adq");
      return built;
    },
    ask: readsFrugally,
    expect: () => bigFileRefused,
  },
  {
    name: "readTree() refuses a file of 48 MiB that is kept as a delta",
    build: (scratch) => {
      const base = Buffer.alloc(48 * MIB);
      for (let at = 0; at < base.length; at += 4096) base.writeUInt32BE(at, at);
      const commits = [base, Buffer.concat([base, Buffer.from("more")])].map((bytes) => {
        const blob = scratch.gitWith(bytes, "hash-object", "-w", "--stdin");
        return scratch.commitTree(scratch.tree([["100644", "muster.yaml", blob]]));
      });
      const both = scratch.commitTree(scratch.git("rev-parse", `${commits[0]}^{tree}`), ...commits);
      scratch.git("update-ref", "refs/heads/main", both);
      scratch.git("repack", "-adfq");
      return { commit: both };
    },
    ask: readsFrugally,
    expect: () => bigFileRefused,
  },
  {
    name: "readTree() stops at a tree bomb of a billion files",
    build: treeBomb(9),
    ask: async (repository, built) => {
      const tree = (await readsFrugally(repository, built)) as Awaited<ReturnType<typeof readsTree>>;
      return tree.problems?.map(({ code }) => code) ?? tree;
    },
    expect: () => ["too-many-entries"],
  },
  {
    name: "readTree() refuses more entries than allowed and reads none",
    build: (scratch) => ({
      commit: scratch.commit({ "policies/a": "1", "policies/b": "2", "rings/c": "3" }),
    }),
    ask: readsWithin({ entries: 4 }),
    expect: () => ({ files: [], problems: ["too-many-entries rings"] }),
  },
  {
    name: "readTree() counts entries under the roots only, folders included",
    build: (scratch) => ({
      commit: scratch.commit({ "policies/a": "1", "rings/c": "3", x: "", y: "", "z/1": "", "z/2": "" }),
    }),
    ask: readsWithin({ entries: 4 }),
    expect: () => ({ files: ["policies/a 100644 1", "rings/c 100644 3"], problems: [] }),
  },
  {
    name: "readTree() refuses a folder whose tree alone is larger than 8 MiB",
    build: (scratch) => {
      const blob = Buffer.from(scratch.object("blob", "x"), "hex");
      const entry = (index: number) =>
        Buffer.concat([Buffer.from(`100644 ${String(index).padStart(40, "0")}\0`), blob]);
      const tree = scratch.object(
        "tree",
        Buffer.concat(Array.from({ length: 125_000 }, (_, index) => entry(index))),
      );
      return { commit: scratch.commitTree(scratch.tree([["40000", "policies", tree]])) };
    },
    ask: readsTree,
    expect: () => ({ files: [], problems: ["too-many-entries policies"] }),
  },
  {
    name: "readTree() reads 16 folders deep",
    build: nested(16),
    ask: readsTree,
    expect: () => ({ files: [`policies/${"d/".repeat(15)}x.yaml 100644 x`], problems: [] }),
  },
  {
    name: "readTree() refuses what lies 17 folders deep",
    build: nested(17),
    ask: readsTree,
    expect: () => ({ files: [], problems: [`tree-too-deep policies${"/d".repeat(16)}`] }),
  },
  {
    name: "readTree() refuses a path that is too long, by its bytes",
    build: (scratch) => ({ commit: scratch.commit({ "policies/äää.yaml": "1", "policies/aaa.yaml": "2" }) }),
    ask: readsWithin({ pathBytes: 17 }),
    expect: () => ({ files: ["policies/aaa.yaml 100644 2"], problems: ["path-too-long policies/äää.yaml"] }),
  },
];
