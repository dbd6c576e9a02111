import { OutsideError } from "../ports/outside-error.ts";
import { codeOf } from "./state-files.ts";

export function unreadableReports(path: string, error: unknown): OutsideError {
  if (error instanceof OutsideError) return error;
  const code = codeOf(error);
  return new OutsideError(`cannot read reports from ${path}: ${code ?? String(error)}`, {
    retry: "never",
    cause: error,
    code: code === "ENOENT" ? "no-such-file" : "unreadable-file",
  });
}
