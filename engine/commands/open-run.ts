import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import {
  checkHistory,
  type DeletedDocument,
  deletedBetween,
  emptiedFolders,
  type RewrittenHistory,
} from "./guard-history.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import {
  type PreparedWorld,
  prepareWorld,
  type ReportedState,
  readReportedState,
  type WorldPorts,
} from "./load-world.ts";

export interface OpenRunRequest {
  readonly source: PolicySource;
  readonly now: Instant;
  readonly emptyFolders: "refused" | "allowed";
}

/** All that a run decides by, or why it must not. */
export type OpenedRun =
  | {
      readonly kind: "opened";
      readonly policy: LoadedPolicy;
      readonly prepared: PreparedWorld;
      readonly state: ReportedState;
      readonly deleted: readonly DeletedDocument[];
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | RewrittenHistory;

/**
 * Reads everything, and puts the declared state before what was reported.
 * @throws {OutsideError} what the world cannot give; never an empty state in its place
 */
export async function openRun(
  request: OpenRunRequest,
  tips: TipReader,
  ports: WorldPorts,
): Promise<OpenedRun> {
  const { source, now } = request;
  const policy = await loadPolicy(source, { ...ports, now });
  const { declared } = policy;
  const guarding = guard(policy, request, tips, ports);
  const guarded = declared === undefined ? await guarding.catch(beside) : await guarding;
  const problems = [...policy.problems, ...guarded.problems];
  if (declared === undefined) return { kind: "invalid", problems };
  if (guarded.rewritten !== undefined) return guarded.rewritten;
  if (problems.some(isError)) return { kind: "invalid", problems };
  const state = await readReportedState(ports);
  const prepared = prepareWorld(policy, declared, state, now, ports);
  return { kind: "opened", policy, prepared, state, deleted: guarded.deleted, warnings: problems };
}

interface Guarded {
  readonly rewritten?: RewrittenHistory;
  readonly deleted: readonly DeletedDocument[];
  readonly problems: readonly Problem[];
}

const UNGUARDED: Guarded = { deleted: [], problems: [] };

/** Documents that cannot be used are told of first, whatever the world cannot give. */
function beside(fault: unknown): Guarded {
  if (fault instanceof OutsideError) return UNGUARDED;
  throw fault;
}

/** What became of the commit that was read last. */
async function guard(
  policy: LoadedPolicy,
  { source, now, emptyFolders }: OpenRunRequest,
  tips: TipReader,
  { zoneOffset, recurrenceDays }: WorldPorts,
): Promise<Guarded> {
  if (source.kind === "worktree") return UNGUARDED;
  const { repository } = source;
  const history = await checkHistory(policy, repository, tips);
  if (history.kind === "rewritten") return { ...UNGUARDED, rewritten: history };
  if (history.kind === "first" || history.last === policy.commit) return UNGUARDED;
  const before = await loadPolicy(
    { kind: "commit", repository, revision: history.last },
    { zoneOffset, recurrenceDays, now },
  );
  return {
    deleted: deletedBetween(before.documents, policy.documents),
    problems: emptyFolders === "allowed" ? [] : emptiedFolders(before.documents, policy.documents),
  };
}
