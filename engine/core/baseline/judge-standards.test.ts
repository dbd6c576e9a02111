import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildBaseline, wantedVersion } from "../../testing/build-baseline.ts";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { buildExclusion } from "../../testing/build-exclusion.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { at, days, NOW } from "../../testing/build-time.ts";
import { buildWorld, decideAll } from "../../testing/build-world.ts";
import type { BaselineInput } from "../../testing/declared-sketch.ts";
import type { Exclusion } from "../model/declared.ts";
import type { Finding } from "../model/finding.ts";
import { bringsAmong, NOTHING_BRINGS } from "./brings.ts";
import { judgeStandards, type StandardCase } from "./judge-standards.ts";
import { indexLifecycles, NO_LIFECYCLES } from "./lifecycles.ts";

const SUPPORTED = indexLifecycles([
  {
    lifecycles: [
      { product: "debian", cycle: "12", eol: false },
      { product: "debian", cycle: "11", eol: at("2024-08-14T23:59:59Z") },
    ],
  },
]);

function judge(
  endpoint: EndpointInput,
  baselines: readonly BaselineInput[],
  more: Partial<StandardCase> = {},
): readonly Finding[] {
  const built = buildEndpoint(endpoint);
  return judgeStandards({
    endpoint: built,
    report: built.report,
    baselines: baselines.map(buildBaseline),
    exclusions: [],
    lifecycles: SUPPORTED,
    now: NOW,
    brings: NOTHING_BRINGS,
    ...more,
  });
}

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, says }) => `${code}: ${says}`);

const system = (
  version: string,
  requires: Readonly<Record<string, string | boolean>> = {},
): BaselineInput => ({
  operatingSystem: {
    at: "b.yaml:7:5",
    version: wantedVersion(version),
    requires: Object.entries(requires).map(([fact, wanted]) => ({ fact, wanted, at: `b.yaml:${fact}` })),
  },
});
const software = (product: string, version?: string): BaselineInput => ({
  software: [
    { at: "b.yaml:8:7", product, ...(version === undefined ? {} : { version: wantedVersion(version) }) },
  ],
});
const firmware = (version: string, vendor?: string): BaselineInput => ({
  firmware: [
    {
      at: "b.yaml:9:7",
      component: "BIOS",
      version: wantedVersion(version),
      ...(vendor === undefined ? {} : { vendor }),
    },
  ],
});
const bios = (version: string, vendor?: string): EndpointInput => ({
  report: { firmware: [{ component: "BIOS", version, ...(vendor === undefined ? {} : { vendor }) }] },
});
const has = (product: string, version: string, source?: string): EndpointInput => ({
  software: [{ product, version, ...(source === undefined ? {} : { source: { name: source, version } }) }],
});

