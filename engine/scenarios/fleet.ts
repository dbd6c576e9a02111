import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Machines alike but for their number: `pilot-001`, `pilot-002` … An entry of a scenario's `fleet.yaml`. */
export interface MachineGroup {
  readonly names: string;
  readonly count: number;
  /** What each reports of itself beside its id and what is installed. */
  readonly report: Readonly<Record<string, unknown>> & { readonly endpoint?: object };
}

/** A night of the machines: each does what the last plan told it, and reports. */
export interface Night {
  readonly at: string;
  /** On how many of those that are told tonight a patch fails; which ones is drawn by the fleet's seed. */
  readonly fails: Readonly<Record<string, number>>;
  /** Machines that are switched off: they neither do nor report anything. */
  readonly away: readonly string[];
}

/** As much of a plan as machines read. */
export interface Orders {
  readonly actions: readonly {
    readonly endpoint: string;
    readonly do: string;
    readonly patches: readonly string[];
  }[];
}

/** The machines of a scenario, and what is installed on them by now. */
export interface SimulatedFleet {
  /** The reports of that night as NDJSON. @throws where the night is not the one that the story tells */
  readonly spend: (night: Night, orders: Orders | undefined) => string;
}

interface Machine {
  readonly id: string;
  readonly report: MachineGroup["report"];
  readonly installed: Set<string>;
}

type Attempt = Readonly<Record<string, string>> & { readonly patch: string };

/** Undefined: the scenario has no `fleet.yaml`, and its reports are written by hand. */
export function openFleet(folder: string): SimulatedFleet | undefined {
  const path = join(folder, "fleet.yaml");
  if (!existsSync(path)) return undefined;
  const { seed, machines: groups } = parse(readFileSync(path, "utf8")) as {
    readonly seed: string;
    readonly machines: readonly MachineGroup[];
  };
  const machines = new Map(groups.flatMap(machinesOf).map((machine) => [machine.id, machine]));
  return {
    spend: (night, orders) => {
      const odd = night.away.find((id) => !machines.has(id));
      if (odd !== undefined) throw new Error(`${path}: no machine is called ${odd}`);
      const attempts = obey(machines, night, orders, seed);
      const awake = [...machines.values()].filter(({ id }) => !night.away.includes(id));
      return awake.map((machine) => `${reportOf(machine, night.at, attempts.get(machine.id))}\n`).join("");
    },
  };
}

function machinesOf({ names, count, report }: MachineGroup): readonly Machine[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${names}-${String(index + 1).padStart(3, "0")}`;
    return { id, report, installed: new Set() };
  });
}

/** Does what the orders say, and gives back tonight's attempts by machine. */
function obey(
  machines: ReadonlyMap<string, Machine>,
  { at, fails, away }: Night,
  orders: Orders | undefined,
  seed: string,
): ReadonlyMap<string, readonly Attempt[]> {
  const told = (orders?.actions ?? []).filter(({ endpoint }) => !away.includes(endpoint));
  const failing = failuresOf(told, fails, seed);
  const attempts = new Map<string, Attempt[]>();
  for (const action of told) {
    const installed = machines.get(action.endpoint)?.installed;
    if (installed === undefined)
      throw new Error(`the plan tells ${action.endpoint} what to do, and it is not in the fleet`);
    for (const patch of action.patches) {
      if (action.do === "remove") {
        installed.delete(patch);
        continue;
      }
      const outcome = failing.has(`${patch} ${action.endpoint}`) ? "failed" : "succeeded";
      if (outcome === "succeeded") installed.add(patch);
      const known = attempts.get(action.endpoint) ?? [];
      attempts.set(action.endpoint, [...known, { patch, startedAt: at, finishedAt: at, outcome }]);
    }
  }
  return attempts;
}

/** `patch machine` of each failure. */
function failuresOf(told: Orders["actions"], fails: Night["fails"], seed: string): ReadonlySet<string> {
  const failing = new Set<string>();
  for (const [patch, count] of Object.entries(fails)) {
    const candidates = told
      .filter((action) => action.do === "install" && action.patches.includes(patch))
      .map(({ endpoint }) => `${patch} ${endpoint}`);
    if (candidates.length < count)
      throw new Error(
        `${patch} cannot fail on ${count}: ${candidates.length} machines are told to install it`,
      );
    for (const one of candidates.sort(byHash(seed)).slice(0, count)) failing.add(one);
  }
  return failing;
}

function byHash(seed: string): (a: string, b: string) => number {
  const hash = (text: string): string => createHash("sha256").update(`${seed} ${text}`).digest("hex");
  return (a, b) => (hash(a) < hash(b) ? -1 : 1);
}

function reportOf({ id, report, installed }: Machine, at: string, attempts: readonly Attempt[] = []): string {
  return JSON.stringify({
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    ...report,
    endpoint: { id, ...report.endpoint },
    observedAt: at,
    installedPatches: [...installed].sort(),
    ...(attempts.length === 0 ? {} : { attempts }),
  });
}
