import { canonicalJson } from "../core/model/canonical-json.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import { shardBasisOf } from "../core/shards/shard-basis.ts";
import type { ShardBasis } from "../core/shards/shard-header.ts";
import type { StartDigest } from "../core/shards/text-digest.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { LoadedWorld } from "./load-world.ts";

/** What a world's decisions are made of. @param endpoints in order */
export function basisOf(
  opened: LoadedWorld,
  policy: LoadedPolicy,
  endpoints: readonly Endpoint[],
  startDigest: StartDigest,
): ShardBasis {
  const { inputs, placement, step } = opened;
  const policies = policy.commit === undefined ? policiesDigest(policy, startDigest) : undefined;
  return shardBasisOf({ inputs, policies, placement, states: step.states, endpoints }, startDigest);
}

/** Of the work tree: no commit says what lies there. */
function policiesDigest({ documents, inventory }: LoadedPolicy, startDigest: StartDigest): string {
  const digest = startDigest();
  for (const { file, value } of documents) digest.add(`${canonicalJson([file, value])}\n`);
  for (const row of inventory?.rows ?? []) digest.add(`${canonicalJson(row)}\n`);
  return digest.close();
}
