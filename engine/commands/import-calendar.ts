import { isError } from "../core/model/problem.ts";
import type { WindowTools } from "../core/rings/window-occurrences.ts";
import { readDocuments } from "../documents/read-documents.ts";
import type { CalendarFault } from "../intake/icalendar/calendar-fault.ts";
import { type CalendarOptions, readCalendar } from "../intake/icalendar/read-calendar.ts";

export type ImportResult =
  | {
      readonly kind: "imported";
      readonly yaml: string;
      readonly documents: number;
      readonly cancelled: number;
    }
  | { readonly kind: "refused"; readonly faults: readonly CalendarFault[] };

/** Where the documents are to stand, as far as reading them back is concerned. */
const FILE = "rings/windows/imported.yaml";

/**
 * Turns a calendar into documents, whole or not at all; it writes nothing. What comes out is read back before it is shown: a
 * document that Muster itself would refuse is a refusal here.
 */
export function importCalendar(text: string, options: CalendarOptions, tools: WindowTools): ImportResult {
  const imported = readCalendar(text, options, tools);
  if (imported.kind === "refused") return imported;
  const { documents, cancelled } = imported;
  const yaml = documents.join("---\n");
  const bytes = new TextEncoder().encode(yaml);
  const isZone = (zone: string): boolean => tools.zoneOffset(zone, 0) !== undefined;
  const faults = readDocuments([{ path: FILE, bytes }], { isZone }).problems.filter(isError);
  if (documents.length > 0 && faults.length > 0)
    return {
      kind: "refused",
      faults: faults.map(({ message, hint }) => ({
        line: 1,
        says: `makes a document that is not valid: ${message}`,
        ...(hint === undefined ? {} : { hint }),
      })),
    };
  return { kind: "imported", yaml, documents: documents.length, cancelled };
}
