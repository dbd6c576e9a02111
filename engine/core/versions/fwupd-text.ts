import { compareDotted } from "./fwupd-dotted.ts";
import { refuseFault, type VersionScheme } from "./scheme.ts";

const URLS = ["https://fwupd.github.io/libfwupd/enum.VersionFormat.html"];

/** Text as it is, by its bytes: 10 sorts before 9. fwupd orders it so and says nothing about what is newer. */
export const fwupdPlainScheme: VersionScheme = {
  name: "fwupd-plain",
  urls: URLS,
  isVersion: (text) => plainFault(text) === undefined,
  compare: (a, b) => {
    refuseFault("fwupd-plain", a, plainFault(a));
    refuseFault("fwupd-plain", b, plainFault(b));
    // Of ASCII: by UTF-16 code unit is by byte.
    return a < b ? -1 : a > b ? 1 : 0;
  },
};

/**
 * One number of up to 32 bits: hexadecimal after 0x, else decimal, as fwupd reads it; 0 is no version to it. Numbers with dots are
 * of another format: they sort after all others, and among themselves number by number.
 */
export const fwupdHexScheme: VersionScheme = {
  name: "fwupd-hex",
  urls: URLS,
  isVersion: (text) => hexFault(text) === undefined,
  compare: (a, b) => {
    refuseFault("fwupd-hex", a, hexFault(a));
    refuseFault("fwupd-hex", b, hexFault(b));
    const [aDotted, bDotted] = [a.includes("."), b.includes(".")];
    if (aDotted && bDotted) return compareDotted(a, b);
    if (aDotted !== bDotted) return aDotted ? 1 : -1;
    const difference = Number(a) - Number(b);
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
  },
};

function plainFault(text: string): string | undefined {
  return /^[!-~]+$/.test(text) ? undefined : "it is not one word of ASCII";
}

function hexFault(text: string): string | undefined {
  if (/^\d+(?:\.\d+)+$/.test(text)) return undefined;
  const isNumber = /^(?:0x[0-9a-fA-F]{1,8}|(?=0*[1-9])\d{1,10})$/.test(text) && Number(text) <= 0xffff_ffff;
  return isNumber ? undefined : "it is no number of 32 bits, as 0x1f or 31";
}
