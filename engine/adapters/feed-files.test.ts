import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { crc32, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { pack } from "tar-stream";
import type { FeedDelivery } from "../ports/feed-source.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { createFeedFiles } from "./feed-files.ts";
import { FEED_LIMITS, type FeedLimits } from "./feed-limits.ts";

let dir = "";
before(async () => {
  dir = await mkdtemp(join(tmpdir(), "muster-feed-"));
});
after(() => rm(dir, { recursive: true, force: true }));

const FILES: Readonly<Record<string, string>> = {
  LICENSE: "free",
  "advisories/a.json": '{"id": "A"}',
  "advisories/b.json": '{"id": "B"}',
  [`advisories/${"long".repeat(60)}.json`]: "{}",
  "advisories/empty.json": "",
};

async function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, text] of Object.entries(files)) archive.entry({ name }, text);
  archive.entry({ name: "folder", type: "directory" });
  archive.entry({ name: "link", type: "symlink", linkname: "/etc/passwd" });
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const zipOf = (files: Readonly<Record<string, string>>, level: 0 | 9 = 9): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])), {
      level,
    }),
  );

async function read(
  name: string,
  bytes: Uint8Array,
  limits: Partial<FeedLimits> = {},
): Promise<FeedDelivery> {
  await writeFile(join(dir, name), bytes);
  return createFeedFiles({ baseDir: dir, allowHosts: [], limits: { ...FEED_LIMITS, ...limits } }).read(
    name,
    undefined,
  );
}

function textsOf(delivery: FeedDelivery): Readonly<Record<string, string>> {
  assert.ok(delivery.kind === "content");
  return Object.fromEntries(delivery.members.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
}

const below = (prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`${prefix}/${name}`, text]));

async function refuses(reading: Promise<unknown>, why: RegExp): Promise<void> {
  await assert.rejects(reading, (error) => {
    assert.ok(error instanceof OutsideError, String(error));
    assert.match(error.message, why);
    return true;
  });
}

