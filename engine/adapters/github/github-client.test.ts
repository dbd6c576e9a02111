import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { afterEach, test } from "node:test";
import { OutsideError } from "../../ports/outside-error.ts";
import {
  type Asked,
  type Scripted,
  type ScriptedForge,
  scriptedForge,
} from "../../testing/scripted-forge.ts";
import type { ForgeLogin } from "./client-options.ts";
import { everyPage } from "./every-page.ts";
import { githubClient } from "./github-client.ts";
import { octokitClient } from "./octokit-client.ts";

const open: ScriptedForge[] = [];
afterEach(async () => {
  for (const forge of open.splice(0)) await forge.close();
});

test("githubClient().get() says who it is, with its token, and fills in the repository", async () => {
  const { client, forge } = await ask(() => ({ body: { id: 1 } }));
  const { data } = await client.get("/repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: 88 });
  assert.deepEqual(data, { id: 1 });
  const [asked] = forge.asked;
  assert.equal(asked?.path, "/repos/acme/patching/pulls/88");
  assert.equal(asked?.headers.authorization, "token secret");
  assert.match(asked?.headers["user-agent"] ?? "", /^muster /);
});

test("githubClient().get() asks by the tag of what it has, and takes 304 for the same answer with the same links", async () => {
  const link = '<https://x.invalid/?page=2>; rel="next"';
  const { client, forge } = await ask(({ headers }) =>
    headers["if-none-match"] === '"a"'
      ? { status: 304 }
      : { headers: { etag: '"a"', link }, body: [{ id: 1 }] },
  );
  const first = await client.get("/repos/{owner}/{repo}/pulls");
  const second = await client.get("/repos/{owner}/{repo}/pulls");
  assert.deepEqual(second.data, first.data);
  assert.equal(second.headers.link, link);
  assert.deepEqual(
    forge.asked.map(({ headers }) => headers["if-none-match"]),
    [undefined, '"a"'],
  );
});

const FAULTS: readonly (readonly [string, Scripted, string, number])[] = [
  ["401", { status: 401, body: { message: "Bad credentials" } }, "forge-refused", 1],
  [
    "403 that is about permissions",
    { status: 403, body: { message: "Resource not accessible" } },
    "forge-refused",
    1,
  ],
  ["404", { status: 404, body: { message: "Not Found" } }, "forge-no-such", 1],
  ["422", { status: 422, body: { message: "Validation Failed" } }, "forge-refused", 1],
  ["409, each time", { status: 409, body: { message: "Conflict" } }, "forge-bad-answer", 4],
  ["502, each time", { status: 502, body: "<html>" }, "forge-unreachable", 4],
  ["a connection that breaks each time", "reset", "forge-unreachable", 4],
  ["JSON that breaks off each time", { body: '[{"id": 1}, {"id"' }, "forge-bad-answer", 4],
  ["204", { status: 204 }, "forge-bad-answer", 1],
  ["no JSON", { headers: { "content-type": "text/html" }, body: "<html>" }, "forge-bad-answer", 1],
  ["202", { status: 202, body: {} }, "forge-bad-answer", 1],
  [
    "a redirect to another host",
    { status: 301, headers: { location: "https://evil.invalid/x" } },
    "forge-other-repository",
    1,
  ],
  [
    "a redirect to itself",
    { status: 301, headers: { location: "/repos/acme/patching/pulls" } },
    "forge-other-repository",
    4,
  ],
];

for (const [name, scripted, code, requests] of FAULTS)
  test(`githubClient().get() is ${code} for ${name}, after ${requests} requests`, async () => {
    const { client, forge } = await ask(() => scripted);
    await assert.rejects(client.get("/repos/{owner}/{repo}/pulls"), (error: unknown) => {
      assert.ok(error instanceof OutsideError);
      assert.equal(error.code, code);
      assert.match(error.message, /GET \/repos\/acme\/patching\/pulls/);
      return true;
    });
    assert.equal(forge.asked.length, requests);
  });

test("githubClient().get() names the permission that a token lacks", async () => {
  const { client } = await ask(() => ({
    status: 403,
    headers: { "x-accepted-github-permissions": "pull_requests=read" },
    body: { message: "Resource not accessible by personal access token" },
  }));
  await assert.rejects(client.get("/repos/{owner}/{repo}/pulls"), {
    hint: "the token needs pull_requests=read",
  });
});

test("githubClient().get() asks again after a 502 that passes", async () => {
  const { client, forge } = await ask((_, nth) => (nth < 3 ? { status: 502 } : { body: [{ id: 1 }] }));
  assert.deepEqual((await client.get("/repos/{owner}/{repo}/pulls")).data, [{ id: 1 }]);
  assert.equal(forge.asked.length, 3);
});

test("githubClient().get() follows a renamed repository within its host, each time anew", async () => {
  const { client, forge } = await ask(({ path }) =>
    path.startsWith("/repositories/")
      ? { headers: { etag: '"a"' }, body: { id: 7 } }
      : {
          status: 301,
          headers: { location: "/repositories/7/pulls/88" },
          body: { message: "Moved Permanently" },
        },
  );
  await client.get("/repos/{owner}/{repo}/pulls/88");
  await client.get("/repos/{owner}/{repo}/pulls/88");
  assert.equal(forge.asked.filter(({ path }) => path.startsWith("/repos/")).length, 2);
});

const LIMITS: readonly (readonly [string, Scripted, number])[] = [
  ["403 with Retry-After", { status: 403, headers: { "retry-after": "7" }, body: { message: "wait" } }, 7000],
  [
    "403 that names the secondary limit",
    { status: 403, body: { message: "You have exceeded a secondary rate limit" } },
    60_000,
  ],
  ["429 that says nothing", { status: 429, body: { message: "Too many" } }, 60_000],
  [
    "403 with nothing remaining, by the forge's own clock",
    {
      status: 403,
      headers: {
        date: "Sat, 14 Nov 2026 09:00:00 GMT",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Date.UTC(2026, 10, 14, 9, 0, 30) / 1000),
      },
      body: { message: "API rate limit exceeded" },
    },
    31_000,
  ],
];

