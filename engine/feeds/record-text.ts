import type { VersionScheme } from "../core/versions/scheme.ts";

/** Shapes that a publisher's texts must have before they become part of a catalog. */

const ID = /^[A-Za-z0-9](?:[A-Za-z0-9._:+~/-]{0,198}[A-Za-z0-9+~])?$/;
const CVE = /^CVE-\d{4}-\d{4,19}$/;
const PRODUCT = /^[A-Za-z0-9@_.][A-Za-z0-9@_.+:/~-]{0,199}$/;
const DEB_VERSION = /^[A-Za-z0-9][A-Za-z0-9.+~:-]{0,199}$/;
const ANY_VERSION = /^[A-Za-z0-9][A-Za-z0-9.+~^:_%-]{0,199}$/;
const TITLE_LENGTH = 300;

export function isPatchId(text: string): boolean {
  return ID.test(text);
}

/** @see https://cve.mitre.org/cve/identifiers/syntaxchange.html */
export function isCveId(text: string): boolean {
  return CVE.test(text);
}

/** A package's or source package's name, of any of the ecosystems. */
export function isProductName(text: string): boolean {
  return PRODUCT.test(text);
}

/**
 * A version as publishers write them: one of the scheme, without the characters that no packaging policy allows. The schemes
 * are as lenient as the tools that they follow, and a word in brackets would pass for a version.
 * @see Debian Policy, section 5.6.12; Fedora Packaging Guidelines, "Versioning"
 */
export function isPublishedVersion(text: string, scheme: VersionScheme): boolean {
  const allowed = scheme.name === "deb" ? DEB_VERSION : ANY_VERSION;
  return allowed.test(text) && scheme.isVersion(text);
}

/** One line, without what is invisible or would act on a terminal; long ones are cut. */
export function titleOf(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\s]+/gu, " ").trim();
  return line.length <= TITLE_LENGTH ? line : `${[...line].slice(0, TITLE_LENGTH).join("")}…`;
}

/** Links a person could follow: https and http only, no blanks, each once, in their order. */
export function linksOf(texts: readonly string[], most: number): readonly string[] {
  const links = texts.filter((text) => /^https?:\/\/[!-~]{1,2000}$/.test(text));
  return [...new Set(links)].slice(0, most);
}
