import type { Rollout } from "../core/model/rollout.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import { entryToJson } from "../core/rollout/entry-json.ts";
import type { RunInputs } from "../ports/run-memory.ts";
import { digestRollout } from "./digest-rollout.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { ReportedState, WorldPorts } from "./load-world.ts";

type Inputs = Pick<ReportedState, "catalogDigest" | "fleetDigest" | "logged" | "log" | "vouched">;

/** Undefined: the work tree, which has no name that says what is in it. */
export function runInputs(
  { commit }: Pick<LoadedPolicy, "commit">,
  { catalogDigest, fleetDigest, logged, log, vouched }: Inputs,
  { sha256, engine, tzdata }: Pick<WorldPorts, "sha256" | "engine" | "tzdata">,
): RunInputs | undefined {
  if (commit === undefined) return undefined;
  return {
    commit,
    catalog: catalogDigest,
    fleet: fleetDigest,
    logged: digestText(logged.map((entry) => entryToJson(entry)).join("\n"), sha256),
    log: log === undefined ? null : `${log.tip ?? ""} ${log.next}`,
    vouched: vouched === undefined ? null : digestText(JSON.stringify(vouched, plainly), sha256),
    engine,
    tzdata,
  };
}

export function isSameInputs(a: RunInputs, b: RunInputs): boolean {
  const other: Readonly<Record<string, string | null>> = { ...b };
  return Object.entries(a).every(([name, value]) => other[name] === value);
}

/** Who was topped up is part of places, and may be hashed names to whoever knows one endpoint alone. */
export function digestWithoutMembers(rollout: Rollout, sha256: Sha256): string {
  return digestRollout({ ...rollout, topUps: new Map() }, sha256);
}

function plainly(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  return value instanceof Set ? { set: [...value] } : value;
}

function digestText(text: string, sha256: Sha256): string {
  const hash = sha256(new TextEncoder().encode(text));
  return `sha256:${[...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
