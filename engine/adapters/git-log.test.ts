import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { draftOf, LOG_REF, logOf, testKey, testSigner, withWriter } from "../testing/log-scratch.ts";
import { logCommitBytes, readLogCommit } from "./git-log-commit.ts";
import { openGitLog } from "./git-log-reader.ts";
import { objectId } from "./git-object-id.ts";

/** Git asks it; where it is missing, what it must say stands here all the same. */
const KEYGEN: string = "ssh-keygen";
const scratches: GitScratch[] = [];
after(() => {
  for (const scratch of scratches) scratch.remove();
});

function repository(...init: readonly string[]): GitScratch {
  const scratch = gitScratch(...init);
  scratches.push(scratch);
  scratch.commit({ "muster.yaml": "x\n" });
  return scratch;
}

const numbers = (commits: readonly { readonly text?: string }[]) =>
  commits.map(({ text }) => (JSON.parse(text ?? "{}") as { readonly number?: number }).number);

async function appendTo(
  dir: string,
  from: number,
  to: number,
  onto?: string,
  key = "ed25519",
): Promise<string> {
  const drafts = Array.from({ length: to - from + 1 }, (_, index) => draftOf({ number: from + index }));
  const answer = await withWriter(dir, (writer) => writer.append(drafts, onto), { signer: testSigner(key) });
  if (answer.kind !== "appended") throw new Error(answer.kind);
  return answer.tip;
}

const GOOD = { kind: "good", fingerprint: testKey().fingerprint };

