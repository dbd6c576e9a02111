import type { ForgeAccount, LogEntry, Review } from "../schema/documents.generated.ts";
import { edited } from "./arbitrary-review-edits.ts";
import { type ModelForge, named, presentHead, push, reanchor, timeOf } from "./arbitrary-review-forge.ts";
import { REVIEWERS, WRITERS } from "./arbitrary-review-people.ts";
import type { ReviewStep } from "./arbitrary-review-steps.ts";

/** Lets one thing happen. */
export function live(forge: ModelForge, step: ReviewStep): void {
  // Seldom two things in one second.
  if (step.odd !== 59) forge.clock += 420;
  if (step.kind !== "commit" && forge.commits.length === 0) return;
  LIFE[step.kind](forge, step);
}

const LIFE: Readonly<Record<ReviewStep["kind"], (forge: ModelForge, step: ReviewStep) => void>> = {
  commit: (forge, step) => commit(forge, step, "edit"),
  rewrite: (forge, step) => commit(forge, step, "replace"),
  rebase: (forge, step) => {
    const before = forge.head;
    commit(forge, step, "rebase");
    if (step.at % 4 !== 0) reanchor(forge, before);
  },
  update,
  base: (forge, step) => {
    forge.base = edited(forge.base, forge.base, step.at % 3 === 0 ? step.at : 7 * 15, forge.clock);
    forge.baseSha = presentHead(forge).tree;
  },
  review: (forge, step) => review(forge, step, "APPROVED"),
  object: (forge, step) => review(forge, step, "CHANGES_REQUESTED"),
  comment: (forge, step) => review(forge, step, step.at % 2 === 0 ? "COMMENTED" : "PENDING"),
  dismiss,
  retarget: (forge, step) => {
    const at = step.odd === 0 ? null : timeOf(forge);
    forge.events.push({ type: "base_ref_changed", at, actor: { id: 7 } });
  },
  rename: (forge, step) => {
    const account = reviewer(step);
    if (account !== null) forge.logins.set(account.id, `was-${account.login}`);
    // The login that is free is taken by somebody else.
    if (account?.login !== undefined && step.at % 2 === 0) forge.logins.set(66, account.login);
  },
  edit: (forge, step) => {
    const one = forge.reviews[step.at % forge.reviews.length];
    if (one !== undefined) one.editedAt = timeOf(forge);
  },
  leave: (forge, step) => {
    const account = reviewer(step);
    const rest = forge.people.filter(({ id }) => id !== account?.id);
    if (rest.length > 0) forge.people = rest;
  },
  grow: (forge, step) => {
    forge.pilot = Math.round((forge.pilot * (100 + (step.at % 30) - 8)) / 100);
  },
  lose: (forge, step) => {
    const [sha] = [...forge.heads.keys()].slice(step.at % Math.max(forge.heads.size, 1));
    const head = sha === undefined ? undefined : forge.heads.get(sha);
    if (head === undefined) return;
    if (step.at % 2 === 0) forge.heads.delete(head.sha);
    else forge.heads.set(head.sha, { ...head, effect: null });
  },
  unread: (forge, step) => {
    const whats = ["timeline", "reviews", "commits", "activity", "statuses", "permissions", "files"];
    forge.unread.push({ what: whats[step.at % whats.length] ?? "files", why: "403" });
  },
  merge: (forge) => {
    forge.mergedAt ??= timeOf(forge);
  },
};

function writer(forge: ModelForge, index: number): ForgeAccount | null {
  return named(forge, index < 19 ? forge.opener : (WRITERS[index] ?? null));
}

function reviewer({ who }: ReviewStep): ForgeAccount | null {
  return REVIEWERS[who] ?? null;
}

function commit(forge: ModelForge, step: ReviewStep, way: "edit" | "replace" | "rebase"): void {
  if (forge.mergedAt !== null) return;
  keepHead(forge);
  if (way !== "rebase")
    forge.content = edited(forge.content, forge.base, step.at + (way === "edit" ? 0 : 7), forge.clock);
  const author = writer(forge, step.who);
  const committer = step.odd < 5 ? writer(forge, step.other) : author;
  const helper = step.at % 14 === 3 ? [step.odd === 7 ? null : named(forge, reviewer(step))] : [];
  push(
    forge,
    { author, committer, coAuthors: helper, ...(step.odd === 9 ? { baseMerge: false } : {}) },
    { replaces: way !== "edit", ...pusherOf(forge, step, author) },
  );
}

