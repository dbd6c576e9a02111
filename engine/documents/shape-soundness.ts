import type { JsonSchema } from "../schema/schemas.generated.ts";
import { followed, type SchemaAt, typesOf } from "./schema-tree.ts";

/** Whether a value keeps to a schema, or to a keyword of it. */
export type Soundness = (value: unknown) => boolean;

export type Fields = Readonly<Record<string, unknown>>;

/** Say something to people, and nothing about values. */
const SILENT: readonly string[] = [
  ...["$schema", "$id", "$defs", "title", "description", "examples", "default"],
  ...["x-muster", "x-muster-folder"],
];

const IS_TYPE: Readonly<Record<string, Soundness>> = {
  string: (value) => typeof value === "string",
  number: isNumber,
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  array: Array.isArray,
  object: isFields,
};

/**
 * The keywords that speak of a value as a whole.
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export const OWN_KEYWORDS = {
  type: (at: SchemaAt, wanted: string | readonly string[]) => isOneOf(at.file, [wanted].flat()),
  maximum: (_: SchemaAt, bound: number) => (value) => !isNumber(value) || value <= bound,
  minimum: (_: SchemaAt, bound: number) => (value) => !isNumber(value) || value >= bound,
  maxLength: (_: SchemaAt, most: number) => (value) => typeof value !== "string" || lengthOf(value) <= most,
  minLength: (_: SchemaAt, least: number) => (value) => typeof value !== "string" || lengthOf(value) >= least,
  const: (_: SchemaAt, wanted: unknown) => (value) => value === wanted,
  enum: (_: SchemaAt, wanted: readonly unknown[]) => (value) => wanted.includes(value),
  oneOf: exactlyOne,
  minItems: (_: SchemaAt, least: number) => (value) => !Array.isArray(value) || value.length >= least,
} satisfies Readonly<Record<string, (at: SchemaAt, wanted: never) => Soundness>>;

/** The keywords that speak of parts; those of mappings are looked at together. */
const PART_KEYWORDS: Readonly<Record<string, (at: SchemaAt, wanted: never) => Soundness>> = {
  $ref: (at) => soundnessOf(followed(at)),
  allOf: ({ file }, parts: readonly JsonSchema[]) =>
    all(parts.map((schema) => soundnessOf({ file, schema }))),
  anyOf: eitherOf,
  if: conditional,
  items: each,
};
const FIELD_KEYWORDS: readonly string[] = ["required", "additionalProperties", "properties"];

const KNOWN = new Set([
  ...SILENT,
  ...Object.keys(OWN_KEYWORDS),
  ...Object.keys(PART_KEYWORDS),
  ...FIELD_KEYWORDS,
  "then",
]);

const made = new WeakMap<JsonSchema, Soundness>();

/** Of a schema and all that it leads to. @throws where a schema says what nothing here understands */
export function soundnessOf(at: SchemaAt): Soundness {
  const before = made.get(at.schema);
  if (before !== undefined) return before;
  let isSound: Soundness = () => false;
  // A schema may lead to itself.
  made.set(at.schema, (value) => isSound(value));
  isSound = all(partsOf(at));
  made.set(at.schema, isSound);
  return isSound;
}

function partsOf(at: SchemaAt): readonly Soundness[] {
  const strange = Object.keys(at.schema).find((keyword) => !KNOWN.has(keyword));
  if (strange !== undefined) throw new Error(`${at.file}: nothing checks ${JSON.stringify(strange)}`);
  const parts: Soundness[] = [];
  for (const [keyword, make] of Object.entries({ ...OWN_KEYWORDS, ...PART_KEYWORDS }))
    if (Object.hasOwn(at.schema, keyword)) parts.push(make(at, at.schema[keyword] as never));
  if (FIELD_KEYWORDS.some((keyword) => Object.hasOwn(at.schema, keyword))) parts.push(fieldsOf(at));
  return parts;
}

function all([first, second, ...more]: readonly Soundness[]): Soundness {
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  const rest = more.length === 0 ? second : all([second, ...more]);
  return (value) => first(value) && rest(value);
}

