import type { Patch } from "../../schema/documents.generated.ts";
import { canonicalScalar, NotCanonical } from "../model/canonical-json.ts";
import { compareText } from "../model/compare-text.ts";
import type { Sha256 } from "../model/sha256.ts";

/**
 * Digest v1 of a patch, `sha256:…`: what would be installed, where, and with what consequence. Two patches with one digest
 * are one decision; everything outside it (title, severity, dates, vulnerabilities, references …) may move without voiding
 * an approval.
 * @throws {NotCanonical} when a digested field has no canonical JSON
 */
export function digestOf(patch: Patch, sha256: Sha256): string {
  const bytes = sha256(new TextEncoder().encode(digestedJson(patch)));
  return `sha256:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** The text that digest v1 is the digest of. */
export function digestedJson(patch: Patch): string {
  return normalized({
    v: 1,
    id: patch.id,
    vendor: patch.vendor,
    classification: patch.classification,
    fixes: patch.fixes,
    requires: patch.requires,
    supersedes: patch.supersedes,
    reboot: patch.reboot,
    removable: patch.removable,
  });
}

/**
 * RFC 8785 JSON of a value whose spelling does not matter: strings in NFC, keys that are absent or null left out, arrays as
 * sets (in the order of the bytes of their items' JSON, each once), at every depth.
 */
function normalized(value: unknown): string {
  if (typeof value === "string") return normalizedText(value);
  if (Array.isArray(value)) {
    const items = [...new Set(value.map(normalized))];
    return `[${(items.length > 1 ? items.sort(compareUtf8) : items).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return canonicalScalar(value);
  const members: (readonly [key: string, text: string])[] = [];
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined && item !== null) members.push([key.normalize("NFC"), normalized(item)]);
  }
  members.sort(([a], [b]) => compareText(a, b));
  for (const [index, [key]] of members.entries()) {
    if (key === members[index + 1]?.[0])
      throw new NotCanonical(`two spellings of the key ${canonicalScalar(key)}`);
  }
  return `{${members.map(([key, text]) => `${normalizedText(key)}:${text}`).join(",")}}`;
}

/** Characters that are their own JSON and their own normal form. */
const PLAIN = /^[ !#-[\]-~]*$/;

function normalizedText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : canonicalScalar(text.normalize("NFC"));
}

/** The order of the UTF-8 bytes, which is that of the code points; UTF-16 puts U+E000 to U+FFFF after the astral ones. */
function compareUtf8(a: string, b: string): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left === right) continue;
    return rank(left) < rank(right) ? -1 : 1;
  }
  return a.length < b.length ? -1 : a.length > b.length ? 1 : 0;
}

/** Lifts surrogates above the rest of the basic plane. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
