import type { JsonSchema } from "../schema/schemas.generated.ts";
import { followed, type SchemaAt } from "./schema-tree.ts";
import { branchesOf, hasField, isFields, OWN_KEYWORDS, soundnessOf } from "./shape-soundness.ts";

/** A keyword that a value breaks. */
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

/** In the order in which keywords speak: numbers, texts, what takes any type, lists, mappings. */
const CHECKS: Readonly<Record<string, (at: SchemaAt, wanted: never) => Check>> = {
  type: own("type"),
  maximum: own("maximum"),
  minimum: own("minimum"),
  maxLength: own("maxLength"),
  minLength: own("minLength"),
  $ref: (at) => checkOf(followed(at)),
  const: own("const"),
  enum: own("enum"),
  oneOf: own("oneOf"),
  anyOf: eitherOf,
  allOf: ({ file }, parts: readonly JsonSchema[]) => all(parts.map((schema) => checkOf({ file, schema }))),
  if: conditional,
  minItems: own("minItems"),
  items: each,
  required,
  additionalProperties,
  properties,
};

const made = new WeakMap<JsonSchema, Check>();

/** Of a schema and all that it leads to, for values that are not sound. */
export function checkOf(at: SchemaAt): Check {
  const before = made.get(at.schema);
  if (before !== undefined) return before;
  let check: Check = () => undefined;
  // A schema may lead to itself.
  made.set(at.schema, (value, walk) => check(value, walk));
  const used = Object.entries(CHECKS).filter(([keyword]) => Object.hasOwn(at.schema, keyword));
  check = all(used.map(([keyword, make]) => make(at, at.schema[keyword] as never)));
  made.set(at.schema, check);
  return check;
}

function own(keyword: keyof typeof OWN_KEYWORDS): (at: SchemaAt, wanted: never) => Check {
  return (at, wanted) => {
    const isSound = OWN_KEYWORDS[keyword](at, wanted);
    return (value, { found, keys }) => {
      if (!isSound(value)) found({ keyword, wanted, value, schema: at.schema }, keys);
    };
  };
}

function all(checks: readonly Check[]): Check {
  return (value, walk) => {
    for (const check of checks) check(value, walk);
  };
}

/** The check of a part, one key further in. */
function within(key: string | number, value: unknown, check: Check, walk: Walk): void {
  walk.keys.push(key);
  check(value, walk);
  walk.keys.pop();
}

function eitherOf(at: SchemaAt, branches: readonly JsonSchema[]): Check {
  const { first, second, isSecond } = branchesOf(at, branches);
  const [checkFirst, checkSecond] = [checkOf(first), checkOf(second)];
  return (value, walk) => (isSecond(value) ? checkSecond(value, walk) : checkFirst(value, walk));
}

function conditional({ file, schema }: SchemaAt, condition: JsonSchema): Check {
  const isMeant = soundnessOf({ file, schema: condition });
  const check = checkOf({ file, schema: (schema.then ?? {}) as JsonSchema });
  return (value, walk) => {
    if (isMeant(value)) check(value, walk);
  };
}

function each({ file }: SchemaAt, schema: JsonSchema): Check {
  const check = checkOf({ file, schema });
  return (value, walk) => {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) within(index, item, check, walk);
  };
}

function required({ schema }: SchemaAt, names: readonly string[]): Check {
  return (value, { found, keys }) => {
    if (!isFields(value)) return;
    for (const name of names)
      if (!hasField(value, name)) found({ keyword: "required", wanted: name, value, schema }, keys);
  };
}

function additionalProperties({ file, schema }: SchemaAt, others: JsonSchema | boolean): Check {
  if (others === true) return () => undefined;
  const named = new Set(Object.keys(schema.properties ?? {}));
  const check = others === false ? undefined : checkOf({ file, schema: others });
  return (value, walk) => {
    if (!isFields(value)) return;
    for (const name of Object.keys(value)) {
      if (named.has(name)) continue;
      if (check !== undefined) within(name, value[name], check, walk);
      else walk.found({ keyword: "additionalProperties", wanted: name, value, schema }, walk.keys);
    }
  };
}

function properties({ file }: SchemaAt, schemas: Readonly<Record<string, JsonSchema>>): Check {
  const checks = Object.entries(schemas).map(([name, schema]) => [name, checkOf({ file, schema })] as const);
  return (value, walk) => {
    if (!isFields(value)) return;
    for (const [name, check] of checks) if (hasField(value, name)) within(name, value[name], check, walk);
  };
}
