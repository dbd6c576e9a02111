import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The engines that Muster is put beside, pinned. They are installed for the benchmark alone: their binaries weigh 84 MB. */
const OPPONENTS = {
  "@duckdb/node-api": "1.5.6-r.1",
  "@cedar-policy/cedar-wasm": "4.13.0",
  "@marcbachmann/cel-js": "8.0.0",
  "json-rules-engine": "7.3.1",
} as const;

export type Opponent = keyof typeof OPPONENTS;

/** Where they are installed, from the folder of the project. Git ignores it. */
const FOLDER = join(".muster", "bench");

/** Loads an engine. @throws {Error} saying how to install it, and which version */
export async function loadOpponent(root: string, name: Opponent, entry: string = name): Promise<unknown> {
  const folder = join(root, FOLDER);
  const require = createRequire(join(folder, "package.json"));
  let path: string;
  try {
    path = require.resolve(entry);
  } catch {
    throw new Error(`cannot put Muster beside ${name}: it is not installed; run\n  ${installLine()}`);
  }
  return import(pathToFileURL(path).href);
}

/** The versions, for the table. */
export function opponentVersion(name: Opponent): string {
  return `${name} ${OPPONENTS[name]}`;
}

function installLine(): string {
  const packages = Object.entries(OPPONENTS).map(([name, version]) => `${name}@${version}`);
  return `npm install --prefix ${FOLDER.replaceAll("\\", "/")} --no-save ${packages.join(" ")}`;
}
