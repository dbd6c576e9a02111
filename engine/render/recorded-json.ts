import { jsonDocument } from "./json-text.ts";
import type { RecordedView } from "./recorded-text.ts";

/** What was added to the log, for programs. @see schemas/recorded.schema.json */
export function recordedJson({ added, tip, unread }: RecordedView): Iterable<string> {
  return jsonDocument({
    added,
    tip: tip ?? null,
    unread,
    exitCode: 0,
    exitReason: "clean",
  });
}
