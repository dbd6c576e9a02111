import { formatInstant, parseInstant } from "../model/instant.ts";
import type { RolloutEntry, RolloutFact } from "../model/rollout-fact.ts";
import { asObject, type JsonObject } from "../text/json-object.ts";

/** What a field holds. Instants are written as people read them: UTC with `Z`. */
type Kind = "instant" | "text" | "count" | "flag" | "texts" | "instants";

const STAND = { patch: "text", digest: "text", track: "text", ring: "text", of: "text" } as const;
const NUMBERS = {
  assigned: "count",
  attempted: "count",
  succeeded: "count",
  failed: "count",
  unconfirmed: "count",
} as const;

/** The fields of each kind of fact beside `type`, `event` and `at`, in the order in which they are written. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  "gate opened": { ...STAND, assigned: "count", unknown: "count", severity: "text", knownIssues: "texts" },
  "gate installed": { ...STAND, since: "instant" },
  "gate look": {
    ...STAND,
    look: "count",
    looks: "count",
    ...NUMBERS,
    answer: "text",
    onlyNumbers: "flag",
    says: "text",
  },
  "gate pass": { ...STAND, why: "text", says: "text" },
  "gate voided": { patch: "text", track: "text" },
  "promotion named": { patch: "text", digest: "text", ring: "text", by: "text" },
  "promotion withdrawn": { patch: "text", digest: "text", ring: "text", by: "text" },
  trip: { ...STAND, attempted: "count", failed: "count", says: "text" },
  release: { patch: "text", trip: "count" },
  seen: { patches: "instants", approved: "texts" },
  members: { ring: "text", endpoints: "texts" },
};

/** The values that a text may have where not any will do. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  of: ["install", "remove"],
  answer: ["pass", "fail", "inconclusive"],
  why: ["gate", "vacuous", "after", "people"],
  by: ["leaves", "through"],
  severity: ["critical", "important", "moderate", "low", "unknown"],
};

/** One entry as one line of JSON, without a line break. Equal entries give equal text. */
export function entryToJson({ number, fact }: RolloutEntry): string {
  const event = "event" in fact ? { event: fact.event } : {};
  const written: Record<string, unknown> = { number, type: fact.type, ...event, at: formatInstant(fact.at) };
  const values = fact as unknown as Readonly<Record<string, unknown>>;
  for (const [name, kind] of Object.entries(
    fieldsOf(fact.type, "event" in fact ? fact.event : undefined) ?? {},
  ))
    written[name] = writtenAs(values[name], kind);
  return JSON.stringify(written);
}

/** @returns what is wrong with the line, as a text, where it is not an entry that Muster writes */
export function entryFromJson(line: string): RolloutEntry | string {
  const value = parsed(line);
  if (value === undefined) return "it is no JSON object";
  const { number, type, event, at, ...rest } = value;
  if (!isCount(number) || number === 0) return "its number is none";
  const fields = typeof type === "string" ? fieldsOf(type, event) : undefined;
  if (fields === undefined) return `it is of the unknown type ${JSON.stringify([type, event])}`;
  const fact: Record<string, unknown> = { type, ...(event === undefined ? {} : { event }) };
  for (const [name, kind] of [["at", "instant"] as const, ...Object.entries(fields)]) {
    const read = name === "at" ? readValue(at, "instant") : readValue(rest[name], kind, CHOICES[name]);
    if (read === undefined) return `its field "${name}" is not valid`;
    fact[name] = read;
  }
  const unknown = Object.keys(rest).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) return `it has the unknown field "${unknown}"`;
  return { number, fact: fact as unknown as RolloutFact };
}

function fieldsOf(type: string, event: unknown): Readonly<Record<string, Kind>> | undefined {
  // Else a type "gate look" without an event would read as a look.
  if (type.includes(" ") || (event !== undefined && typeof event !== "string")) return undefined;
  const key = event === undefined ? type : `${type} ${event}`;
  return Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
}

function writtenAs(value: unknown, kind: Kind): unknown {
  if (kind === "instant") return formatInstant(value as number);
  if (kind !== "instants") return value;
  const entries = Object.entries(value as Readonly<Record<string, number>>);
  return Object.fromEntries(entries.map(([key, at]) => [key, formatInstant(at)]));
}

function readValue(value: unknown, kind: Kind, choices?: readonly string[]): unknown {
  switch (kind) {
    case "instant":
      return typeof value === "string" ? parseInstant(value) : undefined;
    case "text":
      return typeof value === "string" && choices?.includes(value) !== false ? value : undefined;
    case "count":
      return isCount(value) ? value : undefined;
    case "flag":
      return typeof value === "boolean" ? value : undefined;
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
    case "instants":
      return readInstants(value);
  }
}

function readInstants(value: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const read: [string, number][] = [];
  for (const [key, text] of Object.entries(value)) {
    const at = typeof text === "string" ? parseInstant(text) : undefined;
    if (at === undefined) return undefined;
    read.push([key, at]);
  }
  return Object.fromEntries(read);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function parsed(line: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return undefined;
  }
}
