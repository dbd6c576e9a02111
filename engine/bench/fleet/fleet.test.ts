import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Endpoint } from "../../core/model/endpoint.ts";
import { requireEqual } from "./counts.ts";
import { decidedTables, tablesOfDecided } from "./decide-each.ts";
import { factsOf } from "./facts.ts";
import { countClasses, countRows, rawRowsOf } from "./floor.ts";
import { endpointsOf, reportsOf } from "./generate.ts";
import type { Shape } from "./machine.ts";
import { drawCases, ourVerdict } from "./our-verdicts.ts";
import { createOurs } from "./ours.ts";
import { readRules } from "./rule-set.ts";
import { openScene, rulesOf, SEED } from "./scene.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const scene = await openScene(ROOT);

function fleet(count: number, shape: Shape = "realistic"): readonly Endpoint[] {
  return [...endpointsOf(scene.stock, { seed: SEED, count, shape })];
}

function shareOf(of: readonly Endpoint[], is: (endpoint: Endpoint) => boolean): number {
  return of.filter(is).length / of.length;
}

describe("the generated fleet", () => {
  test("endpointsOf() gives the same fleet for the same seed, a small one being the beginning of a large one", () => {
    assert.deepEqual(fleet(15), fleet(25).slice(0, 15));
    const other = [...endpointsOf(scene.stock, { seed: "other", count: 15, shape: "realistic" })];
    assert.notDeepEqual(fleet(15), other);
  });

  test("endpointsOf() shares images, sites and zones, and draws the oddities as often as it says", () => {
    const endpoints = fleet(1_200);
    const distinct = (of: (endpoint: Endpoint) => unknown): number => new Set(endpoints.map(of)).size;
    assert.ok(distinct(({ report }) => report?.image) < 700);
    assert.equal(
      distinct(({ labels }) => labels?.site),
      40,
    );
    assert.equal(
      distinct(({ report }) => report?.timezone),
      24,
    );
    assert.ok(distinct(({ report }) => report?.hardware?.diskFreeMiB) > 1_195);
    const near = (share: number, wanted: number): void =>
      assert.ok(Math.abs(share - wanted) < 0.02, `${share} instead of ${wanted}`);
    near(
      shareOf(endpoints, ({ history }) => history.contacts.length > 1),
      0.05,
    );
    near(
      shareOf(endpoints, ({ report }) => report?.rebootPending === true),
      0.04,
    );
    const isStale = ({ report }: Endpoint): boolean =>
      scene.world.now - (report?.observedAt ?? 0) > 86_401_000;
    near(shareOf(endpoints, isStale), 0.02);
  });

  test("endpointsOf() shares nothing in a hostile fleet", () => {
    const endpoints = fleet(100, "hostile");
    for (const of of [
      ({ report }: Endpoint) => report?.image?.software.map(({ version }) => version).join(),
      ({ report }: Endpoint) => report?.timezone,
      ({ labels }: Endpoint) => labels?.rack,
    ]) {
      assert.ok(new Set(endpoints.map(of)).size > 95);
    }
  });

  test("reportsOf() says what endpointsOf() has", () => {
    const endpoints = fleet(50);
    const reports = [...reportsOf(scene.stock, { seed: SEED, count: 50, shape: "realistic" })];
    for (const [index, { endpoint, software, observedAt }] of reports.entries()) {
      const { report, id } = endpoints[index] ?? {};
      assert.equal(endpoint.id, id);
      assert.equal(software?.length, report?.image?.software.length);
      assert.equal(Date.parse(observedAt), report?.observedAt);
    }
  });
});

describe("what the benchmark compares", () => {
  test("a reconcile, the floor and the naive pass count the same", () => {
    const endpoints = fleet(60);
    const tables = decidedTables(endpoints, scene.world);
    const ours = createOurs(endpoints, scene.world);
    const counts = ours.full();
    const again = tablesOfDecided(ours.decided(), endpoints.length, scene.world);
    requireEqual("what was decided", counts, countClasses(again));
    requireEqual("a warm run", counts, ours.warm());
    requireEqual("the floor", counts, countClasses(tables));
    requireEqual("the naive pass", counts, countRows(rawRowsOf(tables), tables));
    assert.ok(counts.cells.size > 500);
  });

  test("the rules that other engines get give the verdicts of the ladder", () => {
    const rules = rulesOf(scene.world);
    const cases = drawCases(fleet(60), scene.world, 200, SEED);
    for (const asked of cases) assert.equal(readRules(rules, factsOf(asked)), ourVerdict(asked));
    assert.ok(new Set(cases.map(ourVerdict)).size > 8);
  });
});
