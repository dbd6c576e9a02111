import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type { Io } from "./io.ts";

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws {OutsideError} when the file cannot be read
 */
export async function readInput(path: string, { cwd, stdin }: Io): Promise<Uint8Array> {
  if (path !== "-") {
    return readFile(resolve(cwd, path)).catch((cause: unknown) => {
      throw new OutsideError(`cannot read the input ${JSON.stringify(path)}`, {
        retry: "never",
        cause,
        code: "unreadable-file",
      });
    });
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
