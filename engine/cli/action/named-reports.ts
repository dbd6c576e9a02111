import { readdir } from "node:fs/promises";
import { isAbsolute, join, posix, relative, sep } from "node:path";
import type { WorkspaceSpec } from "../../schema/documents.generated.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The command lines that take in the reports which muster.yaml names. A source whose pattern meets no file is a fault: nothing
 * there is not the same as nothing to report.
 * @param dir the policy repository; a document may name nothing outside it
 */
export async function namedReports(
  dir: string,
  spec: WorkspaceSpec,
): Promise<readonly (readonly string[])[]> {
  const calls: string[][] = [];
  for (const { format, from, os } of spec.reports?.sources ?? []) {
    const paths = await pathsOf(dir, from);
    if (paths.length === 0)
      throw new UsageError(
        `muster.yaml takes reports from ${JSON.stringify(from)}, and there is no such file`,
      );
    calls.push([
      "reports",
      "add",
      "--from",
      format,
      ...(os === undefined ? [] : ["--os", os]),
      "--",
      ...paths,
    ]);
  }
  return calls;
}

async function pathsOf(dir: string, from: string): Promise<readonly string[]> {
  const plain = posix.normalize(from);
  if (isAbsolute(plain) || plain === ".." || plain.startsWith("../"))
    throw new UsageError(
      `muster.yaml takes reports from ${JSON.stringify(from)}, which lies outside the repository`,
      "a document may not choose such a place: name it on the command line",
    );
  if (!/[*?]/.test(plain)) return [plain];
  const steps = plain.split("/");
  const root =
    steps
      .slice(
        0,
        steps.findIndex((step) => /[*?]/.test(step)),
      )
      .join("/") || ".";
  const pattern = patternOf(plain);
  const found = await readdir(join(dir, root), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => pattern.test(path))
    .sort();
}

/** `*` and `?` stay within a folder, `**` does not. */
function patternOf(glob: string): RegExp {
  const pieces = glob.split(/(\*\*\/|\*\*|\*|\?)/).map((piece) => {
    if (piece === "**/") return "(?:.*/)?";
    if (piece === "**") return ".*";
    if (piece === "*") return "[^/]*";
    if (piece === "?") return "[^/]";
    return piece.replaceAll(/[.+^$()|[\]{}\\]/g, "\\$&");
  });
  return new RegExp(`^${pieces.join("")}$`, "u");
}
