import { contractError, knownProperties, type Operation, operations } from "./contract.ts";

/** A request, with its operation and the parameters of its path. */
export interface Matched {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

const patterns = operations.map((operation) => ({ operation, pattern: patternOf(operation) }));
patterns.sort((one, other) => literalLength(other.operation) - literalLength(one.operation));

/** The operation that GitHub would take a request for: the most literal path that fits. */
export function matchOperation(method: string, path: string): Matched | undefined {
  for (const { operation, pattern } of patterns) {
    if (operation.method !== method) continue;
    const found = pattern.exec(path);
    if (found === null) continue;
    const names = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
    const ordered = names.sort(
      (one, other) => operation.path.indexOf(`{${one}}`) - operation.path.indexOf(`{${other}}`),
    );
    const values = ordered.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]);
    return { operation, path: Object.fromEntries(values) };
  }
  return undefined;
}

/** What a client got wrong; undefined: nothing. */
export function requestViolation(
  { operation, path }: Matched,
  query: URLSearchParams,
  body: unknown,
): string | undefined {
  for (const [name, value] of Object.entries(path)) {
    const wrong = parameterViolation(operation, "path", name, value);
    if (wrong !== undefined) return wrong;
  }
  for (const [name, value] of query) {
    const wrong = parameterViolation(operation, "query", name, value);
    if (wrong !== undefined) return wrong;
  }
  const missing = operation.parameters.find(
    (parameter) => parameter.in === "query" && parameter.required && !query.has(parameter.name),
  );
  if (missing !== undefined) return `query parameter "${missing.name}" is missing`;
  return bodyViolation(operation, body);
}

/** How an answer of the fake leaves the description; undefined: it does not. */
export function responseViolation(operation: Operation, status: number, body: unknown): string | undefined {
  const schema = operation.responses[String(status)];
  if (schema === undefined && status < 400 && status !== 304 && status !== 301) {
    return `status ${status} is not described`;
  }
  if (status === 304 || (schema === null && body === undefined)) return undefined;
  if (schema === undefined || schema === null) {
    return status >= 300 ? contractError(["schemas", "basic-error"], body) : "a body where none is described";
  }
  return contractError(["operations", operation.id, "responses", String(status)], body);
}

function parameterViolation(
  operation: Operation,
  place: "path" | "query",
  name: string,
  value: string,
): string | undefined {
  const index = operation.parameters.findIndex((one) => one.in === place && one.name === name);
  const parameter = operation.parameters[index];
  if (parameter === undefined) return `${place} parameter "${name}" is not described`;
  const read = typed(parameter.schema.type, value);
  const wrong = contractError(["operations", operation.id, "parameters", String(index), "schema"], read);
  return wrong === undefined ? undefined : `${place} parameter "${name}" ("${value}"): ${wrong}`;
}

function typed(type: string | undefined, value: string): unknown {
  if (type === "integer" && /^-?\d+$/.test(value)) return Number(value);
  if (type === "boolean" && /^(true|false)$/.test(value)) return value === "true";
  return value;
}

function bodyViolation(operation: Operation, body: unknown): string | undefined {
  if (body === undefined) return operation.body?.required ? "the body is missing" : undefined;
  if (operation.body === undefined) {
    return typeof body === "object" && body !== null && Object.keys(body).length === 0
      ? undefined
      : "a body where none is described";
  }
  const wrong = contractError(["operations", operation.id, "body", "schema"], body);
  if (wrong !== undefined) return `body: ${wrong}`;
  const known = knownProperties(operation.body.schema);
  const unknown = Object.keys(body as object).find((name) => known !== undefined && !known.has(name));
  return unknown === undefined ? undefined : `body: property "${unknown}" is not described`;
}

function patternOf(operation: Operation): RegExp {
  const many = new Set(operation.parameters.filter((one) => one.manySegments).map((one) => one.name));
  const source = operation.path
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
      return many.has(name) ? "(.*)" : "([^/]+)";
    })
    .join("");
  return new RegExp(`^${source}$`);
}

function literalLength(operation: Operation): number {
  return operation.path.replace(/\{\w+\}/g, "").length;
}
