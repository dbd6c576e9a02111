import type { RecurrenceDays } from "../core/rings/window-occurrences.ts";

/** The same days, worked out once: tests ask for the same years again and again. */
export function rememberDays(days: RecurrenceDays): RecurrenceDays {
  const known = new Map<string, readonly number[] | undefined>();
  return (...asked) => {
    const key = asked.join(" ");
    if (!known.has(key)) known.set(key, days(...asked));
    return known.get(key);
  };
}
