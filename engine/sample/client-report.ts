import { formatInstant } from "../core/model/instant.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { instantOf, ROUNDS, type Round } from "./moments.ts";
import { createRandom, type Random } from "./random.ts";

const SITES = { fra: 40, ams: 25, mad: 20, waw: 15 };
const ZONES: Readonly<Record<string, string>> = {
  ams: "Europe/Amsterdam",
  fra: "Europe/Berlin",
  mad: "Europe/Madrid",
  waw: "Europe/Warsaw",
};
const SEQUENCES: Readonly<Record<Round, number>> = { "month-ago": 900, friday: 940, monday: 943 };
/** One in so many is a lab machine. */
const LAB_EVERY = 40;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What is different from one client to the next. */
export type ClientFacts = Required<Pick<EndpointReport, "os" | "hardware" | "software">> &
  Pick<EndpointReport, "installedPatches" | "rebootPending">;

/**
 * What the clients of one kind report in a round: names, sites and hardware are drawn, seeded. Those of two sites report since last
 * week, the others since this morning, as servers do.
 * @param facts of a client, the same in every round
 */
export function* clientReports(
  kind: string,
  count: number,
  round: Round,
  facts: (random: Random, isLab: boolean) => ClientFacts,
): Generator<EndpointReport> {
  const numbers = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(`${kind} ${index}`);
    const site = random.weighted(SITES);
    const number = (numbers.get(site) ?? 0) + 1;
    numbers.set(site, number);
    const isEarly = site === "fra" || site === "ams";
    if (round === "month-ago" || (round === "friday" && !isEarly)) continue;
    const id = `${site}-${kind}-${String(number).padStart(4, "0")}`;
    const isLab = index % LAB_EVERY === 0;
    const own = facts(random, isLab);
    yield {
      apiVersion: "muster/v1",
      kind: "EndpointReport",
      endpoint: {
        id,
        hostname: id,
        labels: { site, role: "client", tier: "3", exposure: "internal", ring: isLab ? "lab" : "auto" },
        timezone: ZONES[site] ?? "UTC",
      },
      observedAt: formatInstant(instantOf(ROUNDS[round]) + random.below(95) * MINUTE_MS),
      sequence: SEQUENCES[round],
      rebootPending: false,
      bootedAt: formatInstant(instantOf(ROUNDS.friday) - (1 + random.below(20)) * DAY_MS),
      ...own,
    };
  }
}