describe("openGitLog() and openLogWriter()", () => {
  for (const reader of ["git", "isomorphic"] as const) {
    test(`read with ${reader} what was appended, in order, with good signatures`, async () => {
      const { dir } = repository();
      const tip = await appendTo(dir, 1, 2);
      await appendTo(dir, 3, 3, tip);
      const commits = await logOf(dir, reader);
      assert.deepEqual(numbers(commits), [1, 2, 3]);
      assert.deepEqual(commits[0]?.parents, []);
      assert.deepEqual(commits[2]?.parents, [commits[1]?.commit]);
      for (const { signature } of commits) assert.deepEqual(signature, GOOD);
    });
  }

  test("read only what stands behind a commit", async () => {
    const { dir } = repository();
    const tip = await appendTo(dir, 1, 2);
    const last = await appendTo(dir, 3, 4, tip);
    const log = await openGitLog(dir, LOG_REF);
    assert.deepEqual(numbers(await log.commits(last, tip)), [3, 4]);
    assert.deepEqual(await log.commits(last, last), []);
    await assert.rejects(log.commits(tip, last), { code: "not-an-ancestor" });
    await log.close();
  });

  test("work in a repository of SHA-256", async () => {
    const { dir, git } = repository("--object-format=sha256");
    await appendTo(dir, 1, 2);
    const commits = await logOf(dir);
    assert.deepEqual([numbers(commits), commits[1]?.signature], [[1, 2], GOOD]);
    assert.match(git("cat-file", "commit", LOG_REF), /^gpgsig-sha256 /m);
  });

  test("write commits and trees that git fsck takes", async () => {
    const scratch = repository();
    const digest = "9".repeat(64);
    const files = {
      [`catalog/${digest}.json`]: Buffer.from("{}"),
      [`catalog/${"1".repeat(64)}.json`]: Buffer.from("[]"),
    };
    const answer = await withWriter(scratch.dir, (writer) => writer.append([draftOf({}, files)], undefined));
    assert.equal(scratch.git("fsck", "--strict", "--full"), "");
    assert.equal(answer.kind, "appended");
    const log = await openGitLog(scratch.dir, LOG_REF);
    const commit = (await log.tip()) ?? "";
    assert.equal(Buffer.from((await log.catalogEntry(commit, `sha256:${digest}`)) ?? []).toString(), "{}");
    assert.equal(await log.catalogEntry(commit, `sha256:${"2".repeat(64)}`), undefined);
    assert.equal(await log.catalogEntry(commit, "../../etc"), undefined);
    await log.close();
  });

  test("say that there is no log where the ref is missing, whatever else has its name", async () => {
    const { dir, git } = repository();
    git("branch", "muster/log");
    git("tag", "muster/log");
    git("update-ref", "refs/remotes/origin/muster/log", "HEAD");
    const log = await openGitLog(dir, LOG_REF);
    assert.equal(await log.tip(), undefined);
    await log.close();
  });

  test("honour no replace ref and no graft", async () => {
    const { dir, git } = repository();
    const tip = await appendTo(dir, 1, 3);
    git("replace", tip, "HEAD");
    const middle = git("--no-replace-objects", "rev-parse", `${tip}^`);
    git("replace", "--graft", middle);
    assert.deepEqual(numbers(await logOf(dir)), [1, 2, 3]);
    assert.deepEqual(numbers(await logOf(dir, "isomorphic")), [1, 2, 3]);
  });

  const wrong: readonly (readonly [name: string, point: (scratch: GitScratch) => string, code: string])[] = [
    [
      "a tag",
      ({ git }) => {
        git("tag", "-a", "v1", "-m", "x");
        return git("rev-parse", "refs/tags/v1");
      },
      "not-a-commit",
    ],
    ["a blob", ({ object }) => object("blob", "{}"), "not-a-commit"],
    ["a tree", ({ git }) => git("rev-parse", "HEAD^{tree}"), "not-a-commit"],
    ["nothing that is there", () => "e".repeat(40), "missing-object"],
  ];
  for (const [name, point, code] of wrong) {
    test(`refuse a ref that names ${name}`, async () => {
      const scratch = repository();
      scratch.write({ ".git/refs/muster/log": `${point(scratch)}\n` });
      await assert.rejects(logOf(scratch.dir), { code });
      await assert.rejects(logOf(scratch.dir, "isomorphic"), { code });
    });
  }

  test("refuse a ref that leads to another, or holds none", async () => {
    const scratch = repository();
    scratch.write({ ".git/refs/muster/log": "ref: refs/heads/main\n" });
    await assert.rejects(logOf(scratch.dir), { code: "broken-ref" });
    scratch.write({ ".git/refs/muster/log": "" });
    await assert.rejects(logOf(scratch.dir), { code: "broken-ref" });
  });

  for (const ref of [
    "refs/heads/log",
    "refs/tags/log",
    "muster/log",
    "refs/remotes/origin/log",
    "refs/muster/../heads/main",
  ]) {
    test(`keep no log in ${ref}`, async () => {
      const { dir } = repository();
      await assert.rejects(openGitLog(dir, ref), { code: "invalid-ref" });
      await assert.rejects(
        withWriter(dir, (writer) => writer.fetch(), { ref }),
        { code: "invalid-ref" },
      );
    });
  }

  test("refuse an object of the log that was changed on the disk", async () => {
    const { dir, git } = repository();
    const tip = await appendTo(dir, 1, 2);
    const path = join(dir, ".git/objects", tip.slice(0, 2), tip.slice(2));
    chmodSync(path, 0o644);
    const other = git("rev-parse", `${tip}^`);
    rmSync(path);
    spawnSync("cp", [join(dir, ".git/objects", other.slice(0, 2), other.slice(2)), path]);
    await assert.rejects(logOf(dir), { code: "corrupt-object" });
    await assert.rejects(logOf(dir, "isomorphic"), { code: "corrupt-object" });
  });

  test("refuse a log that was cut off by --depth, and read it whole where only the branch was", async () => {
    const origin = repository();
    await appendTo(origin.dir, 1, 3);
    origin.commit({ more: "1" });
    const clone = (name: string, ...args: readonly string[]) => {
      const dir = origin.beside(name);
      origin.git("clone", "--quiet", "--depth=1", `file://${origin.dir}`, dir);
      origin.git("-C", dir, "fetch", "--quiet", ...args, "origin", `${LOG_REF}:${LOG_REF}`);
      return dir;
    };
    await assert.rejects(logOf(clone("cut", "--depth=1")), { code: "shallow" });
    assert.deepEqual(numbers(await logOf(clone("whole"))), [1, 2, 3]);
  });
});