const CASES: readonly (readonly [string, EndpointInput, BaselineInput, readonly string[]])[] = [
  ["a system at the standard", {}, system(">=12"), []],
  ["a point release of it", { report: { os: { id: "debian", version: "12.4" } } }, system("12"), []],
  ["an older system", {}, system(">=13"), ["below-standard: debian 12, where the standard is >=13"]],
  [
    "a system that reported no version",
    { report: { os: { id: "debian", version: "" } } },
    system(">=12"),
    [
      "standard-unknown: whether debian is >=12: os.version was not reported",
      "standard-unknown: whether debian is supported: os.version was not reported",
    ],
  ],
  [
    "a version that no order knows",
    { report: { os: { id: "debian", version: "sid" } } },
    system(">=12"),
    [
      'standard-unknown: whether debian is >=12: "sid" cannot be compared with it',
      "standard-unknown: whether debian sid is supported: no feed of lifecycles lists it",
    ],
  ],
  ["hardware that will do", {}, system(">=12", { tpm: ">=2.0", memoryMiB: ">=8192" }), []],
  [
    "hardware that will not, though the system is there",
    { report: { hardware: { tpm: "1.2", secureBoot: false } } },
    system(">=12", { tpm: ">=2.0", secureBoot: true }),
    [
      "prerequisite-unmet: tpm is 1.2, and the standard system needs >=2.0",
      "prerequisite-unmet: secureBoot is false, and the standard system needs true",
    ],
  ],
  [
    "hardware that was not reported",
    { report: { hardware: null } },
    system(">=12", { tpm: ">=2.0" }),
    ["standard-unknown: whether tpm is >=2.0: hardware.tpm was not reported"],
  ],
  ["software at the standard", has("openssl", "3.0.15-1~deb12u1"), software("openssl", ">=3.0.15"), []],
  [
    "software below it",
    has("openssl", "3.0.11-1~deb12u1"),
    software("openssl", ">=3.0.15"),
    ["below-standard: openssl 3.0.11-1~deb12u1, where the standard is >=3.0.15"],
  ],
  [
    "a library that was built from it",
    has("libssl3", "3.0.11-1", "openssl"),
    software("openssl", ">=3.0.15"),
    ["below-standard: openssl 3.0.11-1, where the standard is >=3.0.15"],
  ],
  ["software that is not there", {}, software("openssl", ">=3.0.15"), []],
  [
    "software that was not reported",
    { report: { image: null } },
    software("openssl", ">=3.0.15"),
    ["standard-unknown: whether openssl is >=3.0.15: software was not reported"],
  ],
  [
    "software in a version that no order knows",
    { software: [{ product: "openssl", version: "built from git", type: "pypi" }] },
    software("openssl", ">=3.0.15"),
    ['standard-unknown: whether openssl is >=3.0.15: "built from git" cannot be compared with it'],
  ],
  [
    "half-configured software",
    { software: [{ product: "openssl", version: "3.0.16-1", broken: true }] },
    software("openssl", ">=3.0.15"),
    ["below-standard: openssl 3.0.16-1, half-configured, where the standard is >=3.0.15"],
  ],
  [
    "an old kernel beside the new one",
    {
      software: ["6.1.90", "6.1.128"].map((version) => ({
        product: `linux-image-${version}-1-amd64`,
        version: `${version}-1`,
        source: { name: "linux", version: `${version}-1` },
      })),
    },
    software("linux", ">=6.1.128"),
    [],
  ],
  [
    "an old kernel beside one that is too new",
    {
      software: ["6.1.90", "6.1.128"].map((version) => ({
        product: `linux-image-${version}-1-amd64`,
        version: `${version}-1`,
        source: { name: "linux", version: `${version}-1` },
      })),
    },
    software("linux", "<6.1.100"),
    ["below-standard: linux 6.1.128-1, where the standard is <6.1.100"],
  ],
  ["unwanted software that is absent", {}, software("telnetd"), []],
  [
    "unwanted software that is there",
    has("telnetd", "0.17-44"),
    software("telnetd"),
    ["below-standard: telnetd is installed, and unwanted"],
  ],
  ["a library beside unwanted software", has("libwbclient0", "4.17-1", "samba"), software("samba"), []],
  [
    "unwanted software where none was reported",
    { report: { image: null } },
    software("telnetd"),
    ["standard-unknown: whether telnetd is absent: software was not reported"],
  ],
  ["firmware at the standard", bios("1.24.0", "dell"), firmware(">=1.24.0", "dell"), []],
  [
    "firmware below it",
    bios("1.23.0", "dell"),
    firmware(">=1.24.0", "dell"),
    ["below-standard: BIOS of dell 1.23.0, where the standard is >=1.24.0"],
  ],
  ["firmware of another vendor", bios("1.23.0", "hp"), firmware(">=1.24.0", "dell"), []],
  [
    "firmware of nobody knows whom",
    bios("1.23.0"),
    firmware(">=1.24.0", "dell"),
    ["standard-unknown: whether BIOS of dell is >=1.24.0: the vendor of BIOS 1.23.0 was not reported"],
  ],
  [
    "firmware that was not reported",
    { report: { firmware: null } },
    firmware(">=1.24.0"),
    ["standard-unknown: whether BIOS is >=1.24.0: firmware was not reported"],
  ],
  [
    "a system out of support",
    { report: { os: { id: "debian", version: "11" } } },
    system(">=11"),
    ["end-of-life: support of debian 11 ended on 2024-08-14"],
  ],
  [
    "an endpoint that may not be meant",
    { labels: null },
    { endpoints: { labels: { role: "server" } }, ...system(">=13") },
    ['standard-unknown: whether baseline "standard" is about it: label "role" was not reported'],
  ],
  ["an endpoint that is not meant", {}, { endpoints: { names: ["db-*"] }, ...system(">=13") }, []],
  ["a baseline before its day", {}, { from: NOW + 1, ...system(">=13") }, []],
  [
    "a baseline on its day",
    {},
    { from: NOW, ...system(">=13") },
    ["below-standard: debian 12, where the standard is >=13"],
  ],
];

describe("judgeStandards()", () => {
  for (const [name, endpoint, baseline, expected] of CASES)
    test(`judgeStandards() finds of ${name}: ${expected.length === 0 ? "nothing" : expected.length}`, () => {
      assert.deepEqual(said(judge(endpoint, [baseline])), expected);
    });

  test("judgeStandards() names the baseline and the line that spoke, and is overdue only past the due date", () => {
    const due = (instant: number) => judge({}, [{ due: instant, ...system(">=13") }])[0];
    assert.deepEqual(due(NOW + 1), {
      code: "below-standard",
      endpoint: "web-1",
      baseline: "standard",
      at: "b.yaml:7:5",
      says: "debian 12, where the standard is >=13",
    });
    assert.equal(due(NOW)?.overdue, true);
    assert.equal(due(Number.NaN)?.overdue, true, "a date that cannot be read is past");
  });

  test("judgeStandards() knows nothing of an endpoint whose report does not count", () => {
    const findings = judge({ report: null }, [system(">=12"), { name: "other", ...system(">=12") }], {
      lifecycles: NO_LIFECYCLES,
    });
    assert.deepEqual(
      findings.map(({ code, baseline }) => [code, baseline]),
      [
        ["standard-unknown", "standard"],
        ["standard-unknown", "other"],
      ],
    );
  });

  test("judgeStandards() tells of the end of support without any baseline, and once with several", () => {
    const old: EndpointInput = { report: { os: { id: "debian", version: "11" } } };
    assert.deepEqual(judge(old, []), [
      { code: "end-of-life", endpoint: "web-1", says: "support of debian 11 ended on 2024-08-14" },
    ]);
    const both = [
      { name: "a", ...software("telnetd") },
      { name: "b", ...system(">=11") },
      { name: "c", ...system(">=11") },
    ];
    assert.deepEqual(
      judge(old, both).map(({ baseline, at: place }) => [baseline, place]),
      [["b", "b.yaml:7:5"]],
    );
  });

  test("judgeStandards() does not take a lost feed of lifecycles for support", () => {
    assert.deepEqual(said(judge({}, [system(">=12")], { lifecycles: NO_LIFECYCLES })), [
      "standard-unknown: whether debian 12 is supported: no feed of lifecycles was read",
    ]);
    assert.deepEqual(judge({}, [], { lifecycles: NO_LIFECYCLES }), [], "nobody asked");
  });
});

