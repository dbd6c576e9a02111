import type { UpdatedSystem } from "./update.ts";

/**
 * Keeps what a remediation says of the build that it brings, where a build proves anything: on systems whose updates are all
 * cumulative (10.0), of updates that are (not of the servicing stack's own). Several builds for one system: the highest counts,
 * so that none proves too much. A build of another branch (21H2 has had some of 19041) proves nothing.
 */
export function noteBuild(
  updated: UpdatedSystem,
  { fixedBuild, subType }: { readonly fixedBuild: string; readonly subType: string },
  leads: "leads" | "beside",
): void {
  const { version } = updated.system;
  if (fixedBuild === "" || !version.startsWith("10.0.") || !isCumulative(subType)) return;
  const revision = /^(\d{1,9})$/.exec(fixedBuild.slice(version.length + 1))?.[1];
  if (leads === "beside") updated.isBeside = true;
  if (revision === undefined || !fixedBuild.startsWith(`${version}.`)) updated.oddBuilds.add(fixedBuild);
  else updated.revision = Math.max(updated.revision ?? 0, Number(revision));
}

/** Microsoft writes it in more than one way. */
export function isHotpatch(subType: string): boolean {
  return /hotpatch/i.test(subType);
}

/** Those that come beside a cumulative update, or are no part of the next one. */
export function isCumulative(subType: string): boolean {
  return !/servicing stack|security only|^ie\b|internet explorer/i.test(subType);
}
