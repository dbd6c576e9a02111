import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, posix, resolve } from "node:path";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import type { FeedDelivery, FeedSource } from "../ports/feed-source.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { FEED_LIMITS, FeedBudget, type FeedLimits, feedFault } from "./feed-limits.ts";
import { fetchEdition } from "./fetch-edition.ts";
import { codeOf } from "./state-files.ts";
import { unpackFeed } from "./unpack-feed.ts";

export interface FeedFilesOptions {
  /** What relative paths are relative to. */
  readonly baseDir: string;
  readonly allowHosts: readonly string[];
  readonly limits?: FeedLimits;
  readonly fetch?: typeof globalThis.fetch;
}

/** Feeds from files, folders and archives, and over https from hosts that are allowed. */
export function createFeedFiles(options: FeedFilesOptions): FeedSource {
  const limits = options.limits ?? FEED_LIMITS;
  return {
    async read(from, etag) {
      if (/^[a-z][a-z0-9+.-]+:\/\//i.test(from)) return readUrl(from, etag, options, limits);
      const path = resolve(options.baseDir, from);
      try {
        const about = await stat(path);
        return about.isDirectory()
          ? await readFolder(from, path, limits)
          : await readOne(from, path, about.size, limits);
      } catch (cause) {
        if (cause instanceof OutsideError) throw cause;
        throw feedFault(
          from,
          codeOf(cause) === "ENOENT" ? "there is no such file" : (codeOf(cause) ?? String(cause)),
          "never",
          cause,
        );
      }
    },
  };
}

async function readUrl(
  from: string,
  etag: string | undefined,
  { allowHosts, fetch = globalThis.fetch }: FeedFilesOptions,
  limits: FeedLimits,
): Promise<FeedDelivery> {
  const fetched = await fetchEdition(from, {
    allowHosts,
    limits,
    fetch,
    ...(etag === undefined ? {} : { etag }),
  });
  if (fetched === "unchanged") return { kind: "unchanged" };
  const name = posix.basename(new URL(from).pathname);
  const members = await unpackFeed(name === "" ? "index" : name, fetched.bytes, new FeedBudget(from, limits));
  const digest = digestOfBytes(fetched.bytes);
  return fetched.etag === undefined
    ? { kind: "content", members, digest }
    : { kind: "content", members, digest, etag: fetched.etag };
}

async function readOne(from: string, path: string, size: number, limits: FeedLimits): Promise<FeedDelivery> {
  if (size > limits.maxBytes) throw feedFault(from, `it is larger than ${limits.maxBytes} bytes`, "never");
  const bytes = await readFile(path);
  const members = await unpackFeed(
    posix.basename(from.replaceAll("\\", "/")),
    bytes,
    new FeedBudget(from, limits),
  );
  return { kind: "content", members, digest: digestOfBytes(bytes) };
}

/** All files below a folder but hidden ones; links are not followed. Its digest is that of the list of theirs. */
async function readFolder(from: string, path: string, limits: FeedLimits): Promise<FeedDelivery> {
  const budget = new FeedBudget(from, limits);
  const members: FeedMember[] = [];
  const list: string[] = [];
  let packed = 0;
  for (const name of (await filesBelow(path, "", budget)).sort()) {
    const file = join(path, name);
    packed += (await stat(file)).size;
    if (packed > limits.maxBytes)
      throw feedFault(from, `it is larger than ${limits.maxBytes} bytes`, "never");
    const bytes = await readFile(file);
    list.push(`${digestOfBytes(bytes)} ${name}\n`);
    members.push(...(await unpackFeed(name, bytes, budget)));
  }
  return { kind: "content", members, digest: digestOfBytes(Buffer.from(list.join(""))) };
}

async function filesBelow(path: string, below: string, budget: FeedBudget): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(join(path, below), { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) names.push(...(await filesBelow(path, name, budget)));
    else if (entry.isFile()) names.push(name);
  }
  return names;
}

function digestOfBytes(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
