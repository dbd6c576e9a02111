/** Whether a text stands where an id or a serial number belongs, and names no machine. */
export function isPlaceholder(text: string): boolean {
  const plain = text.trim().toLowerCase();
  return PLACEHOLDERS.has(plain) || isMonotone(plain);
}

/**
 * What makers and images leave where an id belongs: it stands for many machines or for none. Compared in lower case, without
 * white space around.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "0",
  "123456789",
  "1234567890",
  "0123456789",
  "00000000",
  "<none>",
  "(none)",
  "chassis serial number",
  "default string",
  "empty",
  "invalid",
  "localhost",
  "localhost.localdomain",
  "localhost4",
  "localhost6",
  "n/a",
  "na",
  "nil",
  "no asset information",
  "none",
  "not applicable",
  "not available",
  "not provided",
  "not set",
  "not specified",
  "null",
  "o.e.m.",
  "oem",
  "-",
  "--",
  "system serial number",
  "system uuid",
  "system-uuid",
  "tbd",
  "to be filled by o.e.m.",
  "to be filled by oem",
  "to be filled",
  "undefined",
  "unknown",
  "unspecified",
  "uninitialized",
  "xxxxxxxx",
  "03000200-0400-0500-0006-000700080009",
  "127.0.0.1",
  "::1",
]);

/** All zeros or all f (or x), as UUIDs, MAC addresses and serial numbers have it. */
function isMonotone(plain: string): boolean {
  const bare = plain.replaceAll(/[-:.{}]/g, "").replace(/^0x/, "");
  return /^(?:0*|f{4,}|x{4,})$/.test(bare);
}
