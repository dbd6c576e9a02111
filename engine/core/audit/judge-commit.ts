import type { LogEntry } from "../../schema/documents.generated.ts";
import type { ApprovalVerdict } from "../approval/verdict.ts";
import type { LoggedEntry } from "../log/logged.ts";
import { formatInstant } from "../model/instant.ts";
import type { AuditCode, AuditFinding } from "./audit-finding.ts";
import type { AuditQuestion } from "./audit-question.ts";
import type { OpenFollowUp } from "./audit-result.ts";
import type { WalkedCommit } from "./branch-walk.ts";
import { commitDisagrees, disagreement } from "./entry-agrees.ts";
import { findingOf } from "./finding-of.ts";
import { followUpsOf, isMadeUp, withLater } from "./follow-up.ts";
import { judgeMerge, type MergeJudgement } from "./judge-merge.ts";
import { type LogBooks, recordedBefore } from "./merges-of.ts";
import { mergedAt } from "./vouching-books.ts";

export interface CommitJudgement {
  /** `good`: its approval stands, whatever it may owe yet. `free`: it touches nothing that is governed. */
  readonly kind: "good" | "followed-up" | "found" | "free";
  readonly findings: readonly AuditFinding[];
  /** The entry that is about it, where there is exactly one. */
  readonly logged?: LoggedEntry;
  /** What it owes, whether or not it is due. */
  readonly followUps: readonly OpenFollowUp[];
  /** What it owed and did not get in time. */
  readonly overdue?: readonly OpenFollowUp[];
  /** Roles whose people were counted for it, sorted. */
  readonly roles?: readonly string[];
}

/** What the log and git together say of one commit. */
export function judgeCommit(
  walked: WalkedCommit,
  question: AuditQuestion,
  books: LogBooks,
  files: ReadonlyMap<string, string>,
): CommitJudgement {
  const { commit, own } = walked;
  const entries = books.merges.get(commit.commit) ?? [];
  const [logged, second] = entries;
  if (logged === undefined) {
    if (own.size === 0) return { kind: "free", findings: [], followUps: [] };
    const says = `no entry of the log is about it, and it changes ${listed([...own.keys()])}`;
    return {
      kind: "found",
      findings: [findingOf("unreviewed-commit", { commit: commit.commit }, says)],
      followUps: [],
    };
  }
  const at = { commit: commit.commit, logged };
  if (second !== undefined) {
    const numbers = entries.map(({ entry }) => entry.number).join(", ");
    const says = `${entries.length} entries are about it: ${numbers}`;
    return { kind: "found", findings: [findingOf("content-mismatch", at, says)], followUps: [] };
  }
  const fault = (code: AuditCode, says: string, path?: string): CommitJudgement => ({
    kind: "found",
    findings: [findingOf(code, { ...at, ...(path === undefined ? {} : { path }) }, says)],
    logged,
    followUps: [],
  });
  if (own.size === 0 && Object.keys(logged.entry.governed ?? {}).length === 0)
    return { kind: "free", findings: [], logged, followUps: [] };
  const { entry } = logged;
  if (entry.type === "bypass" && entry.input === undefined) {
    const other = commitDisagrees({ commit, own, entry });
    if (other !== undefined) return fault("content-mismatch", other.says, other.path);
    return fault("bypass", `it was put there around the rules: ${entry.reason ?? "no reason is given"}`);
  }
  const input = question.readInput(entry.input);
  if (typeof input === "string") return fault("content-mismatch", `what was judged cannot be read: ${input}`);
  const { isReached, reached, rules } = walked;
  const atBase = (path: string): string | undefined => files.get(path);
  const differs = disagreement({ commit, own, reached, entry, input, atBase, isReached });
  if (differs !== undefined) return fault("content-mismatch", differs.says, differs.path);
  const recorded = recordedBefore(books, logged.entry);
  const judgement = judgeMerge(logged, input, rules, recorded, question.evaluate);
  if (judgement.fault?.code === "bypass") return judgeBypass(logged, judgement, question, books, fault);
  if (judgement.fault !== undefined) return fault(judgement.fault.code, judgement.fault.says);
  return withFollowUps(logged, judgement, question, books);
}

/** A bypass counts as reviewed from when the rules it went around are met. */
function judgeBypass(
  logged: LoggedEntry,
  { fault: bypass, input }: MergeJudgement,
  { evaluate, now }: AuditQuestion,
  books: LogBooks,
  fault: (code: AuditCode, says: string) => CommitJudgement,
): CommitJudgement {
  const later = laterEntries(books, logged.entry);
  if (input !== undefined && isMadeUp(input, later, now, evaluate))
    return { kind: "followed-up", findings: [], logged, followUps: [] };
  return fault("bypass", bypass?.says ?? "it was merged around the rules");
}

function withFollowUps(
  logged: LoggedEntry,
  { verdict, input }: MergeJudgement,
  { evaluateFollowUp, now }: AuditQuestion,
  books: LogBooks,
): CommitJudgement {
  const { entry } = logged;
  const commit = entry.mergeCommit ?? "";
  const number = entry.pullRequest === undefined ? {} : { pullRequest: entry.pullRequest };
  const findings: AuditFinding[] = [];
  const followUps: OpenFollowUp[] = [];
  const overdue: OpenFollowUp[] = [];
  for (const followUp of verdict === undefined ? [] : followUpsOf(verdict)) {
    const { rule, withinMs } = followUp;
    const due = mergedAt(entry) + withinMs;
    const whole = input === undefined ? undefined : withLater(input, laterEntries(books, entry), now);
    if (whole !== undefined && evaluateFollowUp(whole, followUp).answer === "met") continue;
    const owed = { commit, entry: entry.number, ...number, rule, due };
    if (due > now) followUps.push(owed);
    else overdue.push(owed);
    if (due <= now) findings.push(findingOf("follow-up-missed", { commit, logged }, missed(rule, due)));
  }
  return { kind: "good", findings, logged, followUps, overdue, roles: rolesOf(verdict) };
}

function rolesOf(verdict: ApprovalVerdict | undefined): readonly string[] {
  const met = (verdict?.tree.rules ?? []).flatMap(({ requires }) => requires).filter((one) => one.met);
  return [...new Set(met.filter(({ counted }) => counted.length > 0).map(({ role }) => role))].sort();
}

function missed(rule: string, due: number): string {
  return `the fuller review by rule "${rule}" that it owed did not come by ${formatInstant(due)}`;
}

function laterEntries({ reviews }: LogBooks, { pullRequest, number }: LogEntry): readonly LogEntry[] {
  const some = reviews.get(pullRequest ?? 0) ?? [];
  return some.filter(({ entry }) => entry.number > number).map(({ entry }) => entry);
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => `"${path}"`);
  return paths.length > 3 ? `${shown.join(", ")} and ${paths.length - 3} more` : shown.join(", ");
}
