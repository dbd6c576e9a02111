import { OutsideError } from "../ports/outside-error.ts";
import { type ByteQueue, byteQueue } from "./byte-queue.ts";
import { isObjectType, type ObjectFormat } from "./git-object-id.ts";
import { corruptObject, type GitObject, type ObjectHeader, type ObjectSource } from "./git-objects.ts";
import { type GitProcess, holdProgram, startCatFile } from "./git-process.ts";

/** A local git answers within milliseconds; a minute of silence means that it hangs. */
const SILENCE_MS = 60_000;
const STDERR_CHARS = 2000;
const LINE_BYTES = 4096;
/** Requests written at once: some 3 MiB. */
const BATCH = 50_000;

interface CatFile {
  readonly process: GitProcess;
  readonly queue: ByteQueue;
  /** Runs while an answer is awaited. */
  silence: NodeJS.Timeout | undefined;
}

/**
 * One `git cat-file --batch-command` that answers many questions. Only full object ids are written to it; sizes are asked
 * before content, and content of another size than expected ends the process unread.
 */
export async function startObjectSource(objectsDir: string, format: ObjectFormat): Promise<ObjectSource> {
  const { process, forget } = await startCatFile(objectsDir, format);
  const queue = byteQueue(LINE_BYTES);
  const catFile: CatFile = { process, queue, silence: undefined };
  listen(catFile);
  const ask = serially(catFile);
  try {
    const nobody = "0".repeat(format === "sha256" ? 64 : 40);
    await ask(() => headers(catFile, [nobody]));
  } finally {
    await forget();
  }
  return {
    headers: (ids) => ask(() => headers(catFile, ids)),
    contents: (requests) => ask(() => contents(catFile, requests)),
    close: async () => {
      process.kill();
    },
  };
}

async function headers(
  catFile: CatFile,
  ids: readonly string[],
): Promise<readonly (ObjectHeader | undefined)[]> {
  const found: (ObjectHeader | undefined)[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    write(catFile, "info", batch);
    for (const id of batch) found.push(parseHeader(await catFile.queue.line(), id));
  }
  return found;
}

async function contents(
  catFile: CatFile,
  requests: readonly { readonly id: string; readonly size: number }[],
): Promise<readonly GitObject[]> {
  const objects: GitObject[] = [];
  for (let start = 0; start < requests.length; start += BATCH) {
    const batch = requests.slice(start, start + BATCH);
    write(
      catFile,
      "contents",
      batch.map(({ id }) => id),
    );
    for (const { id, size } of batch) {
      const header = parseHeader(await catFile.queue.line(), id);
      if (header === undefined || header.size !== size)
        throw corruptObject(id, "it changed while it was read");
      const bytes = Buffer.from(await catFile.queue.take(size));
      await catFile.queue.take(1);
      objects.push({ type: header.type, bytes });
    }
  }
  return objects;
}

function write({ process }: CatFile, command: "info" | "contents", ids: readonly string[]): void {
  process.stdin.write(`${ids.map((id) => `${command} ${id}\n`).join("")}flush\n`);
}

/** @see git-cat-file(1), "Batch output" */
function parseHeader(line: string, id: string): ObjectHeader | undefined {
  const [said, type, size, ...rest] = line.split(" ");
  if (said === id && type === "missing" && size === undefined) return undefined;
  if (
    said !== id ||
    type === undefined ||
    !isObjectType(type) ||
    !/^\d{1,15}$/.test(size ?? "") ||
    rest.length > 0
  ) {
    throw corruptObject(id, `git answered ${JSON.stringify(line.slice(0, 200))}`);
  }
  return { type, size: Number(size) };
}

/** One question at a time; after one that failed the process is not to be trusted with another. */
function serially(catFile: CatFile): <T>(question: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const answer = async <T>(question: () => Promise<T>): Promise<T> => {
    holdProgram(catFile.process, "ref");
    catFile.silence = setTimeout(() => catFile.process.kill("SIGKILL"), SILENCE_MS);
    try {
      return await question();
    } catch (cause) {
      catFile.process.kill();
      throw cause instanceof OutsideError ? cause : gitFailed(String(cause), cause);
    } finally {
      clearTimeout(catFile.silence);
      catFile.silence = undefined;
      holdProgram(catFile.process, "unref");
    }
  };
  return (question) => {
    const next = last.then(() => answer(question));
    last = next.catch(() => undefined);
    return next;
  };
}

function listen(catFile: CatFile): void {
  const { process, queue } = catFile;
  let complaint = "";
  const fail = (what: string, cause?: unknown) => {
    queue.fail(gitFailed(complaint === "" ? what : `${what}: ${complaint.trim()}`, cause));
  };
  process.stdin.on("error", (cause) => fail("git reads no more", cause));
  process.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString("utf8")).slice(0, STDERR_CHARS);
  });
  process.stdout.on("data", (chunk: Buffer) => {
    catFile.silence?.refresh();
    queue.push(chunk);
  });
  process.on("error", (cause) => fail("git could not be started", cause));
  process.on("close", (code, signal) =>
    fail(signal === null ? `git ended with ${code}` : `git was ended by ${signal}`),
  );
}

function gitFailed(what: string, cause: unknown): OutsideError {
  return new OutsideError(`Cannot read objects through git: ${what}`, {
    retry: "later",
    cause,
    code: "git-failed",
    hint: "run git fsck in the repository; or choose the reader that needs no git",
  });
}
