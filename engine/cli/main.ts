import { ownVersion } from "./version.ts";

/**
 * Runs the program and says what it ends with. Asking for the version loads nothing else.
 * @returns an exit code of `exit-code.ts`
 */
export async function main(argv: readonly string[], script: string): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    process.stdout.write(`${ownVersion()}\n`);
    return 0;
  }
  const { processIo } = await import("./process-io.ts");
  const { run } = await import("./run.ts");
  return run(argv, processIo(script));
}
