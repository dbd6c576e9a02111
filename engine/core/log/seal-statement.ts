import type { LogEntry } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";

/** The namespace of the detached signatures of a seal. */
export const SEAL_NAMESPACE = "muster-seal";

export type Sealed = Pick<LogEntry, "repositoryId" | "tip" | "reason">;

/** What two people sign, to the byte: a line of canonical JSON that says up to which commit they answer for history, and why. */
export function sealStatement({ repositoryId, tip, reason }: Sealed): string {
  const branch = tip?.branch;
  const commit = tip?.commit;
  return `${canonicalJson({ branch, commit, kind: "Seal", reason, repositoryId })}\n`;
}
