import { compareDigits, digitsEnd } from "./digits.ts";
import { type Order, refuseFault, type VersionScheme } from "./scheme.ts";

/** Numbers with dots between them, in one of the formats that fwupd orders so. */
export function dottedScheme(name: string): VersionScheme {
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
export function compareDotted(a: string, b: string): Order {
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
