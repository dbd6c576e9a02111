import { CONTENT_KEYS } from "../core/fleet/content.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import type { Image, Report, Software } from "../core/model/report.ts";
import type { Sha256 } from "../core/model/sha256.ts";

/** SHA-256 of what a report says but for `observedAt`, `sequence` and `bootedAt`: the same in every process. */
export type ContentDigest = (report: Report) => Uint8Array;

/** It remembers the digests of what reports share, which an interner made one object, for as long as it lives itself. */
export function createContentDigest(sha256: Sha256): ContentDigest {
  const known = new Map<object, string>();
  const encoder = new TextEncoder();
  const digestOfImage = createImageDigest(sha256);
  const remembered = <T extends object>(value: T, digestOf: (value: T) => Uint8Array): string => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = hex(digestOf(value));
    known.set(value, made);
    return made;
  };
  const digestOfFact = (fact: object): Uint8Array => sha256(encoder.encode(canonicalJson(fact)));
  return (report) => {
    let text = report.image === undefined ? "" : `image #${remembered(report.image, digestOfImage)}\n`;
    for (const key of CONTENT_KEYS) {
      const fact = report[key];
      if (fact === undefined || key === "image") continue;
      text += `${key} ${typeof fact === "object" ? `#${remembered(fact, digestOfFact)}` : canonicalJson(fact)}\n`;
    }
    return sha256(encoder.encode(text));
  };
}

/** Of a digest, in words of 32 bits: they are copied, and never read as numbers. */
const WORDS = 8;

/** Of the digests of its items, one after the other. */
function createImageDigest(sha256: Sha256): (image: Image) => Uint8Array {
  const encoder = new TextEncoder();
  const places = new Map<Software, number>();
  let digests = new Uint32Array(WORDS * 1024);
  let scratch = new Uint32Array(0);
  const placeOf = (item: Software): number => {
    const before = places.get(item);
    if (before !== undefined) return before;
    const place = places.size * WORDS;
    if (place + WORDS > digests.length) digests = grown(digests);
    digests.set(new Uint32Array(Uint8Array.from(sha256(encoder.encode(canonicalJson(item)))).buffer), place);
    places.set(item, place);
    return place;
  };
  return ({ software }) => {
    const length = software.length * WORDS;
    if (scratch.length < length) scratch = new Uint32Array(length * 2);
    let to = 0;
    for (const item of software) {
      const from = placeOf(item);
      for (let at = 0; at < WORDS; at += 1) scratch[to + at] = digests[from + at] ?? 0;
      to += WORDS;
    }
    return sha256(new Uint8Array(scratch.buffer, 0, length * 4));
  };
}

function grown(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}

function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += DIGITS[byte];
  return text;
}

const DIGITS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, "0"),
);
