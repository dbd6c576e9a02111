import type { Plan } from "../schema/documents.generated.ts";
import { jsonDocument, jsonValue } from "./json-text.ts";

/** The plan as one JSON document, in pieces. */
export function planJson(plan: Plan): Iterable<string> {
  return jsonDocument({ ...plan });
}

/** How many rows a plan has: above 200,000 plain JSON asks whether that is meant. */
export function rowsOf({ endpoints = [] }: Pick<Plan, "endpoints">): number {
  let rows = 0;
  for (const { decisions } of endpoints) rows += decisions.length;
  return rows;
}

/** The plan without its endpoints on the first line, then one endpoint a line. */
export function* planNdjson({ endpoints = [], ...plan }: Plan): Generator<string> {
  yield `${jsonValue(plan)}\n`;
  for (const endpoint of endpoints) yield `${jsonValue(endpoint)}\n`;
}
