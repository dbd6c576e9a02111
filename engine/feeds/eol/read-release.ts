import { daysFromCalendar, isCalendarDay } from "../../core/model/calendar.ts";
import type { EndOfSupport, Lifecycle } from "../../core/model/lifecycle.ts";
import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { textOf } from "../json-shape.ts";
import type { RawRelease } from "./read-products.ts";

export interface ReadRelease {
  readonly lifecycle?: Lifecycle;
  readonly fault?: string;
  /** Nothing is said of its end. */
  readonly silent: boolean;
}

const DAY_MS = 86_400_000;

/** An end that cannot be read is a fault, and is left out: the line stays known, its end does not. */
export function readRelease(product: string, { cycle: key, fields }: RawRelease): ReadRelease {
  const release = asObject(fields);
  if (release === undefined) return { fault: "is no release", silent: false };
  const cycle =
    key ?? textOf(release, "cycle") ?? textOf(release, "releaseCycle") ?? textOf(release, "name") ?? "";
  if (!isName(product) || !isName(cycle))
    return {
      fault: `${JSON.stringify(`${product} ${cycle}`.slice(0, 80))} names no release line`,
      silent: false,
    };
  const eol = endOf(release, "eol", "eolFrom", "isEol");
  const extended = endOf(release, "extendedSupport", "eoes", "eoesFrom", "isEoes");
  const latest = latestOf(release);
  const lifecycle: Lifecycle = {
    product,
    cycle,
    ...(typeof eol === "object" ? {} : { eol }),
    ...(typeof extended === "object" ? {} : { extended }),
    ...(latest === undefined ? {} : { latest }),
  };
  const fault = [eol, extended].find((end) => typeof end === "object" && end.fault !== undefined);
  return {
    lifecycle,
    ...(typeof fault === "object" && fault.fault !== undefined ? { fault: fault.fault } : {}),
    silent: typeof eol === "object" && eol.fault === undefined,
  };
}

/** Printable and short: it stands in messages, and is what endpoints are matched with. */
function isName(text: string): boolean {
  return /^[\x21-\x7e](?:[\x20-\x7e]{0,98}[\x21-\x7e])?$/.test(text);
}

/** The first of the fields that says anything. */
function endOf(release: JsonObject, ...keys: readonly string[]): EndOfSupport | { readonly fault?: string } {
  for (const key of keys) {
    const value = fieldOf(release, key);
    if (value === undefined || value === null) continue;
    if (typeof value === "boolean") return value;
    const day = typeof value === "string" ? dayOf(value) : undefined;
    // A day ends with its last second: support lasts through it.
    return day === undefined ? { fault: `\`${key}\` is no date` } : (day + 1) * DAY_MS - 1000;
  }
  return {};
}

/** `2026-08-31` as days since 1970-01-01. */
function dayOf(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const calendar = { year: Number(found?.[1]), month: Number(found?.[2]), day: Number(found?.[3]) };
  return isCalendarDay(calendar) ? daysFromCalendar(calendar) : undefined;
}

/** A text, or in version 1 of the API an object with a name. */
function latestOf(release: JsonObject): string | undefined {
  return textOf(release, "latest") ?? textOf(asObject(fieldOf(release, "latest")), "name");
}
