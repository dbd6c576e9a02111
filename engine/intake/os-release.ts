import { decodeUtf8Loosely } from "../core/text/decode-text.ts";
import type { IntakeInput, IntakeOptions } from "./report-format.ts";

/** `/etc/os-release`, or `/usr/lib/os-release`, among the files of a call. @see os-release(5) */
export function isOsRelease({ name }: IntakeInput): boolean {
  return /(?:^|[/\\])os-release$/.test(name);
}

/** What such a file says of the system; undefined without an `ID` or a `VERSION_ID`. */
export function readOsRelease(input: IntakeInput | undefined): IntakeOptions["os"] {
  if (input === undefined) return undefined;
  const values = new Map<string, string>();
  for (const line of decodeUtf8Loosely(input.bytes).split(/\r?\n/)) {
    const [, key, quoted, plain] = /^([A-Z_]+)=(?:["']([^"']*)["']|([^"'\s]*))\s*$/.exec(line) ?? [];
    if (key !== undefined) values.set(key, quoted ?? plain ?? "");
  }
  const id = values.get("ID") ?? "";
  const version = values.get("VERSION_ID") ?? "";
  // Rolling distributions have no version.
  return id === "" ? undefined : { id, version };
}
