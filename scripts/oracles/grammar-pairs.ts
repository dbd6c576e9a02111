import type { Pair } from "./pairs-file.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * Pairs of versions made of parts, the same for the same seed: a version takes one text of each slot, and the other of its pair
 * is the same but for one to three slots, late ones rather. No pair is two equal texts, and none comes twice.
 * @param slots repeat a text to have it more often
 */
export function grammarPairs(
  slots: readonly (readonly string[])[],
  count: number,
  seed: number,
): readonly Pair[] {
  const random = new SeededRandom(seed);
  const pairs = new Map<string, Pair>();
  while (pairs.size < count) {
    const first = slots.map((texts) => random.pick(texts));
    const second = [...first];
    do {
      const at = Math.max(random.below(slots.length), random.below(slots.length));
      second[at] = random.pick(slots[at] ?? [""]);
    } while (random.fraction() < 0.4);
    const [a, b] = [first.join(""), second.join("")];
    if (a !== b && a !== "" && b !== "") pairs.set(`${a}\t${b}`, { a, b });
  }
  return [...pairs.values()];
}
