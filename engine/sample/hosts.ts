import type { Distribution } from "./distribution.ts";
import { createRandom, type Random } from "./random.ts";

export type DistributionName = "debian-13" | "debian-12" | "debian-11" | "almalinux-8" | "almalinux-9";
export type Distributions = Readonly<Record<DistributionName, Distribution>>;

/** Who an endpoint is. Names, sites and hardware are invented. */
export interface Host {
  readonly id: string;
  readonly distribution: DistributionName;
  readonly role: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly timezone: string;
  readonly hardware: Readonly<Record<string, string | number | boolean>>;
  /** How many days of updates it lacks. */
  readonly daysBehind: number;
  /** Packages whose names begin so are further behind than the rest. */
  readonly lagging?: { readonly prefix: string; readonly days: number };
}

const COUNTS: Readonly<Record<DistributionName, number>> = {
  "debian-13": 560,
  "debian-12": 480,
  "debian-11": 160,
  "almalinux-8": 1080,
  "almalinux-9": 120,
};

const ZONES: Readonly<Record<string, string>> = {
  ams: "Europe/Amsterdam",
  fra: "Europe/Berlin",
  mad: "Europe/Madrid",
  waw: "Europe/Warsaw",
};
const SITES = { fra: 40, ams: 25, mad: 20, waw: 15 };

const ROLES = {
  web: 14,
  apache: 10,
  app: 15,
  db: 12,
  mariadb: 6,
  proxy: 6,
  cache: 6,
  build: 8,
  files: 5,
  mail: 4,
  dns: 4,
  monitor: 6,
  ldap: 3,
};

/** 0: what all others stand on; 3: what can be down for a day. */
const TIERS: Readonly<Record<string, string>> = {
  ldap: "0",
  dns: "0",
  db: "1",
  mariadb: "1",
  mail: "1",
  build: "3",
  monitor: "3",
};
const EXPOSED = new Set(["web", "apache", "proxy", "mail", "shop"]);
const PHYSICAL = new Set(["db", "mariadb", "build", "files", "ldap"]);

/** One in 40 is a lab host, so that each role and system has some. */
const LAB_EVERY = 40;

/** Two sites report since last week, the others since this morning. */
export function isEnrolledEarly({ labels }: Host): boolean {
  return labels.site === "fra" || labels.site === "ams";
}

/** All endpoints with a Linux that the sample knows. */
export function sampleHosts(): readonly Host[] {
  const numbers = new Map<string, number>();
  const hosts: Host[] = [];
  for (const distribution of Object.keys(COUNTS) as readonly DistributionName[]) {
    for (let index = 0; index < COUNTS[distribution]; index += 1) {
      hosts.push(hostOf(distribution, index, numbers));
    }
  }
  return hosts;
}

function hostOf(distribution: DistributionName, index: number, numbers: Map<string, number>): Host {
  const random = createRandom(`${distribution} ${index}`);
  const site = random.weighted(SITES);
  const role = roleOf(distribution, index, random);
  const prefix = `${site}-${role}`;
  const number = (numbers.get(prefix) ?? 0) + 1;
  numbers.set(prefix, number);
  const isLab = index % LAB_EVERY === 0;
  return {
    id: `${prefix}-${String(number).padStart(3, "0")}`,
    distribution,
    role,
    labels: {
      site,
      role,
      tier: TIERS[role] ?? "2",
      exposure: EXPOSED.has(role) ? "internet" : "internal",
      ring: isLab ? "lab" : "auto",
    },
    timezone: ZONES[site] ?? "UTC",
    hardware: hardwareOf(PHYSICAL.has(role), random),
    daysBehind: daysBehind(`${distribution} ${site} ${role}`, isLab, random),
    ...laggingOf(distribution, role, isLab, random),
  };
}

/** What the teams themselves look after, by role: they update it when they get round to it. */
const OWN: Readonly<Record<string, string>> = {
  app: "tomcat",
  db: "postgresql",
  web: "php",
  build: "docker",
  mariadb: "mariadb",
};

function laggingOf(
  distribution: DistributionName,
  role: string,
  isLab: boolean,
  random: Random,
): Pick<Host, "lagging"> {
  const prefix = OWN[role];
  const lags = random.chance(role === "app" ? 450 : 120);
  if (prefix === undefined) return {};
  // The accounting application of the exclusion: certified for the database it came with.
  const isFrozen = distribution === "debian-11" && (role === "db" || role === "mariadb");
  if (isFrozen) return { lagging: { prefix, days: 300 } };
  return isLab || !lags ? {} : { lagging: { prefix, days: 60 } };
}

function roleOf(distribution: DistributionName, index: number, random: Random): string {
  const role = random.weighted(ROLES);
  if (distribution === "almalinux-9") return "base";
  if (distribution === "debian-13" && index % 28 === 5) return "shop";
  return distribution === "debian-12" && index === 7 ? "appliance" : role;
}

function hardwareOf(physical: boolean, random: Random): Host["hardware"] {
  const diskFreeMiB = 6_144 + random.below(120) * 1_024;
  if (!physical) {
    const model = random.pick(["VMware7,1", "VMware20,1", "Standard PC (Q35 + ICH9, 2009)"]);
    const vendor = model.startsWith("VMware") ? "VMware, Inc." : "QEMU";
    return {
      vendor,
      model,
      tpm: "2.0",
      secureBoot: random.chance(700),
      memoryMiB: random.pick([4_096, 8_192, 16_384]),
      diskFreeMiB,
    };
  }
  const [vendor, model, tpm] = random.pick([
    ["Dell Inc.", "PowerEdge R650", "2.0"],
    ["Dell Inc.", "PowerEdge R750", "2.0"],
    ["HPE", "ProLiant DL380 Gen10", "2.0"],
    ["HP", "ProLiant DL380 Gen9", "1.2"],
    ["Lenovo", "ThinkSystem SR630 V2", "2.0"],
  ]);
  return {
    vendor,
    model,
    tpm,
    secureBoot: tpm === "2.0",
    memoryMiB: random.pick([65_536, 131_072, 262_144]),
    diskFreeMiB,
  };
}

/** Hosts of a site and role are updated together, each group on its own day; some miss a month, few many of them. */
function daysBehind(group: string, isLab: boolean, random: Random): number {
  const cadence = 2 + createRandom(group).below(20);
  if (isLab) return random.pick([6, 20, 34]);
  const draw = random.below(1000);
  if (draw < 840) return cadence;
  if (draw < 955) return cadence + 30;
  return draw < 995 ? random.pick([75, 105, 140]) : random.pick([190, 260]);
}
