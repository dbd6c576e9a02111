import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { type GitScratch, gitScratch } from "../../testing/git-scratch.ts";
import { selfSigned } from "../../testing/self-signed.ts";
import { runMuster } from "../run-muster.ts";
import type { Outcome, Step } from "../scenario.ts";
import { editExploited, readEdition } from "./good-editions.ts";
import { DAYS, type Synced } from "./replay.ts";

/** What a host answers, and what Muster says of it. */
const ACCIDENTS: readonly (readonly [string, RequestListener, RegExp])[] = [
  [
    "an error page with status 200",
    (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>Sorry</html>"),
    /no JSON/,
  ],
  ["503", (_, response) => response.writeHead(503).end("later"), /answered 503/],
  ["404", (_, response) => response.writeHead(404).end("<html>"), /answered 404/],
  ["nothing with status 200", (_, response) => response.writeHead(200).end(), /no JSON|lists nothing|empty/],
  [
    "a redirect to another host",
    (_, response) => response.writeHead(302, { location: "https://elsewhere.example/kev.json" }).end(),
    /redirects elsewhere, to elsewhere\.example/,
  ],
  [
    "a redirect to http",
    (_, response) => response.writeHead(302, { location: `http://${host}/kev.json` }).end(),
    /only https is asked, not http/,
  ],
  [
    "a redirect to itself, again and again",
    (request, response) => response.writeHead(302, { location: request.url }).end(),
    /redirects more than 5 times/,
  ],
  [
    "an answer that breaks off",
    (_, response) => {
      response.writeHead(200, { "content-length": "100000" });
      response.write(readEdition("kev.json").slice(0, 2000), () => response.destroy());
    },
    /broke off|cannot be asked/,
  ],
  [
    "more than the cap, as it says itself",
    (_, response) => response.writeHead(200, { "content-length": "600000000" }).end(),
    /larger than 536870912 bytes/,
  ],
  [
    "gzip that does not end",
    (_, response) => response.writeHead(200).end(gzipSync(readEdition("kev.json")).subarray(0, 900)),
    /cannot be unpacked/,
  ],
  [
    "an older edition",
    (_, response) =>
      response
        .writeHead(200, { etag: '"v0"' })
        .end(editExploited(undefined, { dateReleased: "2026-08-01T00:00:00Z" })),
    /older than the edition held/,
  ],
];

// The real program asks a real host over https, which is on this machine and has a certificate that only this test trusts.
const identity = selfSigned("localhost");
let server: Server;
let scratch: GitScratch;
let host = "";
let answer: RequestListener = () => undefined;
const good: RequestListener = (_, response) =>
  response.writeHead(200, { etag: '"v1"' }).end(readEdition("kev.json"));
let asked: (string | undefined)[] = [];

before(async () => {
  server = createServer(identity, (request, response) => {
    asked.push(request.headers["if-none-match"]);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `localhost:${(server.address() as AddressInfo).port}`;
  scratch = gitScratch();
  scratch.write({ "ca.pem": identity.cert, ".gitignore": "/.muster\n/ca.pem\n" });
  scratch.commit({ "muster.yaml": workspace(host) }, "the first commit");
});
after(() => {
  server.closeAllConnections();
  server.close();
  scratch.remove();
});

/** The feed that has the good days, and one for each accident: a run reads them all. */
function workspace(allowed: string): string {
  const paths = ["/kev.json", ...ACCIDENTS.map((_, index) => pathOf(index))];
  const feeds = paths.map((path) => `      - {format: kev, from: "https://${host}${path}"}\n`);
  return `apiVersion: muster/v1
kind: Workspace
metadata: { name: acme }
spec:
  catalog:
    feeds:
${feeds.join("")}    allowHosts: ["${allowed}"]
`;
}

function pathOf(index: number): string {
  return `/accidents/${index}.json`;
}

function type(line: string, trusted: "trusted" | "unknown" = "trusted"): Promise<Outcome> {
  const env = trusted === "trusted" ? { NODE_EXTRA_CA_CERTS: join(scratch.dir, "ca.pem") } : {};
  return runMuster({ via: "program", env } as Step, line, scratch.dir);
}

async function sync(when: string, trusted?: "trusted" | "unknown"): Promise<Synced> {
  asked = [];
  const { exit, stdout, stderr } = await type(`catalog sync --format json --now ${when}`, trusted);
  assert.ok(stdout.startsWith("{"), stderr);
  return { ...(JSON.parse(stdout) as Synced), exit };
}

describe("catalog sync over https", () => {
  test("a host that says 304 to somebody who holds nothing is refused", async () => {
    answer = (_, response) => response.writeHead(304).end();
    const { exit, feeds } = await sync(DAYS.before);
    assert.deepEqual([exit, new Set(asked)], [1, new Set([undefined])]);
    assert.match(feeds[0]?.reason ?? "", /answered 304/);
  });

  test("the good edition goes in, and its etag is kept", async () => {
    answer = good;
    const { exit, feeds } = await sync(DAYS.before);
    assert.equal(exit, 0);
    assert.deepEqual(
      new Set(feeds.map(({ outcome, records }) => `${outcome} ${records}`)),
      new Set(["read 24"]),
    );
  });

  describe("answering each in its own way", () => {
    let bad: Synced;
    before(async () => {
      answer = (request, response) => {
        const index = ACCIDENTS.findIndex((_, one) => request.url === pathOf(one));
        const [, listener] = ACCIDENTS[index] ?? [];
        if (listener === undefined) good(request, response);
        else listener(request, response);
      };
      bad = await sync(DAYS.event);
    });
    for (const [index, [name, , says]] of ACCIDENTS.entries())
      test(`${name} leaves the last good edition, with its age`, () => {
        const feed = bad.feeds.find((one) => one.feed.endsWith(pathOf(index)));
        assert.match(feed?.reason ?? "", says);
        assert.deepEqual([feed?.outcome, feed?.records, feed?.age], ["refused", 24, "P1DT14H13M16S"]);
      });

    test("the one that is well goes in all the same, and the exit code tells of the others", () => {
      assert.equal(bad.exit, 1);
      assert.deepEqual(
        bad.feeds.filter(({ outcome }) => outcome === "read").map(({ feed }) => feed),
        [`kev:https://${host}/kev.json`],
      );
      assert.deepEqual(new Set(asked), new Set(['"v1"']), "the etag of what is held is shown");
      assert.deepEqual(bad.changes, []);
    });
  });

  test("a certificate that nobody trusts is refused", async () => {
    answer = (_, response) => response.writeHead(200).end(editExploited());
    const { exit, feeds } = await sync(DAYS.event, "unknown");
    assert.deepEqual([exit, asked], [1, []]);
    assert.match(feeds[0]?.reason ?? "", /cannot be asked: .*certificate/);
  });

  test("a host that is not allowed is not asked", async () => {
    scratch.write({ "muster.yaml": workspace("other.example") });
    const { exit, feeds } = await sync(DAYS.event);
    assert.deepEqual([exit, asked], [1, []]);
    assert.match(feeds[0]?.reason ?? "", /is not among catalog\.allowHosts/);
    answer = good;
    const typed = await type(`catalog sync --feed kev=https://${host}/kev.json --now ${DAYS.event}`);
    assert.equal(typed.exit, 0, "whoever types a URL allows its host, and its port");
    scratch.write({ "muster.yaml": workspace(host) });
  });

  test("304 for ever is told as an edition that grows old", async () => {
    answer = (request, response) =>
      response.writeHead(request.headers["if-none-match"] === '"v1"' ? 304 : 500).end();
    const soon = await sync(DAYS.event);
    assert.deepEqual([soon.exit, soon.feeds[0]?.outcome, soon.feeds[0]?.stale], [0, "unchanged", false]);
    const late = await sync("2026-09-22T08:00:00Z");
    assert.deepEqual([late.exit, late.feeds[0]?.outcome, late.feeds[0]?.stale], [0, "unchanged", true]);
    assert.equal(late.feeds[0]?.age, "P31DT14H13M16S");
    const { stdout } = await type("catalog list --now 2026-09-22T08:00:00Z");
    assert.match(stdout, /kev +2026-08-21T17:46:43\.601Z +31 d 14 h/);
  });

  test("the next good edition goes in, from wherever the host moved it on itself", async () => {
    const next = editExploited(undefined, { dateReleased: "2026-09-22T07:00:00Z" });
    answer = (request, response) => {
      const path = request.url ?? "";
      if (!path.startsWith("/v2")) response.writeHead(301, { location: `/v2${path}` }).end();
      else response.writeHead(200, { etag: '"v2"' }).end(next);
    };
    const { exit, feeds, changes } = await sync("2026-09-22T08:00:00Z");
    assert.deepEqual([exit, feeds[0]?.outcome, feeds[0]?.stale, changes], [0, "read", false, []]);
  });
});
