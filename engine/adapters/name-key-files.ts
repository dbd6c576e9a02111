import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import type { NameKey, NameKeys } from "../ports/name-keys.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { nodeStateFiles } from "./state-files.ts";

const NAME = "name-key";
const FILE = /^[0-9a-f]{64}\n$/;
/** Shorter ones could be guessed, and with them every name. */
const LEAST_CHARS = 32;

/**
 * The key of endpoint names: what the variable says, else the file `name-key` in the state folder.
 * @param stated the variable `MUSTER_NAME_KEY`
 */
export function nameKeyFiles(dir: string, stated: string | undefined): NameKeys {
  const load = async (): Promise<NameKey | undefined> => {
    if (stated !== undefined && stated !== "") return keyOf(fromVariable(stated));
    const bytes = await nodeStateFiles.read(join(dir, NAME));
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    if (!FILE.test(text)) throw unusable(join(dir, NAME), "it is not what Muster writes");
    return keyOf(text.trim());
  };
  return {
    load,
    async loadOrMake() {
      const found = await load();
      if (found !== undefined) return found;
      await make(dir);
      const made = await load();
      if (made === undefined) throw unusable(join(dir, NAME), "it was made and is not there");
      return made;
    },
  };
}

function keyOf(key: string): NameKey {
  const hash = (text: string): string => createHmac("sha256", key).update(text).digest("hex");
  return { id: hash("\u0000muster name key").slice(0, 16), hash: (name) => hash(name) };
}

function fromVariable(stated: string): string {
  if (stated.length >= LEAST_CHARS) return stated;
  throw unusable("MUSTER_NAME_KEY", `it has ${stated.length} characters, fewer than ${LEAST_CHARS}`);
}

/** Whole or not at all; of two that make one at once, one wins. */
async function make(dir: string): Promise<void> {
  const aside = join(dir, `${NAME}.${randomUUID()}.tmp`);
  await nodeStateFiles.makeFolder(dir);
  try {
    await nodeStateFiles.create(aside, Buffer.from(`${randomBytes(32).toString("hex")}\n`));
    await chmod(aside, 0o600);
    await nodeStateFiles.link(aside, join(dir, NAME));
    await nodeStateFiles.syncFolder(dir);
  } finally {
    await nodeStateFiles.remove(aside);
  }
}

function unusable(where: string, why: string): OutsideError {
  return new OutsideError(`Cannot use the key of endpoint names in ${where}: ${why}`, {
    retry: "never",
    code: "name-key",
    hint: "restore it from a copy, or set MUSTER_NAME_KEY to the output of: openssl rand -hex 32",
  });
}
