import type { LogEntry } from "../../schema/documents.generated.ts";
import type { RolloutEntry } from "../model/rollout-fact.ts";
import { entryFromJson, entryToJson } from "../rollout/entry-json.ts";

/** The types of entries that hold a small fact of the rollout. */
const ROLLOUT_TYPES = ["gate", "trip", "release", "members", "seen", "promotion"] as const;
type RolloutType = (typeof ROLLOUT_TYPES)[number];

export function isRolloutEntry({ type }: Pick<LogEntry, "type">): boolean {
  return (ROLLOUT_TYPES as readonly string[]).includes(type);
}

/** A small fact as an entry holds it: its fields as JSON, and beside names that are hashed the id of the key. */
export function factInLog(
  { number, fact }: RolloutEntry,
  nameKey: string | undefined,
): { readonly type: RolloutType; readonly fact: Readonly<Record<string, unknown>> } {
  const { number: _number, ...fields } = JSON.parse(entryToJson({ number, fact })) as Record<string, unknown>;
  return { type: fact.type, fact: nameKey === undefined ? fields : { ...fields, nameKey } };
}

/** @returns what is wrong with it, as a text, where the entry holds no small fact */
export function factFromLog({
  number,
  type,
  fact = {},
}: LogEntry): { readonly entry: RolloutEntry; readonly nameKey?: string } | string {
  const { nameKey, ...fields } = fact;
  if (fields.type !== type)
    return `an entry of type ${type} holds a fact of type ${JSON.stringify(fields.type)}`;
  const entry = entryFromJson(JSON.stringify({ number, ...fields }));
  if (typeof entry === "string") return entry;
  if (entry.fact.type !== "members")
    return nameKey === undefined ? { entry } : "it names a key, and no endpoint";
  return typeof nameKey === "string"
    ? { entry, nameKey }
    : "it names endpoints, and no key that they are hashed with";
}
