import { parseDuration } from "../../core/model/duration.ts";
import type { Problem } from "../../core/model/problem.ts";
import { parseRecurrence } from "../../core/rings/recurrence-rule.ts";
import { MOST_DAYS } from "../../core/rings/window-fault.ts";
import { type Fault, problemOf } from "../fault.ts";
import type { DocumentOf } from "../located-document.ts";
import { type Check, ofKind } from "./repository.ts";

type WindowSpec = DocumentOf<"MaintenanceWindow">["value"]["spec"];

const DAY_MS = 86_400_000;

/** What keeps a window from ever opening, or from opening when people expect it to. */
export const windowChecks: Check = (repository) =>
  ofKind(repository, "MaintenanceWindow").flatMap((window): readonly Problem[] => {
    const { spec } = window.value;
    return [...recurrences(spec), ...lengths(spec), ...offsets(spec)].map((fault) =>
      problemOf(window, fault),
    );
  });

function recurrences(spec: WindowSpec): readonly Fault[] {
  return spec.recurrence.flatMap((text, index): readonly Fault[] => {
    const rule = parseRecurrence(text);
    if (rule.kind === "fault") return [];
    const known = { pointer: `/spec/recurrence/${index}`, on: "value" } as const;
    const quoted = `spec.recurrence[${index}]: ${JSON.stringify(text)}`;
    if (rule.needsStart && spec.validFrom === undefined) {
      const message = `${quoted} counts from validFrom, and there is none`;
      const hint = "add `validFrom`: the day of the first occurrence, or before it";
      return [{ ...known, code: "recurrence-needs-start", message, hint }];
    }
    if (!rule.skips && !takesLateDay(text, spec.validFrom)) return [];
    const message = `${quoted} names a day that some months do not have: the window is skipped there`;
    const hint = "BYMONTHDAY=-1 is the last day of every month";
    return [{ ...known, code: "recurrence-skips", message, hint, severity: "warning" }];
  });
}

/** The day of the month comes from a `validFrom` that not every month has. */
function takesLateDay(text: string, validFrom: string | undefined): boolean {
  const isFromStart = /FREQ=(?:MONTHLY|YEARLY)/.test(text) && !/;?BY(?:DAY|MONTHDAY|YEARDAY)=/.test(text);
  return isFromStart && Number(validFrom?.slice(8, 10)) > 28;
}

function lengths({ duration, cutoff }: WindowSpec): readonly Fault[] {
  const [whole, last] = [parseDuration(duration), parseDuration(cutoff ?? "PT0S")];
  if (whole === undefined || last === undefined) return [];
  const code = "window-never-open";
  if (whole === 0 || whole > MOST_DAYS * DAY_MS) {
    const message = `spec.duration: ${JSON.stringify(duration)} is no length of a window`;
    return [
      {
        code,
        pointer: "/spec/duration",
        on: "value",
        message,
        hint: `more than nothing, at most P${MOST_DAYS}D`,
      },
    ];
  }
  if (last < whole) return [];
  const message = `spec.cutoff: ${JSON.stringify(cutoff)} leaves nothing of the duration ${JSON.stringify(duration)}`;
  return [{ code, pointer: "/spec/cutoff", on: "value", message, hint: "make it shorter than the duration" }];
}

function offsets({ offset }: WindowSpec): readonly Fault[] {
  const length = parseDuration(offset ?? "P0D");
  if (length === undefined || (length % DAY_MS === 0 && length <= MOST_DAYS * DAY_MS)) return [];
  const message = `spec.offset: ${JSON.stringify(offset)} is not a whole number of days up to ${MOST_DAYS}`;
  const hint = "days only: P4D; the time of day stands in `start`";
  return [{ code: "bad-offset", pointer: "/spec/offset", on: "value", message, hint }];
}
