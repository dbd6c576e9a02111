import type { GitScratch } from "../git-scratch.ts";
import { type ContractCase, readsTree } from "./contract-case.ts";

/** A name that must be refused below `policies/`, the problem, and how the name is shown. */
type OddName = readonly [name: string | Uint8Array, code: "path-traversal" | "odd-path", shown: string];

const oddNames: readonly OddName[] = [
  ["..", "path-traversal", ".."],
  [".", "path-traversal", "."],
  [".git", "path-traversal", ".git"],
  [".GIT", "path-traversal", ".GIT"],
  [".Git", "path-traversal", ".Git"],
  ["git~1", "path-traversal", "git~1"],
  ["GIT~2", "path-traversal", "GIT~2"],
  [".git.", "path-traversal", ".git."],
  [".git ", "path-traversal", ".git "],
  [".git . .", "path-traversal", ".git . ."],
  [".git::$INDEX_ALLOCATION", "path-traversal", ".git::$INDEX_ALLOCATION"],
  [".g\u200cit", "path-traversal", ".g\\u{200c}it"],
  ["a/../../b", "path-traversal", "a/../../b"],
  ["a/b", "path-traversal", "a/b"],
  ["/etc", "path-traversal", "/etc"],
  ["..\\..\\x", "path-traversal", "..\\..\\x"],
  ["a\\b.yaml", "path-traversal", "a\\b.yaml"],
  ["", "odd-path", ""],
  ["c:x", "odd-path", "c:x"],
  ["a:b", "odd-path", "a:b"],
  ["a.", "odd-path", "a."],
  ["a ", "odd-path", "a "],
  [" a", "odd-path", " a"],
  ["CON", "odd-path", "CON"],
  ["aux.yaml", "odd-path", "aux.yaml"],
  ["Lpt1.x.yaml", "odd-path", "Lpt1.x.yaml"],
  ["a\nb", "odd-path", "a\\u{a}b"],
  ["a\tb", "odd-path", "a\\u{9}b"],
  ["a\rb", "odd-path", "a\\u{d}b"],
  ["a\u001b[2Jb", "odd-path", "a\\u{1b}[2Jb"],
  ["a\u007fb", "odd-path", "a\\u{7f}b"],
  ["a\u0085b", "odd-path", "a\\u{85}b"],
  ["a\u009bb", "odd-path", "a\\u{9b}b"],
  ["a\u202eb", "odd-path", "a\\u{202e}b"],
  ["a\u2066b", "odd-path", "a\\u{2066}b"],
  ["a\u200bb", "odd-path", "a\\u{200b}b"],
  ["a\u00a0b", "odd-path", "a\\u{a0}b"],
  ["a\u2028b", "odd-path", "a\\u{2028}b"],
  ["a\u3164b", "odd-path", "a\\u{3164}b"],
  ["a\ufe0fb", "odd-path", "a\\u{fe0f}b"],
  ["a\u{e0041}b", "odd-path", "a\\u{e0041}b"],
  ["\ufeffa", "odd-path", "\\u{feff}a"],
  ["a\ue000b", "odd-path", "a\\u{e000}b"],
  [Uint8Array.of(0xff), "odd-path", "\\xff"],
  [Uint8Array.of(0xfe), "odd-path", "\\xfe"],
  [Uint8Array.of(0x61, 0xc3), "odd-path", "a\\xc3"],
  [Uint8Array.of(0xc0, 0xaf), "odd-path", "\\xc0\\xaf"],
  [Uint8Array.of(0xed, 0xa0, 0x80), "odd-path", "\\xed\\xa0\\x80"],
];

/** One folder below `policies/` for each name and mode. */
function oddFolders(scratch: GitScratch): { readonly commit: string } {
  const blob = scratch.object("blob", "x");
  const folder = scratch.tree([["100644", "x.yaml", blob]]);
  const folders = oddNames.flatMap(([name], index) => [
    ["40000", `${index}-100644`, scratch.tree([["100644", name, blob]])] as const,
    ["40000", `${index}-40000`, scratch.tree([["40000", name, folder]])] as const,
  ]);
  folders.sort(([, one], [, other]) => (`${one}/` < `${other}/` ? -1 : 1));
  return { commit: scratch.commitTree(scratch.tree([["40000", "policies", scratch.tree(folders)]])) };
}

export const oddNameCases: readonly ContractCase[] = [
  ...oddNames.flatMap(([, code, shown], index) =>
    (["100644", "40000"] as const).map(
      (mode): ContractCase => ({
        name: `readTree() refuses ${JSON.stringify(shown)} as the name of a ${mode === "40000" ? "folder" : "file"}`,
        build: oddFolders,
        ask: (repository, { commit }) =>
          repository.readTree(commit ?? "", { roots: [`policies/${index}-${mode}/`] }),
        expect: () => ({ files: [], problems: [`${code} policies/${index}-${mode}/${shown}`] }),
      }),
    ),
  ),
  {
    name: "readTree() names each of two names that are no text",
    build: (scratch) => {
      const blob = scratch.object("blob", "x");
      const policies = scratch.tree([
        ["100644", Uint8Array.of(0xfe), blob],
        ["100644", Uint8Array.of(0xff), blob],
      ]);
      return { commit: scratch.commitTree(scratch.tree([["40000", "policies", policies]])) };
    },
    ask: readsTree,
    expect: () => ({ files: [], problems: ["odd-path policies/\\xfe", "odd-path policies/\\xff"] }),
  },
];
