import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { ReportFacts } from "../fact-report.ts";
import type { IntakeOptions } from "../report-format.ts";
import { hostSoftware } from "./host-software.ts";
import { packageFacts } from "./package-facts.ts";
import { type SetupFacts, setupFacts } from "./setup-facts.ts";
import { databaseOf } from "./slurped-database.ts";

/**
 * All that the outputs of one host say, taken as of one moment: the oldest that any of them names. Of facts that stand in several, the
 * last counts. Undefined: they say nothing that reports are made of.
 */
export function hostReport(
  id: string,
  results: readonly JsonObject[],
  lost: readonly string[],
  options: IntakeOptions,
): ReportFacts | undefined {
  let setup: SetupFacts | undefined;
  for (const result of results) setup = merged(setup, setupFacts(factsOf(result)));
  const distribution = setup?.os?.id ?? options.os?.id;
  const packages = results
    .map((result) => fieldOf(factsOf(result), "packages"))
    .findLast((one) => one !== undefined);
  const list = packages === undefined ? undefined : packageFacts(packages, distribution);
  const os = { id: distribution ?? "", version: "" };
  const databases = results.flatMap((result) => databaseOf(result, id, { ...options, os }));
  const software = hostSoftware(list, databases.slice(-1), distribution);
  if (setup === undefined && software === undefined) return undefined;
  const arch = software?.arch ?? setup?.os?.arch;
  return {
    ...setup,
    id,
    os: { ...setup?.os, ...(arch === undefined ? {} : { arch }) },
    software: software?.items,
    faults: [...lost, ...(software?.faults ?? [])],
  };
}

/** Ansible's facts, or a result that is nothing but them. */
function factsOf(result: JsonObject): JsonObject {
  return asObject(fieldOf(result, "ansible_facts")) ?? {};
}

function merged(before: SetupFacts | undefined, after: SetupFacts | undefined): SetupFacts | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  const dates = [before.observedAt, after.observedAt].filter((date) => date !== undefined);
  return {
    ...said(before),
    ...said(after),
    os: { ...said(before.os ?? {}), ...said(after.os ?? {}) },
    hardware: { ...said(before.hardware ?? {}), ...said(after.hardware ?? {}) },
    ...(dates.length === 0 ? {} : { observedAt: Math.min(...dates) }),
  };
}

function said<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
