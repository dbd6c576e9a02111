import { parseDuration } from "../core/model/duration.ts";
import { parseInstant } from "../core/model/instant.ts";
import { parseMoment } from "../core/model/moment.ts";
import type { ProblemCode } from "../core/model/problem-codes.ts";
import { parseRecurrence } from "../core/rings/recurrence-rule.ts";
import { compareWith, parseComparison } from "../core/select/comparison.ts";

/** What a slot's text lacks; the message begins after the quoted text. */
export interface SlotFault {
  readonly code: ProblemCode;
  readonly says: string;
  readonly hint?: string;
}

/** What pure code cannot know. */
export interface SlotContext {
  readonly isZone: (zone: string) => boolean;
}

export type SlotCheck = (text: string, context: SlotContext) => SlotFault | undefined;

const NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const MAX_NAME = 100;
const MAX_ID = 512;

function shaped(shape: RegExp, code: ProblemCode, says: string, hint: string): SlotCheck {
  return (text) => (shape.test(text) ? undefined : { code, says, hint });
}

/** An id of somebody else's making: anything printable without spaces. */
const id: SlotCheck = (text) => {
  if (/^\S+$/.test(text) && text.length <= MAX_ID) return undefined;
  return { code: "bad-id", says: "is no id", hint: `1 to ${MAX_ID} characters, no spaces` };
};

/** Whether it can be read at all; which zone it is read in does not matter for that. */
function isMoment(text: string): boolean {
  return parseMoment(text, "start", "UTC", () => 0) !== undefined;
}

const localMoment: SlotCheck = (text) => {
  if (isMoment(text)) return undefined;
  const hint = "write 2026-12-18, 2026-12-18T22:00 or 2026-12-18T22:00:00+01:00; the day must exist";
  return { code: "bad-date", says: "is no date", hint };
};

const dateOrInstant: SlotCheck = (text) => {
  const hasZone = parseInstant(text) !== undefined;
  if (hasZone || (isMoment(text) && !text.includes("T"))) return undefined;
  const hint = isMoment(text)
    ? "a time needs a zone: 2026-12-31T18:00:00Z"
    : "write 2026-12-31 or 2026-12-31T18:00:00Z; the day must exist";
  return { code: "bad-date", says: "is no date", hint };
};

const instant: SlotCheck = (text) => {
  if (parseInstant(text) !== undefined) return undefined;
  return { code: "bad-date", says: "is no instant", hint: "write date, time and zone: 2026-11-12T10:00:00Z" };
};

const duration: SlotCheck = (text) => {
  if (parseDuration(text) !== undefined) return undefined;
  const isCalendar = /^P(?:\d+[YM]|\d+Y\d+M)/.test(text);
  const hint = isCalendar
    ? "months and years have no fixed length: write days, such as P30D"
    : "write ISO 8601: P3D, PT2H, P1DT12H";
  return { code: "bad-duration", says: "is no duration", hint };
};

const zone: SlotCheck = (text, { isZone }) =>
  isZone(text)
    ? undefined
    : { code: "bad-zone", says: "is no time zone", hint: "write an IANA zone: Europe/Berlin" };

const rrule: SlotCheck = (text) => {
  const rule = parseRecurrence(text);
  if (rule.kind === "rule") return undefined;
  const { says, hint } = rule;
  return { code: "bad-recurrence", says, ...(hint === undefined ? {} : { hint }) };
};

const versionComparison: SlotCheck = (text) => {
  const comparison = parseComparison(text);
  if (comparison !== undefined && compareWith("0", comparison) !== undefined) return undefined;
  return {
    code: "bad-comparison",
    says: "is no comparison with a version",
    hint: 'write a version, or one after <, <=, >, >= or =: ">=12"',
  };
};

const numberComparison: SlotCheck = (text) => {
  if (/^(?:>=|<=|==|>|<|=)? *\d+(?:\.\d+)?$/.test(text)) return undefined;
  return {
    code: "bad-comparison",
    says: "is no comparison with a number",
    hint: 'write a number after <, <=, >, >= or =: ">=9.0"',
  };
};

const percentComparison: SlotCheck = (text) => {
  const parts = /^(?:>=|<=|==|>|<|=) *(\d+(?:\.\d+)?)%$/.exec(text);
  if (parts !== null && Number(parts[1]) <= 100) return undefined;
  return {
    code: "bad-percent",
    says: "is no comparison with a share",
    hint: 'write <, <=, >, >= or =, a number up to 100 and %: ">=90%"',
  };
};

const percent: SlotCheck = (text) => {
  const parts = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (parts !== null && Number(parts[1]) <= 100) return undefined;
  return { code: "bad-percent", says: "is no share", hint: "write a number from 0 to 100 and %: 5%" };
};

const name: SlotCheck = (text) => {
  if (NAME.test(text) && text.length <= MAX_NAME) return undefined;
  return {
    code: "bad-name",
    says: "is no name",
    hint: `lower-case letters, digits, "." and "-", beginning and ending with a letter or digit, at most ${MAX_NAME}`,
  };
};

const pathGlob: SlotCheck = (text) => {
  const isOdd =
    text === "" ||
    text.startsWith("/") ||
    text.includes("\\") ||
    text.split("/").some((part) => part === ".." || part === "." || part === "");
  return isOdd
    ? {
        code: "bad-path",
        says: "is no path of this repository",
        hint: 'write it from the root, with "/": policies/approvals/**',
      }
    : undefined;
};

/**
 * The check of each kind of slot (`x-muster` in the schemas). Kinds that are not here take any text: references are resolved
 * across documents, versions and package URLs belong to those who made them.
 */
export const slotChecks: Readonly<Record<string, SlotCheck>> = {
  instant,
  "date-or-instant": dateOrInstant,
  "local-date-time": localMoment,
  duration,
  digest: shaped(
    /^sha256:[0-9a-f]{64}$/,
    "bad-digest",
    "is no digest",
    "sha256: and 64 lower-case hexadecimal digits, as `catalog show` prints it",
  ),
  "git-object": shaped(
    /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
    "bad-digest",
    "is no Git object",
    "40 or 64 lower-case hexadecimal digits",
  ),
  "patch-id": id,
  "cve-id": id,
  "endpoint-id": id,
  glob: id,
  name,
  purl: shaped(
    /^pkg:[A-Za-z][A-Za-z0-9.+-]*\/\S+$/,
    "bad-id",
    "is no package URL",
    "pkg:TYPE/NAMESPACE/NAME@VERSION",
  ),
  percent,
  "percent-comparison": percentComparison,
  "number-comparison": numberComparison,
  "version-comparison": versionComparison,
  zone,
  rrule,
  "zone-or-endpoint": (text, context) => (text === "endpoint" ? undefined : zone(text, context)),
  "time-of-day": shaped(
    /^(?:[01]\d|2[0-3]):[0-5]\d$/,
    "bad-time",
    "is no time of day",
    'hours 00 to 23 and minutes: "22:00"',
  ),
  "fact-path": shaped(
    /^(?:os\.(?:family|id|version|build|arch)|hardware\.(?:vendor|model|tpm|secureBoot|memoryMiB)|labels\.\S+)$/,
    "bad-path",
    "is no fact",
    "os.version, labels.site, hardware.model",
  ),
  "path-glob": pathGlob,
  host: shaped(
    /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/,
    "bad-id",
    "is no host name",
    "without scheme and path: www.cisa.gov",
  ),
  "os-hint": shaped(
    /^[a-z0-9._-]+:\S+$/,
    "bad-id",
    "is no operating system",
    "ID:VERSION, such as debian:12",
  ),
};
