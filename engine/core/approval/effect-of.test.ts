import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { ApprovalList } from "../../schema/documents.generated.ts";
import { effectOf, patchesNamed } from "./effect-of.ts";

const D1 = `sha256:${"1".repeat(64)}`;
const D2 = `sha256:${"2".repeat(64)}`;
const rollback = { method: "uninstall", tested: true } as const;

function list(spec: ApprovalList["spec"], name = "2026-11"): ApprovalList {
  return { apiVersion: "muster/v1", kind: "ApprovalList", metadata: { name }, spec };
}

const approve = (patch: string, digest = D1, more = {}) => ({ patch, digest, ...more });

describe("effectOf()", () => {
  it("fills in what the list says for all its entries, and an entry's own words win", () => {
    const merged = list({
      through: "last",
      defaults: { evidence: ["lab"], rollback },
      approve: [approve("B"), approve("A", D2, { through: "pilot", evidence: [] })],
    });
    assert.deepEqual(effectOf([], [merged], []), [
      ["approve", "A", D2, { through: "pilot", evidence: [], rollback }],
      ["approve", "B", D1, { through: "last", evidence: ["lab"], rollback }],
    ]);
  });

  it("leaves reasons out and fills in what a hold, a reject and a release mean", () => {
    const merged = list({
      hold: [{ patch: "A", reason: "x", until: "2026-12-01" }],
      reject: [{ patch: "B", reason: "y", installed: "remove" }],
      release: [{ patch: "C", trip: 4, reason: "z" }],
    });
    assert.deepEqual(effectOf([], [merged], []), [
      ["hold", "A", null, { endpoints: {}, until: "2026-12-01" }],
      ["reject", "B", null, { endpoints: {}, installed: "remove", asDependency: "block" }],
      ["release", "C", null, { trip: 4 }],
    ]);
  });

  it("marks what the base says and the merge no longer does", () => {
    const [was, is] = [
      list({ approve: [approve("A", D1, { through: "last" })] }),
      list({ approve: [approve("A", D1, { through: "lab" })] }),
    ];
    assert.deepEqual(effectOf([was], [is], []), [
      ["-approve", "A", D1, { through: "last" }],
      ["approve", "A", D1, { through: "lab" }],
    ]);
  });

  it("says what a changed default does to every entry", () => {
    const [was, is] = [
      list({ through: "lab", approve: [approve("A")] }),
      list({ through: "last", approve: [approve("A")] }),
    ];
    assert.deepEqual(
      effectOf([was], [is], []).map(([verb]) => verb),
      ["-approve", "approve"],
    );
  });

  it("says nothing of entries that move, of reasons, and of what a list is called", () => {
    const [a, b] = [
      { patch: "A", reason: "x" },
      { patch: "B", reason: "x" },
    ];
    const was = [list({ hold: [a, b] })];
    const is = [list({ hold: [{ ...b, reason: "reworded" }] }, "other"), list({ hold: [a] })];
    assert.deepEqual(effectOf(was, is, []), []);
  });

  it("names other files by their blobs, in the order of canonical JSON with the rest", () => {
    const others = [{ path: "rings/a.yaml", old: null, new: "3".repeat(40), mode: "100644" }];
    assert.deepEqual(effectOf([], [list({ hold: [{ patch: "A", reason: "x" }] })], others), [
      ["hold", "A", null, { endpoints: {} }],
      ["rings/a.yaml", null, "3".repeat(40)],
    ]);
  });

  it("gives the same for any order of lists, entries and keys", () => {
    const entries = [approve("A"), approve("B"), approve("C", D2)];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 3 }), fc.boolean(), (shuffled, isSplit) => {
        const [first, ...more] = shuffled.map(
          (entry) => Object.fromEntries(Object.entries(entry).reverse()) as (typeof entries)[number],
        );
        const lists = isSplit
          ? [list({ approve: more }, "b"), list({ approve: first === undefined ? [] : [first] })]
          : [list({ approve: [...more, ...(first === undefined ? [] : [first])] })];
        assert.deepEqual(effectOf([], lists, []), effectOf([], [list({ approve: entries })], []));
      }),
    );
  });

  it("of a change and back again is none, and of both ways the same rows the other way round", () => {
    const [was, is] = [
      [list({ approve: [approve("A"), approve("B")] })],
      [list({ hold: [{ patch: "A", reason: "x" }] })],
    ];
    assert.deepEqual(effectOf(was, was, []), []);
    const there = effectOf(was, is, []).map(([verb, ...rest]) => [
      verb.startsWith("-") ? verb.slice(1) : `-${verb}`,
      ...rest,
    ]);
    assert.deepEqual(
      new Set(there.map((row) => JSON.stringify(row))),
      new Set(effectOf(is, was, []).map((row) => JSON.stringify(row))),
    );
  });
});

describe("patchesNamed()", () => {
  it("names the patches of list entries once, and no paths", () => {
    const rows = effectOf(
      [list({ approve: [approve("B")] })],
      [
        list({
          hold: [
            { patch: "B", reason: "x" },
            { patch: "A", reason: "x" },
          ],
        }),
      ],
      [{ path: "muster.yaml", old: D1, new: D2 }],
    );
    assert.deepEqual(patchesNamed(rows), ["A", "B"]);
  });
});
