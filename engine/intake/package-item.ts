import type { SoftwareItem } from "../schema/documents.generated.ts";
import { purlText } from "./purl-text.ts";

/** An item of the list, undefined for what is not installed, or what is wrong with it. */
export type ReadItem = SoftwareItem | undefined | { readonly fault: string };

export interface DebFacts {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly arch?: string | undefined;
  /** `glibc (2.36-9)`, as dpkg has it. */
  readonly source?: string | undefined;
  /** `install ok installed`, or the last word of it. */
  readonly status?: string | undefined;
}

const ABSENT = new Set(["not-installed", "config-files"]);
const BROKEN = [
  "half-installed",
  "unpacked",
  "half-configured",
  "triggers-awaited",
  "triggers-pending",
] as const;

export function debItem(distribution: string | undefined, facts: DebFacts): ReadItem {
  const { name, version, arch, source, status } = facts;
  const words = (status ?? "installed").split(/\s+/);
  const state = words.at(-1) ?? "";
  if (ABSENT.has(state)) return undefined;
  const broken = BROKEN.find((one) => one === state);
  if (name === undefined) return { fault: "a package has no name" };
  if (version === undefined) return { fault: `${name} has no version` };
  if (broken === undefined && state !== "installed")
    return { fault: `${name} has no valid status: ${JSON.stringify(status)}` };
  const parts = /^(\S+)(?:\s+\(([^)\s]+)\))?$/.exec(source ?? "");
  return checked(name, version, {
    purl: purlText("deb", distribution, name, version, arch === undefined ? {} : { arch }),
    ...(parts?.[1] === undefined ? {} : { source: { name: parts[1], version: parts[2] ?? version } }),
    ...(broken === undefined ? {} : { status: broken }),
    ...(words[0] === "hold" ? { held: true } : {}),
  });
}

export interface RpmFacts {
  readonly name: string | undefined;
  readonly epoch?: string | undefined;
  readonly version: string | undefined;
  readonly release: string | undefined;
  readonly arch?: string | undefined;
  /** `openssl-1.1.1k-5.el8.src.rpm` */
  readonly source?: string | undefined;
}

export function rpmItem(distribution: string | undefined, facts: RpmFacts): ReadItem {
  const { name, version, release, arch } = facts;
  // rpm keeps the keys that it trusts among its packages.
  if (name === "gpg-pubkey") return undefined;
  if (name === undefined) return { fault: "a package has no name" };
  if (version === undefined || release === undefined)
    return { fault: `${name} has no ${version === undefined ? "version" : "release"}` };
  const stated = facts.epoch === "(none)" ? "" : (facts.epoch ?? "");
  if (!/^\d*$/.test(stated)) return { fault: `${name} has the epoch ${JSON.stringify(stated)}, no number` };
  if (!isRpmPart(version) || !isRpmPart(release))
    return { fault: `${name} has no valid version: ${JSON.stringify(`${version}-${release}`)}` };
  const epoch = stated.replace(/^0+/, "");
  const source = rpmSource(facts.source ?? "", epoch);
  return checked(name, version, {
    purl: purlText("rpm", distribution, name, `${version}-${release}`, {
      ...(arch === undefined || arch === "(none)" ? {} : { arch }),
      ...(epoch === "" ? {} : { epoch }),
    }),
    ...(source === undefined ? {} : { source }),
  });
}

/** The characters that rpm lets into a version and a release. */
function isRpmPart(text: string): boolean {
  return /^[A-Za-z0-9._+~^%]+$/.test(text);
}

/** It names no epoch: a source and what is built of it share theirs almost always. */
function rpmSource(file: string, epoch: string): SoftwareItem["source"] {
  const parts = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file);
  if (parts === null) return undefined;
  const [, name = "", version = "", release = ""] = parts;
  return { name, version: `${epoch === "" ? "" : `${epoch}:`}${version}-${release}` };
}

/** What a distribution's package manager does not know: an application, or a language's package. Its version may be unknown. */
export function plainItem(
  type: string,
  name: string | undefined,
  version: string | undefined,
  more: { readonly namespace?: string; readonly qualifiers?: Readonly<Record<string, string>> } = {},
): ReadItem {
  if (name === undefined) return { fault: "an application has no name" };
  const purl = purlText(type, more.namespace, name, version ?? "", more.qualifiers);
  return checked(name, version ?? "", { purl: version === undefined ? purl.replace(/@(?=\?|$)/, "") : purl });
}

/** No reader of package URLs takes a control character, and one item must not cost the report. */
function checked(name: string, version: string, item: SoftwareItem): ReadItem {
  if (
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) &&
    !/[\s\p{Cc}]/u.test(version.trim() === "" ? version : version.replaceAll(" ", ""))
  )
    return item;
  return { fault: `${JSON.stringify(name)} has a control character in its name or version` };
}
