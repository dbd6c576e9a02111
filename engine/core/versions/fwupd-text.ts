import { type Order, refuseFault, type VersionScheme } from "./scheme.ts";

const URLS = ["https://fwupd.github.io/libfwupd/enum.VersionFormat.html"];

/** Text as it is, by its bytes: 10 sorts before 9. fwupd orders it so and says nothing about what is newer. */
export const fwupdPlainScheme: VersionScheme = {
  name: "fwupd-plain",
  urls: URLS,
  isVersion: (text) => plainFault(text) === undefined,
  compare: (a, b) => {
    refuseFault("fwupd-plain", a, plainFault(a));
    refuseFault("fwupd-plain", b, plainFault(b));
    return orderOf(a, b);
  },
};

/** One hexadecimal number of up to 32 bits. With 0x: without it, fwupd takes 10 for ten and cannot read ff. */
export const fwupdHexScheme: VersionScheme = {
  name: "fwupd-hex",
  urls: URLS,
  isVersion: (text) => hexFault(text) === undefined,
  compare: (a, b) => {
    refuseFault("fwupd-hex", a, hexFault(a));
    refuseFault("fwupd-hex", b, hexFault(b));
    return orderOf(hexDigits(a), hexDigits(b));
  },
};

function plainFault(text: string): string | undefined {
  return /^[!-~]+$/.test(text) ? undefined : "it is not one word of ASCII";
}

function hexFault(text: string): string | undefined {
  return /^0x[0-9a-fA-F]{1,8}$/.test(text) ? undefined : "it is no hexadecimal number of 32 bits";
}

function hexDigits(text: string): string {
  return text.slice("0x".length).toLowerCase().padStart(8, "0");
}

/** Of ASCII: by UTF-16 code unit is by byte. */
function orderOf(a: string, b: string): Order {
  return a < b ? -1 : a > b ? 1 : 0;
}
