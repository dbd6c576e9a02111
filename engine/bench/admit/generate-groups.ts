import type { Concurrency } from "../../core/model/declared.ts";
import type { RingLoad } from "../../core/rings/admit.ts";
import type { WantedGroup } from "../../core/rings/admit-groups.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);

export interface Shape {
  readonly endpoints: number;
  readonly groups: number;
  readonly patches: number;
  /** How many different due dates the patches have. */
  readonly dues: number;
  /** How many of the ring may change at once, in parts of a million. */
  readonly ppm: number;
}

/** A ring of groups of equal size, at 40 sites, with one in 10,000 endpoints in flight and as many where a patch failed. */
export function generateGroups({ endpoints, groups, patches, dues, ppm }: Shape) {
  const size = Math.ceil(endpoints / groups);
  const found: WantedGroup[] = [];
  const changing: RingLoad["changing"][number][] = [];
  for (let index = 0; index < groups; index += 1) {
    const labels = { site: `site-${index % 40}` };
    const ids = Array.from({ length: size }, (_, member) => `host-${index}-${member}.example.org`);
    const wanted = Array.from({ length: patches }, (_, number) => {
      const patch = `DSA-${5000 + ((index + number) % (2 * patches))}-1`;
      const due = NOW + (((index + number) % (2 * patches)) % dues) * DAY_MS;
      const one = { patch, task: patch, expedite: false, waived: false, offered: false };
      return { ...one, ...(dues === 0 ? {} : { due }), brings: [`product-${number} 2`] };
    });
    const isRare = index % Math.max(1, Math.round(10_000 / size)) === 0;
    const [first, ...others] = ids;
    if (isRare && first !== undefined) {
      const failed = new Set(index % 2 === 0 ? ["DSA-5003-1"] : []);
      changing.push({ endpoint: first, labels, inFlight: failed.size === 0, failed });
      found.push({ endpoints: [first], labels, wanted }, { endpoints: others, labels, wanted });
    } else found.push({ endpoints: ids, labels, wanted });
  }
  const concurrency: Concurrency = {
    at: "rings/all.yaml:1:1",
    maxInFlight: { kind: "share", ppm },
    perLabel: [{ label: "site", most: Math.ceil(endpoints / 20) }],
    offerTimeoutMs: 2 * DAY_MS,
  };
  const load: RingLoad = { ring: { name: "all", concurrency }, members: endpoints, changing };
  return { load, groups: found };
}
