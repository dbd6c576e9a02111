import type { ReviewFile } from "../../schema/documents.generated.ts";
import { LISTS_FOLDER } from "./governed-files.ts";
import { doubt, type Refusal, refuse, shortSha } from "./refusal.ts";
import { isWithin } from "./row-key.ts";
import type { Seen, SeenFile } from "./seen.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether what was seen is still what is there: the exact commit, the blob of each governed path (default), or the merged tree.
 * Never a patch-id: it ignores white space, and white space is meaning in YAML.
 * @returns undefined: it is
 * @see approval.md, 5 (binding)
 */
export function bindingRefusal(seen: Seen, subject: Subject): Refusal | undefined {
  const binding = subject.input.reviewPolicy.spec.binding ?? "content";
  if (binding === "head") return headRefusal(seen, subject);
  if (binding === "tree") return treeRefusal(seen, subject);
  return contentRefusal(seen, subject);
}

function headRefusal({ head, by }: Seen, { input }: Subject): Refusal | undefined {
  const now = input.pullRequest.head.sha;
  if (head === undefined) return doubt(`${by} names no head`);
  return head === now
    ? undefined
    : refuse("stale-head", `looked at ${shortSha(head)}; the head is ${shortSha(now)}`);
}

function treeRefusal({ mergeTree, by }: Seen, { input }: Subject): Refusal | undefined {
  const now = input.pullRequest.mergeTree;
  if (now === null) return doubt("the tree that merging gives could not be worked out");
  if (mergeTree === undefined) return doubt(`${by} names no merged tree`);
  return mergeTree === now
    ? undefined
    : refuse("stale-content", `the merged tree was ${shortSha(mergeTree)}; now it is ${shortSha(now)}`);
}

/** Of an approval list, entries may have been taken out: then the rows now are fewer, and none is new. Nothing else may differ. */
function contentRefusal(seen: Seen, subject: Subject): Refusal | undefined {
  const { files, by } = seen;
  if (files === undefined) return doubt(`${by} names no governed paths`);
  const now = new Map(subject.files.map((file) => [file.path, file]));
  const paths = [...new Set([...now.keys(), ...files.keys()])].sort();
  const differing = paths.filter((path) => !isSame(files.get(path), now.get(path)));
  const [first] = differing;
  if (first === undefined) return undefined;
  const other = differing.find((path) => !path.startsWith(LISTS_FOLDER) || !files.has(path));
  if (other !== undefined) return refuse("stale-content", `is no longer as it was seen: ${other}`);
  return isFewer(seen, subject)
    ? undefined
    : refuse("stale-content", `has more than entries taken out: ${first}`);
}

function isFewer({ rows }: Seen, { rowsNow }: Subject): boolean {
  if (rows === undefined || rowsNow === undefined) return false;
  return isWithin(rowsNow, rows) && rowsNow.size < rows.size;
}

function isSame(seen: SeenFile | undefined, now: ReviewFile | undefined): boolean {
  if (seen === undefined || now === undefined) return false;
  return seen.new === now.new && (seen.mode === undefined || seen.mode === now.mode);
}
