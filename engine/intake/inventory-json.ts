import { asObject, type JsonObject } from "../core/text/json-object.ts";
import type { WorkspaceInventory } from "../schema/documents.generated.ts";
import type { CsvCell } from "./csv-table.ts";
import { type AddFault, START } from "./inventory-faults.ts";
import { sliceJsonRecords } from "./json-records.ts";
import { parseJsonText } from "./json-text.ts";

interface Item {
  readonly value: JsonObject;
  /** 1-based; 1 for all where they lie inside another object. */
  readonly line: number;
}

/** What exports put their rows under, where the whole is one object. */
const WRAPPERS = [
  "records",
  "results",
  "result",
  "endpoints",
  "hosts",
  "devices",
  "computers",
  "items",
  "data",
  "value",
];
/** What says that more rows follow elsewhere, compared without regard to case, dashes and underscores. */
const MORE: ReadonlySet<string> = new Set([
  ...["next", "nextlink", "@odata.nextlink", "nextpage", "nextpagetoken", "nexttoken", "nextcursor"],
  ...["hasmore", "hasnext", "hasnextpage", "more", "moreresults", "truncated", "istruncated"],
]);
const TOTALS: ReadonlySet<string> = new Set([
  ...["count", "total", "totalcount", "totalresults", "@odata.count"],
  ...["totalelements", "totalitems", "totalrecords", "totalrows"],
]);
/** Objects in which such words stand too. */
const ABOUT: ReadonlySet<string> = new Set([
  ...["meta", "metadata", "links", "_links", "page", "pageinfo", "paging", "pagination", "responsemetadata"],
]);
/** Names of columns that a message shows, where one is missing. */
const SHOWN = 20;

/**
 * The cells of an inventory in JSON: an array of objects, one a line, or one object that has the array under a name such as
 * `results`, and says of no further page. A dotted name of `muster.yaml` looks inside objects: `site.name`.
 */
export function inventoryJson(
  text: string,
  wanted: WorkspaceInventory,
  add: AddFault,
): readonly (readonly CsvCell[])[] | undefined {
  const items = readItems(text.startsWith("\ufeff") ? text.slice(1) : text, add);
  if (items === undefined) return undefined;
  const { key = "id", labels = [], aliases = [], owner, retired } = wanted;
  const names = [key, ...labels, ...aliases, owner, retired].filter((name) => name !== undefined);
  const found = [...new Set(names)].filter((name) =>
    items.some(({ value }) => at(value, name) !== undefined),
  );
  const others = Object.keys(items[0]?.value ?? {})
    .filter((name) => !names.includes(name))
    .slice(0, SHOWN);
  if (items.length === 0) return [];
  const header = [...found, ...others].map((name) => ({ text: name, ...START }));
  const rows = items.map((item) => found.map((name) => cellOf(item, name, add)));
  const blank = others.map(() => ({ text: "", ...START }));
  return [header, ...rows.map((row) => [...row, ...blank])];
}

function readItems(text: string, add: AddFault): readonly Item[] | undefined {
  const { slices, fault } = sliceJsonRecords(text);
  if (fault !== undefined) {
    add(
      "json-syntax",
      { line: fault.line, column: 1 },
      `The inventory cannot be read as JSON: ${fault.says}`,
    );
    return undefined;
  }
  const items: Item[] = [];
  for (const slice of slices) {
    const place = { line: slice.line, column: 1 };
    const parsed = parseJsonText(slice.text);
    const value = parsed.ok ? asObject(parsed.value) : undefined;
    if (value === undefined) {
      const says = parsed.ok ? "it is no object" : parsed.reason;
      add("json-syntax", place, `An endpoint of the inventory cannot be read as JSON: ${says}`);
    } else items.push({ value, line: slice.line });
  }
  const [only] = items;
  if (only === undefined || slices.length > 1 || /^\s*\[/.test(text)) return items;
  return unwrapped(only, add);
}

/** One object is one endpoint, unless it holds the list of them. */
function unwrapped(only: Item, add: AddFault): readonly Item[] | undefined {
  const lists = WRAPPERS.filter((one) => Array.isArray(only.value[one]));
  const [name] = lists;
  if (name === undefined) return [only];
  const list = only.value[name] as readonly unknown[];
  const place = { line: only.line, column: 1 };
  const why = whyNotAll(only.value, list.length);
  if (why !== undefined || lists.length > 1) {
    const message =
      why === undefined
        ? `The inventory has several lists: ${lists.map((one) => `\`${one}\``).join(", ")}`
        : `The inventory is one page of a longer list: ${why}`;
    add("json-syntax", place, message, "export all of them as one array");
    return undefined;
  }
  const items = list.map((value) => asObject(value));
  const bad = items.indexOf(undefined);
  if (bad !== -1) add("json-syntax", place, `\`${name}\`[${bad}] of the inventory is no object`);
  return items.flatMap((value) => (value === undefined ? [] : [{ value, line: only.line }]));
}

/** What of the object around a list, or of those that it has about it, says that there are others than these. */
function whyNotAll(around: JsonObject, length: number): string | undefined {
  for (const [name, value] of Object.entries(around)) {
    const word = name.toLowerCase().replace(/(?!^)[-_]/g, "");
    const inner = ABOUT.has(word) ? asObject(value) : undefined;
    const why = inner === undefined ? undefined : whyNotAll(inner, length);
    if (why !== undefined) return why;
    if (MORE.has(word) && ![undefined, null, "", false].includes(value as null))
      return `\`${name}\` names another one`;
    const isNumber = typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));
    if (TOTALS.has(word) && isNumber && Number(value) !== length)
      return `it has ${length} of ${String(value)}`;
  }
  return undefined;
}

/** Null and absent are an empty cell: not stated. */
function cellOf({ value, line }: Item, name: string, add: AddFault): CsvCell {
  const place = { line, column: 1 };
  const held = at(value, name) ?? "";
  if (typeof held === "string") return { text: held.trim(), ...place };
  if (typeof held === "boolean" || (typeof held === "number" && isExact(held)))
    return { text: String(held), ...place };
  if (typeof held === "number") {
    add("bad-cell", place, `"${name}" is a number that is more than can be told apart`, "write it as a text");
    return { text: "", ...place };
  }
  add(
    "bad-cell",
    place,
    `"${name}" is a list or an object where a text is wanted`,
    `name what is inside: "${name}.name"`,
  );
  return { text: "", ...place };
}

/** Above, several numbers that are written are one number that is read. */
function isExact(number: number): boolean {
  return Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number));
}

function at(value: JsonObject, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  const dot = name.indexOf(".");
  if (dot === -1) return undefined;
  const head = name.slice(0, dot);
  const inner = Object.hasOwn(value, head) ? asObject(value[head]) : undefined;
  return inner === undefined ? undefined : at(inner, name.slice(dot + 1));
}
