import { weekdayOf } from "../core/model/calendar.ts";
import { describeDuration } from "../core/model/duration.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { ListedOpening, WindowListing } from "../core/rings/list-window.ts";
import { inertText } from "./inert-text.ts";
import type { ShownStanding, ShownWindows } from "./shown-windows.ts";
import type { TextLook } from "./text-look.ts";
import { leftColumns, textTable } from "./text-table.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const COLUMNS = leftColumns("opens, local time", "opens, UTC", "until, UTC", "length");

/** Each window with its state at a moment and its next openings; of one endpoint, its ring and freezes first. */
export function windowsText({ windows, at, standing }: ShownWindows, look: TextLook): string {
  const blocks = windows.map((listing) => `${blockOf(listing, at, look).join("\n")}\n`);
  if (standing !== undefined) return [standingText(standing, at, look), ...blocks].join("\n");
  return blocks.length === 0 ? "There is no maintenance window\n" : blocks.join("\n");
}

function standingText(
  { endpoint, ring, window, freezes }: ShownStanding,
  at: Instant,
  { paint }: TextLook,
): string {
  const name = paint("heading", inertText(endpoint));
  const where =
    ring === undefined
      ? "has no ring: nothing is installed there"
      : `is in ring ${inertText(ring)}, ${window === undefined ? "which has no window: it may change at any time" : `whose window is ${inertText(window)}`}`;
  const lines = freezes.map(({ freeze, from, until, unsure }) => {
    const state = from <= at ? paint("warn", "is on") : "comes";
    const why = unsure === undefined ? "" : `: it counts, since ${inertText(unsure)}`;
    return `  freeze ${inertText(freeze)} ${state}: from ${formatInstant(from)} until ${formatInstant(until)}${why}`;
  });
  return [`${name} ${where}`, ...lines, ""].join("\n");
}

function blockOf(listing: WindowListing, at: Instant, { paint, width }: TextLook): readonly string[] {
  const { window, timezone, isOpen, until, says, warning, next } = listing;
  const name = paint("heading", inertText(timezone === undefined ? window : `${window} (${timezone})`));
  const state = isOpen ? paint("good", "open") : paint("warn", "shut");
  const end = until === undefined ? "" : ` until ${formatInstant(until)}`;
  const why = says === undefined ? "" : `: ${inertText(says)}`;
  const head = `${name}: ${state} at ${formatInstant(at)}${end}${why}`;
  const notes = warning === undefined ? [] : [`  ${paint("warn", "warning")}: ${inertText(warning)}`];
  if (next.length === 0) return [head, ...notes];
  return [head, ...notes, ...textTable(COLUMNS, next.map(rowOf), { paint, width, fixed: 1 })];
}

function rowOf(opening: ListedOpening): readonly string[] {
  const { from, until } = opening;
  return [localText(opening), formatInstant(from), formatInstant(until), describeDuration(until - from)];
}

/** `Sun 2026-11-22 22:00 +01:00`. */
function localText({ from, zoneOffset }: ListedOpening): string {
  const local = from + zoneOffset;
  const text = formatInstant(local);
  const minutes = Math.round(Math.abs(zoneOffset) / 60_000);
  const ahead = `${zoneOffset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return `${WEEKDAYS[weekdayOf(Math.floor(local / 86_400_000))] ?? ""} ${text.slice(0, 10)} ${text.slice(11, 16)} ${ahead}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
