import type { Exclusion, Incident, TestRecord } from "../../core/model/declared.ts";
import { parseInstant } from "../../core/model/instant.ts";
import { compileEndpointSelector } from "../../core/select/endpoint-matcher.ts";
import { compilePatchSelector } from "../../core/select/patch-matcher.ts";
import { durationOf, type Located, momentOf, type Zone } from "./located.ts";

export function declareExclusion({ name, value, at }: Located<"Exclusion">, zone: Zone): Exclusion {
  const { spec } = value;
  return {
    name,
    at: at("/spec"),
    endpoints: compileEndpointSelector(spec.endpoints),
    ...(spec.patches === undefined ? {} : { patches: compilePatchSelector(spec.patches) }),
    baselines: spec.baselines ?? [],
    ids: spec.patches?.ids ?? [],
    successors: spec.successors ?? false,
    reason: spec.reason,
    owner: spec.owner,
    ...(spec.control === undefined ? {} : { control: spec.control }),
    expires: momentOf(spec.expires, "end", zone),
    graceMs: durationOf(spec.onExpiry?.grace ?? "P0D"),
  };
}

export function declareTestRecord({ name, value, at }: Located<"TestRecord">): TestRecord {
  const { spec } = value;
  const startedAt = parseInstant(spec.startedAt);
  const finishedAt = parseInstant(spec.finishedAt ?? "");
  return {
    name,
    at: at("/spec"),
    patches: spec.patches,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    outcome: spec.outcome,
  };
}

export function declareIncident({ name, value, at }: Located<"Incident">): Incident {
  const { spec } = value;
  const openedAt = parseInstant(spec.openedAt);
  const closedAt = parseInstant(spec.closedAt ?? "");
  return {
    name,
    at: at("/spec"),
    patch: spec.patch,
    endpoints: spec.endpoints ?? [],
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
    severity: spec.severity,
  };
}
