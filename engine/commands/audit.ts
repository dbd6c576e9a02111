import { rowsOfList } from "../core/approval/effect-of.ts";
import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import { evaluateFollowUp } from "../core/approval/evaluate-follow-up.ts";
import { LISTS_FOLDER } from "../core/approval/governed-files.ts";
import type { AuditFinding } from "../core/audit/audit-finding.ts";
import { auditHistory } from "../core/audit/audit-history.ts";
import type { AuditedLog, HistoryCommit } from "../core/audit/audit-question.ts";
import type { AuditResult } from "../core/audit/audit-result.ts";
import { findingOf } from "../core/audit/finding-of.ts";
import type { ChainRules, ReadLog, TrustedRoot } from "../core/log/chain-state.ts";
import type { LoggedEntry, SignatureAnswer } from "../core/log/logged.ts";
import { verifyChain } from "../core/log/verify-chain.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import type { Instant } from "../core/model/instant.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { readJudgedInput } from "../documents/read-judged-input.ts";
import { readLogAsItComes } from "../documents/read-log.ts";
import type { BranchHistory } from "../ports/branch-history.ts";
import type { LogReader } from "../ports/log.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { type AuditCheckpoint, checkpointOf } from "./audit-checkpoint.ts";
import { type Places, placesOf } from "./audit-places.ts";
import { type AuditTools, type RuleBook, readRuleBook } from "./audit-rules.ts";

/** What an audit reads; none of it can write. */
export interface AuditPorts extends AuditTools {
  readonly repository: PolicyRepository;
  readonly history: BranchHistory;
  readonly log: LogReader;
  readonly verifySeal: (armored: string, text: string) => SignatureAnswer;
}

export interface AuditRequest {
  /** The branch's name, and its tip. */
  readonly branch: string;
  readonly tip: string;
  readonly now: Instant;
  /** Undefined: the log can at most agree with itself. */
  readonly root?: TrustedRoot;
  readonly checkpoint?: AuditCheckpoint;
}

export interface Audited extends AuditResult {
  readonly branch: string;
  readonly tip: string;
  readonly logTip?: string;
  /** Those of the log that count, behind the checkpoint if there is one. */
  readonly entries: readonly LoggedEntry[];
  /** Whether a root that somebody trusts was given, here or when the checkpoint was made. */
  readonly trust: "rooted" | "self-consistent";
  /** Undefined: there is a finding, or the log has no entry. */
  readonly checkpoint?: AuditCheckpoint;
}

/**
 * Audits a branch against its log. What git does not have as it was is a finding; what cannot be read is not.
 * @throws {OutsideError} what git cannot give, such as `shallow`, `missing-object`, `corrupt-object`
 */
export async function audit(request: AuditRequest, ports: AuditPorts): Promise<Audited> {
  const { branch, tip, now, checkpoint } = request;
  const root = request.root ?? checkpoint?.root;
  const about = { branch, tip, trust: root === undefined ? "self-consistent" : "rooted" } as const;
  const [walked, read] = await Promise.all([
    walkedBranch(request, ports),
    readWholeLog(ports.log, checkpoint),
  ]);
  if (walked.kind === "rewritten") return { ...about, entries: [], ...nothing(walked.finding) };
  const { commits, before } = walked;
  const older = await olderPlaces(read.log, commits, ports.repository, checkpoint);
  const places = placesOf(commits, before, checkpoint?.branch, older);
  const book = await readRuleBook(ports.history, before, commits, ports);
  const rules = chainRules(places, book, ports, checkpoint === undefined ? root : undefined);
  const chain = verifyChain(read.log, rules, checkpoint?.log);
  const log: AuditedLog = { ...chain, kind: read.kind, findings: [...read.findings, ...chain.findings] };
  const sealed = await sealedRows(log, ports, places);
  const result = auditHistory({
    branch: { name: branch, before, commits },
    log,
    now,
    placeOf: places.placeOf,
    rulesOf: book.rulesOf,
    readInput: readJudgedInput,
    evaluate: evaluateApproval,
    evaluateFollowUp,
    rowsAt: (commit) => sealed.get(commit),
    ...(checkpoint === undefined ? {} : { memory: checkpoint.memory }),
  });
  const findings = [...rootFindings(request, checkpoint), ...result.findings];
  const next = findings.length > 0 ? undefined : checkpointOf(branch, result, log.state, root);
  return {
    ...result,
    ...about,
    findings,
    ...(read.tip === undefined ? {} : { logTip: read.tip }),
    entries: log.entries,
    ...(next === undefined ? {} : { checkpoint: next }),
  };
}

type Walked =
  | {
      readonly kind: "walked";
      readonly commits: readonly HistoryCommit[];
      readonly before: ReadonlyMap<string, string>;
    }
  | { readonly kind: "rewritten"; readonly finding: AuditFinding };

