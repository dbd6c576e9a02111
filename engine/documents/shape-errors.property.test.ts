import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { type DocumentKind, type JsonSchema, schemaByKind } from "../schema/schemas.generated.ts";
import { validatorOf } from "../testing/compiled-schemas.ts";
import { soundRepository } from "../testing/sound-repository.ts";
import { parseYaml } from "./parse-yaml.ts";
import { shapeErrors } from "./shape-errors.ts";

interface Said {
  readonly keyword: string;
  readonly pointer: string;
  readonly wanted: unknown;
  readonly value: unknown;
  readonly fields: readonly string[];
  /** Of a field that is missing: what the fault quotes. */
  readonly example: unknown;
}

/** What is told of the schema that a keyword stands in: the rest of it may be left out. */
function toldOf(schema: JsonSchema, missing: unknown): Pick<Said, "fields" | "example"> {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const [example] = (properties[String(missing)]?.examples ?? []) as readonly unknown[];
  return { fields: Object.keys(properties), example: missing === undefined ? undefined : example };
}

/** What a wrong type makes say more at the same place is never shown. */
function withoutFollowUps(errors: readonly Said[]): readonly Said[] {
  const wrong = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ pointer }) => pointer));
  return errors.filter(({ keyword, pointer }) => keyword === "type" || !wrong.has(pointer));
}

function byShapeErrors(kind: DocumentKind, value: unknown): readonly Said[] {
  return withoutFollowUps(
    shapeErrors(kind, value).map(({ schema, ...error }) => ({
      ...error,
      ...toldOf(schema, error.keyword === "required" ? error.wanted : undefined),
    })),
  );
}

/** Compiled on the spot, from the whole schemas; without errors that only sum up others, or that `oneOf` sums up. */
function byAjv(kind: DocumentKind, value: unknown): readonly Said[] {
  const validate = validatorOf(kind);
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).filter(
    ({ keyword, schemaPath }) => keyword !== "if" && !/\/oneOf\/\d+\/required$/.test(schemaPath),
  );
  return withoutFollowUps(
    errors.map(({ keyword, instancePath, params, schema, data, parentSchema }) => ({
      keyword,
      pointer: instancePath,
      wanted: params.missingProperty ?? params.additionalProperty ?? schema,
      value: data,
      ...toldOf(parentSchema ?? {}, params.missingProperty),
    })),
  );
}

const kinds = Object.keys(schemaByKind) as DocumentKind[];

const soundValues: ReadonlyMap<DocumentKind, readonly unknown[]> = new Map(
  kinds.map((kind) => [kind, [...schemaByKind[kind].examples, ...written(kind)]]),
);

/** The documents of this repository, and those of a small one that has all kinds. */
function written(wanted: DocumentKind): readonly unknown[] {
  const own = ["policies", "rings"].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => readFileSync(path)),
  );
  const texts = [...own, ...Object.values(soundRepository).map((text) => new TextEncoder().encode(text))];
  const values = texts.flatMap((bytes) => parseYaml("f.yaml", bytes).documents.map(({ value }) => value));
  return values.filter((value) => (value as { readonly kind?: unknown }).kind === wanted);
}

/** Values that schemas tell apart, or that a careless check would. */
const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1, 1.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, undefined],
  ...["", "x", "~/", "\ud800", "😀".repeat(71), "a".repeat(140), "a".repeat(141), "install", "package"],
  ...[[], [[]], [null], [""], [1, "x"], {}, { a: 1 }, { "~/": {} }, { __proto__: null }, { patches: [] }],
  ...[
    JSON.parse('{"__proto__": 1, "constructor": 2}'),
    Object.create({ required: 1 }),
    new Map(),
    new Date(0),
  ],
];

const NAMES = ["x", "~/", "__proto__", "constructor", "toString", "0", "", "patches", "type", "kind", "spec"];

interface Edit {
  readonly step: number;
  readonly way: "replace" | "remove" | "add" | "rename" | "wrap" | "repeat";
  readonly odd: unknown;
  readonly name: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  step: fc.nat(400),
  way: fc.constantFrom("replace", "remove", "add", "rename", "wrap", "repeat"),
  odd: fc.oneof(fc.constantFrom(...ODD), fc.jsonValue({ maxDepth: 2 })),
  name: fc.constantFrom(...NAMES),
});

/** Applies an edit somewhere in a value, which is not changed. */
function edited(root: unknown, { step, way, odd, name }: Edit): unknown {
  const copy: { root: unknown } = { root: structuredClone(root) };
  const places: (readonly [holder: Record<string, unknown>, key: string])[] = [];
  const collect = (holder: object): void => {
    for (const key of Object.keys(holder)) {
      const parts = holder as Record<string, unknown>;
      places.push([parts, key]);
      const part = parts[key];
      if (typeof part === "object" && part !== null) collect(part);
    }
  };
  collect(copy);
  const [holder, key] = places[step % places.length] ?? assert.fail();
  const part = holder[key];
  if (way === "replace") holder[key] = odd;
  else if (way === "remove") delete holder[key];
  else if (way === "wrap") holder[key] = [part];
  else if (way === "repeat") holder[key] = Array.isArray(part) ? [...part, ...part, odd] : odd;
  else if (typeof part !== "object" || part === null) holder[key] = odd;
  else if (way === "add") put(part, name, odd);
  else for (const first of Object.keys(part).slice(0, 1)) put(part, `${first}x`, odd);
  return copy.root;
}

function put(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });
}

for (const kind of kinds) {
  test(`shapeErrors() says of a ${kind} what ajv says`, () => {
    const sound = soundValues.get(kind) ?? [];
    assert.ok(sound.length > 0);
    for (const value of [...sound, ...ODD]) assert.deepEqual(byShapeErrors(kind, value), byAjv(kind, value));
    let broken = 0;
    const law = fc.property(
      fc.constantFrom(...sound),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (value, edits) => {
        const hurt = edits.reduce<unknown>(edited, value);
        const said = byShapeErrors(kind, hurt);
        assert.deepEqual(said, byAjv(kind, hurt));
        if (said.length > 0) broken += 1;
      },
    );
    fc.assert(law, { numRuns: 400, seed: 6 });
    assert.ok(broken > 200, `only ${broken} were broken`);
  });
}
