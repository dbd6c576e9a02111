import type { Instant } from "../core/model/instant.ts";
import type { Problem } from "../core/model/problem.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import { exposureOf } from "../core/plan/exposure.ts";
import { factsAbout, fixingPatch, patchesOf } from "../core/plan/exposure-facts.ts";
import type { ExposureReport } from "../core/plan/exposure-report.ts";
import { closest } from "../documents/closest.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";
import { openWorld, readReportedState, type WorldPorts } from "./load-world.ts";

export interface ExposureRequest {
  readonly source: PolicySource;
  readonly now: Instant;
  /** As catalogs write it, or in small letters: `CVE-2026-0001`. */
  readonly vulnerability: string;
}

export type ExposureResult =
  | { readonly kind: "found"; readonly report: ExposureReport }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  /** No patch of the catalog names it, so nobody can say who is open to it. */
  | { readonly kind: "not-named"; readonly vulnerability: string; readonly closest?: string };

/** Who is open to a vulnerability: the run that `reconcile` would make, seen from that side. Writes nothing. */
export async function exposure(request: ExposureRequest, ports: WorldPorts): Promise<ExposureResult> {
  const { source, now } = request;
  const policy = await loadPolicy(source, { ...ports, now });
  if (policy.declared === undefined) return { kind: "invalid", problems: policy.problems };
  const state = await readReportedState(ports);
  const { entries } = state.catalog;
  const given = request.vulnerability.trim();
  const asGiven = patchesOf(entries, given);
  const vulnerability = asGiven.length > 0 ? given : given.toUpperCase();
  const patches = asGiven.length > 0 ? asGiven : patchesOf(entries, vulnerability);
  if (patches.length === 0) {
    const named = entries.flatMap(({ patch }) => (patch.vulnerabilities ?? []).map(({ id }) => id));
    const nearest = closest(vulnerability, new Set(named));
    return { kind: "not-named", vulnerability, ...(nearest === undefined ? {} : { closest: nearest }) };
  }
  const { world, roster, placement, inputs } = openWorld(policy, policy.declared, state, now, ports);
  const rows = { of: new Set(patches.map(({ patch }) => patch.id)) };
  const { endpoints } = roster;
  const plan = assemblePlan({ endpoints, placement, world, inputs, rows, findings: [] });
  return {
    kind: "found",
    report: {
      ...exposureOf(plan, vulnerability),
      facts: factsAbout(patches, vulnerability),
      patches: patches.map(fixingPatch),
      inputs,
    },
  };
}
