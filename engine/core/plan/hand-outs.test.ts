import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { limitedStories } from "../../testing/arbitrary-limits.ts";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix, sha256 } from "../../testing/build-patch.ts";
import { buildPlan } from "../../testing/build-plan.ts";
import { days, hours, NOW } from "../../testing/build-time.ts";
import { buildWorld, type WorldInput } from "../../testing/build-world.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import { place } from "../rings/place.ts";
import { handOuts } from "./hand-outs.ts";

const AUTOMATIC = { policies: [{ rules: [{ approval: "automatic" as const }] }] };

function handedOf(endpoints: readonly Endpoint[], world: World) {
  const placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  return handOuts(buildPlan(endpoints, world), endpoints, placement, world.now);
}

function handed(history: EndpointInput["history"], input: WorldInput = {}): readonly string[] {
  const endpoint = buildEndpoint({
    software: [{ product: "openssl", version: "1" }],
    ...(history === undefined ? {} : { history }),
  });
  const world = buildWorld({ entries: [buildEntry()], ...AUTOMATIC, ...input });
  return [...(handedOf([endpoint], world).get("web-1")?.keys() ?? [])];
}

function withNoted(endpoints: readonly Endpoint[], noted: ReturnType<typeof handOuts>): readonly Endpoint[] {
  return endpoints.map((endpoint) => {
    const { history } = endpoint;
    const handedOut = new Map([...history.handedOut, ...(noted.get(endpoint.id) ?? [])]);
    return { ...endpoint, history: { ...history, handedOut } };
  });
}

const attempts = (outcome: string, at: number) => [
  { patch: "DSA-1", outcome, startedAt: at, finishedAt: at },
];
const offerTimeoutMs = hours(6);
const ring = { concurrency: { at: "rings/all.yaml:9:3", perLabel: [], offerTimeoutMs } };

describe("handOuts()", () => {
  const cases: readonly [
    name: string,
    history: EndpointInput["history"],
    input: WorldInput,
    handed: boolean,
  ][] = [
    ["hands out what was not", {}, {}, true],
    ["does not hand out what was handed out", { handedOut: new Map([["DSA-1", NOW - hours(1)]]) }, {}, false],
    ["hands out anew after two days", { handedOut: new Map([["DSA-1", NOW - days(2)]]) }, {}, true],
    ["waits until two days are over", { handedOut: new Map([["DSA-1", NOW - days(2) + 1]]) }, {}, false],
    [
      "takes the ring's own time",
      { handedOut: new Map([["DSA-1", NOW - hours(6)]]) },
      { rings: [ring] },
      true,
    ],
    [
      "hands out anew what failed since",
      { handedOut: new Map([["DSA-1", NOW - 9]]), attempts: attempts("failed", NOW - 5) },
      { policies: [{ rules: [{ approval: "automatic", retry: { attempts: 3, everyMs: 0, at: "" } }] }] },
      true,
    ],
    [
      "does not hand out again what failed in the instant of the hand-out: a run hands out what it saw fail",
      { handedOut: new Map([["DSA-1", NOW - 9]]), attempts: attempts("failed", NOW - 9) },
      { policies: [{ rules: [{ approval: "automatic", retry: { attempts: 3, everyMs: 0, at: "" } }] }] },
      false,
    ],
    [
      "waits for the report after an attempt that succeeded",
      { handedOut: new Map([["DSA-1", NOW - 9]]), attempts: attempts("succeeded", NOW - 5) },
      {},
      false,
    ],
    [
      "does not take a removal for an installation",
      { handedOut: new Map([["remove DSA-1", NOW]]) },
      {},
      true,
    ],
    ["does not hand out what waits", {}, { policies: [{}] }, false],
  ];
  for (const [name, history, input, isHanded] of cases)
    test(name, () => assert.deepEqual(handed(history, input), isHanded ? ["DSA-1"] : []));

  test("hands a removal out as one", () => {
    const world = buildWorld({
      entries: [buildEntry()],
      rejects: [{ patch: "DSA-1", installed: "remove" }],
    });
    const endpoint = buildEndpoint({ software: [{ product: "openssl", version: "2" }] });
    assert.deepEqual(handedOf([endpoint], world), new Map([["web-1", new Map([["remove DSA-1", NOW]])]]));
  });

  test("credits every patch that an action satisfies", () => {
    const entries = [buildEntry(), buildEntry({ patch: { id: "DSA-2", fixes: [buildFix({ fixed: "3" })] } })];
    assert.deepEqual(handed({}, { entries }), ["DSA-1", "DSA-2"]);
  });

  test("refuses an action on an endpoint that it does not know: a fault of ours", () => {
    const world = buildWorld({ entries: [buildEntry()], ...AUTOMATIC });
    const plan = buildPlan([buildEndpoint({ software: [{ product: "openssl", version: "1" }] })], world);
    assert.throws(() => handOuts(plan, [], { of: new Map() }, NOW), /cannot hand anything out to "web-1"/);
  });

  test("notes nothing the second time, and the plan after it has the same actions", () => {
    let handedSome = 0;
    fc.assert(
      fc.property(limitedStories, (story) => {
        const world = worldOf(story);
        const noted = handedOf(story.endpoints, world);
        handedSome += noted.size > 0 ? 1 : 0;
        const endpoints = withNoted(story.endpoints, noted);
        assert.deepEqual(handedOf(endpoints, world), new Map());
        assert.deepEqual(buildPlan(endpoints, world).actions, buildPlan(story.endpoints, world).actions);
      }),
      { numRuns: 150, seed: 20_261_112 },
    );
    assert.ok(handedSome > 20, `${handedSome} of 150`);
  });
});
