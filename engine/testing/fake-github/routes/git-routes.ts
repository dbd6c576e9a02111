import { isAncestor, NOTHING, readRefs, resolveCommit, resolveRevision, setRef } from "../bare-repository.ts";
import { gitCommitJson } from "../commit-json.ts";
import { accountById, type Forge } from "../forge.ts";
import { commitTree, type Signature } from "../make-commits.ts";
import { makeTree, treeEntries } from "../make-tree.ts";
import { signatureOf } from "../merge-pull.ts";
import { moveRef } from "../move-ref.ts";
import { moveRefusal } from "../push-refusals.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { apiOf } from "../repository-json.ts";
import { actorOf, type Call, type Routes, repositoryOf, textOf } from "../route.ts";
import { runGit, tryGit } from "../run-git.ts";
import type { Repository } from "../world.ts";
import { writeObject } from "../write-object.ts";

const scope = "contents";

export const gitRoutes: Routes = {
  "git/get-ref": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const ref = `refs/${call.params.ref}`;
      const sha = readRefs(repository.dir, ref).get(ref);
      if (sha === undefined) throw notFound();
      return { body: refJson(call, repository, ref, sha) };
    },
  },
  "git/list-matching-refs": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const refs = [...readRefs(repository.dir)].filter(([ref]) => ref.startsWith(`refs/${call.params.ref}`));
      return { body: refs.map(([ref, sha]) => refJson(call, repository, ref, sha)) };
    },
  },
  "git/create-ref": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const ref = textOf(call, "ref") ?? "";
      if (!/^refs\/[\w-]+\/[\w./@+-]+$/.test(ref) || ref.includes(".."))
        throw invalid(
          "Reference",
          "ref",
          "Reference name must start with 'refs/' and contain at least one more slash",
        );
      if (resolveRevision(repository.dir, ref) !== undefined)
        throw new Refusal(422, "Reference already exists", { errors: [] });
      return { status: 201, body: moved(call, repository, ref, NOTHING) };
    },
  },
  "git/update-ref": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const ref = `refs/${call.params.ref}`;
      const before = resolveRevision(repository.dir, ref);
      if (before === undefined) throw new Refusal(422, "Reference does not exist", { errors: [] });
      const after = textOf(call, "sha") ?? "";
      const forward =
        resolveCommit(repository.dir, after) === undefined || isAncestor(repository.dir, before, after);
      if (!forward && call.body.force !== true)
        throw new Refusal(422, "Update is not a fast forward", { errors: [] });
      return { body: moved(call, repository, ref, before) };
    },
  },
  "git/delete-ref": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const ref = `refs/${call.params.ref}`;
      const before = resolveRevision(repository.dir, ref);
      if (before === undefined) throw new Refusal(422, "Reference does not exist", { errors: [] });
      move(call.forge, repository, { ref, before, after: NOTHING }, actorOf(call));
      return { status: 204 };
    },
  },
  "git/create-blob": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const encoding = call.body.encoding === "base64" ? "base64" : "utf8";
      const content = Buffer.from(textOf(call, "content") ?? "", encoding);
      const sha = writeObject(repository.dir, "blob", content);
      return { status: 201, body: { sha, url: `${apiOf(call.view, repository)}/git/blobs/${sha}` } };
    },
  },
  "git/get-blob": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const sha = call.params.file_sha ?? "";
      const found = /^[0-9a-f]{40}$/.test(sha) ? tryGit(repository.dir, ["cat-file", "-s", sha]) : undefined;
      if (found?.status !== 0) throw notFound();
      const content = base64Of(repository.dir, sha);
      const url = `${apiOf(call.view, repository)}/git/blobs/${sha}`;
      return {
        body: { sha, url, content, encoding: "base64", size: Number(found.stdout), node_id: `B_${sha}` },
      };
    },
  },
  "git/create-tree": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const sha = makeTree(repository.dir, textOf(call, "base_tree"), (call.body.tree ?? []) as never);
      return { status: 201, body: treeJson(call, repository, sha, "flat") };
    },
  },
  "git/get-tree": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const sha = resolveRevision(repository.dir, `${call.params.tree_sha}^{tree}`);
      if (sha === undefined) throw notFound();
      return { body: treeJson(call, repository, sha, call.query.has("recursive") ? "recursive" : "flat") };
    },
  },
  "git/create-commit": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const parents = (call.body.parents ?? []) as readonly string[];
      const tree = textOf(call, "tree") ?? "";
      if (resolveRevision(repository.dir, `${tree}^{tree}`) === undefined)
        throw invalid("Commit", "tree", "Tree SHA does not exist");
      const lost = parents.find((parent) => resolveCommit(repository.dir, parent) === undefined);
      if (lost !== undefined)
        throw invalid("Commit", "parents", "Parent SHA does not exist or is not a commit object");
      const own = signatureOf(accountById(call.forge.world, actorOf(call)), call.forge.world.now);
      const author = personOf(call.body.author, own);
      const signature = textOf(call, "signature");
      const sha = commitTree(repository.dir, tree, {
        message: textOf(call, "message") ?? "",
        author,
        committer: personOf(call.body.committer, author),
        parents,
        ...(signature === undefined ? {} : { signature }),
      });
      return { status: 201, body: gitCommitJson(call.view, repository, sha) };
    },
  },
  "git/get-commit": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const sha = resolveCommit(repository.dir, call.params.commit_sha ?? "");
      if (sha === undefined) throw notFound();
      return { body: gitCommitJson(call.view, repository, sha) };
    },
  },
};

