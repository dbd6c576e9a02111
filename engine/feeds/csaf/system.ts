import type { CsafProduct } from "./product-tree.ts";

/** A system as endpoints report it (os-release), which a product of a document stands for. */
export interface CsafSystem {
  readonly id: string;
  /** By dotted prefix; absent: any. */
  readonly version?: string;
}

interface Cpe {
  readonly vendor: string;
  readonly product: string;
  readonly version: string;
  readonly update: string;
  readonly rest: readonly string[];
}

/**
 * The systems that a product is, or is a repository of: `AppStream-9.4.0.Z.MAIN.EUS` is RHEL 9. None for what comes on top of a
 * system (OpenShift, Satellite, SUSE Manager …): its packages have lines of their own, and their versions say nothing about
 * a plain host.
 * @see NIST IR 7695, CPE 2.3; the `cpe` of the documents of Red Hat and SUSE
 */
export function systemsOf({ cpe, name }: CsafProduct): readonly CsafSystem[] {
  const parsed = cpe === undefined ? undefined : parseCpe(cpe);
  if (parsed === undefined) return cpe === undefined ? byName(name) : [];
  const family = Object.hasOwn(VENDORS, parsed.vendor) ? VENDORS[parsed.vendor] : undefined;
  return family?.(parsed) ?? [];
}

/** Both spellings: `cpe:/o:suse:sles:15:sp5` and `cpe:2.3:o:suse:sles:15:sp5:*:*:*:*:*:*`. */
function parseCpe(text: string): Cpe | undefined {
  const found = /^cpe:(?:\/|2\.3:)[aho]:(.+)$/i.exec(text);
  if (found === null) return undefined;
  const [vendor = "", product = "", version = "", update = "", ...rest] = (found[1] ?? "")
    .toLowerCase()
    .split(":")
    .map((part) => (part === "*" || part === "-" ? "" : part));
  return { vendor, product, version, update, rest };
}

const VENDORS: Readonly<Record<string, (cpe: Cpe) => readonly CsafSystem[]>> = {
  redhat,
  suse,
  opensuse,
  almalinux: ({ version }) => major("almalinux", version),
  rocky: ({ version }) => major("rocky", version),
  debian: ({ product, version }) => (product === "debian_linux" ? major("debian", version) : []),
  canonical: ({ product, version }) =>
    product === "ubuntu_linux" && /^\d+\.\d+$/.test(version) ? [{ id: "ubuntu", version }] : [],
};

/** Streams of a minor release that outlive it: their builds are for hosts that stay on that release. */
const MINOR_STREAMS = /^rhel_(?:eus|aus|tus|e4s|els|eus_long_life|mission_critical)$/;

function redhat({ product, version, rest }: Cpe): readonly CsafSystem[] {
  if (product === "enterprise_linux") return major("rhel", version);
  if (MINOR_STREAMS.test(product)) return dotted("rhel", version);
  if (product !== "rhel_software_collections") return [];
  const el = rest.map((part) => /^el(\d+)$/.exec(part)?.[1]).find((found) => found !== undefined);
  return el === undefined ? [] : [{ id: "rhel", version: el }];
}

/** Extensions and modules come on a server or a desktop of the same version. */
const SUSE_PRODUCTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^sled(?:-.+)?$/, ["sled"]],
  [/^sle_hpc(?:-.+)?$/, ["sle_hpc"]],
  [/^(?:sle-micro|suse-microos)$/, ["sle-micro"]],
  [/^sl-micro$/, ["sl-micro"]],
  [/^sle-module-/, ["sles", "sled", "sle_hpc"]],
  [/^(?:sles|sles_sap)(?:[-_].+)?$/, ["sles"]],
  [/^sle-(?:sdk|we|ha|live-patching|pos|rt|bcl)(?:-.+)?$|^packagehub$/, ["sles", "sled"]],
];

function suse({ product, version, update }: Cpe): readonly CsafSystem[] {
  const ids = SUSE_PRODUCTS.find(([pattern]) => pattern.test(product))?.[1] ?? [];
  const pack = /^sp(\d+)$/.exec(update)?.[1];
  const full = /^\d+\.\d+$/.test(update) ? update : pack === undefined ? version : `${version}.${pack}`;
  return ids.flatMap((id) => dotted(id, full));
}

function opensuse({ product, version }: Cpe): readonly CsafSystem[] {
  if (product === "tumbleweed") return [{ id: "opensuse-tumbleweed" }];
  return product === "leap" || product === "leap-micro" ? dotted(`opensuse-${product}`, version) : [];
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^Red Hat Enterprise Linux (\d+)$/, "rhel"],
  [/^SUSE Linux Enterprise Server (\d+)(?: SP(\d+))?(?:-(?:LTSS|BCL|ESPOS))?$/, "sles"],
  [/^SUSE Linux Enterprise Desktop (\d+)(?: SP(\d+))?$/, "sled"],
  [/^SUSE Linux Enterprise Micro (\d+)\.(\d+)$/, "sle-micro"],
  [/^openSUSE Leap (\d+)\.(\d+)$/, "opensuse-leap"],
];

/** Where a document gives no CPE. */
function byName(name: string): readonly CsafSystem[] {
  if (name === "openSUSE Tumbleweed") return [{ id: "opensuse-tumbleweed" }];
  for (const [pattern, id] of NAMES) {
    const found = pattern.exec(name);
    if (found !== null) return [{ id, version: [found[1], found[2]].filter(Boolean).join(".") }];
  }
  return [];
}

function major(id: string, version: string): readonly CsafSystem[] {
  const found = /^(\d+)(?:\.\d+)*$/.exec(version)?.[1];
  return found === undefined ? [] : [{ id, version: found }];
}

function dotted(id: string, version: string): readonly CsafSystem[] {
  return /^\d+(?:\.\d+)*$/.test(version) ? [{ id, version }] : [];
}
