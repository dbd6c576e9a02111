import type { Pair } from "./pairs-file.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * Pairs of versions to ask a tool about, the same for the same seed: four in five are a real version and a mutation of
 * it, or two mutations of it; the rest are two real versions, neighbours in the list or any two. No pair is two equal
 * texts, and none comes twice.
 * @param real versions as found in the world; neighbours in the list should belong together
 */
export function versionPairs(real: readonly string[], count: number, seed: number): readonly Pair[] {
  const random = new SeededRandom(seed);
  const pairs = new Map<string, Pair>();
  while (pairs.size < count) {
    const pair = drawPair(real, random);
    if (pair.a !== pair.b) pairs.set(`${pair.a}\t${pair.b}`, pair);
  }
  return [...pairs.values()];
}

function drawPair(real: readonly string[], random: SeededRandom): Pair {
  const at = random.below(real.length - 1);
  const base = real[at] ?? "";
  const kind = random.fraction();
  if (kind < 0.05) return { a: base, b: random.pick(real) };
  if (kind < 0.2) return { a: base, b: real[at + 1] ?? "" };
  if (kind < 0.7) return ordered(base, mutate(base, random), random);
  return { a: mutate(base, random), b: mutate(base, random) };
}

function ordered(a: string, b: string, random: SeededRandom): Pair {
  return random.fraction() < 0.5 ? { a, b } : { a: b, b: a };
}

/** One mutation, seldom up to three. */
function mutate(version: string, random: SeededRandom): string {
  let mutated = version;
  do mutated = random.pick(mutations)(mutated, random);
  while (random.fraction() < 0.3);
  return mutated;
}

type Mutation = (version: string, random: SeededRandom) => string;

const suffixes = [
  ..."~ ~~ ^ + . ~rc1 ~rc2 ~beta ~bpo12+1 ~deb12u1 +b1 +b2 +deb12u1 +deb12u10 +dfsg +dfsg1 ^git1 ^20240102 ^20240102git0".split(
    " ",
  ),
  ..."ubuntu0.1 build1 .el8 .el8_10 .1 .0 .00 .a a Z 0 9 p1 -0 -00 -1 -1.1 +a~1 ^a~1 ~a^1 _1".split(" "),
];
const inserts = "~ ^ + . - _ a z A Z rc 0 00 1 9 .0 ~0 ^0 +0".split(" ");

const mutations: readonly Mutation[] = [
  (version, random) => version + random.pick(suffixes),
  (version, random) => splice(version, lateIndex(version, random), 0, random.pick(inserts)),
  (version, random) => splice(version, lateIndex(version, random), 0, random.pick(["~", "^", "+"])),
  (version, random) => splice(version, lateIndex(version, random), 1, ""),
  (version, random) => version.slice(0, Math.max(1, lateIndex(version, random))),
  (version, random) =>
    `${random.pick(["0", "00", "1", "01", "2", "10", "2147483647"])}:${withoutEpoch(version)}`,
  (version) => withoutEpoch(version),
  (version, random) => onDigits(version, random, (digits) => "0".repeat(1 + random.below(3)) + digits),
  (version, random) =>
    onDigits(version, random, (digits) => digits.replace(/\d$/, (digit) => `${9 - Number(digit)}`)),
  (version, random) =>
    onDigits(version, random, (digits) => digits + random.pick(["0", "9", "00000000000000000000"])),
  (version, random) => onDigits(version, random, (digits) => digits + random.pick(["a", "Z", "~", "^"])),
  (version, random) => onDigits(version, random, (digits) => random.pick(["a", "z", "rc", "~"]) + digits),
  (version, random) => swapCase(version, lateIndex(version, random)),
];

/** Any place but the first, three times in four in the last third: what differs late is what goes wrong. */
function lateIndex(version: string, random: SeededRandom): number {
  const from = random.fraction() < 0.25 ? 1 : Math.ceil((version.length * 2) / 3);
  return from + random.below(version.length - from + 1);
}

function splice(text: string, at: number, removed: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}

function withoutEpoch(version: string): string {
  return version.replace(/^\d+:/, "");
}

/** Changes one run of digits, a late one rather. */
function onDigits(version: string, random: SeededRandom, change: (digits: string) => string): string {
  const runs = [...version.matchAll(/\d+/g)];
  if (runs.length === 0) return version;
  const run = runs[Math.max(random.below(runs.length), random.below(runs.length))];
  return run === undefined ? version : splice(version, run.index, run[0].length, change(run[0]));
}

function swapCase(version: string, at: number): string {
  const letter = version.slice(at, at + 1);
  return splice(
    version,
    at,
    1,
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
