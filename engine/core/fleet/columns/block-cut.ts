import { fingerprint } from "../fingerprint.ts";
import { MAX_ROWS } from "./field.ts";

/** How many endpoints a block has on average, before `MAX_ROWS` cuts the longest ones. */
const BLOCK_ROWS = 8192;

/**
 * Whether a block ends with this endpoint. It goes by the ids alone, so that equal fleets are cut alike, and one endpoint more or
 * less moves no endpoint beyond its own block (or the few that follow where one was cut for its length).
 * @param rows of the block so far, with this one
 */
export function isBlockEnd(id: string, rows: number): boolean {
  return rows >= MAX_ROWS || fingerprint(id) % BLOCK_ROWS === 0;
}
