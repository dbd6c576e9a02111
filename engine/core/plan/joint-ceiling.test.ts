import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildRing } from "../../testing/build-ring.ts";
import { joinCeilings, type WantedCeiling } from "./joint-ceiling.ts";

const servers = ["srv-lab", "srv-pilot", "srv-broad"].map((name, index) =>
  buildRing({ name, track: "servers", order: index }),
);
const desktops = ["ws-pilot", "ws-final"].map((name, index) =>
  buildRing({ name, track: "desktops", order: index }),
);
const rings = [...desktops, ...servers];

const last = (track: typeof rings): WantedCeiling => ({ through: { kind: "last", at: "" }, track });
const to = (track: typeof rings, ...names: readonly string[]): WantedCeiling => ({
  through: { kind: "rings", rings: names, at: "" },
  track,
});

describe("joinCeilings()", () => {
  const cases: readonly (readonly [
    says: string,
    wanted: readonly WantedCeiling[],
    is: "last" | readonly string[],
  ])[] = [
    ["is last only where every rule says so", [last(servers), last(desktops)], "last"],
    ["keeps a ring that one rule names", [to(servers, "srv-broad")], ["srv-broad"]],
    [
      "takes the nearer of two rings of a track",
      [to(servers, "srv-broad"), to(servers, "srv-pilot")],
      ["srv-pilot"],
    ],
    ["prefers a named ring to last", [last(servers), to(servers, "srv-pilot")], ["srv-pilot"]],
    [
      "goes to the last ring of a track whose rule says last",
      [last(desktops), to(servers, "srv-pilot")],
      ["srv-pilot", "ws-final"],
    ],
    ["names a ring a track", [to(servers, "ws-pilot", "srv-lab")], ["srv-lab", "ws-pilot"]],
    ["leaves a name that is no ring for validation to find", [to(servers, "gone")], ["gone"]],
    ["shuts every track where none is named", [to(servers), last([])], []],
  ];
  for (const [says, wanted, is] of cases)
    test(says, () => {
      assert.deepEqual(joinCeilings(wanted, rings), is);
      assert.deepEqual(joinCeilings([...wanted].reverse(), [...rings].reverse()), is);
    });
});
