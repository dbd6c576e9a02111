import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { manualPages } from "./generate/manual-pages.ts";
import { readSchemas } from "./generate/read-schemas.ts";
import { schemasModule } from "./generate/schemas-module.ts";
import { typesModule } from "./generate/types-module.ts";
import { validatorsModule } from "./generate/validators-module.ts";
import { workflowsModule } from "./generate/workflows-module.ts";

/**
 * Writes all that is generated: from `schemas/` the TypeScript types, the schemas as a module, what checks values by them, and the
 * reference manual; from
 * `.github/workflows/` what `init` writes.
 * With `--check` it writes nothing, lists what is stale and exits 1.
 */
async function main(): Promise<void> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const schemas = readSchemas(join(root, "schemas"));
  const wanted = new Map<string, string>([
    ["engine/schema/documents.generated.ts", await typesModule(schemas)],
    ["engine/schema/schemas.generated.ts", schemasModule(schemas)],
    ["engine/schema/validators.generated.ts", validatorsModule(schemas)],
    ["engine/cli/starter/workflow-files.generated.ts", workflowsModule(root)],
    ...manualPages(schemas),
  ]);
  const stale = staleFiles(root, wanted);
  if (!process.argv.includes("--check")) return write(root, wanted, stale);
  if (stale.length === 0) return;
  console.error(
    `Stale, run "node --import tsx scripts/generate.ts":\n${stale.map((path) => `  ${path}`).join("\n")}`,
  );
  process.exitCode = 1;
}

/** Paths whose bytes differ, and pages of the manual that nothing generates any more. */
function staleFiles(root: string, wanted: ReadonlyMap<string, string>): readonly string[] {
  const stale: string[] = [];
  for (const [path, text] of wanted) {
    const file = join(root, path);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) stale.push(path);
  }
  const manual = join(root, "docs/reference");
  const pages = existsSync(manual) ? readdirSync(manual).filter((name) => name.endsWith(".md")) : [];
  for (const name of pages) if (!wanted.has(`docs/reference/${name}`)) stale.push(`docs/reference/${name}`);
  return stale.sort();
}

function write(root: string, wanted: ReadonlyMap<string, string>, stale: readonly string[]): void {
  for (const path of stale) {
    const text = wanted.get(path);
    const file = join(root, path);
    if (text === undefined) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

await main();
