import { randomUUID } from "node:crypto";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type { WholeSink } from "../ports/sink.ts";
import { codeOf } from "./state-files.ts";

/**
 * A file that appears whole or not at all: written beside its place under another name, synced and renamed. What is no
 * ordinary file (`/dev/stdout`, a pipe) is written as it is, and never replaced.
 * @throws {OutsideError} when there is no such folder, or it may not be written
 */
export async function openFileSink(path: string): Promise<WholeSink> {
  const target = await realpath(path).catch(() => path);
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory() === true) throw fault(path, "it is a folder");
  const isPlain = found === undefined || found.isFile();
  const temporary = isPlain ? join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`) : undefined;
  const file = await attempt(path, open(temporary ?? target, temporary === undefined ? "w" : "wx", 0o666));
  return temporary === undefined ? directSink(path, file) : replacingSink(path, file, temporary, target);
}

function directSink(path: string, file: FileHandle): WholeSink {
  return {
    write: (text) => attempt(path, file.writeFile(text)),
    commit: () => attempt(path, file.close()),
    abandon: () => file.close().catch(() => undefined),
  };
}

function replacingSink(path: string, file: FileHandle, temporary: string, target: string): WholeSink {
  let isOver = false;
  return {
    write: (text) => attempt(path, file.writeFile(text)),
    async commit() {
      await attempt(path, file.sync());
      await attempt(path, file.close());
      await attempt(path, rename(temporary, target));
      isOver = true;
    },
    async abandon() {
      if (isOver) return;
      isOver = true;
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

async function attempt<T>(path: string, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    throw fault(path, codeOf(cause) ?? String(cause), cause);
  }
}

function fault(path: string, why: string, cause?: unknown): OutsideError {
  return new OutsideError(`cannot write ${JSON.stringify(path)}: ${why}`, {
    retry: "never",
    cause,
    code: "output-unwritable",
    hint: "what was there before is untouched",
  });
}
