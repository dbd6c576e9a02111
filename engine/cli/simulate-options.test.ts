import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint } from "../testing/build-endpoint.ts";
import { at, days, hours, NOW } from "../testing/build-time.ts";
import { assumptionsOf, manyOf } from "./simulate-options.ts";
import { UsageError } from "./usage-error.ts";

const read = (options: Readonly<Record<string, unknown>> = {}) =>
  assumptionsOf({ operands: [], options }, NOW);

describe("assumptionsOf()", () => {
  test("plays thirty days from now on, hour by hour, with the lists as they are, where nothing is said", () => {
    assert.deepEqual(read(), {
      from: NOW,
      until: NOW + days(30),
      history: "as-is",
      stepMs: hours(1),
      seed: "1",
      failureRate: 10_000,
      offline: 50_000,
      breaks: [],
      merges: "automatic",
      approvals: { kind: "merged" },
    });
  });

  test("reads a period, and approves two days after a patch is known in it", () => {
    const { from, until, history, approvals } = read({ replay: "2025-09-01..2026-09-01T12:00:00Z" });
    assert.deepEqual([from, until], [at("2025-09-01T00:00:00Z"), at("2026-09-01T12:00:00Z")]);
    assert.deepEqual([history, approvals], ["as-published", { kind: "after", afterMs: days(2) }]);
  });

  test("reads when patches are approved", () => {
    const cases = [
      ["merged", { kind: "merged" }],
      ["immediate", { kind: "after", afterMs: 0 }],
      ["after=PT12H", { kind: "after", afterMs: hours(12) }],
      ["after P1D", { kind: "after", afterMs: days(1) }],
    ] as const;
    for (const [text, approvals] of cases) assert.deepEqual(read({ approvals: text }).approvals, approvals);
  });

  test("reads what breaks whom", () => {
    const { breaks } = read({
      breaks: [
        "DSA-1=20%",
        "DSA-2=0.5%@facts.model=X 1",
        "DSA-3=100%@labels.site=fra",
        "DSA-4=1%@names=web-*",
      ],
    });
    assert.deepEqual(
      breaks.map(({ patch, odds }) => [patch, odds]),
      [
        ["DSA-1", 200_000],
        ["DSA-2", 5_000],
        ["DSA-3", 1_000_000],
        ["DSA-4", 10_000],
      ],
    );
    const web = buildEndpoint({
      id: "web-1",
      labels: { site: "fra" },
      report: { hardware: { model: "X 2" } },
    });
    assert.deepEqual(
      breaks.map(({ endpoints }) => endpoints(web)),
      ["yes", "no", "yes", "yes"],
    );
  });

  const refused: readonly (readonly [options: Readonly<Record<string, unknown>>, message: RegExp])[] = [
    [{ days: "0" }, /--days "0" is no number of days up to 1100/],
    [{ days: "1101" }, /--days "1101"/],
    [{ replay: "2026-09-01" }, /--replay "2026-09-01" is no period/],
    [{ replay: "2026-09-02..2026-09-01" }, /is no period of up to/],
    [{ replay: "2026-02-30..2026-09-01" }, /is no period/],
    [{ step: "PT1S" }, /--step "PT1S" is no duration of a minute to 31 days/],
    [{ failureRate: "1" }, /--failure-rate "1" is no share/],
    [{ failureRate: "101%" }, /--failure-rate "101%" is no share/],
    [{ offline: "-1%" }, /--offline "-1%" is no share/],
    [{ approvals: "soon" }, /--approvals "soon" says not when/],
    [{ breaks: ["DSA-1"] }, /--breaks "DSA-1" names no patch and share/],
    [{ breaks: ["DSA-1=x"] }, /--breaks "x" is no share/],
    [{ breaks: ["DSA-1=1%@os=linux"] }, /--breaks …@os=linux says of no endpoints/],
  ];
  for (const [options, message] of refused)
    test(`refuses ${JSON.stringify(options)}`, () => {
      assert.throws(
        () => read(options),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    });
});

test("manyOf() reads a number of endpoints, or none", () => {
  const many = (endpoints?: string) => manyOf({ operands: [], options: { endpoints } });
  assert.deepEqual([many(), many("500")], [undefined, 500]);
  for (const text of ["0", "1.5", "all"]) assert.throws(() => many(text), UsageError);
});