describe("judgeStandards(), exclusions", () => {
  const old: EndpointInput = { report: { os: { id: "debian", version: "11" } } };
  const agreed = (input: Partial<Parameters<typeof buildExclusion>[0]> = {}): Exclusion =>
    buildExclusion({ patches: null, baselines: ["standard"], expires: NOW + days(1), ...input });
  const codes = (exclusions: readonly Exclusion[]): readonly string[] =>
    judge(old, [system(">=12")], { exclusions }).map(({ code }) => code);

  const cases: readonly (readonly [string, Exclusion, readonly string[]])[] = [
    ["one that names the baseline", agreed(), ["standard-excluded", "standard-excluded"]],
    ["one that has run out", agreed({ expires: NOW }), ["below-standard", "end-of-life"]],
    ["one whose end cannot be read", agreed({ expires: Number.NaN }), ["below-standard", "end-of-life"]],
    ["one of another baseline", agreed({ baselines: ["other"] }), ["below-standard", "end-of-life"]],
    ["one of patches", agreed({ baselines: [], patches: {} }), ["below-standard", "end-of-life"]],
    ["one for others", agreed({ endpoints: { names: ["db-*"] } }), ["below-standard", "end-of-life"]],
    [
      "one that nobody knows whether it covers the endpoint",
      agreed({ endpoints: { facts: { model: ["X"] } } }),
      ["below-standard", "end-of-life"],
    ],
  ];
  for (const [name, exclusion, expected] of cases)
    test(`judgeStandards() with ${name}: ${expected.join(", ")}`, () => {
      assert.deepEqual(codes([exclusion]), expected);
    });

  test("judgeStandards() lists what is excluded apart, with its place, owner, control and end", () => {
    const [finding] = judge(old, [{ due: NOW - 1, ...system(">=12") }], {
      exclusions: [agreed({ expires: NOW + 1 }), agreed({ name: "longer", control: "VLAN 40" })],
    });
    assert.deepEqual(finding, {
      endpoint: "web-1",
      baseline: "standard",
      code: "standard-excluded",
      at: "policies/exclusions/longer.yaml:1:1",
      says: 'debian 11, where the standard is >=12 (exclusion "longer" of j.doe until 2026-11-13T10:00:00Z; control: VLAN 40)',
    });
  });

  test("judgeStandards() names the exclusion that perhaps covers it", () => {
    const unsure = agreed({ endpoints: { facts: { model: ["X"] } } });
    const [finding] = judge(old, [system(">=12")], { exclusions: [unsure] });
    assert.match(finding?.says ?? "", /whether exclusion "agreed" covers it is unknown: hardware.model/);
  });
});

describe("bringsAmong()", () => {
  const lacking: EndpointInput = { software: [{ product: "openssl", version: "3.0.11-1" }] };
  const entry = (id: string, fixed: string) => buildEntry({ patch: { id, fixes: [buildFix({ fixed })] } });

  function saidWith(entries: readonly ReturnType<typeof entry>[], wanted: string): readonly string[] {
    const endpoint = buildEndpoint(lacking);
    const world = buildWorld({ entries });
    assert.ok(endpoint.report !== undefined);
    const brings = bringsAmong(decideAll(endpoint, world), endpoint.report, world.assessor);
    return said(judge(lacking, [software("openssl", wanted)], { brings }));
  }

  test("bringsAmong() names the patch that would bring the standard, and where that stands", () => {
    assert.deepEqual(saidWith([entry("DSA-1", "3.0.13-1"), entry("DSA-2", "3.0.15-1")], ">=3.0.15"), [
      "below-standard: openssl 3.0.11-1, where the standard is >=3.0.15; DSA-2 brings 3.0.15-1: awaiting-approval",
    ]);
  });

  test("bringsAmong() names none where no patch reaches it", () => {
    assert.deepEqual(saidWith([entry("DSA-1", "3.0.13-1")], ">=3.0.15"), [
      "below-standard: openssl 3.0.11-1, where the standard is >=3.0.15",
    ]);
  });
});
