import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fleetDigest } from "../../testing/memory-fleet.ts";
import { receivedReport } from "../../testing/reports.ts";
import { parseInstant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { type Fleet, NO_FLEET } from "./fleet.ts";
import { fold, MAX_AHEAD_MS } from "./fold.ts";
import { identityFault } from "./identity.ts";
import { createInterner } from "./intern.ts";
import type { Received } from "./received.ts";

const T = parseInstant("2026-11-12T10:00:00Z") ?? 0;
const HOUR = 3_600_000;
const NOW = T + 400 * 24 * HOUR;

/** Each package of version 1 lacks the patch of its name. */
function missingOf(report: Report): readonly string[] {
  const old = report.image?.software.filter((item) => item.version === "1") ?? [];
  return old.map((item) => `DSA-${item.product}`);
}

function foldAll(batches: readonly (readonly Received[])[]): Fleet {
  let fleet = NO_FLEET;
  for (const batch of batches) fleet = fold(fleet, batch, missingOf, NOW);
  return fleet;
}

function member(fleet: Fleet, id: string) {
  const found = fleet.members.get(id);
  assert.ok(found);
  return found;
}

const interner = createInterner();
const report = (id: string, at: number, packages: readonly string[], more: Partial<Report> = {}) =>
  receivedReport(interner, id, packages, { observedAt: at, ...more });

test("fold() keeps the newest report, whatever comes first", () => {
  const [old, recent] = [report("web-1", T, ["openssl 1"]), report("web-1", T + HOUR, ["openssl 2"])];
  for (const batches of [[[old, recent]], [[recent, old]], [[recent], [old]], [[old], [recent], [old]]]) {
    const { report: latest, history } = member(foldAll(batches), "web-1");
    assert.equal(latest.observedAt, T + HOUR);
    assert.equal(history.firstSeen, T);
    assert.deepEqual([...history.missing], [["DSA-openssl", { first: T, last: T }]]);
  }
});

test("fold() ranks reports of one instant by sequence", () => {
  const fleet = foldAll([
    [report("a", T, ["x 2"], { sequence: 5 }), report("a", T, ["x 1"], { sequence: 4 })],
  ]);
  assert.equal(member(fleet, "a").report.sequence, 5);
  assert.equal(identityFault(member(fleet, "a")), undefined);
});

test("fold() renews a report that says the same, and touches nothing else", () => {
  const first = foldAll([[report("a", T, ["x 1"], { sequence: 1, bootedAt: T - HOUR, hostname: "a" })]]);
  let asked = 0;
  const renewal = report("a", T + HOUR, ["x 1"], { sequence: 2, bootedAt: T, hostname: "a" });
  const next = fold(first, [renewal], () => [`asked ${++asked}`], NOW);
  assert.equal(asked, 0);
  assert.equal(member(next, "a").report.image, member(first, "a").report.image);
  assert.equal(member(next, "a").missingNow, member(first, "a").missingNow);
  const { observedAt, sequence, bootedAt } = member(next, "a").report;
  assert.deepEqual([observedAt, sequence, bootedAt], [T + HOUR, 2, T]);
  assert.deepEqual(member(next, "a").history.missing.get("DSA-x"), { first: T, last: T + HOUR });
});

test("fold() asks about a report that is replaced once more, under the catalog of the day", () => {
  const first = foldAll([[report("a", T, ["x 5"])]]);
  const next = fold(
    first,
    [report("a", T + HOUR, ["x 6"])],
    (seen) => (seen.image?.software[0]?.version === "5" ? ["DSA-new"] : []),
    NOW,
  );
  assert.deepEqual([...member(next, "a").history.missing], [["DSA-new", { first: T, last: T }]]);
});

test("fold() keeps an attempt that later reports no longer list", () => {
  const attempt = { patch: "DSA-x", startedAt: T, finishedAt: T + 1, outcome: "failed" };
  const other = { patch: "DSA-y", startedAt: T - 5, outcome: "in-progress" };
  const batch = [
    receivedReport(interner, "a", ["x 1"], { observedAt: T + HOUR }, [attempt]),
    receivedReport(interner, "a", ["x 1"], { observedAt: T + 2 * HOUR }, [other]),
    receivedReport(interner, "a", ["x 1"], { observedAt: T + 3 * HOUR }, []),
  ];
  assert.deepEqual(member(foldAll([batch]), "a").history.attempts, [other, attempt]);
});

test("fold() marks a known endpoint unreadable by a newer refusal, and keeps what it knew", () => {
  const known = report("a", T, ["x 1"]);
  const refusal: Received = { kind: "refused", id: "a", at: T + HOUR, says: "no date" };
  for (const batches of [[[known, refusal]], [[refusal, known]], [[known], [refusal]]]) {
    const { unreadable, report: latest } = member(foldAll(batches), "a");
    assert.deepEqual(unreadable, { at: T + HOUR, says: "no date" });
    assert.equal(latest.observedAt, T);
  }
  const after = foldAll([[known], [refusal], [report("a", T + 2 * HOUR, ["x 1"])]]);
  assert.equal(member(after, "a").unreadable, undefined);
  const stale: Received = { kind: "refused", id: "a", at: T - HOUR, says: "no date" };
  assert.equal(member(foldAll([[known], [stale]]), "a").unreadable, undefined);
  const undated: Received = { kind: "refused", id: "a", says: "not JSON" };
  assert.deepEqual(member(foldAll([[known], [undated]]), "a").unreadable, { at: NOW, says: "not JSON" });
});

test("fold() makes no endpoint of a refused record", () => {
  assert.equal(foldAll([[{ kind: "refused", id: "ghost", says: "not JSON" }]]).members.size, 0);
});

test("fold() never takes a report from the future, and says so", () => {
  const ahead = NOW + MAX_AHEAD_MS;
  assert.equal(member(foldAll([[report("a", ahead, ["x 1"])]]), "a").report.observedAt, ahead);
  for (const at of [ahead + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
    const fleet = foldAll([[report("a", T, ["x 1"]), report("a", at, ["x 2"])]]);
    assert.equal(member(fleet, "a").report.observedAt, T);
    assert.match(member(fleet, "a").unreadable?.says ?? "", /ahead of the clock/);
  }
});

test("fold() finds a clone by one instant that says two things, until the next report", () => {
  const batch = [report("a", T, ["x 1"]), report("a", T, ["y 1"])];
  const cloned = foldAll([batch]);
  assert.equal(identityFault(member(cloned, "a"))?.kind, "cloned");
  assert.deepEqual(cloned, foldAll([[...batch].reverse()]));
  assert.equal(identityFault(member(foldAll([batch, [report("a", T + 1, ["x 1"])]]), "a")), undefined);
});

test("fold() finds a clone by one number that says two things, and remembers it for sixteen numbers", () => {
  const clone = [report("a", T, ["x 1"], { sequence: 7 }), report("a", T + 9, ["y 1"], { sequence: 7 })];
  for (const [sequence, kind] of [
    [7, "cloned"],
    [22, "cloned"],
    [23, undefined],
  ] as const) {
    const rest = Array.from({ length: sequence - 7 }, (_, n) =>
      report("a", T + HOUR + n, ["x 1"], { sequence: 8 + n }),
    );
    assert.equal(identityFault(member(foldAll([clone, rest]), "a"))?.kind, kind, String(sequence));
    assert.equal(identityFault(member(foldAll([[...rest, ...clone].reverse()]), "a"))?.kind, kind);
  }
});

/** Few ids, instants and contents, so that ties, renewals and clones are frequent. */
const anyReport: fc.Arbitrary<Received> = fc
  .record({
    id: fc.constantFrom("a", "b"),
    at: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 24 * 80 })),
    sequence: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    boot: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    packages: fc.subarray(["x 1", "x 2", "y 1", "z 2"]),
    hostname: fc.constantFrom(undefined, "h1"),
    attempts: fc.array(
      fc.record(
        {
          patch: fc.constantFrom("P1", "P2"),
          startedAt: fc.integer({ min: T, max: T + 2 }),
          outcome: fc.constantFrom("failed", "succeeded"),
          code: fc.constantFrom("0", "1"),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ id, at, sequence, boot, packages, hostname, attempts }) =>
    receivedReport(
      interner,
      id,
      packages,
      {
        observedAt: T + at * HOUR,
        ...(sequence === undefined ? {} : { sequence }),
        ...(boot === undefined ? {} : { bootedAt: T + boot }),
        ...(hostname === undefined ? {} : { hostname }),
      },
      attempts,
    ),
  );

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

function assertSame(actual: Fleet, expected: Fleet): void {
  assert.deepEqual(actual, expected);
  assert.deepEqual([...actual.members.keys()], [...expected.members.keys()]);
  assert.equal(fleetDigest(actual), fleetDigest(expected));
}

test("fold() gives one fleet for every permutation of up to five reports", () => {
  fc.assert(
    fc.property(fc.array(anyReport, { minLength: 1, maxLength: 5 }), (reports) => {
      const expected = foldAll([reports]);
      for (const order of permutations(reports)) {
        assertSame(foldAll([order]), expected);
        assertSame(foldAll(order.map((one) => [one])), expected);
      }
    }),
    { numRuns: 60 },
  );
});

test("fold() gives one fleet for any order, split and repetition of fifty reports", () => {
  const history = fc.array(anyReport, { minLength: 30, maxLength: 50 }).chain((reports) =>
    fc.record({
      reports: fc.constant(reports),
      shuffled: fc.shuffledSubarray(reports, { minLength: reports.length }),
      again: fc.subarray(reports),
      cuts: fc.array(fc.nat({ max: reports.length * 2 }), { maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(history, ({ reports, shuffled, again, cuts }) => {
      const all = [...shuffled, ...again];
      const edges = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length];
      const batches = edges.slice(1).map((edge, index) => all.slice(edges[index], edge));
      assertSame(foldAll(batches), foldAll([reports]));
    }),
    { numRuns: 300 },
  );
});
