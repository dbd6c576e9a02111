/** What a file that is no text begins with, and what it then is. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], says: string])[] = [
  [[0xff, 0xfe], "it begins as UTF-16 does: write it as UTF-8"],
  [[0xfe, 0xff], "it begins as UTF-16 does: write it as UTF-8"],
  [[0x50, 0x4b, 0x03, 0x04], "it is a zip archive: unpack it"],
  [[0x28, 0xb5, 0x2f, 0xfd], "it is packed with zstd: unpack it, or pack it with gzip"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "it is packed with xz: unpack it, or pack it with gzip"],
  [[0x42, 0x5a, 0x68], "it is packed with bzip2: unpack it, or pack it with gzip"],
  [[0x1f, 0x8b], "it is packed with gzip twice: unpack it once"],
];

/** Why bytes that are no UTF-8 cannot be read, with what they seem to be instead. */
export function notUtf8(bytes: Uint8Array): string {
  const found = BEGINNINGS.find(([beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  return found === undefined ? "it is not UTF-8 text" : `it is not UTF-8 text; ${found[1]}`;
}
