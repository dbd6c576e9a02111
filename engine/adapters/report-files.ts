import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { OutsideError } from "../ports/outside-error.ts";
import type { DeliveredReports, ReportSource } from "../ports/report-source.ts";
import { openReports, openStream } from "./opened-reports.ts";
import { codeOf } from "./state-files.ts";
import { unreadableReports } from "./unreadable-reports.ts";

export interface ReportLimits {
  /** Of one file that is read as a whole, packed and unpacked. */
  readonly fileBytes: number;
  /** Of what comes out of one archive that is read piece by piece. */
  readonly unpackedBytes: number;
  readonly files: number;
  /** Folders within one another. */
  readonly depth: number;
}

export const REPORT_LIMITS: ReportLimits = {
  fileBytes: 512 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024 * 1024,
  files: 1_000_000,
  depth: 32,
};

/** Files, folders and standard input. A file that begins like gzip is unpacked, whatever its name. */
export function createReportFiles(
  stdin: AsyncIterable<unknown>,
  limits: ReportLimits = REPORT_LIMITS,
): ReportSource {
  return {
    async *read(paths) {
      for await (const file of filesOf(paths, limits))
        yield await deliver(file, file === "-" ? stdin : createReadStream(file), limits.fileBytes);
    },
    async *open(paths) {
      for await (const file of filesOf(paths, limits))
        yield file === "-" ? openStream(file, stdin, limits) : await openReports(file, limits);
    },
  };
}

async function* filesOf(paths: readonly string[], limits: ReportLimits): AsyncGenerator<string> {
  let files = 0;
  for (const path of paths) {
    for await (const file of path === "-" ? [path] : filesUnder(path, limits.depth)) {
      files += 1;
      if (files > limits.files) throw tooMany(limits.files);
      yield file;
    }
  }
}

/** A folder's files by name, by UTF-16 code unit; what begins with a dot is not meant. */
async function* filesUnder(path: string, depth: number): AsyncGenerator<string> {
  const found = await orFault(path, stat(path));
  if (!found.isDirectory()) {
    yield path;
    return;
  }
  if (depth === 0) {
    throw new OutsideError(`cannot read reports from ${path}: its folders lie too deep`, {
      retry: "never",
      code: "too-deep",
    });
  }
  const names = (await orFault(path, readdir(path))).filter((name) => !name.startsWith("."));
  for (const name of names.sort()) yield* filesUnder(join(path, name), depth - 1);
}

async function deliver(
  name: string,
  stream: AsyncIterable<unknown>,
  maxBytes: number,
): Promise<DeliveredReports> {
  const packed = await orFault(name, collect(stream, maxBytes));
  if (packed === undefined) return { kind: "unusable", name, reason: tooLarge(maxBytes) };
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return { kind: "content", name, bytes: packed };
  try {
    return { kind: "content", name, bytes: await promisify(gunzip)(packed, { maxOutputLength: maxBytes }) };
  } catch (error) {
    const isTooLarge = codeOf(error) === "ERR_BUFFER_TOO_LARGE";
    const why = isTooLarge ? tooLarge(maxBytes) : `it is damaged as gzip: ${codeOf(error) ?? String(error)}`;
    return { kind: "unusable", name, reason: why };
  }
}

/** Undefined: there is more than may be read. */
async function collect(stream: AsyncIterable<unknown>, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += piece.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

async function orFault<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw unreadableReports(path, error);
  }
}

function tooLarge(maxBytes: number): string {
  return `it is larger than ${maxBytes} bytes`;
}

function tooMany(files: number): OutsideError {
  return new OutsideError(`cannot read reports: there are more than ${files} files`, {
    retry: "never",
    code: "too-many-files",
  });
}
