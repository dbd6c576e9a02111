import { formatInstant } from "../../core/model/instant.ts";
import { OutsideError } from "../../ports/outside-error.ts";

export interface Patience {
  /** Milliseconds that one client waits for limits in all; what would take longer is for a later run. */
  readonly totalMs: number;
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds since the epoch, where the forge does not say its own time. */
  readonly now: () => number;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

interface LimitedAnswer {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly headers: Headers };
}

const UNSAID_MS = 60_000;

/**
 * Waits as long as the forge asks for, then asks again: what it refused for its limits it has not done.
 * @returns a wrapper for each request of one client
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function obeyLimits(
  patience: Patience,
): <T>(request: () => T | Promise<T>, call: string) => Promise<T> {
  let left = patience.totalMs;
  return async (request, call) => {
    for (;;) {
      try {
        return await request();
      } catch (error) {
        const ms = limitMs(error, patience.now);
        if (ms === undefined) throw error;
        if (ms > left) throw tooLong(call, ms, patience.now, error);
        left -= ms;
        await patience.wait(ms);
      }
    }
  };
}

/**
 * How long the forge asks to wait: primary limits (403 or 429 with nothing remaining), secondary ones (by Retry-After, or by
 * what they say), any other 429. At least a second, so that waiting always ends. Undefined: it is not about limits.
 */
export function limitMs(error: unknown, now: () => number): number | undefined {
  if (!isAnswered(error) || (error.status !== 403 && error.status !== 429)) return undefined;
  const { headers } = error.response;
  const after = wholeSeconds(headers["retry-after"]);
  if (after !== undefined) return Math.max(after, 1) * 1000;
  if (String(headers["x-ratelimit-remaining"]) === "0") {
    const reset = wholeSeconds(headers["x-ratelimit-reset"]);
    return reset === undefined ? UNSAID_MS : Math.max(reset * 1000 - forgeTime(headers, now) + 1000, 1000);
  }
  const secondary = /\b(?:secondary rate|abuse detection)\b/i.test(error.message);
  return secondary || error.status === 429 ? UNSAID_MS : undefined;
}

/** By the forge's clock, which set the moment of the reset. */
function forgeTime(headers: Headers, now: () => number): number {
  const date = Date.parse(String(headers.date));
  return Number.isNaN(date) ? now() : date;
}

function wholeSeconds(value: string | number | undefined): number | undefined {
  return /^\d{1,12}$/.test(String(value ?? "")) ? Number(value) : undefined;
}

function tooLong(call: string, ms: number, now: () => number, cause: unknown): Error {
  return new OutsideError(`cannot ask ${call} now: the forge asks to wait ${Math.ceil(ms / 1000)} s`, {
    code: "forge-limited",
    retry: "later",
    cause,
    hint: `run it again after ${formatInstant(now() + ms)}`,
  });
}

function isAnswered(error: unknown): error is Required<LimitedAnswer> {
  return error instanceof Error && "status" in error && "response" in error && error.response !== undefined;
}
