import { decideClasses } from "../core/classes/decide-classes.ts";
import type { Problem } from "../core/model/problem.ts";
import { stepRollout } from "../core/rollout/step-rollout.ts";
import { encodeShard, type ShardSummary } from "../core/shards/encode-shard.ts";
import { endpointsInOrder, rangeOf, type ShardNumber } from "../core/shards/shard-range.ts";
import type { StartDigest } from "../core/shards/text-digest.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import type { RewrittenHistory } from "./guard-history.ts";
import type { WorldPorts } from "./load-world.ts";
import { type OpenRunRequest, openRun } from "./open-run.ts";
import { basisOf } from "./shard-basis.ts";

export interface ShardRequest extends OpenRunRequest {
  readonly shard: ShardNumber;
}

export type ShardResult =
  | {
      readonly kind: "sharded";
      /** The file, piece by piece, decided about as it is asked for; once. */
      readonly pieces: Generator<string, ShardSummary>;
    }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | RewrittenHistory;

/**
 * Decides about a part of the fleet, under the placement and the gates of all of it. Nothing is remembered.
 * @throws {OutsideError} what the world cannot give
 */
export async function shardFleet(
  request: ShardRequest,
  tips: TipReader,
  ports: WorldPorts,
  startDigest: StartDigest,
): Promise<ShardResult> {
  const found = await openRun(request, tips, ports);
  if (found.kind !== "opened") return found;
  const { policy, prepared } = found;
  const opened = prepared.at(stepRollout(prepared.rollout, "decide"));
  const { world, placement, roster } = opened;
  const ordered = endpointsInOrder(roster.endpoints);
  const { from, to } = rangeOf(ordered.length, request.shard);
  const endpoints = ordered.slice(from, to);
  const basis = basisOf(opened, policy, ordered, startDigest);
  const content = {
    header: { ...request.shard, fleetSize: ordered.length, basis },
    endpoints,
    classes: decideClasses(endpoints, placement, world),
    policies: world.declared.policies,
  };
  return { kind: "sharded", pieces: encodeShard(content, startDigest()) };
}
