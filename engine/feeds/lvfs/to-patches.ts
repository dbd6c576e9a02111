import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { compareText } from "../../core/model/compare-text.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { schemeByName } from "../../core/versions/registry.ts";
import type { VersionScheme } from "../../core/versions/scheme.ts";
import type { Fix, Patch } from "../../schema/documents.generated.ts";
import { linksOf, titleOf } from "../record-text.ts";
import type { FirmwareComponent } from "./read-component.ts";
import { type DamagedRelease, type FirmwareRelease, readRelease } from "./read-release.ts";
import type { Requirement } from "./read-requirements.ts";

export interface ComponentPatches {
  readonly patches: readonly Patch[];
  readonly refused: readonly RefusedRecord[];
}

type Release = FirmwareRelease | DamagedRelease;

/** A patch a release of one component. Firmware is not taken off again, and its device starts anew. */
export function toPatches(component: FirmwareComponent): ComponentPatches {
  const releases = component.releases.map((element, index) =>
    readRelease(element, component, `${component.id} release ${index + 1}`),
  );
  const patches: Patch[] = [];
  const refused: RefusedRecord[] = [];
  for (const release of releases) {
    if (release.fault !== undefined) refused.push({ record: release.id, reason: release.fault });
    else patches.push(toPatch(release, component, releases));
  }
  return { patches, refused };
}

function toPatch(
  release: FirmwareRelease,
  component: FirmwareComponent,
  releases: readonly Release[],
): Patch {
  const { id, version, severity, released, vulnerabilities, links } = release;
  const requirements = [...component.requirements, ...release.requirements];
  const scheme = schemeOf(component.format, version);
  return {
    apiVersion: "muster/v1",
    kind: "Patch",
    id,
    ...(component.vendor === "" ? {} : { vendor: component.vendor }),
    title: titleOf(`${component.title === "" ? component.id : component.title} ${version}`),
    classification: "firmware",
    severity,
    vulnerabilities,
    ...(released === undefined ? {} : { released: formatInstant(released) }),
    fixes: fixesOf(component, requirements, version, scheme),
    supersedes: previousOf(release, releases, scheme, requirements),
    ...requiresOf(component, requirements, releases),
    reboot: "required",
    removable: false,
    references: linksOf([...links, ...component.links], 4),
  };
}

/**
 * By the component's format. Where it says none, two numbers and more are a pair, a triplet or a quad, as fwupd takes them; a format
 * that nobody knows, or whose versions look otherwise, gives no scheme, and no device's version compares.
 */
function schemeOf(format: string | undefined, version: string): VersionScheme | undefined {
  const guessed = /^\d+(?:\.\d+){1,3}$/.test(version)
    ? ["pair", "triplet", "quad"][version.split(".").length - 2]
    : undefined;
  const scheme = schemeByName(`fwupd-${format ?? guessed}`);
  return scheme?.isVersion(version) ? scheme : undefined;
}

/** For each GUID, and each vendor where only theirs are meant. Two lists of vendors are met by those on both. */
function fixesOf(
  { guids }: FirmwareComponent,
  requirements: readonly Requirement[],
  fixed: string,
  scheme: VersionScheme | undefined,
): readonly Fix[] {
  const lists = requirements.flatMap((one) => (one.kind === "vendors" ? [one.vendors] : []));
  const [first, ...others] = lists;
  const vendors = first?.filter((vendor) => others.every((list) => list.includes(vendor)));
  const compared = scheme === undefined ? {} : { scheme: scheme.name as NonNullable<Fix["scheme"]> };
  const fix = { type: "firmware" as const, ...compared, fixed };
  return guids.flatMap((component): readonly Fix[] =>
    vendors === undefined || vendors.length === 0
      ? [{ ...fix, component }]
      : [...new Set(vendors)].sort(compareText).map((publisher) => ({ ...fix, component, publisher })),
  );
}

/** The release before it; not where that one, or a later one, has to be there first. */
function previousOf(
  release: FirmwareRelease,
  releases: readonly Release[],
  scheme: VersionScheme | undefined,
  requirements: readonly Requirement[],
): readonly string[] {
  if (scheme === undefined || scheme.name === "fwupd-plain") return [];
  const numbers = release.version.split(".").length;
  const isAlike = (version: string) => scheme.isVersion(version) && version.split(".").length === numbers;
  const earlier = releases.filter(
    ({ version }) => isAlike(version) && scheme.compare(version, release.version) < 0,
  );
  const [previous] = earlier.sort((a, b) => scheme.compare(b.version, a.version));
  if (previous === undefined) return [];
  const isStep = requirements.some(
    (one) =>
      one.kind === "own-version" &&
      !(isAlike(one.version) && scheme.compare(one.version, previous.version) < 0),
  );
  return isStep ? [] : [previous.id];
}

/**
 * A version of its own that has to be there is a release of this component, where it lists that one. All else that no report
 * tells becomes a patch that no catalog has: it is blocked until somebody who has looked reports that id as installed.
 */
function requiresOf(
  { id, branch }: FirmwareComponent,
  requirements: readonly Requirement[],
  releases: readonly Release[],
): Pick<Patch, "requires"> {
  const patches = new Set<string>();
  const toConfirm = (word: string) => patches.add(`lvfs-requires:${id}:${word}`);
  if (branch !== undefined) toConfirm(`branch:${branch}`);
  for (const one of requirements) {
    if (one.kind === "other") toConfirm(one.word);
    if (one.kind === "own-version") {
      const step = releases.find(({ version }) => version === one.version);
      if (step === undefined) toConfirm(`firmware:ge:${one.version}`);
      else patches.add(step.id);
    }
  }
  const lists = requirements.filter(({ kind }) => kind === "vendors");
  if (lists.length > 1) toConfirm("firmware:vendor-id");
  return patches.size === 0 ? {} : { requires: { patches: [...patches].sort(compareText) } };
}
