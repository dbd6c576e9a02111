import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { FileMark, OpenedReports, ReportPieces } from "../ports/report-source.ts";
import { codeOf } from "./state-files.ts";
import { unreadableReports } from "./unreadable-reports.ts";

export interface PieceLimits {
  /** Of what is packed and cannot be read twice: a pipe. */
  readonly fileBytes: number;
  /** Of what comes out of one archive. */
  readonly unpackedBytes: number;
}

/** A file, or whatever else the path names, read a piece at a time. */
export async function openReports(path: string, limits: PieceLimits): Promise<OpenedReports> {
  const openedAt = Date.now();
  const file = await markOf(path);
  if (file === undefined) return openStream(path, createReadStream(path, STEP), limits);
  let digest: string | undefined;
  const bytes = (): AsyncIterable<Buffer> => bytesOf(path, createReadStream(path, STEP));
  const hashed = (): AsyncIterable<Buffer> => {
    const hash = createHash("sha256");
    return tapped(bytes(), hash, () => {
      digest = digestOf(hash);
    });
  };
  return {
    name: path,
    file,
    read: () => read(hashed, bytes, limits),
    async digest() {
      if (digest === undefined) for await (const _ of hashed());
      return digest ?? "";
    },
    async isSettled() {
      const now = await markOf(path);
      if (now?.stamp !== file.stamp) return "changed";
      return isRecent(now, openedAt) ? "recent" : "marked";
    },
  };
}

/** What can be read once only: standard input, a pipe. */
export function openStream(name: string, stream: AsyncIterable<unknown>, limits: PieceLimits): OpenedReports {
  return {
    name,
    async read() {
      const { packed, pieces } = await begun(bytesOf(name, stream));
      if (!packed) return { ok: true, pieces };
      const whole = await collect(pieces, limits.fileBytes);
      if (whole === undefined) return { ok: false, reason: tooLarge(limits.fileBytes) };
      return unpacked(() => [whole], limits);
    },
    digest: async () => "",
    isSettled: async () => "changed",
  };
}

const STEP = { highWaterMark: 1024 * 1024 };

/**
 * @param first to be read to the end once, whatever the file is
 * @param again the same bytes
 */
async function read(
  first: () => AsyncIterable<Buffer>,
  again: () => AsyncIterable<Buffer>,
  limits: PieceLimits,
): Promise<ReportPieces> {
  const { packed, pieces } = await begun(first());
  if (!packed) return { ok: true, pieces };
  let isFirst = true;
  return unpacked(() => {
    const bytes = isFirst ? pieces : again();
    isFirst = false;
    return bytes;
  }, limits);
}

/** @param packed gives the same bytes each time */
async function unpacked(
  packed: () => AsyncIterable<Buffer> | Iterable<Buffer>,
  { unpackedBytes }: PieceLimits,
): Promise<ReportPieces> {
  let length = 0;
  try {
    for await (const piece of unpack(packed())) {
      length += piece.length;
      if (length > unpackedBytes) return { ok: false, reason: tooLarge(unpackedBytes) };
    }
  } catch (error) {
    const code = codeOf(error);
    if (code?.startsWith("Z_") !== true) throw error;
    return { ok: false, reason: `it is damaged as gzip: ${code}` };
  }
  return { ok: true, pieces: unpack(packed()) };
}

async function* unpack(packed: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(packed);
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.on("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const piece of gunzip) yield piece as Buffer;
  } finally {
    source.destroy();
  }
}

async function begun(
  bytes: AsyncIterable<Buffer>,
): Promise<{ readonly packed: boolean; readonly pieces: AsyncIterable<Buffer> }> {
  const rest = bytes[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await rest.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  async function* pieces(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  }
  return { packed: head[0] === 0x1f && head[1] === 0x8b, pieces: pieces() };
}

async function* bytesOf(name: string, stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const piece of stream) yield Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
  } catch (error) {
    throw unreadableReports(name, error);
  }
}

async function* tapped(bytes: AsyncIterable<Buffer>, hash: Hash, atEnd: () => void): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
  atEnd();
}

async function collect(pieces: AsyncIterable<Buffer>, most: number): Promise<Buffer | undefined> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > most) return undefined;
    kept.push(piece);
  }
  return Buffer.concat(kept);
}

function digestOf(hash: Hash): string {
  return `sha256:${hash.digest("hex")}`;
}

interface StoodMark extends FileMark {
  /** Milliseconds since the epoch. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** Undefined: no file that lies on a disk. */
async function markOf(path: string): Promise<StoodMark | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    if (!found.isFile()) return undefined;
    const { dev, ino, size, mtimeNs, ctimeNs } = found;
    const stamp = [dev, ino, size, mtimeNs, ctimeNs].join(":");
    return {
      path: resolve(path),
      stamp,
      mtimeMs: Number(mtimeNs / 1_000_000n),
      ctimeMs: Number(ctimeNs / 1_000_000n),
    };
  } catch (error) {
    throw unreadableReports(path, error);
  }
}

/** Clocks of file systems tick as slowly as every two seconds; that of the last change of any kind, which nobody sets, never does. */
const TICK_MS = 2000;
const CHANGE_TICK_MS = 100;

/** A change after `openedAt` could bear the time that the file has. */
function isRecent({ mtimeMs, ctimeMs }: StoodMark, openedAt: number): boolean {
  return mtimeMs > openedAt - TICK_MS || ctimeMs > openedAt - CHANGE_TICK_MS;
}

function tooLarge(most: number): string {
  return `it is larger than ${most} bytes`;
}
