import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GitScratch } from "../git-scratch.ts";
import { type Built, type ContractCase, collect, refused } from "./contract-case.ts";

/** main: a – b – merge – d; side: a – s – merge as its second parent. */
function mergedHistory(scratch: GitScratch): Built {
  const a = scratch.commit({ "muster.yaml": "a" });
  scratch.git("checkout", "--quiet", "-b", "side");
  const s = scratch.commit({ side: "s" });
  scratch.git("checkout", "--quiet", "main");
  const b = scratch.commit({ "muster.yaml": "b" });
  scratch.git("merge", "--quiet", "--no-ff", "-m", "merge", "side");
  const merge = scratch.git("rev-parse", "HEAD");
  return { a, s, b, merge, d: scratch.commit({ "muster.yaml": "d" }) };
}

/** A clone of depth 2: d and merge are there, b and s are not. */
function shallowClone(scratch: GitScratch): Built {
  const built = mergedHistory(scratch);
  const dir = scratch.beside("shallow");
  scratch.git("clone", "--quiet", "--depth", "2", `file://${scratch.dir}`, dir);
  return { ...built, dir };
}

/** A commit whose text is given whole, but for its tree. */
function rawCommit(text: (tree: string) => string) {
  return (scratch: GitScratch): Built => {
    scratch.commit({ "muster.yaml": "1" });
    const tree = scratch.git("rev-parse", "HEAD^{tree}");
    return { tree, parent: scratch.git("rev-parse", "HEAD"), commit: scratch.object("commit", text(tree)) };
  };
}

const person = "Ada Example <ada@example.org> 1700000000 +0100";
const readsInfo: ContractCase["ask"] = (repository, { commit }) => repository.commitInfo(commit ?? "");

function descends(tip: string, ancestor: string, answer: "yes" | "no"): ContractCase {
  return {
    name: `descendsByFirstParent() says ${answer} from ${tip} to ${ancestor}`,
    build: mergedHistory,
    ask: (repository, built) => repository.descendsByFirstParent(built[tip] ?? "", built[ancestor] ?? ""),
    expect: () => answer,
  };
}

