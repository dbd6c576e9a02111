import { inertText } from "../render/inert-text.ts";
import { type Call, hasSwitch } from "./call.ts";
import type { Io } from "./io.ts";

/** Work that takes longer says so. */
const PATIENCE_MS = 1000;
/** Back to the start of the line, and clear it. */
const CLEAR = "\r\u001b[K";

/** Says what is being done, on a terminal and only where it takes longer than a second; the line is gone afterwards. */
export async function withProgress<T>(call: Call, io: Io, doing: string, work: () => Promise<T>): Promise<T> {
  if (!io.stderr.isTerminal || hasSwitch(call, "quiet")) return work();
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    io.stderr.write(`${inertText(doing)} …`).catch(() => undefined);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (isShown) await io.stderr.write(CLEAR);
  }
}
