import { hash } from "node:crypto";
import type { Sha256 } from "../core/model/sha256.ts";

/** SHA-256 by node:crypto, in one step. */
export const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer");
