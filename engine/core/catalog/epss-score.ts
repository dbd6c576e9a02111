/**
 * EPSS scores are estimated anew every day, and most of them move in the fifth digit. What the catalog keeps moves only when
 * it matters: thousandths below 0.1 and hundredths from there on, rounded up, so that no vulnerability ever counts as less
 * likely to be exploited than its publisher says.
 */

const DECIMAL = /^([01])(?:\.(\d{1,20}))?$/;
/** As spreadsheets write what is small: 4.3e-05. */
const SMALL = /^[1-9](?:\.\d{1,20})?e-0?([1-9]\d?)$/;
const WHOLE = 1000;
/** From here on in hundredths. */
const COARSE_FROM = 100;

/** @returns thousandths, 0 to 1000; undefined when the text is no decimal from 0 to 1 */
export function epssStep(text: string): number | undefined {
  const small = SMALL.exec(text);
  // Below a thousandth from the fourth place on.
  if (small !== null) return Number(small[1]) > 3 ? 1 : undefined;
  const found = DECIMAL.exec(text);
  if (found === null) return undefined;
  const digits = (found[2] ?? "").padEnd(3, "0");
  const rest = /[1-9]/.test(digits.slice(3)) ? 1 : 0;
  const thousandths = Number(found[1]) * WHOLE + Number(digits.slice(0, 3)) + rest;
  if (thousandths > WHOLE) return undefined;
  return thousandths < COARSE_FROM ? thousandths : Math.ceil(thousandths / 10) * 10;
}

/** Less than this is not worth a fall: most scores are below it. In thousandths. */
const LEAST_FALL = 2;

/** What is held after a new score: it rises at once, and falls when a fifth of it is gone, and two thousandths at least. */
export function nextEpssStep(held: number | undefined, now: number): number {
  if (held === undefined || now > held) return now;
  return now * 5 <= held * 4 && held - now >= LEAST_FALL ? now : held;
}

/** The score that documents show. */
export function epssOfStep(step: number): number {
  return step / WHOLE;
}
