import type { ModelContent, ModelEntry, ModelList } from "./arbitrary-review-content.ts";

const LISTS = ["policies/approvals/2026-11.yaml", "policies/approvals/urgent.yaml"] as const;
const FILES = [
  "policies/servers.yaml",
  "policies/exclusions/erp.yaml",
  "policies/incidents/print.yaml",
  "policies/review.yaml",
  "rings/pilot.yaml",
  ".github/workflows/plan.yml",
  "inventory.csv",
  "muster.yaml",
  "README.md",
] as const;
const PATCHES = ["P1", "P2", "P3", "P1", "P2", "P3", "P1", "P4"] as const;
const VERBS = ["approve", "approve", "approve", "approve", "hold", "reject"] as const;

/** The base, when the pull request is opened. */
export const FIRST_CONTENT: ModelContent = {
  lists: new Map([[LISTS[0], { entries: [{ verb: "approve", patch: "P9", through: "last" }], wording: 0 }]]),
  files: new Map(["policies/servers.yaml", "policies/review.yaml", "README.md"].map((path) => [path, "0"])),
  modes: new Map(),
};

/** One edit of a branch: mostly of a list. `at` says which, `mark` is unlike that of any other edit. */
export function edited(content: ModelContent, base: ModelContent, at: number, mark: number): ModelContent {
  const path = LISTS[at % 7 === 0 ? 1 : 0];
  const list = content.lists.get(path) ?? { entries: [], wording: 0 };
  const way = Math.floor(at / 7) % 20;
  if (way < 9) return withList(content, path, { ...list, entries: [...list.entries, newEntry(at)] });
  if (way < 12) return withList(content, path, { ...list, entries: list.entries.slice(0, -1) });
  if (way < 13) return withList(content, path, { ...list, entries: list.entries.map(raised) });
  if (way < 14) return withList(content, path, { ...list, wording: mark });
  const file = FILES[at % FILES.length] ?? "README.md";
  if (way < 18) return withFile(content, file, String(mark));
  if (way < 19) return withFile(content, file, base.files.get(file));
  return { ...content, modes: new Map([...content.modes, [path, "100755"], [file, "100755"]]) };
}

function newEntry(at: number): ModelEntry {
  const patch = PATCHES[Math.floor(at / 3) % PATCHES.length] ?? "P1";
  return { verb: VERBS[Math.floor(at / 5) % VERBS.length] ?? "hold", patch, through: "ws-broad" };
}

function raised(entry: ModelEntry): ModelEntry {
  return { ...entry, through: entry.through === "last" ? "ws-broad" : "last" };
}

function withList(content: ModelContent, path: string, list: ModelList): ModelContent {
  return { ...content, lists: new Map([...content.lists, [path, list]]) };
}

function withFile(content: ModelContent, path: string, text: string | undefined): ModelContent {
  const files = new Map(content.files);
  if (text === undefined) files.delete(path);
  else files.set(path, text);
  return { ...content, files };
}
