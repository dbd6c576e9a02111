import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { JsonSchema } from "../schema/schemas.generated.ts";
import { soundnessOf } from "./shape-soundness.ts";

const sound = (schema: JsonSchema, value: unknown) => soundnessOf({ file: "x.schema.json", schema })(value);

describe("soundnessOf()", () => {
  const refused: readonly (readonly [name: string, schema: JsonSchema, message: RegExp])[] = [
    ["a keyword that nothing checks", { type: "string", pattern: "x" }, /nothing checks "pattern"/],
    ["a keyword deep inside", { properties: { a: { items: { not: {} } } } }, /nothing checks "not"/],
    ["a type that is none", { type: "text" }, /there is no type "text"/],
    ["a third branch of anyOf", { anyOf: [{ type: "string" }, { type: "null" }, {}] }, /takes two branches/],
    ["branches that share a type", { anyOf: [{ type: "string" }, { const: "x" }] }, /share a type/],
    ["a branch without a type", { anyOf: [{ type: "string" }, {}] }, /share a type/],
    [
      "oneOf with more than names",
      { oneOf: [{ required: ["a"], type: "object" }] },
      /only say what is required/,
    ],
    ["an else", { if: { type: "string" }, else: { const: 1 } }, /nothing checks "else"/],
  ];
  for (const [name, schema, message] of refused) {
    test(`soundnessOf() refuses a schema with ${name}`, () => assert.throws(() => sound(schema, 1), message));
  }

  test("soundnessOf() takes anything where nothing is said, and anything of a list without items", () => {
    assert.deepEqual(
      [sound({}, undefined), sound({ type: "array" }, [1]), sound({ type: "array" }, {})],
      [true, true, false],
    );
  });

  test("soundnessOf() counts lengths in characters of Unicode", () => {
    assert.equal(sound({ maxLength: 2 }, "😀😀"), true);
    assert.equal(sound({ maxLength: 2 }, "\ud83d\ud83d\ud83d"), false);
    assert.equal(sound({ minLength: 2 }, "😀"), false);
  });
});
