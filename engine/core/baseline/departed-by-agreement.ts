import type { Baseline, Exclusion } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { isUnknown } from "../model/kleene.ts";

/** Whether people agreed that an endpoint departs from a baseline; `unknown` says why nobody can tell, which agrees to nothing. */
export type Agreement =
  | { readonly kind: "none" }
  | { readonly kind: "excluded"; readonly exclusion: Exclusion }
  | { readonly kind: "unknown"; readonly exclusion: Exclusion; readonly why: string };

/** The unexpired exclusion that lasts longest. An end that cannot be read is past. */
export function agreementOn(
  { name }: Baseline,
  endpoint: Endpoint,
  exclusions: readonly Exclusion[],
  now: Instant,
): Agreement {
  let best: Exclusion | undefined;
  let unsure: Agreement | undefined;
  for (const exclusion of exclusions) {
    if (!exclusion.baselines.includes(name) || !(now < exclusion.expires)) continue;
    const answer = exclusion.endpoints(endpoint);
    if (answer === "no") continue;
    if (isUnknown(answer)) unsure ??= { kind: "unknown", exclusion, why: answer.unknown };
    else if (best === undefined || exclusion.expires > best.expires) best = exclusion;
  }
  return best === undefined ? (unsure ?? { kind: "none" }) : { kind: "excluded", exclusion: best };
}
