/** A positive number too small for a double: `mantissa` · 2^(−512 · `shifts`). */
export interface Scaled {
  readonly mantissa: number;
  readonly shifts: number;
}

/** The terms of a distribution, each told by its ratio to the one before. */
export interface Terms {
  readonly first: Scaled;
  /** Where the first term stands. */
  readonly start: number;
  /** The term at `x` divided by the one at `x − 1`. */
  readonly ratio: (x: number) => number;
}

const SHIFT = 2 ** 512;
const LARGE = 2 ** 256;
const SMALL = 2 ** -256;
/** A term this much smaller than the sum so far, with all that follow it falling, changes nothing. */
const NEGLIGIBLE = 2 ** -70;

/**
 * Adds up the terms from `from` to `to`, both included. Only the four basic operations are used, which IEEE 754 fixes to the
 * bit, so that every machine gets the same sum. Each term costs an error of about 4e-16 of the result.
 *
 * Cost: one ratio for each place from `start` on, until the terms no longer matter.
 */
export function sumTerms({ first, start, ratio }: Terms, from: number, to: number): number {
  let { mantissa, shifts } = first;
  let sum = 0;
  for (let x = start; x <= to; x++) {
    const step = x === start ? 1 : ratio(x);
    mantissa *= step;
    if (x >= from) sum += mantissa;
    if (sum > 0 && step < 1 && mantissa < sum * NEGLIGIBLE) break;
    if (mantissa > LARGE && shifts > 0) {
      mantissa /= SHIFT;
      sum /= SHIFT;
      shifts -= 1;
    } else if (mantissa < SMALL && sum === 0) {
      mantissa *= SHIFT;
      shifts += 1;
    }
  }
  return unscale({ mantissa: sum, shifts });
}

/** `base` to the power of `exponent`, for a base above 0 and up to 1. */
export function powerOf(base: number, exponent: number): Scaled {
  let result: Scaled = { mantissa: 1, shifts: 0 };
  let square: Scaled = { mantissa: base, shifts: 0 };
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square);
    square = product(square, square);
  }
  return result;
}

/** The product of `factor(0)` to `factor(count − 1)`, each above 0 and up to 1. */
export function productOf(count: number, factor: (index: number) => number): Scaled {
  let mantissa = 1;
  let shifts = 0;
  for (let index = 0; index < count; index++) {
    mantissa *= factor(index);
    if (mantissa >= SMALL) continue;
    mantissa *= SHIFT;
    shifts += 1;
  }
  return { mantissa, shifts };
}

function product(a: Scaled, b: Scaled): Scaled {
  const mantissa = a.mantissa * b.mantissa;
  const shifts = a.shifts + b.shifts;
  if (mantissa < SMALL) return { mantissa: mantissa * SHIFT, shifts: shifts + 1 };
  if (mantissa > LARGE) return { mantissa: mantissa / SHIFT, shifts: shifts - 1 };
  return { mantissa, shifts };
}

/** Down to 0 where a double ends. */
function unscale({ mantissa, shifts }: Scaled): number {
  let value = mantissa;
  for (let left = shifts; left > 0 && value > 0; left--) value /= SHIFT;
  return value;
}
