import { decodeUtf8 } from "../../core/text/decode-text.ts";

/** What a console wrote to a file, as text. U+FFFD stands where a byte is of a code page that nobody named. */
export type ConsoleText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * UTF-8 or UTF-16, with or without a byte order mark; UTF-16 behind a first part of bytes, as `wmic >> file` leaves it; else an
 * OEM or ANSI code page, of which only the ASCII is known: in each of them (437, 850, 852, 866, 932, 936, 949, 950, 125x) a
 * text without a byte above 127 reads the same.
 */
export function decodeConsole(bytes: Uint8Array): ConsoleText {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return fromUtf16(swapped(bytes.subarray(2)));
  const mark = indexOfMark(bytes);
  if (mark !== -1) return joined(fromBytes(bytes.subarray(0, mark)), fromUtf16(bytes.subarray(mark + 2)));
  const nul = bytes.indexOf(0);
  if (nul === -1) return fromBytes(bytes);
  const candidates = [
    () => fromUtf16(bytes),
    () => fromUtf16(swapped(bytes)),
    () => joined(fromBytes(bytes.subarray(0, nul - 1)), fromUtf16(bytes.subarray(Math.max(nul - 1, 0)))),
  ];
  for (const candidate of candidates) {
    const decoded = candidate();
    if (decoded.ok && isMostlyAscii(decoded.text)) return decoded;
  }
  return { ok: false, reason: "it has NUL bytes and is no UTF-16" };
}

const INVISIBLE = /[\ufeff\u200e\u200f\u202a-\u202e]/g;

function joined(first: ConsoleText, second: ConsoleText): ConsoleText {
  if (!first.ok) return first;
  return second.ok ? { ok: true, text: first.text + second.text } : second;
}

function fromBytes(bytes: Uint8Array): ConsoleText {
  const text = decodeUtf8(bytes) ?? asciiOf(bytes);
  if (text.includes("\0")) return { ok: false, reason: "it has NUL bytes and is no UTF-16" };
  return { ok: true, text: text.replace(INVISIBLE, "") };
}

function asciiOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(
      String.fromCharCode(...bytes.subarray(at, at + CHUNK).map((byte) => (byte < 0x80 ? byte : UNKNOWN))),
    );
  }
  return parts.join("").replaceAll("\u001a", "\ufffd");
}

const CHUNK = 4096;
/** A control character that no console prints; it becomes U+FFFD, which a byte cannot hold. */
const UNKNOWN = 0x1a;

/** A file that breaks off within a character ends in the middle of a line all the same: the half is left out. */
function fromUtf16(bytes: Uint8Array): ConsoleText {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  try {
    const text = new TextDecoder("utf-16le", { fatal: true }).decode(whole);
    if (text.includes("\0")) return { ok: false, reason: "it mixes UTF-16 with other text" };
    return { ok: true, text: text.replace(INVISIBLE, "") };
  } catch {
    return { ok: false, reason: "it is no UTF-16, though it begins as such" };
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const other = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < other.length; at += 2) {
    other[at] = bytes[at + 1] ?? 0;
    other[at + 1] = bytes[at] ?? 0;
  }
  return other;
}

/** UTF-16 read from the wrong end, or off by a byte, has next to no ASCII. */
function isMostlyAscii(text: string): boolean {
  let ascii = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x80) ascii += 1;
  return text.length > 0 && ascii * 3 > text.length;
}

/** `FF FE` with UTF-16 behind it; in the code pages these two bytes do not follow each other. */
function indexOfMark(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xfe && (at === 0 || bytes[at + 3] === 0)) return at;
  }
  return -1;
}
