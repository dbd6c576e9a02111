import assert from "node:assert/strict";
import { test } from "node:test";
import { OutsideError } from "../../ports/outside-error.ts";
import { everyPage, type ListRules } from "./every-page.ts";
import type { ForgeAnswer, GitHubClient, Parameters } from "./github-client.ts";

const ROUTE = "/repos/{owner}/{repo}/pulls/{pull_number}/reviews";
const AT = "https://api.github.com/repositories/1/pulls/88/reviews";

test("everyPage() follows rel=next to the end and keeps the order", async () => {
  const list = await read([page(1, 100, "2/3"), page(101, 100, "3/3"), page(201, 7)]);
  assert.equal(list.kind, "all");
  assert.deepEqual(
    list.kind === "all" ? [list.items.length, list.items[0]?.id, list.items.at(-1)?.id] : [],
    [207, 1, 207],
  );
});

test("everyPage() takes an empty first page without a next one for an empty list", async () => {
  assert.deepEqual(await read([page(1, 0)]), { kind: "all", items: [] });
});

test("everyPage() takes 100 items and an empty page behind them for the whole list", async () => {
  const list = await read([page(1, 100), page(101, 0)]);
  assert.equal(list.kind === "all" ? list.items.length : list.why, 100);
});

test("everyPage() does not ask behind a full last page of a list by cursor", async () => {
  const list = await read([page(1, 100)], { paging: "cursor" });
  assert.equal(list.kind === "all" ? list.items.length : list.why, 100);
});

test("everyPage() ends before the first item that is not wanted", async () => {
  const list = await read([page(1, 100, "2/9")], { until: (item) => item.id === 8 });
  assert.equal(list.kind === "all" ? list.items.length : list.why, 7);
});

const fault = new OutsideError("GET … was answered 409: conflict", {
  code: "forge-bad-answer",
  retry: "later",
});

const BROKEN: readonly (readonly [
  string,
  readonly (ForgeAnswer | OutsideError)[],
  Partial<ListRules>,
  RegExp,
])[] = [
  ["the first page fails", [fault], {}, /^GET … was answered 409: conflict$/],
  [
    "a later page fails",
    [page(1, 100, "2/2"), fault],
    {},
    /pulls\/88\/reviews, page 2: GET … was answered 409/,
  ],
  ["a page is empty before the last", [page(1, 100, "2/3"), page(101, 0, "3/3")], {}, /is empty/],
  ["the last page is empty", [page(1, 100, "2/2"), page(101, 0)], {}, /is empty/],
  ["the only page is empty and has a next", [page(1, 0, "2/2")], {}, /is empty/],
  ["a page is short and has a next", [page(1, 99, "2/2"), page(100, 1)], {}, /99 items, and another page/],
  ["a page is longer than asked for", [page(1, 101)], {}, /101 items/],
  ["an item comes again", [page(1, 100, "2/2"), page(100, 5)], {}, /100 is in it twice/],
  ["the last page never comes", [page(1, 100, "2/3"), page(101, 7)], {}, /ends with page 2 of 3/],
  ["a page is left out", [page(1, 100, "3/3"), page(201, 7)], {}, /page 1 is followed by page 3/],
  ["a page leads back", [page(1, 100, "2/2"), page(101, 100, "1/2")], {}, /page 2 is followed by page 1/],
  ["the link to the next page is lost", [page(1, 100), page(101, 2)], {}, /names no next one, and there is/],
  ["another answer counts more", [page(1, 7)], { count: 8 }, /7 came, and there are 8/],
  ["another answer counts fewer", [page(1, 7)], { count: 6 }, /7 came, and there are 6/],
  ["the object counts more", [under(page(1, 7), 8)], { under: "rows" }, /7 came, and there are 8/],
  [
    "the count changes on the way",
    [under(page(1, 100, "2/2"), 107), under(page(101, 7), 108)],
    { under: "rows" },
    /107 by one answer and 108 by another/,
  ],
  ["it is no list", [{ data: { message: "hm" }, headers: {} }], {}, /is no list/],
  ["the field is no list", [{ data: { rows: null }, headers: {} }], { under: "rows" }, /is no list/],
  ["an item is no object", [{ data: [null], headers: {} }], {}, /no object/],
];

for (const [name, pages, rules, why] of BROKEN)
  test(`everyPage() knows nothing when ${name}`, async () => {
    const list = await read(pages, rules);
    assert.equal(list.kind, "unknown");
    if (list.kind !== "unknown") return;
    assert.equal(list.what, "reviews");
    assert.match(list.why, why);
    assert.ok(list.fault instanceof OutsideError);
  });

function read(pages: readonly (ForgeAnswer | OutsideError)[], rules: Partial<ListRules> = {}) {
  return everyPage(clientOf(pages), ROUTE, { pull_number: 88 }, { what: "reviews", ...rules });
}

function clientOf(pages: readonly (ForgeAnswer | OutsideError)[]): GitHubClient {
  let asked = 0;
  return {
    repository: "acme/patching",
    loginKind: "token",
    permissions: async () => undefined,
    get: async (_route: string, _parameters?: Parameters) => {
      const answer = pages[asked];
      asked += 1;
      if (answer === undefined) throw new Error(`page ${asked} was asked for`);
      if (answer instanceof OutsideError) throw answer;
      return answer;
    },
  };
}

/** @param links number of the next and of the last page: `2/3` */
function page(from: number, length: number, links?: string): ForgeAnswer {
  const [next, last] = links?.split("/") ?? [];
  const link = `<${AT}?per_page=100&page=${next}>; rel="next", <${AT}?per_page=100&page=${last}>; rel="last"`;
  return {
    data: Array.from({ length }, (_, index) => ({ id: from + index })),
    headers: next === undefined ? {} : { link },
  };
}

function under({ data, headers }: ForgeAnswer, total: number): ForgeAnswer {
  return { data: { total_count: total, rows: data }, headers };
}
