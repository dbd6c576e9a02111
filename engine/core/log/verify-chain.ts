import type { LogEntry } from "../../schema/documents.generated.ts";
import type { AuditFinding } from "../audit/audit-finding.ts";
import { compareText } from "../model/compare-text.ts";
import { type ChainFault, chainFault, faultFinding } from "./chain-fault.ts";
import { keysGained, reviewBehind } from "./chain-keys.ts";
import { orderFault } from "./chain-order.ts";
import { signerFault } from "./chain-signer.ts";
import type { ChainRules, ChainState, ReadLog } from "./chain-state.ts";
import type { LoggedEntry } from "./logged.ts";
import { sealFault } from "./verify-seal.ts";

export interface VerifiedChain {
  /** Those that count, oldest first. */
  readonly entries: readonly LoggedEntry[];
  /** One for the first entry that breaks the chain, and one for each seal that seals nothing. */
  readonly findings: readonly AuditFinding[];
  /** Behind the last entry that fits the chain. Undefined: not even the first does. */
  readonly state?: ChainState;
}

/**
 * Holds the log to its rules: numbers, one parent each, a good signature by a key that may sign, places on the branch that
 * never move back. The first entry that breaks one of them, and all behind it, count for nothing.
 *
 * A key may sign when muster.yaml lists it at the entry's `rulesCommit` *and* the chain itself came to know it: those of the
 * first entry, and those that a recorded, approved merge or a seal added. Otherwise whoever can push to the branch could list a
 * key of their own and vouch for that very push with it.
 *
 * @param from what was verified before; the entries then begin behind it
 */
export function verifyChain(log: ReadLog, rules: ChainRules, from?: ChainState): VerifiedChain {
  const entries: LoggedEntry[] = [];
  const findings: AuditFinding[] = [];
  let state = from;
  for (const logged of log.entries) {
    const seal = logged.entry.type === "seal" ? sealFault(logged.entry, state, rules) : undefined;
    const fault = entryFault(logged, state, rules, seal);
    if (fault !== undefined)
      return { entries, findings: [...findings, faultFinding(fault, logged)], ...at(state) };
    state = advance(logged, state, rules, seal);
    if (seal === undefined) entries.push(logged);
    else findings.push(faultFinding(seal, logged));
  }
  return { entries, findings: [...findings, ...brokenFindings(log)], ...at(state) };
}

function at(state: ChainState | undefined): { readonly state?: ChainState } {
  return state === undefined ? {} : { state };
}

function entryFault(
  logged: LoggedEntry,
  state: ChainState | undefined,
  rules: ChainRules,
  seal: ChainFault | undefined,
): ChainFault | undefined {
  const sealed = isSealed(logged.entry, seal);
  return (
    orderFault(logged, state, rules) ??
    signerFault(logged, state, rules, sealed ? "sealed" : "plain") ??
    (state === undefined ? rootFault(logged, rules) : undefined)
  );
}

function isSealed({ type }: LogEntry, fault: ChainFault | undefined): boolean {
  return type === "seal" && fault === undefined;
}

function rootFault({ commit, signature }: LoggedEntry, { root }: ChainRules): ChainFault | undefined {
  if (root === undefined || signature.kind !== "good") return undefined;
  if (root.commit === commit && root.fingerprint === signature.fingerprint) return undefined;
  return chainFault(
    "log-rewritten",
    `the log begins with ${commit}, signed by ${signature.fingerprint}; the root that is trusted is ${root.fingerprint}@${root.commit}`,
    "this is another log, or the root is that of another repository: ask whoever gave it to you",
  );
}

function advance(
  logged: LoggedEntry,
  state: ChainState | undefined,
  rules: ChainRules,
  seal: ChainFault | undefined,
): ChainState {
  const { commit, entry, signature } = logged;
  const fingerprint = signature.kind === "good" ? signature.fingerprint : "";
  const repositoryId = entry.repositoryId ?? state?.repositoryId;
  const revoked = entry.type === "policy-change" ? (entry.revokes ?? []) : [];
  const first = state === undefined ? [...(rules.keysAt(entry.rulesCommit ?? "") ?? [])] : [];
  const gained = seal === undefined ? keysGained(entry, state, rules) : [];
  const review = reviewBehind(entry, state, rules, isSealed(entry, seal) ? "sealed" : "plain");
  return {
    root: state?.root ?? { fingerprint, commit },
    commit,
    number: entry.number,
    rulesCommit: entry.rulesCommit ?? "",
    ...(repositoryId === undefined ? {} : { repositoryId }),
    accepted: joined(state?.accepted, [...first, ...gained]),
    revoked: joined(state?.revoked, revoked),
    ...(review === undefined ? {} : { review }),
  };
}

function joined(known: readonly string[] = [], more: readonly string[]): readonly string[] {
  return more.length === 0 ? known : [...new Set([...known, ...more])].sort(compareText);
}

function brokenFindings({ broken }: ReadLog): readonly AuditFinding[] {
  if (broken === undefined) return [];
  const { code, says, hint } = chainFault("log-rewritten", `it is no entry: ${broken.says}`);
  return [{ code, commit: broken.commit, says, hint }];
}
