import type { IntakeMemory, Recollection, RememberedFile } from "../ports/intake-memory.ts";
import { readGeneration, writeGeneration } from "./atomic-files.ts";
import { createLineTable } from "./intake-lines.ts";
import { markLine } from "./intake-mark.ts";
import { sha256 } from "./sha256.ts";

const LINES = "intake-lines";
const FILES = "intake-files";

/** What was taken in before, in the state folder. Hold the folder's lock around recalling and keeping. */
export function createIntakeMemory(stateDir: string): IntakeMemory {
  return {
    async recall(): Promise<Recollection> {
      const lines = createLineTable(await readOrNothing(stateDir, LINES));
      const { fleet, files } = filesIn(await readOrNothing(stateDir, FILES));
      return {
        sha256,
        ...(fleet === undefined ? {} : { fleet }),
        files,
        mark: (line, scope) => markLine(asBuffer(line), scope),
        line: lines.find,
        remember: lines.add,
        async keep(kept, next, isKnown) {
          await writeOrNothing(stateDir, FILES, filesText(kept, next));
          const bytes = lines.bytes(isKnown);
          if (bytes !== undefined) await writeOrNothing(stateDir, LINES, bytes);
        },
      };
    },
  };
}

/** The fleet that all remembered files went into became another one by something else than reports: they are in that one too. */
export async function followFleet(stateDir: string, before: string, after: string): Promise<void> {
  const { fleet, files } = filesIn(await readOrNothing(stateDir, FILES));
  if (fleet === before && before !== after) await writeOrNothing(stateDir, FILES, filesText(after, files));
}

/** A memory that cannot be read is none. */
async function readOrNothing(dir: string, name: string): Promise<Uint8Array | undefined> {
  const found = await readGeneration(dir, name).catch(() => undefined);
  // An older one may say of a file that it went into a fleet which it never went into.
  return found === undefined || found.damaged.length > 0 ? undefined : found.bytes;
}

async function writeOrNothing(dir: string, name: string, bytes: Uint8Array): Promise<void> {
  await writeGeneration(dir, name, bytes).catch(() => undefined);
}

interface FileTable {
  readonly fleet?: string;
  readonly files: ReadonlyMap<string, RememberedFile>;
}

function filesText(fleet: string, files: ReadonlyMap<string, RememberedFile>): Uint8Array {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, fleet, files: inOrder })}\n`);
}

function filesIn(bytes: Uint8Array | undefined): FileTable {
  const none: FileTable = { files: new Map() };
  if (bytes === undefined) return none;
  try {
    const { version, fleet, files } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    if (version !== 1 || typeof fleet !== "string" || !Array.isArray(files)) return none;
    return { fleet, files: new Map(files.filter(isEntry)) };
  } catch {
    return none;
  }
}

function isEntry(entry: unknown): entry is [string, RememberedFile] {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  const file: unknown = entry[1];
  if (typeof file !== "object" || file === null) return false;
  const { stamp, digest, scope, reports, latest } = file as Record<string, unknown>;
  const texts = [stamp, digest, scope].every((text) => typeof text === "string");
  return texts && Number.isSafeInteger(reports) && Number.isSafeInteger(latest);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
