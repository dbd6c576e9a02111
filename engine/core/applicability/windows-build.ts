import type { System } from "../model/report.ts";

/**
 * Where an endpoint's build stands to the one that a fix brings. `unknown` says why it cannot be told; builds of two branches
 * never compare, for each branch counts its revisions by itself.
 */
export type BuildStanding =
  | { readonly kind: "reached" | "before"; readonly build: string }
  | { readonly kind: "other-branch"; readonly build: string }
  | { readonly kind: "unknown"; readonly says: string };

/** @param fixed the first build that is fixed: `10.0.22631.3007` */
export function buildStanding(os: System | undefined, fixed: string): BuildStanding {
  const wanted = parseBuild(fixed);
  if (wanted === undefined) return { kind: "unknown", says: `"${fixed}" is no build of Windows` };
  const build = os?.build ?? "";
  if (build === "") return { kind: "unknown", says: "os.build was not reported" };
  const own = parseBuild(build);
  if (own === undefined) return { kind: "unknown", says: `os.build "${build}" is no build of Windows` };
  const version = os?.version ?? "";
  if (isWindowsVersion(version) && !`${version}.`.startsWith(`${own.branch}.`))
    return { kind: "unknown", says: `os.build "${build}" is not of os.version "${version}"` };
  if (own.branch !== wanted.branch) return { kind: "other-branch", build };
  return { kind: own.revision >= wanted.revision ? "reached" : "before", build };
}

/** `10.0.22631` of `10.0.22631.3007`; undefined for any text but a whole build. */
export function branchOf(build: string): string | undefined {
  return parseBuild(build)?.branch;
}

/** Whether a version names a branch: `10.0.22631`, with or without a revision. */
export function isWindowsVersion(version: string): boolean {
  return /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:\.\d{1,9})?$/.test(version);
}

interface Build {
  readonly branch: string;
  readonly revision: number;
}

/** @see https://learn.microsoft.com/windows/release-health/windows11-release-information */
function parseBuild(text: string): Build | undefined {
  const [, branch, revision] =
    /^((?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2})\.(\d{1,9})$/.exec(text) ?? [];
  return branch === undefined ? undefined : { branch, revision: Number(revision) };
}
