import { recurrenceDays } from "../adapters/recurrence.ts";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import type { ReceivedReport } from "../core/fleet/received.ts";
import { everyEndpoint } from "../core/select/endpoint-matcher.ts";
import type { Scenario, SimulationTools } from "../core/simulate/scenario.ts";
import { buildDeclared } from "./build-declared.ts";
import { buildReport, buildSoftware, type SoftwareInput } from "./build-endpoint.ts";
import { buildEntry, sha256 } from "./build-patch.ts";
import { days, hours, NOW } from "./build-time.ts";
import { zoneOffsetOfTests } from "./build-world.ts";
import type { DeclaredInput, RingInput } from "./declared-sketch.ts";

/** What a test says of a scenario; the rest: a fortnight from `NOW`, in which nobody is away and nothing fails. */
export interface ScenarioInput extends Partial<Omit<Scenario, "declared" | "fleet">> {
  readonly declared?: DeclaredInput;
  /** Ids; each has openssl 1 of Debian 12, unless it says otherwise, and the label `ring` that its id begins with. */
  readonly endpoints?: readonly (
    | string
    | { readonly id: string; readonly software: readonly SoftwareInput[] }
  )[];
}

export const SIMULATION_TOOLS: SimulationTools = { sha256, zoneOffset: zoneOffsetOfTests, recurrenceDays };

/** Ten in the lab, ninety in the pilot, and a hundred others: enough for a gate of 5 %. */
export const TWO_HUNDRED: readonly string[] = [
  ...numbered("lab", 10),
  ...numbered("pilot", 90),
  ...numbered("rest", 100),
];

/** Lab, pilot and rest, a day of soak in each. */
export const THREE_RINGS: readonly RingInput[] = [
  ring("lab", 10, { pinned: { labels: { ring: "lab" } }, rest: false }),
  ring("pilot", 20, { pinned: { labels: { ring: "pilot" } }, rest: false }),
  ring("rest", 30, { rest: true }),
];

export function buildScenario(input: ScenarioInput = {}): Scenario {
  const { declared, endpoints = TWO_HUNDRED, ...rest } = input;
  const from = rest.from ?? NOW;
  return {
    declared: buildDeclared({ approvals: "trust-merge", rings: THREE_RINGS, ...declared }),
    trustLabels: [],
    entries: [buildEntry()],
    history: "as-is",
    logged: [],
    from,
    until: from + days(14),
    stepMs: hours(1),
    seed: "1",
    failureRate: 0,
    breaks: [],
    offline: 0,
    merges: "automatic",
    approvals: { kind: "after", afterMs: 0 },
    ...rest,
    fleet: fold(NO_FLEET, endpoints.map(reportOf(from)), () => [], from),
  };
}

/** A patch that breaks this share of all who install it. */
export function breaking(patch: string, odds: number): Scenario["breaks"][number] {
  return { patch, odds, endpoints: everyEndpoint };
}

function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(3, "0")}`);
}

function ring(name: string, order: number, members: NonNullable<RingInput["members"]>): RingInput {
  const at = `rings/${name}.yaml:1:1`;
  return {
    name,
    order,
    members,
    soak: { at, defaultMs: days(1), bySeverity: {} },
    gate: {
      at,
      ...(name === "pilot" ? { failure: { below: 50_000, confidence: 950_000, at } } : {}),
      incidents: { most: 0, at },
      looksMs: [0],
      judge: "patch",
      onInconclusive: { kind: "ask" },
    },
    breaker: { at, above: 100_000, confidence: 900_000, minAttempts: 5 },
  };
}

function reportOf(observedAt: number) {
  const interner = createInterner();
  return (endpoint: NonNullable<ScenarioInput["endpoints"]>[number]): ReceivedReport => {
    const { id, software = [{ product: "openssl", version: "1" }] } =
      typeof endpoint === "string" ? { id: endpoint } : endpoint;
    const { image: _image, ...report } = buildReport({
      observedAt,
      labels: { ring: id.split("-")[0] ?? "" },
    });
    const image = interner.image(software.map(buildSoftware));
    return { kind: "report", id, report: { ...report, image }, attempts: [] };
  };
}
