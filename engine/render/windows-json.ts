import { formatInstant } from "../core/model/instant.ts";
import { jsonDocument } from "./json-text.ts";
import type { ShownStanding, ShownWindows } from "./shown-windows.ts";

/** As `schemas/windows.schema.json` has it. */
export function windowsJson({ windows, standing }: ShownWindows): Iterable<string> {
  return jsonDocument({
    ...(standing === undefined ? {} : { standing: standingJson(standing) }),
    windows: windows.map(({ window, timezone, isOpen, until, next, says, warning }) => ({
      window,
      timezone: timezone ?? null,
      open: isOpen,
      until: until === undefined ? null : formatInstant(until),
      next: next.map((opening) => ({
        from: formatInstant(opening.from),
        until: formatInstant(opening.until),
      })),
      says: says ?? null,
      ...(warning === undefined ? {} : { warning }),
    })),
    exitCode: 0,
    exitReason: "clean",
  });
}

function standingJson({ endpoint, ring, window, freezes }: ShownStanding): object {
  return {
    endpoint,
    ring: ring ?? null,
    window: window ?? null,
    freezes: freezes.map(({ freeze, from, until, unsure }) => ({
      freeze,
      from: formatInstant(from),
      until: formatInstant(until),
      says: unsure ?? null,
    })),
  };
}
