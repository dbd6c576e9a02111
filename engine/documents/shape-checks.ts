import type { JsonSchema } from "../schema/schemas.generated.ts";
import { followed, type SchemaAt, typesOf } from "./schema-tree.ts";

/** A keyword that is broken. */
export interface Broken {
  readonly keyword: string;
  readonly wanted: unknown;
  readonly value: unknown;
  readonly schema: JsonSchema;
}

/** A way through a value: `keys` leads to the part that is looked at, and is only to be read while that is so. */
export interface Walk {
  readonly keys: (string | number)[];
  readonly found: (broken: Broken, keys: readonly (string | number)[]) => void;
}

export type Check = (value: unknown, walk: Walk) => void;

type Fields = Readonly<Record<string, unknown>>;

/** Says something to people, and nothing about values. */
const SILENT = new Set([
  "$schema",
  "$id",
  "$defs",
  "title",
  "description",
  "examples",
  "default",
  "x-muster",
  "x-muster-folder",
  "then",
]);

/**
 * What makes the check of each keyword, in the order in which they speak: numbers, texts, what takes any type, lists, mappings.
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
const MAKERS: Readonly<Record<string, (at: SchemaAt, wanted: never) => Check>> = {
  type: ofType,
  maximum: (at, bound: number) => test(at, "maximum", bound, (value) => !isNumber(value) || value <= bound),
  minimum: (at, bound: number) => test(at, "minimum", bound, (value) => !isNumber(value) || value >= bound),
  maxLength: (at, most: number) =>
    test(at, "maxLength", most, (value) => typeof value !== "string" || lengthOf(value) <= most),
  minLength: (at, least: number) =>
    test(at, "minLength", least, (value) => typeof value !== "string" || lengthOf(value) >= least),
  $ref: (at) => checkOf(followed(at)),
  const: (at, wanted: unknown) => test(at, "const", wanted, (value) => value === wanted),
  enum: (at, wanted: readonly unknown[]) => test(at, "enum", wanted, (value) => wanted.includes(value)),
  oneOf,
  anyOf,
  allOf: ({ file }, parts: readonly JsonSchema[]) => all(parts.map((schema) => checkOf({ file, schema }))),
  if: conditional,
  minItems: (at, least: number) =>
    test(at, "minItems", least, (value) => !Array.isArray(value) || value.length >= least),
  items,
  required,
  additionalProperties,
  properties,
};

const built = new WeakMap<JsonSchema, Check>();

/** The check of a schema and of all that it leads to. @throws where a schema says what no check understands */
export function checkOf(at: SchemaAt): Check {
  const known = built.get(at.schema);
  if (known !== undefined) return known;
  // A schema may lead to itself.
  built.set(at.schema, (value, walk) => built.get(at.schema)?.(value, walk));
  const check = all(makeChecks(at));
  built.set(at.schema, check);
  return check;
}

function makeChecks(at: SchemaAt): readonly Check[] {
  for (const keyword of Object.keys(at.schema)) {
    if (!(SILENT.has(keyword) || Object.hasOwn(MAKERS, keyword)))
      throw new Error(`${at.file}: nothing checks "${keyword}"`);
  }
  const used = Object.entries(MAKERS).filter(([keyword]) => Object.hasOwn(at.schema, keyword));
  return used.map(([keyword, make]) => make(at, at.schema[keyword] as never));
}

function all(checks: readonly Check[]): Check {
  const [first, second, ...more] = checks;
  if (first === undefined) return () => undefined;
  if (second === undefined) return first;
  if (more.length === 0)
    return (value, walk) => {
      first(value, walk);
      second(value, walk);
    };
  return (value, walk) => {
    for (const check of checks) check(value, walk);
  };
}

function test(
  { schema }: SchemaAt,
  keyword: string,
  wanted: unknown,
  isSound: (value: unknown) => boolean,
): Check {
  return (value, { found, keys }) => {
    if (!isSound(value)) found({ keyword, wanted, value, schema }, keys);
  };
}

/** The check of a part, one key further in. */
function within(key: string | number, value: unknown, check: Check, walk: Walk): void {
  walk.keys.push(key);
  check(value, walk);
  walk.keys.pop();
}

