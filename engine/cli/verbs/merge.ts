import { resolve } from "node:path";
import { shardFile } from "../../adapters/shard-files.ts";
import { startDigest } from "../../adapters/text-digest.ts";
import { mergedClasses } from "../../commands/merged-classes.ts";
import { openShards, readShards } from "../../commands/read-shards.ts";
import { hasSwitch, listOperand, textOption } from "../call.ts";
import { withProgress } from "../progress.ts";
import type { RunVerb } from "../verb-definition.ts";
import { reconcileWith } from "./reconcile.ts";

/** `muster reconcile`, but for deciding: that was done in shards. The moment is theirs, unless another one is named. */
export const merge: RunVerb = async (call, io) => {
  const files = listOperand(call, 0).map((name) => shardFile(resolve(io.cwd, name), name));
  const set = await openShards(files);
  const shards = await withProgress(call, io, "reading shards", () => readShards(set, startDigest));
  const now = textOption(call, "now") ?? set.now;
  const decided = mergedClasses(shards, hasSwitch(call, "apply") ? "apply" : "decide", startDigest);
  return reconcileWith({ ...call, options: { ...call.options, now } }, io, { decided });
};
