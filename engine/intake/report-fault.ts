import { formatInstant, type Instant, parseInstant } from "../core/model/instant.ts";

/** Why a record cannot become a report. Thrown and caught within intake alone. */
export class ReportFault extends Error {
  override readonly name = "ReportFault";
}

/** @throws {ReportFault} when the text is no RFC 3339 instant with a zone */
export function readInstant(what: string, text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) {
    throw new ReportFault(
      `${what} ${JSON.stringify(text)} is no instant: RFC 3339 with a zone, as 2026-11-12T09:58:03Z`,
    );
  }
  return instant;
}

/**
 * What lies ahead of the moment at which it was reported did not happen, and would look fresh for ever.
 * @throws {ReportFault}
 */
export function readPast(what: string, text: string, latest: Instant): Instant {
  const instant = readInstant(what, text);
  if (instant <= latest) return instant;
  throw new ReportFault(`${what} ${formatInstant(instant)} lies in the future of ${formatInstant(latest)}`);
}
