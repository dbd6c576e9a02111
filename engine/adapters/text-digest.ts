import { createHash } from "node:crypto";
import type { StartDigest } from "../core/shards/text-digest.ts";

/** SHA-256 by node:crypto. */
export const startDigest: StartDigest = () => {
  const hash = createHash("sha256");
  return {
    add: (text) => {
      hash.update(text);
    },
    close: () => `sha256:${hash.digest("hex")}`,
  };
};
