import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { debScheme } from "../../core/versions/deb.ts";
import { isProductName, isPublishedVersion } from "../record-text.ts";
import type { AptBuild, AptPart } from "./builds.ts";

/** `curl/stable-security 8.14.1-2+deb13u7 amd64 [upgradable from: 8.14.1-2+deb13u5]`, in any language. */
const LINE = /^([^/\s]+)\/(\S+) (\S+) (\S+) \[[^\]]*[:：] ?([^\s\]]+)\]$/;
/** "Listing…" in any language, apt's warning that its output may change, and its notices. */
const TALK = /^(?:[^/[\]<>]{1,60}(?:\.\.\.|…)(?: \S+)?|WARNING: .*|[NWE]: .*)$/;

/** The output of `apt list --upgradable`. It names no sources, so that each package is its own. */
export function readUpgradable(text: string, path: string): AptPart {
  const builds: AptBuild[] = [];
  const refused: RefusedRecord[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trimEnd();
    if (line === "" || TALK.test(line)) continue;
    const build = buildOf(line);
    if (typeof build === "string") refused.push({ record: `${path}:${index + 1}`, reason: build });
    else builds.push(build);
  }
  return { builds, refused };
}

/** A string: what is wrong with it. */
function buildOf(line: string): AptBuild | string {
  const [, product = "", suites = "", version = "", arch = "", from = ""] = LINE.exec(line) ?? [];
  if (product === "") return "no line of `apt list --upgradable`";
  if (!isProductName(product)) return `${JSON.stringify(product)} is no package name`;
  if (!isPublishedVersion(version, debScheme)) return `${JSON.stringify(version)} is no deb version`;
  if (!isPublishedVersion(from, debScheme)) return `${JSON.stringify(from)} is no deb version`;
  if (!/^[a-z0-9-]+$/.test(arch)) return `${JSON.stringify(arch)} is no architecture`;
  if (debScheme.compare(from, version) !== -1)
    return `${version} is not newer than ${from}: no line of \`apt list --upgradable\``;
  const security = suites.split(",").some((suite) => /(?:^|-)security$/.test(suite));
  return { product, version, arch, source: { name: product, version }, security };
}
