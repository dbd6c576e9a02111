import { OutsideError } from "../ports/outside-error.ts";
import type { LogMemory, TipReader, TipWriter } from "../ports/tip-memory.ts";
import { readGeneration, withLock, writeGeneration } from "./atomic-files.ts";

const NAME = "tips";
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The tips that were read last, in the state folder: `{"main": "<commit>"}`. */
export function tipReader(dir: string): TipReader {
  return { lastTip: async (branch) => (await readTips(dir))[branch] };
}

/** Branches are remembered by their short names, and logs by their full ones. */
export function logMemory(dir: string): LogMemory {
  return {
    lastLogs: async () =>
      new Map(Object.entries(await readTips(dir)).filter(([name]) => name.startsWith("refs/"))),
  };
}

export function tipWriter(dir: string): TipWriter {
  return {
    remember: (branch, commit) =>
      withLock(dir, async () => {
        const tips = await readTips(dir);
        if (tips[branch] === commit) return;
        const next = Object.fromEntries(
          Object.entries({ ...tips, [branch]: commit }).sort(([a], [b]) => (a < b ? -1 : 1)),
        );
        await writeGeneration(dir, NAME, new TextEncoder().encode(`${JSON.stringify(next)}\n`));
      }),
  };
}

async function readTips(dir: string): Promise<Readonly<Record<string, string>>> {
  const generation = await readGeneration(dir, NAME);
  if (generation === undefined) return {};
  const value: unknown = parse(new TextDecoder().decode(generation.bytes));
  if (!isTips(value)) {
    throw new OutsideError(`cannot read the remembered tips in ${dir}: the file is not what Muster writes`, {
      retry: "never",
      code: "state-damaged",
      hint: "check the history of the branch by hand, then remove the file",
    });
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTips(value: unknown): value is Record<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((commit) => typeof commit === "string" && COMMIT.test(commit));
}
