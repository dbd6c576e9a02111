/** A length of time in whole milliseconds. A day is 24 hours. */
export type DurationMs = number;

const SHAPE = /^P(?:(\d{1,6})W|(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?)$/;

/**
 * Reads an ISO 8601 duration of weeks, or of days, hours, minutes and seconds. Years and months are refused: they have no
 * fixed length.
 * @returns undefined when the text is no such duration
 * @see ISO 8601-1:2019, 5.5.2
 */
export function parseDuration(text: string): DurationMs | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null || text === "P" || text.endsWith("T")) return undefined;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (
    ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) *
    1000
  );
}

/** `P3D`, `PT36H` → `P1DT12H`; `PT0S` for none. Parts of a second are dropped. */
export function formatDuration(duration: DurationMs): string {
  const total = Math.floor(duration / 1000);
  const days = Math.floor(total / 86_400);
  const parts = [
    [Math.floor((total % 86_400) / 3600), "H"],
    [Math.floor((total % 3600) / 60), "M"],
    [total % 60, "S"],
  ] as const;
  const time = parts.map(([value, unit]) => (value === 0 ? "" : `${value}${unit}`)).join("");
  if (days === 0 && time === "") return "PT0S";
  return `P${days === 0 ? "" : `${days}D`}${time === "" ? "" : `T${time}`}`;
}

/** For people: `3 d 4 h`, `25 min`, `40 s`; the two largest units. */
export function describeDuration(duration: DurationMs): string {
  const total = Math.floor(Math.abs(duration) / 1000);
  const units = [
    [Math.floor(total / 86_400), "d"],
    [Math.floor((total % 86_400) / 3600), "h"],
    [Math.floor((total % 3600) / 60), "min"],
    [total % 60, "s"],
  ] as const;
  const first = units.findIndex(([value]) => value > 0);
  if (first === -1) return "0 s";
  return units
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(" ");
}
