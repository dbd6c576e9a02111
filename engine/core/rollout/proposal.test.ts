import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ApprovalListSpec } from "../../schema/documents.generated.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { buildRing } from "../../testing/build-ring.ts";
import type { Ask, HoldAsk, LeaveAsk, RejectAsk } from "./ask.ts";
import type { ListState } from "./list-state.ts";
import { proposalsOf, type RolloutProposal, withoutEdits } from "./proposal.ts";

const A = `sha256:${"a".repeat(64)}`;
const HOLDERS = { installed: 9, removable: true, reopens: [] };

const leave = (more: Partial<LeaveAsk> = {}): LeaveAsk => ({
  kind: "leave",
  patch: "A",
  track: "ws",
  ring: "pilot",
  to: "broad",
  list: "2026-11",
  digest: A,
  how: "leaves",
  question: false,
  says: "passed",
  ...more,
});
const hold = (more: Partial<HoldAsk> = {}): HoldAsk => ({
  kind: "hold",
  patch: "A",
  track: "ws",
  ring: "pilot",
  because: "trip",
  trip: 7,
  says: "9 of 40 failed",
  holders: HOLDERS,
  ...more,
});
const reject = (more: Partial<RejectAsk> = {}): RejectAsk => ({
  kind: "reject",
  patch: "A",
  because: "retracted",
  says: "withdrawn",
  holders: HOLDERS,
  ...more,
});

const approving = (...patches: readonly string[]): ApprovalListSpec => ({
  through: "last",
  approve: patches.map((patch) => ({ patch, digest: A })),
});
const list = (spec: ApprovalListSpec, name = "2026-11", ended: readonly number[] = []): ListState => ({
  name,
  path: `policies/approvals/${name}.yaml`,
  spec,
  ended: new Set(ended),
});

const RINGS = [
  buildRing({ name: "lab", track: "ws", order: 10 }),
  buildRing({ name: "pilot", track: "ws", order: 20 }),
  buildRing({ name: "broad", track: "ws", order: 30 }),
  buildRing({ name: "srv-broad", track: "srv", order: 30 }),
];

const proposals = (asks: readonly Ask[], ...lists: readonly ListState[]): readonly RolloutProposal[] =>
  proposalsOf(asks, { lists, rings: RINGS, sha256 });

const brief = ({ branch, edits }: RolloutProposal): readonly unknown[] => [branch, edits.length];

