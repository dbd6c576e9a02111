import { openGitLog } from "../adapters/git-log-reader.ts";
import { type GitReader, parseGitReader } from "../adapters/git-repository.ts";
import { nameKeyFiles } from "../adapters/name-key-files.ts";
import { rolloutFile } from "../adapters/rollout-files.ts";
import type { SshSigner } from "../adapters/ssh-private-key.ts";
import { logMemory } from "../adapters/tip-files.ts";
import type { AppendPorts } from "../commands/append-log.ts";
import type { AuditPorts } from "../commands/audit.ts";
import { type LogRollout, type LogRolloutPorts, readLogRollout } from "../commands/log-rollout.ts";
import { chainRulesAt, readSoundLog, type SoundLog } from "../commands/read-verified-log.ts";
import { requireNeverLogged, wasLogged } from "../commands/require-never-logged.ts";
import type { VouchedBranch } from "../core/audit/attest.ts";
import type { TrustedRoot } from "../core/log/chain-state.ts";
import type { Instant } from "../core/model/instant.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import { parseRoot } from "./audit-options.ts";
import { withAuditPorts } from "./audit-ports.ts";
import type { Io } from "./io.ts";

export const LOG_REF = "refs/muster/log";

/** Where the log that muster.yaml declares is, and what reading and writing it takes. */
export interface SignedLog {
  readonly dir: string;
  readonly ref: string;
  /** The branch that its keys and rules stand on. */
  readonly branch: string;
  /** The state folder. */
  readonly state: string;
  readonly reader: GitReader;
  readonly env: Io["env"];
  /** Where trust starts, where `MUSTER_AUDIT_ROOT` says so. Undefined: the log can at most agree with itself. */
  readonly root?: TrustedRoot;
}

/** Undefined: muster.yaml declares none. */
export function signedLogOf(
  dir: string,
  state: string,
  { log, branch = "main" }: WorkspaceSpec,
  { env }: Io,
): SignedLog | undefined {
  if (log === undefined) return undefined;
  const root = rootOf(env);
  return {
    ...(root === undefined ? {} : { root }),
    dir,
    ref: log.ref ?? LOG_REF,
    branch,
    state,
    env,
    reader: parseGitReader(env.MUSTER_GIT) ?? "auto",
  };
}

function rootOf({ MUSTER_AUDIT_ROOT: text }: Io["env"]): TrustedRoot | undefined {
  return text === undefined || text === "" ? undefined : parseRoot(text, "MUSTER_AUDIT_ROOT");
}

export function rolloutPortsOf({ state, env }: SignedLog): LogRolloutPorts {
  return { names: nameKeyFiles(state, env.MUSTER_NAME_KEY), older: rolloutFile(state) };
}

/** The small facts that the log holds. @throws {OutsideError} where it cannot be built on: see `readSoundLog` */
export async function readSignedRollout(log: SignedLog): Promise<LogRollout> {
  return withAuditPorts(log.dir, log.ref, log.reader, async (ports) => {
    const { commit } = await ports.repository.resolveRef(log.branch);
    const sound = await readSoundLog(ports.log, await chainRulesAt(commit, ports, log.root));
    requireRoot(log, sound.tip);
    await requireRemembered(log, sound);
    return readLogRollout(sound, rolloutPortsOf(log));
  });
}

/** What the log vouches for on the branch that approves: the same check that an auditor runs. */
export async function readVouchedBranch(
  { dir, ref, reader, branch, root }: SignedLog,
  now: Instant,
): Promise<VouchedBranch> {
  return withAuditPorts(dir, ref, reader, async (ports) => {
    const { commit: tip } = await ports.repository.resolveRef(branch);
    const { audit } = await import("../commands/audit.ts");
    const { vouched, unvouched, overdue } = await audit(
      { branch, tip, now, ...(root === undefined ? {} : { root }) },
      ports,
    );
    return { tip, vouched, unvouched, overdue };
  });
}

/**
 * Refuses to go on without a log where there was one: on the branch, at what is decided by, or in what the state folder
 * remembers. A folder that is no repository had none.
 * @param revision what is decided by
 */
export async function requireUnlogged(
  { dir, state, revision = "HEAD", branch }: UnloggedPlace,
  { env }: Pick<Io, "env">,
): Promise<undefined> {
  const [remembered] = await logMemory(state).lastLogs();
  if (remembered !== undefined) throw wasLogged(`the last run read ${remembered[0]} at ${remembered[1]}`);
  try {
    await withAuditPorts(dir, LOG_REF, parseGitReader(env.MUSTER_GIT) ?? "auto", async (ports) => {
      const { commit } = await ports.repository.resolveRef(revision);
      await requireNeverLogged(commit, ports);
      const at = await ports.repository.resolveRef(branch).catch(absent);
      if (at !== undefined && at.commit !== commit) await requireNeverLogged(at.commit, ports);
    });
  } catch (cause) {
    absent(cause);
  }
}

