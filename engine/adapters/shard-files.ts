import { createReadStream } from "node:fs";
import { OutsideError } from "../ports/outside-error.ts";
import type { ShardFile } from "../ports/shard-files.ts";
import { codeOf } from "./state-files.ts";

/** A line that is longer is none of ours: a class of ten million endpoints has half of that. */
const MOST_CHARACTERS = 64 * 1_048_576;

export function shardFile(path: string, name: string): ShardFile {
  return { name, lines: () => linesOf(path, name) };
}

async function* linesOf(path: string, name: string): AsyncGenerator<string> {
  let rest = "";
  for await (const text of textOf(path, name)) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > MOST_CHARACTERS)
      throw fault(name, `a line has more than ${MOST_CHARACTERS} characters`);
  }
  if (rest !== "") yield rest;
}

/** The stream is closed when nobody reads on. */
async function* textOf(path: string, name: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { encoding: "utf8", highWaterMark: 1_048_576 });
  try {
    for await (const text of stream) yield text as string;
  } catch (cause) {
    throw fault(name, codeOf(cause) ?? String(cause), cause);
  } finally {
    stream.destroy();
  }
}

function fault(name: string, why: string, cause?: unknown): OutsideError {
  const code = codeOf(cause) === "ENOENT" ? "no-such-file" : "unreadable-file";
  return new OutsideError(`cannot read the shard ${JSON.stringify(name)}: ${why}`, {
    retry: "never",
    cause,
    code,
  });
}
