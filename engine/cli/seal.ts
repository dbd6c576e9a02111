import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { appendEntries } from "../commands/append-log.ts";
import type { Recorded } from "../commands/record.ts";
import type { Unnumbered } from "../core/log/is-recorded.ts";
import { type Sealed, sealStatement } from "../core/log/seal-statement.ts";
import { formatInstant } from "../core/model/instant.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { ApprovingBranch } from "./branch-of.ts";
import { type Call, listOption, textOption } from "./call.ts";
import type { Io } from "./io.ts";
import { nowOf } from "./now.ts";
import { runOf, type SignedLog, withLogAppender } from "./signed-log.ts";
import { UsageError } from "./usage-error.ts";

/** What two people sign, to the byte. */
export async function sealText(
  call: Call,
  log: SignedLog,
  at: ApprovingBranch,
  repository: PolicyRepository,
): Promise<string> {
  return sealStatement(await sealedOf(call, log, at, repository));
}

/** Writes the seal. One that two people did not sign is not written: it would seal nothing. */
export async function sealHistory(
  call: Call,
  io: Io,
  log: SignedLog,
  at: ApprovingBranch,
  repository: PolicyRepository,
): Promise<Recorded> {
  const sealed = await sealedOf(call, log, at, repository);
  const signatures: string[] = [];
  for (const path of listOption(call, "signature"))
    signatures.push(await readSignature(resolve(io.cwd, path)));
  if (signatures.length < 2)
    throw new UsageError(
      `a seal is signed by two people, and ${signatures.length} signed it`,
      "--signature FILE, twice; --statement prints what they sign",
    );
  const { run } = runOf(log);
  const entry: Unnumbered = {
    type: "seal",
    ...sealed,
    recordedAt: formatInstant(nowOf(call)),
    rulesCommit: at.tip,
    signatures,
    ...(run === undefined ? {} : { run }),
  };
  return withLogAppender(log, at.tip, async (append) => {
    const { added, tip } = await appendEntries(() => [{ entry }], append);
    return { added, tip, unread: [] };
  });
}

async function sealedOf(
  call: Call,
  log: SignedLog,
  { branch, tip }: ApprovingBranch,
  repository: PolicyRepository,
): Promise<Sealed> {
  const reason = textOption(call, "reason");
  if (reason === undefined || reason.trim() === "")
    throw new UsageError("a seal says why", '--reason "history from before the log"');
  const { commit } = await repository.resolveRef(textOption(call, "seal"));
  if ((await repository.descendsByFirstParent(tip, commit)) !== "yes")
    throw new UsageError(
      `${commit} is no first parent of branch "${branch}"`,
      "seal a commit that the branch has",
    );
  const { repositoryId } = runOf(log);
  return { ...(repositoryId === undefined ? {} : { repositoryId }), tip: { branch, commit }, reason };
}

async function readSignature(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new OutsideError(`Cannot read the signature ${JSON.stringify(path)}`, {
      retry: "never",
      cause,
      code: "no-such-file",
      hint: "ssh-keygen -Y sign -n muster-seal -f KEY STATEMENT writes STATEMENT.sig",
    });
  }
}