function moved(call: Call, repository: Repository, ref: string, before: string) {
  const after = textOf(call, "sha") ?? "";
  const exists =
    /^[0-9a-f]{40}$/.test(after) && tryGit(repository.dir, ["cat-file", "-e", after]).status === 0;
  if (!exists) throw new Refusal(422, "Object does not exist", { errors: [] });
  move(call.forge, repository, { ref, before, after }, actorOf(call));
  return refJson(call, repository, ref, after);
}

function move(
  forge: Forge,
  repository: Repository,
  wish: { readonly ref: string; readonly before: string; readonly after: string },
  actor: number,
): void {
  if (wish.ref.startsWith("refs/pull/")) throw new Refusal(422, "Reference update failed", { errors: [] });
  const refused = moveRefusal(forge.world, repository, wish, actor);
  if (refused !== undefined)
    throw new Refusal(422, `Repository rule violations found: ${refused}`, { errors: [] });
  if (wish.ref.startsWith("refs/heads/")) moveRef(forge, repository, { ...wish, actor });
  else setRef(repository.dir, wish.ref, wish.after);
}

function refJson(call: Call, repository: Repository, ref: string, sha: string): Record<string, unknown> {
  const api = apiOf(call.view, repository);
  const type = runGit(repository.dir, ["cat-file", "-t", sha]);
  return {
    ref,
    node_id: Buffer.from(`03:Ref${ref}`).toString("base64"),
    url: `${api}/git/${ref}`,
    object: { sha, type, url: `${api}/git/${type}s/${sha}` },
  };
}

function treeJson(call: Call, repository: Repository, sha: string, depth: "flat" | "recursive") {
  const api = `${apiOf(call.view, repository)}/git`;
  return {
    sha,
    url: `${api}/trees/${sha}`,
    truncated: false,
    tree: treeEntries(repository.dir, sha, depth).map((entry) => ({
      ...entry,
      url: `${api}/${entry.type}s/${entry.sha}`,
    })),
  };
}

function personOf(given: unknown, otherwise: Signature): Signature {
  if (typeof given !== "object" || given === null) return otherwise;
  const { name, email, date } = given as Record<string, unknown>;
  return {
    name: typeof name === "string" ? name : otherwise.name,
    email: typeof email === "string" ? email : otherwise.email,
    at: typeof date === "string" ? Date.parse(date) : otherwise.at,
  };
}

/** The bytes may be no text: base64 is all that leaves git. */
function base64Of(dir: string, sha: string): string {
  const encoded = tryGit(dir, ["cat-file", "blob", sha]).bytes.toString("base64");
  return encoded.replace(/.{60}/g, "$&\n");
}
