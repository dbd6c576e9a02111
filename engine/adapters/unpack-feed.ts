import { gunzipSync } from "node:zlib";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import type { FeedBudget } from "./feed-limits.ts";
import { isTar, tarMembers } from "./tar-members.ts";
import { isZip, zipMembers } from "./zip-members.ts";

/** Archives in archives: a `.json.gz` in a `.tar.gz` is three deep. */
const MAX_DEPTH = 4;

/** First bytes of what is not unpacked here. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ["fd377a585a00", "xz"],
  ["04224d18", "lz4"],
  ["28b52ffd", "zstd"],
  ["425a68", "bzip2"],
];

/**
 * The files in a file: itself, or what is in it where its bytes (whatever its name) are gzip, tar or zip.
 * @throws {OutsideError} when it is damaged, truncated, too large, or packed in a way that is not read
 */
export async function unpackFeed(
  path: string,
  bytes: Uint8Array,
  budget: FeedBudget,
): Promise<readonly FeedMember[]> {
  return unpack({ path, bytes }, budget, 0);
}

async function unpack(member: FeedMember, budget: FeedBudget, depth: number): Promise<readonly FeedMember[]> {
  const { path, bytes } = member;
  const head = Buffer.from(bytes.subarray(0, 6)).toString("hex");
  const foreign = FOREIGN.find(([magic]) => head.startsWith(magic));
  if (foreign !== undefined)
    throw budget.fault(`${path} is packed with ${foreign[1]}, which is not read: unpack it first`);
  const inner = await innerOf(member, head, budget);
  if (inner === undefined) {
    budget.takeMember();
    return [member];
  }
  if (depth >= MAX_DEPTH) throw budget.fault(`${path} has archives in archives, more than ${MAX_DEPTH} deep`);
  const members: FeedMember[] = [];
  for (const one of inner) members.push(...(await unpack(one, budget, depth + 1)));
  return members;
}

async function innerOf(
  { path, bytes }: FeedMember,
  head: string,
  budget: FeedBudget,
): Promise<readonly FeedMember[] | undefined> {
  if (head.startsWith("1f8b"))
    return [{ path: path.replace(/\.t?gz$/i, ""), bytes: gunzip(path, bytes, budget) }];
  if (isZip(bytes)) return zipMembers(path, bytes, budget);
  return isTar(bytes) ? tarMembers(path, bytes, budget) : undefined;
}

function gunzip(path: string, bytes: Uint8Array, budget: FeedBudget): Uint8Array {
  let expanded: Uint8Array;
  try {
    expanded = gunzipSync(bytes, { maxOutputLength: Math.max(budget.bytesLeft, 1) });
  } catch (cause) {
    throw budget.fault(
      `${path} cannot be unpacked: ${cause instanceof Error ? cause.message : "gzip"}`,
      cause,
    );
  }
  budget.takeBytes(expanded.length);
  return expanded;
}
