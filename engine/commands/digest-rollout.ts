import { canonicalJson } from "../core/model/canonical-json.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { Rollout } from "../core/model/rollout.ts";
import type { Sha256 } from "../core/model/sha256.ts";

/** The digest of everything that the log says of the rollout. Equal facts have equal digests, in whatever order they were kept. */
export function digestRollout(rollout: Rollout, sha256: Sha256): string {
  const { passes, trips, topUps, approvedAt, vouching, signedOff, named } = rollout;
  const unvouched = vouching.kind === "vouched" ? (vouching.unvouched ?? []) : [];
  const value = {
    v: 1,
    passes: sorted(passes),
    trips: sorted(trips),
    topUps: sorted([...topUps].map(([ring, ids]) => [ring, sorted(ids)])),
    approvedAt: sorted([...approvedAt]),
    signedOff: sorted([...(signedOff ?? [])]),
    ...(named === undefined || named.size === 0 ? {} : { named: sorted([...named]) }),
    vouching:
      vouching.kind === "trust-merge"
        ? { kind: vouching.kind }
        : {
            kind: vouching.kind,
            digests: sorted([...vouching.digests].map(([patch, digests]) => [patch, sorted([...digests])])),
            rejects: sorted([...(vouching.rejects ?? [])]),
            ...(unvouched.length === 0 ? {} : { unvouched: sorted(unvouched) }),
          },
  };
  const hash = sha256(new TextEncoder().encode(canonicalJson(value)));
  return `sha256:${[...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function sorted<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, key: canonicalJson(item) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);
}
