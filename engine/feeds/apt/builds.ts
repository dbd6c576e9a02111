import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { fixesKernel } from "../../core/catalog/kernel-fix.ts";
import { compareText } from "../../core/model/compare-text.ts";
import type { Fix, Patch } from "../../schema/documents.generated.ts";

export interface AptBuild {
  readonly product: string;
  readonly version: string;
  /** `all`: built for every architecture. */
  readonly arch: string;
  readonly source: { readonly name: string; readonly version: string };
  /** It came through a pocket that carries security updates. */
  readonly security: boolean;
}

export interface AptPart {
  readonly builds: readonly AptBuild[];
  readonly refused: readonly RefusedRecord[];
}

interface Os {
  readonly id: string;
  readonly version: string;
}

/** One patch for each source and version: `apt-debian-13-openssl-3.5.1-1+deb13u1`. Ascending by id. */
export function patchesOfBuilds(builds: readonly AptBuild[], os: Os): readonly Patch[] {
  const bySource = new Map<string, AptBuild[]>();
  for (const build of builds) {
    const id = `apt-${os.id}-${os.version}-${build.source.name}-${build.source.version}`;
    const group = bySource.get(id);
    if (group === undefined) bySource.set(id, [build]);
    else group.push(build);
  }
  return [...bySource].sort(([a], [b]) => compareText(a, b)).map(([id, group]) => patchOf(id, group, os));
}

function patchOf(id: string, group: readonly AptBuild[], os: Os): Patch {
  const fixes = fixesOf(group, os);
  const source = group[0]?.source;
  return {
    apiVersion: "muster/v1",
    kind: "Patch",
    id,
    vendor: os.id,
    title: `${source?.name ?? ""} ${source?.version ?? ""}`,
    classification: group.some(({ security }) => security) ? "security" : "bugfix",
    severity: "unknown",
    vulnerabilities: [],
    fixes,
    ...(fixes.some(fixesKernel) ? { reboot: "required" as const } : {}),
  };
}

function fixesOf(group: readonly AptBuild[], os: Os): readonly Fix[] {
  const fixes = new Map<string, Fix>();
  for (const { product, version, arch } of group) {
    fixes.set(`${product} ${arch} ${version}`, {
      type: "package",
      os,
      product,
      scheme: "deb",
      fixed: version,
      arch,
    });
  }
  return [...fixes].sort(([a], [b]) => compareText(a, b)).map(([, fix]) => fix);
}