describe("createFeedFiles()", () => {
  test("createFeedFiles() reads a file as it is, with the digest of its bytes", async () => {
    const delivery = await read("plain.json", Buffer.from("[]"));
    assert.deepEqual(textsOf(delivery), { "plain.json": "[]" });
    assert.ok(delivery.kind === "content");
    assert.equal(delivery.digest, `sha256:${createHash("sha256").update("[]").digest("hex")}`);
  });

  test("createFeedFiles() unpacks by what the bytes are, whatever the name", async () => {
    const tar = await tarOf(FILES);
    const cases: readonly (readonly [string, Uint8Array, Readonly<Record<string, string>>])[] = [
      ["one.json.gz", gzipSync("[1]"), { "one.json": "[1]" }],
      ["misnamed.json", gzipSync("[1]"), { "misnamed.json": "[1]" }],
      ["two-parts.gz", Buffer.concat([gzipSync("[1,"), gzipSync("2]")]), { "two-parts": "[1,2]" }],
      ["all.tar", tar, below("all.tar")],
      ["all.tar.gz", gzipSync(tar), below("all.tar")],
      ["all.tgz", gzipSync(tar), below("all")],
      ["all.zip", zipOf(FILES), below("all.zip")],
      ["stored.zip", zipOf(FILES, 0), below("stored.zip")],
      ["gz-in.zip", zipOf({ "a.json.gz": "" }), { "gz-in.zip/a.json.gz": "" }],
    ];
    for (const [name, bytes, files] of cases) assert.deepEqual(textsOf(await read(name, bytes)), files, name);
  });

  test("createFeedFiles() reads what the tar of this machine writes", async (context) => {
    const folder = join(dir, "made");
    await mkdir(join(folder, "advisories"), { recursive: true });
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
    const name = "made-by-tool.tar.gz";
    try {
      execFileSync("tar", ["-czf", join(dir, name), "-C", folder, ...Object.keys(FILES)]);
    } catch {
      context.diagnostic("no tar here");
      return;
    }
    const delivery = await createFeedFiles({ baseDir: dir, allowHosts: [] }).read(name, undefined);
    assert.deepEqual(textsOf(delivery), below("made-by-tool.tar"));
  });

  test("createFeedFiles() reads a folder and what is packed in it, without hidden files and links", async () => {
    const folder = join(dir, "folder");
    await mkdir(join(folder, "below"), { recursive: true });
    await writeFile(join(folder, "b.json"), "{}");
    await writeFile(join(folder, "below", "a.zip"), zipOf({ "x.json": "[]" }));
    await writeFile(join(folder, ".hidden"), "no");
    await symlink("/etc/passwd", join(folder, "link"));
    const delivery = await createFeedFiles({ baseDir: dir, allowHosts: [] }).read("folder", undefined);
    assert.deepEqual(textsOf(delivery), { "b.json": "{}", "below/a.zip/x.json": "[]" });
    const again = await createFeedFiles({ baseDir: "/", allowHosts: [] }).read(folder, undefined);
    assert.ok(delivery.kind === "content" && again.kind === "content");
    assert.equal(again.digest, delivery.digest, "wherever the folder is");
  });

  test("createFeedFiles() refuses every truncation of an archive", async () => {
    const tar = await tarOf(FILES);
    const whole: readonly (readonly [string, Buffer])[] = [
      ["t.tar.gz", gzipSync(tar)],
      ["t.zip", zipOf(FILES)],
      ["t.gz", gzipSync("x".repeat(5000))],
    ];
    for (const [name, bytes] of whole) {
      for (const share of [0.2, 0.5, 0.9, 0.99]) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * share));
        await refuses(read(`${share}-${name}`, cut), /cannot be unpacked|no whole zip|truncated/);
      }
    }
    const withoutEnd = tar.subarray(0, tar.length - 1024);
    await refuses(read("cut.tar", withoutEnd), /truncated: the archive does not end/);
    for (const length of [600, 1024, 1500, 3000])
      await refuses(read("cut.tar", tar.subarray(0, length)), /truncated/);
  });

  test("createFeedFiles() refuses damaged bytes in a zip or tar", async () => {
    const zip = zipOf({ "a.json": "[1, 2, 3]" }, 0);
    const at = zip.indexOf("[1, 2, 3]");
    zip[at + 1] = 0x39;
    await refuses(read("flipped.zip", zip), /a\.json is damaged/);
    const tar = await tarOf({ "a.json": "[]" });
    tar[0] = 0x62;
    await refuses(read("flipped.tar", tar), /does not add up/);
  });

  test("createFeedFiles() caps bytes, unpacked bytes and files before it inflates them", async () => {
    await refuses(read("big.json", Buffer.alloc(101), { maxBytes: 100 }), /larger than 100 bytes/);
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    await refuses(
      read("bomb.gz", bomb, { maxExpandedBytes: 1_000_000 }),
      /cannot be unpacked|unpacks to more/,
    );
    const zipBomb = zipOf({ a: "0".repeat(2_000_000), b: "0".repeat(2_000_000) });
    await refuses(
      read("bomb.zip", zipBomb, { maxExpandedBytes: 3_000_000 }),
      /unpacks to more than 3000000 bytes/,
    );
    await refuses(read("many.zip", zipOf(FILES), { maxMembers: 4 }), /more than 4 files/);
    let nested: Buffer = Buffer.from("[]");
    for (let depth = 0; depth < 10; depth += 1) nested = gzipSync(nested);
    await refuses(read("nested.gz", nested), /more than 4 deep/);
  });

  test("createFeedFiles() refuses a zip whose directory lies about a size", async () => {
    const zip = zipOf({ "a.json": "0".repeat(10_000) });
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    zip.writeUInt32LE(10, central + 24);
    await refuses(read("liar.zip", zip), /a\.json is damaged/);
  });

  test("createFeedFiles() reads a zip64 directory", async () => {
    const [content, name] = [Buffer.from("[64]"), Buffer.from("a.json")];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46, 0);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(crc32(content), 16);
    central.fill(0xff, 20, 28);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(20, 30);
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(content.length), 4);
    extra.writeBigUInt64LE(BigInt(content.length), 12);
    const at = local.length + name.length + content.length;
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(1n, 32);
    end64.writeBigUInt64LE(BigInt(at), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(at + central.length + name.length + extra.length), 8);
    const end = Buffer.alloc(22, 0xff);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(0, 20);
    const zip = Buffer.concat([local, name, content, central, name, extra, end64, locator, end]);
    assert.deepEqual(textsOf(await read("large.zip", zip)), { "large.zip/a.json": "[64]" });
  });

  const foreign: readonly (readonly [string, string])[] = [
    ["fd377a585a000000", "xz"],
    ["04224d1864", "lz4"],
    ["28b52ffd00", "zstd"],
    ["425a6839", "bzip2"],
  ];
  for (const [magic, name] of foreign) {
    test(`createFeedFiles() names ${name} as what it does not unpack`, async () => {
      await refuses(
        read(`x.${name}`, Buffer.from(magic, "hex")),
        new RegExp(`packed with ${name}, which is not read: unpack it first`),
      );
    });
  }

  test("createFeedFiles() says that there is no such file", async () => {
    await refuses(
      createFeedFiles({ baseDir: dir, allowHosts: [] }).read("nothing.json", undefined),
      /nothing\.json: there is no such file/,
    );
  });
});