interface UnloggedPlace {
  readonly dir: string;
  readonly state: string;
  readonly revision: string | undefined;
  readonly branch: string;
}

const ABSENT: ReadonlySet<string> = new Set(["not-a-repository", "missing-ref", "empty-repository"]);

function absent(cause: unknown): undefined {
  if (!(cause instanceof OutsideError) || !ABSENT.has(cause.code)) throw cause;
}

/** Where the log stands now. Undefined: there is none. */
export async function signedTip({ dir, ref, reader }: SignedLog): Promise<string | undefined> {
  const log = await openGitLog(dir, ref, reader);
  try {
    return await log.tip();
  } finally {
    await log.close();
  }
}

/** Opens the log to be written, for as long as `work` runs. @param rulesCommit the tip of the branch that entries go by */
export async function withLogAppender<T>(
  log: SignedLog,
  rulesCommit: string,
  work: (ports: AppendPorts, audit: AuditPorts) => Promise<T>,
): Promise<T> {
  const signer = await logSigner(log.env);
  return withAuditPorts(log.dir, log.ref, log.reader, async (audit) => {
    const rules = await chainRulesAt(rulesCommit, audit, log.root);
    const writer = await openWriter(log, signer);
    try {
      if (log.root !== undefined) {
        await writer.fetch();
        requireRoot(log, await audit.log.tip());
      }
      return await work({ log: audit.log, writer, rules, signer: signer.fingerprint }, audit);
    } finally {
      await writer.close();
    }
  });
}

/** Brings what the remote has of the log, before anything is decided by it. */
export async function fetchSignedLog(log: SignedLog): Promise<void> {
  const writer = await openWriter(log, await logSigner(log.env));
  try {
    await writer.fetch();
  } finally {
    await writer.close();
  }
}

/** What writes a log is loaded where one is written. */
async function openWriter({ dir, ref, reader, env }: SignedLog, signer: SshSigner) {
  const { openLogWriter } = await import("../adapters/git-log-writer.ts");
  return openLogWriter({ dir, ref, reader, signer, token: env.MUSTER_TOKEN || env.GITHUB_TOKEN });
}

async function logSigner({ MUSTER_LOG_KEY: key }: Io["env"]): Promise<SshSigner> {
  if (key !== undefined && key !== "") {
    const { readSshSigner } = await import("../adapters/ssh-private-key.ts");
    return readSshSigner(key, "MUSTER_LOG_KEY");
  }
  throw new OutsideError("Cannot write the log that muster.yaml declares: there is no key to sign it with", {
    retry: "never",
    code: "log-key",
    hint: "put the private key, as ssh-keygen writes it without a passphrase, into MUSTER_LOG_KEY",
  });
}

/** A root that is trusted says that there is a log: it is not begun anew. */
function requireRoot({ root, ref }: SignedLog, tip: string | undefined): void {
  if (root === undefined || tip !== undefined) return;
  throw new OutsideError(`Cannot begin a log: MUSTER_AUDIT_ROOT says that one begins with ${root.commit}`, {
    retry: "never",
    code: "log-broken",
    hint: `git fetch origin ${ref}:${ref}; if it is gone there too, find out who took it away`,
  });
}

/** A log that was read before must go on from there: gone, or another one, is not the same as none yet. */
async function requireRemembered({ state, ref }: SignedLog, { tip, chain }: SoundLog): Promise<void> {
  for (const [name, last] of await logMemory(state).lastLogs()) {
    if (last === tip || chain.entries.some(({ commit }) => commit === last)) continue;
    const it = name === ref ? "it" : ref;
    const now =
      tip === undefined
        ? `there is ${name === ref ? "none" : `no ${ref}`} now`
        : `${it} stands at ${tip}, which does not go on from there`;
    throw new OutsideError(`Cannot go on with the log: the last run read ${name} at ${last}, and ${now}`, {
      retry: "never",
      code: "log-broken",
      hint: `git fetch origin ${ref}:${ref}; if it is gone or rewritten there too, find out who did it: muster audit`,
    });
  }
}

/** The run of a workflow that writes, and the repository, as GitHub's runners tell them. */
export function runOf({ env }: SignedLog): {
  readonly repositoryId?: number;
  readonly run?: { readonly id: number; readonly attempt: number; readonly workflow: string };
} {
  const [repositoryId, id, attempt] = [
    env.GITHUB_REPOSITORY_ID,
    env.GITHUB_RUN_ID,
    env.GITHUB_RUN_ATTEMPT,
  ].map(count);
  const workflow = env.GITHUB_WORKFLOW_REF ?? env.GITHUB_WORKFLOW;
  const run =
    id === undefined || workflow === undefined ? {} : { run: { id, attempt: attempt ?? 1, workflow } };
  return { ...(repositoryId === undefined ? {} : { repositoryId }), ...run };
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
