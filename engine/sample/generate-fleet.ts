import { formatInstant } from "../core/model/instant.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { buildAt, type Day } from "./distribution.ts";
import { type Distributions, type Host, isEnrolledEarly, sampleHosts } from "./hosts.ts";
import { createInstaller, type Installed, type Installer, type Level, packagesOf } from "./installed.ts";
import { dayOf, instantOf, NOW, ROUNDS, type Round } from "./moments.ts";
import { assignOddities, type Oddity } from "./oddities.ts";
import { createRandom } from "./random.ts";
import { strangers } from "./strangers.ts";

/** The patch that some endpoints fail to install: the emergency of the sample. */
export const EMERGENCY = {
  patch: "ALSA-2026:37137",
  product: "tomcat",
  released: "2026-07-09T00:00:00Z",
} as const;

const SEQUENCES: Readonly<Record<Round, number>> = { "month-ago": 4_000, friday: 4_100, monday: 4_104 };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * What the sample's endpoints report in a round. Pure: equal data give equal reports. Package lists are real, and so are all
 * versions; which host has which is drawn.
 */
export function* generateFleet(distributions: Distributions, round: Round): Generator<EndpointReport> {
  const hosts = sampleHosts();
  const installer = createInstaller();
  const odd = assignOddities(hosts, (host) => lacksEmergency(host, distributions));
  for (const host of hosts) {
    const oddity = odd.get(host.id);
    if (reportsIn(round, host, oddity)) yield* reportsOf(host, oddity, round, distributions, installer);
  }
  if (round !== "month-ago") yield* strangers(observedAt("strangers", round), SEQUENCES[round]);
}

function reportsIn(round: Round, host: Host, oddity: Oddity | undefined): boolean {
  if (round === "month-ago") return oddity === "stale" || oddity === "returned";
  if (oddity === "stale") return false;
  return round === "monday" || (isEnrolledEarly(host) && oddity !== "returned");
}

function* reportsOf(
  host: Host,
  oddity: Oddity | undefined,
  round: Round,
  distributions: Distributions,
  installer: Installer,
): Generator<EndpointReport> {
  const distribution = distributions[host.distribution];
  const level = levelOf(host, oddity, round);
  const installed = installer(host, distribution, level, oddity);
  const report = baseReport(host, installed, oddity, round, distributions);
  yield round === "monday"
    ? { ...report, ...oddFacts(host, oddity, installed, level.packages, distributions) }
    : report;
  if (oddity === "cloned" && round === "monday") {
    const older = { packages: level.packages - 60, kernel: level.kernel - 60 };
    const { software } = installer(host, distribution, older);
    yield { ...report, endpoint: { ...report.endpoint, hostname: `${host.id}-copy` }, software };
  }
}

/** Over the weekend somebody updated a few by hand, and some got a new kernel that they do not run yet. */
function levelOf({ daysBehind }: Host, oddity: Oddity | undefined, round: Round): Level {
  const day = dayOf(NOW) - daysBehind;
  const friday = dayOf(ROUNDS.friday);
  if (round !== "monday") return { packages: day, kernel: day };
  if (oddity === "hand-updated") return { packages: friday, kernel: friday };
  return { packages: day, kernel: oddity === "reboot-pending" ? friday : day };
}

function baseReport(
  host: Host,
  { software, modules }: Installed,
  oddity: Oddity | undefined,
  round: Round,
  distributions: Distributions,
): EndpointReport {
  const { id, labels, timezone, hardware, role } = host;
  const at = observedAt(id, round);
  return {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id, hostname: id, labels, timezone },
    observedAt: formatInstant(at),
    sequence: SEQUENCES[round],
    os: distributions[host.distribution].os,
    hardware,
    software,
    ...(modules === undefined ? {} : { modules }),
    rebootPending: oddity === "reboot-pending" && round === "monday",
    bootedAt: bootedAt(host, oddity, round),
    ...(role === "web" ? { health: [{ check: "http-200", status: "pass" as const }] } : {}),
  };
}

/** What only this morning's report of an odd endpoint says. */
function oddFacts(
  host: Host,
  oddity: Oddity | undefined,
  { software }: Installed,
  day: Day,
  distributions: Distributions,
): Partial<EndpointReport> {
  switch (oddity) {
    case "partial":
      return { software: software.slice(0, 60), partial: "the package database was locked" };
    case "old-mirror":
      return { offered: offeredAt(host, day, distributions) };
    case "failed":
      return {
        attempts: ["2026-08-22T20:00:00Z", "2026-08-23T00:30:00Z", "2026-08-23T05:00:00Z"].map(failedAttempt),
      };
    case "failed-once":
      return { attempts: [failedAttempt("2026-08-24T04:50:00Z")] };
    default:
      return {};
  }
}

function failedAttempt(startedAt: string): NonNullable<EndpointReport["attempts"]>[number] {
  const finishedAt = formatInstant(instantOf(startedAt) + 3 * MINUTE_MS);
  return {
    patch: EMERGENCY.patch,
    startedAt,
    finishedAt,
    outcome: "failed",
    code: "1",
    rebootRequired: false,
  };
}

/** Of the packages that ever changed, what a mirror of that day has. */
function offeredAt(host: Host, day: Day, distributions: Distributions): readonly string[] {
  return packagesOf(host, distributions[host.distribution])
    .filter(({ builds }) => builds.length > 1)
    .map((one) => buildAt(one, day).item.purl);
}

function lacksEmergency(host: Host, distributions: Distributions): boolean {
  if (host.distribution !== "almalinux-8" || host.lagging?.prefix !== EMERGENCY.product) return false;
  const day = dayOf(NOW) - host.daysBehind - host.lagging.days;
  return (
    day < dayOf(EMERGENCY.released) &&
    packagesOf(host, distributions[host.distribution]).some(({ name }) => name === EMERGENCY.product)
  );
}

/** Whoever has a reboot pending booted on Saturday, hours before the kernel came: what it had before is active. */
function bootedAt({ id, daysBehind }: Host, oddity: Oddity | undefined, round: Round): string {
  if (oddity === "reboot-pending" && round === "monday") return "2026-08-22T01:00:00Z";
  const upDays = 5 + createRandom(`boot ${id}`).below(40) + Math.min(daysBehind, 60);
  return formatInstant(instantOf(ROUNDS[round === "month-ago" ? round : "monday"]) - upDays * DAY_MS);
}

function observedAt(id: string, round: Round): number {
  return instantOf(ROUNDS[round]) + createRandom(`minute ${id} ${round}`).below(95) * MINUTE_MS;
}