describe("what git says of it", () => {
  test("the commits are those that git itself verified when this was written", async () => {
    const { dir } = repository();
    assert.equal(await appendTo(dir, 1, 2), "f6df5a8f259aa54b26218e5ce508bdc842453cd6");
  });

  test("git log says G and the fingerprint, as often as ssh-keygen is there", async () => {
    const { dir, git } = repository();
    let tip: string | undefined;
    const names = ["ed25519", "ecdsa-p256", "ecdsa-p384", "ecdsa-p521", "rsa-2048", "rsa-3072"];
    for (const [index, name] of names.entries()) tip = await appendTo(dir, index + 1, index + 1, tip, name);
    const allowed = names.map((name) => `muster@invalid namespaces="git" ${testKey(name).public}\n`).join("");
    writeFileSync(join(dir, ".git/allowed"), allowed);
    if (spawnSync(KEYGEN, ["-Y", "match-principals"]).error === undefined) {
      const config = [
        "-c",
        "gpg.format=ssh",
        "-c",
        `gpg.ssh.allowedSignersFile=${join(dir, ".git/allowed")}`,
      ];
      const said = git(...config, "log", "--reverse", "--format=%G? %GF", LOG_REF).split("\n");
      assert.deepEqual(
        said,
        names.map((name) => `G ${testKey(name).fingerprint}`),
      );
    }
    const commits = await logOf(dir);
    assert.deepEqual(
      commits.map(({ signature }) => signature),
      names.map((name) => ({ kind: "good", fingerprint: testKey(name).fingerprint })),
    );
  });
});

describe("readLogCommit()", () => {
  const { text, subject, at, number } = draftOf({});
  const tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  const whole = Buffer.from(
    logCommitBytes({ tree, parent: undefined, number, subject, text, at }, testSigner()),
  );
  const read = (bytes: Uint8Array) =>
    readLogCommit({ commit: objectId("commit", bytes, "sha1"), tree, parents: [], bytes });

  test("reads what logCommitBytes() writes", async () => {
    assert.deepEqual(await read(whole), {
      commit: objectId("commit", whole, "sha1"),
      parents: [],
      tree,
      signature: GOOD,
      text,
    });
  });

  test("takes no commit with any one byte changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        assert.notEqual((await read(bytes)).signature.kind, "good", `byte ${at}`);
      }),
      { seed: 9, numRuns: 2000 },
    );
  });

  const changes: readonly (readonly [name: string, change: (text: string) => string, kind: string])[] = [
    ["no signature", (one) => one.replace(/^gpgsig (?:.*\n )*.*\n/m, ""), "none"],
    ["its signature twice", (one) => one.replace(/^gpgsig (?:.*\n )*.*\n/m, "$&$&"), "bad"],
    ["a signature by another name too", (one) => one.replace("gpgsig ", "gpgsig-sha256 x\ngpgsig "), "bad"],
    ["a header that was added", (one) => one.replace("\n\n", "\nencoding latin1\n\n"), "bad"],
    [
      "a parent that was added",
      (one) => one.replace("\nauthor", `\nparent ${"a".repeat(40)}\nauthor`),
      "bad",
    ],
    ["another date", (one) => one.replaceAll(" +0000", " +0100"), "bad"],
    ["a PGP signature", (one) => one.replaceAll("SSH SIGNATURE", "PGP SIGNATURE"), "bad"],
  ];
  for (const [name, change, kind] of changes) {
    test(`says ${kind} of a commit with ${name}`, async () => {
      const bytes = Buffer.from(change(whole.toString("latin1")), "latin1");
      assert.notDeepEqual(bytes, whole);
      assert.equal((await read(bytes)).signature.kind, kind);
    });
  }

  const messages: readonly (readonly [name: string, message: string])[] = [
    ["no message", ""],
    ["another subject", `hello\n\n${text}\n`],
    ["no line break at its end", `muster log 1: x\n\n${text}`],
    ["a line behind the entry", `muster log 1: x\n\n${text}\n\nMuster-PR: 1\n`],
    ["no empty line", `muster log 1: x\n${text}\n`],
  ];
  for (const [name, message] of messages) {
    test(`finds no entry in a commit with ${name}`, async () => {
      const bytes = Buffer.from(`tree ${tree}\nauthor a <b> 0 +0000\n\n${message}`);
      assert.equal((await read(bytes)).text, undefined);
    });
  }

  test("finds no entry in bytes that are no UTF-8", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`tree ${tree}\n\nmuster log 1: x\n\n{"`),
      Buffer.from([0xff]),
      Buffer.from('"}\n'),
    ]);
    assert.equal((await read(bytes)).text, undefined);
  });
});
