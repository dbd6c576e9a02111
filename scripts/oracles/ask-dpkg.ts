import { spawnSync } from "node:child_process";
import { type Answer, type Pair, readAnswer } from "./pairs-file.ts";

/** First line of `dpkg --version`; undefined where dpkg is not installed. */
export function dpkgVersion(): string | undefined {
  const run = spawnSync("dpkg", ["--version"], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.split("\n")[0] : undefined;
}

/** What `dpkg --compare-versions` says of each pair, in their order. Warnings are no refusals. Two processes a pair. */
export function askDpkg(pairs: readonly Pair[]): readonly Answer[] {
  const input = pairs.map(({ a, b }) => `${a}\t${b}\n`).join("");
  const run = spawnSync("sh", ["-c", loop], { input, encoding: "utf8", maxBuffer: 1 << 26 });
  const lines = run.stdout.split("\n").slice(0, -1);
  if (run.status !== 0 || lines.length !== pairs.length) {
    throw new Error(
      `cannot ask dpkg: ${lines.length} answers to ${pairs.length} pairs, exit code ${run.status}`,
    );
  }
  return lines.map(readAnswer);
}

/** Exit codes of --compare-versions: 0 holds, 1 does not hold, 2 a version is refused. */
const loop = `
export LC_ALL=C.UTF-8
tab=$(printf '\\t')
while IFS="$tab" read -r a b; do
  dpkg --compare-versions "$a" lt "$b" 2>/dev/null
  case $? in
    0) echo -1 ;;
    1) if dpkg --compare-versions "$a" eq "$b" 2>/dev/null; then echo 0; else echo 1; fi ;;
    *) echo error ;;
  esac
done`;
