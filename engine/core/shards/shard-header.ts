import type { PlanInputs } from "../../schema/documents.generated.ts";
import { ShardFault } from "./shard-fault.ts";
import { MOST_SHARDS, type ShardNumber } from "./shard-range.ts";

/** All that decisions were made of. Equal bases, equal decisions. */
export interface ShardBasis extends Omit<PlanInputs, "since"> {
  /** The documents, where no commit stands for them. */
  readonly policies: string | null;
  /** Who is in which ring, and by what. */
  readonly placement: string;
  /** Where every patch stands before its gates. */
  readonly gates: string;
}

/** The first line of a part. */
export interface ShardHeader extends ShardNumber {
  readonly basis: ShardBasis;
  /** How many endpoints there are in all parts. */
  readonly fleetSize: number;
}

const KIND = "Shard";
const API = "muster/v1";

/** What the layout of the lines below is called; another layout is another name. */
const LAYOUT = 1;

const HINT_FOREIGN = "name files that `muster reconcile --shard` wrote, and with this version of Muster";

export function headerLine({ number, of, basis, fleetSize }: ShardHeader): string {
  return JSON.stringify({ apiVersion: API, kind: KIND, layout: LAYOUT, shard: number, of, fleetSize, basis });
}

/** @throws {ShardFault} for a line that no part begins with */
export function parseHeader(line: string, name: string): ShardHeader {
  const found = parseObject(line);
  const fault = (why: string): ShardFault =>
    new ShardFault("damaged", `cannot read ${JSON.stringify(name)} as a shard: ${why}`, HINT_FOREIGN);
  if (found?.kind !== KIND || found.apiVersion !== API) throw fault("it does not begin like one");
  if (found.layout !== LAYOUT)
    throw fault(`its layout is ${JSON.stringify(found.layout)}, and ${LAYOUT} is the one that is known`);
  const { shard: number, of, fleetSize } = found;
  if (
    !isCount(number) ||
    !isCount(of) ||
    !isCount(fleetSize) ||
    number < 1 ||
    number > of ||
    of > MOST_SHARDS
  )
    throw fault("it does not say which part of how many it is");
  const basis = basisFrom(found.basis);
  if (basis === undefined) throw fault("it does not say what it was decided by");
  return { number, of, fleetSize, basis };
}

/** What parts are told apart by, in words for people. */
const NAMES: Readonly<Record<keyof ShardBasis, string>> = {
  engine: "version of Muster",
  commit: "commit",
  policies: "documents",
  catalog: "catalog",
  fleet: "fleet",
  log: "log",
  now: "moment (--now)",
  tzdata: "time zone data",
  rollout: "rollout",
  placement: "placement",
  gates: "gates",
};

/** What follows from the others and from how far this run has come. */
const OF_THE_STEP: ReadonlySet<keyof ShardBasis> = new Set(["rollout", "placement", "gates"]);

/** How two bases differ. */
export interface BasisDifference {
  /** The first thing that differs, in words. */
  readonly says: string;
  /** `inputs`: what was read; `step`: only how far the rollout has come. */
  readonly of: "inputs" | "step";
}

/** Undefined: they are equal. */
export function basisDifference(was: ShardBasis, is: ShardBasis): BasisDifference | undefined {
  for (const key of Object.keys(NAMES) as (keyof ShardBasis)[]) {
    if (was[key] === is[key]) continue;
    const says = `${NAMES[key]} ${said(was[key])}, not ${said(is[key])}`;
    return { says, of: OF_THE_STEP.has(key) ? "step" : "inputs" };
  }
  return undefined;
}

function said(value: string | null): string {
  return value === null ? "none" : JSON.stringify(value);
}

function basisFrom(value: unknown): ShardBasis | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found = value as Readonly<Record<string, unknown>>;
  const nullable: ReadonlySet<string> = new Set(["commit", "log", "policies"]);
  for (const key of Object.keys(NAMES)) {
    const isNone = found[key] === null && nullable.has(key);
    if (typeof found[key] !== "string" && !isNone) return undefined;
  }
  return found as unknown as ShardBasis;
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
