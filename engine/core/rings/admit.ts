import type { Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { Task } from "../model/task.ts";
import { admitGroups } from "./admit-groups.ts";
import { groupAt } from "./bundles.ts";
import type { Changing } from "./room.ts";

/** One patch that nothing but the ring's concurrency stands against on one endpoint. */
export interface Wanted {
  readonly endpoint: string;
  readonly labels: Endpoint["labels"];
  readonly patch: string;
  /** What is to be done: the patch, or taking it off. Failures of one do not count against the other. */
  readonly task: Task;
  /** The emergency lane: first in line. */
  readonly expedite: boolean;
  /** People waived the limits for it. It takes a slot all the same. */
  readonly waived: boolean;
  /** It was handed out before, and its time has not run out: it is in the batch already. */
  readonly offered: boolean;
  readonly due?: Instant;
  /** What its action brings about: patches of one endpoint that bring the same are one action. */
  readonly brings: readonly string[];
}

/** A ring that limits how many of its endpoints may change at once, and how it stands before anything is admitted. */
export interface RingLoad {
  readonly ring: Pick<Ring, "name"> & { readonly concurrency: NonNullable<Ring["concurrency"]> };
  /** How many endpoints are in the ring: what shares are of. */
  readonly members: number;
  /** Those of them that have something in flight, or where something failed; each once. */
  readonly changing: readonly Changing[];
}

export type Admission =
  | { readonly admitted: true; readonly says: string }
  | { readonly admitted: false; readonly says: string; readonly flags: readonly string[] };

/** `admitGroups`, of endpoints each on its own: all that an endpoint wants comes with the same labels. */
export function admit(
  load: RingLoad,
  wanted: readonly Wanted[],
  sha256: Sha256,
): ReadonlyMap<Wanted, Admission> {
  const byEndpoint = new Map<string, Wanted[]>();
  for (const one of wanted) groupAt(byEndpoint, one.endpoint).push(one);
  const groups = [...byEndpoint].map(([endpoint, own]) => ({
    endpoints: [endpoint],
    labels: own[0]?.labels,
    wanted: own,
  }));
  const { admitted, rest } = admitGroups(load, groups, sha256);
  const answers = new Map<Wanted, Admission>();
  for (const [group, { endpoints, wanted: own }] of groups.entries()) {
    const said = admitted(group).get(endpoints[0] ?? "") ?? rest(group);
    for (const [place, one] of own.entries()) {
      const answer = said[place];
      if (answer !== undefined) answers.set(one, answer);
    }
  }
  return answers;
}
