import { type DurationMs, parseDuration } from "../../core/model/duration.ts";
import type { Instant } from "../../core/model/instant.ts";
import { parseMoment } from "../../core/model/moment.ts";
import type { ZoneOffset } from "../../core/model/zone.ts";
import type { DeclaredKind, DocumentOf } from "../located-document.ts";

/** What declaring needs of a document: its value, and the places of its values. */
export type Located<K extends DeclaredKind> = Pick<DocumentOf<K>, "name" | "value" | "at">;

/** The zone in which bare dates and local times of a repository are read. */
export interface Zone {
  readonly name: string;
  readonly offsetOf: ZoneOffset;
}

/** @throws {Error} when the text was not checked before: a fault of ours, never of the document */
export function durationOf(text: string): DurationMs {
  const duration = parseDuration(text);
  if (duration === undefined) throw new Error(`Unchecked duration "${text}"`);
  return duration;
}

/** @throws {Error} as `durationOf` */
export function momentOf(text: string, edge: "start" | "end", zone: Zone): Instant {
  const moment = parseMoment(text, edge, zone.name, zone.offsetOf);
  if (moment === undefined) throw new Error(`Unchecked moment "${text}" in zone ${zone.name}`);
  return moment;
}
