import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { otherSchemas, schemaByKind } from "../schema/schemas.generated.ts";

let ajv: Ajv2020 | undefined;

/** Parses what a verb printed as JSON, after holding it against its schema in `schemas/`. */
export function readJsonOutput(pieces: Iterable<string>, file: string): unknown {
  const value: unknown = JSON.parse([...pieces].join(""));
  ajv ??= newAjv();
  const validate = ajv.getSchema(`https://muster.dev/schemas/v1/${file}`);
  assert.ok(validate !== undefined, `no schema ${file}`);
  assert.ok(validate(value), `${file}: ${ajv.errorsText(validate.errors)}`);
  return value;
}

function newAjv(): Ajv2020 {
  const instance = new Ajv2020({ strict: false, allErrors: true });
  for (const schema of [...Object.values(schemaByKind), ...Object.values(otherSchemas)])
    instance.addSchema(schema);
  return instance;
}
