import { startDigest } from "../../adapters/text-digest.ts";
import { tipReader } from "../../adapters/tip-files.ts";
import { shardFleet } from "../../commands/shard-fleet.ts";
import type { ShardSummary } from "../../core/shards/encode-shard.ts";
import { MOST_SHARDS, parseShardNumber, type ShardNumber } from "../../core/shards/shard-range.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { emit, note } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import { nowOf } from "../now.ts";
import { withSource } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { refuseRewritten } from "../rewritten.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace, stateDir } from "../workspace.ts";
import { openLoggedWorld } from "../world.ts";

/** What is asked of a whole plan, and so of `merge`. */
const OF_THE_WHOLE = [
  ["apply", "--apply"],
  ["publish", "--publish"],
  ["proposals", "--proposals"],
  ["since", "--since"],
  ["endpoints", "--endpoints"],
  ["format", "--format"],
  ["detailedExitcode", "--detailed-exitcode"],
] as const;

/** `muster reconcile --shard i/n`: decides about a part, and writes down what `muster merge` plans by. */
export const reconcileShard: RunVerb = async (call, io) => {
  const shard = shardOf(call);
  const now = nowOf(call);
  return withSource(call, io, "commit", async (opened) => {
    const { spec } = await readWorkspace(opened.source);
    const state = stateDir(call, io, opened, spec);
    const { ports } = openLoggedWorld(call, io, opened, spec);
    const emptyFolders = hasSwitch(call, "allowEmpty") ? "allowed" : "refused";
    const request = { source: opened.source, now, emptyFolders, shard } as const;
    const result = await shardFleet(request, tipReader(state), ports, startDigest);
    if (result.kind === "invalid") return refuseInvalid(call, io, result.problems);
    if (result.kind === "rewritten") return refuseRewritten(io, state, result);
    const told = withSummary(result.pieces);
    await withProgress(call, io, "deciding", () => emit(call, io, told.pieces));
    const summary = told.summary();
    if (summary !== undefined) await note(call, io, summaryText(shard, summary));
    return EXIT.clean;
  });
};

function shardOf(call: Call): ShardNumber {
  const text = textOption(call, "shard") ?? "";
  const shard = parseShardNumber(text);
  if (shard === undefined) {
    const most = `of ${MOST_SHARDS} at most`;
    throw new UsageError(
      `--shard ${JSON.stringify(text)} is no part`,
      `write 2/4 for the second of four, ${most}`,
    );
  }
  for (const [name, flag] of OF_THE_WHOLE) {
    if (call.options[name] === undefined) continue;
    throw new UsageError(`${flag} does not go with --shard`, `give it to muster merge, which has all shards`);
  }
  return shard;
}

function withSummary(pieces: Generator<string, ShardSummary>): {
  readonly pieces: Iterable<string>;
  readonly summary: () => ShardSummary | undefined;
} {
  let summary: ShardSummary | undefined;
  const all = function* (): Generator<string> {
    summary = yield* pieces;
  };
  return { pieces: all(), summary: () => summary };
}

function summaryText(
  { number, of }: ShardNumber,
  { endpoints, classes, silent, verdicts }: ShardSummary,
): string {
  const counts = Object.entries(verdicts).map(([verdict, by]) => `${verdict} ${by}`);
  const unknown = silent === 0 ? [] : [`${silent} endpoints unknown or ungoverned`];
  const all = [...counts, ...unknown];
  const decided = all.length === 0 ? "nothing applies" : all.join(", ");
  return `shard ${number}/${of}: ${counted(endpoints, "endpoint", "endpoints")} in ${counted(classes, "class", "classes")}; before slots are given away: ${decided}`;
}

function counted(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
