import type { Plan, PlanEndpoint } from "../schema/documents.generated.ts";
import { jsonDocument, jsonObject, jsonValue } from "./json-text.ts";

/** How much text of lists of decisions is remembered, in UTF-16 code units: half as many to twice as many bytes. */
const MOST_REMEMBERED = 2 ** 25;

/**
 * The plan as one JSON document, in pieces: the longest is that of one item of a list. A list of decisions that endpoints share is
 * put into words once.
 */
export function planJson(plan: Plan): Iterable<string> {
  return jsonDocument({ ...plan }, createRowText());
}

/** How many rows a plan has: above 200,000 plain JSON asks whether that is meant. */
export function rowsOf({ endpoints = [] }: Pick<Plan, "endpoints">): number {
  let rows = 0;
  for (const { decisions } of endpoints) rows += decisions.length;
  return rows;
}

/** The plan without its endpoints on the first line, in pieces as well, then one endpoint a line. */
export function* planNdjson({ endpoints = [], ...plan }: Plan): Generator<string> {
  yield* jsonObject(plan);
  yield "\n";
  const rowText = createRowText();
  for (const endpoint of endpoints) yield `${rowText(endpoint)}\n`;
}

/**
 * `jsonValue` for the items of a plan's lists.
 * @param most how much is remembered; when it is more, all is forgotten
 */
export function createRowText(most = MOST_REMEMBERED): (item: unknown) => string {
  const known = new Map<unknown, string>();
  let remembered = 0;
  const textOf = (decisions: unknown): string => {
    const before = known.get(decisions);
    if (before !== undefined) return before;
    const text = jsonValue(decisions);
    remembered += text.length;
    if (remembered > most) {
      known.clear();
      remembered = text.length;
    }
    if (text.length <= most) known.set(decisions, text);
    return text;
  };
  return (item) => {
    if (!isRow(item)) return jsonValue(item);
    // Nothing that is escaped reaches over the end of a string: the text of the whole is that of its parts.
    const { decisions, ...own } = item;
    return `${jsonValue(own).slice(0, -1)},"decisions":${textOf(decisions)}}`;
  };
}

/** A row as plans are made: the endpoint first, its decisions last. */
function isRow(item: unknown): item is PlanEndpoint {
  if (typeof item !== "object" || item === null || !("decisions" in item)) return false;
  if (!("endpoint" in item) || typeof item.endpoint !== "string") return false;
  return Array.isArray(item.decisions) && Object.keys(item).at(-1) === "decisions";
}
