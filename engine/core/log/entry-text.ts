import type { LogEntry } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";

/**
 * The one spelling of an entry.
 * @throws {NotCanonical} where a text is half a surrogate pair, or a number is not finite
 */
export function entryText(entry: LogEntry): string {
  return canonicalJson(entry);
}
