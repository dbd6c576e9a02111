import { type Host, isEnrolledEarly } from "./hosts.ts";
import { createRandom } from "./random.ts";

/** What is not as it should be with an endpoint. */
export type Oddity =
  /** Reported a month ago and never since. */
  | "stale"
  /** Its package database was locked. */
  | "partial"
  /** Two machines answer to its id. */
  | "cloned"
  /** Was away for weeks and came back this morning. */
  | "returned"
  /** Somebody updated it by hand over the weekend. */
  | "hand-updated"
  /** Its package manager keeps a package where it is. */
  | "held-package"
  /** A package of it is half-configured. */
  | "half-configured"
  /** It has installed what becomes active with a reboot. */
  | "reboot-pending"
  /** Its mirror has not been synchronised for weeks. */
  | "old-mirror"
  /** Three attempts at the emergency patch have failed. */
  | "failed"
  /** One attempt has failed, this morning. */
  | "failed-once";

/** How many endpoints have which. The first four make an endpoint unknown, for every patch there is: they stay few. */
const COUNTS: readonly (readonly [Oddity, number])[] = [
  ["stale", 8],
  ["partial", 4],
  ["cloned", 2],
  ["returned", 15],
  ["hand-updated", 18],
  ["held-package", 36],
  ["half-configured", 6],
  ["reboot-pending", 12],
  ["old-mirror", 6],
  ["failed", 6],
  ["failed-once", 5],
];

/** At most one oddity for an endpoint; none for the hosts of the lab, nor for those that no policy governs. */
export function assignOddities(
  hosts: readonly Host[],
  canFail: (host: Host) => boolean,
): ReadonlyMap<string, Oddity> {
  const free = hosts.filter(({ labels, role }) => labels.ring !== "lab" && role !== "appliance");
  const order = new Map(free.map(({ id }) => [id, createRandom(`order ${id}`).below(1_000_000)]));
  const shuffled = [...free].sort(
    (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const odd = new Map<string, Oddity>();
  for (const [oddity, count] of [...COUNTS].reverse()) {
    const fits = shuffled.filter((host) => !odd.has(host.id) && isCandidate(oddity, host, canFail));
    for (const { id } of fits.slice(0, count)) odd.set(id, oddity);
  }
  return odd;
}

function isCandidate(oddity: Oddity, host: Host, canFail: (host: Host) => boolean): boolean {
  switch (oddity) {
    case "failed":
    case "failed-once":
      return canFail(host);
    case "half-configured":
      return host.role === "shop";
    case "old-mirror":
      return host.distribution === "debian-12";
    case "reboot-pending":
      // Far enough behind that there is a newer kernel.
      return (
        isBehind(host, host.distribution === "almalinux-8" ? 8 : 21) && host.distribution !== "debian-11"
      );
    case "partial":
      return isEnrolledEarly(host) && host.distribution !== "almalinux-9";
    case "hand-updated":
      return isEnrolledEarly(host) && isBehind(host, 8);
    default:
      return host.distribution !== "almalinux-9";
  }
}

/** At least so many days, and with something that was published since. */
function isBehind({ daysBehind, distribution }: Host, days: number): boolean {
  return daysBehind >= days && daysBehind < 60 && distribution !== "almalinux-9";
}
