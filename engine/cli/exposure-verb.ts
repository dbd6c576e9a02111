import { DETAILED_EXITCODE, format, NOW, REF, REPO, RESULT, STATE, WORKTREE } from "./options.ts";
import type { VerbDefinition } from "./verb-definition.ts";

export const EXPOSURE: VerbDefinition = {
  name: "exposure",
  operands: [{ name: "<cve>", says: "the vulnerability: CVE-2026-0001" }],
  summary: "who is open to a vulnerability, why, who is mitigated, and who will miss the date",
  options: [REPO, REF, WORKTREE, STATE, NOW, DETAILED_EXITCODE, format("text", "json", "csv"), ...RESULT],
  examples: ["muster exposure CVE-2026-0001", "muster exposure CVE-2026-0001 --format csv --output open.csv"],
};
