import { runGit } from "./run-git.ts";

/** A commit as git has it. */
export interface RawCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: RawPerson;
  readonly committer: RawPerson;
  readonly message: string;
  /** The signature in its header, and what it signs; null: none. */
  readonly signature: string | null;
  readonly payload: string;
}

export interface RawPerson {
  readonly name: string;
  readonly email: string;
  /** Seconds since the epoch, as its author wrote them. */
  readonly seconds: number;
}

const known = new Map<string, RawCommit>();

/** Reads many commits with one process; they never change, so that each is read once. */
export function readCommits(dir: string, shas: readonly string[]): readonly RawCommit[] {
  const missing = shas.filter((sha) => !known.has(sha));
  if (missing.length > 0) {
    const printed = Buffer.from(
      runGit(dir, ["cat-file", "--batch"], missing.map((sha) => `${sha}\n`).join("")),
      "utf8",
    );
    let at = 0;
    for (const sha of missing) {
      const lineEnd = printed.indexOf(10, at);
      const size = Number(printed.subarray(at, lineEnd).toString().split(" ")[2]);
      known.set(sha, parseCommit(sha, printed.subarray(lineEnd + 1, lineEnd + 1 + size).toString("utf8")));
      at = lineEnd + 2 + size;
    }
  }
  return shas.flatMap((sha) => known.get(sha) ?? []);
}

export function readCommit(dir: string, sha: string): RawCommit {
  const [commit] = readCommits(dir, [sha]);
  if (commit === undefined) throw new Error(`${dir} has no commit ${sha}`);
  return commit;
}

function parseCommit(sha: string, raw: string): RawCommit {
  const split = raw.indexOf("\n\n");
  const header = raw.slice(0, split);
  const signed = /\ngpgsig ((?:.*)(?:\n .*)*)/.exec(header);
  const field = (name: string) =>
    [...header.matchAll(new RegExp(`^${name} (.*)$`, "gm"))].map((found) => found[1] ?? "");
  return {
    sha,
    tree: field("tree")[0] ?? "",
    parents: field("parent"),
    author: parsePerson(field("author")[0] ?? ""),
    committer: parsePerson(field("committer")[0] ?? ""),
    message: raw.slice(split + 2),
    signature: signed?.[1]?.replaceAll("\n ", "\n") ?? null,
    payload: signed === null ? raw : raw.replace(signed[0], ""),
  };
}

function parsePerson(line: string): RawPerson {
  const found = /^(.*?) ?<(.*)> (-?\d+) [+-]\d{4}$/.exec(line);
  return { name: found?.[1] ?? "", email: found?.[2] ?? "", seconds: Number(found?.[3] ?? 0) };
}
