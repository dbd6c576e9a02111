import type { EffectRow, ReviewFile } from "../schema/documents.generated.ts";

/** An entry of an approval list. */
export interface ModelEntry {
  readonly verb: "approve" | "hold" | "reject";
  readonly patch: string;
  readonly through: string;
}

export interface ModelList {
  readonly entries: readonly ModelEntry[];
  /** Comments and reasons: bytes that are in no row. */
  readonly wording: number;
}

/** What a branch of the model holds: lists of approvals, and files of which only the bytes matter. */
export interface ModelContent {
  readonly lists: ReadonlyMap<string, ModelList>;
  readonly files: ReadonlyMap<string, string>;
  readonly modes: ReadonlyMap<string, string>;
}

const known = new Map<string, string>();

/** An id as Git would give one: the same for the same text. */
export function objectId(text: string): string {
  const id = known.get(text) ?? hashed(text);
  if (text.length < 100) known.set(text, id);
  return id;
}

function hashed(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca77);
  }
  return [one, two, one ^ two, one + two, two - one].map(hex).join("");
}

function hex(part: number): string {
  return (part >>> 0).toString(16).padStart(8, "0");
}

export function treeOf(content: ModelContent): string {
  return objectId([...blobsOf(content).values()].join());
}

/** The paths that differ. */
export function differences(old: ModelContent, fresh: ModelContent): readonly ReviewFile[] {
  const before = blobsOf(old);
  const after = blobsOf(fresh);
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null];
    const mode = is === null ? null : (fresh.modes.get(path) ?? "100644");
    const isMoved = old.modes.get(path) !== fresh.modes.get(path);
    return was === is && !isMoved ? [] : [{ path, old: was, new: is, mode }];
  });
}

/** What merging gives: where the head changed nothing since the merge base, the base's. */
export function mergeOf(base: ModelContent, mergeBase: ModelContent, head: ModelContent): ModelContent {
  const merge = <T>(of: (content: ModelContent) => ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
    const paths = new Set([...of(base).keys(), ...of(head).keys()]);
    return new Map(
      [...paths].flatMap((path) => {
        const isUntouched = of(head).get(path) === of(mergeBase).get(path);
        const value = of(isUntouched ? base : head).get(path);
        return value === undefined ? [] : [[path, value] as const];
      }),
    );
  };
  return {
    lists: merge(({ lists }) => lists),
    files: merge(({ files }) => files),
    modes: merge(({ modes }) => modes),
  };
}

/** engine/core/approval/effect-row.ts */
export function effectOf(base: ModelContent, merge: ModelContent): readonly EffectRow[] {
  const before = rowsOf(base);
  const after = rowsOf(merge);
  const fresh = [...after].filter(([key]) => !before.has(key)).map(([, row]) => row);
  const gone = [...before]
    .filter(([key]) => !after.has(key))
    .map(([, [verb, ...rest]]): EffectRow => [`-${String(verb)}`, ...rest]);
  const others = differences(base, merge)
    .filter(({ path }) => path !== "README.md" && !base.lists.has(path) && !merge.lists.has(path))
    .map(({ path, old, new: blob }): EffectRow => [path, old, blob]);
  return [...fresh, ...gone, ...others];
}

function rowsOf({ lists }: ModelContent): ReadonlyMap<string, EffectRow> {
  const rows = [...lists.values()].flatMap(({ entries }) => entries.map(rowOf));
  return new Map(rows.map((row) => [JSON.stringify(row), row]));
}

function rowOf({ verb, patch, through }: ModelEntry): EffectRow {
  if (verb === "approve")
    return [verb, patch, `sha256:${patch.padStart(64, "0").toLowerCase()}`, { through }];
  return [verb, patch, null, verb === "hold" ? { endpoints: {} } : { endpoints: {}, installed: "keep" }];
}

const blobs = new WeakMap<ModelContent, Map<string, string>>();

function blobsOf(content: ModelContent): ReadonlyMap<string, string> {
  const found = blobs.get(content) ?? new Map<string, string>();
  if (found.size > 0) return found;
  for (const [path, list] of content.lists) found.set(path, listId(list));
  for (const [path, text] of content.files) found.set(path, objectId(`${path} ${text}`));
  blobs.set(content, found);
  return found;
}

function listId({ entries, wording }: ModelList): string {
  const lines = entries.map(({ verb, patch, through }) => `${verb} ${patch} ${through}`);
  return objectId([wording, ...lines].join());
}
