import { compareText } from "../../core/model/compare-text.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { macosScheme } from "../../core/versions/macos.ts";
import type { Patch } from "../../schema/documents.generated.ts";
import type { ListedRelease, MacRelease, ReadRelease } from "./release.ts";

/**
 * The releases of one line of macOS as patches: each for the Macs of that line and no other, so that no Mac is moved to another
 * line by a patch. A release is cumulative and contains those before it.
 * @param listed every release of the line whose version can be read, damaged records included
 */
export function toPatches(releases: readonly MacRelease[], listed: readonly ReadRelease[]): readonly Patch[] {
  return releases.map((release) => {
    const { id, major, version, title, released, vulnerabilities, references, base } = release;
    return {
      apiVersion: "muster/v1",
      kind: "Patch",
      id,
      vendor: "apple",
      title,
      classification: "security",
      severity: "unknown",
      vulnerabilities,
      released: formatInstant(released),
      fixes: [
        {
          type: "system",
          os: { family: "macos", id: "macos", version: major },
          scheme: "macos",
          fixed: version,
        },
      ],
      supersedes: [...supersededBy(release, listed)].sort(compareText),
      ...requirementsOf(release),
      reboot: "required",
      // Apple lets a response be taken off again, and nothing else.
      removable: base !== undefined,
      references,
    };
  });
}

function requirementsOf({ base, models }: MacRelease): Pick<Patch, "requires"> {
  if (base === undefined && models === undefined) return {};
  const patches = base === undefined ? {} : { patches: [`macos-${base}`] };
  return { requires: { ...patches, ...(models === undefined ? {} : { facts: { model: models } }) } };
}

/**
 * The release before it, and what came out beside the releases before it did and no earlier release contains: a response to
 * 26.3.1 may be younger than 26.3.2, which then lacks what it closes. A response contains the earlier ones to its release. What
 * is for some models supersedes nothing, for it would on all others, too.
 */
function supersededBy(release: MacRelease, listed: readonly ReadRelease[]): ReadonlySet<string> {
  if (release.reach === "some-models") return new Set();
  const earlier = listed.filter(({ version }) => isBefore(version, release.version));
  if (release.base !== undefined)
    return new Set(earlier.filter(({ base }) => base === release.base).map(({ id }) => id));
  const full = earlier.filter(isFull);
  const previous = full.reduce<ListedRelease | undefined>(later, undefined);
  const open = earlier.filter(
    (one) => !isFull(one) && isContained(one, release) && !full.some((older) => isContained(one, older)),
  );
  return new Set([...(previous === undefined ? [] : [previous.id]), ...open.map(({ id }) => id)]);
}

function isFull({ base, reach }: ListedRelease): boolean {
  return base === undefined && reach === "every-model";
}

function isContained(one: ReadRelease, full: ReadRelease): boolean {
  if (one.fault !== undefined || full.fault !== undefined) return false;
  return isBefore(one.version, full.version) && one.released < full.released;
}

function later(a: ListedRelease | undefined, b: ListedRelease): ListedRelease {
  return a === undefined || isBefore(a.version, b.version) ? b : a;
}

function isBefore(a: string, b: string): boolean {
  return macosScheme.compare(a, b) < 0;
}
