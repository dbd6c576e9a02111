import type { Fix } from "../../schema/documents.generated.ts";

/** What an OSV ecosystem means here. */
export interface Ecosystem {
  readonly vendor: string;
  readonly os: { readonly id: string; readonly version?: string };
  readonly scheme: NonNullable<Fix["scheme"]>;
  /** Whether the ecosystem's names are of binary packages or of what they are built from. */
  readonly type: "package" | "source";
  /** The fix needs a subscription; it counts only where the plain ecosystem has none. */
  readonly subscription?: true;
}

type Family = Omit<Ecosystem, "os" | "subscription"> & { readonly id: string };

/**
 * One line a distribution. The OSV documents say that names are source packages; AlmaLinux lists binary ones all the same.
 * @see https://ossf.github.io/osv-schema/#affectedpackage-field, "Defined ecosystems"
 */
const FAMILIES: Readonly<Record<string, Family>> = {
  AlmaLinux: { vendor: "almalinux", id: "almalinux", scheme: "rpm", type: "package" },
  "Rocky Linux": { vendor: "rocky", id: "rocky", scheme: "rpm", type: "source" },
  Debian: { vendor: "debian", id: "debian", scheme: "deb", type: "source" },
  Ubuntu: { vendor: "ubuntu", id: "ubuntu", scheme: "deb", type: "source" },
};

/** `Debian:12`, `Ubuntu:22.04:LTS`, `Ubuntu:Pro:18.04:LTS`; undefined for an ecosystem that is not read. */
export function ecosystemOf(name: string): Ecosystem | undefined {
  const [family = "", ...suffix] = name.split(":");
  const known = Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
  if (known === undefined) return undefined;
  const { id, ...rest } = known;
  if (family === "Ubuntu") return ubuntu(rest, suffix);
  const [version, ...more] = suffix;
  if (more.length > 0 || (version !== undefined && !/^\d+(\.\d+)*$/.test(version))) return undefined;
  return { ...rest, os: version === undefined ? { id } : { id, version } };
}

function ubuntu(rest: Omit<Ecosystem, "os">, suffix: readonly string[]): Ecosystem | undefined {
  const [pro, ...tail] = suffix[0] === "Pro" ? suffix : [undefined, ...suffix];
  const [version, lts, ...more] = tail;
  if (version === undefined || !/^\d+\.\d+$/.test(version) || more.length > 0) return undefined;
  if (lts !== undefined && lts !== "LTS") return undefined;
  const os = { id: "ubuntu", version };
  return pro === undefined ? { ...rest, os } : { ...rest, os, subscription: true };
}
