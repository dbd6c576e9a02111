import type { WindowTools } from "../../core/rings/window-occurrences.ts";
import { type CalendarFault, EventFault } from "./calendar-fault.ts";
import { type CalendarEvent, contentLines, eventsOf } from "./content-lines.ts";
import { readProperty } from "./event-time.ts";
import { type OnceKind, type Openings, openingsOf } from "./openings-of.ts";
import { toDocument } from "./to-document.ts";

export interface CalendarOptions {
  /** Only events with exactly this title, but for capitals and space around it. */
  readonly summary?: string;
  /** Undefined: events that happen once are refused. */
  readonly once?: OnceKind;
}

export type ImportedCalendar =
  | { readonly kind: "imported"; readonly documents: readonly string[]; readonly cancelled: number }
  /** Nothing is taken where one event cannot be: a freeze that is left out would be a door that stands open. */
  | { readonly kind: "refused"; readonly faults: readonly CalendarFault[] };

/** Reads MaintenanceWindows and ChangeFreezes out of iCalendar, as YAML documents. @see RFC 5545 */
export function readCalendar(text: string, options: CalendarOptions, tools: WindowTools): ImportedCalendar {
  const events = eventsOf(contentLines(text));
  if (!Array.isArray(events)) return { kind: "refused", faults: [events as CalendarFault] };
  const faults: CalendarFault[] = [];
  const wanted: Named[] = [];
  let cancelled = 0;
  for (const event of events as readonly CalendarEvent[]) {
    try {
      const title = titleOf(event);
      if (options.summary !== undefined && plain(title) !== plain(options.summary)) continue;
      if (isCancelled(event)) cancelled += 1;
      else wanted.push({ title, openings: openingsOf(event, options.once, tools) });
    } catch (fault) {
      if (!(fault instanceof EventFault)) throw fault;
      faults.push(fault.fault);
    }
  }
  if (faults.length > 0) return { kind: "refused", faults };
  if (wanted.length + cancelled === 0) return { kind: "refused", faults: [noEvent(options, events)] };
  const names = new Set<string>();
  const documents = wanted.map(({ title, openings }) =>
    toDocument(nameFor(title, openings, names), title, openings),
  );
  return { kind: "imported", documents, cancelled };
}

interface Named {
  readonly title: string;
  readonly openings: Openings;
}

/** So many titles are named to somebody who asked for one that is not there. */
const MOST_NAMED = 5;

function noEvent({ summary }: CalendarOptions, events: readonly CalendarEvent[]): CalendarFault {
  if (summary === undefined || events.length === 0) return { line: 1, says: "has no event" };
  const titles = [...new Set(events.map(titleOf))].map((title) => JSON.stringify(title));
  const more = titles.length > MOST_NAMED ? " …" : "";
  const says = `has no event called ${JSON.stringify(summary)}`;
  return { line: 1, says, hint: `events there: ${titles.slice(0, MOST_NAMED).join(", ")}${more}` };
}

function titleOf({ lines }: CalendarEvent): string {
  const line = lines.find(({ name }) => name === "SUMMARY");
  if (line === undefined) return "";
  const { value } = readProperty(line);
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}

function isCancelled({ lines }: CalendarEvent): boolean {
  return lines.some(({ name, text }) => name === "STATUS" && /:\s*CANCELLED\s*$/i.test(text));
}

function plain(title: string): string {
  return title.replace(/\s+/g, " ").trim().toLowerCase();
}

/** `Nacht: Server (FRA)` → `nacht-server-fra`; names are unique within a kind. */
function nameFor(title: string, { kind }: Openings, taken: Set<string>): string {
  const slug = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  const stem = slug === "" ? (kind === "freeze" ? "freeze" : "window") : slug;
  let name = stem;
  for (let count = 2; taken.has(`${kind} ${name}`); count += 1) name = `${stem}-${count}`;
  taken.add(`${kind} ${name}`);
  return name;
}
