import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { filesBelow, forkedHistory, gitHistoryContract } from "../testing/git-history-contract.ts";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { openGitHistory } from "./git-history.ts";

gitHistoryContract([
  { name: "git", open: (dir) => openGitHistory(dir, "git") },
  { name: "isomorphic-git", open: (dir) => openGitHistory(dir, "isomorphic") },
]);

describe("mergeTree() by git", () => {
  it("merges what both sides changed in other lines, as git merge does, and writes nothing to the repository", () =>
    within(async (scratch) => {
      const { base = "", two = "" } = forkedHistory(scratch);
      const before = filesBelow(scratch.dir);
      const history = await openGitHistory(scratch.dir, "git");
      const answer = await history.mergeTree(base, two);
      assert.deepEqual(filesBelow(scratch.dir), before);
      const tree = answer.kind === "clean" ? answer.tree : "";
      const { files } = await history.readTree(tree, { roots: ["policies/"] });
      const told = files.map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString("utf8")}`);
      const changes = await history.changedFiles(base, tree);
      await history.close();
      assert.deepEqual(told, ["policies/a.yaml main\n2\n3\n4\n5\n6\n7\ntopic\n", "policies/topic.yaml t"]);
      assert.deepEqual(
        changes.map(({ path }) => path),
        ["policies/a.yaml", "policies/topic.yaml"],
      );
      scratch.git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
      assert.equal(tree, scratch.git("rev-parse", "HEAD^{tree}"));
    }));

  it("says conflict where both sides changed the same line", () =>
    within(async (scratch) => {
      const root = scratch.commit({ f: "1" });
      const ours = scratch.commit({ f: "2" });
      scratch.git("reset", "--quiet", "--hard", root);
      const theirs = scratch.commit({ f: "3" });
      assert.deepEqual(await merged(scratch, ours, theirs), { kind: "conflict" });
    }));

  it("uses no merge driver, attribute, hook or configuration of the repository", () =>
    within(async (scratch) => {
      const root = scratch.commit({ ".gitattributes": "f merge=union\ng merge=mine\n", f: "1\n", g: "1\n" });
      const ours = scratch.commit({ f: "2\n", g: "2\n" });
      scratch.git("reset", "--quiet", "--hard", root);
      const theirs = scratch.commit({ f: "3\n", g: "3\n" });
      const ran = scratch.beside("ran");
      scratch.git("config", "merge.mine.driver", `touch ${ran}`);
      mkdirSync(join(scratch.dir, ".git/info"), { recursive: true });
      writeFileSync(join(scratch.dir, ".git/info/attributes"), "* merge=union\n");
      assert.deepEqual(await merged(scratch, ours, theirs), { kind: "conflict" });
      assert.deepEqual(filesBelow(scratch.beside(".")).includes("ran"), false);
    }));

  it("is unknown where an object that it needs is missing", () =>
    within(async (scratch) => {
      const { base = "", two = "" } = forkedHistory(scratch);
      const blob = scratch.git("rev-parse", `${two}:policies/a.yaml`);
      rmSync(join(scratch.dir, ".git/objects", blob.slice(0, 2), blob.slice(2)));
      const answer = await merged(scratch, base, two);
      assert.equal(answer.kind, "unknown");
    }));

  it("works in a repository that names its objects by SHA-256", () =>
    within(async (scratch) => {
      const { base = "", two = "" } = forkedHistory(scratch);
      const answer = await merged(scratch, base, two);
      scratch.git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
      assert.deepEqual(answer, { kind: "clean", tree: scratch.git("rev-parse", "HEAD^{tree}") });
    }, "--object-format=sha256"));

  it("without git is unknown, and says why", () =>
    within(async (scratch) => {
      const { base = "", two = "" } = forkedHistory(scratch);
      const history = await openGitHistory(scratch.dir, "isomorphic");
      const answer = await history.mergeTree(base, two);
      await history.close();
      assert.deepEqual(answer, { kind: "unknown", why: "merging takes git, which is not used" });
    }));
});

async function merged(scratch: GitScratch, base: string, head: string) {
  const history = await openGitHistory(scratch.dir, "git");
  try {
    return await history.mergeTree(base, head);
  } finally {
    await history.close();
  }
}

async function within(test: (scratch: GitScratch) => Promise<void>, ...init: readonly string[]) {
  const scratch = gitScratch(...init);
  try {
    await test(scratch);
  } finally {
    scratch.remove();
  }
}
