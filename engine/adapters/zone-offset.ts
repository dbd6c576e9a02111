import type { ZoneOffset } from "../core/model/zone.ts";

const HOUR_MS = 3_600_000;
/** Hours kept for a zone, some eleven years of them; then the zone starts anew. */
const MOST_HOURS = 100_000;

/** IANA names begin with a letter. Offsets as zones (`+02:00`) are read by newer runtimes only, so by none here. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** A zone's offsets by hour since the epoch, as far as they were asked for; "changes" where the hour holds two. */
interface ZoneCache {
  readonly format: Intl.DateTimeFormat;
  readonly hours: Map<number, number | "changes">;
}

/**
 * Offsets from the platform's zone data, kept by hour: no zone changes its offset twice within one.
 * Answers undefined for an unknown zone, and for an instant that no calendar shows.
 */
export function createZoneOffset(): ZoneOffset {
  const zones = new Map<string, ZoneCache | undefined>();
  return (zone, at) => {
    if (!zones.has(zone)) zones.set(zone, openZone(zone));
    const cache = zones.get(zone);
    if (cache === undefined || !Number.isFinite(at)) return undefined;
    const hour = Math.floor(at / HOUR_MS);
    const known = cache.hours.get(hour) ?? lookUp(cache, hour);
    return known === "changes" ? readOffset(cache.format, at) : known;
  };
}

/** The version of the platform's zone data, `2025c`; `unknown` where it has none. */
export function tzdataVersion(): string {
  return process.versions.tz ?? "unknown";
}

/** Kept for all that ask: to make one takes some 10 ms. */
const formats = new Map<string, Intl.DateTimeFormat>();

function openZone(zone: string): ZoneCache | undefined {
  if (!ZONE_NAME.test(zone)) return undefined;
  try {
    const options = { timeZone: zone, timeZoneName: "longOffset" } as const;
    const format = formats.get(zone) ?? new Intl.DateTimeFormat("en-US", options);
    formats.set(zone, format);
    return { format, hours: new Map() };
  } catch {
    return undefined;
  }
}

function lookUp({ format, hours }: ZoneCache, hour: number): number | "changes" | undefined {
  const first = readOffset(format, hour * HOUR_MS);
  const next = readOffset(format, (hour + 1) * HOUR_MS);
  if (first === undefined || next === undefined) return undefined;
  if (hours.size >= MOST_HOURS) hours.clear();
  const offset = first === next ? first : "changes";
  hours.set(hour, offset);
  return offset;
}

/** `11/21/2026, GMT+05:30` → 19,800,000. Zones of the past have seconds too: `GMT-00:44:30`. */
function readOffset(format: Intl.DateTimeFormat, at: number): number | undefined {
  if (Math.abs(at) > 8.64e15) return undefined;
  const parts = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at));
  if (parts === null) return undefined;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = parts;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -ms : ms;
}
