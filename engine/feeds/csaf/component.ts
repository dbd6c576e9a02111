import type { CsafProduct } from "./product-tree.ts";

/** A package as a document names it. */
export interface CsafComponent {
  readonly scheme: "rpm" | "deb";
  readonly name: string;
  /** With its epoch unless that is 0; absent: any version. */
  readonly version?: string;
  /** Absent where the document does not say, or it is source. */
  readonly arch?: string;
  /** `source`: what packages are built from. `either`: the document does not say which. */
  readonly kind: "binary" | "source" | "either";
  readonly module?: { readonly name: string; readonly stream: string };
  /** The system, where the purl says it: `distro=sles-15.5`. */
  readonly distro?: { readonly id: string; readonly version: string };
}

const PURL = /^pkg:(rpm|deb)\/(?:[^/?#@]+\/)?([^/?#@]+)(?:@([^?#]*))?(?:\?([^#]*))?$/i;
const NEVRA =
  /^(.+)-(?:(\d+):)?([^-:]+)-([^-:]+)\.(x86_64|aarch64|ppc64le|ppc64|ppc|s390x|s390|i[3-6]86|ia64|armv6hl|armv7hn?l|riscv64|loongarch64|noarch|src|nosrc)$/;
/** A module's package that has no fixed build: `postgresql:15/postgresql`. */
const MODULAR_NAME = /^([A-Za-z0-9][\w.+-]*):([A-Za-z0-9][\w.-]*)\/([A-Za-z0-9][\w.+-]*)$/;
const BARE_NAME = /^[A-Za-z0-9_][\w.+-]*$/;
/** `nodejs:18:8090020240101.a75119d5`, as modules stand in the tree or in `rpmmod`. */
const MODULE = /^([A-Za-z0-9][\w.+-]*):([A-Za-z0-9][\w.-]*)(?::.*)?$/;

/**
 * The package that a product is, by its purl, else by its name or id as an rpm (`openssl-1:3.0.7-27.el9.x86_64`).
 * @returns undefined for what is no package of a system: images, libraries of languages, devices
 */
export function componentOf(product: CsafProduct): CsafComponent | undefined {
  if (product.purl !== undefined) return byPurl(product.purl, product);
  if (product.range !== undefined) return undefined;
  for (const text of [product.name, product.id]) {
    const found = NEVRA.exec(text);
    if (found !== null) return byNevra(found);
  }
  const modular = MODULAR_NAME.exec(product.id);
  if (modular !== null) {
    const [, name = "", stream = "", bare = ""] = modular;
    return { scheme: "rpm", name: bare, kind: "either", module: { name, stream } };
  }
  return BARE_NAME.test(product.id) ? { scheme: "rpm", name: product.id, kind: "either" } : undefined;
}

/** The module that a product of the tree is. */
export function moduleOf({ name, purl }: CsafProduct): CsafComponent["module"] {
  if (purl !== undefined && !/^pkg:rpmmod\//i.test(purl)) return undefined;
  const found = MODULE.exec(name);
  return found === null ? undefined : { name: found[1] ?? "", stream: found[2] ?? "" };
}

function byPurl(purl: string, product: CsafProduct): CsafComponent | undefined {
  const found = PURL.exec(purl);
  const name = decoded(found?.[2] ?? "");
  const version = decoded(found?.[3] ?? "");
  if (found === null || name === undefined || version === undefined || name === "") return undefined;
  const qualifiers = qualifiersOf(found[4] ?? "");
  const scheme = found[1]?.toLowerCase() === "deb" ? "deb" : "rpm";
  const arch = qualifiers.get("arch");
  const isSource = arch === "src" || arch === "nosrc" || arch === "source";
  const module = MODULE.exec(qualifiers.get("rpmmod") ?? "");
  const distro = /^([a-z][a-z-]*[a-z])-(\d+(?:\.\d+)*)$/.exec(qualifiers.get("distro") ?? "");
  const full = scheme === "rpm" ? rpmVersion(version, qualifiers.get("epoch"), product) : version;
  return {
    scheme,
    name,
    kind: isSource ? "source" : arch === undefined && !qualifiers.has("upstream") ? "either" : "binary",
    ...(full === "" ? {} : { version: full }),
    ...(isSource || arch === undefined ? {} : { arch }),
    ...(module === null ? {} : { module: { name: module[1] ?? "", stream: module[2] ?? "" } }),
    ...(distro === null ? {} : { distro: { id: distro[1] ?? "", version: distro[2] ?? "" } }),
  };
}

/** A purl may leave the epoch to the id. What has no release is a stream's name, and no version. */
function rpmVersion(version: string, epoch: string | undefined, { name, id }: CsafProduct): string {
  if (!version.includes("-")) return "";
  const nevra = NEVRA.exec(name) ?? NEVRA.exec(id);
  const own = epoch ?? (`${nevra?.[3]}-${nevra?.[4]}` === version ? nevra?.[2] : undefined);
  return withEpoch(own, version);
}

function byNevra([, name = "", epoch, version, release, arch = ""]: RegExpExecArray): CsafComponent {
  const isSource = arch === "src" || arch === "nosrc";
  return {
    scheme: "rpm",
    name,
    version: withEpoch(epoch, `${version}-${release}`),
    kind: isSource ? "source" : "binary",
    ...(isSource ? {} : { arch }),
  };
}

/** Epoch 0 is the same as none; hosts report it without. */
function withEpoch(epoch: string | undefined, version: string): string {
  return epoch === undefined || /^0*$/.test(epoch) ? version : `${epoch.replace(/^0+/, "")}:${version}`;
}

function qualifiersOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of text.split("&")) {
    const at = pair.indexOf("=");
    const value = decoded(pair.slice(at + 1));
    if (at > 0 && value !== undefined && value !== "") found.set(pair.slice(0, at).toLowerCase(), value);
  }
  return found;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
