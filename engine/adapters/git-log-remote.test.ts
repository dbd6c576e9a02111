import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { draftOf, LOG_REF, logOf, withWriter } from "../testing/log-scratch.ts";
import { remoteAddress } from "./git-remote-address.ts";

const scratches: GitScratch[] = [];
const servers: Server[] = [];
after(() => {
  for (const server of servers) server.close();
  for (const scratch of scratches) scratch.remove();
});

interface Clones extends GitScratch {
  readonly bare: string;
  readonly one: string;
  readonly other: string;
}

/** A bare repository and two clones of it. */
function clones(): Clones {
  const scratch = gitScratch();
  scratches.push(scratch);
  scratch.commit({ "muster.yaml": "x\n" });
  const [bare, one, other] = ["bare.git", "one", "other"].map((name) => scratch.beside(name)) as [
    string,
    string,
    string,
  ];
  scratch.git("clone", "--quiet", "--bare", scratch.dir, bare);
  for (const dir of [one, other]) scratch.git("clone", "--quiet", bare, dir);
  return { ...scratch, bare, one, other };
}

const tipOf = ({ git }: GitScratch, dir: string) => {
  const found = git("-C", dir, "for-each-ref", "--format=%(objectname)", LOG_REF);
  return found === "" ? undefined : found;
};

async function numbersOf(dir: string): Promise<readonly unknown[]> {
  return (await logOf(dir)).map(({ text }) => (JSON.parse(text ?? "{}") as { number?: number }).number);
}

/** Two clones write different entries: equal ones would be one and the same commit. */
const add = (dir: string, number: number, onto: string | undefined, token?: string) => {
  const entry = { number, reason: dir };
  return withWriter(dir, (writer) => writer.append([draftOf(entry)], onto), { token });
};
const fetch = (dir: string) => withWriter(dir, (writer) => writer.fetch());

async function mustAdd(dir: string, number: number, onto: string | undefined): Promise<string> {
  const answer = await add(dir, number, onto);
  if (answer.kind !== "appended") throw new Error(answer.kind);
  return answer.tip;
}

