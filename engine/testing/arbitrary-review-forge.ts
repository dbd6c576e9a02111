import type {
  ForgeAccount,
  LogEntry,
  Review,
  ReviewCommit,
  ReviewEvent,
  ReviewHead,
  ReviewPerson,
} from "../schema/documents.generated.ts";
import {
  differences,
  effectOf,
  type ModelContent,
  mergeOf,
  objectId,
  treeOf,
} from "./arbitrary-review-content.ts";
import { FIRST_CONTENT } from "./arbitrary-review-edits.ts";
import { PEOPLE } from "./arbitrary-review-people.ts";

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** A forge with one repository and one pull request: only what a judgement of its reviews can see. */
export interface ModelForge {
  readonly opener: ForgeAccount | null;
  /** Seconds since the pull request was opened. */
  clock: number;
  /** Commits made so far. */
  made: number;
  base: ModelContent;
  baseSha: string;
  mergeBase: ModelContent;
  content: ModelContent;
  head: string;
  readonly commits: ReviewCommit[];
  readonly reviews: Mutable<Review>[];
  readonly events: ReviewEvent[];
  readonly recorded: LogEntry[];
  readonly heads: Map<string, ReviewHead>;
  readonly unread: { readonly what: string; readonly why: string }[];
  people: readonly ReviewPerson[];
  readonly logins: Map<number, string>;
  pilot: number;
  mergedAt: string | null;
}

const SHARED_NOTHING = objectId("base");

export function newForge(opener: ForgeAccount | null): ModelForge {
  return {
    opener,
    clock: 0,
    made: 0,
    base: FIRST_CONTENT,
    baseSha: SHARED_NOTHING,
    mergeBase: FIRST_CONTENT,
    content: FIRST_CONTENT,
    head: SHARED_NOTHING,
    commits: [],
    reviews: [],
    events: [],
    recorded: [],
    heads: new Map(),
    unread: [],
    people: PEOPLE,
    logins: new Map(),
    pilot: 100,
    mergedAt: null,
  };
}

/** The forge's own clock. */
export function timeOf(forge: ModelForge): string {
  const minutes = Math.floor(forge.clock / 60);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `2026-11-14T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(forge.clock % 60)}Z`;
}

const heads = new WeakMap<ModelContent, { readonly of: readonly unknown[]; readonly head: ReviewHead }>();

/** What the change is at the present head. */
export function presentHead(forge: ModelForge): ReviewHead {
  const of = [forge.base, forge.mergeBase, forge.head];
  const known = heads.get(forge.content);
  if (known?.of.every((one, index) => one === of[index])) return known.head;
  const head = newHead(forge);
  heads.set(forge.content, { of, head });
  return head;
}

function newHead(forge: ModelForge): ReviewHead {
  const merge = mergeOf(forge.base, forge.mergeBase, forge.content);
  return {
    sha: forge.head,
    tree: treeOf(forge.content),
    mergeTree: treeOf(merge),
    files: differences(forge.mergeBase, forge.content),
    effect: effectOf(forge.base, merge),
  };
}

/** An account under the login that it has now. */
export function named(forge: ModelForge, account: ForgeAccount | null): ForgeAccount | null {
  const login = account === null ? undefined : forge.logins.get(account.id);
  return account === null || login === undefined ? account : { ...account, login };
}

/** Puts a commit on the branch and pushes it. `replaces`: over the last one, by force. */
export function push(
  forge: ModelForge,
  commit: Omit<ReviewCommit, "sha" | "parents" | "tree">,
  how: {
    readonly replaces: boolean;
    readonly actor: ReviewEvent["actor"] | "unnamed";
    readonly pushed: string;
  },
): void {
  const before = forge.head;
  if (how.replaces) forge.commits.pop();
  forge.made++;
  const parents = [forge.commits.at(-1)?.sha ?? SHARED_NOTHING];
  if (commit.baseMerge !== undefined) parents.push(forge.baseSha);
  const sha = objectId(`commit ${forge.made}`);
  forge.commits.push({ sha, parents, tree: treeOf(forge.content), ...commit });
  forge.head = sha;
  const actor = how.actor === "unnamed" ? {} : { actor: how.actor ?? null };
  const at = timeOf(forge);
  if (how.replaces) forge.events.push({ type: "head_ref_force_pushed", at, ...actor, before, after: sha });
  else if (how.pushed !== "unseen") forge.events.push({ type: "pushed", at, ...actor, after: sha });
}

/** "forges move it along after a rebase or an update" */
export function reanchor(forge: ModelForge, before: string): void {
  for (const review of forge.reviews)
    if (review.state === "APPROVED" && review.commitId === before) review.commitId = forge.head;
}
