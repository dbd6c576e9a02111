import { rowsOfList } from "../core/approval/effect-of.ts";
import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import { LISTS_FOLDER } from "../core/approval/governed-files.ts";
import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import { REVIEW_POLICY } from "../core/audit/branch-walk.ts";
import { knownRow, rowText } from "../core/audit/known-row.ts";
import { logBooks, recordedBefore } from "../core/audit/merges-of.ts";
import { mergedAt } from "../core/audit/vouching-books.ts";
import type { LoggedEntry } from "../core/log/logged.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import { type Instant, parseInstant } from "../core/model/instant.ts";
import type { Attempt } from "../core/model/report.ts";
import type { Explanation } from "../core/plan/explanation.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { readJudgedInput } from "../documents/read-judged-input.ts";
import type { LogEntry, ReviewPolicy } from "../schema/documents.generated.ts";
import type { Audited, AuditPorts } from "./audit.ts";
import { explainEndpoint } from "./explain.ts";
import type { WorldPorts } from "./load-world.ts";

export interface AskedDecision {
  readonly endpoint: string;
  readonly patch: string;
  readonly at: Instant;
}

/** A line of a list, and who approved it. */
export interface ApprovedLine {
  /** file:line:column at the commit. */
  readonly where: string;
  readonly verb: string;
  readonly digest: string | null;
  /** The last merge until then whose effect has exactly this line. Undefined: none has. */
  readonly merge?: DecidedMerge;
}

export interface DecidedMerge {
  readonly logged: LoggedEntry;
  readonly mergedAt: Instant;
  /** How its commit stands the audit. */
  readonly standing: string;
  /** The rules and roles of its base, judged again. Undefined: they, or what was judged, cannot be read. */
  readonly judged?: { readonly verdict: ApprovalVerdict; readonly reviewPolicy: ReviewPolicy };
}

/** All that led to what an endpoint was told of a patch, as far as it is still known. */
export interface DecisionChain extends AskedDecision {
  /** The branch as the log knew it then. Undefined: the log has no merge and no seal that old. */
  readonly commit?: string;
  /** By the documents of then; reports and catalog are the last ones that are kept. */
  readonly explanation?: Explanation;
  /** Why there is none. */
  readonly unexplained?: string;
  readonly observedAt?: Instant;
  readonly lines: readonly ApprovedLine[];
  /** Entries of the rollout about the patch until then, oldest first. */
  readonly facts: readonly LogEntry[];
  readonly attempts: readonly Attempt[];
  /** Whether the fleet knows the endpoint. */
  readonly isKnown: "known" | "unknown";
}

/** @param entries those of the log that count */
export async function decisionChain(
  asked: AskedDecision,
  audited: Audited,
  entries: readonly LoggedEntry[],
  ports: AuditPorts,
  world: WorldPorts,
): Promise<DecisionChain> {
  const { endpoint, patch, at } = asked;
  const then = entries.filter(({ entry }) => (parseInstant(entry.recordedAt) ?? 0) <= at);
  const commit = tipThen(then, audited, at);
  const fleet = await world.fleet().catch(() => undefined);
  const member = fleet?.fleet.members.get(endpoint);
  const known = {
    ...asked,
    facts: then.map(({ entry }) => entry).filter(({ fact }) => fact?.patch === patch),
    attempts: (member?.history.attempts ?? []).filter((attempt) => attempt.patch === patch),
    isKnown: member === undefined ? ("unknown" as const) : ("known" as const),
    ...(member === undefined ? {} : { observedAt: member.report.observedAt }),
  };
  if (commit === undefined) return { ...known, lines: [], unexplained: "the log has nothing that old" };
  const lines = await linesOf(patch, commit, { then, audited, entries }, ports);
  return { ...known, commit, lines, ...(await explained(asked, commit, ports, world)) };
}

