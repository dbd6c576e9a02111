import { dottedScheme } from "./fwupd-dotted.ts";
import { fwupdHexScheme, fwupdPlainScheme } from "./fwupd-text.ts";
import type { VersionScheme } from "./scheme.ts";

/**
 * The version formats of fwupd. They differ in how a device's register is written out; once written, fwupd orders all but plain
 * and hex number by number, whatever their count. A format that it does not know has no scheme.
 * @see FwupdVersionFormat of libfwupd; `fwupdtool vercmp`
 */
export const fwupdSchemes = {
  "fwupd-plain": fwupdPlainScheme,
  "fwupd-hex": fwupdHexScheme,
  "fwupd-number": dottedScheme("fwupd-number"),
  "fwupd-pair": dottedScheme("fwupd-pair"),
  "fwupd-triplet": dottedScheme("fwupd-triplet"),
  "fwupd-quad": dottedScheme("fwupd-quad"),
  "fwupd-bcd": dottedScheme("fwupd-bcd"),
  "fwupd-intel-me": dottedScheme("fwupd-intel-me"),
  "fwupd-intel-me2": dottedScheme("fwupd-intel-me2"),
  "fwupd-intel-csme19": dottedScheme("fwupd-intel-csme19"),
  "fwupd-surface": dottedScheme("fwupd-surface"),
  "fwupd-surface-legacy": dottedScheme("fwupd-surface-legacy"),
  "fwupd-dell-bios": dottedScheme("fwupd-dell-bios"),
  "fwupd-dell-bios-msb": dottedScheme("fwupd-dell-bios-msb"),
} satisfies Readonly<Record<string, VersionScheme>>;
