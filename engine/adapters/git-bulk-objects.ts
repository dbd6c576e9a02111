import { join } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type { GitLocation } from "./git-location.ts";
import { formatOfId, type ObjectFormat, type ObjectType, objectId } from "./git-object-id.ts";
import { corruptObject, missingObject, objectTooLarge } from "./git-objects.ts";
import { type BulkObjects, wrongType } from "./git-objects-together.ts";
import { holdProgram, startCatFile } from "./git-process.ts";

/** A local git answers within milliseconds; a minute of silence means that it hangs. */
const SILENCE_MS = 60_000;
const HEADER_BYTES = 256;
const LINE_FEED = 0x0a;

/** What is asked for, and what came so far. */
interface Question {
  readonly ids: readonly string[];
  readonly type: ObjectType;
  readonly maxBytes: number;
  readonly found: Map<string, Uint8Array>;
  readonly done: (fault?: Error) => void;
}

/**
 * One `git cat-file` that is asked for thousands of objects in one breath, and whose answers are taken apart as they come: three
 * times as fast as an `ObjectSource`, which asks for sizes first and awaits each object. An answer that is too large ends the
 * process before it is held.
 */
export function gitBulkObjects({ commonDir }: GitLocation): BulkObjects {
  let running: Promise<Bulk> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const ask = async (question: Omit<Question, "found" | "done">) => {
    // What still waits when another question failed must start nothing that nobody ends.
    if (isClosed) throw gitFailed("it was closed", undefined);
    const format = formatOfId(question.ids[0] ?? "");
    const bulk = running ?? startBulk(join(commonDir, "objects"), format);
    running = bulk;
    try {
      return await (await bulk).ask(question);
    } catch (cause) {
      await endOf(bulk);
      if (running === bulk) running = undefined;
      throw cause;
    }
  };
  return {
    async read(ids, type, maxBytes) {
      if (ids.length === 0) return new Map();
      const next = last.then(() => ask({ ids: [...new Set(ids)], type, maxBytes }));
      last = next.catch(() => undefined);
      return next;
    },
    async close() {
      isClosed = true;
      if (running !== undefined) await endOf(running);
      running = undefined;
    },
  };
}

async function endOf(bulk: Promise<Bulk>): Promise<void> {
  await (await bulk.catch(() => undefined))?.end();
}

/** Between questions it keeps no program from ending. */
interface Bulk {
  readonly end: () => Promise<void>;
  readonly ask: (question: Omit<Question, "found" | "done">) => Promise<ReadonlyMap<string, Uint8Array>>;
}

async function startBulk(objectsDir: string, format: ObjectFormat): Promise<Bulk> {
  const { process, forget } = await startCatFile(objectsDir, format);
  let question: Question | undefined;
  let silence: NodeJS.Timeout | undefined;
  let ended: OutsideError | undefined;
  const finish = (fault?: Error) => {
    clearTimeout(silence);
    holdProgram(process, "unref");
    const { done } = question ?? {};
    question = undefined;
    done?.(fault);
  };
  // It can end while nobody asks: the next question must hear of it, for no event will tell.
  const fail = (what: string, cause?: unknown) => {
    ended ??= gitFailed(what, cause);
    finish(ended);
  };
  const clean = () => forget().catch(() => undefined);
  const take = answers(format);
  process.stdout.once("data", () => void clean());
  process.stdout.on("data", (chunk: Buffer) => {
    silence?.refresh();
    if (question === undefined) return;
    try {
      if (take(chunk, question)) finish();
    } catch (cause) {
      finish(cause instanceof Error ? cause : new Error(String(cause)));
    }
  });
  process.stderr.resume();
  process.stdin.on("error", (cause) => fail("it reads no more", cause));
  process.on("error", (cause) => fail("it could not be started", cause));
  process.on("close", (code, signal) => {
    void clean();
    fail(`it ended with ${code ?? signal}`);
  });
  const ask: Bulk["ask"] = (asked) =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      const found = new Map<string, Uint8Array>();
      const done = (fault?: Error) => (fault === undefined ? resolve(found) : reject(fault));
      question = { ...asked, found, done };
      holdProgram(process, "ref");
      silence = setTimeout(() => process.kill("SIGKILL"), SILENCE_MS);
      process.stdin.write(`${asked.ids.map((id) => `contents ${id}\n`).join("")}flush\n`);
    });
  const end: Bulk["end"] = async () => {
    process.kill();
    await clean();
  };
  return { ask, end };
}

/** Takes what came; true once the question is answered whole. */
function answers(format: ObjectFormat): (chunk: Buffer, question: Question) => boolean {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = 1;
  return (chunk, question) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < wanted) return false;
    const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks, held);
    const { at, needs } = takeObjects(bytes, question, format);
    chunks = [bytes.subarray(at)];
    held = bytes.length - at;
    wanted = needs;
    return question.found.size === question.ids.length;
  };
}

/** @returns how far the bytes were used, and how many must be there for the next step */
function takeObjects(
  bytes: Buffer,
  { ids, type, maxBytes, found }: Question,
  format: ObjectFormat,
): { readonly at: number; readonly needs: number } {
  let at = 0;
  while (found.size < ids.length) {
    const id = ids[found.size] ?? "";
    const end = bytes.indexOf(LINE_FEED, at);
    if (end < 0 && bytes.length - at > HEADER_BYTES) throw corruptObject(id, "git answered no line");
    if (end < 0) return { at, needs: bytes.length - at + 1 };
    const size = sizeOf(bytes.toString("latin1", at, end), id, type, maxBytes);
    const next = end + 1 + size + 1;
    if (next > bytes.length) return { at, needs: next - at };
    const object = bytes.subarray(end + 1, end + 1 + size);
    if (objectId(type, object, format) !== id) throw corruptObject(id, "its content does not hash to its id");
    found.set(id, object);
    at = next;
  }
  return { at, needs: 1 };
}

/** @see git-cat-file(1), "Batch output" */
function sizeOf(line: string, id: string, type: ObjectType, maxBytes: number): number {
  const [said, is = "", digits = ""] = line.split(" ");
  if (said === id && is === "missing") throw missingObject(id);
  const size = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
  if (said !== id || !Number.isSafeInteger(size))
    throw corruptObject(id, `git answered ${JSON.stringify(line.slice(0, 200))}`);
  if (is !== type) throw wrongType(id, type, is);
  if (size > maxBytes) throw objectTooLarge(id, { type, size }, maxBytes);
  return size;
}

function gitFailed(what: string, cause: unknown): OutsideError {
  return new OutsideError(`Cannot read objects through git: ${what}`, {
    retry: "later",
    cause,
    code: "git-failed",
    hint: "run git fsck in the repository; or choose the reader that needs no git",
  });
}
