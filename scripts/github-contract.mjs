// Takes from GitHub's published OpenAPI description the operations that the fake GitHub of the tests answers, with the schemas
// they need and nothing for readers (descriptions, examples), and writes them as JSON schema 2020-12.
// node scripts/github-contract.mjs <folder of the unpacked npm package @octokit/openapi>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const TARGET = new URL("../engine/testing/fake-github/fixtures/", import.meta.url);
const METHODS = ["get", "post", "put", "patch", "delete"];
/** Parameters of a path that may hold a slash. */
const MANY_SEGMENTS = ["ref", "path", "branch", "basehead"];
const KEYWORDS = [
  ...["type", "required", "enum", "format", "pattern", "minimum", "maximum", "minItems", "maxItems"],
  ...["minLength", "maxLength", "uniqueItems", "minProperties", "maxProperties"],
];
/** Operations whose official examples the fixture keeps, for a test of the checks themselves. */
const WITH_EXAMPLES = [
  ...["pulls/get", "pulls/list-reviews", "issues/list-events-for-timeline", "repos/list-activities"],
  ...["repos/list-commit-statuses-for-ref", "repos/get-collaborator-permission-level", "checks/list-for-ref"],
  ...["issues/create-comment", "repos/get-branch-rules", "repos/codeowners-errors", "git/get-ref"],
];

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Name the folder of the unpacked package @octokit/openapi");
  process.exit(1);
}
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const description = JSON.parse(readFileSync(join(folder, "generated/api.github.com.json"), "utf8"));
const wanted = readFileSync(new URL("operations.txt", TARGET), "utf8").split(/\s+/).filter(Boolean);

const operations = {};
const examples = [];
const used = new Set();
for (const [path, methods] of Object.entries(description.paths)) {
  for (const method of METHODS) {
    const operation = methods[method];
    if (operation === undefined || !wanted.includes(operation.operationId)) continue;
    operations[operation.operationId] = takeOperation(method, path, operation);
    if (WITH_EXAMPLES.includes(operation.operationId)) takeExamples(operation);
  }
}
const missing = wanted.filter((id) => operations[id] === undefined);
if (missing.length > 0) {
  console.error(`The description has no operation ${missing.join(", ")}`);
  process.exit(1);
}
const schemas = {};
for (const name of used) schemas[name] = takeSchema(description.components.schemas[name]);

const source = `@octokit/openapi ${version}, generated/api.github.com.json`;
writeFileSync(
  new URL("contract.json", TARGET),
  oneEntryALine({ source, licence: "MIT", operations: sorted(operations), schemas: sorted(schemas) }),
);
writeFileSync(new URL("examples.json", TARGET), `${JSON.stringify(examples)}\n`);
console.log(`${wanted.length} operations, ${used.size} schemas, ${examples.length} examples`);

function takeOperation(method, path, operation) {
  const parameters = (operation.parameters ?? []).map(resolve).map((parameter) => ({
    in: parameter.in,
    name: parameter.name,
    ...(parameter.required ? { required: true } : {}),
    ...(parameter.in === "path" && MANY_SEGMENTS.includes(parameter.name) ? { manySegments: true } : {}),
    schema: takeSchema(parameter.schema),
  }));
  const body = operation.requestBody && resolve(operation.requestBody);
  const schema = body?.content?.["application/json"]?.schema;
  const responses = {};
  for (const [status, given] of Object.entries(operation.responses)) {
    const answer = resolve(given).content?.["application/json"]?.schema;
    responses[status] = answer === undefined ? null : takeSchema(answer);
  }
  return {
    method: method.toUpperCase(),
    path,
    parameters,
    ...(schema ? { body: { required: body.required === true, schema: takeSchema(schema) } } : {}),
    responses,
  };
}

function takeExamples(operation) {
  for (const [status, given] of Object.entries(operation.responses)) {
    for (const example of Object.values(resolve(given).content?.["application/json"]?.examples ?? {})) {
      const { value } = resolve(example);
      if (value !== undefined) examples.push({ operation: operation.operationId, status, value });
    }
  }
}

function resolve(node) {
  if (node.$ref === undefined) return node;
  return node.$ref
    .slice(2)
    .split("/")
    .reduce((at, key) => at[key], description);
}

/** `nullable` becomes a type or an alternative; `oneOf` becomes `anyOf`, since GitHub's own alternatives overlap. */
function takeSchema(node) {
  if (node.$ref !== undefined) {
    const name = node.$ref.split("/").at(-1);
    if (!used.has(name)) used.add(name);
    return { $ref: `#/schemas/${name}` };
  }
  const taken = {};
  for (const keyword of KEYWORDS) if (node[keyword] !== undefined) taken[keyword] = node[keyword];
  if (node.properties) {
    taken.properties = Object.fromEntries(
      Object.entries(node.properties).map(([name, schema]) => [name, takeSchema(schema)]),
    );
  }
  if (node.items) taken.items = takeSchema(node.items);
  if (node.allOf) taken.allOf = node.allOf.map(takeSchema);
  const alternatives = node.anyOf ?? node.oneOf;
  if (alternatives) taken.anyOf = alternatives.map(takeSchema);
  if (typeof node.additionalProperties === "boolean") taken.additionalProperties = node.additionalProperties;
  else if (node.additionalProperties) taken.additionalProperties = takeSchema(node.additionalProperties);
  return node.nullable === true ? nullable(taken) : taken;
}

function nullable(schema) {
  if (schema.allOf || schema.anyOf) return { anyOf: [schema, { type: "null" }] };
  if (schema.type === undefined) return schema;
  return {
    ...schema,
    type: [schema.type, "null"],
    ...(schema.enum ? { enum: [...schema.enum, null] } : {}),
  };
}

function sorted(entries) {
  return Object.fromEntries(Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** So that a newer description shows as the lines that it changes. */
function oneEntryALine(contract) {
  const table = (name) =>
    Object.entries(contract[name]).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const head = `"source":${JSON.stringify(contract.source)},"licence":${JSON.stringify(contract.licence)}`;
  return `{${head},\n"operations":{\n${table("operations").join(",\n")}\n},\n"schemas":{\n${table("schemas").join(",\n")}\n}}\n`;
}
