/** UTF-8 to text; a byte order mark is dropped, and undefined tells of bytes that are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same for files whose free text may be of another age: a byte that is no UTF-8 becomes U+FFFD. */
export function decodeUtf8Loosely(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
