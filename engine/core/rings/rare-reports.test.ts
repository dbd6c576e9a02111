import assert from "node:assert/strict";
import { test } from "node:test";
import type { Contact } from "../model/endpoint.ts";
import { rareReports } from "./rare-reports.ts";

const HOUR = 3_600_000;
const every = (hours: number, count: number): Contact[] =>
  Array.from({ length: count }, (_, index) => [index * hours * HOUR, index * hours * HOUR]);

const CASES: readonly (readonly [name: string, contacts: readonly Contact[], isRare: boolean])[] = [
  ["nothing of an endpoint that never reported", [], false],
  ["nothing of one that was always there", [[0, 900 * HOUR]], false],
  ["nothing of one that was away twice", every(24, 3), false],
  ["something of one that reports once a day, for a window of six hours", every(24, 6), true],
  ["nothing of one that reports every five hours", every(5, 6), false],
  ["something of one that reports exactly as often as the window is long", every(6, 6), true],
  [
    "nothing of one that was rare and is not any more",
    [...every(24, 4), ...every(1, 12).map(([at]): Contact => [at + 100 * HOUR, at + 100 * HOUR])],
    false,
  ],
];

for (const [name, contacts, isRare] of CASES) {
  test(`rareReports() says ${name}`, () => {
    const says = rareReports(contacts, 6 * HOUR);
    assert.equal(says !== undefined, isRare, says);
    if (isRare) assert.match(says ?? "", /^it reports every .*, and the window lasts 6 h: /);
  });
}
