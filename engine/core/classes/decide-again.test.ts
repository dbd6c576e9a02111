import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { declaredFor } from "../../testing/arbitrary-declared.ts";
import { limitedStories } from "../../testing/arbitrary-limits.ts";
import { stories } from "../../testing/arbitrary-story.ts";
import { compileDeclared } from "../../testing/build-declared.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { INPUTS } from "../../testing/build-plan.ts";
import type { DeclaredSketch } from "../../testing/declared-sketch.ts";
import { scattered } from "../../testing/scattered-story.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Story } from "../../testing/specified-story.ts";
import { assemblePlan } from "../plan/assemble-plan.ts";
import type { World } from "../policy/world.ts";
import { type Placement, place } from "../rings/place.ts";
import { type DecidedFleet, decideToKeep } from "./decide-again.ts";
import { ALL_NEWS, type News } from "./news.ts";

/** Sequences of edits in each test; 1,200 were run by hand. */
const RUNS = 40;

const LISTS = ["approve", "holds", "rejects", "releases", "testRecords"] as const;
const PARTS = [
  ...LISTS,
  "policies",
  "rings",
  "exclusions",
  "freezes",
  "one policy",
  "one rule",
  "endpoints",
  "rollout",
] as const;

interface Edit {
  readonly part: (typeof PARTS)[number];
  readonly declared: DeclaredSketch;
  readonly at: number;
  readonly other: Story;
}

const edited = (arbitrary: fc.Arbitrary<Story>) =>
  arbitrary.chain((story) =>
    fc.tuple(
      fc.constant(story),
      fc.array(
        fc.record({
          part: fc.constantFrom(...PARTS),
          declared: declaredFor(story.entries),
          at: fc.nat(3),
          other: arbitrary,
        }),
        { minLength: 1, maxLength: 4 },
      ),
    ),
  );

/** What else is written, with another story's part in its place. */
function apply(story: Story, { part, declared, at, other }: Edit): Story {
  if (part === "rollout") return { ...story, rollout: other.rollout };
  if (part === "endpoints") {
    const [first, ...others] = story.endpoints;
    const changed = other.endpoints[at % Math.max(1, other.endpoints.length)];
    if (first === undefined || changed === undefined) return story;
    return { ...story, endpoints: [{ ...changed, id: first.id }, ...others] };
  }
  if (part !== "one policy" && part !== "one rule")
    return { ...story, declared: { ...story.declared, [part]: declared[part] } };
  const { policies } = story.declared;
  const taken = declared.policies[at % Math.max(1, declared.policies.length)];
  const changed = policies.map((policy, index) => {
    if (index !== at % policies.length || taken === undefined) return policy;
    if (part === "one policy") return { ...taken, name: policy.name };
    const [rule] = taken.rules;
    const rules = policy.rules.map((own, place) =>
      place === at % policy.rules.length && rule !== undefined ? { ...rule, name: own.name } : own,
    );
    return { ...policy, rules };
  });
  return { ...story, declared: { ...story.declared, policies: changed } };
}

/** As honest as a diff of files. */
function newsBetween(was: DeclaredSketch, is: DeclaredSketch): News {
  const lists = LISTS.flatMap((list) => differing<unknown>(was[list], is[list]));
  const patches = lists.flatMap((item) => {
    const entry = item as {
      readonly patch?: string;
      readonly patches?: readonly { readonly patch: string }[];
    };
    return entry.patch === undefined ? (entry.patches ?? []).map(({ patch }) => patch) : [entry.patch];
  });
  const rest = (sketch: DeclaredSketch): string => {
    const { policies: _policies, rings: _rings, ...others } = sketch;
    return textOf({ ...others, ...Object.fromEntries(LISTS.map((list) => [list, null])) });
  };
  const { policies, rules } = policiesBetween(was.policies, is.policies);
  const selecting = [...differing(was.holds, is.holds), ...differing(was.rejects, is.rejects)];
  return {
    all: rest(was) !== rest(is),
    policies,
    rules,
    tracks: new Set(differing(was.rings, is.rings).map(({ track }) => track)),
    patches: new Set(patches),
    selects: selecting.length > 0,
  };
}

