import type { SoftwareItem } from "../schema/documents.generated.ts";
import type { Build, Day, Distribution, SamplePackage } from "./distribution.ts";

/** How `data/debian-*.json.gz` are written. */
export interface DebianData {
  readonly id: string;
  readonly version: string;
  readonly arch: string;
  /** A source package and its uploads; a security upload lists the CVEs of its changelog entry. */
  readonly sources: readonly (readonly [name: string, uploads: readonly DebianUpload[]])[];
  /** `versions`: the binary's version where it is not the source's, by the source's; `*` is any. */
  readonly packages: readonly (readonly [
    name: string,
    arch: string,
    source: number,
    versions?: Readonly<Record<string, string>>,
  ])[];
  readonly kernels: readonly (readonly [since: Day, name: string, version: string, sourceVersion: string])[];
  readonly common: readonly number[];
  readonly roles: Readonly<Record<string, readonly number[]>>;
  readonly whole?: Readonly<Record<string, readonly number[]>>;
}

export type DebianUpload = readonly [since: Day, version: string, cves?: readonly string[]];

/** How `data/almalinux-*.json.gz` are written. */
export interface AlmaData {
  readonly id: string;
  readonly version: string;
  readonly arch: string;
  readonly packages: readonly (readonly [
    name: string,
    arch: string,
    builds: readonly (readonly [since: Day, version: string])[],
    module?: string,
  ])[];
  readonly common: readonly number[];
  readonly roles: Readonly<Record<string, readonly number[]>>;
}

/** The source of the kernel images that Debian signs; its version writes "+" where the image's has "-". */
const KERNEL_SOURCE = "linux-signed-amd64";

export function readDebian(data: DebianData): Distribution {
  const purl = (name: string, version: string, arch: string): string =>
    `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${arch}`;
  const packages = data.packages.map(([name, arch, position, versions]): SamplePackage => {
    const [source, uploads] = data.sources[position] ?? ["", []];
    return {
      name,
      builds: nonEmpty(
        name,
        uploads.map(([since, sourceVersion]) => {
          const plain = source === KERNEL_SOURCE ? sourceVersion.replace("+", "-") : sourceVersion;
          const version = versions?.[sourceVersion] ?? versions?.["*"] ?? plain;
          const own = source === name && version === sourceVersion;
          const item = {
            purl: purl(name, version, arch),
            ...(own ? {} : { source: { name: source, version: sourceVersion } }),
          };
          return { since, item };
        }),
      ),
    };
  });
  const kernels = data.kernels.map(([since, name, version, sourceVersion]) => {
    return {
      since,
      item: { purl: purl(name, version, data.arch), source: { name: KERNEL_SOURCE, version: sourceVersion } },
    };
  });
  return {
    os: osOf(data),
    packages,
    kernels,
    common: data.common,
    roles: data.roles,
    whole: data.whole ?? {},
  };
}

export function readAlma(data: AlmaData): Distribution {
  const packages = data.packages.map(([name, arch, builds, module]): SamplePackage => {
    return {
      name,
      builds: nonEmpty(
        name,
        builds.map(([since, version]) => ({ since, item: rpmItem(name, version, arch) })),
      ),
      ...(module === undefined ? {} : { module }),
    };
  });
  return { os: osOf(data), packages, kernels: [], common: data.common, roles: data.roles, whole: {} };
}

function rpmItem(name: string, version: string, arch: string): SoftwareItem {
  const [epoch, plain] = version.includes(":") ? version.split(":") : ["0", version];
  const query = epoch === "0" ? `arch=${arch}` : `arch=${arch}&epoch=${epoch}`;
  return {
    purl: `pkg:rpm/almalinux/${encodeURIComponent(name)}@${encodeURIComponent(plain ?? "")}?${query}`,
  };
}

function osOf({ id, version, arch }: DebianData | AlmaData): Distribution["os"] {
  return { family: "linux", id, version, arch };
}

function nonEmpty(name: string, builds: readonly Build[]): readonly [Build, ...Build[]] {
  const [first, ...more] = builds;
  if (first === undefined) throw new Error(`The sample's package "${name}" has no version`);
  return [first, ...more];
}
