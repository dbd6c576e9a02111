import { canonicalJson } from "../core/model/canonical-json.ts";
import type { Image, Report, Software } from "../core/model/report.ts";
import type { Sha256 } from "../core/model/sha256.ts";

/** SHA-256 of what a report says but for `observedAt`, `sequence` and `bootedAt`: the same in every process. */
export type ContentDigest = (report: Report) => Uint8Array;

/** It remembers the digests of what reports share, which an interner made one object. */
export function createContentDigest(sha256: Sha256): ContentDigest {
  const known = new WeakMap<object, string>();
  const encoder = new TextEncoder();
  const hexOf = (text: string): string => hex(sha256(encoder.encode(text)));
  const remembered = <T extends object>(value: T, textOf: (value: T) => string): string => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = hexOf(textOf(value));
    known.set(value, made);
    return made;
  };
  const ofItem = (item: Software): string => remembered(item, canonicalJson);
  const ofImage = (image: Image): string =>
    remembered(image, ({ software }) => software.map(ofItem).join("\n"));
  return (report) => {
    const { observedAt: _at, sequence: _number, bootedAt: _boot, image, ...rest } = report;
    const facts: Readonly<Record<string, unknown>> = rest;
    let text = image === undefined ? "" : `image #${ofImage(image)}\n`;
    for (const key of Object.keys(facts).sort()) {
      const fact = facts[key];
      if (fact === undefined) continue;
      const isShared = typeof fact === "object" && fact !== null;
      text += `${key} ${isShared ? `#${remembered(fact, canonicalJson)}` : canonicalJson(fact)}\n`;
    }
    return sha256(encoder.encode(text));
  };
}

function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += DIGITS[byte];
  return text;
}

const DIGITS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, "0"),
);
