/** Draws that look like chance and are not: equal names give equal draws, on every machine and in every run. */
export interface Random {
  /** An integer from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  /** True in `perMille` of 1,000 draws. */
  readonly chance: (perMille: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** One of the names, each as often as its weight says. */
  readonly weighted: (weights: Readonly<Record<string, number>>) => string;
}

/**
 * A small fast counting generator, seeded by a text.
 * @see Chris Doty-Humphrey, PractRand 0.94, "sfc32"; FNV-1a for the seed
 */
export function createRandom(seed: string): Random {
  const state = seedOf(seed);
  for (let round = 0; round < 12; round += 1) next(state);
  const below = (bound: number): number => next(state) % bound;
  return {
    below,
    chance: (perMille) => below(1000) < perMille,
    pick: (items) => items[below(items.length)] ?? items[0],
    weighted: (weights) => {
      const entries = Object.entries(weights);
      let left = below(entries.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [name, weight] of entries) {
        if (left < weight) return name;
        left -= weight;
      }
      return entries[0]?.[0] ?? "";
    },
  };
}

type State = [a: number, b: number, c: number, counter: number];

function next(state: State): number {
  const [a, b, c, counter] = state;
  const drawn = (a + b + counter) >>> 0;
  state[0] = (b ^ (b >>> 9)) >>> 0;
  state[1] = (c + (c << 3)) >>> 0;
  state[2] = (((c << 21) | (c >>> 11)) + drawn) >>> 0;
  state[3] = (counter + 1) >>> 0;
  return drawn;
}

function seedOf(text: string): State {
  const state: State = [0x811c9dc5, 0x01000193, 0x9e3779b9, 1];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    state[0] = Math.imul(state[0] ^ code, 0x01000193) >>> 0;
    state[1] = Math.imul(state[1] ^ (code + index), 0x85ebca6b) >>> 0;
    state[2] = Math.imul(state[2] + code, 0xc2b2ae35) >>> 0;
  }
  return state;
}
