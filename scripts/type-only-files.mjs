// Sources of which nothing is left once their types are taken out: there is nothing in them that a test could run, so that they
// are no part of the coverage. What esbuild leaves of a file tells.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

export function typeOnlyFiles() {
  return readdirSync("engine", { recursive: true })
    .map((name) => join("engine", String(name)))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .filter((path) => transformSync(readFileSync(path, "utf8"), { loader: "ts" }).code.trim() === "");
}
