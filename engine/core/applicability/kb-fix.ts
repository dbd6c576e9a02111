import type { Fix } from "../../schema/documents.generated.ts";
import type { FixStatus } from "./fix-status.ts";

/** `kb`: missing unless it, or one that supersedes it transitively, is installed. */
export function kbFixStatus(fix: Fix, patchId: string, covered: ReadonlySet<string> | undefined): FixStatus {
  const kb = fix.product ?? patchId;
  if (covered === undefined) return { kind: "unknown", says: "installed patches were not reported" };
  if (covered.has(kb)) return { kind: "in-place", product: kb, version: kb, held: false };
  return {
    kind: "missing",
    missing: {
      type: "kb",
      product: kb,
      from: "",
      to: kb,
      scheme: "kb",
      packages: [kb],
      held: false,
      broken: false,
    },
  };
}
