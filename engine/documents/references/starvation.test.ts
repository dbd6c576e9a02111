import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../testing/problems-of.ts";
import { soundRepository } from "../../testing/sound-repository.ts";

/** The sound repository soaks three days in its lab. */
function messagesOf(rule: string): readonly string[] {
  const text = soundRepository["policies/servers.yaml"]?.replace(
    /rules:[\s\S]*$/,
    `rules:\n    - {name: r, approval: required, review: standard, ${rule}}\n`,
  );
  return problemsOf({ "policies/servers.yaml": text })
    .filter(({ code }) => code === "starvation")
    .map(({ message }) => message);
}

const CASES: readonly (readonly [rule: string, message: RegExp | undefined])[] = [
  ["patches: {products: [google-chrome-stable]}, defer: P4D", undefined],
  [
    "patches: {products: [google-chrome-stable]}, defer: P5D",
    /^Rule "r" lets releases of Chrome reach ring "broad" after P8D, and a new one comes every 7 days: that ring is always up to 2 releases behind, and never gets the newest/,
  ],
  ["patches: {products: ['chrom*']}, defer: P30D", /up to 5 releases behind/],
  ["patches: {products: ['*']}, defer: P30D", undefined],
  ["patches: {products: [Firefox]}, defer: P14D", undefined],
  ["patches: {vendor: [microsoft]}, defer: P30D", /Microsoft's monthly updates/],
  ["patches: {vendor: [microsoft], products: [sql-server]}, defer: P30D", undefined],
  ["patches: {all: [{vendor: [oracle]}, {severity: [low]}]}, defer: P90D", /Oracle's critical patch updates/],
  ["patches: {not: {products: [chrome]}}, defer: P90D", undefined],
  ["patches: {}, defer: P300D", undefined],
  ["patches: {products: [chrome]}, defer: P30D, through: lab", /reach ring "lab" after P30D/],
];

for (const [rule, message] of CASES) {
  test(`starvation says ${message === undefined ? "nothing" : "what is always behind"} of ${rule}`, () => {
    const found = messagesOf(rule);
    assert.equal(found.length, message === undefined ? 0 : 1, found.join());
    if (message !== undefined) assert.match(found[0] ?? "", message);
  });
}

test("starvation says nothing of a rule that installs nothing", () => {
  const text = soundRepository["policies/servers.yaml"]?.replace(
    /rules:[\s\S]*$/,
    "rules:\n    - {name: r, patches: {products: [chrome]}, approval: never, defer: P90D}\n",
  );
  const found = problemsOf({ "policies/servers.yaml": text }).filter(({ code }) => code === "starvation");
  assert.deepEqual(found, []);
});
