import { formatInstant, type Instant } from "../../core/model/instant.ts";
import type { EndpointReport, ReportedAttempt } from "../../schema/documents.generated.ts";
import { itemsOf, waveOf } from "./image-of.ts";
import type { Machine } from "./machine.ts";
import { NOW, type Role } from "./stock.ts";

const MODELS = [
  ["Dell Inc.", "PowerEdge R650"],
  ["Dell Inc.", "PowerEdge R760"],
  ["HPE", "ProLiant DL380 Gen11"],
  ["LENOVO", "ThinkSystem SR650 V3"],
  ["QEMU", "Standard PC"],
  ["VMware, Inc.", "VMware20,1"],
] as const;

/** The report that a machine sends. */
export function reportOf(machine: Machine, role: Role): EndpointReport {
  const { id, zone } = machine;
  const attempts = attemptsOf(machine, role);
  const installedPatches = role.installedPatches?.[waveOf(machine)];
  return {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id, hostname: id, labels: labelsOf(machine, role), timezone: zone },
    observedAt: formatInstant(observedAt(machine)),
    sequence: 1_000 + (machine.index % 97),
    os: osOf(machine, role) as NonNullable<EndpointReport["os"]>,
    hardware: hardwareOf(machine),
    software: itemsOf(machine, role),
    ...(installedPatches === undefined ? {} : { installedPatches }),
    ...(attempts.length === 0 ? {} : { attempts }),
    rebootPending: machine.rebootPending,
    bootedAt: formatInstant(bootedAt(machine)),
  };
}

/** Whole seconds, as agents write them. */
export function observedAt({ age }: Machine): Instant {
  return Math.floor((NOW - age) / 1000) * 1000;
}

export function bootedAt({ age, upMs }: Machine): Instant {
  return Math.floor((NOW - age - upMs) / 1000) * 1000;
}

export function osOf(machine: Machine, { os }: Role): Role["os"][number] {
  return os[Math.min(os.length - 1, waveOf(machine))] ?? {};
}

export function labelsOf(
  { site, rack, tier, isExposed, isLab }: Machine,
  { name }: Role,
): Readonly<Record<string, string>> {
  const role = name.split("-").at(-1) ?? name;
  const labels = {
    site,
    role,
    tier,
    exposure: isExposed ? "internet" : "internal",
    ring: isLab ? "lab" : "auto",
  };
  return rack === undefined ? labels : { ...labels, rack };
}

export function hardwareOf({
  model,
  memoryMiB,
  diskFreeMiB,
}: Machine): NonNullable<EndpointReport["hardware"]> {
  const [vendor, name] = MODELS[model] ?? MODELS[0];
  return { vendor, model: name, memoryMiB, diskFreeMiB, secureBoot: model < 4 };
}

/** What it tried, oldest first: failures at something that it lacks, or one success at something that it has. */
export function attemptsOf(
  machine: Machine,
  role: Role,
): readonly (ReportedAttempt & { readonly startedAt: string })[] {
  const { attempt } = machine;
  if (attempt === undefined) return [];
  const patch = patchNear(machine, role, attempt.failures > 0 ? "lacking" : "had", attempt.draw);
  if (patch === undefined) return [];
  const end = Math.floor((NOW - attempt.endedMs) / 1000) * 1000;
  const count = Math.max(1, attempt.failures);
  return Array.from({ length: count }, (_, index) => {
    const finished = end - (count - 1 - index) * 12 * 3_600_000;
    return {
      patch,
      startedAt: formatInstant(finished - 600_000),
      finishedAt: formatInstant(finished),
      ...(attempt.failures > 0
        ? { outcome: "failed" as const, code: "100" }
        : { outcome: "succeeded" as const }),
    };
  });
}

/** A patch of the waves that the machine has not seen yet, or of the one that it is at. */
export function patchNear(
  machine: Machine,
  role: Role,
  which: "lacking" | "had",
  draw: number,
): string | undefined {
  const wave = waveOf(machine);
  const patches = which === "had" ? (role.waves[wave] ?? []) : role.waves.slice(wave + 1).flat();
  return patches[draw % Math.max(1, patches.length)];
}
