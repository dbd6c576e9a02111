import { OutsideError } from "../../ports/outside-error.ts";
import { type Answer, isRecord } from "./answer-shape.ts";
import { type GitHubClient, type Parameters, sayCall } from "./github-client.ts";
import { pageLinks } from "./link-header.ts";

/** A list as the forge has it, or why nobody can tell what it has. Never a part of it. */
export type WholeList =
  | { readonly kind: "all"; readonly items: readonly Answer[] }
  | { readonly kind: "unknown"; readonly what: string; readonly why: string; readonly fault: OutsideError };

export interface ListRules {
  /** What is listed, for people: `reviews`. */
  readonly what: string;
  /** The field that the list is in, where the answer is an object; `total_count` or `total_commits` beside it is held to. */
  readonly under?: string;
  /** How many there are by another answer. */
  readonly count?: number;
  /** Lists by cursor tell neither the number of a page nor of the last. */
  readonly paging?: "numbers" | "cursor";
  /** Ends the list before the first item that it holds for: what follows is not wanted. */
  readonly until?: (item: Answer) => boolean;
}

const PER_PAGE = 100;
const MAX_PAGES = 500;

/**
 * Reads a list to its end by `Link: rel=next`. Whatever does not add up makes it unknown: a page that fails, that is empty or
 * short and yet not the last, that is out of turn; an item twice; another number of pages or items than was said.
 * (octokit's own pagination takes a 409 and an empty page for the end.)
 */
export async function everyPage(
  client: GitHubClient,
  route: string,
  parameters: Parameters,
  rules: ListRules,
): Promise<WholeList> {
  const call = sayCall("GET", route, client.repository, parameters);
  const walk: Walk = { items: [], keys: new Set(), pages: 0, last: 1, total: rules.count, ended: "no" };
  try {
    let next: string | undefined = route;
    while (next !== undefined) {
      const first = walk.pages === 0;
      const answer = await client.get(next, first ? { ...parameters, per_page: PER_PAGE } : {});
      next = takePage(walk, answer, rules);
    }
    if (walk.ended === "by wish") return { kind: "all", items: walk.items };
    await lookBehind(client, route, parameters, rules, walk);
    refuseCounts(walk);
    return { kind: "all", items: walk.items };
  } catch (error) {
    return unknown(rules.what, call, walk.pages + 1, error);
  }
}

/** The items, where a part of them is of no use. @throws {OutsideError} */
export function wholeOrThrow(list: WholeList): readonly Answer[] {
  if (list.kind === "unknown") throw list.fault;
  return list.items;
}

interface Walk {
  readonly items: Answer[];
  readonly keys: Set<string>;
  pages: number;
  /** The highest number of a last page that was heard of. */
  last: number;
  total: number | undefined;
  /** Whether the last page read was full, so that only the missing link says that it was the last. */
  ended: "no" | "full" | "short" | "by wish";
}

class Disagreement extends Error {}

function takePage(
  walk: Walk,
  answer: { readonly data: unknown; readonly headers: Headers },
  rules: ListRules,
) {
  const items = itemsIn(answer.data, rules, walk);
  const links = pageLinks(answer.headers.link);
  walk.pages += 1;
  walk.last = Math.max(walk.last, links.lastNumber ?? 1);
  for (const item of items) {
    if (rules.until?.(item) === true) {
      walk.ended = "by wish";
      return undefined;
    }
    takeItem(walk, item);
  }
  refusePage(walk, items.length, links.next !== undefined);
  if (links.nextNumber !== undefined && links.nextNumber !== walk.pages + 1)
    throw new Disagreement(`page ${walk.pages} is followed by page ${links.nextNumber}`);
  if (walk.pages >= MAX_PAGES && links.next !== undefined)
    throw new Disagreement(`it has more than ${MAX_PAGES} pages`);
  walk.ended = items.length === PER_PAGE ? "full" : "short";
  return links.next;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

function itemsIn(data: unknown, { under }: ListRules, walk: Walk): readonly Answer[] {
  const list = under === undefined ? data : isRecord(data) ? data[under] : undefined;
  if (!Array.isArray(list)) throw new Disagreement("it is no list");
  if (under !== undefined && isRecord(data)) {
    const total = data.total_count ?? data.total_commits;
    if (typeof total === "number") takeTotal(walk, total);
  }
  return list.map((item: unknown) => {
    if (!isRecord(item)) throw new Disagreement("an item of it is no object");
    return item;
  });
}

function takeTotal(walk: Walk, total: number): void {
  if (walk.total !== undefined && walk.total !== total)
    throw new Disagreement(`there are ${walk.total} by one answer and ${total} by another`);
  walk.total = total;
}

function takeItem(walk: Walk, item: Answer): void {
  const key = item.node_id ?? item.id ?? item.sha;
  if (key !== undefined) {
    if (walk.keys.has(String(key))) throw new Disagreement(`${String(key).slice(0, 60)} is in it twice`);
    walk.keys.add(String(key));
  }
  walk.items.push(item);
}

function refusePage(walk: Walk, length: number, hasNext: boolean): void {
  if (length > PER_PAGE) throw new Disagreement(`a page of it has ${length} items`);
  if (length === 0 && (hasNext || walk.pages > 1)) throw new Disagreement("a page of it is empty");
  if (length < PER_PAGE && hasNext)
    throw new Disagreement(`a page of it has ${length} items, and another page follows`);
}

function refuseCounts({ pages, last, items, total }: Walk): void {
  if (pages < last) throw new Disagreement(`it ends with page ${pages} of ${last}`);
  if (total !== undefined && total !== items.length)
    throw new Disagreement(`${items.length} came, and there are ${total}`);
}

/** Where only a missing link says that a full page is the last one, the page after it has to be empty. */
async function lookBehind(
  client: GitHubClient,
  route: string,
  parameters: Parameters,
  rules: ListRules,
  walk: Walk,
): Promise<void> {
  if (walk.ended !== "full" || rules.paging === "cursor" || walk.total !== undefined) return;
  const answer = await client.get(route, { ...parameters, per_page: PER_PAGE, page: walk.pages + 1 });
  if (itemsIn(answer.data, rules, walk).length > 0)
    throw new Disagreement(`page ${walk.pages} names no next one, and there is one`);
}

function unknown(what: string, call: string, page: number, error: unknown): WholeList {
  if (error instanceof Disagreement) {
    const why = `${call}: ${error.message}`;
    const cannot = new OutsideError(`cannot use the ${what}: ${why}`, {
      code: "forge-bad-answer",
      retry: "later",
      cause: error,
    });
    return { kind: "unknown", what, why, fault: cannot };
  }
  if (!(error instanceof OutsideError)) throw error;
  const why = page === 1 ? error.message : `${call}, page ${page}: ${error.message}`;
  return { kind: "unknown", what, why, fault: error };
}
