import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { numberedBranch, stemOf } from "./numbered-branch.ts";
import { type OpenProposal, type PublishStep, publishSteps, type WantedProposal } from "./publish-step.ts";

type Units = Readonly<Record<string, string>>;
const S = "muster/approve-x";
const want = (units: Units, stem = S): WantedProposal => ({ stem, units: new Map(Object.entries(units)) });
const pull = (number: number, units: Units | undefined, more: Partial<OpenProposal> = {}): OpenProposal => ({
  number,
  branch: S,
  whose: "ours",
  state: "fresh",
  merging: "fits",
  units: units === undefined ? undefined : new Map(Object.entries(units)),
  ...more,
});
const brief = (step: PublishStep): string =>
  `${step.do} ${step.branch.slice(S.length - 1)}${"units" in step ? ` ${[...step.units].flat().join("")}` : ""}`;
const REVIEWED = { state: "reviewed" } as const;
const SECOND = { branch: `${S}_2` };

for (const [name, wanted, open, expected] of [
  ["opens what nothing open asks", [want({ a: "1" })], [], ["open x a1"]],
  ["opens nothing for nothing", [want({})], [], []],
  ["lets a fresh one have all", [want({ a: "1", b: "1" })], [pull(1, { a: "1" })], ["refresh x a1b1"]],
  ["closes what is overtaken", [], [pull(1, { a: "1" })], ["close x"]],
  [
    "closes a reviewed one that is overtaken",
    [want({ a: "2" })],
    [pull(1, { a: "1" }, REVIEWED)],
    ["close x", "open x_2 a2"],
  ],
  ["keeps a reviewed one", [want({ a: "1" })], [pull(1, { a: "1" }, REVIEWED)], ["keep x"]],
  [
    "freezes a reviewed one",
    [want({ a: "1", b: "1" })],
    [pull(1, { a: "1" }, REVIEWED)],
    ["keep x", "open x_2 b1"],
  ],
  [
    "writes a reviewed one anew that conflicts, with the same entries",
    [want({ a: "1", b: "1" })],
    [pull(1, { a: "1" }, { ...REVIEWED, merging: "conflicts" })],
    ["refresh x a1", "open x_2 b1"],
  ],
  [
    "takes out of a reviewed one what is not wanted",
    [want({ a: "1", c: "1" })],
    [pull(1, { a: "1", b: "1" }, REVIEWED)],
    ["refresh x a1", "open x_2 c1"],
  ],
  [
    "lets the next one grow until it is reviewed",
    [want({ a: "1", b: "1", c: "1" })],
    [pull(1, { a: "1" }, REVIEWED), pull(2, { b: "1" }, SECOND)],
    ["keep x", "refresh x_2 b1c1"],
  ],
  [
    "closes a second fresh one",
    [want({ a: "1" })],
    [pull(1, { a: "1" }), pull(2, { a: "1" }, SECOND)],
    ["refresh x a1", "close x_2"],
  ],
  [
    "keeps a reviewed one whose question goes by another name now",
    [want({ a: "1", b: "1" }, `${S}y`)],
    [pull(1, { a: "1" }, REVIEWED)],
    ["keep x", "open xy b1"],
  ],
  [
    "leaves what others wrote to",
    [want({ a: "2" })],
    [pull(1, { a: "1" }, { whose: "others" })],
    ["keep x", "open x_2 a2"],
  ],
  [
    "asks nothing beside the same of others",
    [want({ a: "1" })],
    [pull(1, { a: "1" }, { whose: "others" })],
    ["keep x"],
  ],
  ["asks nothing beside what cannot be read", [want({ a: "1" })], [pull(1, undefined, REVIEWED)], ["keep x"]],
  [
    "writes anew what cannot be read and nobody reviewed",
    [want({ a: "1" })],
    [pull(1, undefined)],
    ["refresh x a1"],
  ],
] as const satisfies readonly (readonly [
  string,
  readonly WantedProposal[],
  readonly OpenProposal[],
  readonly string[],
])[])
  test(`publishSteps() ${name}`, () => {
    assert.deepEqual(publishSteps(wanted, open).map(brief), expected);
  });

