import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { MergeHistory } from "../ports/git-history.ts";
import { type GitScratch, gitScratch } from "./git-scratch.ts";
import { type Built, wholeAnswer } from "./policy-repository/contract-case.ts";
import { ancestorsOf, randomHistory } from "./random-history.ts";

export interface HistoryAdapter {
  readonly name: string;
  readonly open: (dir: string) => Promise<MergeHistory>;
}

interface HistoryCase {
  readonly name: string;
  readonly init?: readonly string[];
  readonly build: (scratch: GitScratch) => Built;
  readonly ask: (history: MergeHistory, built: Built) => Promise<unknown>;
  readonly expect: (built: Built) => unknown;
}

/** Holds readers of history to the port, on real repositories: each answers as expected. */
export function gitHistoryContract(adapters: readonly HistoryAdapter[]): void {
  for (const { name, open } of adapters) {
    describe(`GitHistory: ${name}`, () => {
      for (const one of cases) it(one.name, () => holds(one, open));
      it("mergeBase() and commitsBetween() agree with a plain walk on histories with any dates", () =>
        agreesWithPlainWalk(open));
    });
  }
}

async function holds({ init = [], build, ask, expect }: HistoryCase, open: HistoryAdapter["open"]) {
  const scratch = gitScratch(...init);
  try {
    const built = { dir: scratch.dir, ...build(scratch) };
    const history = await open(built.dir);
    const answer = await wholeAnswer(ask(history, built)).finally(() => history.close());
    const isError = typeof answer === "object" && answer !== null && "error" in answer;
    assert.deepEqual(isError ? { error: answer.error } : answer, expect(built));
  } finally {
    scratch.remove();
  }
}

async function agreesWithPlainWalk(open: HistoryAdapter["open"]): Promise<void> {
  const scratch = gitScratch();
  after(scratch.remove);
  let state = 7;
  const pick = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const made = randomHistory(scratch, 120, pick);
  const history = await open(scratch.dir);
  try {
    for (let round = 0; round < 150; round += 1) {
      const [a = "", b = ""] = [made.commits[pick(120)], made.commits[pick(120)]];
      const [ofA, ofB] = [ancestorsOf(made, a), ancestorsOf(made, b)];
      const common = [...ofA].filter((id) => ofB.has(id));
      const best = common.filter(
        (id) => !common.some((other) => other !== id && ancestorsOf(made, other).has(id)),
      );
      assert.equal(await history.mergeBase(a, b), best.sort()[0], `mergeBase of ${a} and ${b}`);
      const listed = (await history.commitsBetween(a, b)).map(({ commit }) => commit);
      const wanted = [...ofB].filter((id) => !ofA.has(id));
      const missing = wanted.filter((id) => !listed.includes(id));
      assert.deepEqual(missing, [], `commitsBetween ${a} and ${b}`);
      const tooMany = listed.filter((id) => !ofB.has(id));
      assert.deepEqual(tooMany, [], `commitsBetween ${a} and ${b}`);
      for (const [index, id] of listed.entries()) {
        const children = listed.slice(index + 1).filter((other) => made.parents.get(other)?.includes(id));
        assert.deepEqual(children, [], `${id} is listed before a child of it`);
      }
    }
  } finally {
    await history.close();
  }
}

/** main: root – base; topic: root – one – two; both change their own file, and `same` in other lines. */
function forked(scratch: GitScratch): Built {
  const root = scratch.commit({ "muster.yaml": "1", "policies/a.yaml": "1\n2\n3\n4\n5\n6\n7\n8\n" });
  scratch.git("checkout", "--quiet", "-b", "topic");
  const one = scratch.commit({ "policies/topic.yaml": "t" });
  const two = scratch.commit({ "policies/a.yaml": "1\n2\n3\n4\n5\n6\n7\ntopic\n" });
  scratch.git("checkout", "--quiet", "main");
  const base = scratch.commit({ "policies/a.yaml": "main\n2\n3\n4\n5\n6\n7\n8\n" });
  return { root, one, two, base };
}

/** Two branches that merged each other. */
function crissCross(scratch: GitScratch): Built {
  const { two, base } = forked(scratch);
  const tree = scratch.git("rev-parse", "main^{tree}");
  const left = scratch.commitTree(tree, base ?? "", two ?? "");
  const right = scratch.commitTree(tree, two ?? "", base ?? "");
  return {
    left: scratch.commitTree(tree, left),
    right: scratch.commitTree(tree, right),
    two: two ?? "",
    base: base ?? "",
  };
}

function shallowClone(scratch: GitScratch): Built {
  const built = forked(scratch);
  const dir = scratch.beside("shallow");
  scratch.git("clone", "--quiet", "--depth", "1", "--no-single-branch", `file://${scratch.dir}`, dir);
  return { ...built, dir };
}

