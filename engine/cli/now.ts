import { systemClock } from "../adapters/system-clock.ts";
import { type Instant, isInstant, parseInstant } from "../core/model/instant.ts";
import { type Call, textOption } from "./call.ts";
import { UsageError } from "./usage-error.ts";

/** The one moment of a run: `--now`, else the clock, read once. */
export function nowOf(call: Call): Instant {
  const text = textOption(call, "now");
  if (text === undefined) return systemClock.now();
  const now = parseInstant(text);
  if (now !== undefined && isInstant(now)) return now;
  throw new UsageError(
    `--now ${JSON.stringify(text)} is no instant`,
    "write it with date, time and zone: 2026-11-21T20:00:00Z",
  );
}
