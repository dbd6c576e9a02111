import { compareText } from "../../core/model/compare-text.ts";
import { formatInstant, type Instant } from "../../core/model/instant.ts";
import type { System } from "../../core/model/report.ts";
import { buildAt, type Distribution, type SamplePackage } from "../../sample/distribution.ts";
import { createRandom, type Random } from "../../sample/random.ts";
import type { SampleData } from "../../sample/read-data.ts";
import type { DebianData } from "../../sample/read-distribution.ts";
import { windowsPatches } from "../../sample/windows-updates.ts";
import type { Patch, Severity, SoftwareItem } from "../../schema/documents.generated.ts";

/** The moment of the benchmark: two days after the data end, a Wednesday morning. */
export const NOW: Instant = Date.UTC(2026, 7, 26, 10);
/** The newest update wave; the oldest is 0. */
export const LAST_WAVE = 12;

/** One package of a role: what it is after each wave, and the patch that a wave brought it. */
export interface Slot {
  readonly builds: readonly SoftwareItem[];
  readonly patches: readonly (string | undefined)[];
}

/** What machines of a role have, wave by wave. */
export interface Role {
  readonly name: string;
  readonly os: readonly System[];
  readonly slots: readonly Slot[];
  /** By wave; undefined: its system has no such list. */
  readonly installedPatches?: readonly (readonly string[])[];
  /** Packages that no advisory is about. */
  readonly own: readonly SoftwareItem[];
  /** The patches of each wave. */
  readonly waves: readonly (readonly string[])[];
}

/** What there is to draw from: real packages and versions, and the advisories about them. */
export interface Stock {
  readonly roles: readonly Role[];
  /** Of a thousand machines, how many have the role of that index. */
  readonly weights: Readonly<Record<string, number>>;
  readonly patches: readonly Patch[];
}

const DAY_MS = 86_400_000;
const TODAY = Math.floor(NOW / DAY_MS) - 2;
const WAVE_DAYS = 30;
const PACKAGES = 150;
/** Advisories older than that are everywhere. */
const CATALOG_DAYS = 450;
const RELEASES = ["13", "12", "11"] as const;

