import type { Ring } from "../core/model/declared.ts";
import { compileEndpointSelector } from "../core/select/endpoint-matcher.ts";
import type { RingInput, RingSketch } from "./declared-sketch.ts";

/** The only ring of its track, which takes every endpoint, unless it says otherwise. */
export function buildRing(input: RingInput = {}): Ring {
  return compileRing(sketchRing(input));
}

export function sketchRing(input: RingInput): RingSketch {
  const name = input.name ?? "all";
  const place = `rings/${name}.yaml:1:1`;
  return {
    at: place,
    track: "default",
    endpoints: {},
    order: 10,
    afterAt: place,
    promotion: "automatic",
    ...input,
    name,
    members: { rest: input.members === undefined, at: place, ...input.members },
  };
}

export function compileRing(sketch: RingSketch): Ring {
  const { pinned, never, ...members } = sketch.members;
  return {
    ...sketch,
    endpoints: compileEndpointSelector(sketch.endpoints),
    members: {
      ...members,
      ...(pinned === undefined ? {} : { pinned: compileEndpointSelector(pinned) }),
      ...(never === undefined ? {} : { never: compileEndpointSelector(never) }),
    },
  };
}
