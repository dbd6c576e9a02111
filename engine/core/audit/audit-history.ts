import type { LoggedEntry } from "../log/logged.ts";
import type { AuditFinding } from "./audit-finding.ts";
import type { AuditQuestion } from "./audit-question.ts";
import type { AuditedCommit, AuditResult, CommitStanding, OpenFollowUp, SettledAt } from "./audit-result.ts";
import { branchWalk, governedIn, type WalkedCommit } from "./branch-walk.ts";
import { findingOf } from "./finding-of.ts";
import { type CommitJudgement, judgeCommit } from "./judge-commit.ts";
import { missingLog, offBranch } from "./log-faults.ts";
import { type LogBooks, logBooks } from "./merges-of.ts";
import { type RunCommit, rebasedRun } from "./rebased-runs.ts";
import { stillOpen } from "./still-open.ts";
import { unvouchedWatch } from "./unvouched-watch.ts";
import { vouchingBooks } from "./vouching-books.ts";

/**
 * Holds a branch against its log: every commit that touches governed paths has exactly one merge in the log, which is that
 * commit to the blob, and whose reviews meet the rules of its base now as they did then. What two people sealed is theirs to
 * answer for. What was approved while a governed file was not as somebody vouches for was judged by rules that nobody reviewed: it
 * vouches for nothing.
 */
export function auditHistory(question: AuditQuestion): AuditResult {
  const { branch, log, memory, placeOf } = question;
  const books = logBooks([...(memory?.open ?? []), ...log.entries]);
  const findings: AuditFinding[] = [...log.findings, ...missingLog(question), ...offBranch(question, books)];
  const seals = sealsByPlace(books, placeOf);
  const sealedTo = Math.max(memory?.sealedTo ?? -1, ...seals.keys());
  const vouched = vouchingBooks(branch.before);
  const commits: AuditedCommit[] = [];
  const followUps: OpenFollowUp[] = [];
  const overdue: OpenFollowUp[] = [];
  const run: RunCommit[] = [];
  const walk = branchWalk(question);
  const unvouched = unvouchedWatch(walk.files, vouched);
  for (const [index, commit] of branch.commits.entries()) {
    const walked = walk.look(commit);
    const place = placeOf(commit.commit) ?? index;
    const judged = judgeCommit(walked, question, books, walk.files);
    const isSealed = place <= sealedTo;
    run.push(runCommit(walked, judged.logged));
    if ((judged.kind === "good" || judged.kind === "followed-up") && judged.logged !== undefined) {
      const isPushed = unvouched
        .found(walked.rules)
        .some(({ path }) => isReadAnyway(path) || vouched.files.has(path));
      if (!isPushed) vouched.merge(judged.logged.entry, commit.commit, walked.reached, judged.roles ?? []);
      else vouched.withdraw(judged.logged.entry);
    }
    if (walked.own.size > 0 || judged.findings.length > 0)
      commits.push(auditedCommit(walked, place, judged, isSealed));
    if (!isSealed) {
      findings.push(...withoutRebased(judged, run, findings));
      followUps.push(...judged.followUps);
      overdue.push(...(judged.overdue ?? []));
    }
    walk.pass(commit);
    unvouched.look(commit.changes.map(({ path }) => path));
    const seal = seals.get(place);
    if (seal === undefined) continue;
    vouched.seal(seal.entry, commit.commit, walk.files, question.rowsAt(commit.commit));
    unvouched.lookAgain();
  }
  const standing = (kind: CommitStanding) => commits.filter((one) => one.standing === kind).length;
  return {
    findings,
    commits,
    vouched: { rows: vouched.rows, files: vouched.files, approvedAt: vouched.approvedAt },
    unvouched: unvouched.found(walk.rules()),
    followUps,
    overdue,
    counts: {
      commits: branch.commits.length,
      governed: commits.length,
      reviewed: standing("reviewed") + standing("followed-up"),
      sealed: standing("sealed"),
      entries: log.entries.length,
    },
    ...(log.state === undefined ? {} : { root: log.state.root }),
    ...(findings.length > 0 ? {} : settledAt(question, books, followUps, sealedTo)),
  };
}

/** Whatever rules name beside it: that may have been there long before it was named, and a pull request can still vouch for it. */
const isReadAnyway = governedIn({ named: [], log: "none" });

/**
 * Commits that owe a follow-up are looked at again, and so are those behind the last commit that the log saw: entries that
 * come may still name them.
 */
function settledAt(
  { branch, log, placeOf }: AuditQuestion,
  books: LogBooks,
  followUps: readonly OpenFollowUp[],
  sealedTo: number,
): { readonly settled?: SettledAt } {
  const seen = placeOf(log.state?.rulesCommit ?? "") ?? -1;
  const owing = followUps.map(({ commit }) => (placeOf(commit) ?? 0) - 1);
  const most = Math.min(seen, ...owing);
  const last = branch.commits.findLast(({ commit }) => (placeOf(commit) ?? 0) <= most);
  const place = last === undefined ? undefined : placeOf(last.commit);
  if (last === undefined || place === undefined) return {};
  const memory = { open: stillOpen(books, place, placeOf), sealedTo };
  return { settled: { commit: last.commit, place, memory } };
}

/** Seals by how far they go; of two that go as far, the first. */
function sealsByPlace(
  { seals }: LogBooks,
  placeOf: AuditQuestion["placeOf"],
): ReadonlyMap<number, LoggedEntry> {
  const byPlace = new Map<number, LoggedEntry>();
  for (const seal of seals) {
    const place = placeOf(seal.entry.tip?.commit ?? "");
    if (place !== undefined && !byPlace.has(place)) byPlace.set(place, seal);
  }
  return byPlace;
}

function runCommit({ commit, own, isReached }: WalkedCommit, logged: LoggedEntry | undefined): RunCommit {
  return {
    commit: commit.commit,
    parents: commit.parents,
    own,
    isReached,
    ...(logged === undefined ? {} : { logged }),
  };
}

function auditedCommit(
  { commit, own }: WalkedCommit,
  place: number,
  { kind, logged, findings }: CommitJudgement,
  isSealed: boolean,
): AuditedCommit {
  const found: CommitStanding = isSealed ? "sealed" : "found";
  const standing =
    kind === "good" ? "reviewed" : kind === "followed-up" && findings.length === 0 ? "followed-up" : found;
  return {
    commit: commit.commit,
    place,
    paths: [...own.keys()],
    standing,
    ...(logged === undefined ? {} : { logged }),
  };
}

const BESIDE: ReadonlySet<string> = new Set(["unreviewed-commit", "bypass"]);

/** Where only a run of commits together is what was reviewed, that is the finding, in place of one for each. */
function withoutRebased(
  { kind, findings: found, logged }: CommitJudgement,
  run: readonly RunCommit[],
  findings: AuditFinding[],
): readonly AuditFinding[] {
  const rebased = kind === "found" && logged !== undefined ? rebasedRun(run, run.length - 1) : undefined;
  if (rebased === undefined || logged === undefined) return found;
  const members = run.slice(rebased.from, rebased.to + 1);
  const own = new Set(members.map(({ commit }) => commit));
  const others = findings.filter(({ code, commit }) => !BESIDE.has(code) || !own.has(commit ?? ""));
  findings.splice(0, findings.length, ...others);
  const [first] = members;
  const says = `${members.length} commits from ${first?.commit ?? ""} on were rebased onto the branch one by one; only together are they what was reviewed`;
  return [findingOf("rebase-merge", { commit: logged.entry.mergeCommit ?? "", logged }, says)];
}