function isOneOf(file: string, types: readonly string[]): Soundness {
  const tests = types.map((type) => {
    const isType = IS_TYPE[type];
    if (isType === undefined) throw new Error(`${file}: there is no type ${JSON.stringify(type)}`);
    return isType;
  });
  const [only, ...more] = tests;
  return only !== undefined && more.length === 0 ? only : (value) => tests.some((isType) => isType(value));
}

/** Only "one of these fields": what else is wrong with a branch could not be said. */
function exactlyOne({ file }: SchemaAt, branches: readonly JsonSchema[]): Soundness {
  if (!branches.every((branch) => Object.keys(branch).join() === "required"))
    throw new Error(`${file}: branches of oneOf may only say what is required`);
  const tests = branches.map((schema) => soundnessOf({ file, schema }));
  return (value) => tests.filter((isSound) => isSound(value)).length === 1;
}

/** The two branches of `anyOf`, and the types of the second: which one is meant shows by the type. */
export function branchesOf(
  { file }: Pick<SchemaAt, "file">,
  [first, second, ...more]: readonly JsonSchema[],
): { readonly first: SchemaAt; readonly second: SchemaAt; readonly isSecond: Soundness } {
  if (first === undefined || second === undefined || more.length > 0)
    throw new Error(`${file}: anyOf takes two branches`);
  const branches = { first: { file, schema: first }, second: { file, schema: second } };
  const [ofFirst, ofSecond] = [typesOf(branches.first), typesOf(branches.second)];
  const clash = ofFirst.some((type) => ofSecond.includes(type));
  if (clash || ofFirst.length === 0 || ofSecond.length === 0)
    throw new Error(`${file}: branches of anyOf share a type`);
  return { ...branches, isSecond: isOneOf(file, ofSecond) };
}

function eitherOf(at: SchemaAt, branches: readonly JsonSchema[]): Soundness {
  const { first, second, isSecond } = branchesOf(at, branches);
  const [soundFirst, soundSecond] = [soundnessOf(first), soundnessOf(second)];
  return (value) => (isSecond(value) ? soundSecond(value) : soundFirst(value));
}

function conditional({ file, schema }: SchemaAt, condition: JsonSchema): Soundness {
  const isMeant = soundnessOf({ file, schema: condition });
  const isSound = soundnessOf({ file, schema: (schema.then ?? {}) as JsonSchema });
  return (value) => !isMeant(value) || isSound(value);
}

function each({ file }: SchemaAt, schema: JsonSchema): Soundness {
  const isSound = soundnessOf({ file, schema });
  return (value) => {
    if (!Array.isArray(value)) return true;
    for (const item of value) if (!isSound(item)) return false;
    return true;
  };
}

/** A mapping, looked through once. A field that is undefined is none, as JSON has it. */
function fieldsOf({ file, schema }: SchemaAt): Soundness {
  const named = new Map<string, Soundness>();
  for (const [name, part] of Object.entries(
    (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>,
  ))
    named.set(name, soundnessOf({ file, schema: part }));
  const required = (schema.required ?? []) as readonly string[];
  const isOther = otherOf({ file, schema });
  return (value) => {
    if (!isFields(value)) return true;
    for (const name of required) if (!hasField(value, name)) return false;
    for (const name of Object.keys(value)) {
      const isSound = named.get(name);
      const field = value[name];
      if (isSound === undefined ? !isOther(field) : field !== undefined && !isSound(field)) return false;
    }
    return true;
  };
}

/** Of fields that no property names. */
function otherOf({ file, schema: { additionalProperties: others = true } }: SchemaAt): Soundness {
  if (typeof others === "boolean") return () => others;
  return soundnessOf({ file, schema: others as JsonSchema });
}

export function hasField(value: Fields, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** In characters of Unicode, as JSON Schema counts. */
function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 1; index < text.length; index += 1) {
    const isPair =
      (text.charCodeAt(index - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(index) & 0xfc00) === 0xdc00;
    if (isPair) length -= 1;
  }
  return length;
}
