import assert from "node:assert/strict";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { OpenedReports } from "../ports/report-source.ts";
import { openReports, openStream, type PieceLimits } from "./opened-reports.ts";

const root = await mkdtemp(join(tmpdir(), "muster-opened-"));
after(() => rm(root, { recursive: true, force: true }));

const LIMITS: PieceLimits = { fileBytes: 1000, unpackedBytes: 10_000 };
const TEXT = '{"a":1}\n'.repeat(300);

async function whole(opened: OpenedReports): Promise<string> {
  const found = await opened.read();
  if (!found.ok) return `! ${found.reason}`;
  const pieces: Uint8Array[] = [];
  for await (const piece of found.pieces) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function fileOf(name: string, bytes: string | Uint8Array): Promise<string> {
  await writeFile(join(root, name), bytes);
  return join(root, name);
}

test("openReports() and openStream() give bytes as they are, and unpack gzip of one or several members", async () => {
  const packed = gzipSync(TEXT);
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [Buffer.from(TEXT), TEXT],
    [packed, TEXT],
    [Buffer.concat([gzipSync("a"), gzipSync("b")]), "ab"],
    [Buffer.alloc(0), ""],
    [Buffer.from([0x1f]), "\u001f"],
  ];
  for (const [bytes, text] of cases) {
    assert.equal(await whole(await openReports(await fileOf("f", bytes), LIMITS)), text);
    const inBytes = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    assert.equal(await whole(openStream("-", inBytes, LIMITS)), text);
  }
});

test("openReports() and openStream() give nothing of an archive that is damaged or too large", async () => {
  const good = gzipSync(Buffer.from(TEXT));
  const flipped = Buffer.from(good);
  flipped[good.length - 6] = (flipped[good.length - 6] ?? 0) ^ 1;
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [good.subarray(0, good.length - 9), /^! it is damaged as gzip: Z_BUF_ERROR$/],
    [flipped, /^! it is damaged as gzip: Z_DATA_ERROR$/],
    [gzipSync(Buffer.alloc(10_001)), /^! it is larger than 10000 bytes$/],
  ];
  for (const [bytes, reason] of cases) {
    assert.match(await whole(await openReports(await fileOf("g", bytes), LIMITS)), reason);
    assert.match(await whole(openStream("-", Readable.from([bytes]), LIMITS)), reason);
  }
});

test("openReports() knows a file by its bytes as they lie there, read or not", async () => {
  const path = await fileOf("h", gzipSync(TEXT));
  const [read, unread] = [await openReports(path, LIMITS), await openReports(path, LIMITS)];
  await whole(read);
  assert.match(await read.digest(), /^sha256:[0-9a-f]{64}$/);
  assert.equal(await read.digest(), await unread.digest());
});

test("openReports() tells a file that changed, and one that was written just now, from one that lies there", async () => {
  const path = await fileOf("i", TEXT);
  const fresh = await openReports(path, LIMITS);
  assert.equal(await fresh.isSettled(), "recent");
  const then = Date.now() / 1000 - 10;
  await utimes(path, then, then);
  assert.equal(await fresh.isSettled(), "changed");
  await new Promise((resolve) => setTimeout(resolve, 150));
  const settled = await openReports(path, LIMITS);
  assert.equal(await settled.isSettled(), "marked");
  await writeFile(path, TEXT.replace("1", "2"));
  await utimes(path, then, then);
  assert.equal(await settled.isSettled(), "changed");
});

test("openReports() throws for what is not there, or cannot be read", async () => {
  await assert.rejects(openReports(join(root, "none"), LIMITS), { code: "no-such-file" });
  await assert.rejects(whole(await openReports(root, LIMITS)), { code: "unreadable-file" });
});
