import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Story } from "./specified-story.ts";

/**
 * The story with everything in another order that files, feeds and keys could come in: all but the rules of a policy, the
 * facts of a patch and the attempts of an endpoint, where the order means something.
 */
export function shuffledStory(story: Story, seed: number): Story {
  const shuffle = shuffler(seed);
  const { declared, rollout } = story;
  return shuffledKeys({
    ...story,
    declared: {
      ...declared,
      policies: shuffle(declared.policies),
      approve: shuffle(declared.approve),
      holds: shuffle(declared.holds),
      rejects: shuffle(declared.rejects),
      releases: shuffle(declared.releases),
      exclusions: shuffle(declared.exclusions),
      testRecords: shuffle(declared.testRecords),
      rings: shuffle(declared.rings),
      freezes: shuffle(declared.freezes),
    },
    rollout: { ...rollout, passes: shuffle(rollout.passes), trips: shuffle(rollout.trips) },
    entries: shuffle(story.entries).map((entry) => shuffledEntry(entry, shuffle)),
    endpoints: shuffle(story.endpoints),
  });
}

type Shuffle = <T>(list: readonly T[]) => readonly T[];

function shuffledEntry(entry: CatalogEntry, shuffle: Shuffle): CatalogEntry {
  const { supersedes, ...patch } = entry.patch;
  return {
    ...entry,
    patch: {
      ...patch,
      fixes: shuffle(patch.fixes),
      ...(supersedes === undefined ? {} : { supersedes: shuffle(supersedes) }),
    },
  };
}

/** Fisher and Yates's shuffle, by a linear congruential generator: the same seed, the same order. */
function shuffler(seed: number): Shuffle {
  let state = seed >>> 0;
  return (list) => {
    const left = [...list];
    const shuffled: typeof left = [];
    while (left.length > 0) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      shuffled.push(...left.splice(state % left.length, 1));
    }
    return shuffled;
  };
}

/** The same plain objects with their keys the other way round. */
function shuffledKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffledKeys) as T;
  if (typeof value !== "object" || value === null || value instanceof Map || value instanceof Set)
    return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffledKeys(item)]),
  ) as T;
}
