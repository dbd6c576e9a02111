import { OutsideError } from "../ports/outside-error.ts";
import { SinkClosed } from "../ports/sink.ts";
import { inertLines, inertText } from "../render/inert-text.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";

/** What to tell a person about a fault, and what the program ends with. */
export interface Fault {
  readonly exitCode: ExitCode;
  /** Inert; empty when there is nothing to tell. */
  readonly lines: readonly string[];
}

const MOST_CAUSES = 5;

/** Everything that can be thrown, by who must act. What nobody foresaw is a bug of ours. */
export function faultOf(error: unknown, env: Readonly<Record<string, string | undefined>>): Fault {
  if (error instanceof SinkClosed) return { exitCode: EXIT.clean, lines: [] };
  if (error instanceof UsageError) {
    const details = error.details === undefined ? [] : ["", ...inertLines(error.details)];
    return { exitCode: EXIT.usage, lines: [said(error), ...hintLines(error.hint), ...details] };
  }
  if (error instanceof OutsideError) {
    const lines = [said(error), ...causeLines(error), ...hintLines(error.hint)];
    return { exitCode: EXIT.outside, lines: [...lines, ...stackLines(error, env)] };
  }
  return {
    exitCode: EXIT.bug,
    lines: [
      `error: Muster itself failed: ${inertText(describe(error))}`,
      "  hint: please report it, with the command and what `muster --version` says; MUSTER_DEBUG=1 shows where it was",
      ...stackLines(error, env),
    ],
  };
}

function said(error: Error): string {
  return `error: ${inertText(error.message)}`;
}

function hintLines(hint: string | undefined): readonly string[] {
  return hint === undefined ? [] : [`  hint: ${inertText(hint)}`];
}

/** What lies behind it, as far as it says more than the message does. */
function causeLines(error: Error): readonly string[] {
  const lines: string[] = [];
  let told = error.message;
  let cause = error.cause;
  for (let depth = 0; cause instanceof Error && depth < MOST_CAUSES; depth += 1) {
    if (!told.includes(cause.message)) lines.push(`  because: ${inertText(cause.message)}`);
    told += cause.message;
    cause = cause.cause;
  }
  return lines;
}

function stackLines(error: unknown, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const wanted = env.MUSTER_DEBUG;
  if (wanted === undefined || wanted === "" || wanted === "0" || !(error instanceof Error)) return [];
  return inertLines(error.stack ?? "");
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
