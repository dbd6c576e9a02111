import type { DocumentKind, JsonSchema } from "../schema/schemas.generated.ts";
import type { Fault } from "./fault.ts";
import { child, describePointer, type JsonPointer } from "./json-pointer.ts";
import { followed, type SchemaAt, schemaOfKind, typeOf, typesOf } from "./schema-tree.ts";
import { type SlotContext, slotChecks } from "./slot-checks.ts";
import { describeValue } from "./type-fault.ts";

/**
 * Everything that has the right shape and yet says nothing: dates that do not exist, durations of months, comparisons
 * without a number. Slots are found by the schemas' `x-muster`. An empty text is none where the kind says "not reported" by it.
 */
export function slotFaults(kind: DocumentKind, value: unknown, context: SlotContext): readonly Fault[] {
  const faults: Fault[] = [];
  walk(schemaOfKind(kind), value, "");
  return faults;

  function walk(at: SchemaAt, part: unknown, pointer: JsonPointer): void {
    const { file, schema } = followed(at);
    if (schema.anyOf !== undefined) walkBranch(file, schema.anyOf as readonly JsonSchema[], part, pointer);
    if (typeof part === "string") checkText(schema, part, pointer);
    else if (Array.isArray(part)) walkItems(file, schema, part, pointer);
    else if (typeof part === "object" && part !== null) walkFields(file, schema, part, pointer);
  }

  function walkBranch(
    file: string,
    branches: readonly JsonSchema[],
    part: unknown,
    pointer: JsonPointer,
  ): void {
    for (const schema of branches) {
      if (typesOf({ file, schema }).includes(typeOf(part))) walk({ file, schema }, part, pointer);
    }
  }

  function walkItems(
    file: string,
    schema: JsonSchema,
    items: readonly unknown[],
    pointer: JsonPointer,
  ): void {
    if (schema.items === undefined) return;
    for (const [index, item] of items.entries())
      walk({ file, schema: schema.items as JsonSchema }, item, child(pointer, index));
  }

  function walkFields(file: string, schema: JsonSchema, fields: object, pointer: JsonPointer): void {
    const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
    const others =
      typeof schema.additionalProperties === "object"
        ? (schema.additionalProperties as JsonSchema)
        : undefined;
    for (const [name, field] of Object.entries(fields)) {
      const part = Object.hasOwn(properties, name) ? properties[name] : others;
      if (part !== undefined) walk({ file, schema: part }, field, child(pointer, name));
    }
  }

  function checkText(schema: JsonSchema, text: string, pointer: JsonPointer): void {
    const slot = schema["x-muster"];
    if (typeof slot !== "string" || (text === "" && kind === "EndpointReport")) return;
    const fault =
      slot.startsWith("ref:") || slot === "version"
        ? emptyReference(text)
        : slotChecks[slot]?.(text, context);
    if (fault === undefined) return;
    const message = `${describePointer(pointer)}: ${describeValue(text)} ${fault.says}`;
    faults.push({
      code: fault.code,
      pointer,
      on: "value",
      message,
      ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    });
  }
}

function emptyReference(
  text: string,
): { readonly code: "empty-value"; readonly says: string; readonly hint?: string } | undefined {
  return text === "" ? { code: "empty-value", says: "names nothing" } : undefined;
}