/** Where only rules of the same name are otherwise, one by one. */
function policiesBetween(
  was: DeclaredSketch["policies"],
  is: DeclaredSketch["policies"],
): Pick<News, "policies" | "rules"> {
  const policies = new Set<string>();
  const changed = new Map<string, ReadonlySet<string>>();
  for (const name of new Set(differing(was, is).map((policy) => policy.name))) {
    const [before, after] = [was, is].map((all) => all.filter((policy) => policy.name === name));
    const [old, fresh] = [before?.[0], after?.[0]];
    const isOne = before?.length === 1 && after?.length === 1;
    const names = (policy: typeof old): string => textOf(policy?.rules.map((rule) => rule.name));
    const frame = (policy: typeof old): string => textOf({ ...policy, rules: [] });
    if (!isOne || names(old) !== names(fresh) || frame(old) !== frame(fresh)) policies.add(name);
    else changed.set(name, new Set(differing(old?.rules ?? [], fresh?.rules ?? []).map((rule) => rule.name)));
  }
  return { policies, rules: changed };
}

function differing<T>(was: readonly T[], is: readonly T[]): readonly T[] {
  const [before, after] = [new Set(was.map(textOf)), new Set(is.map(textOf))];
  return [...is.filter((one) => !before.has(textOf(one))), ...was.filter((one) => !after.has(textOf(one)))];
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one instanceof Set || one instanceof Map ? [...one] : typeof one === "number" ? String(one) : one,
  );
}

interface State {
  readonly story: Story;
  readonly world: World;
  readonly placement: Placement;
}

function stateOf(story: Story, before?: State): State {
  const fresh = worldOf(story);
  const isSameRings =
    before !== undefined && textOf(before.story.declared.rings) === textOf(story.declared.rings);
  const declared = compileDeclared(story.declared);
  const world =
    before === undefined
      ? fresh
      : {
          ...fresh,
          assessor: before.world.assessor,
          declared: isSameRings ? { ...declared, rings: before.world.declared.rings } : declared,
        };
  const isSamePlaces =
    isSameRings && before.story.endpoints === story.endpoints && before.story.rollout === story.rollout;
  const placement = isSamePlaces
    ? before.placement
    : place(story.endpoints, world.declared.rings, world.rollout.topUps, sha256);
  return { story, world, placement };
}

function planOf({ story, world, placement }: State, fleet?: DecidedFleet): string {
  const { endpoints } = story;
  const request = { endpoints, placement, world, inputs: INPUTS, rows: "waiting", findings: [] } as const;
  return JSON.stringify(
    assemblePlan(fleet === undefined ? request : { ...request, classes: fleet.classes() }),
  );
}

describe("decideToKeep()", () => {
  for (const [name, arbitrary] of [
    ["any story", stories],
    ["a story of rings that limit", limitedStories],
    ["a story of several families", stories.map(scattered)],
  ] as const) {
    test(`decides again after random edits as if for the first time, of ${name}`, () => {
      fc.assert(
        fc.property(edited(arbitrary), ([story, edits]) => {
          let state = stateOf(story);
          let fleet = decideToKeep(story.endpoints, state.placement, state.world);
          assert.equal(planOf(state, fleet), planOf(state));
          for (const edit of edits) {
            const next = stateOf(apply(state.story, edit), state);
            const news = newsBetween(state.story.declared, next.story.declared);
            fleet = fleet.again(next.story.endpoints, next.placement, next.world, news);
            state = next;
            assert.equal(planOf(state, fleet), planOf({ ...state, world: worldOf(state.story) }), edit.part);
          }
        }),
        { numRuns: RUNS, seed: 6 },
      );
    });
  }

  test("decides all anew where anything may be different", () => {
    const [story] = fc.sample(stories, { numRuns: 1, seed: 3 });
    assert.ok(story !== undefined);
    const state = stateOf(story);
    const fleet = decideToKeep(story.endpoints, state.placement, state.world);
    const again = fleet.again(story.endpoints, state.placement, state.world, ALL_NEWS);
    assert.equal(planOf(state, again), planOf(state));
  });
});
