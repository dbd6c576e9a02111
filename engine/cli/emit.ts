import { resolve } from "node:path";
import { openFileSink } from "../adapters/file-sink.ts";
import type { Paint } from "../render/paint.ts";
import { type Call, hasSwitch, textOption } from "./call.ts";
import type { Io } from "./io.ts";
import { paintFor } from "./paint-for.ts";

/** How much is gathered before it is written. */
const CHUNK = 65_536;

/** Where it is no terminal: wide enough for a table, and the same everywhere. */
const WIDTH = 120;
const NARROWEST = 60;

/** Writes the result of a verb: to the file of `--output`, whole or not at all, else to standard output. */
export async function emit(call: Call, io: Io, pieces: Iterable<string>): Promise<void> {
  const output = outputOf(call);
  if (output === undefined) return writeAll(io.stdout, pieces);
  const file = await openFileSink(resolve(io.cwd, output));
  const forget = io.onInterrupt(() => file.abandon());
  try {
    await writeAll(file, pieces);
    await file.commit();
  } finally {
    forget();
    await file.abandon();
  }
}

/** Writes a text for a person, unless they asked for quiet. */
export async function emitText(call: Call, io: Io, text: string): Promise<void> {
  if (!hasSwitch(call, "quiet") || outputOf(call) !== undefined) await emit(call, io, [text]);
}

/** Says something beside the result, on standard error; `--quiet` silences it. */
export async function note(call: Call, io: Io, text: string): Promise<void> {
  if (!hasSwitch(call, "quiet")) await io.stderr.write(`${text}\n`);
}

/** How text for a person is to look where the result goes. */
export function lookOf(call: Call, io: Io): { readonly paint: Paint; readonly width: number } {
  const isFile = outputOf(call) !== undefined;
  const wish = isFile || call.options.color === false ? "plain" : "coloured";
  const columns = isFile ? undefined : io.stdout.columns;
  return { paint: paintFor(io.stdout, io, wish), width: Math.max(NARROWEST, columns ?? WIDTH) };
}

/** Standard output by its name cannot always be opened again: it may be a socket. */
function outputOf(call: Call): string | undefined {
  const output = textOption(call, "output");
  return output === "-" || output === "/dev/stdout" ? undefined : output;
}

async function writeAll(
  sink: { write(text: string): Promise<void> },
  pieces: Iterable<string>,
): Promise<void> {
  let gathered = "";
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < CHUNK) continue;
    await sink.write(gathered);
    gathered = "";
  }
  if (gathered !== "") await sink.write(gathered);
}
