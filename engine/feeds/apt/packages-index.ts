import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { debScheme } from "../../core/versions/deb.ts";
import { isProductName, isPublishedVersion } from "../record-text.ts";
import type { AptBuild, AptPart } from "./builds.ts";

const WANTED = /^(Package|Version|Architecture|Source|Filename): *(.*)$/;

export function isPackagesIndex(text: string): boolean {
  return /^(?:Package|Architecture|Version): /m.test(text.slice(0, 4096));
}

/**
 * A `Packages` index: stanzas of binary packages. A package that names no source is its own; a source that names no version
 * has the package's.
 * @see https://wiki.debian.org/DebianRepository/Format, "Packages" Indices
 */
export function readPackagesIndex(text: string, path: string): AptPart {
  const builds: AptBuild[] = [];
  const refused: RefusedRecord[] = [];
  let line = 1;
  for (const stanza of text.split(/\n[ \t]*\n/)) {
    const fields = fieldsOf(stanza);
    if (fields.size > 0) {
      const build = buildOf(fields, path);
      if (typeof build === "string") {
        refused.push({ record: `${path}:${line} (${fields.get("Package") ?? "no name"})`, reason: build });
      } else builds.push(build);
    } else if (stanza.trim() !== "")
      refused.push({ record: `${path}:${line}`, reason: "no stanza of a Packages index" });
    line += stanza.split("\n").length + 1;
  }
  return { builds, refused };
}

/** Continuation lines begin with a blank and belong to none of the fields that matter here. */
function fieldsOf(stanza: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of stanza.split("\n")) {
    const found = WANTED.exec(line);
    if (found !== null) fields.set(found[1] ?? "", (found[2] ?? "").trim());
  }
  return fields;
}

/** A string: what is wrong with it. */
function buildOf(fields: ReadonlyMap<string, string>, path: string): AptBuild | string {
  const [product = "", version = "", arch = ""] = ["Package", "Version", "Architecture"].map((key) =>
    fields.get(key),
  );
  if (!isProductName(product)) return `${JSON.stringify(product)} is no package name`;
  if (!isPublishedVersion(version, debScheme)) return `${JSON.stringify(version)} is no deb version`;
  if (!/^[a-z0-9-]+$/.test(arch)) return `${JSON.stringify(arch)} is no architecture`;
  const source = sourceOf(fields.get("Source"), product, version);
  if (source === undefined) return `${JSON.stringify(fields.get("Source"))} is no source`;
  return { product, version, arch, source, security: isSecurity(fields.get("Filename"), path) };
}

/** `openssl`, or `linux-signed-amd64 (6.1.192+2)`. */
function sourceOf(
  text: string | undefined,
  product: string,
  version: string,
): AptBuild["source"] | undefined {
  if (text === undefined) return { name: product, version };
  const [, name = "", stated = version] = /^(\S+)(?: \((\S+)\))?$/.exec(text) ?? [];
  return isProductName(name) && isPublishedVersion(stated, debScheme) ? { name, version: stated } : undefined;
}

/** Debian's security archive keeps its files under pool/updates; elsewhere the name of the list tells the pocket. */
function isSecurity(filename: string | undefined, path: string): boolean {
  return filename?.startsWith("pool/updates/") === true || /[-_]security[_./]|-security$/.test(path);
}
