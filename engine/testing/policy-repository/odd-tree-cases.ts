import type { GitScratch, RawEntry } from "../git-scratch.ts";
import { type Built, type ContractCase, readsTree } from "./contract-case.ts";

interface Ids {
  readonly blob: string;
  /** A folder with `x.yaml` in it. */
  readonly folder: string;
  readonly commit: string;
}

/** A commit whose `policies` folder has exactly these entries; what `expect` says is all that is read and refused. */
function policiesCase(
  name: string,
  entries: (ids: Ids) => readonly RawEntry[],
  problems: readonly string[],
  files: readonly string[] = [],
): ContractCase {
  return rootCase(
    name,
    (scratch, ids) => [["40000", "policies", scratch.tree(entries(ids))]],
    problems,
    files,
  );
}

/** The same for the root folder. */
function rootCase(
  name: string,
  entries: (scratch: GitScratch, ids: Ids) => readonly RawEntry[],
  problems: readonly string[],
  files: readonly string[] = [],
): ContractCase {
  return {
    name: `readTree() ${name}`,
    build: (scratch): Built => {
      const blob = scratch.object("blob", "x");
      const folder = scratch.tree([["100644", "x.yaml", blob]]);
      const ids = { blob, folder, commit: scratch.commitTree(folder) };
      return { commit: scratch.commitTree(scratch.tree(entries(scratch, ids))) };
    },
    ask: readsTree,
    expect: () => ({ files, problems }),
  };
}

const a = "policies/a.yaml 100644 x";
const link = (scratch: GitScratch, target: string) => scratch.object("blob", target);

