import { formatInstant, parseInstant } from "../core/model/instant.ts";
import { isCanonical, parseCanonical } from "../core/model/is-canonical.ts";
import { parseStrictJson } from "../core/text/strict-json.ts";
import type { LogEntry } from "../schema/documents.generated.ts";
import { shapeFaults } from "./shape-faults.ts";
import { slotFaults } from "./slot-faults.ts";

/** An entry stands in the message of a commit; those of huge pull requests have some hundred KiB. */
const LIMITS = { maxLength: 8 * 1024 * 1024, maxDepth: 64 };
/** No slot of an entry is a time zone. */
const CONTEXT = { isZone: () => false };

/**
 * Reads an entry of the log: JSON of the schema, in the one spelling that RFC 8785 gives it, and its instant in UTC.
 * @returns what is wrong with it, as a text, where it is none
 */
export function readLogEntry(text: string): LogEntry | string {
  const canonical = text.length > LIMITS.maxLength ? undefined : parseCanonical(text, LIMITS.maxDepth);
  const parsed =
    canonical === undefined ? parseStrictJson(text, LIMITS) : ({ ok: true, ...canonical } as const);
  if (!parsed.ok) return `it cannot be read: ${parsed.reason}`;
  const { value } = parsed;
  const [fault] = shapeFaults("LogEntry", value);
  if (fault !== undefined) return fault.message;
  const [odd] = slotFaults("LogEntry", value, CONTEXT);
  if (odd !== undefined) return odd.message;
  const entry = value as LogEntry;
  if (canonical === undefined && !isCanonical(value, text)) return "it is not in the spelling of RFC 8785";
  if (formatInstant(parseInstant(entry.recordedAt) ?? 0) !== entry.recordedAt)
    return `recordedAt is ${JSON.stringify(entry.recordedAt)}, which is not how Muster writes an instant`;
  return entry;
}
