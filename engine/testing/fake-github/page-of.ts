import type { ListAnswer } from "./route.ts";

const DEFAULT = 30;
const MAXIMUM = 100;

export interface Page {
  readonly body: unknown;
  /** The header Link; undefined: everything is on this page. */
  readonly link: string | undefined;
}

/** Takes the wanted page from a list, and says where the others are, as GitHub does. */
export function pageOf(list: ListAnswer, address: string, query: URLSearchParams): Page {
  const perPage = Math.min(MAXIMUM, wholeNumber(query.get("per_page"), DEFAULT));
  const cursor = query.get("after");
  const number = list.byCursor
    ? Number(Buffer.from(cursor ?? "MQ==", "base64").toString()) || 1
    : wholeNumber(query.get("page"), 1);
  const last = Math.max(1, Math.ceil(list.rows.length / perPage));
  const rows = list.rows.slice((number - 1) * perPage, number * perPage).map((write) => write());
  const body = list.wrap === undefined ? rows : list.wrap(rows, list.rows.length);
  const targets = relations(number, last, list.byCursor === true);
  const links = targets.map(([relation, page]) => {
    const next = new URLSearchParams(query);
    if (list.byCursor) next.set("after", Buffer.from(String(page)).toString("base64"));
    else next.set("page", String(page));
    return `<${address}?${next}>; rel="${relation}"`;
  });
  return { body, link: links.length === 0 ? undefined : links.join(", ") };
}

/** Emptied or shortened, for a fault: the number of rows that it then has. */
export function cutPage(body: unknown, keep: (length: number) => number): unknown {
  if (Array.isArray(body)) return body.slice(0, keep(body.length));
  if (typeof body !== "object" || body === null) return body;
  const entries = Object.entries(body).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.slice(0, keep(value.length)) : value,
  ]);
  return Object.fromEntries(entries);
}

function relations(number: number, last: number, byCursor: boolean): readonly (readonly [string, number])[] {
  const found: [string, number][] = [];
  if (number > 1 && !byCursor) found.push(["prev", Math.min(number - 1, last)]);
  if (number < last) {
    found.push(["next", number + 1]);
    if (!byCursor) found.push(["last", last]);
  }
  if (number > 1 && !byCursor) found.push(["first", 1]);
  return found;
}

function wholeNumber(text: string | null, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}
