import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** An operation of GitHub's published description, as scripts/github-contract.mjs wrote it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly schema: object };
  /** Null: an answer without a JSON body. */
  readonly responses: Readonly<Record<string, object | null>>;
}

export interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly required?: boolean;
  readonly manySegments?: boolean;
  readonly schema: { readonly type?: string };
}

interface Contract {
  readonly operations: Readonly<Record<string, Omit<Operation, "id">>>;
  readonly schemas: Readonly<Record<string, { properties?: Record<string, object>; required?: string[] }>>;
}

/**
 * Where GitHub's own answers are known to leave its description: what an account did that is gone has no user, and a ref without
 * commits has no activity before it.
 */
const NULL_ALL_THE_SAME: readonly (readonly [schema: string, property: string])[] = [
  ["timeline-reviewed-event", "user"],
  ["timeline-comment-event", "user"],
  ["timeline-comment-event", "actor"],
  ["state-change-issue-event", "actor"],
  ["review-dismissed-issue-event", "actor"],
  ["labeled-issue-event", "actor"],
  ["unlabeled-issue-event", "actor"],
  ["pull-request", "user"],
];

const contract = readContract();
const ajv = new Ajv2020({
  strict: false,
  validateSchema: false,
  allErrors: false,
  inlineRefs: false,
  code: { optimize: false },
});
ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addFormat("uri", /^[a-z][a-z0-9+.-]*:\S+$/i);
ajv.addFormat("email", /^\S+@\S+$/);
for (const format of ["int64", "repo.nwo", "uri-template", "hostname"]) ajv.addFormat(format, true);
ajv.addSchema(contract, "contract");

export const operations: readonly Operation[] = Object.entries(contract.operations).map(([id, one]) => ({
  id,
  ...one,
}));

/** What is wrong with a value by the schema at this place of the contract; undefined: nothing. */
export function contractError(place: readonly string[], value: unknown): string | undefined {
  const validate = validatorAt(place);
  if (validate(value)) return undefined;
  return ajv.errorsText(validate.errors, { dataVar: "" }).replace(/^ /, "");
}

/** The properties that a request's body may have; undefined: any. */
export function knownProperties(schema: object): ReadonlySet<string> | undefined {
  const parts = [schema, ...alternativesOf(schema)];
  const names = new Set<string>();
  for (const part of parts) {
    if ("additionalProperties" in part && part.additionalProperties !== false) return undefined;
    if ("properties" in part) for (const name of Object.keys(part.properties as object)) names.add(name);
  }
  return names;
}

function alternativesOf(schema: object): readonly object[] {
  const given = schema as { anyOf?: readonly object[]; allOf?: readonly object[]; $ref?: string };
  const nested = [...(given.anyOf ?? []), ...(given.allOf ?? [])];
  const referred =
    given.$ref === undefined ? undefined : contract.schemas[given.$ref.split("/").at(-1) ?? ""];
  const found = referred === undefined ? nested : [...nested, referred];
  return found.flatMap((one) => [one, ...alternativesOf(one)]);
}

function validatorAt(place: readonly string[]): ValidateFunction {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")));
  const validate = ajv.getSchema(`contract#/${pointer.join("/")}`);
  if (validate === undefined) throw new Error(`The contract has no schema at ${place.join(" ")}`);
  return validate;
}

function readContract(): Contract {
  const read: Contract = JSON.parse(
    readFileSync(new URL("./fixtures/contract.json", import.meta.url), "utf8"),
  );
  for (const [name, property] of NULL_ALL_THE_SAME) {
    const properties = read.schemas[name]?.properties;
    const schema = properties?.[property];
    if (properties === undefined || schema === undefined) {
      throw new Error(`The contract has no ${property} in "${name}"`);
    }
    properties[property] = { anyOf: [schema, { type: "null" }] };
  }
  return read;
}
