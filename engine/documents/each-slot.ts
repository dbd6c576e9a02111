import type { DocumentKind, JsonSchema } from "../schema/schemas.generated.ts";
import { child, type JsonPointer } from "./json-pointer.ts";
import { followed, type SchemaAt, schemaOfKind, typeOf, typesOf } from "./schema-tree.ts";

/** A text with a meaning of its own: a date, a digest, the name of another document. */
export interface Slot {
  /** The schema's `x-muster`: `instant`, `ref:Ring` … */
  readonly slot: string;
  readonly text: string;
  readonly pointer: JsonPointer;
}

/** Every slot of a value that has the shape of its kind, found by walking value and schema side by side. */
export function eachSlot(kind: DocumentKind, value: unknown): readonly Slot[] {
  const slots: Slot[] = [];
  walk(schemaOfKind(kind), value, "", slots);
  return slots;
}

function walk(at: SchemaAt, value: unknown, pointer: JsonPointer, slots: Slot[]): void {
  const { file, schema } = followed(at);
  for (const branch of (schema.anyOf ?? []) as readonly JsonSchema[]) {
    const isMeant = typesOf({ file, schema: branch }).includes(typeOf(value));
    if (isMeant) walk({ file, schema: branch }, value, pointer, slots);
  }
  const slot = schema["x-muster"];
  if (typeof value === "string" && typeof slot === "string") slots.push({ slot, text: value, pointer });
  if (typeof value !== "object" || value === null || !hasParts(schema)) return;
  for (const [key, part] of Object.entries(value)) {
    const next = schemaOf(schema, key, Array.isArray(value));
    if (next !== undefined && holdsSlots({ file, schema: next }, part))
      walk({ file, schema: next }, part, child(pointer, key), slots);
  }
}

/** What has no parts that a schema speaks of need not be walked through. */
function hasParts({ items, properties, additionalProperties }: JsonSchema): boolean {
  return items !== undefined || properties !== undefined || typeof additionalProperties === "object";
}

/** Numbers, null and texts that are no slot end the walk before their place is spelled out. */
function holdsSlots(at: SchemaAt, value: unknown): boolean {
  if (typeof value === "object") return value !== null;
  if (typeof value !== "string") return false;
  const { schema } = followed(at);
  return typeof schema["x-muster"] === "string" || schema.anyOf !== undefined;
}

/** The schema of an item or a field; undefined where the schema says nothing of it. */
function schemaOf(schema: JsonSchema, key: string, isItem: boolean): JsonSchema | undefined {
  if (isItem) return schema.items as JsonSchema | undefined;
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof schema.additionalProperties === "object"
    ? (schema.additionalProperties as JsonSchema)
    : undefined;
}
