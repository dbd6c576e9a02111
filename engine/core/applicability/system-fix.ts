import type { Fix } from "../../schema/documents.generated.ts";
import type { Report } from "../model/report.ts";
import type { FixStatus } from "./fix-status.ts";
import { isForOtherArch, systemVersion } from "./system-match.ts";
import { versionFixStatus } from "./version-fix.ts";
import { branchOf, buildStanding } from "./windows-build.ts";

/** `system`: the system's own version, or its build where the scheme is one of builds. */
export function systemFixStatus(fix: Fix, report: Report): FixStatus {
  const { os } = report;
  if (isForOtherArch(os, fix.arch))
    return { kind: "not-applicable", says: `it is for ${fix.arch}, not ${os?.arch}` };
  const product = fix.product ?? os?.id ?? "system";
  if (fix.scheme === "windows-build") return buildStatus(fix, report, product);
  const value = systemVersion(os);
  if (value === undefined) return { kind: "unknown", says: "os.version was not reported" };
  return versionFixStatus(fix, product, value);
}

/** Within the branch of `fixed` only: 10.0.22621 and 10.0.22631 share updates, and count their revisions apart. */
function buildStatus(fix: Fix, { os }: Report, product: string): FixStatus {
  const value = os?.build;
  if (value === undefined || value === "") return { kind: "unknown", says: "os.build was not reported" };
  for (const bound of [fix.fixed, fix.introduced]) {
    if (typeof bound !== "string") continue;
    const standing = buildStanding(os, bound);
    if (standing.kind === "unknown") return standing;
    if (standing.kind !== "other-branch") continue;
    const says = `it is for builds of ${branchOf(bound)}, not ${value}`;
    // A fix that names its system has a build of another one: nobody knows which is meant.
    return fix.os?.version ? { kind: "unknown", says } : { kind: "not-applicable", says };
  }
  return versionFixStatus(fix, product, value);
}