async function walkedBranch(
  { branch, tip, checkpoint }: AuditRequest,
  { history }: AuditPorts,
): Promise<Walked> {
  const until = checkpoint?.branch.commit;
  try {
    const commits = await history.commits(tip, until);
    const files = until === undefined ? [] : await history.filesAt(until);
    const before = new Map(
      files.flatMap(({ path, new: blob }) => (blob === null ? [] : [[path, blob] as const])),
    );
    return { kind: "walked", commits, before };
  } catch (cause) {
    if (!(cause instanceof OutsideError) || cause.code !== "not-an-ancestor") throw cause;
    const says = `the checkpoint has ${branch} at ${until}, which is none of the first parents of ${tip}`;
    return { kind: "rewritten", finding: findingOf("force-push", { commit: tip }, says) };
  }
}

interface WholeLog {
  readonly kind: AuditedLog["kind"];
  readonly tip?: string;
  readonly log: ReadLog;
  readonly findings: readonly AuditFinding[];
}

async function readWholeLog(reader: LogReader, checkpoint: AuditCheckpoint | undefined): Promise<WholeLog> {
  const tip = await reader.tip();
  const until = checkpoint?.log.commit;
  const none: ReadLog = { entries: [] };
  if (tip === undefined) {
    const says = `there is no log, and the checkpoint has it at ${until}`;
    const findings = until === undefined ? [] : [findingOf("log-rewritten", { commit: until }, says)];
    return { kind: "missing", log: none, findings };
  }
  try {
    return { kind: "there", tip, log: await readLogAsItComes(reader.each(tip, until)), findings: [] };
  } catch (cause) {
    if (!(cause instanceof OutsideError) || cause.code !== "not-an-ancestor") throw cause;
    const says = `the log stands at ${tip}, which does not go on from ${until} of the checkpoint`;
    return { kind: "there", tip, log: none, findings: [findingOf("log-rewritten", { commit: tip }, says)] };
  }
}

/** Places of commits that entries name and that stand before the checkpoint: rare, and looked for only where there are some. */
async function olderPlaces(
  { entries }: ReadLog,
  commits: readonly HistoryCommit[],
  repository: PolicyRepository,
  checkpoint: AuditCheckpoint | undefined,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  if (checkpoint === undefined) return found;
  const { commit, place } = checkpoint.branch;
  const known = new Set([commit, ...commits.map((one) => one.commit)]);
  const named = entries.flatMap(({ entry }) => [
    entry.rulesCommit,
    entry.mergeCommit,
    entry.base,
    entry.tip?.commit,
  ]);
  const wanted = new Set(named.filter((one): one is string => one !== undefined && !known.has(one)));
  let at = place;
  if (wanted.size === 0) return found;
  for await (const parent of repository.firstParents(commit)) {
    if (wanted.delete(parent.commit)) found.set(parent.commit, at);
    if (wanted.size === 0) break;
    at -= 1;
  }
  return found;
}

function chainRules(
  places: Places,
  book: RuleBook,
  ports: AuditPorts,
  root: TrustedRoot | undefined,
): ChainRules {
  return {
    keysAt: (commit) => book.keysOf(places.blobsAt(commit)?.workspace),
    reviewAt: (commit) => places.blobsAt(commit)?.review,
    peopleOf: book.peopleOf,
    placeOf: places.placeOf,
    verifySeal: ports.verifySeal,
    ...(root === undefined ? {} : { root }),
  };
}

/** What the approval lists of sealed commits say. */
async function sealedRows(
  { entries }: AuditedLog,
  { repository, isZone }: AuditPorts,
  { placeOf }: Places,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = new Map<string, ReadonlySet<string>>();
  for (const { entry } of entries) {
    const commit = entry.tip?.commit;
    if (entry.type !== "seal" || commit === undefined || placeOf(commit) === undefined) continue;
    const { files, problems } = await repository.readTree(commit, { roots: [LISTS_FOLDER] });
    const read = readDocuments(files, { isZone });
    if ([...problems, ...read.problems].some(({ severity }) => severity === "error")) continue;
    const lists = documentsOf(read.documents, "ApprovalList").map(({ value }) => value);
    rows.set(commit, new Set(lists.flatMap(rowsOfList).map(canonicalJson)));
  }
  return rows;
}

/** A checkpoint that was made under another root is worth nothing under this one. */
function rootFindings(
  { root }: AuditRequest,
  checkpoint: AuditCheckpoint | undefined,
): readonly AuditFinding[] {
  if (root === undefined || checkpoint === undefined) return [];
  const { fingerprint, commit } = checkpoint.log.root;
  if (root.fingerprint === fingerprint && root.commit === commit) return [];
  const says = `the checkpoint was made under the root ${fingerprint}@${commit}, and ${root.fingerprint}@${root.commit} is trusted`;
  return [findingOf("log-rewritten", { commit }, says, "audit without the checkpoint")];
}

function nothing(finding: AuditFinding): AuditResult {
  return {
    findings: [finding],
    commits: [],
    vouched: { rows: new Map(), files: new Map(), approvedAt: new Map() },
    unvouched: [],
    followUps: [],
    overdue: [],
    counts: { commits: 0, governed: 0, reviewed: 0, sealed: 0, entries: 0 },
  };
}
