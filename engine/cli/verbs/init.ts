import { lstatSync, type Stats } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { OutsideError } from "../../ports/outside-error.ts";
import { inertText } from "../../render/inert-text.ts";
import { operand } from "../call.ts";
import { shellWord } from "../command-line.ts";
import { emitText } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { starterFiles } from "../starter/starter-files.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";

/** Writes the starter repository; one file that is there already, and nothing is written. */
export const init: RunVerb = async (call, io) => {
  const typed = operand(call, 0) ?? ".";
  const dir = resolve(io.cwd, typed);
  const files = Object.entries(starterFiles());
  const taken = files.map(([path]) => path).filter((path) => isTaken(dir, path));
  if (taken.length > 0) {
    throw new UsageError(
      `${JSON.stringify(typed)} has ${taken.slice(0, 3).join(", ")}${taken.length > 3 ? " …" : ""} already`,
      "nothing was written; name a folder that is empty or not there yet",
    );
  }
  for (const [path, text] of files) await place(join(dir, path), text);
  await emitText(call, io, welcome(typed, io.program, files.length));
  return EXIT.clean;
};

/** A path is taken too when something that is no folder stands where its folder would: a link could lead anywhere. */
function isTaken(dir: string, path: string): boolean {
  const steps = path.split("/");
  return steps.some((_, index) => {
    const found = lookAt(join(dir, ...steps.slice(0, index + 1)));
    return found !== undefined && (index === steps.length - 1 || !found.isDirectory());
  });
}

/** Undefined when nothing is there. */
function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

async function place(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): OutsideError {
  return new OutsideError(`cannot write ${JSON.stringify(path)}`, {
    retry: "never",
    cause,
    code: "output-unwritable",
  });
}

function welcome(dir: string, program: string, count: number): string {
  const repo = dir === "." ? "" : ` --repo ${shellWord(dir)}`;
  const git = dir === "." ? "git" : `git -C ${shellWord(dir)}`;
  return `Wrote ${count} files to ${inertText(dir)}

Next
  ${program} validate${repo}
  ${program} test${repo}
  ${git} init -b main && ${git} add . && ${git} commit -m "A first set of policies"
      reconcile reads commits, of branch main
  then README.md there
`;
}
