import type { Fix } from "../../schema/documents.generated.ts";
import { canonicalPatchId } from "../model/kb-id.ts";
import type { Report } from "../model/report.ts";
import type { FixStatus } from "./fix-status.ts";
import { isForOtherArch } from "./system-match.ts";
import { branchOf, buildStanding } from "./windows-build.ts";

/**
 * `kb`: missing unless it, or one that supersedes it transitively, is installed. Two things may prove that: the list of
 * installed KBs, and, where the fix says which build it brings (`scheme: windows-build`, `fixed`), the build of the system.
 * The truth table is in docs/applicability.md.
 * @param covered canonical ids of what is installed and of all that it supersedes; undefined: not reported
 */
export function kbFixStatus(
  fix: Fix,
  patchId: string,
  report: Report,
  covered: ReadonlySet<string> | undefined,
): FixStatus {
  if (isForOtherArch(report.os, fix.arch))
    return { kind: "not-applicable", says: `it is for ${fix.arch}, not ${report.os?.arch}` };
  const kb = canonicalPatchId(fix.product ?? patchId);
  const list = covered === undefined ? "silent" : covered.has(kb) ? "listed" : "not-listed";
  const build = buildOf(fix, report);
  switch (build.kind) {
    case "other-branch":
      return {
        kind: "not-applicable",
        says: `it is for builds of ${branchOf(build.wanted)}, not ${build.build}`,
      };
    case "contradiction":
      return { kind: "unknown", says: build.says };
    case "reached":
      return inPlace(kb);
    case "before":
      return beforeBuild(kb, build, list, report);
    case "none":
      if (list === "listed") return inPlace(kb);
      return list === "not-listed"
        ? missing(kb, build.brings)
        : { kind: "unknown", says: `installed patches were not reported${build.says}` };
  }
}

/** A list that has it and a build that lacks it agree only while a reboot is pending. */
function beforeBuild(
  kb: string,
  { build, wanted }: { readonly build: string; readonly wanted: string },
  list: "silent" | "listed" | "not-listed",
  { rebootPending }: Report,
): FixStatus {
  if (list !== "listed") return missing(kb, { from: build, to: wanted });
  if (rebootPending === true)
    return { ...inPlace(kb), inactive: `os.build ${build} is before ${wanted}, and a reboot is pending` };
  return {
    kind: "unknown",
    says: `${kb} or what supersedes it is listed as installed, but os.build ${build} is before ${wanted}`,
  };
}

function inPlace(kb: string) {
  return { kind: "in-place", product: kb, version: kb, held: false } as const;
}

type BuildEvidence =
  | { readonly kind: "reached"; readonly build: string }
  | { readonly kind: "before" | "other-branch"; readonly build: string; readonly wanted: string }
  | { readonly kind: "contradiction"; readonly says: string }
  /** The build proves nothing; `says` goes behind why the list does not either. */
  | { readonly kind: "none"; readonly says: string; readonly brings?: { readonly to: string } };

function buildOf({ scheme, fixed, os: wantedOs }: Fix, { os }: Report): BuildEvidence {
  if (scheme !== "windows-build" || typeof fixed !== "string") return { kind: "none", says: "" };
  const standing = buildStanding(os, fixed);
  const brings = { to: fixed };
  if (standing.kind === "other-branch") {
    // A fix that names its system has a build of another one: that build says nothing, and the fix is about it all the same.
    if (!wantedOs?.version) return { kind: "other-branch", build: standing.build, wanted: fixed };
    return {
      kind: "none",
      says: `, and os.build ${standing.build} is of another branch than ${fixed}`,
      brings,
    };
  }
  if (standing.kind !== "unknown") return { kind: standing.kind, build: standing.build, wanted: fixed };
  const isSilent = branchOf(os?.build ?? "") === undefined || branchOf(fixed) === undefined;
  return isSilent
    ? { kind: "none", says: `, and ${standing.says}`, brings }
    : { kind: "contradiction", says: standing.says };
}

function missing(kb: string, build: { readonly from?: string; readonly to: string } | undefined): FixStatus {
  return {
    kind: "missing",
    missing: {
      type: "kb",
      product: kb,
      from: "",
      to: kb,
      ...(build === undefined ? {} : { build }),
      scheme: "kb",
      packages: [kb],
      held: false,
      broken: false,
    },
  };
}
