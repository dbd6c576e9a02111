import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { logCommitBytes } from "../../adapters/git-log-commit.ts";
import { objectId } from "../../adapters/git-object-id.ts";
import { entryText } from "../../core/log/entry-text.ts";
import { formatInstant, parseInstant } from "../../core/model/instant.ts";
import type { LogEntry } from "../../schema/documents.generated.ts";
import { type GitScratch, gitScratch } from "../../testing/git-scratch.ts";
import { entryHead } from "../../testing/handmade-pack.ts";
import { LOG_REF, testSigner } from "../../testing/log-scratch.ts";
import { listOf, reviewPolicy, sealOf, workspace } from "../../testing/signed-history.ts";

const START = parseInstant("2016-01-01T08:00:00Z") ?? 0;
const HOUR = 3_600_000;
const LISTS = 70;
const POLICIES = 30;

export interface GeneratedHistory extends GitScratch {
  readonly now: number;
  /** The merges, oldest first. */
  readonly merges: readonly string[];
  /** The commits of the log, oldest first: the seal, then an entry for each merge. */
  readonly log: readonly string[];
}

/**
 * A branch of so many merged pull requests, each of which changes one of some hundred documents, and a log with a signed entry
 * for each of them; packed as a clone would be.
 */
export function generateHistory(merges: number): GeneratedHistory {
  const scratch = gitScratch();
  const stream = new MainStream();
  stream.root();
  for (let index = 1; index <= merges; index += 1) stream.pullRequest(index);
  scratch.gitWith(stream.text(), "fast-import", "--quiet", "--export-marks=.git/marks");
  const trees = treesOf(scratch);
  const marks = marksOf(scratch);
  const at = (mark: number): string => marks.get(mark) ?? "";
  const chain = new LogChain();
  chain.add(sealOf({ number: 1, commit: at(stream.first), recordedAt: formatInstant(START) }));
  for (const made of stream.made) chain.add(mergeEntry(made, at, trees));
  scratch.gitWith(chain.packed(), "index-pack", "--stdin");
  scratch.git("update-ref", LOG_REF, chain.commits.at(-1) ?? "");
  scratch.git("repack", "-a", "-d", "--quiet");
  return {
    ...scratch,
    now: START + (merges + 2) * HOUR,
    merges: stream.made.map(({ merge }) => at(merge)),
    log: chain.commits,
  };
}

interface Made {
  readonly number: number;
  readonly path: string;
  readonly old: number;
  readonly fresh: number;
  readonly base: number;
  readonly head: number;
  readonly merge: number;
  readonly patch: string;
  readonly gone: string;
}

/** What `git fast-import` reads. */
class MainStream {
  readonly made: Made[] = [];
  first = 0;
  readonly #parts: string[] = [];
  readonly #blobs = new Map<string, number>();
  #mark = 0;
  #tip = 0;

