import type { Fleet, Member } from "../core/fleet/fleet.ts";
import { MAX_AHEAD_MS } from "../core/fleet/fold.ts";
import type { ReceivedReport } from "../core/fleet/received.ts";
import { type Instant, parseInstant } from "../core/model/instant.ts";
import type { Attempt, Report } from "../core/model/report.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import type { ContentDigest } from "./content-digest.ts";
import { isOwnKey, TIMES } from "./quick-report.ts";

/** What a line states where another one stated something else. */
export interface StatedTimes {
  readonly observedAt: string;
  readonly bootedAt?: string;
  readonly sequence?: string;
}

/** What is known of the line that is the same but for these. */
export interface KnownLine {
  readonly id: string;
  readonly observedAt: Instant;
  readonly content: Uint8Array;
  readonly attempts: string;
}

/**
 * The report that a line is which was read before with other times, if what it said is what the fleet holds; undefined where
 * nobody can say without reading it. Times that are refused, or that are earlier than those that were read, are for the reader.
 */
export function unchangedReport(
  stated: StatedTimes,
  { id, observedAt, content, attempts }: KnownLine,
  held: Report | undefined,
  now: Instant,
  digestOf: ContentDigest,
): ReceivedReport | undefined {
  const at = parseInstant(stated.observedAt);
  // Other dates within the report lie before the one that was read, or ten minutes after it at most: so they do now.
  if (at === undefined || at < observedAt || at > now + MAX_AHEAD_MS || held === undefined) return undefined;
  const bootedAt = stated.bootedAt === undefined ? undefined : parseInstant(stated.bootedAt);
  if (stated.bootedAt !== undefined && (bootedAt === undefined || bootedAt > at + MAX_AHEAD_MS))
    return undefined;
  if (!isEqual(digestOf(held), content)) return undefined;
  const sequence = stated.sequence === undefined ? undefined : Number(stated.sequence);
  const report = withTimes(held, at, sequence, bootedAt);
  return { kind: "report", id, report, attempts: attempts === "" ? [] : (JSON.parse(attempts) as Attempt[]) };
}

function withTimes(
  held: Report,
  observedAt: Instant,
  sequence: number | undefined,
  bootedAt: Instant | undefined,
): Report {
  // The usual case: a copy of the same shape costs far less than one without some keys.
  if (sequence !== undefined && bootedAt !== undefined) return { ...held, observedAt, sequence, bootedAt };
  const { sequence: _number, bootedAt: _boot, ...rest } = held;
  return {
    ...rest,
    observedAt,
    ...(sequence === undefined ? {} : { sequence }),
    ...(bootedAt === undefined ? {} : { bootedAt }),
  };
}

/** What the fleet holds of what a source says of an endpoint. */
export function heldReport({ members }: Fleet, id: string, source: string): Report | undefined {
  return reportOfSource(members.get(id), source);
}

export function reportOfSource(member: Member | undefined, source: string): Report | undefined {
  if (member?.parts !== undefined) return member.parts.get(source)?.report;
  return member?.source === undefined || member.source === source ? member?.report : undefined;
}

/**
 * Whether a line says these times where they seem to stand: each name stands there once, so that it is the key that the parsed
 * document has, and its value is what stands there.
 *
 * @param text the line, or what is left of it without parts that have none of the names
 */
export function isCertain(text: string, stated: StatedTimes, record: EndpointReport): boolean {
  const number = record.sequence === undefined ? undefined : String(record.sequence);
  return (
    isStated(text, TIMES.observedAt, stated.observedAt, record.observedAt) &&
    isStated(text, TIMES.bootedAt, stated.bootedAt, record.bootedAt) &&
    isStated(text, TIMES.sequence, stated.sequence, number)
  );
}

function isStated(text: string, key: string, stated: string | undefined, read: string | undefined): boolean {
  return stated === read && (read === undefined || isOwnKey(text, key));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
