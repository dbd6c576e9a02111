import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openGitLog } from "../adapters/git-log-reader.ts";
import { openLogWriter } from "../adapters/git-log-writer.ts";
import { readSshSigner, type SshSigner } from "../adapters/ssh-private-key.ts";
import { entryText } from "../core/log/entry-text.ts";
import { logSubject } from "../core/log/log-subject.ts";
import type { LoggedCommit } from "../core/log/logged.ts";
import { parseInstant } from "../core/model/instant.ts";
import type { LogDraft } from "../ports/log.ts";
import type { LogEntry } from "../schema/documents.generated.ts";
import { buildLogEntry } from "./build-log.ts";

export const LOG_REF = "refs/muster/log";

/** A key pair that OpenSSH made for tests; nothing trusts it. */
export interface TestKey {
  readonly name: string;
  readonly fingerprint: string;
  readonly public: string;
  readonly private: string;
}

const { keys } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../adapters/fixtures/ssh/keys.json"), "utf8"),
) as { readonly keys: readonly TestKey[] };

/** By name: `ed25519`, `ecdsa-p256`, `ecdsa-p384`, `ecdsa-p521`, `rsa-2048`, `rsa-3072`. */
export function testKey(name = "ed25519"): TestKey {
  const found = keys.find((key) => key.name === name);
  if (found === undefined) throw new Error(`no test key is called ${name}`);
  return found;
}

export function testSigner(name = "ed25519"): SshSigner {
  return readSshSigner(testKey(name).private, "a test");
}

export function draftOf(entry: Partial<LogEntry>, files: LogDraft["files"] = {}): LogDraft {
  const whole = buildLogEntry(entry);
  const at = parseInstant(whole.recordedAt) ?? 0;
  return { number: whole.number, subject: logSubject(whole), text: entryText(whole), at, files };
}

/** Opens the log of a clone to write, for as long as `work` runs. */
export async function withWriter<T>(
  dir: string,
  work: (writer: Awaited<ReturnType<typeof openLogWriter>>) => Promise<T>,
  options: Partial<Parameters<typeof openLogWriter>[0]> = {},
): Promise<T> {
  const writer = await openLogWriter({ dir, ref: LOG_REF, signer: testSigner(), ...options });
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}

/** The commits of a clone's log, oldest first. */
export async function logOf(
  dir: string,
  reader: "git" | "isomorphic" | "auto" = "auto",
): Promise<readonly LoggedCommit[]> {
  const log = await openGitLog(dir, LOG_REF, reader);
  try {
    const tip = await log.tip();
    return tip === undefined ? [] : await log.commits(tip);
  } finally {
    await log.close();
  }
}
