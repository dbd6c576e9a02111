import type { Io, Terminal } from "../io.ts";

/** How much of an output is kept for what is written of it later. */
const MOST_KEPT = 2_000_000;

export interface ActionIo {
  readonly io: Io;
  /** What went to standard output, and to standard error. */
  said(): { readonly stdout: string; readonly stderr: string };
}

/** The process's edges, with what is written kept as well. */
export function actionIo(outer: Io, change: { readonly cwd: string; readonly env: Io["env"] }): ActionIo {
  const stdout = keeping(outer.stdout);
  const stderr = keeping(outer.stderr);
  return {
    io: { ...outer, ...change, stdin: outer.stdin, stdout: stdout.terminal, stderr: stderr.terminal },
    said: () => ({ stdout: stdout.text(), stderr: stderr.text() }),
  };
}

function keeping(terminal: Terminal): { readonly terminal: Terminal; text(): string } {
  let kept = "";
  return {
    text: () => kept,
    terminal: {
      ...terminal,
      write: async (text) => {
        if (kept.length < MOST_KEPT) kept += text.slice(0, MOST_KEPT - kept.length);
        await terminal.write(text);
      },
    },
  };
}