  root(): void {
    const files: [string, number][] = [
      ["muster.yaml", this.#blob(workspace("ed25519"))],
      ["policies/review.yaml", this.#blob(reviewPolicy())],
    ];
    for (let index = 0; index < LISTS; index += 1)
      files.push([listPath(index), this.#blob(listOf(`KB${index}`))]);
    for (let index = 0; index < POLICIES; index += 1)
      files.push([`policies/p-${index}.yaml`, this.#blob(`# policy ${index}\n`)]);
    for (const [path, blob] of files) this.#blobs.set(path, blob);
    this.#tip = this.#commit("main", [], files);
    this.first = this.#tip;
  }

  pullRequest(number: number): void {
    const list = number % LISTS;
    const path = listPath(list);
    const patch = `KB${number + LISTS}`;
    const gone = number < LISTS ? `KB${list}` : `KB${number}`;
    const old = this.#blobs.get(path) ?? 0;
    const fresh = this.#blob(listOf(patch));
    this.#blobs.set(path, fresh);
    const base = this.#tip;
    const head = this.#commit("topic", [base], [[path, fresh]]);
    this.#tip = this.#commit("main", [base, head], [[path, fresh]]);
    this.made.push({ number, path, old, fresh, base, head, merge: this.#tip, patch, gone });
  }

  text(): string {
    return this.#parts.join("");
  }

  #blob(text: string): number {
    this.#mark += 1;
    this.#parts.push(`blob\nmark :${this.#mark}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    return this.#mark;
  }

  #commit(branch: string, parents: readonly number[], files: readonly (readonly [string, number])[]): number {
    this.#mark += 1;
    const seconds = START / 1000 + this.#mark;
    const from = parents.map((mark, index) => `${index === 0 ? "from" : "merge"} :${mark}\n`).join("");
    const changes = files.map(([path, blob]) => `M 100644 :${blob} ${path}\n`).join("");
    this.#parts.push(
      `commit refs/heads/${branch}\nmark :${this.#mark}\ncommitter Ada <ada@example.org> ${seconds} +0000\ndata 6\nchange\n${from}${changes}\n`,
    );
    return this.#mark;
  }
}

/** Commits of the log, each signed and the parent of the next. */
class LogChain {
  readonly commits: string[] = [];
  readonly #signer = testSigner();
  readonly #objects: Buffer[] = [];
  readonly #tree = objectId("tree", new Uint8Array(), "sha1");

  add(entry: LogEntry): void {
    const at = parseInstant(entry.recordedAt) ?? 0;
    const { number } = entry;
    const draft = {
      tree: this.#tree,
      parent: this.commits.at(-1),
      number,
      subject: entry.type,
      text: entryText(entry),
      at,
    };
    const bytes = logCommitBytes(draft, this.#signer);
    const id = objectId("commit", bytes, "sha1");
    this.#objects.push(Buffer.concat([entryHead(1, bytes.length), deflateSync(bytes)]));
    this.commits.push(id);
  }

  /** @see gitformat-pack(5) */
  packed(): Buffer {
    const tree = Buffer.concat([entryHead(2, 0), deflateSync(Buffer.alloc(0))]);
    const head = Buffer.from("PACK\0\0\0\x02\0\0\0\0");
    head.writeUInt32BE(this.#objects.length + 1, 8);
    const pack = Buffer.concat([head, tree, ...this.#objects]);
    return Buffer.concat([pack, createHash("sha1").update(pack).digest()]);
  }
}

function listPath(index: number): string {
  return `policies/approvals/list-${String(index).padStart(3, "0")}.yaml`;
}

function marksOf({ dir }: GitScratch): ReadonlyMap<number, string> {
  const lines = readFileSync(join(dir, ".git/marks"), "utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => [Number(line.slice(1).split(" ")[0]), line.split(" ")[1] ?? ""]));
}

function treesOf({ git }: GitScratch): ReadonlyMap<string, string> {
  const lines = git("log", "--all", "--format=%H %T").split("\n");
  return new Map(lines.map((line) => [line.slice(0, 40), line.slice(41)]));
}

function mergeEntry(
  { number, path, old, fresh, base, head, merge, patch, gone }: Made,
  at: (mark: number) => string,
  trees: ReadonlyMap<string, string>,
): LogEntry {
  const opened = START + number * HOUR;
  const tom = { id: 7, login: "tom", type: "User" };
  const [headTree, mergeTree] = [trees.get(at(head)) ?? "", trees.get(at(merge)) ?? ""];
  const effect = [
    ["-approve", ...rowOf(gone)],
    ["approve", ...rowOf(patch)],
  ] as unknown as NonNullable<LogEntry["effect"]>;
  const change = { old: at(old), new: at(fresh) };
  const about = { pullRequest: number, base: at(base), head: at(head), headTree, effect };
  return {
    apiVersion: "muster/v1",
    kind: "LogEntry",
    number: number + 1,
    type: "merge",
    repositoryId: 1,
    recordedAt: formatInstant(opened + 0.9 * HOUR),
    rulesCommit: at(merge),
    ...about,
    mergeCommit: at(merge),
    mergeTree,
    governed: { [path]: { ...change, rule: ["standard"] } },
    approved: true,
    line: "1 of 1: operations ana",
    input: {
      apiVersion: "muster/v1",
      kind: "ReviewInput",
      repository: { id: 1, name: "acme/patching" },
      now: formatInstant(opened + 0.8 * HOUR),
      pullRequest: {
        number,
        user: tom,
        head: { sha: at(head), ref: "topic" },
        base: { sha: at(base), ref: "main" },
        merged: true,
        mergedAt: formatInstant(opened + 0.7 * HOUR),
        mergeCommit: at(merge),
        mergeTree,
      },
      commits: [
        { sha: at(head), parents: [at(base)], tree: headTree, author: tom, committer: tom, coAuthors: [] },
      ],
      reviews: [
        {
          id: number,
          user: { id: 1001, login: "ana", type: "User" },
          state: "APPROVED",
          submittedAt: formatInstant(opened + 0.5 * HOUR),
          commitId: at(head),
          editedAt: null,
          permission: "write",
        },
      ],
      events: [{ type: "pushed", at: formatInstant(opened), actor: tom, after: at(head) }],
      files: [{ path, ...change, mode: "100644" }],
      effect: { approved: null, now: effect },
      unread: [],
    },
  };
}

function rowOf(patch: string): readonly [string, string, object] {
  const digest = `sha256:${Buffer.from(patch).toString("hex").padEnd(64, "0").slice(0, 64)}`;
  return [patch, digest, { rollback: { accepted: "test", method: "none" }, through: "last" }];
}
