// Which test files start other programs, as far as what they import tells. To start one, Node copies its whole process (fork),
// which takes 3 ms in a small one and 20 ms in one of half a gigabyte, and slows all that it does next: such files are to be
// in processes that stay small.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORT = /^(?:import|export)(?! type\b)[^;"]*?from "([^"]+)"/gm;

/** @returns {(file: string) => boolean} */
export function spawnsPrograms() {
  const imports = new Map();
  const importsOf = (file) => {
    const known = imports.get(file);
    if (known !== undefined) return known;
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const own = [...text.matchAll(IMPORT)].map(([, name]) => name);
    imports.set(file, own);
    return own;
  };
  return (file) => {
    const seen = new Set([file]);
    for (const one of seen)
      for (const name of importsOf(one)) {
        if (name === "node:child_process") return true;
        if (name.startsWith(".")) seen.add(join(dirname(one), name));
      }
    return false;
  };
}
