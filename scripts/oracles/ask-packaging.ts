import { askProgram, firstLineOf } from "./ask-program.ts";
import type { Answer, Pair } from "./pairs-file.ts";

/** The version of the Python package `packaging`; undefined where it is not installed. */
export function packagingVersion(): string | undefined {
  const version = firstLineOf("python3", ["-c", "import packaging; print(packaging.__version__)"]);
  return version === undefined ? undefined : `packaging ${version}`;
}

/** What `packaging.version.Version` says of each pair, in their order. */
export function askPackaging(pairs: readonly Pair[]): readonly Answer[] {
  return askProgram("python3", ["-c", program], pairs);
}

const program = `
import sys
from packaging.version import InvalidVersion, Version
for line in sys.stdin:
    try:
        a, b = map(Version, line.rstrip("\\n").split("\\t"))
        print((a > b) - (a < b))
    except InvalidVersion:
        print("error")
`;
