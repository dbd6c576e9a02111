import type { EndpointReport, SoftwareItem } from "../schema/documents.generated.ts";
import { buildAt, type Day, type Distribution, type SamplePackage } from "./distribution.ts";
import type { Host } from "./hosts.ts";
import type { Oddity } from "./oddities.ts";
import { createRandom } from "./random.ts";

/** What a host has installed, as its report lists it. */
export interface Installed {
  readonly software: readonly SoftwareItem[];
  readonly modules?: NonNullable<EndpointReport["modules"]>;
}

/** Packages that only a broken host still has, left behind by a vendor's installer. */
const LEFTOVER = "vendor-agent";
/** Half-configured beside it: a package that advisories name. */
const INTERRUPTED = "curl";
/** How far behind a package is that its host's package manager keeps back. */
const HELD_DAYS = 90;
/** What one kernel update brings along. */
const KERNEL = /^(?:kernel|linux-image-|bpftool$|python3-perf$)/;

/** Up to which day a host is updated. */
export interface Level {
  readonly packages: Day;
  readonly kernel: Day;
}

/** Tells the software of a host at a level. */
export type Installer = (host: Host, distribution: Distribution, level: Level, oddity?: Oddity) => Installed;

/** Hosts of a kind that are updated together have the same image: it is put together once. */
export function createInstaller(): Installer {
  const images = new Map<string, Installed>();
  return (host, distribution, level, oddity) => {
    if (oddity === "held-package" || oddity === "half-configured")
      return install(host, distribution, level, oddity);
    const { lagging, role } = host;
    const key = `${host.distribution} ${role} ${level.packages} ${level.kernel} ${lagging?.prefix} ${lagging?.days}`;
    const before = images.get(key);
    if (before !== undefined) return before;
    const image = install(host, distribution, level);
    images.set(key, image);
    return image;
  };
}

function install(host: Host, distribution: Distribution, level: Level, oddity?: Oddity): Installed {
  const packages = packagesOf(host, distribution).filter(
    ({ name }) => name !== LEFTOVER || oddity === "half-configured",
  );
  const held = oddity === "held-package" ? heldPackage(host, packages) : undefined;
  const software = packages.map((one): SoftwareItem => {
    const day = KERNEL.test(one.name) ? level.kernel : level.packages - lagOf(host, one);
    const { item } = buildAt(one, one === held ? day - HELD_DAYS : day);
    if (one === held) return { ...item, held: true };
    const isBroken = oddity === "half-configured" && (one.name === LEFTOVER || one.name === INTERRUPTED);
    return isBroken ? { ...item, status: "half-configured" } : item;
  });
  software.push(...kernelsAt(distribution, level.kernel));
  const modules = modulesOf(packages);
  return { software, ...(host.distribution === "almalinux-8" ? { modules } : {}) };
}

export function packagesOf(
  { role }: Host,
  { packages, common, roles, whole }: Distribution,
): readonly SamplePackage[] {
  const positions = whole[role] ?? [...common, ...(roles[role] ?? [])];
  return positions.flatMap((position) => packages[position] ?? []);
}

function lagOf({ lagging }: Host, { name }: SamplePackage): number {
  return lagging !== undefined && name.startsWith(lagging.prefix) ? lagging.days : 0;
}

/** The newest kernel of the day, and the one before it, which nobody has cleared away. */
function kernelsAt({ kernels }: Distribution, day: Day): readonly SoftwareItem[] {
  return kernels
    .filter(({ since }) => since <= day)
    .slice(-2)
    .map(({ item }) => item);
}

/** One that had updates: what is held and never changes is no trouble. */
function heldPackage(host: Host, packages: readonly SamplePackage[]): SamplePackage | undefined {
  const moving = packages.filter(({ builds }) => builds.length > 3);
  return moving[createRandom(`held ${host.id}`).below(Math.max(moving.length, 1))];
}

function modulesOf(packages: readonly SamplePackage[]): NonNullable<EndpointReport["modules"]> {
  const names = new Set(packages.flatMap(({ module }) => module ?? []));
  return [...names].sort().map((text) => {
    const [name = "", stream = ""] = text.split(":");
    return { name, stream };
  });
}
