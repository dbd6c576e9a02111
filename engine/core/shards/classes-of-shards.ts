import type { Alike } from "../classes/alike.ts";
import { decideClasses, type EndpointClass } from "../classes/decide-classes.ts";
import type { DecidedPart, Words } from "../classes/decided-parts.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import { type Placement, placeIn } from "../rings/place.ts";
import type { DecodedPart, DecodedShard } from "./decode-shard.ts";
import { createPartAtClocks } from "./part-at-clocks.ts";
import { ShardFault } from "./shard-fault.ts";
import { endpointsInOrder, rangeOf } from "./shard-range.ts";

/** What the parts of a fleet were decided about, over the fleet itself. */
export interface WholeFleet {
  readonly endpoints: readonly Endpoint[];
  readonly placement: Placement;
  readonly world: World;
}

/**
 * The classes that parts were written from, as `decideClasses` would give them of each part, and at last those of which nothing
 * is known, asked about here.
 *
 * @param shards of this very fleet: all of them, each once
 * @throws {ShardFault} for a part that names what is not here
 */
export function* classesOfShards(
  shards: readonly DecodedShard[],
  { endpoints, placement, world }: WholeFleet,
  words: Words = "kept",
): Generator<EndpointClass> {
  const ordered = endpointsInOrder(endpoints);
  const partAtClocks = createPartAtClocks(world, words);
  const silent: Endpoint[] = [];
  for (const { name, header, parts, classes, silent: unheard } of shards) {
    const fault = (): ShardFault =>
      new ShardFault(
        "damaged",
        `cannot read ${JSON.stringify(name)} as a shard: it speaks of what is not here`,
        `make it anew: muster reconcile --shard ${header.number}/${header.of} --output FILE`,
      );
    const { from } = rangeOf(ordered.length, header);
    const memberAt = (position: number): Endpoint => found(ordered[from + position], fault);
    const decided: (DecidedPart | undefined)[] = [];
    for (const one of classes()) {
      const members = allOf(one.members.map(memberAt), fault);
      const [first] = members;
      const place = placeIn(placement, first.id);
      const policy = found(world.declared.policies[one.policy], fault);
      const report = found(first.report, fault);
      const own = one.parts.map((number) => {
        const known = decided[number];
        if (known !== undefined) return known;
        const part = partAtClocks(ofCatalog(found(parts[number], fault), world, fault), place, policy);
        decided[number] = part;
        return part;
      });
      yield { members, place, governed: { kind: "governed", policy }, report, parts: own };
    }
    for (const position of unheard) silent.push(memberAt(position));
  }
  yield* decideClasses(silent, placement, world, words);
}

/** Every decision is about a patch that is here, in the revision that is here. */
function ofCatalog(part: DecodedPart, { assessor }: World, fault: () => ShardFault): DecodedPart {
  const { byId } = assessor.catalog;
  if (part.decisions.some(({ patch, digest }) => byId.get(patch)?.digest !== digest)) throw fault();
  return part;
}

function allOf([first, ...others]: readonly Endpoint[], fault: () => ShardFault): Alike {
  return [found(first, fault), ...others];
}

function found<T>(value: T | undefined, fault: () => ShardFault): T {
  if (value === undefined) throw fault();
  return value;
}
