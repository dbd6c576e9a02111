#!/usr/bin/env node
// Runs what was compiled; in a checkout that was not, the sources themselves.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const compiled = new URL("../dist/cli/main.js", import.meta.url);
const script = process.argv[1] ?? fileURLToPath(import.meta.url);
const { main } = await load();
process.exitCode = await main(process.argv.slice(2), script);

async function load() {
  if (existsSync(compiled) && process.env.MUSTER_FROM !== "source") return import(compiled.href);
  const { tsImport } = await import("tsx/esm/api");
  return tsImport("../engine/cli/main.ts", import.meta.url);
}
