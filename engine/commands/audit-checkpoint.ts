import type { AuditMemory } from "../core/audit/audit-question.ts";
import type { AuditResult } from "../core/audit/audit-result.ts";
import type { ChainState, TrustedRoot } from "../core/log/chain-state.ts";
import { entryText } from "../core/log/entry-text.ts";
import type { LoggedEntry } from "../core/log/logged.ts";
import { parseStrictJson } from "../core/text/strict-json.ts";
import { readLogEntry } from "../documents/read-log-entry.ts";
import type { Beginning } from "./audit-places.ts";

/** How far an audit without a finding came. The auditor's own file: nothing in the repository can change it. */
export interface AuditCheckpoint {
  readonly apiVersion: "muster/v1";
  readonly kind: "AuditCheckpoint";
  /** The root that was trusted. Undefined: none was, so that the log agreed with itself and no more. */
  readonly root?: TrustedRoot;
  readonly branch: Beginning & { readonly name: string };
  readonly log: ChainState;
  readonly memory: AuditMemory;
}

/** @returns undefined where nothing is settled yet */
export function checkpointOf(
  name: string,
  { settled }: AuditResult,
  log: ChainState | undefined,
  root?: TrustedRoot,
): AuditCheckpoint | undefined {
  if (settled === undefined || log === undefined) return undefined;
  const { commit, place, memory } = settled;
  return {
    apiVersion: "muster/v1",
    kind: "AuditCheckpoint",
    ...(root === undefined ? {} : { root }),
    branch: { name, commit, place },
    log,
    memory,
  };
}

const MOST = { maxLength: 256 * 1024 * 1024, maxDepth: 64 };

/** Reads a checkpoint. @returns what is wrong with it, as a text, where it is none */
export function readCheckpoint(text: string): AuditCheckpoint | string {
  const parsed = parseStrictJson(text, MOST);
  if (!parsed.ok) return `it cannot be read: ${parsed.reason}`;
  const value = parsed.value as Partial<AuditCheckpoint> | null;
  if (value?.apiVersion !== "muster/v1" || value.kind !== "AuditCheckpoint")
    return "it is no AuditCheckpoint";
  const { branch, log, memory, root } = value;
  if (!isBranch(branch)) return "it does not say which commit of which branch it is about";
  if (!isState(log)) return "it does not say how far the log was verified";
  if (root !== undefined && !isRoot(root)) return "its root is none";
  if (memory === undefined || !Number.isSafeInteger(memory.sealedTo) || !Array.isArray(memory.open))
    return "it does not say what was open";
  if (!memory.open.every(isLogged)) return "an entry that was open is none";
  return value as AuditCheckpoint;
}

function isBranch(branch: AuditCheckpoint["branch"] | undefined): boolean {
  return isText(branch?.name) && isCommit(branch?.commit) && isCount(branch?.place);
}

function isState(state: ChainState | undefined): boolean {
  if (state === undefined || !isRoot(state.root) || !isCommit(state.commit) || !isCount(state.number))
    return false;
  const isRepository = state.repositoryId === undefined || isCount(state.repositoryId);
  const { review } = state;
  if (review !== undefined && !(isCommit(review.blob) && isCount(review.place))) return false;
  return isRepository && isCommit(state.rulesCommit) && areTexts(state.accepted) && areTexts(state.revoked);
}

function isRoot(root: TrustedRoot | undefined): boolean {
  return isText(root?.fingerprint) && isCommit(root?.commit);
}

function isLogged(logged: Partial<LoggedEntry> | null): boolean {
  if (!isCommit(logged?.commit) || !areTexts(logged?.parents) || logged?.entry === undefined) return false;
  return logged.signature?.kind === "good" && typeof readLogEntry(entryText(logged.entry)) !== "string";
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isCommit(value: unknown): boolean {
  return isText(value) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
