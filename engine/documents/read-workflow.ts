import { parseDocument } from "yaml";
import type { DoctorWorkflow } from "../core/doctor/doctor-facts.ts";

/**
 * What a workflow of GitHub Actions says of environments and schedules.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function readWorkflow(path: string, text: string): DoctorWorkflow {
  const document = parseDocument(text, { logLevel: "silent" });
  const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  const jobs = isRecord(value) ? value.jobs : undefined;
  if (!isRecord(value) || !isRecord(jobs))
    return unreadable(path, document.errors[0]?.message.split("\n", 1)[0] ?? "it has no jobs");
  const names = Object.values(jobs).flatMap((job) => (isRecord(job) ? [nameOf(job.environment)] : []));
  const { on } = value;
  const isScheduled = isRecord(on) && on.schedule !== undefined && on.schedule !== null;
  const dynamic = names.find((name) => name?.includes("${{") === true);
  if (dynamic !== undefined)
    return {
      path,
      isScheduled,
      environments: { kind: "unknown", why: `${dynamic} is worked out when it runs` },
    };
  const named = names.filter((name) => name !== undefined);
  return { path, isScheduled, environments: { kind: "known", value: [...new Set(named)].sort() } };
}

function unreadable(path: string, why: string): DoctorWorkflow {
  return { path, isScheduled: false, environments: { kind: "unknown", why: `it cannot be read: ${why}` } };
}

/** By name, or with an address beside it. */
function nameOf(environment: unknown): string | undefined {
  if (typeof environment === "string") return environment;
  return isRecord(environment) && typeof environment.name === "string" ? environment.name : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