/** A merge of the base into the branch: clean, with something else in it, or nobody knows. */
function update(forge: ModelForge, step: ReviewStep): void {
  if (forge.mergedAt !== null) return;
  keepHead(forge);
  const before = forge.head;
  const isEvil = step.at % 5 === 0;
  const { lists, files } = forge.content;
  const behind = [...forge.base.files].filter(([path, text]) => forge.mergeBase.files.get(path) !== text);
  forge.content = { ...forge.content, lists, files: new Map([...files, ...behind]) };
  forge.mergeBase = { ...forge.mergeBase, files: new Map([...forge.mergeBase.files, ...behind]) };
  if (isEvil) forge.content = edited(forge.content, forge.base, step.at, forge.clock);
  const author = WRITERS[step.who] ?? reviewer(step);
  const baseMerge = isEvil ? false : step.at % 5 === 1 ? null : true;
  push(
    forge,
    { author: named(forge, author), committer: named(forge, author), coAuthors: [], baseMerge },
    { replaces: false, ...pusherOf(forge, step, author) },
  );
  if (step.at % 4 !== 0) reanchor(forge, before);
}

function pusherOf(
  forge: ModelForge,
  step: ReviewStep,
  author: ForgeAccount | null,
): { readonly actor: ForgeAccount | null | "unnamed"; readonly pushed: string } {
  const actor = step.odd < 3 ? writer(forge, step.other) : (author ?? forge.opener);
  const isUnnamed = step.odd === 10 && step.at % 2 === 0;
  return {
    actor: isUnnamed ? "unnamed" : actor === null ? null : { id: actor.id },
    pushed: step.odd === 11 ? "unseen" : "seen",
  };
}

function keepHead(forge: ModelForge): void {
  if (forge.commits.length > 0) forge.heads.set(forge.head, presentHead(forge));
}

const PERMISSIONS = ["read", "triage", "none", null] as const;

function review(forge: ModelForge, step: ReviewStep, state: Review["state"]): void {
  const user = named(forge, reviewer(step));
  const id = 5000 + forge.reviews.length;
  const isUntimed = step.odd === 21 || (state === "CHANGES_REQUESTED" && step.odd < 6);
  const submittedAt = state === "PENDING" || isUntimed ? null : timeOf(forge);
  const allowed = ["write", "maintain", "admin"][step.at % 3] ?? "write";
  const permission = step.odd < 3 ? (PERMISSIONS[step.at % 4] ?? null) : allowed;
  forge.reviews.push({
    id,
    user,
    state,
    submittedAt,
    commitId: step.odd === 22 ? null : forge.head,
    ...(step.at % 2 === 0 ? { editedAt: null } : {}),
    ...(step.odd === 23 ? {} : { permission }),
  });
  if (step.odd >= 40 && user !== null && submittedAt !== null)
    forge.recorded.push(entryOf(forge, step, "review", { id, state, submittedAt }, user));
}

function dismiss(forge: ModelForge, step: ReviewStep): void {
  const given = forge.reviews.filter(({ state }) => state === "APPROVED" || state === "CHANGES_REQUESTED");
  const requests = given.filter(({ state }) => state === "CHANGES_REQUESTED");
  const from = requests.length > 0 && step.at % 3 !== 0 ? requests : given;
  const one = from[step.at % Math.max(from.length, 1)];
  if (one === undefined) return;
  const { id, state, submittedAt, user } = one;
  if (step.odd !== 31) one.state = "DISMISSED";
  const isSeen = step.odd > 5;
  if (isSeen || one.state !== "DISMISSED")
    forge.events.push({ type: "review_dismissed", at: timeOf(forge), actor: { id: 7 }, review: id });
  if (step.odd >= 30 && user !== null && submittedAt !== null)
    forge.recorded.push(entryOf(forge, step, "dismiss", { id, state, submittedAt }, user));
}

function entryOf(
  forge: ModelForge,
  step: ReviewStep,
  type: "review" | "dismiss",
  review: NonNullable<LogEntry["review"]>,
  { id, login }: ForgeAccount,
): LogEntry {
  const { sha, tree, mergeTree, files, effect } = presentHead(forge);
  const roles = forge.people.filter((person) => person.id === id).flatMap((person) => person.roles);
  const governed = files
    .filter(({ path }) => path !== "README.md")
    .map(({ path, old, new: blob }) => [path, { old, new: blob, rule: [] }] as const);
  return {
    apiVersion: "muster/v1",
    kind: "LogEntry",
    number: forge.recorded.length + 1,
    type,
    repositoryId: 1,
    pullRequest: step.odd === 41 ? 87 : 88,
    recordedAt: timeOf(forge),
    rulesCommit: forge.baseSha,
    person: { id, login: login ?? "", roles },
    review,
    head: sha,
    headTree: tree,
    base: forge.baseSha,
    ...(typeof mergeTree === "string" ? { mergeTree } : {}),
    ...(effect === null ? {} : { effect }),
    governed: Object.fromEntries(governed),
    ...(step.odd === 42 ? {} : { rings: [{ ring: "pilot", endpoints: forge.pilot }] }),
  };
}
