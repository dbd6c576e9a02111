import { compareDigits, digitsEnd } from "./digits.ts";
import { fwupdHexScheme, fwupdPlainScheme } from "./fwupd-text.ts";
import { type Order, refuseFault, type VersionScheme } from "./scheme.ts";

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

function dottedScheme(name: string): VersionScheme {
  return {
    name,
    urls: ["https://fwupd.github.io/libfwupd/enum.VersionFormat.html"],
    isVersion: (text) => dottedFault(text) === undefined,
    compare: (a, b) => {
      refuseFault(name, a, dottedFault(a));
      refuseFault(name, b, dottedFault(b));
      return compareDotted(a, b);
    },
  };
}

function dottedFault(text: string): string | undefined {
  return /^\d+(?:\.\d+)*$/.test(text) ? undefined : "it is not made of numbers with dots between them";
}

/** Number by number; of two that agree as far as they go, the longer one is the newer. */
function compareDotted(a: string, b: string): Order {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const aEnd = digitsEnd(a, i, a.length);
    const bEnd = digitsEnd(b, j, b.length);
    const order = compareDigits(a, i, aEnd, b, j, bEnd);
    if (order !== 0) return order;
    i = aEnd + 1;
    j = bEnd + 1;
  }
  if (i < a.length) return 1;
  return j < b.length ? -1 : 0;
}