test("stemOf() finds the question of every branch", () => {
  for (const stem of [S, "muster/hold-a_0123456789ab"])
    for (const number of [1, 2, 10, 999]) assert.equal(stemOf(numberedBranch(stem, number)), stem);
  assert.equal(stemOf("muster/hold-a_123456789012"), "muster/hold-a_123456789012");
  assert.equal(stemOf("muster/approve-a-2"), "muster/approve-a-2");
});

const units = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2"), { maxKeys: 4 });
const worlds = fc.record({
  wanted: fc.uniqueArray(
    fc.record({ stem: fc.constantFrom(S, `${S}y`), units: units.map((u) => new Map(Object.entries(u))) }),
    { selector: ({ stem }) => stem },
  ),
  open: fc
    .uniqueArray(
      fc.record({
        branch: fc
          .tuple(fc.constantFrom(S, `${S}y`), fc.integer({ min: 1, max: 4 }))
          .map(([s, n]) => numberedBranch(s, n)),
        whose: fc.constantFrom("ours" as const, "ours" as const, "others" as const),
        state: fc.constantFrom("fresh" as const, "reviewed" as const),
        merging: fc.constantFrom("fits" as const, "fits" as const, "conflicts" as const),
        units: fc.option(
          units.map((u) => new Map(Object.entries(u))),
          { nil: undefined, freq: 6 },
        ),
      }),
      { selector: ({ branch }) => branch, maxLength: 6 },
    )
    .map((list) => list.map((one, index) => ({ ...one, number: index + 1 }))),
});

/** What is open once the steps are taken. */
function afterwards(open: readonly OpenProposal[], steps: readonly PublishStep[]): readonly OpenProposal[] {
  const by = new Map(steps.flatMap((step) => (step.do === "open" ? [] : [[step.number, step] as const])));
  const stay = open.flatMap((one) => {
    const step = by.get(one.number);
    if (step?.do === "close") return [];
    return [step?.do === "refresh" ? { ...one, units: step.units, merging: "fits" as const } : one];
  });
  const opened = steps.filter((step) => step.do === "open");
  return [
    ...stay,
    ...opened.map(({ branch, units: own }, index) => pull(100 + index, Object.fromEntries(own), { branch })),
  ];
}

test("publishSteps() freezes, touches nothing of others, opens no branch twice, and settles at once", () => {
  fc.assert(
    fc.property(worlds, ({ wanted, open }) => {
      const steps = publishSteps(wanted, open);
      const then = afterwards(open, steps);
      assert.equal(new Set(then.map(({ branch }) => branch)).size, then.length);
      for (const one of open) {
        const step = steps.find((other) => other.do !== "open" && other.number === one.number);
        assert.ok(step !== undefined);
        if (one.whose === "others") assert.equal(step.do, "keep");
        if (step.do !== "refresh" || one.state === "fresh") continue;
        assert.ok(step.units.size > 0 && step.units.size <= (one.units?.size ?? 0));
        assert.equal(step.leaving.length, (one.units?.size ?? 0) - step.units.size);
        assert.ok(step.leaving.length > 0 || one.merging === "conflicts");
        for (const [name, rows] of step.units) assert.equal(one.units?.get(name), rows);
      }
      const again = publishSteps(wanted, then);
      assert.ok(
        again.every((step) => step.do === "keep" || (step.do === "refresh" && step.leaving.length === 0)),
      );
      for (const step of again)
        if (step.do === "refresh")
          assert.deepEqual(then.find(({ number }) => number === step.number)?.units, step.units);
    }),
    { numRuns: 3000 },
  );
});

test("publishSteps() asks for everything that is wanted and that can be told from what is open, once among what is ours", () => {
  fc.assert(
    fc.property(worlds, ({ wanted, open }) => {
      const then = afterwards(open, publishSteps(wanted, open));
      const isDim = open.some((one) => one.units === undefined);
      for (const { units: own } of wanted)
        for (const [name, rows] of own) {
          const asking = then.filter((one) => one.units?.get(name) === rows);
          if (!isDim) assert.ok(asking.length > 0);
          const wanting = wanted.filter((one) => one.units.get(name) === rows).length;
          const fresh = asking.filter((one) => one.whose === "ours" && one.state === "fresh").length;
          assert.ok(fresh <= wanting);
        }
    }),
    { numRuns: 3000 },
  );
});
