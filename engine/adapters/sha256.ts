import { createHash } from "node:crypto";
import type { Sha256 } from "../core/model/sha256.ts";

/** SHA-256 by node:crypto. */
export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();