describe("openLogWriter() with a remote", () => {
  test("pushes what it appends, and fetches what others did", async () => {
    const all = clones();
    const tip = await mustAdd(all.one, 1, undefined);
    assert.deepEqual(
      [tipOf(all, all.bare), tipOf(all, all.one), tipOf(all, all.other)],
      [tip, tip, undefined],
    );
    await fetch(all.other);
    const next = await mustAdd(all.other, 2, tip);
    await fetch(all.one);
    assert.equal(tipOf(all, all.one), next);
    assert.deepEqual(await numbersOf(all.one), [1, 2]);
  });

  test("says overtaken, and leaves no fork, where another was quicker", async () => {
    const all = clones();
    const tip = await mustAdd(all.one, 1, undefined);
    assert.deepEqual(await add(all.other, 1, undefined), { kind: "overtaken" });
    assert.equal(tipOf(all, all.other), undefined);
    await fetch(all.other);
    await mustAdd(all.one, 2, tip);
    assert.deepEqual(await add(all.other, 2, tip), { kind: "overtaken" });
    assert.equal(tipOf(all, all.other), tip, "the clone stands where it stood");
    assert.deepEqual(await add(all.one, 2, tip), { kind: "overtaken" }, "its own ref moved on");
  });

  test("takes the same entry of two writers for one", async () => {
    const all = clones();
    const same = (dir: string) => withWriter(dir, (writer) => writer.append([draftOf({})], undefined));
    assert.deepEqual(await same(all.one), await same(all.other));
    assert.equal(tipOf(all, all.bare), tipOf(all, all.other));
  });

  test("lets one of two writers win each time, and loses no entry", async () => {
    const all = clones();
    const work = async (dir: string): Promise<number> => {
      let lost = 0;
      for (let done = 0; done < 5; ) {
        await fetch(dir);
        const answer = await add(dir, (await numbersOf(dir)).length + 1, tipOf(all, dir));
        if (answer.kind === "appended") done += 1;
        else lost += 1;
      }
      return lost;
    };
    await Promise.all([work(all.one), work(all.other)]);
    await fetch(all.one);
    assert.deepEqual(await numbersOf(all.one), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.equal(tipOf(all, all.bare), tipOf(all, all.one));
  });

  test("adds nothing here where the remote refuses, and says what it answered", async () => {
    const all = clones();
    const tip = await mustAdd(all.one, 1, undefined);
    const hook = join(all.bare, "hooks/pre-receive");
    mkdirSync(join(all.bare, "hooks"), { recursive: true });
    writeFileSync(hook, "#!/bin/sh\necho 'no logs on Sundays' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    await assert.rejects(add(all.one, 2, tip), { code: "log-refused", message: /no logs on Sundays/ });
    assert.deepEqual([tipOf(all, all.one), tipOf(all, all.bare)], [tip, tip]);
  });

  test("adds nothing here where the remote is not there", async () => {
    const all = clones();
    const tip = await mustAdd(all.one, 1, undefined);
    all.git("-C", all.one, "remote", "set-url", "origin", all.beside("gone.git"));
    await assert.rejects(add(all.one, 2, tip), { code: "log-refused", retry: "later" });
    await assert.rejects(fetch(all.one), { code: "log-refused" });
    assert.equal(tipOf(all, all.one), tip);
  });

  test("finds its remote by an address that is relative to the clone", async () => {
    const all = clones();
    all.git("-C", all.one, "remote", "set-url", "origin", "../bare.git");
    const tip = await mustAdd(all.one, 1, undefined);
    assert.equal(tipOf(all, all.bare), tip);
  });

  test("runs no hook of the clone, and obeys none of its configuration", async () => {
    const all = clones();
    const proof = all.beside("proof");
    for (const name of ["pre-push", "reference-transaction", "post-index-change"]) {
      const hook = join(all.one, ".git/hooks", name);
      mkdirSync(join(all.one, ".git/hooks"), { recursive: true });
      writeFileSync(hook, `#!/bin/sh\ntouch ${proof}\n`);
      chmodSync(hook, 0o755);
    }
    all.git("-C", all.one, "config", "remote.origin.receivepack", `touch ${proof}; git-receive-pack`);
    all.git("-C", all.one, "config", "url.ext::sh.insteadOf", "/");
    const tip = await mustAdd(all.one, 1, undefined);
    await fetch(all.other);
    await mustAdd(all.other, 2, tip);
    await fetch(all.one);
    assert.equal(existsSync(proof), false);
    assert.deepEqual(await numbersOf(all.one), [1, 2]);
  });

  test("goes on with no log that was rewritten at the remote, or deleted there", async () => {
    const all = clones();
    const tip = await mustAdd(all.one, 1, undefined);
    await mustAdd(all.one, 2, tip);
    const here = tipOf(all, all.one);
    all.git("-C", all.bare, "update-ref", LOG_REF, tip);
    await assert.rejects(fetch(all.one), { code: "log-broken", message: /does not go on from here/ });
    all.git("-C", all.bare, "update-ref", "-d", LOG_REF);
    await assert.rejects(fetch(all.one), { code: "log-broken", message: /has no log any more/ });
    assert.equal(tipOf(all, all.one), here);
  });

  test("has the entry where a push arrived and its answer was lost", async () => {
    const all = clones();
    const hook = join(all.bare, "hooks/post-receive");
    mkdirSync(join(all.bare, "hooks"), { recursive: true });
    writeFileSync(hook, "#!/bin/sh\nkill -9 $PPID\n");
    chmodSync(hook, 0o755);
    const tip = await mustAdd(all.one, 1, undefined);
    assert.deepEqual([tipOf(all, all.one), tipOf(all, all.bare)], [tip, tip]);
  });

  test("asks for git where there is a remote, and needs none where there is none", async () => {
    const all = clones();
    const isomorphic = { reader: "isomorphic" } as const;
    await assert.rejects(
      withWriter(all.one, (writer) => writer.fetch(), isomorphic),
      { code: "no-git" },
    );
    const answer = await withWriter(all.dir, (writer) => writer.append([draftOf({})], undefined), isomorphic);
    assert.equal(answer.kind, "appended");
    assert.deepEqual(await numbersOf(all.dir), [1]);
  });
});

describe("a writer that is killed", () => {
  const script = `
    import { draftOf, LOG_REF, testSigner } from "${join(import.meta.dirname, "../testing/log-scratch.ts")}";
    import { openLogWriter } from "${join(import.meta.dirname, "git-log-writer.ts")}";
    const writer = await openLogWriter({ dir: process.argv[1], ref: LOG_REF, signer: testSigner() });
    const drafts = Array.from({ length: 40 }, (_, index) => draftOf({ number: index + 2 }));
    process.stdout.write("ready");
    await writer.append(drafts, process.argv[2]);
    await writer.close();
  `;

  function start(dir: string, onto: string): ChildProcess {
    const args = ["--import", "tsx", "--input-type=module", "-e", script, dir, onto];
    return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  }

  for (const wait of [0, 15, 40, 80]) {
    test(`leaves the old log or the new one, whole, here and there, after ${wait} ms`, async () => {
      const all = clones();
      const tip = await mustAdd(all.one, 1, undefined);
      const child = start(all.one, tip);
      const ended = new Promise((resolve) => child.once("close", resolve));
      await new Promise((resolve) => child.stdout?.once("data", resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill("SIGKILL");
      await ended;
      // A lock is what it may leave; the next one names it, and somebody takes it away.
      rmSync(join(all.one, ".git/refs/muster/log.lock"), { force: true });
      const lengths = [1, 41];
      assert.ok(lengths.includes((await numbersOf(all.one)).length));
      // A push that was on its way may still arrive: whole.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await fetch(all.one);
      const numbers = await numbersOf(all.one);
      assert.ok(lengths.includes(numbers.length), `${numbers.length}`);
      assert.deepEqual(
        numbers,
        Array.from({ length: numbers.length }, (_, index) => index + 1),
      );
    });
  }

  test("leaves a lock at worst, which the next one names", async () => {
    const all = clones();
    const tip = await mustAdd(all.dir, 1, undefined);
    writeFileSync(join(all.dir, ".git/refs/muster/log.lock"), "");
    await assert.rejects(add(all.dir, 2, tip), { code: "state-locked", message: /log\.lock/ });
    assert.equal(tipOf(all, all.dir), tip);
  });
});

describe("over http", () => {
  test("sends the token in a header to its own host, and shows it to nobody", async () => {
    const all = clones();
    all.git("-C", all.bare, "config", "http.receivepack", "true");
    const seen: (string | undefined)[] = [];
    const url = await serve(all.bare, "sesame", seen);
    all.git("-C", all.one, "remote", "set-url", "origin", url);
    const refused = await add(all.one, 1, undefined, "wrong-sesame").catch((error: Error) => error);
    assert.ok(refused instanceof Error);
    assert.match(refused.message, /Cannot (?:ask|add)/);
    assert.ok(!refused.message.includes("wrong-sesame"));
    assert.equal(tipOf(all, all.one), undefined);
    const answer = await add(all.one, 1, undefined, "sesame");
    assert.equal(answer.kind, "appended");
    assert.equal(tipOf(all, all.bare), tipOf(all, all.one));
    assert.ok(seen.includes(`Basic ${Buffer.from("x-access-token:sesame").toString("base64")}`));
  });
});

describe("remoteAddress()", () => {
  test("takes user and password out of an address, and out of what is said of it", () => {
    const { url, name, redact } = remoteAddress("https://ana:hunter2@example.org/acme.git", "t0ken");
    assert.deepEqual([url, name], ["https://example.org/acme.git", "https://example.org/acme.git"]);
    assert.equal(redact("fatal: hunter2 t0ken"), "fatal: *** ***");
  });

  test("gives the token to the host of the address alone", () => {
    const { environment } = remoteAddress("https://example.org:8443/acme.git", "t0ken");
    assert.equal(environment.GIT_ALLOW_PROTOCOL, "https");
    assert.equal(environment.GIT_CONFIG_KEY_2, "http.https://example.org:8443/.extraHeader");
    assert.ok(!Object.values(environment).join(" ").includes("t0ken"));
  });

  for (const url of [
    "http://example.org/acme.git",
    "ext::sh -c true",
    "git://example.org/acme.git",
    "ftp://example.org/x",
  ]) {
    test(`refuses ${url}`, () => {
      assert.throws(() => remoteAddress(url, "t0ken"), { code: "log-refused" });
    });
  }

  for (const [url, protocol] of [
    ["git@example.org:acme/patching.git", "ssh"],
    ["ssh://git@example.org/acme.git", "ssh"],
    ["/srv/acme.git", "file"],
    ["file:///srv/acme.git", "file"],
    ["http://127.0.0.1:8080/acme.git", "http"],
  ] as const) {
    test(`allows ${protocol} alone for ${url}`, () => {
      assert.equal(remoteAddress(url, "t0ken").environment.GIT_ALLOW_PROTOCOL, protocol);
    });
  }
});

/** Git's own server behind the simplest gate: one token. */
async function serve(bare: string, token: string, seen: (string | undefined)[]): Promise<string> {
  const wanted = `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.headers.authorization === wanted) backend(bare, request, response);
    else response.writeHead(401).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/bare.git`;
}

/** @see git-http-backend(1) */
function backend(bare: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "/", "http://127.0.0.1");
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { stdout } = spawnSync("git", ["http-backend"], {
      input: Buffer.concat(chunks),
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_PROJECT_ROOT: join(bare, ".."),
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        HTTP_CONTENT_ENCODING: String(request.headers["content-encoding"] ?? ""),
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
        REMOTE_USER: "muster",
      },
    });
    const end = stdout.indexOf("\r\n\r\n");
    const headers = new Map(
      stdout
        .subarray(0, end)
        .toString("latin1")
        .split("\r\n")
        .map((line) => line.split(": ") as [string, string]),
    );
    response.writeHead(Number.parseInt(headers.get("Status") ?? "200", 10), {
      "content-type": headers.get("Content-Type") ?? "text/plain",
    });
    response.end(stdout.subarray(end + 4));
  });
}
