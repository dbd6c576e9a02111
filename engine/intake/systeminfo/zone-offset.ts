/**
 * The offset from UTC, in minutes, of a zone as Windows prints it, at any moment since 2018: only of zones that did not change
 * their clocks since. `(UTC+01:00) Amsterdam, …` is +02:00 in summer, and the text does not say when.
 */
export function zoneOffset(text: string): number | undefined {
  if (/^\(UTC\) Coordinated Universal Time$/.test(text.trim())) return 0;
  const parts = /^\((?:UTC|GMT)\+(\d{2}):(\d{2})\)/.exec(text.trim());
  if (parts === null) return undefined;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return WITHOUT_SUMMER.has(minutes) ? minutes : undefined;
}

/** The first moment since which the table holds: 2018-01-01. */
export const OFFSETS_HOLD_SINCE = 1_514_764_800_000;

/** +04:30 Kabul, +05:30 India, +05:45 Nepal, +06:30 Myanmar, +08:00 China and West Australia, +08:45 Eucla, +09:00 Japan and Korea. */
const WITHOUT_SUMMER: ReadonlySet<number> = new Set([270, 330, 345, 390, 480, 525, 540]);
