import type { At } from "../../core/model/declared.ts";
import { type DurationMs, parseDuration } from "../../core/model/duration.ts";
import type { Instant } from "../../core/model/instant.ts";
import { parseMoment } from "../../core/model/moment.ts";
import type { ZoneOffset } from "../../core/model/zone.ts";
import type { DocumentByKind } from "../../schema/documents.generated.ts";

export type DeclaredKind = keyof DocumentByKind;

/** A document that was read and found valid, with the places of its values. */
export interface Located<K extends DeclaredKind = DeclaredKind> {
  readonly kind: K;
  readonly name: string;
  readonly file: string;
  readonly value: DocumentByKind[K];
  /** `file:line:column` of the value a JSON pointer leads to; of its nearest parent where it is not written. */
  readonly at: (pointer: string) => At;
}

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
