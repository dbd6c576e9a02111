import { askProgram, firstLineOf } from "./ask-program.ts";
import type { Answer, Pair } from "./pairs-file.ts";

/** The version of libalpm; undefined where the loader does not find it (`LD_LIBRARY_PATH` may lead to it). */
export function libalpmVersion(): string | undefined {
  const version = firstLineOf("python3", [
    "-c",
    `${load}\nlib.alpm_version.restype = c_char_p\nprint(lib.alpm_version().decode())`,
  ]);
  return version === undefined ? undefined : `libalpm ${version}`;
}

/** What `alpm_pkg_vercmp` says of each pair, in their order. */
export function askLibalpm(pairs: readonly Pair[]): readonly Answer[] {
  return askProgram("python3", ["-c", program], pairs);
}

const load = `
import sys
from ctypes import CDLL, c_char_p
lib = CDLL("libalpm.so.13")
`;

const program = `${load}
lib.alpm_pkg_vercmp.argtypes = [c_char_p, c_char_p]
for line in sys.stdin:
    a, b = line.rstrip("\\n").split("\\t")
    said = lib.alpm_pkg_vercmp(a.encode(), b.encode())
    print((said > 0) - (said < 0))
`;
