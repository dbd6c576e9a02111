import type { Clock } from "../ports/clock.ts";

/** The machine's clock, which `--now` replaces. */
export const systemClock: Clock = { now: () => Date.now() };
