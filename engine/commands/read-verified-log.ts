import type { AuditFinding } from "../core/audit/audit-finding.ts";
import type { ChainRules, TrustedRoot } from "../core/log/chain-state.ts";
import { type VerifiedChain, verifyChain } from "../core/log/verify-chain.ts";
import { readLog } from "../documents/read-log.ts";
import type { BranchHistory } from "../ports/branch-history.ts";
import type { LogReader } from "../ports/log.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { placesOf } from "./audit-places.ts";
import { type AuditTools, readRuleBook } from "./audit-rules.ts";

/** What verifying a log reads beside the log: the branch that its keys stand on. */
export interface ChainPorts extends AuditTools {
  readonly history: BranchHistory;
  readonly verifySeal: ChainRules["verifySeal"];
}

/** What holds the log of a branch to its rules: which keys and people each of the branch's commits lists. */
export async function chainRulesAt(tip: string, ports: ChainPorts, root?: TrustedRoot): Promise<ChainRules> {
  const commits = await ports.history.commits(tip);
  const places = placesOf(commits, new Map());
  const book = await readRuleBook(ports.history, new Map(), commits, ports);
  return {
    keysAt: (commit) => book.keysOf(places.blobsAt(commit)?.workspace),
    reviewAt: (commit) => places.blobsAt(commit)?.review,
    peopleOf: book.peopleOf,
    placeOf: places.placeOf,
    verifySeal: ports.verifySeal,
    ...(root === undefined ? {} : { root }),
  };
}

/** The log as a run may build on it: whole, or not there yet. */
export interface SoundLog {
  /** Undefined: there is no log yet. */
  readonly tip: string | undefined;
  readonly chain: VerifiedChain;
}

/**
 * Reads the log and verifies all of it.
 * @throws {OutsideError} code `log-broken` where one entry breaks the chain, `log-ahead` where the log saw a commit that this
 *   clone's branch does not have; what git cannot give
 */
export async function readSoundLog(log: LogReader, rules: ChainRules): Promise<SoundLog> {
  const tip = await log.tip();
  const read = tip === undefined ? { entries: [] } : readLog(await log.commits(tip));
  const chain = verifyChain(read, rules);
  const last = read.entries.at(-1);
  // A seal that seals nothing is a finding, and breaks no chain.
  if (read.broken === undefined && chain.state?.commit === last?.commit) return { tip, chain };
  throw unsound(chain.findings.at(-1));
}

function unsound(fault: AuditFinding | undefined): OutsideError {
  const where = fault?.entry === undefined ? "" : `entry ${fault.entry}, `;
  const isAhead = fault?.code === "force-push";
  return new OutsideError(
    `Cannot build on the log: ${where}commit ${fault?.commit ?? "unknown"}: ${fault?.says ?? "it breaks the chain"}`,
    {
      retry: isAhead ? "later" : "never",
      code: isAhead ? "log-ahead" : "log-broken",
      hint: fault?.hint ?? "muster audit",
    },
  );
}