for (const [name, scripted, ms] of LIMITS)
  test(`githubClient().get() waits ${ms} ms for ${name}, then asks again`, async () => {
    const { client, forge, waited } = await ask((_, nth) => (nth === 1 ? scripted : { body: [] }));
    await client.get("/repos/{owner}/{repo}/pulls");
    assert.deepEqual(waited, [ms]);
    assert.equal(forge.asked.length, 2);
  });

test("githubClient().get() gives up on limits when the sum of its waiting would be too long, and says when to come back", async () => {
  const { client, waited } = await ask(() => ({ status: 429, headers: { "retry-after": "50" } }));
  await assert.rejects(client.get("/repos/{owner}/{repo}/pulls"), {
    code: "forge-limited",
    retry: "later",
    hint: "run it again after 2026-11-14T09:00:50Z",
  });
  assert.deepEqual(waited, [50_000, 50_000]);
});

test("everyPage() over a client never asks another host for the next page", async () => {
  const page = Array.from({ length: 100 }, (_, id) => ({ id }));
  const { client, forge } = await ask(() => ({
    headers: { link: '<https://evil.invalid/repos?page=2>; rel="next"' },
    body: page,
  }));
  const list = await everyPage(client, "/repos/{owner}/{repo}/pulls", {}, { what: "pull requests" });
  assert.match(list.kind === "unknown" ? list.why : "", /another host, evil\.invalid/);
  assert.equal(forge.asked.length, 1);
});

for (const method of ["POST", "PUT", "PATCH", "DELETE"])
  test(`a client that reads refuses ${method} before anything is sent`, async () => {
    const { forge } = await ask(() => ({}));
    const { octokit } = await octokitClient(optionsFor(forge), "reads");
    await assert.rejects(
      octokit.request(`${method} /repos/acme/patching/issues/1/comments`, { body: "x" }),
      /a client that reads was asked to/,
    );
    await assert.rejects(octokit.graphql("mutation { x }"), /a client that reads was asked to/);
    assert.equal(forge.asked.length, 0);
  });

test("githubClient() of an App finds its installation and gets a token for it, and no other POST", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const login: ForgeLogin = {
    kind: "app",
    appId: "5",
    privateKey: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  };
  const { client, forge } = await ask(answerApp, login);
  await client.get("/repos/{owner}/{repo}/pulls");
  await client.get("/repos/{owner}/{repo}/issues");
  assert.deepEqual(await client.permissions(), { checks: "write", contents: "read" });
  assert.deepEqual(
    forge.asked.map(({ method, path }) => `${method} ${path}`),
    [
      "GET /repos/acme/patching/installation",
      "POST /app/installations/42/access_tokens",
      "GET /repos/acme/patching/pulls",
      "GET /repos/acme/patching/issues",
    ],
  );
  assert.equal(forge.asked[2]?.headers.authorization, "token ghs_1");
});

for (const [baseUrl, why] of [
  ["http://github.example", /only https/],
  ["https://user:secret@github.example", /a user or a password/],
  ["nonsense", /no URL/],
] as const)
  test(`githubClient() does not ask ${baseUrl.slice(0, 8)}…`, async () => {
    const client = githubClient({
      repository: "acme/patching",
      login: { kind: "token", token: "secret" },
      environment: { GITHUB_API_URL: baseUrl },
    });
    await assert.rejects(client.get("/repos/{owner}/{repo}"), (error: unknown) => {
      assert.ok(error instanceof OutsideError && error.code === "forge-address");
      assert.match(error.message, why);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });

function answerApp({ path }: Asked): Scripted {
  if (path.endsWith("/installation")) return { body: { id: 42 } };
  if (!path.endsWith("/access_tokens")) return { body: [] };
  return {
    status: 201,
    body: {
      token: "ghs_1",
      expires_at: "2099-01-01T00:00:00Z",
      permissions: { checks: "write", contents: "read" },
      repository_selection: "selected",
    },
  };
}

async function ask(answer: (asked: Asked, nth: number) => Scripted, login?: ForgeLogin) {
  const forge = await scriptedForge(answer);
  open.push(forge);
  const waited: number[] = [];
  const options = optionsFor(forge, waited);
  const client = githubClient(login === undefined ? options : { ...options, login });
  return { client, forge, waited };
}

function optionsFor(forge: ScriptedForge, waited: number[] = []) {
  return {
    repository: "acme/patching",
    login: { kind: "token", token: "secret" },
    baseUrl: forge.url,
    timing: {
      retryMs: 0,
      pace: "none",
      now: () => Date.UTC(2026, 10, 14, 9),
      wait: async (ms: number) => {
        waited.push(ms);
      },
    },
  } as const;
}
