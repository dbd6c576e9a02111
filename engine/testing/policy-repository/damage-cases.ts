import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import type { GitScratch } from "../git-scratch.ts";
import { type Built, type ContractCase, readsTree, refused } from "./contract-case.ts";

function loosePath(scratch: GitScratch, id: string): string {
  return join(scratch.dir, ".git/objects", id.slice(0, 2), id.slice(2));
}

/** Puts other content under the id of an object, well formed, as someone who can write to the clone would. */
function tamper(scratch: GitScratch, id: string, type: string, content: string): void {
  const path = loosePath(scratch, id);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, deflateSync(`${type} ${Buffer.byteLength(content)}\0${content}`));
}

function committed(scratch: GitScratch): {
  readonly commit: string;
  readonly blob: string;
  readonly tree: string;
} {
  const commit = scratch.commit({ "muster.yaml": "approved" });
  return {
    commit,
    blob: scratch.git("rev-parse", "HEAD:muster.yaml"),
    tree: scratch.git("rev-parse", "HEAD^{tree}"),
  };
}

/** Swaps the places of two objects in the index of the only pack: each id then leads to the other's bytes. */
function swapInIndex(scratch: GitScratch, one: string, other: string): void {
  const folder = join(scratch.dir, ".git/objects/pack");
  const name = readdirSync(folder).find((file) => file.endsWith(".idx")) ?? "";
  const index = readFileSync(join(folder, name));
  const count = index.readUInt32BE(8 + 255 * 4);
  const ids = Array.from({ length: count }, (_, at) =>
    index.subarray(1032 + at * 20, 1052 + at * 20).toString("hex"),
  );
  const [first, second] = [one, other].map((id) => 1032 + count * 24 + ids.indexOf(id) * 4);
  const kept = index.readUInt32BE(first ?? 0);
  index.writeUInt32BE(index.readUInt32BE(second ?? 0), first ?? 0);
  index.writeUInt32BE(kept, second ?? 0);
  chmodSync(join(folder, name), 0o644);
  writeFileSync(join(folder, name), index);
}

export const damageCases: readonly ContractCase[] = [
  {
    name: "readTree() refuses a file whose loose object was tampered with",
    build: (scratch) => {
      const built = committed(scratch);
      tamper(scratch, built.blob, "blob", "tampered");
      return built;
    },
    ask: readsTree,
    expect: refused("corrupt-object"),
  },
  {
    name: "readTree() refuses a folder whose loose object was tampered with",
    build: (scratch) => {
      const built = committed(scratch);
      tamper(scratch, built.tree, "tree", "");
      return built;
    },
    ask: readsTree,
    expect: refused("corrupt-object"),
  },
  {
    name: "resolveRef() refuses a commit whose loose object was tampered with",
    build: (scratch) => {
      const built = committed(scratch);
      tamper(scratch, built.commit, "commit", `tree ${built.tree}\nauthor x\n`);
      return built;
    },
    ask: (repository) => repository.resolveRef(),
    expect: refused("corrupt-object"),
  },
  {
    name: "descendsByFirstParent() refuses a tampered commit on its way",
    build: (scratch) => {
      const { commit: first, tree } = committed(scratch);
      const second = scratch.commit({ "muster.yaml": "2" });
      const third = scratch.commit({ "muster.yaml": "3" });
      tamper(scratch, second, "commit", `tree ${tree}\nparent ${"7".repeat(40)}\n`);
      return { first, third };
    },
    ask: (repository, { first, third }) => repository.descendsByFirstParent(third ?? "", first ?? ""),
    expect: refused("corrupt-object"),
  },
  {
    name: "readTree() refuses a pack whose index leads to another file",
    build: (scratch) => {
      const commit = scratch.commit({ "muster.yaml": "approved", evil: "tampered" });
      const [blob = "", evil = ""] = ["muster.yaml", "evil"].map((path) =>
        scratch.git("rev-parse", `HEAD:${path}`),
      );
      scratch.git("-c", "pack.window=0", "repack", "-adq");
      swapInIndex(scratch, blob, evil);
      return { commit };
    },
    ask: readsTree,
    expect: refused("corrupt-object"),
  },
  ...(["commit", "tree", "blob"] as const).map(
    (what): ContractCase => ({
      name: `readTree() says that the ${what} is missing`,
      build: (scratch) => {
        const built = committed(scratch);
        rmSync(loosePath(scratch, built[what]));
        return built;
      },
      ask: readsTree,
      expect: refused("missing-object"),
    }),
  ),
  {
    name: "readTree() reads a repository again after one question failed",
    build: (scratch) => {
      const { commit: good } = committed(scratch);
      const commit = scratch.commit({ "muster.yaml": "2" });
      tamper(scratch, scratch.git("rev-parse", "HEAD:muster.yaml"), "blob", "x");
      return { good, commit };
    },
    ask: async (repository, { good, commit }: Built) => {
      const failed = await repository
        .readTree(commit ?? "", { roots: ["muster.yaml"] })
        .catch(() => "failed");
      return failed === "failed" ? repository.readTree(good ?? "", { roots: ["muster.yaml"] }) : failed;
    },
    expect: () => ({ files: ["muster.yaml 100644 approved"], problems: [] }),
  },
  {
    name: "readTree() answers many questions at once",
    build: (scratch) => {
      const { commit: one } = committed(scratch);
      return { one, two: scratch.commit({ "muster.yaml": "2" }) };
    },
    ask: async (repository, { one, two }) => {
      const asked = [one, two, one, two].map((commit) =>
        repository.readTree(commit ?? "", { roots: ["muster.yaml"] }),
      );
      return (await Promise.all(asked)).map(({ files }) => Buffer.from(files[0]?.bytes ?? []).toString());
    },
    expect: () => ["approved", "2", "approved", "2"],
  },
];
