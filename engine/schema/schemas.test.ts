import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type DocumentKind, type JsonSchema, otherSchemas, schemaByKind } from "./schemas.generated.ts";

const BASE = "https://muster.dev/schemas/v1/";
const all: readonly JsonSchema[] = [...Object.values(schemaByKind), ...Object.values(otherSchemas)];

function compiler(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  for (const keyword of ["x-muster", "x-muster-folder"]) ajv.addKeyword({ keyword, schemaType: "string" });
  for (const schema of all) ajv.addSchema(schema);
  return ajv;
}

/** Every schema below a node, with its pointer; instances (examples, defaults) are not schemas. */
function* subschemas(node: unknown, pointer: string): Generator<readonly [string, JsonSchema]> {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) yield [pointer, node as JsonSchema];
  for (const [key, part] of Object.entries(node)) {
    if (["examples", "default", "enum", "const", "required"].includes(key)) continue;
    yield* subschemas(part, `${pointer}/${key}`);
  }
}

/** The properties of every object schema: pointer, schema. */
function* properties(): Generator<readonly [string, JsonSchema]> {
  for (const root of all) {
    for (const [pointer, schema] of subschemas(root, String(root.$id))) {
      if (typeof schema.additionalProperties === "undefined") continue;
      for (const [name, part] of Object.entries(schema.properties ?? {})) {
        yield [`${pointer}/properties/${name}`, part as JsonSchema];
      }
    }
  }
}

/** A schema merged over what its `$ref` names: what it says itself wins. */
function resolved(schema: JsonSchema, file: string): JsonSchema {
  if (typeof schema.$ref !== "string") return schema;
  const [name = "", pointer = ""] = schema.$ref.split("#");
  const target = name === "" ? file : BASE + name;
  let found: unknown = all.find((root) => root.$id === target);
  for (const key of pointer.split("/").slice(1)) found = (found as JsonSchema)[key];
  return { ...resolved(found as JsonSchema, target), ...schema };
}

const kinds = Object.keys(schemaByKind) as DocumentKind[];

test("every kind of documents.md has a schema", () => {
  assert.deepEqual(kinds.sort(), [
    "ApprovalList",
    "Baseline",
    "ChangeFreeze",
    "EndpointReport",
    "Exclusion",
    "Incident",
    "LogEntry",
    "MaintenanceWindow",
    "Patch",
    "PatchPolicy",
    "Plan",
    "PolicyTest",
    "ReviewInput",
    "ReviewPolicy",
    "Ring",
    "TestRecord",
    "Workspace",
  ]);
});

test("every schema compiles under ajv strict", () => {
  const ajv = compiler();
  for (const schema of all)
    assert.equal(typeof ajv.getSchema(String(schema.$id)), "function", String(schema.$id));
});

test("every property has a description and examples, and every example is valid", () => {
  const ajv = compiler();
  let seen = 0;
  for (const [pointer, schema] of properties()) {
    const whole = resolved(schema, pointer.split("#")[0]?.replace(/(\.schema\.json).*/, "$1") ?? "");
    assert.ok(
      typeof whole.description === "string" && whole.description.length > 3,
      `${pointer}: no description`,
    );
    assert.ok(Array.isArray(whole.examples) && whole.examples.length > 0, `${pointer}: no examples`);
    const file = pointer.replace(/(\.schema\.json).*/, "$1");
    const validate = ajv.compile({ $ref: `${file}#${pointer.slice(file.length)}` });
    for (const value of [...whole.examples, ...("default" in whole ? [whole.default] : [])]) {
      assert.ok(validate(value), `${pointer}: ${JSON.stringify(value)} ${ajv.errorsText(validate.errors)}`);
    }
    seen++;
  }
  assert.ok(seen > 400, `only ${seen} properties`);
});

test("every document's whole examples are valid", () => {
  const ajv = compiler();
  for (const schema of all) {
    const examples = (schema.examples ?? []) as readonly unknown[];
    const validate = ajv.getSchema(String(schema.$id));
    for (const value of examples)
      assert.ok(validate?.(value), `${schema.$id}: ${ajv.errorsText(validate?.errors)}`);
    if (kinds.includes(schema.title as DocumentKind))
      assert.ok(examples.length > 0, `${schema.$id}: no example`);
  }
});

test("every object is closed, or says what its free keys hold", () => {
  for (const root of all) {
    for (const [pointer, schema] of subschemas(root, String(root.$id))) {
      const isObject =
        schema.type === "object" || (Array.isArray(schema.type) && schema.type.includes("object"));
      if (isObject) assert.notEqual(schema.additionalProperties, undefined, pointer);
    }
  }
});

test("no schema uses a keyword that can be slow, lossy, or needs another package", () => {
  for (const root of all) {
    for (const [pointer, schema] of subschemas(root, String(root.$id))) {
      if (pointer.endsWith("/properties")) continue;
      for (const word of [
        "pattern",
        "format",
        "uniqueItems",
        "patternProperties",
        "prefixItems",
        "unevaluatedProperties",
      ]) {
        assert.ok(!(word in schema), `${pointer} has ${word}`);
      }
    }
  }
});
