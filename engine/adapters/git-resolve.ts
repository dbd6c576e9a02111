import { OutsideError } from "../ports/outside-error.ts";
import type { ResolvedRef } from "../ports/policy-repository.ts";
import { parseTagTarget } from "./git-commit.ts";
import type { GitLocation } from "./git-location.ts";
import { type ObjectSource, readObject } from "./git-objects.ts";
import { type FoundRef, readRef, someBranches } from "./git-refs.ts";
import type { RevisionBase } from "./git-revision.ts";
import { COMMIT_OBJECT_BYTES } from "./tree-limits.ts";

/** Tags of tags that are followed; nobody needs more than one. */
const MOST_TAGS = 5;

/**
 * Finds the commit that the base of a revision names; whether it is a commit is left to whoever reads it.
 * @throws {OutsideError} codes `missing-ref`, `broken-ref`, `empty-repository`, `not-a-commit`
 */
export async function resolveBase(
  location: GitLocation,
  source: ObjectSource,
  base: RevisionBase,
): Promise<ResolvedRef> {
  if (base.kind === "commit") return { commit: base.id };
  if (base.kind === "head") return resolveHead(location);
  if (base.kind === "branch") return resolveBranch(location, base.name);
  const { ref = base.ref, id } = await readRef(location, base.ref);
  if (id === undefined) throw await missingRef(location, base.ref);
  return ref.startsWith("refs/tags/") ? { ref, commit: await peel(source, id) } : named({ ref, id });
}

async function resolveHead(location: GitLocation): Promise<ResolvedRef> {
  const head = await readRef(location, "HEAD");
  if (head.id !== undefined) return named({ ...head, id: head.id });
  throw await missingRef(location, head.ref ?? "HEAD");
}

async function resolveBranch(location: GitLocation, name: string): Promise<ResolvedRef> {
  const candidates = [`refs/heads/${name}`, `refs/remotes/origin/${name}`];
  if (name.startsWith("origin/")) candidates.push(`refs/remotes/${name}`);
  for (const candidate of candidates) {
    const { ref = candidate, id } = await readRef(location, candidate);
    if (id !== undefined) return named({ ref, id });
  }
  throw await missingRef(location, name);
}

function named(found: FoundRef & { readonly id: string }): ResolvedRef {
  const branch = found.ref?.match(/^refs\/(?:heads|remotes\/origin)\/(.+)$/)?.[1];
  return {
    ...(found.ref === undefined ? {} : { ref: found.ref }),
    ...(branch === undefined ? {} : { branch }),
    commit: found.id,
  };
}

async function peel(source: ObjectSource, id: string): Promise<string> {
  let at = id;
  for (let hop = 0; hop <= MOST_TAGS; hop += 1) {
    const [header] = await source.headers([at]);
    if (header?.type !== "tag") return at;
    at = parseTagTarget(await readObject(source, at, COMMIT_OBJECT_BYTES, requireTag), at);
  }
  throw new OutsideError(`Cannot follow the tag ${id}: it leads through more than ${MOST_TAGS} other tags`, {
    retry: "never",
    code: "not-a-commit",
  });
}

function requireTag(type: string): void {
  if (type !== "tag") throw new Error(`A tag turned into a ${type} while it was read`);
}

async function missingRef(location: GitLocation, name: string): Promise<OutsideError> {
  const branches = await someBranches(location);
  const tag = name.startsWith("refs/") ? undefined : (await readRef(location, `refs/tags/${name}`)).id;
  if (branches.length === 0 && tag === undefined) {
    return new OutsideError(
      `Cannot read ${JSON.stringify(name)}: the repository has no branch with a commit yet`,
      {
        retry: "never",
        code: "empty-repository",
        hint: "commit policies/, rings/ and muster.yaml first",
      },
    );
  }
  const listed = branches.length === 0 ? "" : `; branches: ${branches.join(", ")}`;
  const hint =
    tag === undefined
      ? `name one that exists${listed}`
      : `a tag has that name: write refs/tags/${name}${listed}`;
  return new OutsideError(`Cannot find the branch or ref ${JSON.stringify(name)}`, {
    retry: "never",
    code: "missing-ref",
    hint,
  });
}