/** Old and new tree, and what stands in the repository before. */
function changed(
  build: (scratch: GitScratch) => Built,
  expect: HistoryCase["expect"],
  name: string,
): HistoryCase {
  return {
    name: `changedFiles() ${name}`,
    build,
    ask: (history, { from, to }) => history.changedFiles(from, to ?? ""),
    expect,
  };
}

const idOf = (scratch: GitScratch, text: string) => scratch.object("blob", text);
const one = (scratch: GitScratch) => scratch.object("blob", "one");

/** Two commits whose trees are written as they are. */
function trees(
  old: (scratch: GitScratch) => string,
  fresh: (scratch: GitScratch) => string,
): (scratch: GitScratch) => Built {
  return (scratch) => ({
    one: one(scratch),
    two: idOf(scratch, "two"),
    from: scratch.commitTree(old(scratch)),
    to: scratch.commitTree(fresh(scratch)),
  });
}

const cases: readonly HistoryCase[] = [
  {
    name: "mergeBase() finds where a branch left, whichever comes first",
    build: forked,
    ask: async (history, { two, base }) => [
      await history.mergeBase(two ?? "", base ?? ""),
      await history.mergeBase(base ?? "", two ?? ""),
    ],
    expect: ({ root }) => [root, root],
  },
  {
    name: "mergeBase() of a commit and one behind it is the latter",
    build: forked,
    ask: (history, { root, two }) => history.mergeBase(two ?? "", root ?? ""),
    expect: ({ root }) => root,
  },
  {
    name: "mergeBase() follows second parents",
    build: (scratch) => {
      const built = forked(scratch);
      const tree = scratch.git("rev-parse", "main^{tree}");
      return { ...built, merge: scratch.commitTree(tree, built.base ?? "", built.one ?? "") };
    },
    ask: (history, { merge, two }) => history.mergeBase(merge ?? "", two ?? ""),
    expect: (built) => built.one,
  },
  {
    name: "mergeBase() of histories that never met is undefined",
    build: (scratch) => ({
      ...forked(scratch),
      stranger: scratch.commitTree(scratch.git("rev-parse", "main^{tree}")),
    }),
    ask: (history, { stranger, base }) => history.mergeBase(stranger ?? "", base ?? ""),
    expect: () => undefined,
  },
  {
    name: "mergeBase() of a criss-cross merge is one of the two, by id",
    build: crissCross,
    ask: (history, { left, right }) => history.mergeBase(left ?? "", right ?? ""),
    expect: ({ two = "", base = "" }) => [two, base].sort()[0],
  },
  {
    name: "mergeBase() looks through replace refs and grafts",
    build: (scratch) => {
      const built = forked(scratch);
      const stranger = scratch.commitTree(scratch.git("rev-parse", "main^{tree}"));
      scratch.git("replace", "--graft", built.base ?? "", stranger);
      mkdirSync(join(scratch.dir, ".git/info"), { recursive: true });
      writeFileSync(join(scratch.dir, ".git/info/grafts"), `${built.two} ${stranger}\n`);
      return built;
    },
    ask: (history, { base, two }) => history.mergeBase(base ?? "", two ?? ""),
    expect: ({ root }) => root,
  },
  {
    name: "mergeBase() cannot say where a shallow clone ends before it",
    build: shallowClone,
    ask: (history, { base, two }) => history.mergeBase(base ?? "", two ?? ""),
    expect: () => ({ error: "shallow" }),
  },
  {
    name: "commitsBetween() cannot say where a shallow clone ends before it",
    build: shallowClone,
    ask: (history, { base, two }) => history.commitsBetween(base ?? "", two ?? ""),
    expect: () => ({ error: "shallow" }),
  },
  {
    name: "mergeTree() cannot say where a shallow clone ends before the common ancestor",
    build: shallowClone,
    ask: (history, { base, two }) => history.mergeTree(base ?? "", two ?? ""),
    expect: () => ({ error: "shallow" }),
  },
  {
    name: "mergeBase() refuses what is no commit id",
    build: forked,
    ask: (history, { base }) => history.mergeBase("main", base ?? ""),
    expect: () => ({ error: "invalid-ref" }),
  },
  {
    name: "mergeBase() refuses a commit that is not there",
    build: forked,
    ask: (history, { base }) => history.mergeBase("3".repeat(40), base ?? ""),
    expect: () => ({ error: "missing-object" }),
  },
  {
    name: "mergeBase() refuses a tree",
    build: (scratch) => ({ ...forked(scratch), tree: scratch.git("rev-parse", "main^{tree}") }),
    ask: (history, { tree, base }) => history.mergeBase(tree ?? "", base ?? ""),
    expect: () => ({ error: "not-a-commit" }),
  },
  {
    name: "commitsBetween() lists what is reachable by second parents only",
    build: (scratch) => {
      const { root = "", base = "", two = "", one: first = "" } = forked(scratch);
      const tree = scratch.git("rev-parse", "main^{tree}");
      const hidden = scratch.commitTree(tree, root);
      return { base, one: first, two, hidden, head: scratch.commitTree(tree, two, hidden) };
    },
    ask: async (history, { base, head }) =>
      (await history.commitsBetween(base ?? "", head ?? "")).map(({ commit }) => commit).sort(),
    expect: ({ one: first, two, hidden, head }) => [first, two, hidden, head].sort(),
  },
  {
    name: "commitsBetween() gives people and messages, newest first",
    build: forked,
    ask: async (history, { base, two }) =>
      (await history.commitsBetween(base ?? "", two ?? "")).map(({ commit, author, message }) => [
        commit,
        author.email,
        message,
      ]),
    expect: ({ one: first, two }) => [
      [two, "ada@example.org", "change\n"],
      [first, "ada@example.org", "change\n"],
    ],
  },
  {
    name: "commitsBetween() of a commit and one behind it is empty",
    build: forked,
    ask: (history, { root, two }) => history.commitsBetween(two ?? "", root ?? ""),
    expect: () => [],
  },
  {
    name: "commitsBetween() needs nothing of a shallow clone but what it lists",
    build: (scratch) => {
      const built = forked(scratch);
      const dir = scratch.beside("shallow");
      scratch.git("checkout", "--quiet", "topic");
      scratch.git("clone", "--quiet", "--depth", "2", `file://${scratch.dir}`, dir);
      return { ...built, dir };
    },
    ask: async (history, { one: first, two }) =>
      (await history.commitsBetween(first ?? "", two ?? "")).map(({ commit }) => commit),
    expect: ({ two }) => [two],
  },
  changed(
    (scratch) => ({
      from: scratch.commit({ "a.txt": "one", "b/c/d.txt": "one", "b/same.txt": "one", "run.sh": "one" }),
      to: (() => {
        scratch.git("mv", "a.txt", "z.txt");
        scratch.git("update-index", "--chmod=-x", "run.sh");
        scratch.write({ "b/c/d.txt": "two", "b/e.txt": "two" });
        scratch.git("add", "b");
        scratch.git("commit", "--quiet", "-m", "x");
        return scratch.git("rev-parse", "HEAD");
      })(),
      one: one(scratch),
      two: idOf(scratch, "two"),
    }),
    ({ one: first, two }) => [
      { path: "a.txt", old: first, new: null, mode: null },
      { path: "b/c/d.txt", old: first, new: two, mode: "100644" },
      { path: "b/e.txt", old: null, new: two, mode: "100644" },
      { path: "run.sh", old: first, new: first, mode: "100644" },
      { path: "z.txt", old: null, new: first, mode: "100644" },
    ],
    "names what came, went and changed, and a rename as one of each",
  ),
  changed(
    (scratch) => ({ to: scratch.commit({ "a.txt": "one", "b/c.sh": "one" }), one: one(scratch) }),
    ({ one: first }) => [
      { path: "a.txt", old: null, new: first, mode: "100644" },
      { path: "b/c.sh", old: null, new: first, mode: "100755" },
    ],
    "names all files where there is nothing to compare with",
  ),
  changed(
    trees(
      (scratch) => scratch.tree([["100644", "x", one(scratch)]]),
      (scratch) => scratch.tree([["40000", "x", scratch.tree([["120000", "link", idOf(scratch, "two")]])]]),
    ),
    ({ one: first, two }) => [
      { path: "x", old: first, new: null, mode: null },
      { path: "x/link", old: null, new: two, mode: "120000" },
    ],
    "tells a file that became a folder, and a symbolic link",
  ),
  changed(
    trees(
      (scratch) => scratch.tree([["100644", "x", one(scratch)]]),
      (scratch) => scratch.tree([["160000", "x", "4".repeat(40)]]),
    ),
    ({ one: first }) => [{ path: "x", old: first, new: "4".repeat(40), mode: "160000" }],
    "tells a file that became a submodule",
  ),
  changed(
    trees(
      (scratch) => scratch.tree([]),
      (scratch) => scratch.tree([["100644", Buffer.from([0x61, 0xff]), one(scratch)]]),
    ),
    ({ one: first }) => [{ path: "a\\xff", old: null, new: first, mode: "100644" }],
    "writes out a name that is no text",
  ),
  ...(
    [
      [
        "a name that stands twice",
        (s: GitScratch) =>
          s.tree([
            ["100644", "a", one(s)],
            ["100644", "a", one(s)],
          ]),
      ],
      [
        "names out of order",
        (s: GitScratch) =>
          s.tree([
            ["100644", "b", one(s)],
            ["100644", "a", one(s)],
          ]),
      ],
      ["a slash in a name", (s: GitScratch) => s.tree([["100644", "policies/a.yaml", one(s)]])],
      ["..", (s: GitScratch) => s.tree([["40000", "..", s.tree([["100644", "a", one(s)]])]])],
      [".git", (s: GitScratch) => s.tree([["100644", ".git", one(s)]])],
      ["an entry of no kind", (s: GitScratch) => s.tree([["060000", "a", one(s)]])],
      ["a file where a folder is named", (s: GitScratch) => s.tree([["40000", "a", one(s)]])],
      [
        "two names that are written the same",
        (s: GitScratch) =>
          s.tree([
            ["100644", "a\\xff", one(s)],
            ["100644", Buffer.from([0x61, 0xff]), one(s)],
          ]),
      ],
    ] as const
  ).map(([what, fresh]) =>
    changed(
      trees((scratch) => scratch.tree([]), fresh),
      () => ({ error: "corrupt-object" }),
      `refuses a tree with ${what}`,
    ),
  ),
  changed(
    trees(
      (scratch) => scratch.tree([]),
      (scratch) => {
        let tree = scratch.tree([["100644", "f", one(scratch)]]);
        for (let depth = 0; depth < 300; depth += 1) tree = scratch.tree([["40000", "d", tree]]);
        return tree;
      },
    ),
    () => ({ error: "too-deep" }),
    "refuses a tree that is deeper than any",
  ),
  changed(
    trees(
      (scratch) => scratch.tree([]),
      (scratch) => {
        const ten = (id: string, mode: string) =>
          scratch.tree(Array.from({ length: 10 }, (_, index) => [mode, `${index}`, id] as const));
        let tree = ten(one(scratch), "100644");
        for (let depth = 0; depth < 8; depth += 1) tree = ten(tree, "40000");
        return tree;
      },
    ),
    () => ({ error: "too-many-files" }),
    "refuses a tree that names the same folders over and over",
  ),
  {
    name: "mergeTree() of a fast-forward is the tree of the later one, either way",
    build: (scratch) => ({ ...forked(scratch), tree: scratch.git("rev-parse", "topic^{tree}") }),
    ask: async (history, { root, two }) => [
      await history.mergeTree(root ?? "", two ?? ""),
      await history.mergeTree(two ?? "", root ?? ""),
    ],
    expect: ({ tree }) => [
      { kind: "clean", tree },
      { kind: "clean", tree },
    ],
  },
  {
    name: "mergeTree() of a criss-cross merge is unknown",
    build: crissCross,
    ask: (history, { left, right }) => history.mergeTree(left ?? "", right ?? ""),
    expect: () => ({ kind: "unknown", why: "the two have 2 best common ancestors" }),
  },
  {
    name: "mergeTree() of histories that never met is unknown",
    build: (scratch) => ({
      ...forked(scratch),
      stranger: scratch.commitTree(scratch.git("rev-parse", "main^{tree}")),
    }),
    ask: (history, { stranger, base }) => history.mergeTree(base ?? "", stranger ?? ""),
    expect: () => ({ kind: "unknown", why: "the two have no common ancestor" }),
  },
  {
    name: "hasCommit() tells a commit from what is none",
    build: (scratch) => ({ ...forked(scratch), tree: scratch.git("rev-parse", "main^{tree}") }),
    ask: async (history, { base, tree }) => [
      await history.hasCommit(base ?? ""),
      await history.hasCommit(tree ?? ""),
      await history.hasCommit("3".repeat(40)),
    ],
    expect: () => [true, false, false],
  },
  {
    name: "readTree() reads the files of a commit or of its tree",
    build: (scratch) => ({ ...forked(scratch), tree: scratch.git("rev-parse", "main^{tree}") }),
    ask: async (history, { base, tree }) => {
      const wanted = { roots: ["policies/"] };
      const [ofCommit, ofTree] = [
        await history.readTree(base ?? "", wanted),
        await history.readTree(tree ?? "", wanted),
      ];
      assert.deepEqual(ofCommit, ofTree);
      return ofTree.files.map(({ path }) => path);
    },
    expect: () => ["policies/a.yaml"],
  },
];

/** Files below a folder, for a test that nothing was written. */
export function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
}

/** What two branches give when both changed a file. */
export { forked as forkedHistory };
