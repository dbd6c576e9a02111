import { WORKSPACE } from "../core/audit/branch-walk.ts";
import { missingLog } from "../core/audit/log-faults.ts";
import type { BranchCommit } from "../ports/branch-history.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { AuditPorts } from "./audit.ts";
import { readRuleBook } from "./audit-rules.ts";

/**
 * Rules and merges count without a log only where there never was one: whoever can push past the reviews could take it out of
 * muster.yaml, and so make that very push count.
 * @param tip what is decided by: it and its first parents must never have declared one
 *   A shallow clone tells nothing of it: there only the log itself and the state folder's memory do.
 * @throws {OutsideError} code `log-broken` where there was one; what git cannot give
 */
export async function requireNeverLogged(tip: string, ports: AuditPorts): Promise<void> {
  const logTip = await ports.log.tip();
  if (logTip !== undefined) throw wasLogged(`one stands at ${logTip}`);
  const commits = await atHand(tip, ports);
  const book = await readRuleBook(ports.history, new Map(), commits, ports);
  const branch = { name: tip, before: new Map(), commits };
  const [found] = missingLog({ branch, log: { kind: "missing" }, rulesOf: book.rulesOf });
  if (found !== undefined) throw wasLogged(`commit ${found.commit} tells of one: ${found.says}`);
}

async function atHand(tip: string, { history }: AuditPorts): Promise<readonly BranchCommit[]> {
  try {
    return await history.commits(tip, undefined, new Set([WORKSPACE]));
  } catch (cause) {
    if (cause instanceof OutsideError && cause.code === "shallow") return [];
    throw cause;
  }
}

/** @param why what tells of the log */
export function wasLogged(why: string): OutsideError {
  return new OutsideError(`Cannot decide without a log: muster.yaml declares none any more, and ${why}`, {
    retry: "never",
    code: "log-broken",
    hint: "put `log` back into muster.yaml as it was, and find out who took it out (docs/guides/log.md)",
  });
}