export const oddTreeCases: readonly ContractCase[] = [
  policiesCase(
    "refuses a symbolic link",
    ({ blob }) => [
      ["100644", "a.yaml", blob],
      ["120000", "b.yaml", blob],
    ],
    ["symlink policies/b.yaml"],
    [a],
  ),
  rootCase("refuses a folder that is a symbolic link", (s) => [["120000", "policies", link(s, "/etc")]], [
    "symlink policies",
  ]),
  rootCase(
    "refuses a wanted file that is a symbolic link",
    (s) => [["120000", "muster.yaml", link(s, "x")]],
    ["symlink muster.yaml"],
  ),
  policiesCase("refuses a submodule", ({ commit }) => [["160000", "sub", commit]], [
    "submodule policies/sub",
  ]),
  rootCase("refuses a folder that is a submodule", (_, { commit }) => [["160000", "rings", commit]], [
    "submodule rings",
  ]),
  rootCase(
    "does not mind links, submodules and odd names outside the roots",
    (s, { blob, commit, folder }) => [
      ["100644", "..", blob],
      ["100644", "README\xff", blob],
      ["100644", "a\\b", blob],
      ["120000", "link", link(s, "/etc")],
      ["40000", "policies", folder],
      ["160000", "sub", commit],
    ],
    [],
    ["policies/x.yaml 100644 x"],
  ),
  rootCase("refuses a file where a folder is wanted", (_, { blob }) => [["100644", "policies", blob]], [
    "not-a-folder policies",
  ]),
  rootCase("refuses a folder where a file is wanted", (_, { folder }) => [["40000", "muster.yaml", folder]], [
    "not-a-file muster.yaml",
  ]),
  policiesCase(
    "refuses names that differ only in case",
    ({ blob }) => [
      ["100644", "A.yaml", blob],
      ["100644", "a.yaml", blob],
    ],
    ["case-collision policies/a.yaml"],
    ["policies/A.yaml 100644 x"],
  ),
  policiesCase(
    "refuses folders that differ only in case",
    ({ folder }) => [
      ["40000", "Sub", folder],
      ["40000", "sub", folder],
    ],
    ["case-collision policies/sub"],
    ["policies/Sub/x.yaml 100644 x"],
  ),
  policiesCase(
    "refuses a file and a folder that differ only in case",
    ({ blob, folder }) => [
      ["100644", "Sub", blob],
      ["40000", "sub", folder],
    ],
    ["case-collision policies/sub"],
    ["policies/Sub 100644 x"],
  ),
  policiesCase(
    "refuses names that some file systems fold: long s, sharp s, Kelvin, final sigma",
    ({ blob }) => [
      ["100644", "SS", blob],
      ["100644", "k", blob],
      ["100644", "s", blob],
      ["100644", "ß", blob],
      ["100644", "ſ", blob],
      ["100644", "ς", blob],
      ["100644", "σ", blob],
    ],
    ["case-collision policies/ß", "case-collision policies/ſ", "case-collision policies/σ"],
    ["policies/SS 100644 x", "policies/k 100644 x", "policies/s 100644 x", "policies/ς 100644 x"],
  ),
  rootCase(
    "refuses a folder that differs from a wanted one only in case",
    (_, { folder }) => [["40000", "Policies", folder]],
    ["case-collision Policies"],
  ),
  rootCase(
    "refuses a wanted folder and its twin",
    (_, { folder }) => [
      ["40000", "POLICIES", folder],
      ["40000", "policies", folder],
    ],
    ["case-collision POLICIES", "case-collision policies"],
  ),
  policiesCase(
    "refuses names that differ only in Unicode form",
    ({ blob }) => [
      ["100644", "cafe\u0301.yaml", blob],
      ["100644", "café.yaml", blob],
    ],
    ["odd-path policies/cafe\u0301.yaml", "unicode-collision policies/café.yaml"].sort(),
  ),
  policiesCase("refuses a name that is not NFC", ({ blob }) => [["100644", "cafe\u0301.yaml", blob]], [
    "odd-path policies/cafe\u0301.yaml",
  ]),
  policiesCase(
    "reads names of other alphabets",
    ({ blob }) => [
      ["100644", "café.yaml", blob],
      ["100644", "политика.yaml", blob],
      ["100644", "方針.yaml", blob],
    ],
    [],
    ["policies/café.yaml 100644 x", "policies/политика.yaml 100644 x", "policies/方針.yaml 100644 x"],
  ),
  policiesCase(
    "refuses an entry that stands twice",
    ({ blob, folder }) => [
      ["100644", "a.yaml", blob],
      ["100644", "a.yaml", folder],
    ],
    ["duplicate-path policies/a.yaml"],
    [a],
  ),
  policiesCase(
    "refuses a file and a folder of one name, which are not neighbours",
    ({ blob, folder }) => [
      ["100644", "a.yaml", blob],
      ["100644", "a.yaml-", blob],
      ["40000", "a.yaml", folder],
    ],
    ["duplicate-path policies/a.yaml"],
    [a, "policies/a.yaml- 100644 x"],
  ),
  rootCase(
    "refuses a root folder that stands twice",
    (_, { folder }) => [
      ["40000", "policies", folder],
      ["40000", "policies", folder],
    ],
    ["duplicate-path policies"],
    ["policies/x.yaml 100644 x"],
  ),
  policiesCase(
    "refuses a tree that is out of order",
    ({ blob }) => [
      ["100644", "b.yaml", blob],
      ["100644", "a.yaml", blob],
    ],
    ["odd-tree policies"],
    [a, "policies/b.yaml 100644 x"],
  ),
  policiesCase(
    "takes the order in which git puts folders",
    ({ blob, folder }) => [
      ["100644", "a-b", blob],
      ["40000", "a", folder],
      ["100644", "a0", blob],
    ],
    [],
    ["policies/a-b 100644 x", "policies/a/x.yaml 100644 x", "policies/a0 100644 x"],
  ),
  ...["100664", "100600", "100777", "0100644", "040000", "40755", "140000", "100645"].map((mode) =>
    policiesCase(
      `refuses the mode ${mode}`,
      ({ blob, folder }) => [[mode, "odd", mode.includes("40") && !mode.endsWith("644") ? folder : blob]],
      mode.length > 6
        ? ["odd-tree policies"]
        : [`${mode === "140000" ? "not-a-file" : "odd-mode"} policies/odd`],
    ),
  ),
  policiesCase("refuses a folder that is a file by its object", ({ blob }) => [["40000", "sub", blob]], [
    "odd-tree policies/sub",
  ]),
  policiesCase("refuses a file that is a folder by its object", ({ folder }) => [["100644", "sub", folder]], [
    "odd-tree policies/sub",
  ]),
  policiesCase("refuses a file that is a commit by its object", ({ commit }) => [["100644", "sub", commit]], [
    "odd-tree policies/sub",
  ]),
  ...(
    [
      "100644 a.yaml\0short",
      "100644 a.yaml",
      "100644",
      "hello world\0aaaaaaaaaaaaaaaaaaaa",
      "9 a\0aaaaaaaaaaaaaaaaaaaa",
    ] as const
  ).map(
    (bytes): ContractCase => ({
      name: `readTree() refuses the tree ${JSON.stringify(bytes)}`,
      build: (scratch) => ({
        commit: scratch.commitTree(scratch.tree([["40000", "policies", scratch.object("tree", bytes)]])),
      }),
      ask: readsTree,
      expect: () => ({ files: [], problems: ["odd-tree policies"] }),
    }),
  ),
  ...["https://git-lfs.github.com/spec/v1", "https://hawser.github.com/spec/v1"].map(
    (specification): ContractCase => ({
      name: `readTree() refuses a pointer of ${specification}`,
      build: (scratch) => ({
        commit: scratch.commit({
          "policies/a.yaml": `version ${specification}\noid sha256:${"0".repeat(64)}\nsize 12345\n`,
          "policies/b.yaml": `# version ${specification}\n`,
        }),
      }),
      ask: readsTree,
      expect: () => ({
        files: [`policies/b.yaml 100644 # version ${specification}\n`],
        problems: ["lfs-pointer policies/a.yaml"],
      }),
    }),
  ),
];
