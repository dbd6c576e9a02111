/** How many requests are left until the reset, as each answer says. */
export interface Rate {
  limit: number;
  used: number;
  /** Seconds since the epoch by the clock of this machine, which is what clients wait by. */
  reset: number;
}

export function makeRate(limit = 5000): Rate {
  return { limit, used: 0, reset: Math.floor(Date.now() / 1000) + 3600 };
}

export function rateHeaders(rate: Rate): Record<string, string> {
  return {
    "x-ratelimit-limit": String(rate.limit),
    "x-ratelimit-remaining": String(remaining(rate)),
    "x-ratelimit-used": String(rate.used),
    "x-ratelimit-reset": String(rate.reset),
    "x-ratelimit-resource": "core",
  };
}

export function remaining(rate: Rate): number {
  return Math.max(0, rate.limit - rate.used);
}
