import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { recurrenceDays } from "../../adapters/recurrence.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { importCalendar } from "../../commands/import-calendar.ts";
import type { CalendarOptions } from "../../intake/icalendar/read-calendar.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { inertText } from "../../render/inert-text.ts";
import { type Call, operand, textOption } from "../call.ts";
import { emit, note } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

/** A calendar that people keep is far smaller. */
const MOST_BYTES = 16 * 1_048_576;

/** `muster windows --import FILE`: needs no repository, reads no state, and decides nothing. */
export async function importWindows(call: Call, io: Io, path: string): Promise<ExitCode> {
  if (operand(call, 0) !== undefined || textOption(call, "at") !== undefined)
    throw new UsageError("--import takes no endpoint and no --at", "muster windows --import calendar.ics");
  const once = textOption(call, "once");
  const summary = textOption(call, "summary");
  const options: CalendarOptions = {
    ...(summary === undefined ? {} : { summary }),
    ...(once === "window" || once === "freeze" ? { once } : {}),
  };
  const text = await readCalendarFile(resolve(io.cwd, path), path);
  const result = importCalendar(text, options, { zoneOffset: createZoneOffset(), recurrenceDays });
  if (result.kind === "refused") {
    for (const { line, says, hint } of result.faults) {
      const way = hint === undefined ? "" : `\n  hint: ${inertText(hint)}`;
      await io.stderr.write(
        `${inertText(path)}:${line}: error: cannot import it: it ${inertText(says)}${way}\n`,
      );
    }
    await note(
      call,
      io,
      "  nothing was imported: an event that cannot be said would be missing from what can",
    );
    return EXIT.invalid;
  }
  if (result.cancelled > 0) await note(call, io, `left out, since they are cancelled: ${result.cancelled}`);
  await emit(call, io, [result.yaml]);
  return EXIT.clean;
}

/** @throws {OutsideError} what the disk cannot give */
async function readCalendarFile(file: string, path: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size <= MOST_BYTES) return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new OutsideError(`cannot read the calendar ${JSON.stringify(path)}`, {
      cause,
      retry: "never",
      code: isMissing(cause) ? "no-such-file" : "unreadable-file",
      hint: "name a file of UTF-8 text, such as one that a calendar program exported",
    });
  }
  throw new UsageError(
    `${JSON.stringify(path)} is larger than ${MOST_BYTES / 1_048_576} MiB`,
    "export fewer events",
  );
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
