import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { JsonSchema } from "../schema/schemas.generated.ts";
import { schemaCompiler } from "./schema-compiler.ts";

const ID = "https://muster.dev/schemas/v1/x.schema.json";

/** Whether a schema takes a value, or the keywords that the value breaks. */
function says(schema: JsonSchema, value: unknown): readonly string[] | true {
  const validate = schemaCompiler([{ $id: ID, ...schema }], {}).getSchema(ID) ?? assert.fail();
  return validate(value) === true ? true : (validate.errors ?? []).map(({ keyword }) => keyword);
}

describe("schemaCompiler()", () => {
  const refused: readonly (readonly [name: string, schema: JsonSchema, message: RegExp])[] = [
    ["a keyword that nothing checks", { type: "string", "x-other": 1 }, /unknown keyword: "x-other"/],
    ["a type that is none", { type: "text" }, /type must be JSONType/],
    ["a third branch of anyOf", { anyOf: [{ type: "string" }, { type: "null" }, {}] }, /takes two branches/],
    ["branches that share a type", { anyOf: [{ type: "string" }, { const: "x" }] }, /share a type/],
    ["a branch without a type", { anyOf: [{ type: "string" }, {}] }, /share a type/],
    [
      "a branch that leads nowhere",
      { anyOf: [{ type: "string" }, { $ref: "#/$defs/none" }] },
      /leads nowhere/,
    ],
  ];
  for (const [name, schema, message] of refused)
    test(`schemaCompiler() refuses a schema with ${name}`, () =>
      assert.throws(() => says(schema, 1), message));

  test("schemaCompiler() lets the branch speak that the value's type means", () => {
    const schema = {
      anyOf: [{ type: "string", minLength: 1 }, { $ref: "#/$defs/list" }],
      $defs: { list: { type: "array", minItems: 1 } },
    };
    assert.deepEqual(
      ["a", ["a"], "", [], 1].map((value) => says(schema, value)),
      [true, true, ["minLength", "if"], ["minItems", "if"], ["type", "if"]],
    );
  });
});
