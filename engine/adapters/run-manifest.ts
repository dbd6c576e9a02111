import { formatInstant, parseInstant } from "../core/model/instant.ts";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import { entryFromJson, entryToJson } from "../core/rollout/entry-json.ts";
import type { RunFacts, RunInputs } from "../ports/run-memory.ts";
import type { ListedFile } from "./fleet-manifest.ts";

/** Some endpoints of a run, ascending by id: one file. */
export interface RunBlock extends ListedFile {
  readonly first: string;
  readonly last: string;
}

/** What is in a run's folder. Its own digest is the run's: all others follow from it. */
export interface RunManifest {
  readonly facts: RunFacts;
  readonly blocks: readonly RunBlock[];
}

const FORMAT = "muster-run";
const VERSION = 1;

const INPUTS = ["commit", "catalog", "fleet", "logged", "log", "vouched", "engine", "tzdata"] as const;
const NULLABLE: readonly string[] = ["log", "vouched"];

/** Equal facts and blocks give equal bytes. */
export function writeRunManifest({ facts, blocks }: RunManifest): Uint8Array {
  const rows = blocks.map(({ first, last, bytes, sha256 }) => JSON.stringify({ first, last, bytes, sha256 }));
  const head = `"format":${JSON.stringify(FORMAT)},"version":${VERSION}`;
  const list = rows.length === 0 ? "" : `\n${rows.join(",\n")}\n`;
  return new TextEncoder().encode(`{${head},"facts":${factsText(facts)},"blocks":[${list}]}\n`);
}

/** Undefined: it is none that this version writes. */
export function readRunManifest(bytes: Uint8Array): RunManifest | undefined {
  const value = jsonIn(bytes);
  if (!isRecord(value) || value.format !== FORMAT || value.version !== VERSION) return undefined;
  const facts = factsIn(value.facts);
  const { blocks } = value;
  if (facts === undefined || !Array.isArray(blocks) || !blocks.every(isBlock)) return undefined;
  return { facts, blocks };
}

export function factsText({ inputs, now, rollout, trips, standing }: RunFacts): string {
  const ordered = Object.fromEntries(INPUTS.map((name) => [name, inputs[name]]));
  return JSON.stringify({
    inputs: ordered,
    now: formatInstant(now),
    rollout,
    trips: trips.map((entry) => entryToJson(entry)),
    standing,
  });
}

function factsIn(value: unknown): RunFacts | undefined {
  if (!isRecord(value)) return undefined;
  const { inputs, now, rollout, standing } = value;
  const at = typeof now === "string" ? parseInstant(now) : undefined;
  const trips = entriesIn(value.trips);
  if (!isInputs(inputs) || at === undefined || trips === undefined || typeof rollout !== "string")
    return undefined;
  if (!Array.isArray(standing) || !standing.every(isPair)) return undefined;
  return { inputs, now: at, rollout, trips, standing };
}

function isInputs(value: unknown): value is RunInputs {
  if (!isRecord(value)) return false;
  return INPUTS.every(
    (name) => typeof value[name] === "string" || (value[name] === null && NULLABLE.includes(name)),
  );
}

function entriesIn(value: unknown): readonly RolloutEntry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries: RolloutEntry[] = [];
  for (const line of value) {
    const entry = typeof line === "string" ? entryFromJson(line) : "";
    if (typeof entry === "string") return undefined;
    entries.push(entry);
  }
  return entries;
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "string");
}

function isBlock(value: unknown): value is RunBlock {
  if (!isRecord(value)) return false;
  const { first, last, bytes, sha256 } = value;
  if (typeof first !== "string" || typeof last !== "string" || typeof sha256 !== "string") return false;
  return Number.isSafeInteger(bytes) && /^[0-9a-f]{64}$/.test(sha256);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
