import type { EndpointClass } from "../core/classes/decide-classes.ts";
import { classesOfShards } from "../core/shards/classes-of-shards.ts";
import type { DecodedShard } from "../core/shards/decode-shard.ts";
import { ShardFault } from "../core/shards/shard-fault.ts";
import { basisDifference } from "../core/shards/shard-header.ts";
import { endpointsInOrder } from "../core/shards/shard-range.ts";
import type { StartDigest } from "../core/shards/text-digest.ts";
import { outside } from "./read-shards.ts";
import type { ReconcileRequest } from "./reconcile.ts";
import { basisOf } from "./shard-basis.ts";

/**
 * Takes what parts decided instead of deciding. Where a run that applies has come further than they had, by what it found or in
 * a later round, all is decided anew.
 *
 * @param shards all parts of one whole, each once
 * @returns what throws an OutsideError for parts of anything else than what is read here
 */
export function mergedClasses(
  shards: readonly DecodedShard[],
  mode: ReconcileRequest["mode"],
  startDigest: StartDigest,
): NonNullable<ReconcileRequest["decided"]> {
  return (opened, policy, words) => {
    const { roster, placement, world } = opened;
    const endpoints = endpointsInOrder(roster.endpoints);
    const is = basisOf(opened, policy, endpoints, startDigest);
    const [first] = shards;
    const differs = first === undefined ? undefined : basisDifference(first.header.basis, is);
    if (differs !== undefined && differs.of === "step" && mode === "apply") return undefined;
    outside(() => {
      if (first === undefined) return;
      const size = first.header.fleetSize;
      if (differs === undefined && size === endpoints.length) return;
      const says = differs?.says ?? `${size} endpoints, not of ${endpoints.length}`;
      throw new ShardFault(
        "other",
        `cannot merge shards of other inputs than these: they are of ${says}`,
        hintFor(first),
      );
    });
    return withFaults(classesOfShards(shards, { endpoints, placement, world }, words));
  };
}

function hintFor({ header: { basis } }: DecodedShard): string {
  const at = basis.commit === null ? "--worktree" : `--ref ${basis.commit}`;
  return `merge with the state folder and the version that they were made with, ${at} and --now ${basis.now}; or make them anew`;
}

function* withFaults(classes: Generator<EndpointClass>): Generator<EndpointClass> {
  for (;;) {
    const { value, done } = outside(() => classes.next());
    if (done === true) return;
    yield value;
  }
}
