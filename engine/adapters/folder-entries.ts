import { decodeName, foldName, nameFault, printableName } from "./declared-path.ts";
import type { Fault } from "./tree-faults.ts";
import { type Coverage, joinPath, type WantedPaths } from "./wanted-paths.ts";

export type EntryKind = "file" | "folder" | "symlink" | "submodule" | "other";

/** One line of a folder, as its medium says it. */
export interface FolderEntry {
  readonly name: Uint8Array;
  readonly kind: EntryKind;
  /** Octal, as git writes it: `100644`, `40000`. */
  readonly mode: string;
  /** Object id, or path on the disk. */
  readonly id: string;
}

export interface PlacedEntry {
  readonly path: string;
  readonly entry: FolderEntry;
  readonly coverage: Coverage;
}

export interface EntryFault extends Fault {
  readonly path: string;
}

export interface JudgedEntries {
  /** What to go on with: files and folders only. */
  readonly entries: readonly PlacedEntry[];
  readonly faults: readonly EntryFault[];
  /** Entries that count against the limit: those that have to do with what is wanted. */
  readonly considered: number;
}

const MODES: { readonly [kind in EntryKind]: readonly string[] } = {
  file: ["100644", "100755"],
  folder: ["40000"],
  symlink: ["120000"],
  submodule: ["160000"],
  other: [],
};

/** Tells apart what can be read and what is refused among the entries of one folder; what is not wanted is neither. */
export function judgeEntries(
  listed: readonly FolderEntry[],
  folder: string,
  within: Coverage,
  wanted: WantedPaths,
): JudgedEntries {
  const entries: PlacedEntry[] = [];
  const faults: EntryFault[] = [];
  const seen = new Map<string, string>();
  let considered = 0;
  for (const entry of listed) {
    const shown = joinPath(folder, printableName(entry.name));
    const name = decodeName(entry.name);
    const coverage = name === undefined ? within : wanted.coverageOf(joinPath(folder, name), within);
    if (within !== "whole" && !isWanted(name, coverage, folder, wanted)) continue;
    considered += 1;
    const fault =
      name === undefined
        ? notUtf8(shown)
        : (collision(name, shown, folder, seen, wanted) ?? entryFault(entry, name, shown, wanted));
    if (fault === undefined) entries.push({ path: shown, entry, coverage });
    else faults.push({ path: shown, ...fault });
  }
  return { entries, faults, considered };
}

function isWanted(
  name: string | undefined,
  coverage: Coverage,
  folder: string,
  wanted: WantedPaths,
): boolean {
  if (name === undefined) return false;
  return coverage !== "outside" || wanted.nearMiss(folder, name) !== undefined;
}

function collision(
  name: string,
  shown: string,
  folder: string,
  seen: Map<string, string>,
  wanted: WantedPaths,
): Fault | undefined {
  const key = foldName(name);
  const twin = wanted.nearMiss(folder, name) ?? seen.get(key);
  if (!seen.has(key)) seen.set(key, name);
  if (twin === undefined) return undefined;
  if (twin === name) {
    return {
      code: "duplicate-path",
      message: `Entry "${shown}" stands twice in its folder`,
      hint: "rewrite the commit: no git tool makes such a tree",
    };
  }
  const hint = "rename one of them: some file systems take both for the same";
  if (twin.normalize("NFC") === name.normalize("NFC")) {
    return {
      code: "unicode-collision",
      message: `Entry "${shown}" differs from "${twin}" only in its Unicode form`,
      hint,
    };
  }
  return { code: "case-collision", message: `Entry "${shown}" differs from "${twin}" only in case`, hint };
}

function entryFault(entry: FolderEntry, name: string, shown: string, wanted: WantedPaths): Fault | undefined {
  const odd = nameFault(name);
  if (odd !== undefined) {
    return { code: odd.code, message: `Path "${shown}" is refused: it ${odd.why}`, hint: "rename it" };
  }
  if (entry.kind === "symlink") {
    return {
      code: "symlink",
      message: `Entry "${shown}" is a symbolic link`,
      hint: "commit the file or folder itself",
    };
  }
  if (entry.kind === "submodule") {
    return {
      code: "submodule",
      message: `Entry "${shown}" is a submodule: its files are not in this repository`,
      hint: "commit the files themselves",
    };
  }
  if (entry.kind === "other") {
    return {
      code: "not-a-file",
      message: `Entry "${shown}" is neither a file nor a folder`,
      hint: "remove it",
    };
  }
  const expected = wanted.expects(shown);
  if (expected !== undefined && expected !== entry.kind) return wrongKind(entry.kind, expected, shown);
  return oddMode(entry, shown);
}

function wrongKind(kind: EntryKind, expected: "file" | "folder", shown: string): Fault {
  return {
    code: expected === "file" ? "not-a-file" : "not-a-folder",
    message: `Entry "${shown}" is a ${kind} where a ${expected} is expected`,
    hint: "rename it",
  };
}

function oddMode(entry: FolderEntry, shown: string): Fault | undefined {
  if (MODES[entry.kind].includes(entry.mode)) return undefined;
  return {
    code: "odd-mode",
    message: `Entry "${shown}" has the mode ${entry.mode}, which git does not write`,
    hint: "commit it again",
  };
}

function notUtf8(shown: string): Fault {
  return { code: "odd-path", message: `Path "${shown}" is refused: it is not UTF-8`, hint: "rename it" };
}
