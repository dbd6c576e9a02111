import type { Field, FieldType } from "../core/fleet/columns/field.ts";
import { type FlatField, FlatWriter } from "./fleet-arrow-flat.ts";

/** Of Arrow's `Schema.fbs` and `Message.fbs`. */
export const METADATA_V5 = 4;
export const HEADER = { schema: 1, dictionary: 2, batch: 3 } as const;
const TYPE = { int: 2, utf8: 5, bool: 6, timestamp: 10, list: 12, struct: 13 } as const;
const MILLISECONDS = 1;

/**
 * The columns as Arrow's schema. Dictionaries are numbered in the order in which the fields have them.
 * @see https://arrow.apache.org/docs/format/Columnar.html
 */
export function schemaOf(fields: readonly Field[]): FlatField {
  return {
    write: (to) => {
      let dictionaries = 0;
      const nextDictionary = (): number => {
        dictionaries += 1;
        return dictionaries - 1;
      };
      const writers = fields.map(({ name, type }) => fieldWriter(name, type, nextDictionary));
      return to.table([{ bytes: 2, value: 0 }, { write: (into) => into.vector(writers) }]);
    },
  };
}

export function messageOf(header: keyof typeof HEADER, of: FlatField, bodyBytes: number): Uint8Array {
  return FlatWriter.finish({
    write: (to) =>
      to.table([
        { bytes: 2, value: METADATA_V5 },
        { bytes: 1, value: HEADER[header] },
        of,
        { bytes: 8, value: bodyBytes },
      ]),
  });
}

type Write = (to: FlatWriter) => number;

function fieldWriter(name: string, type: FieldType, nextDictionary: () => number): Write {
  const isNullable = type.kind !== "list" && type.kind !== "numbers";
  return (to) =>
    to.table([
      { write: (into) => into.text(name) },
      { bytes: 1, value: isNullable ? 1 : 0 },
      { bytes: 1, value: typeNumber(type) },
      { write: (into) => into.table(typeFields(type)) },
      type.kind === "choice" ? dictionaryOf(nextDictionary(), type.bits) : undefined,
      { write: (into) => into.vector(childrenOf(type, nextDictionary)) },
    ]);
}

function typeNumber({ kind }: FieldType): number {
  switch (kind) {
    case "text":
    case "choice":
      return TYPE.utf8;
    case "flag":
      return TYPE.bool;
    case "number":
    case "whole":
      return TYPE.int;
    case "instant":
      return TYPE.timestamp;
    case "numbers":
    case "list":
      return TYPE.list;
  }
}

function typeFields({ kind }: FieldType): readonly FlatField[] {
  if (kind === "number") return intFields(32);
  if (kind === "whole") return intFields(64);
  if (kind === "instant") return [{ bytes: 2, value: MILLISECONDS }, { write: (to) => to.text("UTC") }];
  return [];
}

function intFields(bits: number): readonly FlatField[] {
  return [
    { bytes: 4, value: bits },
    { bytes: 1, value: 1 },
  ];
}

function dictionaryOf(id: number, bits: number): FlatField {
  return {
    write: (to) =>
      to.table([
        { bytes: 8, value: id },
        { write: (into) => into.table(intFields(bits)) },
        { bytes: 1, value: 0 },
      ]),
  };
}

function childrenOf(type: FieldType, nextDictionary: () => number): readonly Write[] {
  if (type.kind === "numbers") return [itemWriter(TYPE.int, intFields(32), [])];
  if (type.kind !== "list") return [];
  return [
    itemWriter(
      TYPE.struct,
      [],
      type.of.map((field) => fieldWriter(field.name, field.type, nextDictionary)),
    ),
  ];
}

function itemWriter(type: number, fields: readonly FlatField[], children: readonly Write[]): Write {
  return (to) =>
    to.table([
      { write: (into) => into.text("item") },
      { bytes: 1, value: 0 },
      { bytes: 1, value: type },
      { write: (into) => into.table(fields) },
      undefined,
      { write: (into) => into.vector(children) },
    ]);
}
