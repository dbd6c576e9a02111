import type { Fix } from "../../schema/documents.generated.ts";
import { type Language, languageOf } from "./language.ts";
import { redHatSystem } from "./red-hat.ts";
import { openSuseSystem, suseSystems } from "./suse.ts";

/** What an OSV ecosystem means here. */
export interface Ecosystem {
  readonly vendor: string;
  /** The systems that it is about, each a fix of its own; none for what runs on any. */
  readonly systems: readonly OsvSystem[];
  readonly scheme: NonNullable<Fix["scheme"]>;
  /** Whether the ecosystem's names are of binary packages, of what they are built from, or of a language's packages. */
  readonly type: "package" | "source" | "application";
  /** The fix needs a subscription; it counts only where the plain ecosystem has none. */
  readonly subscription?: true;
  /** The type of package URLs that its names are of; undefined for a distribution. */
  readonly purlType?: string;
  /** How reports may spell a name; none when it is no name of the ecosystem. */
  readonly namesOf?: Language["namesOf"];
}

export interface OsvSystem {
  readonly id: string;
  readonly version?: string;
}

type Family = Omit<Ecosystem, "systems" | "subscription"> & {
  /** The systems of what follows the family's name and a colon; undefined for what is not read. */
  readonly systemsOf: (suffix: string | undefined) => readonly OsvSystem[] | undefined;
};

/**
 * One line a distribution. The OSV documents say that names are source packages; AlmaLinux and Red Hat list binary ones.
 * @see https://ossf.github.io/osv-schema/#affectedpackage-field, "Defined ecosystems"
 */
const FAMILIES: Readonly<Record<string, Family>> = {
  AlmaLinux: { vendor: "almalinux", scheme: "rpm", type: "package", systemsOf: numbered("almalinux") },
  "Rocky Linux": { vendor: "rocky", scheme: "rpm", type: "source", systemsOf: numbered("rocky") },
  "Red Hat": { vendor: "redhat", scheme: "rpm", type: "package", systemsOf: redHatSystem },
  SUSE: { vendor: "suse", scheme: "rpm", type: "source", systemsOf: suseSystems },
  openSUSE: { vendor: "opensuse", scheme: "rpm", type: "source", systemsOf: openSuseSystem },
  Debian: { vendor: "debian", scheme: "deb", type: "source", systemsOf: numbered("debian") },
  Ubuntu: { vendor: "ubuntu", scheme: "deb", type: "source", systemsOf: ubuntuSystem },
  Alpine: { vendor: "alpine", scheme: "apk", type: "source", systemsOf: alpineSystem },
  Wolfi: { vendor: "chainguard", scheme: "apk", type: "source", systemsOf: rolling("wolfi") },
  Chainguard: { vendor: "chainguard", scheme: "apk", type: "source", systemsOf: rolling("chainguard") },
};

/** `Debian:12`, `Ubuntu:Pro:18.04:LTS`, `Alpine:v3.20`, `npm`; undefined for an ecosystem that is not read. */
export function ecosystemOf(name: string): Ecosystem | undefined {
  const language = languageOf(name);
  if (language !== undefined) return { ...language, type: "application", systems: [] };
  const colon = name.indexOf(":");
  const family = colon === -1 ? name : name.slice(0, colon);
  const known = Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
  if (known === undefined) return undefined;
  const { systemsOf, ...rest } = known;
  const suffix = colon === -1 ? undefined : name.slice(colon + 1);
  const systems = systemsOf(suffix);
  if (systems === undefined) return undefined;
  return family === "Ubuntu" && suffix?.startsWith("Pro:") === true
    ? { ...rest, systems, subscription: true }
    : { ...rest, systems };
}

function numbered(id: string): Family["systemsOf"] {
  return (suffix) => {
    if (suffix === undefined) return [{ id }];
    return /^\d+(\.\d+)*$/.test(suffix) ? [{ id, version: suffix }] : undefined;
  };
}

/** Has no releases. */
function rolling(id: string): Family["systemsOf"] {
  return (suffix) => (suffix === undefined ? [{ id }] : undefined);
}

function ubuntuSystem(suffix: string | undefined): readonly OsvSystem[] | undefined {
  const version = /^(?:Pro:)?(\d+\.\d+)(?::LTS)?$/.exec(suffix ?? "")?.[1];
  return version === undefined ? undefined : [{ id: "ubuntu", version }];
}

/** `v3.20` is 3.20 to `/etc/os-release`, which adds the point release; edge has no number to match. */
function alpineSystem(suffix: string | undefined): readonly OsvSystem[] | undefined {
  if (suffix === undefined) return [{ id: "alpine" }];
  const version = /^v(\d+\.\d+)$/.exec(suffix)?.[1];
  return version === undefined ? undefined : [{ id: "alpine", version }];
}
