import type { ApproveEntry, HoldEntry, RejectEntry, ReleaseEntry } from "../../core/model/declared.ts";
import { compileEndpointSelector, everyEndpoint } from "../../core/select/endpoint-matcher.ts";
import type { EndpointSelector } from "../../schema/documents.generated.ts";
import { throughOf } from "./declare-through.ts";
import { type Located, momentOf, type Zone } from "./located.ts";

export interface DeclaredList {
  readonly approve: readonly ApproveEntry[];
  readonly holds: readonly HoldEntry[];
  readonly rejects: readonly RejectEntry[];
  readonly releases: readonly ReleaseEntry[];
}

/** An entry's own words win over the list's, field by field. */
export function declareList({ name, value, at }: Located<"ApprovalList">, zone: Zone): DeclaredList {
  const { spec } = value;
  const ceilingAt = (index: number, own: unknown): string =>
    at(own === undefined ? "/spec/through" : `/spec/approve/${index}/through`);
  return {
    approve: (spec.approve ?? []).map((entry, index) => ({
      list: name,
      at: at(`/spec/approve/${index}`),
      patch: entry.patch,
      digest: entry.digest,
      through: throughOf(entry.through ?? spec.through, ceilingAt(index, entry.through)),
      expedite: entry.expedite ?? false,
      waives: new Set(entry.waives ?? []),
      leaves: new Set(entry.leaves ?? []),
      despite: new Set(entry.despite ?? []),
      evidence: entry.evidence ?? spec.defaults?.evidence ?? [],
    })),
    holds: (spec.hold ?? []).map((entry, index) => ({
      list: name,
      at: at(`/spec/hold/${index}`),
      patch: entry.patch,
      endpoints: matcherOf(entry.endpoints),
      reason: entry.reason,
      ...(entry.until === undefined ? {} : { until: momentOf(entry.until, "end", zone) }),
    })),
    rejects: (spec.reject ?? []).map((entry, index) => ({
      list: name,
      at: at(`/spec/reject/${index}`),
      patch: entry.patch,
      endpoints: matcherOf(entry.endpoints),
      reason: entry.reason,
      installed: entry.installed ?? "keep",
      asDependency: entry.asDependency ?? "block",
    })),
    releases: (spec.release ?? []).map((entry, index) => ({
      at: at(`/spec/release/${index}`),
      patch: entry.patch,
      trip: entry.trip,
    })),
  };
}

/** `endpoints` of hold and reject default to `{}`. */
function matcherOf(selector: EndpointSelector | undefined): ReturnType<typeof compileEndpointSelector> {
  return selector === undefined ? everyEndpoint : compileEndpointSelector(selector);
}
