import { type JsonPointer, keysOf } from "./json-pointer.ts";

/** A value of a YAML document that knows where it stands. `start` is an offset into the text. */
export type YamlNode =
  | {
      readonly kind: "scalar";
      readonly value: string | number | boolean | null;
      readonly start: number;
      /** As it was written, for what is neither quoted nor a block. */
      readonly plain?: string;
    }
  | {
      readonly kind: "sequence";
      readonly value: readonly unknown[];
      readonly start: number;
      readonly items: readonly YamlNode[];
    }
  | {
      readonly kind: "mapping";
      readonly value: Readonly<Record<string, unknown>>;
      readonly start: number;
      readonly entries: ReadonlyMap<string, YamlEntry>;
    };

export interface YamlEntry {
  readonly keyStart: number;
  readonly node: YamlNode;
}

/** The node that a pointer leads to; where it leads nowhere, the nearest one above. */
export function nearestNode(root: YamlNode, pointer: JsonPointer): YamlNode {
  let node = root;
  for (const key of keysOf(pointer)) {
    const next =
      node.kind === "mapping"
        ? node.entries.get(key)?.node
        : node.kind === "sequence"
          ? node.items[Number(key)]
          : undefined;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** Where the last key of a pointer stands; for an item of a list, the item. */
export function keyStartOf(root: YamlNode, pointer: JsonPointer): number {
  const parent = nearestNode(root, pointer.slice(0, Math.max(0, pointer.lastIndexOf("/"))));
  const last = keysOf(pointer).at(-1);
  const entry = parent.kind === "mapping" && last !== undefined ? parent.entries.get(last) : undefined;
  return entry?.keyStart ?? nearestNode(root, pointer).start;
}
