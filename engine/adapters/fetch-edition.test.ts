import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { OutsideError } from "../ports/outside-error.ts";
import { createFeedFiles } from "./feed-files.ts";
import { FEED_LIMITS, type FeedLimits } from "./feed-limits.ts";

const HOST = "feeds.example";
let server: Server;
let answer: RequestListener = () => undefined;
let asked: string[] = [];
before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** The platform's fetch, with the allowed host standing for the loopback server: no name is looked up, nothing leaves. */
const toLoopback: typeof globalThis.fetch = (input, init) => {
  const url = new URL(String(input));
  assert.equal(url.protocol, "https:");
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
};

function source(limits: Partial<FeedLimits> = {}, allowHosts: readonly string[] = [HOST]) {
  asked = [];
  return createFeedFiles({
    baseDir: "/",
    allowHosts,
    limits: { ...FEED_LIMITS, ...limits },
    fetch: toLoopback,
  });
}

async function refuses(reading: Promise<unknown>, why: RegExp, retry: "later" | "never"): Promise<void> {
  await assert.rejects(reading, (error) => {
    assert.ok(error instanceof OutsideError, String(error));
    assert.match(error.message, why);
    assert.equal(error.retry, retry);
    return true;
  });
}

describe("fetchEdition()", () => {
  test("fetchEdition() gets an edition, unpacks it and keeps its etag", async () => {
    answer = (_, response) => response.writeHead(200, { etag: '"v1"' }).end(gzipSync('{"count": 0}'));
    const delivery = await source().read(`https://${HOST}/data/kev.json.gz`, undefined);
    assert.ok(delivery.kind === "content");
    assert.equal(delivery.etag, '"v1"');
    assert.deepEqual(
      delivery.members.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]),
      [["kev.json", '{"count": 0}']],
    );
  });

  test("fetchEdition() shows the etag that is held and believes 304 only then", async () => {
    answer = (request, response) =>
      response.writeHead(request.headers["if-none-match"] === '"v1"' ? 304 : 500).end();
    assert.deepEqual(await source().read(`https://${HOST}/x`, '"v1"'), { kind: "unchanged" });
    answer = (_, response) => response.writeHead(304).end();
    await refuses(source().read(`https://${HOST}/x`, undefined), /answered 304/, "never");
  });

  const never: readonly (readonly [string, string, RegExp])[] = [
    ["http", `http://${HOST}/x`, /only https is asked, not http/],
    ["ftp", `ftp://${HOST}/x`, /only https is asked, not ftp/],
    ["a file URL", "file:///etc/passwd", /only https is asked, not file/],
    [
      "a host that is not listed",
      "https://elsewhere.example/x",
      /the host elsewhere\.example is not among catalog\.allowHosts/,
    ],
    ["a port that is not listed", `https://${HOST}:8443/x`, /the host feeds\.example:8443 is not among/],
    ["a listed host as the user's name", `https://${HOST}@elsewhere.example/x`, /with a password in it/],
    ["a link-local address", "https://169.254.169.254/latest", /not among/],
    ["no URL", "https://", /it is no URL/],
  ];
  for (const [name, url, why] of never) {
    test(`fetchEdition() does not ask ${name}`, async () => {
      await refuses(source().read(url, undefined), why, "never");
      assert.deepEqual(asked, []);
    });
  }

  test("fetchEdition() follows a redirect within the host, and no other", async () => {
    answer = (request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
      else response.writeHead(200).end("[]");
    };
    assert.equal((await source().read(`https://${HOST}/old`, undefined)).kind, "content");
    assert.deepEqual(asked, ["/old", "/new"]);
    const elsewhere: readonly (readonly [string, RegExp])[] = [
      ["https://other.example/x", /redirects elsewhere, to other\.example/],
      [`http://${HOST}/x`, /only https is asked/],
      ["//other.example/x", /redirects elsewhere/],
    ];
    for (const [location, why] of elsewhere) {
      answer = (_, response) => response.writeHead(302, { location }).end();
      await refuses(source({}, [HOST, "other.example"]).read(`https://${HOST}/x`, undefined), why, "never");
      assert.equal(asked.length, 1);
    }
    answer = (_, response) => response.writeHead(302, { location: "/again" }).end();
    await refuses(source().read(`https://${HOST}/x`, undefined), /redirects more than 5 times/, "never");
  });

  test("fetchEdition() tells what may pass from what will not", async () => {
    for (const [status, retry] of [
      [404, "never"],
      [403, "never"],
      [429, "later"],
      [503, "later"],
    ] as const) {
      answer = (_, response) => response.writeHead(status).end("<html>");
      await refuses(source().read(`https://${HOST}/x`, undefined), new RegExp(`answered ${status}`), retry);
    }
  });

  test("fetchEdition() stops at the cap, whether the host says the length or not", async () => {
    answer = (_, response) => response.writeHead(200, { "content-length": "5000" }).end(Buffer.alloc(5000));
    await refuses(
      source({ maxBytes: 1000 }).read(`https://${HOST}/x`, undefined),
      /larger than 1000 bytes/,
      "never",
    );
    answer = (_, response) => {
      response.writeHead(200);
      const send = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(500), () => setImmediate(send));
      };
      send();
    };
    await refuses(
      source({ maxBytes: 1000 }).read(`https://${HOST}/x`, undefined),
      /larger than 1000 bytes/,
      "never",
    );
  });

  test("fetchEdition() counts what an encoded answer decodes to", async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    answer = (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    await refuses(
      source({ maxBytes: 10_000 }).read(`https://${HOST}/x`, undefined),
      /larger than 10000 bytes/,
      "never",
    );
  });

  test("fetchEdition() takes no answer that broke off for a whole one", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("[1, 2", () => response.destroy());
    };
    await refuses(source().read(`https://${HOST}/x`, undefined), /broke off|cannot be asked/, "later");
  });

  test("fetchEdition() gives up on a host that does not answer in time", async () => {
    answer = () => undefined;
    await refuses(source({ timeoutMs: 100 }).read(`https://${HOST}/x`, undefined), /took too long/, "later");
    answer = (_, response) => {
      response.writeHead(200);
      response.write("[");
    };
    await refuses(source({ timeoutMs: 100 }).read(`https://${HOST}/x`, undefined), /broke off/, "later");
  });

  test("fetchEdition() gives up on a host that sends a byte now and then, when its time is over", async () => {
    answer = (_, response) => {
      response.writeHead(200);
      const send = (): void => {
        if (!response.destroyed) response.write("[", () => setTimeout(send, 5));
      };
      send();
    };
    await refuses(
      source({ timeoutMs: 150 }).read(`https://${HOST}/x`, undefined),
      /broke off after \d+ bytes: it took too long|cannot be asked: it took too long/,
      "later",
    );
  });

  test("fetchEdition() gives a chain of redirects no more time than one answer", async () => {
    answer = (_, response) => {
      setTimeout(() => response.writeHead(302, { location: "/again" }).end(), 60);
    };
    await refuses(source({ timeoutMs: 150 }).read(`https://${HOST}/x`, undefined), /took too long/, "later");
    assert.ok(asked.length <= 3);
  });

  test("fetchEdition() says that a host cannot be reached", async () => {
    const dead: typeof globalThis.fetch = () => fetch("http://127.0.0.1:1/");
    const feed = createFeedFiles({ baseDir: "/", allowHosts: [HOST], fetch: dead });
    await refuses(feed.read(`https://${HOST}/x`, undefined), /the host cannot be asked/, "later");
  });
});
