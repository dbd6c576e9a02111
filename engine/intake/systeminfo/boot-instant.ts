import { type Instant, parseInstant } from "../../core/model/instant.ts";
import { dateOrder, readLocalTime } from "./local-time.ts";
import type { SystemFacts } from "./system-facts.ts";
import { OFFSETS_HOLD_SINCE, zoneOffset } from "./zone-offset.ts";

/**
 * When the machine started: only where the order of day and month is proven by some date of the same output, the zone has one
 * offset all year, and it lies before the moment of the report. An uptime counts back from `--observed-at` alone: from the moment
 * of reading it would be too late, and a machine would seem restarted that was not.
 */
export function bootInstant(
  { boot, installedOn, bios, zone }: SystemFacts,
  observedAt: string | undefined,
  now: Instant,
): Instant | undefined {
  if (boot === undefined) return undefined;
  const observed = observedAt === undefined ? undefined : parseInstant(observedAt);
  const uptime = uptimeOf(boot);
  if (uptime !== undefined) return observed === undefined ? undefined : observed - uptime;
  const offset = zoneOffset(zone ?? "");
  const order = dateOrder([boot, installedOn ?? "", bios ?? ""]);
  const local = readLocalTime(boot, order);
  if (offset === undefined || local === undefined) return undefined;
  const instant = local - offset * 60_000;
  return instant < OFFSETS_HOLD_SINCE || instant > (observed ?? now) ? undefined : instant;
}

/** `0 Days, 2 Hours, 9 Minutes, 53 Seconds`, in any language. */
function uptimeOf(text: string): number | undefined {
  const parts = /^(\d+) \p{L}[^\d]*(\d+) \p{L}[^\d]*(\d+) \p{L}[^\d]*(\d+) \p{L}[^\d]*$/u.exec(text);
  if (parts === null) return undefined;
  const [, days, hours, minutes, seconds] = parts.map(Number);
  if (days === undefined || hours === undefined || minutes === undefined || seconds === undefined)
    return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
