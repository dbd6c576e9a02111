import { formatInstant } from "../core/model/instant.ts";
import type { WindowListing } from "../core/rings/list-window.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/windows.schema.json` has it. */
export function windowsJson(windows: readonly WindowListing[]): Iterable<string> {
  return jsonDocument({
    windows: windows.map(({ window, timezone, isOpen, until, next, says }) => ({
      window,
      timezone: timezone ?? null,
      open: isOpen,
      until: until === undefined ? null : formatInstant(until),
      next: next.map((opening) => ({
        from: formatInstant(opening.from),
        until: formatInstant(opening.until),
      })),
      says: says ?? null,
    })),
    exitCode: 0,
    exitReason: "clean",
  });
}
