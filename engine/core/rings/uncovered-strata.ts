import { compareText } from "../model/compare-text.ts";
import type { Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import { factAt, stratumOf } from "./stratum.ts";

/** How many kinds of endpoint a finding names. */
const NAMED = 5;

/**
 * Kinds of endpoint that come after a ring and that none of its members stands for: what breaks on them, its gate cannot see.
 * First values of one fact alone, then combinations of values that each occur. One finding a ring.
 *
 * @param members of each ring of the track; those in the last ring for counting only are not among them
 */
export function uncoveredStrata(
  track: readonly Ring[],
  members: ReadonlyMap<string, readonly Endpoint[]>,
): readonly Finding[] {
  return track.flatMap((ring, index): readonly Finding[] => {
    const paths = ring.members.sample?.stratifyBy ?? [];
    const own = members.get(ring.name) ?? [];
    // Nobody is a fault of its own: there is nothing that a kind could be missing from.
    if (paths.length === 0 || own.length === 0) return [];
    const outward = track.slice(index + 1).flatMap(({ name }) => members.get(name) ?? []);
    const missing = missingKinds(own, outward, paths);
    if (missing.length === 0) return [];
    const touched = new Set(missing.flatMap(({ endpoints }) => endpoints.map(({ id }) => id))).size;
    const named = missing.slice(0, NAMED).map(({ says, endpoints }) => `${says} (${endpoints.length})`);
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
    const says = `ring "${ring.name}" has nobody of ${missing.length} ${missing.length === 1 ? "kind" : "kinds"} that ${touched} endpoints after it belong to: ${named.join(", ")}${more}`;
    return [{ code: "stratum-uncovered", ring: ring.name, at: ring.members.at, says }];
  });
}

interface Kind {
  readonly says: string;
  readonly endpoints: readonly Endpoint[];
}

function missingKinds(
  own: readonly Endpoint[],
  outward: readonly Endpoint[],
  paths: readonly string[],
): readonly Kind[] {
  const single = paths.flatMap((path) => missingOf(own, outward, [path]));
  if (paths.length === 1) return single;
  const said = new Set(single.flatMap(({ endpoints }) => endpoints.map(({ id }) => id)));
  const rest = outward.filter(({ id }) => !said.has(id));
  return [...single, ...missingOf(own, rest, paths)];
}

/** By count, the largest first, then by what they are called. */
function missingOf(
  own: readonly Endpoint[],
  outward: readonly Endpoint[],
  paths: readonly string[],
): readonly Kind[] {
  const covered = new Set(own.map((endpoint) => stratumOf(endpoint, paths)));
  const missing = new Map<string, Endpoint[]>();
  for (const endpoint of outward) {
    const stratum = stratumOf(endpoint, paths);
    if (covered.has(stratum)) continue;
    const known = missing.get(stratum);
    if (known === undefined) missing.set(stratum, [endpoint]);
    else known.push(endpoint);
  }
  return [...missing.values()]
    .map((endpoints) => ({ says: describe(endpoints[0], paths), endpoints }))
    .sort((a, b) => b.endpoints.length - a.endpoints.length || compareText(a.says, b.says));
}

/** `os.version 12 with labels.site fra`; a fact that nobody reported is a kind of its own. */
function describe(endpoint: Endpoint | undefined, paths: readonly string[]): string {
  const facts = paths.map((path) => {
    const value = endpoint === undefined ? undefined : factAt(endpoint, path);
    return value === undefined ? `${path} not reported` : `${path} ${JSON.stringify(value)}`;
  });
  return facts.join(" with ");
}
