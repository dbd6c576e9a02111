import { runGit } from "./run-git.ts";
import { writeObject } from "./write-object.ts";

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Milliseconds since the epoch, UTC. */
  readonly at: number;
}

export interface NewCommit {
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
  readonly parents: readonly string[];
  /** Files as they become, over those of the first parent; null: gone. */
  readonly files: Readonly<Record<string, string | null>>;
}

const MARKED = "refs/fake/made";

/** Writes commits one on the other (a later one without parents stands on the one before it), and gives their ids. */
export function makeCommits(dir: string, commits: readonly NewCommit[]): readonly string[] {
  const stream: string[] = [];
  commits.forEach((commit, index) => {
    stream.push(commitCommand(commit, index));
  });
  const asked = commits.map((_commit, index) => `get-mark :${index + 1}\n`);
  const made = runGit(
    dir,
    ["fast-import", "--quiet", "--force", "--cat-blob-fd=1"],
    Buffer.from([...stream, ...asked, `reset ${MARKED}\nfrom ${"0".repeat(40)}\n\n`].join(""), "utf8"),
  );
  return made.split("\n");
}

/** Writes a commit of a tree that is there already. */
export function commitTree(
  dir: string,
  tree: string,
  commit: Omit<NewCommit, "files"> & { readonly signature?: string },
): string {
  const lines = [
    `tree ${tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${person(commit.author)}`,
    `committer ${person(commit.committer)}`,
  ];
  if (commit.signature !== undefined) {
    lines.push(`gpgsig ${commit.signature.trimEnd().replaceAll("\n", "\n ")}`);
  }
  const raw = `${lines.join("\n")}\n\n${commit.message}`;
  return writeObject(dir, "commit", raw);
}

function commitCommand(commit: NewCommit, index: number): string {
  const parents = commit.parents.length > 0 || index === 0 ? commit.parents : [`:${index}`];
  const [first, ...others] = parents;
  const lines = [
    // A commit without a parent may stand on none: fast-import would else take the one that the ref has.
    `reset ${MARKED}\n`,
    `commit ${MARKED}\nmark :${index + 1}\n`,
    `author ${person(commit.author)}\ncommitter ${person(commit.committer)}\n`,
    data(commit.message),
    first === undefined ? "" : `from ${first}\n`,
    ...others.map((parent) => `merge ${parent}\n`),
  ];
  for (const [path, content] of Object.entries(commit.files)) {
    lines.push(
      content === null
        ? `D ${JSON.stringify(path)}\n`
        : `M 100644 inline ${JSON.stringify(path)}\n${data(content)}`,
    );
  }
  return `${lines.join("")}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function person({ name, email, at }: Signature): string {
  return `${name} <${email}> ${Math.floor(at / 1000)} +0000`;
}