export const historyCases: readonly ContractCase[] = [
  ...(["HEAD~1", "main~", "HEAD^", "refs/heads/main^"] as const).map((revision) => ({
    name: `resolveRef() takes ${revision} for the first parent, and no ref`,
    build: mergedHistory,
    ask: ((repository) => repository.resolveRef(revision)) as ContractCase["ask"],
    expect: ({ merge }: Built) => ({ commit: merge }),
  })),
  ...(["HEAD~2", "main^^", "main^~1", "main~1^", "HEAD~~"] as const).map((revision) => ({
    name: `resolveRef() goes back along first parents with ${revision}`,
    build: mergedHistory,
    ask: ((repository) => repository.resolveRef(revision)) as ContractCase["ask"],
    expect: ({ b }: Built) => ({ commit: b }),
  })),
  {
    name: "resolveRef() takes ~0 for the tip itself",
    build: mergedHistory,
    ask: (repository) => repository.resolveRef("main~0"),
    expect: ({ d }) => ({ ref: "refs/heads/main", branch: "main", commit: d }),
  },
  {
    name: "resolveRef() goes back from a full commit id",
    build: mergedHistory,
    ask: (repository, { d }) => repository.resolveRef(`${d}~3`),
    expect: ({ a }) => ({ commit: a }),
  },
  {
    name: "resolveRef() refuses to go back behind the root",
    build: mergedHistory,
    ask: (repository) => repository.resolveRef("HEAD~4"),
    expect: refused("no-such-parent"),
  },
  {
    name: "resolveRef() reaches the boundary of a shallow clone",
    build: shallowClone,
    ask: (repository) => repository.resolveRef("HEAD~1"),
    expect: ({ merge }) => ({ commit: merge }),
  },
  {
    name: "resolveRef() refuses to go back behind the boundary of a shallow clone",
    build: shallowClone,
    ask: (repository) => repository.resolveRef("HEAD~2"),
    expect: refused("shallow"),
  },
  {
    name: "isShallow() tells a shallow clone",
    build: shallowClone,
    ask: (repository) => repository.isShallow(),
    expect: () => true,
  },
  {
    name: "isShallow() tells a whole one",
    build: mergedHistory,
    ask: (repository) => repository.isShallow(),
    expect: () => false,
  },
  {
    name: "isShallow() refuses a list of boundaries that is none",
    build: (scratch) => {
      scratch.commit({});
      writeFileSync(join(scratch.dir, ".git/shallow"), "everything\n");
      return {};
    },
    ask: (repository) => repository.isShallow(),
    expect: refused("broken-repository"),
  },
  {
    name: "firstParents() walks from the tip to the root and leaves merged branches out",
    build: mergedHistory,
    ask: async (repository, { d }) =>
      (await collect(repository.firstParents(d ?? ""))).map(({ commit, parents }) => [commit, ...parents]),
    expect: ({ a, b, s, merge, d }) => [[d, merge], [merge, b, s], [b, a], [a]],
  },
  {
    name: "firstParents() stops before the commit it is to end at",
    build: mergedHistory,
    ask: async (repository, { d, b }) =>
      (await collect(repository.firstParents(d ?? "", b))).map(({ commit }) => commit),
    expect: ({ merge, d }) => [d, merge],
  },
  {
    name: "firstParents() of a commit up to itself is empty",
    build: mergedHistory,
    ask: async (repository, { d }) => collect(repository.firstParents(d ?? "", d)),
    expect: () => [],
  },
  {
    name: "firstParents() throws when it never meets the commit it is to end at",
    build: mergedHistory,
    ask: async (repository, { d, s }) => collect(repository.firstParents(d ?? "", s)),
    expect: refused("not-an-ancestor"),
  },
  {
    name: "firstParents() throws where a shallow clone ends",
    build: shallowClone,
    ask: async (repository, { d }) => collect(repository.firstParents(d ?? "")),
    expect: refused("shallow"),
  },
  {
    name: "firstParents() needs nothing behind the boundary when it is to end right there",
    build: shallowClone,
    ask: async (repository, { d, b }) => (await collect(repository.firstParents(d ?? "", b))).length,
    expect: () => 2,
  },
  {
    name: "firstParents() throws where a parent is missing though the clone is not shallow",
    build: (scratch) => {
      const built = shallowClone(scratch);
      writeFileSync(join(built.dir ?? "", ".git/shallow"), "");
      return built;
    },
    ask: async (repository, { d }) => collect(repository.firstParents(d ?? "")),
    expect: refused("missing-object"),
  },
  descends("d", "d", "yes"),
  descends("d", "merge", "yes"),
  descends("d", "a", "yes"),
  descends("d", "s", "no"),
  descends("a", "d", "no"),
  descends("b", "merge", "no"),
  {
    name: "descendsByFirstParent() says no after history was rewritten",
    build: (scratch) => {
      const seen = mergedHistory(scratch).d ?? "";
      scratch.git("reset", "--quiet", "--hard", "HEAD~2");
      return { seen, tip: scratch.commit({ "muster.yaml": "other" }) };
    },
    ask: (repository, { tip, seen }) => repository.descendsByFirstParent(tip ?? "", seen ?? ""),
    expect: () => "no",
  },
  {
    name: "descendsByFirstParent() says no after history was rewritten and the old commits are gone",
    build: (scratch) => ({ ...mergedHistory(scratch), seen: "3".repeat(40) }),
    ask: (repository, { d, seen }) => repository.descendsByFirstParent(d ?? "", seen ?? ""),
    expect: () => "no",
  },
  {
    name: "descendsByFirstParent() says no when main was merged into a branch and moved there",
    build: (scratch) => {
      const { s, d } = mergedHistory(scratch);
      scratch.git("checkout", "--quiet", "side");
      scratch.git("merge", "--quiet", "--no-ff", "-m", "foxtrot", "main");
      return {
        ...(s === undefined ? {} : { s }),
        ...(d === undefined ? {} : { d }),
        tip: scratch.git("rev-parse", "HEAD"),
      };
    },
    ask: (repository, { tip, d }) => repository.descendsByFirstParent(tip ?? "", d ?? ""),
    expect: () => "no",
  },
  {
    name: "descendsByFirstParent() cannot say in a shallow clone",
    build: shallowClone,
    ask: (repository, { d, a }) => repository.descendsByFirstParent(d ?? "", a ?? ""),
    expect: refused("shallow"),
  },
  {
    name: "descendsByFirstParent() can say within a shallow clone",
    build: shallowClone,
    ask: async (repository, { d, merge, b }) => [
      await repository.descendsByFirstParent(d ?? "", merge ?? ""),
      await repository.descendsByFirstParent(d ?? "", b ?? ""),
    ],
    expect: () => ["yes", "yes"],
  },
  ...["", "main", "HEAD", "refs/heads/main", "../x"].map((ancestor) => ({
    name: `descendsByFirstParent() takes no ${JSON.stringify(ancestor)} for a commit`,
    build: mergedHistory,
    ask: ((repository, { d }) => repository.descendsByFirstParent(d ?? "", ancestor)) as ContractCase["ask"],
    expect: refused("invalid-ref"),
  })),
  {
    name: "descendsByFirstParent() looks through replace refs and grafts",
    build: (scratch) => {
      const built = mergedHistory(scratch);
      const stranger = scratch.commitTree(scratch.git("rev-parse", "HEAD^{tree}"));
      scratch.git("replace", "--graft", built.merge ?? "", stranger);
      mkdirSync(join(scratch.dir, ".git/info"));
      writeFileSync(join(scratch.dir, ".git/info/grafts"), `${built.b} ${stranger}\n`);
      return { ...built, stranger };
    },
    ask: async (repository, { d, a, stranger }) => [
      await repository.descendsByFirstParent(d ?? "", a ?? ""),
      await repository.descendsByFirstParent(d ?? "", stranger ?? ""),
    ],
    expect: () => ["yes", "no"],
  },
  {
    name: "commitInfo() reads who, when, what and from where",
    build: (scratch) => ({
      parent: scratch.commit({ "muster.yaml": "1" }),
      commit: scratch.commit({}, "Grüße\n\nbody"),
      tree: scratch.git("rev-parse", "HEAD^{tree}"),
    }),
    ask: readsInfo,
    expect: ({ parent, commit, tree }) => ({
      commit,
      tree,
      parents: [parent],
      author: { name: "Ada Example", email: "ada@example.org", at: 1_700_000_000_000 },
      committer: { name: "Ada Example", email: "ada@example.org", at: 1_700_000_000_000 },
      message: "Grüße\n\nbody\n",
    }),
  },
  {
    name: "commitInfo() takes no parent out of a signature, a merged tag or the message",
    build: rawCommit(
      (tree) =>
        `tree ${tree}\nauthor ${person}\ncommitter ${person}\ngpgsig -----BEGIN\n parent ${"4".repeat(40)}\nparent ${"5".repeat(40)}\n\nparent ${"6".repeat(40)}\n`,
    ),
    ask: async (repository, { commit }) => (await repository.commitInfo(commit ?? "")).parents,
    expect: () => [],
  },
  {
    name: "commitInfo() reads a message that is not UTF-8 and has no end of line",
    build: (scratch) => {
      scratch.commit({});
      const head = Buffer.from(
        `tree ${scratch.git("rev-parse", "HEAD^{tree}")}\nauthor ${person}\ncommitter ${person}\n\n`,
      );
      return { commit: scratch.object("commit", Buffer.concat([head, Buffer.from([0x67, 0xfc])])) };
    },
    ask: async (repository, { commit }) => (await repository.commitInfo(commit ?? "")).message,
    expect: () => "g\ufffd",
  },
  ...[
    ["without a tree", () => `author ${person}\ncommitter ${person}\n\nx\n`],
    ["with a tree that is no id", () => `tree main\nauthor ${person}\ncommitter ${person}\n\nx\n`],
    [
      "with a parent that is no id",
      (tree: string) => `tree ${tree}\nparent HEAD\nauthor ${person}\ncommitter ${person}\n\nx\n`,
    ],
    ["without a committer", (tree: string) => `tree ${tree}\nauthor ${person}\n\nx\n`],
    [
      "with a date that is none",
      (tree: string) => `tree ${tree}\nauthor ${person}\ncommitter Ada <a@b> soon +0000\n\nx\n`,
    ],
    [
      "with a date before 1970",
      (tree: string) => `tree ${tree}\nauthor ${person}\ncommitter Ada <a@b> -5 +0000\n\nx\n`,
    ],
    [
      "with a date past the year 9999",
      (tree: string) => `tree ${tree}\nauthor ${person}\ncommitter Ada <a@b> 999999999999 +0000\n\nx\n`,
    ],
    ["that is empty", () => ""],
  ].map(([what, text]) => ({
    name: `commitInfo() refuses a commit ${what}`,
    build: rawCommit(text as (tree: string) => string),
    ask: readsInfo,
    expect: refused("odd-commit"),
  })),
  {
    name: "commitInfo() refuses what is no commit id",
    build: mergedHistory,
    ask: (repository) => repository.commitInfo("main"),
    expect: refused("invalid-ref"),
  },
  {
    name: "commitInfo() refuses a commit that is larger than any commit",
    build: rawCommit(
      (tree) => `tree ${tree}\nauthor ${person}\ncommitter ${person}\n\n${"x".repeat(1024 * 1024)}`,
    ),
    ask: readsInfo,
    expect: refused("object-too-large"),
  },
];