const IS_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  number: isNumber,
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  array: Array.isArray,
  object: isFields,
};

function ofType(at: SchemaAt, wanted: string | readonly string[]): Check {
  const kinds = (Array.isArray(wanted) ? wanted : [wanted]).map((type) => {
    const isType = IS_TYPE[type];
    if (isType === undefined) throw new Error(`${at.file}: there is no type ${JSON.stringify(type)}`);
    return isType;
  });
  const [only, ...more] = kinds;
  if (only !== undefined && more.length === 0) return test(at, "type", wanted, only);
  return test(at, "type", wanted, (value) => kinds.some((isType) => isType(value)));
}

/** Only "one of these fields": what else is wrong with a branch would be lost. */
function oneOf(at: SchemaAt, branches: readonly JsonSchema[]): Check {
  const isOnlyRequired = branches.every((branch) => Object.keys(branch).join() === "required");
  if (!isOnlyRequired) throw new Error(`${at.file}: branches of oneOf may only say what is required`);
  const checks = branches.map((schema) => checkOf({ file: at.file, schema }));
  return test(at, "oneOf", branches, (value) => checks.filter((check) => passes(check, value)).length === 1);
}

/** The second branch for a value of its types, else the first: the same where the two take different types. */
function anyOf(at: SchemaAt, [first, second, ...more]: readonly JsonSchema[]): Check {
  const { file } = at;
  if (first === undefined || second === undefined || more.length > 0)
    throw new Error(`${file}: anyOf takes two branches`);
  const [ofFirst, ofSecond] = [typesOf({ file, schema: first }), typesOf({ file, schema: second })];
  const clash = ofFirst.some((type) => ofSecond.includes(type));
  if (clash || ofFirst.length === 0 || ofSecond.length === 0)
    throw new Error(`${file}: branches of anyOf share a type`);
  const isSecond = ofSecond.map((type) => IS_TYPE[type] ?? (() => false));
  const [checkFirst, checkSecond] = [checkOf({ file, schema: first }), checkOf({ file, schema: second })];
  return (value, walk) =>
    isSecond.some((isType) => isType(value)) ? checkSecond(value, walk) : checkFirst(value, walk);
}

function conditional({ file, schema }: SchemaAt, condition: JsonSchema): Check {
  const [when, then] = [condition, schema.then as JsonSchema].map((part) => checkOf({ file, schema: part }));
  return (value, walk) => {
    if (when !== undefined && passes(when, value)) then?.(value, walk);
  };
}

function passes(check: Check, value: unknown): boolean {
  let isSound = true;
  check(value, {
    keys: [],
    found: () => {
      isSound = false;
    },
  });
  return isSound;
}

function items({ file }: SchemaAt, schema: JsonSchema): Check {
  const check = checkOf({ file, schema });
  return (value, walk) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index += 1) within(index, value[index], check, walk);
  };
}

function required({ schema }: SchemaAt, names: readonly string[]): Check {
  return (value, { found, keys }) => {
    if (!isFields(value)) return;
    for (const name of names)
      if (!has(value, name)) found({ keyword: "required", wanted: name, value, schema }, keys);
  };
}

function additionalProperties({ file, schema }: SchemaAt, wanted: JsonSchema | boolean): Check {
  const named = new Set(Object.keys((schema.properties ?? {}) as Fields));
  if (wanted === true) return () => undefined;
  const check = wanted === false ? undefined : checkOf({ file, schema: wanted });
  return (value, walk) => {
    if (!isFields(value)) return;
    for (const key of Object.keys(value)) {
      if (named.has(key)) continue;
      if (check !== undefined) within(key, value[key], check, walk);
      else walk.found({ keyword: "additionalProperties", wanted: key, value, schema }, walk.keys);
    }
  };
}

function properties({ file }: SchemaAt, schemas: Readonly<Record<string, JsonSchema>>): Check {
  const checks = Object.entries(schemas).map(([name, schema]) => [name, checkOf({ file, schema })] as const);
  return (value, walk) => {
    if (!isFields(value)) return;
    for (const [name, check] of checks) if (has(value, name)) within(name, value[name], check, walk);
  };
}

function has(value: Fields, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

function isFields(value: unknown): value is Fields {
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
