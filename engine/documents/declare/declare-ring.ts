import type { Freeze, Ring, Sample } from "../../core/model/declared.ts";
import { compileEndpointSelector } from "../../core/select/endpoint-matcher.ts";
import { compilePatchSelector } from "../../core/select/patch-matcher.ts";
import type { RingSample, RingSpec } from "../../schema/documents.generated.ts";
import { declareBreaker, declareConcurrency, declareGate, declareSoak } from "./declare-gate.ts";
import { durationOf, type Located, momentOf, type Zone } from "./located.ts";

export function declareRing({ name, value, at }: Located<"Ring">): Ring {
  const { spec } = value;
  const { pinned, never, sample, rest } = spec.members;
  return {
    name,
    at: at("/spec"),
    track: trackOf(spec),
    endpoints: compileEndpointSelector(spec.endpoints),
    order: spec.order,
    ...(spec.after === undefined ? {} : { afterMs: durationOf(spec.after) }),
    afterAt: at("/spec/after"),
    members: {
      ...(pinned === undefined ? {} : { pinned: compileEndpointSelector(pinned) }),
      ...(never === undefined ? {} : { never: compileEndpointSelector(never) }),
      ...(sample === undefined ? {} : { sample: declareSample(sample) }),
      rest: rest ?? false,
      at: at("/spec/members"),
    },
    ...(spec.window === undefined ? {} : { window: { name: spec.window, at: at("/spec/window") } }),
    promotion: spec.promotion ?? "automatic",
    ...(spec.soak === undefined ? {} : { soak: declareSoak(spec.soak, at) }),
    ...(spec.gate === undefined ? {} : { gate: declareGate(spec.gate, at) }),
    ...(spec.concurrency === undefined ? {} : { concurrency: declareConcurrency(spec.concurrency, at) }),
    ...(spec.breaker === undefined ? {} : { breaker: declareBreaker(spec.breaker, at) }),
  };
}

function declareSample({ percent, atLeast, stratifyBy, salt }: RingSample): Sample {
  // Rounded far below a basis point, so that 0.07 % is 7 and not 7.000000000000001.
  const basisPoints = Math.round(percent * 1e8) / 1e6;
  return { basisPoints, atLeast: atLeast ?? 0, stratifyBy: stratifyBy ?? [], salt: salt ?? "" };
}

/** A bare date is its start in `from` and its end in `until`; the document's own zone comes before the workspace's. */
export function declareFreeze({ name, value, at }: Located<"ChangeFreeze">, zone: Zone): Freeze {
  const { spec } = value;
  const own: Zone = spec.timezone === undefined ? zone : { ...zone, name: spec.timezone };
  return {
    name,
    at: at("/spec"),
    from: momentOf(spec.from, "start", own),
    until: momentOf(spec.until, "end", own),
    endpoints: compileEndpointSelector(spec.endpoints),
    ...(spec.except?.patches === undefined ? {} : { except: compilePatchSelector(spec.except.patches) }),
  };
}

/** The track of a ring that names none has a name all the same. */
export function trackOf({ track }: Pick<RingSpec, "track">): string {
  return track ?? "default";
}
