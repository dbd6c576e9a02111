import type { WantedVersion } from "../model/declared.ts";
import { orderHolds } from "../select/comparison.ts";
import { schemeByName } from "../versions/registry.ts";
import type { VersionScheme } from "../versions/scheme.ts";

/** The scheme that orders what is installed under a purl type; undefined: none here does. */
export function schemeOfType(type: string): VersionScheme | undefined {
  return schemeByName(SCHEMES[type] ?? "generic");
}

const SCHEMES: Readonly<Record<string, string>> = {
  deb: "deb",
  rpm: "rpm",
  apk: "apk",
  alpm: "alpm",
  npm: "semver",
  cargo: "semver",
  golang: "semver",
  pypi: "pep440",
  maven: "maven",
  nuget: "nuget",
  gem: "gem",
};

/**
 * Whether a version is what is wanted. A standard is written as people speak of versions, so the epoch and the revision of a
 * distribution count only where the standard names one: `>=3.0.15` is met by 3.0.15-1~deb12u1, and not by 1:3.0.11-2.
 * @returns undefined where either is no version of the scheme
 */
export function versionMeets(
  version: string,
  { comparison }: WantedVersion,
  scheme: VersionScheme | undefined,
): boolean | undefined {
  if (scheme === undefined) return undefined;
  const { operator, operand } = comparison;
  const own = DISTRIBUTIONS.has(scheme.name) ? asPreciseAs(version, operand) : version;
  if (!scheme.isVersion(own) || !scheme.isVersion(operand)) return undefined;
  return orderHolds(scheme.compare(own, operand), operator);
}

const DISTRIBUTIONS = new Set(["deb", "rpm", "apk", "alpm"]);

function asPreciseAs(version: string, operand: string): string {
  const plain = EPOCH.test(operand) ? version : version.replace(EPOCH, "");
  const hyphen = operand.includes("-") ? -1 : plain.lastIndexOf("-");
  return hyphen <= 0 ? plain : plain.slice(0, hyphen);
}

const EPOCH = /^\d+:/;
