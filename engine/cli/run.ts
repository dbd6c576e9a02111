import { parseArguments } from "./arguments.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { faultOf } from "./fault.ts";
import type { Io } from "./io.ts";
import { loadVerb } from "./load-verb.ts";
import { ownVersion } from "./version.ts";

/** Understands what was typed, runs the verb, and says what went wrong. Throws nothing. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const parsed = parseArguments(argv, ownVersion());
    if (parsed.kind === "help") {
      await io.stdout.write(parsed.text);
      return EXIT.clean;
    }
    const runVerb = await loadVerb(parsed.verb.name);
    return await runVerb(parsed.call, io);
  } catch (error) {
    const { exitCode, lines } = faultOf(error, io.env);
    // Where standard error is closed as well, the exit code is all that is left to say.
    if (lines.length > 0) await io.stderr.write(`${lines.join("\n")}\n`).catch(() => undefined);
    return exitCode;
  }
}
