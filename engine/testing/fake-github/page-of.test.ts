import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask, sampleFake } from "./sample-fake.ts";
import type { FakeGitHub } from "./server.ts";

describe("lists of the fake GitHub", () => {
  let fake: FakeGitHub;
  let pull: number;

  before(async () => {
    fake = await sampleFake();
    fake.as("ada").push({ branch: "many", commits: 251, files: { x: "1\n" } });
    pull = fake.as("ada").openPullRequest({ title: "Many", head: "many" });
  });
  after(() => fake.close());

  test("have 30 rows a page, at most 100, and links to the others", async () => {
    const usual = await ask(fake, `/pulls/${pull}/commits`);
    assert.equal(usual.body.length, 30);
    const address = `${fake.url}/repos/acme/patching/pulls/${pull}/commits`;
    assert.equal(
      usual.headers.get("link"),
      `<${address}?page=2>; rel="next", <${address}?page=9>; rel="last"`,
    );
    const most = await ask(fake, `/pulls/${pull}/commits?per_page=1000&page=2`);
    assert.equal(most.body.length, 100);
    assert.match(
      most.headers.get("link") ?? "",
      /page=1>; rel="prev".*page=3>; rel="next".*page=3>; rel="last".*page=1>; rel="first"/,
    );
  });

  test("end at 250 commits of a pull request that has more", async () => {
    assert.equal((await ask(fake, `/pulls/${pull}`)).body.commits, 251);
    const last = await ask(fake, `/pulls/${pull}/commits?per_page=100&page=3`);
    assert.equal(last.body.length, 50);
    assert.doesNotMatch(last.headers.get("link") ?? "", /next/);
    assert.deepEqual((await ask(fake, `/pulls/${pull}/commits?per_page=100&page=4`)).body, []);
  });

  test("of activity go on by a cursor", async () => {
    for (const content of ["1\n", "2\n", "3\n"])
      fake.as("ada").push({ branch: "act", files: { y: content } });
    const first = await ask(fake, "/activity?ref=refs/heads/act&per_page=2");
    const next = /<([^>]*)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    assert.doesNotMatch(next, /[?&]page=/);
    const second = await ask(fake, `/${next.slice(fake.url.length)}`);
    assert.deepEqual([first.body.length, second.body.length, second.headers.get("link")], [2, 1, null]);
    assert.equal(first.body[1].before, second.body[0].after);
  });
});

describe("answers of the fake GitHub", () => {
  test("have a tag; what is asked for by it costs nothing while it is the same", async () => {
    const fake = await sampleFake();
    const first = await ask(fake, "");
    const etag = first.headers.get("etag") ?? "";
    const used = fake.rate.used;
    const same = await ask(fake, "", { headers: { "if-none-match": etag } });
    assert.deepEqual([same.status, same.body, fake.rate.used], [304, undefined, used]);
    fake.as("ada").push({ branch: "x", files: { x: "1\n" } });
    const other = await ask(fake, "", { headers: { "if-none-match": etag } });
    assert.deepEqual([other.status, fake.rate.used], [200, used + 1]);
    await fake.close();
  });

  test("count against a rate, and stop at its end", async () => {
    const fake = await sampleFake({ rateLimit: 2 });
    assert.equal((await ask(fake, "")).headers.get("x-ratelimit-remaining"), "1");
    assert.equal((await ask(fake, "")).headers.get("x-ratelimit-remaining"), "0");
    const over = await ask(fake, "");
    assert.deepEqual([over.status, over.headers.get("x-ratelimit-remaining")], [403, "0"]);
    fake.rate.used = 0;
    assert.equal((await ask(fake, "//rate_limit")).body.rate.remaining, 2);
    await fake.close();
  });
});
