/** Why a text is no usable rule; the message begins after the quoted text. */
export interface RuleFault {
  readonly kind: "fault";
  readonly says: string;
  readonly hint?: string;
}

export type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** The parts of a rule, each checked by itself and against the frequency. */
export interface RuleParts {
  readonly kind: "parts";
  readonly frequency: Frequency;
  readonly values: ReadonlyMap<string, string>;
  /** The numbers of a list; none where the part is missing. */
  readonly numbers: (name: string) => readonly number[];
}

const FREQUENCIES: readonly Frequency[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const SUB_DAILY = /^(?:HOURLY|MINUTELY|SECONDLY)$/;
const BY_TIME = /^BY(?:HOUR|MINUTE|SECOND)$/;
const NAMES = "FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYSETPOS, WKST";
const WEEKDAY = /^(?:([+-]?\d{1,2}))?(?:SU|MO|TU|WE|TH|FR|SA)$/;
const EXAMPLE = "write parts NAME=VALUE with ; between them: FREQ=MONTHLY;BYDAY=2TU";
const MOST = 10_000;

/** The largest number of each list; negative ones count from the end, but not for months. */
const LISTS: Readonly<Record<string, number>> = {
  BYMONTH: 12,
  BYWEEKNO: 53,
  BYYEARDAY: 366,
  BYMONTHDAY: 31,
  BYSETPOS: 366,
};

/** What the standard forbids under a frequency. */
const FORBIDDEN: Readonly<Record<Frequency, readonly string[]>> = {
  DAILY: ["BYWEEKNO", "BYYEARDAY"],
  WEEKLY: ["BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"],
  MONTHLY: ["BYWEEKNO", "BYYEARDAY"],
  YEARLY: [],
};

/** @see RFC 5545, section 3.3.10 */
export function readRuleParts(text: string): RuleParts | RuleFault {
  if (/^RRULE:/i.test(text)) return fault("is no recurrence rule", 'leave out "RRULE:"');
  const values = new Map<string, string>();
  for (const part of text.split(";")) {
    const [name = "", value, ...rest] = part.split("=");
    if (value === undefined || rest.length > 0) return fault("is no recurrence rule", EXAMPLE);
    if (values.has(name)) return fault(`says ${name} twice`);
    const wrong = faultOfPart(name, value);
    if (wrong !== undefined) return wrong;
    values.set(name, value);
  }
  const frequency = FREQUENCIES.find((each) => each === values.get("FREQ"));
  if (frequency === undefined)
    return fault("has no FREQ", "begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY");
  const numbers = (name: string) => values.get(name)?.split(",").map(Number) ?? [];
  return faultOfWhole(frequency, values) ?? { kind: "parts", frequency, values, numbers };
}

function faultOfPart(name: string, value: string): RuleFault | undefined {
  if (SUB_DAILY.test(value) && name === "FREQ") return fault("recurs within a day", "FREQ is DAILY or rarer");
  if (BY_TIME.test(name)) return fault(`says ${name}`, "the time of day stands in `start`");
  return isPart(name, value) ? undefined : unreadable(name, value);
}

function unreadable(name: string, value: string): RuleFault {
  const isKnown = NAMES.split(", ").includes(name);
  return isKnown
    ? fault(`cannot have ${name}=${value}`)
    : fault(`says ${JSON.stringify(name)}`, `parts: ${NAMES}`);
}

function isPart(name: string, value: string): boolean {
  const items = value.split(",");
  const largest = LISTS[name];
  if (largest !== undefined && Object.hasOwn(LISTS, name)) {
    return items.every((item) => isNumber(item, largest) && !(name === "BYMONTH" && item.startsWith("-")));
  }
  switch (name) {
    case "FREQ":
      return FREQUENCIES.some((each) => each === value);
    case "INTERVAL":
    case "COUNT":
      return isNumber(value, MOST) && /^\d/.test(value);
    case "UNTIL":
      return value !== "";
    case "BYDAY":
      return items.every((item) => isWeekday(item));
    case "WKST":
      return isWeekday(value) && value.length === 2;
    default:
      return false;
  }
}

/** A whole number from 1 to the largest, or the same below zero. */
function isNumber(text: string, largest: number): boolean {
  const size = Math.abs(Number(text));
  return /^[+-]?\d{1,5}$/.test(text) && size >= 1 && size <= largest;
}

function isWeekday(text: string): boolean {
  const parts = WEEKDAY.exec(text);
  return parts !== null && (parts[1] === undefined || isNumber(parts[1], 53));
}

function faultOfWhole(frequency: Frequency, values: ReadonlyMap<string, string>): RuleFault | undefined {
  if (values.has("COUNT") && values.has("UNTIL")) return fault("says COUNT and UNTIL", "say one of them");
  const name = FORBIDDEN[frequency].find((each) => values.has(each));
  if (name !== undefined) return fault(`cannot have ${name} with FREQ=${frequency}`);
  const isLone = values.has("BYSETPOS") && ![...values.keys()].some(isSelecting);
  if (isLone) return fault("says BYSETPOS and nothing to choose from", "add BYDAY, BYMONTHDAY or the like");
  return faultOfDisputed(values) ?? faultOfWeekdays(frequency, values);
}

/** Libraries give different days for these: what one of them shows, another would not open. */
function faultOfDisputed(values: ReadonlyMap<string, string>): RuleFault | undefined {
  if (values.has("BYYEARDAY") && values.has("BYDAY"))
    return fault("says BYYEARDAY and BYDAY, which programs read differently", "say one of them");
  if (values.get("FREQ") === "YEARLY" && values.has("BYMONTHDAY") && !values.has("BYMONTH"))
    return fault(
      "says BYMONTHDAY and no month, which programs read differently",
      "add BYMONTH, or say FREQ=MONTHLY",
    );
  if (!values.has("BYWEEKNO")) return undefined;
  if (!values.has("BYDAY"))
    return fault("says BYWEEKNO and no weekday, which programs read differently", "add BYDAY");
  const other = ["INTERVAL", "COUNT", "BYSETPOS", "BYMONTH", "BYMONTHDAY"].find((name) => values.has(name));
  return other === undefined
    ? undefined
    : fault(`says BYWEEKNO and ${other}, which programs read differently`, "say one of them");
}

function isSelecting(name: string): boolean {
  return name.startsWith("BY") && name !== "BYSETPOS";
}

function faultOfWeekdays(frequency: Frequency, values: ReadonlyMap<string, string>): RuleFault | undefined {
  const numbered = (values.get("BYDAY") ?? "").split(",").filter((day) => day.length > 2);
  const [first] = numbered;
  if (first === undefined) return undefined;
  if (frequency === "DAILY" || frequency === "WEEKLY" || values.has("BYWEEKNO")) {
    return fault(`cannot count weekdays (${first}) with FREQ=${frequency}`, "leave out the number");
  }
  const isOfMonth = frequency === "MONTHLY" || values.has("BYMONTH");
  const beyond = numbered.find((day) => isOfMonth && Math.abs(Number(day.slice(0, -2))) > 5);
  return beyond === undefined ? undefined : fault(`cannot have ${beyond}: no month has that many weeks`);
}

function fault(says: string, hint?: string): RuleFault {
  return { kind: "fault", says, ...(hint === undefined ? {} : { hint }) };
}