describe("proposalsOf() of what leaves a ring", () => {
  const lists = [list(approving("A", "B", "C")), list(approving("D"), "2026-12")];

  test("is one proposal for each ring and list", () => {
    const asks = [
      leave({ patch: "B" }),
      leave(),
      leave({ ring: "lab", to: "pilot", patch: "C" }),
      leave({ patch: "D", list: "2026-12" }),
      leave(),
    ];
    const found = proposals(asks, ...lists);
    assert.deepEqual(found.map(brief), [
      ["muster/leave-lab-2026-11", 1],
      ["muster/leave-pilot-2026-11", 2],
      ["muster/leave-pilot-2026-12", 1],
    ]);
    assert.deepEqual(proposals(asks.toReversed(), ...lists), found);
    assert.equal(found[1]?.title, "Let 2 patches of list 2026-11 leave ring pilot");
  });

  test("lets questions wait behind what has its pass", () => {
    const asks = [leave(), leave({ patch: "B", question: true }), leave({ patch: "C", question: true })];
    const [only, ...more] = proposals(asks, ...lists);
    assert.deepEqual([only?.kind, only?.behind, more.length], ["leave", ["B", "C"], 0]);
    const after = proposals(
      asks,
      list({
        approve: [{ patch: "A", digest: A, leaves: ["pilot"] }, ...(approving("B", "C").approve ?? [])],
      }),
    );
    assert.deepEqual(after.map(brief), [["muster/ask-pilot-2026-11", 2]]);
    assert.equal(
      after[0]?.title,
      "May 2 patches of list 2026-11 leave ring pilot? Its gate was inconclusive",
    );
  });

  test("says what cannot be found, and proposes the rest", () => {
    const [one] = proposals([leave(), leave({ patch: "Z" })], ...lists);
    assert.deepEqual(one?.edits, [{ kind: "leave", patch: "A", digest: A, ring: "pilot" }]);
    assert.deepEqual(
      one?.asks.map(({ patch }) => patch),
      ["A"],
    );
    assert.match(one?.obstacles.join() ?? "", /list "2026-11" has no entry for "Z" with the digest sha256:a/);
    const [other] = proposals([leave({ list: "gone" })], ...lists);
    assert.deepEqual([other?.edits, other?.obstacles], [[], ['there is no approval list "gone"']]);
  });

  const ceilings: readonly (readonly [
    string,
    ApprovalListSpec["through"],
    ApprovalListSpec["through"],
    unknown,
  ])[] = [
    ["an own ceiling", "last", "pilot", ["broad"]],
    ["an own ceiling of another track", "last", "srv-broad", ["srv-broad", "broad"]],
    ["an own ceiling of two tracks", "last", ["srv-broad", "pilot"], ["srv-broad", "broad"]],
    ["the list's ceiling", ["pilot", "srv-broad"], undefined, ["broad", "srv-broad"]],
    ["a ceiling that reaches it", "pilot", "broad", undefined],
    ["a list's ceiling that reaches it", "broad", undefined, undefined],
    ["last", "pilot", "last", undefined],
    ["no ceiling, which is last", undefined, undefined, undefined],
  ];
  for (const [name, ofList, own, expected] of ceilings) {
    test(`raises ${name}`, () => {
      const entry = { patch: "A", digest: A, ...(own === undefined ? {} : { through: own }) };
      const spec = { ...(ofList === undefined ? {} : { through: ofList }), approve: [entry] };
      const [one] = proposals([leave({ how: "through" })], list(spec));
      const wanted =
        expected === undefined ? undefined : [{ kind: "through", patch: "A", digest: A, through: expected }];
      assert.deepEqual(one?.edits, wanted);
    });
  }

  test("raises nothing to a ring that is not there", () => {
    const spec: ApprovalListSpec = { through: "pilot", approve: [{ patch: "A", digest: A }] };
    const [one] = proposals([leave({ how: "through", to: "gone" })], list(spec));
    assert.match(one?.obstacles.join() ?? "", /there is no ring "gone"/);
  });
});