/** The commit that the log had last seen on the branch: merges count from when the forge merged them. */
function tipThen(then: readonly LoggedEntry[], audited: Audited, at: Instant): string | undefined {
  const place = new Map(audited.commits.map((one) => [one.commit, one.place]));
  let last: { readonly commit: string; readonly place: number } | undefined;
  for (const { entry } of then) {
    const commit = entry.mergeCommit ?? entry.tip?.commit;
    const stands = commit === undefined ? undefined : place.get(commit);
    if (
      commit === undefined ||
      stands === undefined ||
      (entry.mergeCommit !== undefined && mergedAt(entry) > at)
    )
      continue;
    if (last === undefined || stands > last.place) last = { commit, place: stands };
  }
  return last?.commit;
}

async function explained(
  { endpoint, patch, at }: AskedDecision,
  commit: string,
  { repository }: AuditPorts,
  world: WorldPorts,
): Promise<Pick<DecisionChain, "explanation" | "unexplained">> {
  const source = { kind: "commit", repository, revision: commit } as const;
  try {
    const result = await explainEndpoint({ source, now: at, endpoint, patch }, world);
    if (result.kind === "explained") return { explanation: result.explanation };
    if (result.kind === "invalid") return { unexplained: `the documents of ${commit} are not valid` };
    return { unexplained: `there is no ${result.what} "${result.name}" in what is kept` };
  } catch (cause) {
    return { unexplained: cause instanceof Error ? cause.message : String(cause) };
  }
}

interface Known {
  readonly then: readonly LoggedEntry[];
  readonly audited: Audited;
  readonly entries: readonly LoggedEntry[];
}

async function linesOf(
  patch: string,
  commit: string,
  known: Known,
  ports: AuditPorts,
): Promise<readonly ApprovedLine[]> {
  const { files } = await ports.repository.readTree(commit, { roots: [LISTS_FOLDER] });
  const { documents } = readDocuments(files, ports);
  const lines: ApprovedLine[] = [];
  for (const { value, at } of documentsOf(documents, "ApprovalList")) {
    const seen = new Map<string, number>();
    for (const row of rowsOfList(value)) {
      const [verb, of, digest] = row;
      const index = seen.get(verb) ?? 0;
      seen.set(verb, index + 1);
      if (of !== patch) continue;
      const logged = lastWith(canonicalJson(row), known.then);
      const merge = logged === undefined ? undefined : await mergeOf(logged, known, ports);
      const where = at(`/spec/${verb}/${index}`);
      lines.push({ where, verb, digest, ...(merge === undefined ? {} : { merge }) });
    }
  }
  return lines;
}

function lastWith(text: string, then: readonly LoggedEntry[]): LoggedEntry | undefined {
  return then.findLast(({ entry }) =>
    (entry.effect ?? []).some((row) => knownRow(row)?.kind === "entry" && rowText(row) === text),
  );
}

async function mergeOf(
  logged: LoggedEntry,
  { audited, entries }: Known,
  ports: AuditPorts,
): Promise<DecidedMerge> {
  const { entry } = logged;
  const standing =
    audited.commits.find(({ commit }) => commit === entry.mergeCommit)?.standing ?? "not on the branch";
  const known = { logged, mergedAt: mergedAt(entry), standing };
  const input = readJudgedInput(entry.input);
  const reviewPolicy = await policyAt(entry.base, ports);
  if (typeof input === "string" || reviewPolicy === undefined) return known;
  const recorded = recordedBefore(logBooks(entries), entry);
  return {
    ...known,
    judged: { reviewPolicy, verdict: evaluateApproval({ ...input, reviewPolicy, recorded }) },
  };
}

async function policyAt(base: string | undefined, ports: AuditPorts): Promise<ReviewPolicy | undefined> {
  if (base === undefined) return undefined;
  const { files } = await ports.repository.readTree(base, { roots: [REVIEW_POLICY] });
  return documentsOf(readDocuments(files, ports).documents, "ReviewPolicy")[0]?.value;
}
