import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { at } from "../../testing/build-time.ts";
import type { Lifecycle } from "../model/lifecycle.ts";
import type { System } from "../model/report.ts";
import { indexLifecycles, NO_LIFECYCLES } from "./lifecycles.ts";
import { supportOf } from "./system-support.ts";

const NOW = at("2026-11-12T10:00:00Z");
const end = (day: string): number => at(`${day}T23:59:59Z`);
const line = (product: string, cycle: string, more: Partial<Lifecycle> = {}): Lifecycle => ({
  product,
  cycle,
  ...more,
});

const KNOWN = indexLifecycles([
  {
    lifecycles: [
      line("debian", "13", { eol: end("2028-08-09"), extended: end("2030-06-30") }),
      line("debian", "12", { eol: end("2026-07-11"), extended: end("2028-06-30") }),
      line("debian", "11", { eol: end("2024-08-14"), extended: end("2026-08-31") }),
      line("debian", "10", { eol: true }),
      line("debian", "9"),
      line("ubuntu", "24.04", { eol: end("2029-05-31") }),
      line("rocky-linux", "8", { eol: end("2029-05-31") }),
      line("macos", "26", { eol: false }),
      line("macos", "10.15", { eol: end("2026-02-02") }),
      line("macos", "10", { eol: end("2001-01-01") }),
      line("windows", "11-24h2-e", { eol: end("2027-10-12"), latest: "10.0.26100" }),
      line("windows", "11-24h2-w", { eol: end("2026-10-13"), latest: "10.0.26100" }),
      line("windows", "11-22h2-e", { eol: end("2025-10-14"), latest: "10.0.22621" }),
      line("windows", "11-22h2-w", { eol: end("2024-10-08"), latest: "10.0.22621" }),
      line("windows-server", "2022", { eol: end("2031-10-14"), latest: "10.0.20348" }),
      line("centos", "8", { eol: end("2021-12-31") }),
      line("centos-stream", "8", { eol: end("2024-05-31") }),
      line("centos-stream", "9", { eol: end("2027-05-31") }),
      line("fedora", "40", { eol: Number.NaN }),
    ],
  },
  {},
]);

const os = (id: string | undefined, version: string, family = "linux"): System => ({
  family,
  version,
  ...(id === undefined ? {} : { id }),
});

const CASES: readonly (readonly [string, System | undefined, string])[] = [
  ["Debian 13", os("debian", "13"), "supported"],
  [
    "Debian 12 in its LTS",
    os("debian", "12.15"),
    "ended: support of debian 12 ended on 2026-07-11, its extended support ends on 2028-06-30",
  ],
  [
    "Debian 11 after its LTS",
    os("debian", "11"),
    "ended: support of debian 11 ended on 2024-08-14, its extended support ended on 2026-08-31",
  ],
  ["an end without a date", os("debian", "10"), "ended: support of debian 10 ended"],
  [
    "an end that could not be read",
    os("debian", "9"),
    "unknown: whether debian 9 is supported: the end of debian 9 is not known",
  ],
  [
    "an end that is no instant",
    os("fedora", "40"),
    "unknown: whether fedora 40 is supported: the end of fedora 40 is not known",
  ],
  [
    "a line that is not listed",
    os("debian", "14"),
    "unknown: whether debian 14 is supported: no feed of lifecycles lists it",
  ],
  [
    "a number that only begins alike",
    os("debian", "130"),
    "unknown: whether debian 130 is supported: no feed of lifecycles lists it",
  ],
  ["a point release of a dotted line", os("ubuntu", "24.04.2"), "supported"],
  ["a product under another name", os("rocky", "8.10"), "supported"],
  ["a Mac without an announced end", os("macos", "26.1", "macos"), "supported"],
  ["a Mac known by family only", os(undefined, "26.1", "macos"), "supported"],
  [
    "the longest line that fits",
    os("macos", "10.15.7", "macos"),
    "ended: support of macos 10.15 ended on 2026-02-02",
  ],
  [
    "a build of which one edition has ended",
    os("windows", "10.0.26100", "windows"),
    "unknown: whether windows 10.0.26100 is supported: support of windows 11-24h2-e ends on 2027-10-12, support of windows 11-24h2-w ended on 2026-10-13",
  ],
  [
    "a build of which all editions have ended, with its revision",
    os("windows", "10.0.22621.4317", "windows"),
    "ended: support of windows 11-22h2-e ended on 2025-10-14, support of windows 11-22h2-w ended on 2024-10-08",
  ],
  [
    "a build of Windows Server reported as Windows",
    os("windows", "10.0.20348", "windows"),
    "unknown: whether windows 10.0.20348 is supported: no feed of lifecycles lists it",
  ],
  ["a build of Windows Server", os("windows-server", "10.0.20348", "windows"), "supported"],
  [
    "CentOS 8, whichever of the two it is",
    os("centos", "8"),
    "ended: support of centos 8 ended on 2021-12-31, support of centos-stream 8 ended on 2024-05-31",
  ],
  ["CentOS Stream 9", os("centos", "9"), "supported"],
  [
    "a system that nobody keeps lifecycles of",
    os("freebsd", "14.3"),
    'unknown: whether freebsd 14.3 is supported: no lifecycle is known of "freebsd"',
  ],
  [
    "a version that was not reported",
    os("debian", ""),
    "unknown: whether debian is supported: os.version was not reported",
  ],
  ["no system", undefined, "unknown: whether the system is supported: os.id was not reported"],
];

describe("supportOf()", () => {
  for (const [name, system, expected] of CASES)
    test(`supportOf() answers for ${name}`, () => {
      const answer = supportOf(system, KNOWN, NOW);
      assert.equal(answer.kind === "supported" ? answer.kind : `${answer.kind}: ${answer.says}`, expected);
    });

  test("supportOf() never says supported where no feed of lifecycles was read", () => {
    for (const [, system] of CASES) assert.equal(supportOf(system, NO_LIFECYCLES, NOW).kind, "unknown");
    assert.equal(indexLifecycles([{}]).known, false);
  });

  test("supportOf() counts support through the last second of its last day", () => {
    const last = end("2026-07-11");
    assert.equal(supportOf(os("debian", "12"), KNOWN, last).kind, "supported");
    assert.equal(supportOf(os("debian", "12"), KNOWN, last + 1).kind, "ended");
  });

  test("indexLifecycles() takes the earlier end where two feeds speak of one line", () => {
    const both = indexLifecycles([
      { lifecycles: [line("debian", "13", { eol: end("2028-08-09") })] },
      { lifecycles: [line("debian", "13", { eol: end("2026-01-01") }), line("debian", "12")] },
      { lifecycles: [line("debian", "13", { eol: false }), line("debian", "12", { eol: true })] },
    ]);
    assert.deepEqual(
      ["12", "13"].map((version) => supportOf(os("debian", version), both, NOW).kind),
      ["ended", "ended"],
    );
  });
});
