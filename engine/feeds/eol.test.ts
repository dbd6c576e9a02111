import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Lifecycle } from "../core/model/lifecycle.ts";
import { fixtureFeed, lifecyclesOf, textFeed } from "../testing/build-feed.ts";
import { at } from "../testing/build-time.ts";
import { eolFeed } from "./eol.ts";
import type { FeedInput } from "./feed.ts";

const read = (input: FeedInput) => eolFeed.read(input, { patchFault: () => undefined });
const endOf = (day: string): number => at(`${day}T23:59:59Z`);

describe("eolFeed", () => {
  test("eolFeed reads products/*.md of endoflife.date: the front matter's releases", () => {
    const reading = lifecyclesOf(read(fixtureFeed("eol/debian.md", "eol/windows.md")));
    assert.deepEqual([reading.refused, reading.passedOver], [[], []]);
    assert.deepEqual(
      reading.lifecycles.find(({ product, cycle }) => product === "debian" && cycle === "11"),
      {
        product: "debian",
        cycle: "11",
        eol: endOf("2024-08-14"),
        extended: endOf("2026-08-31"),
        latest: "11.11",
      },
    );
    assert.deepEqual(
      reading.lifecycles.find(({ cycle }) => cycle === "11-22h2-w"),
      { product: "windows", cycle: "11-22h2-w", eol: endOf("2024-10-08"), latest: "10.0.22621" },
    );
  });

  test("eolFeed reads release data, by the name of the file", () => {
    const { lifecycles } = lifecyclesOf(read(fixtureFeed("eol/release-data-debian.json")));
    assert.deepEqual(lifecycles.at(-1), {
      product: "release-data-debian",
      cycle: "9",
      eol: endOf("2020-07-18"),
      extended: endOf("2022-07-01"),
    });
  });

  const line: Lifecycle = { product: "debian", cycle: "12", eol: endOf("2026-06-10") };
  const shapes: readonly (readonly [string, FeedInput, readonly Lifecycle[]])[] = [
    [
      "the answer of version 0 of the API",
      textFeed({
        "debian.json": JSON.stringify([
          { cycle: "12", releaseDate: "2023-06-10", eol: "2026-06-10", lts: false, support: "2026-06-10" },
        ]),
      }),
      [line],
    ],
    [
      "such answers by product, in one file",
      textFeed({ x: '{"debian": [{"cycle": "12", "eol": "2026-06-10", "extendedSupport": true}]}' }),
      [{ ...line, extended: true }],
    ],
    [
      "the answer of version 1 of the API",
      textFeed({
        x: JSON.stringify({
          schema_version: "1.2.0",
          result: {
            name: "debian",
            releases: [
              { name: "12", isEol: false, eolFrom: "2026-06-10", isEoes: null, latest: { name: "12.11" } },
              { name: "13", isEol: false, eolFrom: null },
            ],
          },
        }),
      }),
      [
        { ...line, latest: "12.11" },
        { product: "debian", cycle: "13", eol: false },
      ],
    ],
    [
      "a release line that is called 10.10 without quotes",
      textFeed({ "debian.md": "---\nreleases:\n  - releaseCycle: 10.10\n    eol: true\n---\n" }),
      [{ product: "debian", cycle: "10.10", eol: true }],
    ],
    [
      "two files about one line: the earlier end counts",
      textFeed({
        "a/debian.json": '[{"cycle": "12", "eol": "2026-06-10"}]',
        "b/debian.json": '[{"cycle": "12", "eol": false, "eoes": "2028-06-30"}]',
      }),
      [{ ...line, extended: endOf("2028-06-30") }],
    ],
  ];
  for (const [name, input, lifecycles] of shapes)
    test(`eolFeed reads ${name}`, () => {
      assert.deepEqual(lifecyclesOf(read(input)).lifecycles, lifecycles);
    });

  const unclear: readonly (readonly [string, string])[] = [
    ["an empty text", '""'],
    ["a day that does not exist", '"2026-02-30"'],
    ["a month", '"2026-02"'],
    ["a number", "20260210"],
    ["words", '"soon"'],
    ["an object", "{}"],
  ];
  for (const [name, eol] of unclear)
    test(`eolFeed keeps a line whose end is ${name} as one that ends nobody knows when, and refuses the record`, () => {
      const text = `[{"cycle": "12", "eol": ${eol}}, {"cycle": "13", "eol": false}]`;
      const reading = lifecyclesOf(read(textFeed({ "debian.json": text })));
      assert.deepEqual(reading.lifecycles[0], { product: "debian", cycle: "12" });
      assert.deepEqual(reading.refused, [{ record: "debian 12", reason: "`eol` is no date" }]);
    });

  test("eolFeed passes over a line that says nothing of its end, and never calls it supported", () => {
    const reading = lifecyclesOf(
      read(textFeed({ "a.json": '[{"cycle": "1"}, {"cycle": "2", "eol": null}]' })),
    );
    assert.deepEqual(
      reading.lifecycles.map(({ eol }) => eol),
      [undefined, undefined],
    );
    assert.equal(reading.passedOver.length, 2);
  });

  const refused: readonly (readonly [string, FeedInput, string])[] = [
    ["an HTML page", textFeed("<html>"), 'is no JSON: "<" where a value should follow, at character 0'],
    ["an empty list", textFeed("[]"), "has no releases"],
    ["an object of something else", textFeed('{"vulnerabilities": {}}'), "has no releases"],
    ["nothing but versions", textFeed('{"versions": {"1": {}}}'), "has no releases"],
    ["front matter that does not end", textFeed("---\nreleases: []\n"), "its front matter does not end"],
    [
      "front matter that means two things",
      textFeed("---\nreleases: []\nreleases: []\n---\n"),
      'its front matter, line 3: The key "releases" stands twice',
    ],
    ["lines without a name", textFeed('[{"eol": "2026-06-10"}]'), '"feed " names no release line'],
    ["no file of a kind that is read", textFeed({ LICENSE: "x", README: "y" }), "has no releases"],
  ];
  for (const [name, input, reason] of refused)
    test(`eolFeed refuses ${name}`, () => {
      const reading = read(input);
      assert.ok(reading.kind === "refused", reading.kind);
      assert.ok(reading.reason.startsWith(reason), reading.reason);
    });
});