/** Puts the stock together from the sample's data. Seeded: which packages a role shares with others is drawn. */
export function createStock({ debian, distributions, windows, macs }: SampleData, seed: string): Stock {
  const roles: Role[] = [];
  const patches: Patch[] = [];
  for (const release of RELEASES) {
    const advised = debianPatches(debian[release], seed);
    patches.push(...advised);
    const distribution = distributions[`debian-${release}`];
    const names = Object.keys(distribution.roles).sort(compareText);
    for (const name of names) roles.push(debianRole(name, distribution, advised, seed));
  }
  const windowsAdvised = windowsPatches(windows, formatInstant(NOW))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Patch)
    .map((patch) => rated(patch, createRandom(`${seed} ${patch.id}`)));
  patches.push(...windowsAdvised);
  const versions = [...new Set(windows.updates.flatMap((update) => update.versions))].sort(compareText);
  for (const version of versions) roles.push(windowsRole(version, windowsAdvised));
  const macAdvised = macPatches(macs, seed);
  patches.push(...macAdvised);
  roles.push(macRole(macAdvised));
  const byId = new Map(patches.map((patch) => [patch.id, patch]));
  return {
    roles,
    weights: weightsOf(roles),
    patches: [...byId.values()].sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Nine in ten are servers; some roles are much more frequent than others. */
function weightsOf(roles: readonly Role[]): Readonly<Record<string, number>> {
  const weightOf = ({ os }: Role, index: number): number => {
    const family = os[0]?.family;
    if (family === "windows") return 22;
    return family === "macos" ? 15 : 8 + (index % 5) * 8;
  };
  return Object.fromEntries(roles.map((role, index) => [String(index), weightOf(role, index)]));
}

function dayOf(wave: number): number {
  return TODAY - (LAST_WAVE - wave) * WAVE_DAYS;
}

function debianRole(name: string, distribution: Distribution, patches: readonly Patch[], seed: string): Role {
  const { packages, common, roles, os } = distribution;
  const shared = shuffled(common, createRandom(`${seed} ${os.version} common`));
  const wanted = [...new Set([...(roles[name] ?? []), ...shared])].slice(0, PACKAGES);
  const chosen = wanted.flatMap((position) => packages[position] ?? []);
  const byFix = new Map(patches.map((patch) => [keyOf(patch), patch.id]));
  const slots = chosen.map((one) => slotOf(one, byFix));
  const advised = new Set(patches.flatMap(({ fixes }) => fixes.map(({ product }) => product)));
  const isOwn = (one: SamplePackage): boolean =>
    !chosen.includes(one) && !advised.has(one.builds[0].item.source?.name ?? one.name);
  return {
    name: `debian-${os.version}-${name}`,
    os: [os],
    slots,
    own: packages.filter(isOwn).map(({ builds }) => builds[0].item),
    waves: waves((wave) => [...new Set(slots.flatMap(({ patches: brought }) => brought[wave] ?? []))]),
  };
}

function slotOf(one: SamplePackage, byFix: ReadonlyMap<string, string>): Slot {
  const builds = waves((wave) => buildAt(one, dayOf(wave)).item);
  const patches = builds.map((item, wave) => {
    if (wave === 0 || item === builds[wave - 1]) return undefined;
    const version = decodeURIComponent(/@([^?]+)/.exec(item.purl)?.[1] ?? "");
    return byFix.get(`${item.source?.name ?? one.name} ${item.source?.version ?? version}`);
  });
  return { builds, patches };
}

function waves<T>(at: (wave: number) => T): readonly T[] {
  return Array.from({ length: LAST_WAVE + 1 }, (_, wave) => at(wave));
}

function keyOf({ fixes }: Patch): string {
  return `${fixes[0]?.product} ${fixes[0]?.fixed}`;
}

/** One patch an upload, security or not; the sources' own versions. Each supersedes the one before it. */
function debianPatches({ sources, version: release }: DebianData, seed: string): readonly Patch[] {
  const patches: Patch[] = [];
  for (const [source, uploads] of sources) {
    let previous: string | undefined;
    for (const [since, version, cves] of uploads.slice(1)) {
      if (since < TODAY - CATALOG_DAYS || since > TODAY) continue;
      const id = `debian-${release}-${source}-${version}`;
      const draft: Patch = {
        apiVersion: "muster/v1",
        kind: "Patch",
        id,
        vendor: "debian",
        title: `${source} ${version} for Debian ${release}`,
        classification: cves === undefined ? "bugfix" : "security",
        vulnerabilities: (cves ?? []).map((cve) => ({ id: cve })),
        released: formatInstant(since * DAY_MS),
        fixes: [
          {
            type: "source",
            os: { id: "debian", version: release },
            product: source,
            scheme: "deb",
            fixed: version,
          },
        ],
        ...(previous === undefined ? {} : { supersedes: [previous] }),
        reboot: REBOOTS.has(source) ? "required" : "never",
        removable: true,
      };
      patches.push(rated(draft, createRandom(`${seed} ${id}`)));
      previous = id;
    }
  }
  return patches;
}

const REBOOTS = new Set(["glibc", "systemd", "linux-signed-amd64", "dbus", "intel-microcode", "linux"]);
/** Of a hundred security updates. */
const SEVERITIES: Readonly<Record<string, number>> = {
  critical: 6,
  important: 44,
  moderate: 35,
  low: 12,
  unknown: 3,
};

/** Severity and exploitation are drawn: Debian rates nothing, and the list of the exploited ends earlier. */
function rated(patch: Patch, random: Random): Patch {
  const isExploited = patch.classification === "security" && random.chance(40);
  const vulnerabilities = (patch.vulnerabilities ?? []).slice(0, 8).map(({ id }, index) => {
    return { id, exploited: isExploited && index === 0 };
  });
  const severity = patch.severity ?? (random.weighted(SEVERITIES) as Severity);
  return { ...patch, severity, vulnerabilities };
}

function windowsRole(version: string, patches: readonly Patch[]): Role {
  const ids = patches
    .filter(({ fixes }) => fixes.some(({ os }) => os?.version === version))
    .sort((a, b) => compareText(a.released ?? "", b.released ?? ""))
    .map(({ id }) => id);
  const first = LAST_WAVE + 1 - ids.length;
  const apps = Array.from({ length: 40 }, (_, index) => `pkg:generic/app-${index}@${2 + (index % 7)}.1`);
  return {
    name: `windows-${version}`,
    os: [{ family: "windows", id: "windows", version, arch: "amd64" }],
    slots: apps.map((purl) => {
      return { builds: waves(() => ({ purl })), patches: waves(() => undefined) };
    }),
    // A cumulative update takes the place of those before it.
    installedPatches: waves((wave) => ids.slice(wave - first, wave - first + 1)),
    own: Array.from({ length: 200 }, (_, index) => ({ purl: `pkg:generic/tool-${index}@1.${index % 9}` })),
    waves: waves((wave) => ids.slice(wave - first, wave - first + 1)),
  };
}

function macRole(patches: readonly Patch[]): Role {
  const line = patches.filter(({ fixes }) => fixes[0]?.os?.version === "26");
  const at = (wave: number): Patch | undefined => line[Math.max(0, line.length - 1 - (LAST_WAVE - wave))];
  return {
    name: "macos",
    os: waves((wave) => {
      return { family: "macos", id: "macos", version: at(wave)?.fixes[0]?.fixed ?? "26.0", arch: "arm64" };
    }),
    slots: Array.from({ length: 30 }, (_, index) => {
      const purl = `pkg:generic/mac-app-${index}@${1 + (index % 5)}.0`;
      return { builds: waves(() => ({ purl })), patches: waves(() => undefined) };
    }),
    own: Array.from({ length: 100 }, (_, index) => ({ purl: `pkg:generic/mac-tool-${index}@1.0` })),
    waves: waves((wave) => (LAST_WAVE - wave < line.length ? [at(wave)?.id ?? ""] : [])),
  };
}

/** Oldest first within a line; each supersedes the one before it. */
function macPatches({ OSVersions }: SampleData["macs"], seed: string): readonly Patch[] {
  return OSVersions.flatMap(({ OSVersion, SecurityReleases }) => {
    const major = OSVersion.split(" ").at(-1) ?? "";
    const releases = [...SecurityReleases]
      .reverse()
      .filter(({ ProductVersion }) => /^[\d.]+$/.test(ProductVersion));
    return releases.map(({ ProductVersion: version, ReleaseDate }, index): Patch => {
      const before = releases[index - 1]?.ProductVersion;
      const draft: Patch = {
        apiVersion: "muster/v1",
        kind: "Patch",
        id: `macos-${version}`,
        vendor: "apple",
        classification: "security",
        vulnerabilities: [{ id: `CVE-2026-${90_000 + index}` }],
        released: `${ReleaseDate.slice(0, 10)}T00:00:00Z`,
        fixes: [
          {
            type: "system",
            os: { family: "macos", id: "macos", version: major },
            scheme: "macos",
            fixed: version,
          },
        ],
        ...(before === undefined ? {} : { supersedes: [`macos-${before}`] }),
        reboot: "required",
        removable: false,
      };
      return rated(draft, createRandom(`${seed} ${draft.id}`));
    });
  });
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  for (let index = left.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    const [a, b] = [left[index], left[other]];
    if (a === undefined || b === undefined) continue;
    left[index] = b;
    left[other] = a;
  }
  return left;
}
