import type { ApproveEntry, At, Ring, Through } from "../model/declared.ts";

/** Whether people (or a policy, in advance) agreed to a patch, and on what terms. */
export type Consent =
  | {
      readonly given: true;
      /** Undefined: the rule says `automatic`. */
      readonly entry?: ApproveEntry | undefined;
      /** Each of them binds. */
      readonly ceilings: readonly Through[];
      /** It counts because it lies on the branch, not because the log vouches for it. */
      readonly trusted: boolean;
      readonly says: () => string;
      readonly at: At;
    }
  | {
      readonly given: false;
      /** An entry that would count if something vouched for it, or if its digest were that of the catalog. */
      readonly entry?: ApproveEntry | undefined;
      readonly flag: "unvouched" | "digest-changed" | "not-approved";
      readonly says: () => string;
      readonly at?: At;
    };

/** The ceiling that a ring lies beyond, if any. */
export function ceilingBefore(
  ring: Ring,
  track: readonly Ring[],
  ceilings: readonly Through[],
): NamedThrough | undefined {
  for (const through of ceilings)
    if (through.kind === "rings" && !isWithin(ring, track, through)) return through;
  return undefined;
}

type NamedThrough = Extract<Through, { readonly kind: "rings" }>;

/** A track that the ceiling does not name stays shut; of two rings the nearer binds. */
function isWithin(ring: Ring, track: readonly Ring[], through: NamedThrough): boolean {
  const named = track.filter(({ name }) => through.rings.includes(name)).map(({ order }) => order);
  return named.length > 0 && ring.order <= Math.min(...named);
}

/** An entry's terms count only where the entry itself does. */
export function waives(
  consent: Consent,
  check: "gate" | "soak" | "installed" | "window" | "freeze" | "concurrency" | "test",
): boolean {
  return consent.given && consent.entry?.waives.has(check) === true;
}
