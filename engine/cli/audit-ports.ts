import { openBranchHistory } from "../adapters/git-branch-history.ts";
import { openGitLog } from "../adapters/git-log-reader.ts";
import { type GitReader, openGitRepository } from "../adapters/git-repository.ts";
import { parseSshPublicKey } from "../adapters/ssh-public-key.ts";
import { verifySshSignature } from "../adapters/ssh-signature.ts";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import type { AuditPorts } from "../commands/audit.ts";
import { SEAL_NAMESPACE } from "../core/log/seal-statement.ts";

/**
 * Opens a clone for an audit, for as long as `work` runs. Nothing in it can write.
 * @param ref the full name of the log's ref
 */
export async function withAuditPorts<T>(
  dir: string,
  ref: string,
  reader: GitReader,
  work: (ports: AuditPorts) => Promise<T>,
): Promise<T> {
  const repository = await openGitRepository(dir, reader);
  const history = await openBranchHistory(dir, reader);
  const log = await openGitLog(dir, ref, reader);
  const zoneOffset = createZoneOffset();
  try {
    return await work({
      repository,
      history,
      log,
      isZone: (zone) => zoneOffset(zone, 0) !== undefined,
      fingerprintOf(publicKey) {
        const key = parseSshPublicKey(publicKey);
        return typeof key === "string" ? undefined : key.fingerprint;
      },
      verifySeal: (armored, text) => verifySshSignature(armored, Buffer.from(text), SEAL_NAMESPACE),
    });
  } finally {
    for (const opened of [log, history, repository]) await opened.close();
  }
}
