import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEntry } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { formatInstant } from "../model/instant.ts";
import { createTimeline } from "./timeline.ts";

const LISTED = NOW + days(3);
const vulnerabilities = [{ id: "CVE-2026-0001", exploited: true, exploitedSince: formatInstant(LISTED) }];
const ENTRY = buildEntry({
  patch: { vulnerabilities },
  released: NOW,
  firstSeen: NOW + days(30),
  facts: [{ since: NOW + days(30), severity: "important", vulnerabilities }],
});

describe("createTimeline()", () => {
  test("knows all of it always where the catalog is taken as it is", () => {
    const timeline = createTimeline([ENTRY], "as-is");
    assert.deepEqual(timeline.at(0), [ENTRY]);
    assert.equal(timeline.after(0), undefined);
  });

  test("knows a patch from the day its vendor released it, whenever the catalog met it", () => {
    const timeline = createTimeline([ENTRY], "as-published");
    assert.deepEqual(timeline.at(NOW - 1), []);
    const [known] = timeline.at(NOW);
    assert.deepEqual([known?.firstSeen, known?.released], [NOW, NOW]);
    assert.equal(timeline.after(NOW - 1), NOW);
  });

  test("knows that a vulnerability is exploited from the day it was listed", () => {
    const timeline = createTimeline([ENTRY], "as-published");
    assert.equal(timeline.after(NOW), LISTED);
    const [before, after] = [timeline.at(LISTED - 1)[0], timeline.at(LISTED)[0]];
    assert.equal(before?.patch.vulnerabilities?.[0]?.exploited, false);
    assert.equal(after?.patch.vulnerabilities?.[0]?.exploited, true);
    assert.deepEqual(
      after?.facts.map(({ since }) => since),
      [NOW, LISTED],
    );
    assert.equal(timeline.after(LISTED), undefined);
  });

  test("always knew what has no date", () => {
    const undated = buildEntry({ released: null, firstSeen: null });
    assert.deepEqual(createTimeline([undated], "as-published").at(0), [undated]);
  });

  test("gives the same list as long as nothing becomes known", () => {
    const timeline = createTimeline([ENTRY], "as-published");
    assert.equal(timeline.at(NOW), timeline.at(NOW + 1));
    assert.notEqual(timeline.at(NOW), timeline.at(LISTED));
  });
});