describe("proposalsOf() of what stops", () => {
  test("goes into the latest list that approves the patch, and else into one of its own", () => {
    const lists = [list(approving("A")), list(approving("A"), "2026-12"), list(approving("B"), "2027-01")];
    const paths = (...asks: readonly Ask[]) =>
      proposals(asks, ...lists).map(({ branch, path }) => [branch, path]);
    assert.deepEqual(
      paths(hold(), hold({ patch: "C" }), hold({ patch: "B", list: "2026-11" }), reject({ patch: "D" })),
      [
        ["muster/hold-A-pilot", "policies/approvals/2026-12.yaml"],
        ["muster/hold-B-pilot", "policies/approvals/2026-11.yaml"],
        ["muster/hold-C-pilot", "policies/approvals/c.yaml"],
        ["muster/reject-D", "policies/approvals/d.yaml"],
      ],
    );
  });

  const model = { path: "hardware.model", value: "X1" };
  const said: readonly (readonly [string, Ask, ApprovalListSpec, boolean])[] = [
    ["a hold", hold(), { hold: [{ patch: "A", reason: "x" }] }, true],
    ["a hold of everybody", hold(), { hold: [{ patch: "A", endpoints: {}, reason: "x" }] }, true],
    ["a hold of another patch", hold(), { hold: [{ patch: "B", reason: "x" }] }, false],
    ["a hold of some", hold(), { hold: [{ patch: "A", endpoints: { names: ["x"] }, reason: "x" }] }, false],
    [
      "a hold that ended",
      hold(),
      {
        hold: [
          { patch: "B", reason: "x" },
          { patch: "A", reason: "x" },
        ],
      },
      false,
    ],
    ["a reject", hold(), { reject: [{ patch: "A", reason: "x" }] }, true],
    [
      "a reject for some",
      hold(),
      { reject: [{ patch: "A", endpoints: { names: ["x"] }, reason: "x" }] },
      false,
    ],
    [
      "a hold of the stratum",
      hold({ stratum: model }),
      { hold: [{ patch: "A", endpoints: { facts: { model: ["X1"] } }, reason: "x" }] },
      true,
    ],
    ["a hold of all for a stratum", hold({ stratum: model }), { hold: [{ patch: "A", reason: "x" }] }, true],
    [
      "a hold of another stratum",
      hold({ stratum: model }),
      { hold: [{ patch: "A", endpoints: { facts: { model: ["X2"] } }, reason: "x" }] },
      false,
    ],
    ["a reject that is said", reject(), { reject: [{ patch: "A", reason: "x" }] }, true],
    ["a hold where a reject is asked for", reject(), { hold: [{ patch: "A", reason: "x" }] }, false],
  ];
  for (const [name, ask, spec, isSaid] of said) {
    test(`is ${isSaid ? "not " : ""}proposed beside ${name}`, () => {
      const found = proposals([ask], list(spec, "2026-11", name.includes("ended") ? [1] : []));
      assert.equal(found.length, isSaid ? 0 : 1);
    });
  }

  test("takes off what can come off, and keeps what cannot or nobody knows of", () => {
    const installed = [true, false, undefined].map((removable) => {
      const [one] = proposals([reject({ holders: { ...HOLDERS, removable } })]);
      const [edit] = one?.edits ?? [];
      return edit?.kind === "reject" ? edit.installed : undefined;
    });
    assert.deepEqual(installed, ["remove", "keep", "keep"]);
  });

  test("holds a stratum by its selector, and says so where there is none", () => {
    const [one] = proposals([hold({ because: "stratum", stratum: model })]);
    assert.deepEqual(one?.edits, [
      {
        kind: "hold",
        patch: "A",
        endpoints: { facts: { model: ["X1"] } },
        reason: "worse than the rest of its ring: 9 of 40 failed",
      },
    ]);
    const [other] = proposals([hold({ because: "stratum", stratum: { path: "os.arch", value: "arm64" } })]);
    assert.deepEqual(other?.edits, []);
    assert.match(other?.obstacles.join() ?? "", /no selector can say os\.arch "arm64": hold "A" by hand/);
  });

  test("is one proposal where a trip and a failed gate ask for the same", () => {
    const found = proposals([hold(), hold({ because: "fail" })]);
    assert.deepEqual(found.map(brief), [["muster/hold-A-pilot", 1]]);
    assert.equal(found[0]?.title, "Hold A: its breaker tripped in ring pilot");
  });

  test("keeps names that are not plain out of the title", () => {
    const [one] = proposals([hold({ patch: "@everyone" })]);
    assert.equal(one?.title, "Hold a patch: its breaker tripped in ring pilot");
  });
});

test("withoutEdits() keeps the asks whose change is left, and all where none is", () => {
  const [one] = proposals([leave(), leave({ patch: "B" })], list(approving("A", "B")));
  assert.ok(one !== undefined);
  const [first, second] = one.edits;
  assert.ok(first !== undefined && second !== undefined);
  const rest = withoutEdits(one, [{ edit: first, says: "odd" }]);
  assert.deepEqual([rest.edits, rest.asks.length, rest.obstacles], [[second], 1, ["odd"]]);
  assert.equal(rest.title, "Let B of list 2026-11 leave ring pilot");
  const none = withoutEdits(
    one,
    one.edits.map((edit) => ({ edit, says: "odd" })),
  );
  assert.deepEqual([none.edits, none.asks.length], [[], 2]);
});
