import { createReadStream } from "node:fs";

const LINE_FEED = 0x0a;
const CHUNK = 2 ** 20;

/**
 * The lines of a file, without their ends; as many as there are line feeds, and one. One line is held at a time.
 * @throws {Error} of the file system; and where a line is longer than a string can be, with code ERR_STRING_TOO_LONG
 */
export async function* fileLines(path: string): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield textOf(begun, chunk.subarray(start, end));
      begun = [];
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
  }
  yield textOf(begun, Buffer.alloc(0));
}

function textOf(begun: readonly Buffer[], rest: Buffer): string {
  return (begun.length === 0 ? rest : Buffer.concat([...begun, rest])).toString("utf8");
}
