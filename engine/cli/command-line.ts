import { type Call, hasSwitch, textOption } from "./call.ts";
import type { Io } from "./io.ts";

/** Options that change what a run looks at, and so belong to every command that is to look at the same. */
const CARRIED = ["repo", "ref", "state", "now"] as const;

/** Writes commands of this program as they must be typed here to look at the same things. */
export function commandLine(call: Call, { program }: Io): (...words: readonly string[]) => string {
  const carried: string[] = [];
  for (const name of CARRIED) {
    const value = textOption(call, name);
    if (value !== undefined) carried.push(`--${name}`, value);
  }
  if (hasSwitch(call, "worktree")) carried.push("--worktree");
  return (...words) => [program, ...[...words, ...carried].map(shellWord)].join(" ");
}

/** A word as a POSIX shell reads it back. */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
