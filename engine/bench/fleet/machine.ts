import { createRandom, type Random } from "../../sample/random.ts";
import { SITES, ZONES } from "./places.ts";

/** Whether machines share images, sites and zones as real ones do, or share nothing at all. */
export type Shape = "realistic" | "hostile";

/** What one machine drew: indices and moments, small and without a list of packages. */
export interface Machine {
  readonly index: number;
  readonly id: string;
  readonly role: number;
  /** How many of its role's updates behind the newest it is. */
  readonly behind: number;
  /** Packages that are elsewhere than the rest of the machine: draws for which one, and how many updates behind it is. */
  readonly drift: readonly { readonly draw: number; readonly behind: number }[];
  /** Draws for packages that no advisory is about. */
  readonly own: readonly number[];
  /** Undefined: the image follows from the above. Else a draw by which each package is behind on its own. */
  readonly scatter?: number;
  readonly site: string;
  /** A label that no two machines share; undefined: there is none. */
  readonly rack?: string;
  readonly tier: string;
  readonly isLab: boolean;
  readonly isExposed: boolean;
  readonly zone: string;
  readonly model: number;
  readonly memoryMiB: number;
  readonly diskFreeMiB: number;
  readonly rebootPending: boolean;
  /** Before now, in milliseconds. */
  readonly age: number;
  readonly upMs: number;
  readonly knownMs: number;
  /** A gap in its contacts: when it left and when it returned, before its last report. */
  readonly absence?: { readonly leftMs: number; readonly returnedMs: number };
  readonly attempt?: { readonly draw: number; readonly failures: number; readonly endedMs: number };
  readonly handedOut?: { readonly draw: number; readonly ms: number };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of a thousand machines, how many are so many updates behind their role's newest. */
const BEHIND = { "0": 560, "1": 250, "2": 110, "3": 55, "4": 25 };

/**
 * Draws one machine. It depends on the seed and its index only, so that a small fleet is the beginning of a large one.
 * @param roles how many of a thousand machines have each role
 */
export function drawMachine(
  seed: string,
  index: number,
  roles: Readonly<Record<string, number>>,
  shape: Shape,
): Machine {
  const random = createRandom(`${seed} ${index}`);
  const where = random.below(SITES.length);
  const isHostile = shape === "hostile";
  const isStale = random.chance(20);
  const age = isStale ? 16 * DAY + random.below(20 * DAY) : random.below(DAY);
  const knownMs = age + 60 * DAY + random.below(300 * DAY);
  return {
    index,
    id: `host-${String(index).padStart(7, "0")}`,
    role: Number(random.weighted(roles)),
    behind: Number(random.weighted(BEHIND)),
    drift: random.chance(150) ? drawDrift(random) : [],
    own: random.chance(300) ? Array.from({ length: 1 + random.below(2) }, () => random.below(2 ** 30)) : [],
    ...(isHostile ? { scatter: random.below(2 ** 30), rack: `rack-${index}` } : {}),
    site: SITES[where] ?? "",
    tier: String(random.below(4)),
    isLab: random.chance(5),
    isExposed: random.chance(80),
    zone: isHostile ? zoneOf(index) : (ZONES[where % ZONES.length] ?? "UTC"),
    model: random.below(6),
    memoryMiB: 4_096 << random.below(5),
    // Different on each machine, as it is in life.
    diskFreeMiB: 2_048 + random.below(4_000_000),
    rebootPending: random.chance(40),
    age,
    upMs: 3 * HOUR + random.below(40 * DAY),
    knownMs,
    ...(random.chance(50) ? { absence: drawAbsence(random, age) } : {}),
    ...(random.chance(30) ? { attempt: drawAttempt(random, age) } : {}),
    ...(random.chance(10)
      ? { handedOut: { draw: random.below(2 ** 30), ms: HOUR + random.below(30 * HOUR) } }
      : {}),
  };
}

function drawDrift(random: Random): Machine["drift"] {
  return Array.from({ length: 1 + random.below(4) }, () => {
    return { draw: random.below(2 ** 30), behind: random.below(9) };
  });
}

function drawAbsence(random: Random, age: number): NonNullable<Machine["absence"]> {
  const returnedMs = age + HOUR + random.below(60 * HOUR);
  return { returnedMs, leftMs: returnedMs + 4 * DAY + random.below(16 * DAY) };
}

function drawAttempt(random: Random, age: number): NonNullable<Machine["attempt"]> {
  const failures = random.chance(400) ? 1 + random.below(4) : 0;
  return { draw: random.below(2 ** 30), failures, endedMs: age + random.below(30 * HOUR) };
}

/** As many real zones as there are, then made-up ones, which nobody can tell the time of. */
function zoneOf(index: number): string {
  return ALL_ZONES[index] ?? `Made/Up_${index}`;
}

const ALL_ZONES = Intl.supportedValuesOf("timeZone");
