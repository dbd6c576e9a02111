import { type Forge, nextId, tick } from "./forge.ts";
import { notFound } from "./refusal.ts";
import type { Comment, Repository } from "./world.ts";

export function createComment(
  forge: Forge,
  repository: Repository,
  issue: number,
  user: number,
  body: string,
  app: number | null = null,
): Comment {
  const at = tick(forge);
  const comment: Comment = { id: nextId(forge), issue, user, body, createdAt: at, updatedAt: at, app };
  repository.comments.push(comment);
  return comment;
}

export function findComment(repository: Repository, id: number): Comment {
  const comment = repository.comments.find((one) => one.id === id);
  if (comment === undefined) throw notFound();
  return comment;
}

export function editComment(forge: Forge, repository: Repository, id: number, body: string): Comment {
  const comment = findComment(repository, id);
  comment.updatedAt = tick(forge);
  comment.body = body;
  return comment;
}

export function deleteComment(forge: Forge, repository: Repository, id: number): void {
  repository.comments.splice(repository.comments.indexOf(findComment(repository, id)), 1);
  tick(forge);
}
