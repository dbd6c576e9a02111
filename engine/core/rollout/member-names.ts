import type { RolloutEntry } from "../model/rollout-fact.ts";

/** Keyed hash of an endpoint's name. Core has no cryptography: the composition root binds it. */
export type HashName = (name: string) => string;

/**
 * Puts names back where entries hold keyed hashes of them, by hashing all names there are. What fits nobody is left out: an
 * endpoint that is gone, and one that calls itself by a hash.
 */
export function withMemberNames(
  entries: readonly RolloutEntry[],
  names: Iterable<string>,
  hash: HashName,
): readonly RolloutEntry[] {
  if (!entries.some(({ fact }) => fact.type === "members")) return entries;
  const byHash = new Map<string, string>();
  for (const name of names) byHash.set(hash(name), name);
  return entries.map((entry) => {
    const { fact } = entry;
    if (fact.type !== "members") return entry;
    const endpoints = fact.endpoints.flatMap((one) => byHash.get(one) ?? []);
    return { ...entry, fact: { ...fact, endpoints } };
  });
}
