import type { Fix } from "../../schema/documents.generated.ts";
import type { Report } from "../model/report.ts";
import type { FixStatus } from "./fix-status.ts";
import { versionFixStatus } from "./version-fix.ts";

/** `system`: the system's own version, or its build where the scheme is one of builds. */
export function systemFixStatus(fix: Fix, report: Report): FixStatus {
  const fact = fix.scheme === "windows-build" ? "build" : "version";
  const value = report.os?.[fact];
  if (value === undefined || value === "") return { kind: "unknown", says: `os.${fact} was not reported` };
  return versionFixStatus(fix, fix.product ?? report.os?.id ?? "system", value);
}
