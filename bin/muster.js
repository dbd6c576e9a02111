#!/usr/bin/env node
// Runs what was compiled; in a checkout that was not, the sources themselves.
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const script = process.argv[1] ?? fileURLToPath(import.meta.url);
const { main } = await load();
process.exitCode = await main(process.argv.slice(2), script);

async function load() {
  const compiled = compiledMain();
  if (compiled !== undefined && process.env.MUSTER_FROM !== "source") return import(compiled.href);
  const { tsImport } = await import("tsx/esm/api");
  return tsImport("../engine/cli/main.ts", import.meta.url);
}

/** In few files, which load faster, unless they were made of something older. */
function compiledMain() {
  const bundled = new URL("../dist/bundle/main.js", import.meta.url);
  const compiled = new URL("../dist/cli/main.js", import.meta.url);
  const [few, many] = [bundled, compiled].map((url) => statSync(url, { throwIfNoEntry: false })?.mtimeMs);
  if (few !== undefined && (many === undefined || few >= many)) return bundled;
  return many === undefined ? undefined : compiled;
}
