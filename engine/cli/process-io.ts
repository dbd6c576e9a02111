import { basename, relative } from "node:path";
import { streamSink } from "../adapters/stream-sink.ts";
import { shellWord } from "./command-line.ts";
import type { Io, Terminal } from "./io.ts";

/** The process's own edges. @param script what was run: `bin/muster.js`, or a link to it */
export function processIo(script: string): Io {
  const interrupts = new Set<() => Promise<void>>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, async () => {
      await Promise.allSettled([...interrupts].map((work) => work()));
      // Nothing listens to it any more, so that it ends the program as it would have, and the parent knows why.
      process.kill(process.pid, signal);
    });
  }
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: terminal(process.stdout, "standard output"),
    stderr: terminal(process.stderr, "standard error"),
    cwd: process.cwd(),
    env: process.env,
    program: programName(script),
    onInterrupt: (work) => {
      interrupts.add(work);
      return () => interrupts.delete(work);
    },
  };
}

function terminal(stream: NodeJS.WriteStream, name: string): Terminal {
  const isTerminal = stream.isTTY === true;
  return { ...streamSink(stream, name), isTerminal, columns: isTerminal ? stream.columns : undefined };
}

/** A script by its path is called through node; a link without `.js` lies in the PATH. */
function programName(script: string): string {
  if (!script.endsWith(".js")) return shellWord(basename(script));
  const near = relative(process.cwd(), script);
  return `node ${shellWord(near.startsWith("..") ? script : near)}`;
}
