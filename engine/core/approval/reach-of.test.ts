import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { buildRing } from "../../testing/build-ring.ts";
import type { Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { place } from "../rings/place.ts";
import { compileEndpointSelector } from "../select/endpoint-matcher.ts";
import { type ReachSide, reachOf } from "./reach-of.ts";

const endpoints = ["lab-1", "srv-1", "web-1", "web-2"].map((id) =>
  buildEndpoint({ id, labels: id === "web-2" ? { tier: "0" } : { tier: "1" } }),
);
const named = (glob: string) => compileEndpointSelector({ names: [glob] });
const lab = buildRing({
  name: "lab",
  order: 1,
  endpoints: { not: { names: ["srv-*"] } },
  members: { pinned: { names: ["lab-*"] } },
});
const broad = buildRing({ name: "broad", order: 2, endpoints: { not: { names: ["srv-*"] } } });
const servers = buildRing({ name: "srv", track: "servers", endpoints: { names: ["srv-*"] } });

function side(rings: readonly Ring[], all: readonly Endpoint[] = endpoints): ReachSide {
  return { endpoints: all, placement: place(all, rings, new Map(), sha256) };
}

describe("reachOf()", () => {
  it("counts by track and ring, and names the rows that are touched", () => {
    const isReached = ({ id }: Endpoint) => id.startsWith("web");
    const touches = [undefined, compileEndpointSelector({ labels: { tier: "0" } }), named("lab-*")];
    assert.deepEqual(reachOf([side([lab, broad, servers])], isReached, touches), {
      tracks: [
        { track: "default", reached: 2, of: 3 },
        { track: "servers", reached: 0, of: 1 },
      ],
      rings: [{ ring: "broad", endpoints: 2 }],
      touched: [1],
    });
  });

  it("takes a row for touched that may match", () => {
    const vague = [buildEndpoint({ id: "web-3", labels: undefined } as never)];
    const touches = [compileEndpointSelector({ labels: { tier: "0" } })];
    assert.deepEqual(reachOf([side([broad], vague)], () => true, touches).touched, [0]);
    assert.deepEqual(reachOf([side([broad], vague)], () => false, touches).touched, []);
  });

  it("counts who moves in both rings and tracks, and nobody twice", () => {
    const after = buildRing({ name: "late", order: 3, endpoints: { not: { names: ["srv-*"] } } });
    const { tracks, rings } = reachOf(
      [side([lab, broad, servers]), side([lab, after, servers])],
      () => true,
      [],
    );
    assert.deepEqual(rings, [
      { ring: "broad", endpoints: 2 },
      { ring: "lab", endpoints: 1 },
      { ring: "late", endpoints: 2 },
      { ring: "srv", endpoints: 1 },
    ]);
    assert.deepEqual(tracks, [
      { track: "default", reached: 3, of: 3 },
      { track: "servers", reached: 1, of: 1 },
    ]);
  });

  it("touches rows by endpoints that no track takes", () => {
    const reach = reachOf([side([servers])], ({ id }) => id === "web-2", [named("web-2")]);
    assert.deepEqual(reach, { tracks: [{ track: "servers", reached: 0, of: 1 }], rings: [], touched: [0] });
  });
});
