import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { Night } from "./fleet.ts";
import type { ExpectedDecision, ExpectedGate, Scenario, Step } from "./scenario.ts";

const KEYS = [
  "says",
  "put",
  "delete",
  "copy",
  "commit",
  "fleet",
  "git",
  "muster",
  "via",
  "env",
  "exit",
  "json",
  "decisions",
  "gates",
  "stdout",
  "stderr",
  "never",
  "silent",
  "write",
  "keeps",
  "save",
  "same",
];

/** Reads `steps.yaml` of a scenario's folder. @throws where a step is not one: a misspelt expectation would expect nothing */
export function readScenario(folder: string): Scenario {
  const name = basename(folder);
  if (!existsSync(join(folder, "README.md"))) throw new Error(`${name} has no README.md: what is the story?`);
  const written: unknown = parse(readFileSync(join(folder, "steps.yaml"), "utf8"));
  if (!Array.isArray(written) || written.length === 0)
    throw new Error(`${name}/steps.yaml is no list of steps`);
  return { name, folder, steps: written.map((step, index) => readStep(step, `${name}, step ${index + 1}`)) };
}

function readStep(written: unknown, place: string): Step {
  const fields = mapOf(written, place);
  for (const key of Object.keys(fields)) {
    if (!KEYS.includes(key)) throw new Error(`${place}: "${key}" is none of ${KEYS.join(", ")}`);
  }
  const { says, commit, via = "process", exit = 0, save, same } = fields;
  if (typeof says !== "string") throw new Error(`${place}: "says" is missing`);
  if (via !== "process" && via !== "program") throw new Error(`${place}: "via" is process or program`);
  if (typeof exit !== "number") throw new Error(`${place}: "exit" is no number`);
  const env = mapOf(fields.env ?? {}, place) as Record<string, string>;
  if (via === "process" && Object.keys(env).some((name) => !name.startsWith("MUSTER_")))
    throw new Error(`${place}: this process has its own zone and language: "via: program"`);
  return {
    says,
    put: mapOf(fields.put ?? {}, place) as Record<string, string>,
    delete: listOf(fields.delete, place),
    copy: mapOf(fields.copy ?? {}, place) as Record<string, string>,
    ...(fields.fleet === undefined ? {} : { fleet: nightOf(fields.fleet, place) }),
    git: listOf(fields.git, place),
    muster: listOf(fields.muster, place),
    via,
    env,
    exit,
    json: mapOf(fields.json ?? {}, place),
    decisions: mapOf(fields.decisions ?? {}, place) as Record<string, Record<string, ExpectedDecision>>,
    gates: mapOf(fields.gates ?? {}, place) as Record<string, Record<string, ExpectedGate>>,
    stdout: listOf(fields.stdout, place),
    stderr: listOf(fields.stderr, place),
    never: listOf(fields.never, place),
    silent: fields.silent === true,
    write: mapOf(fields.write ?? {}, place) as Record<string, string>,
    keeps: listOf(fields.keeps, place),
    ...textOf({ commit, save, same }),
  };
}

function nightOf(written: unknown, place: string): Night {
  const { at, fails, away, ...rest } = mapOf(written, place);
  const [odd] = Object.keys(rest);
  if (odd !== undefined) throw new Error(`${place}: "${odd}" of "fleet" is none of at, fails, away`);
  if (typeof at !== "string") throw new Error(`${place}: "fleet" says no "at"`);
  return {
    at,
    fails: mapOf(fails ?? {}, place) as Record<string, number>,
    away: listOf(away, place),
  };
}

function textOf(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
}

/** One text is a list of one. */
function listOf(value: unknown, place: string): readonly string[] {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const odd = list.find((item) => typeof item !== "string");
  if (odd !== undefined) throw new Error(`${place}: ${JSON.stringify(odd)} is no text: quote it`);
  return list as readonly string[];
}

function mapOf(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as never;
  throw new Error(`${place}: ${JSON.stringify(value)} is no map`);
}
