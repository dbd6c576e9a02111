import { PackageURL } from "packageurl-js";
import type { ProductVersion } from "../core/model/report.ts";

/** What a package URL says of a thing that is installed or could be. */
export interface ReadPurl extends ProductVersion {
  readonly arch?: string;
  /** The qualifier `publisher`; of a distribution's package none. */
  readonly publisher?: string;
}

/** Answers by text, and remembers: a fleet repeats the same few thousand package URLs. */
export type PurlReader = (text: string) => ReadPurl | { readonly fault: string };

export function createPurlReader(): PurlReader {
  const read = new Map<string, ReadPurl | { readonly fault: string }>();
  return (text) => {
    const before = read.get(text);
    if (before !== undefined) return before;
    const made = readPurl(text);
    read.set(text, made);
    return made;
  };
}

/**
 * Reads a package URL as the product that catalogs name and its version; "" where it states none.
 *
 * @returns a fault that completes "the purl …", when it is none
 * @see ECMA-427, Package-URL specification
 */
export function readPurl(text: string): ReadPurl | { readonly fault: string } {
  // The URL parser beneath drops raw white space and controls, and would read another name than the one that stands there.
  if (/[\s\p{Cc}]/u.test(text) || /%[01][0-9a-f]|%7f/i.test(text))
    return { fault: "has white space or a control character" };
  const parts = parse(text);
  if (typeof parts === "string") return { fault: parts };
  const { type, namespace, name, version, qualifiers } = parts;
  const stated = withEpoch(type, version ?? "", qualifiers?.epoch);
  if (typeof stated !== "string") return stated;
  const arch = qualifiers?.arch;
  const product = productOf(type, namespace, name);
  const publisher = DISTRIBUTION_TYPES.has(type) ? undefined : qualifiers?.publisher;
  return {
    type,
    product,
    version: stated,
    ...(arch === undefined ? {} : { arch }),
    ...(publisher === undefined || publisher === "" ? {} : { publisher }),
  };
}

interface Parts {
  readonly type: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly qualifiers?: Readonly<Record<string, string>> | undefined;
}

function parse(text: string): Parts | string {
  try {
    return PackageURL.fromString(text) as Parts;
  } catch (error) {
    // packageurl-js 2.0.1 trips over itself (ReferenceError) at a Go version that is no semver: such versions exist.
    if (error instanceof ReferenceError && /^pkg:\/*golang\//i.test(text)) return parseGo(text);
    const said = error instanceof Error ? error.message : String(error);
    return `cannot be read: ${said.replace(/^Invalid purl: /, "")}`;
  }
}

function parseGo(text: string): Parts | string {
  const [, namespace, name, version] = PackageURL.parseString(text);
  return name === undefined ? "cannot be read: it has no name" : { type: "golang", namespace, name, version };
}

/**
 * Distributions give a package one name in all their releases, so their namespace is no part of it; others need theirs. Python's
 * names are one where they differ in case, "-", "_" and "." only.
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
function productOf(type: string, namespace: string | undefined, name: string): string {
  if (type === "pypi") return name.toLowerCase().replace(/[-_.]+/g, "-");
  if (namespace === undefined || DISTRIBUTION_TYPES.has(type)) return name;
  return `${namespace}${type === "maven" ? ":" : "/"}${name}`;
}

const DISTRIBUTION_TYPES: ReadonlySet<string> = new Set(["deb", "rpm", "apk", "alpm"]);

/** An rpm's epoch is a qualifier, and some writers put it before the version as well; 0 is none. */
function withEpoch(
  type: string,
  version: string,
  qualifier: string | undefined,
): string | { readonly fault: string } {
  if (type !== "rpm") return version;
  const colon = version.indexOf(":");
  const [prefix, plain] = colon === -1 ? ["", version] : [version.slice(0, colon), version.slice(colon + 1)];
  const epochs = [prefix, qualifier ?? ""].filter((epoch) => epoch !== "");
  if (!epochs.every((epoch) => /^\d+$/.test(epoch)))
    return { fault: `has the epoch ${JSON.stringify(epochs.join())}, no number` };
  const [first = "0", second = first] = epochs.map((epoch) => epoch.replace(/^0+(?=\d)/, ""));
  if (first !== second) return { fault: `has two epochs, ${first} and ${second}` };
  return first === "0" ? plain : `${first}:${plain}`;
}
