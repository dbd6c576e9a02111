import type { TreeLimits } from "../ports/policy-repository.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/** Far above any policy repository seen, far below what would hurt a small runner. */
export const defaultTreeLimits: TreeLimits = {
  fileBytes: 256 * KIB,
  totalBytes: 64 * MIB,
  entries: 20_000,
  depth: 16,
  pathBytes: 512,
};

/** Of one tree object: 8 MiB hold some 200,000 entries. */
export const TREE_OBJECT_BYTES = 8 * MIB;

/** Of one commit or tag object: messages are long at times, signatures a few KiB. */
export const COMMIT_OBJECT_BYTES = MIB;

/** `given` over the defaults; what is not a positive integer does not lift a limit. */
export function treeLimits(given: Partial<TreeLimits> | undefined): TreeLimits {
  const pick = (key: keyof TreeLimits): number => {
    const value = given?.[key];
    return value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : defaultTreeLimits[key];
  };
  return {
    fileBytes: pick("fileBytes"),
    totalBytes: pick("totalBytes"),
    entries: pick("entries"),
    depth: pick("depth"),
    pathBytes: pick("pathBytes"),
  };
}
