import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAMES = ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH"] as const;

/** The files by which a step tells its runner things, fresh for each step. */
export function environmentFiles(temp: string, step: number) {
  const files = Object.fromEntries(NAMES.map((name) => [name, join(temp, `${name.toLowerCase()}-${step}`)]));
  for (const file of Object.values(files)) writeFileSync(file, "");
  const textOf = (name: (typeof NAMES)[number]) => readFileSync(files[name] ?? "", "utf8");
  return {
    env: files,
    read: () => ({
      outputs: pairsOf(textOf("GITHUB_OUTPUT")),
      env: pairsOf(textOf("GITHUB_ENV")),
      path: textOf("GITHUB_PATH")
        .split("\n")
        .filter((line) => line !== ""),
      summary: textOf("GITHUB_STEP_SUMMARY"),
    }),
  };
}

/** `name=value`, or `name<<END` with lines until END. @throws for a line that is neither */
function pairsOf(text: string): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const many = /^([\w-]+)<<(.+)$/.exec(line);
    const one = /^([\w-]+)=(.*)$/.exec(line);
    if (many !== null) {
      const end = lines.indexOf(many[2] ?? "", index + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${many[2]}'`);
      pairs[many[1] ?? ""] = lines.slice(index + 1, end).join("\n");
      index = end;
    } else if (one !== null) pairs[one[1] ?? ""] = one[2] ?? "";
    else throw new Error(`Invalid format '${line}'`);
  }
  return pairs;
}
