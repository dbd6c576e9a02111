/** Forty sites. */
export const SITES: readonly string[] = Array.from(
  { length: 40 },
  (_, index) => `s${String(index + 1).padStart(2, "0")}`,
);

/** Twenty-four zones; a site is in the one of its number. */
export const ZONES: readonly string[] = [
  "Europe/Berlin",
  "Europe/London",
  "Europe/Madrid",
  "Europe/Warsaw",
  "Europe/Athens",
  "Europe/Istanbul",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Anchorage",
  "America/Sao_Paulo",
  "America/Bogota",
  "Africa/Lagos",
  "Africa/Nairobi",
  "Africa/Johannesburg",
  "Asia/Dubai",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Pacific/Auckland",
  "Pacific/Honolulu",
];
