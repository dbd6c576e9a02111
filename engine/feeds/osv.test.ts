import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Fix, Patch } from "../schema/documents.generated.ts";
import { fixtureFeed, patchesOf, textFeed } from "../testing/build-feed.ts";
import { osvFeed } from "./osv.ts";

const OPTIONS = { patchFault: () => undefined };
const read = (input: Parameters<typeof osvFeed.read>[0]) => osvFeed.read(input, OPTIONS);

type Json = Readonly<Record<string, unknown>>;

/** A record of Debian's for openssl, fixed in 2. */
function record(input: Json = {}): Json {
  return { id: "DSA-1-1", summary: "openssl - security update", affected: [affected()], ...input };
}

function affected(
  ecosystem = "Debian:12",
  name = "openssl",
  events: readonly Json[] = [{ introduced: "0" }, { fixed: "2" }],
): Json {
  return { package: { ecosystem, name }, ranges: [{ type: "ECOSYSTEM", events }] };
}

const readRecords = (...records: readonly unknown[]) => patchesOf(read(textFeed(JSON.stringify(records))));

function patchOf(input: Json): Patch {
  const { patches, refused } = readRecords(input);
  assert.deepEqual(refused, []);
  assert.ok(patches[0] !== undefined);
  return patches[0];
}

const bounds = (patch: Patch): readonly (readonly [string | null | undefined, string | null | undefined])[] =>
  patch.fixes.map(({ introduced, fixed }) => [introduced, fixed]);
const streamOf = ({ module }: Fix): string => (module ? `${module.name}:${module.stream}` : "none");

describe("osvFeed with AlmaLinux records", () => {
  const { patches, refused, coverage, asOf } = patchesOf(read(fixtureFeed("osv/almalinux8.ndjson")));
  const byId = (id: string): Patch => {
    const found = patches.find((patch) => patch.id === id);
    assert.ok(found !== undefined, id);
    return found;
  };

  test("osvFeed reads every record of the fixture", () => {
    assert.deepEqual([patches.length, refused, coverage, asOf], [11, [], "whole", undefined]);
  });

  test("osvFeed makes a patch of a record", () => {
    const { fixes, ...patch } = byId("ALSA-2024:1818");
    assert.deepEqual(patch, {
      apiVersion: "muster/v1",
      kind: "Patch",
      id: "ALSA-2024:1818",
      vendor: "almalinux",
      title: "java-1.8.0-openjdk security update",
      classification: "security",
      severity: "moderate",
      vulnerabilities: [
        { id: "CVE-2024-21011" },
        { id: "CVE-2024-21068" },
        { id: "CVE-2024-21085" },
        { id: "CVE-2024-21094" },
      ],
      released: "2024-04-18T00:00:00Z",
      references: [
        "https://access.redhat.com/errata/RHSA-2024:1818",
        "https://errata.almalinux.org/8/ALSA-2024-1818.html",
      ],
    });
    assert.deepEqual(
      fixes.map(({ os, fixed }) => [os?.version, fixed]),
      [
        ["8", "1:1.8.0.412.b08-2.el8"],
        ["9", "1:1.8.0.412.b08-2.el9"],
      ],
    );
  });

  test("osvFeed keeps every build that a package is fixed in, with the stream of the summary", () => {
    const builds = byId("ALSA-2021:0735").fixes.filter(({ product }) => product === "nodejs");
    assert.deepEqual(
      builds.map((fix) => [fix.fixed, streamOf(fix)]),
      [
        ["1:10.24.0-1.module_el8.5.0+81+7dbe79d3", "nodejs:10"],
        ["1:10.24.0-1.module_el8.3.0+2047+b07ac28e", "nodejs:10"],
        ["1:10.24.0-1.module_el8.4.0+2224+b07ac28e", "nodejs:10"],
      ],
    );
    const plain = byId("ALSA-2021:4399").fixes.filter(({ product }) => product === "platform-python");
    assert.deepEqual(
      plain.map((fix) => [fix.fixed, streamOf(fix)]),
      [
        ["3.6.8-41.el8.alma", "none"],
        ["3.6.8-41.el8", "none"],
      ],
    );
  });

  const streams: readonly (readonly [string, string, readonly string[]])[] = [
    ["of each of two modules", "ALSA-2022:5821", ["virt-devel:rhel", "virt:rhel"]],
    ["before a slash", "ALSA-2024:4197", ["httpd:2.4"]],
    ["after an id, and none of the id itself", "ALSA-2022:5468", ["php:8.0"]],
    ["of a new module", "ALEA-2021:1813", ["subversion:1.14"]],
    ["that is the module's only one", "ALSA-2024:4235", ["389-ds:1.4"]],
    ["that nobody can tell", "ALSA-2024:4499", ["none"]],
  ];
  for (const [name, id, expected] of streams) {
    test(`osvFeed finds the module stream ${name}`, () => {
      assert.deepEqual([...new Set(byId(id).fixes.map(streamOf))].sort(), expected);
    });
  }

  const told: readonly (readonly [string, Patch["severity"], Patch["classification"], Patch["reboot"]])[] = [
    ["ALSA-2021:0735", "important", "security", undefined],
    ["ALSA-2022:5468", "important", "security", undefined],
    ["ALBA-2021:1099", "unknown", "bugfix", undefined],
    ["ALEA-2021:1813", "unknown", "feature", undefined],
    ["ALSA-2024:10281", "moderate", "security", "required"],
  ];
  for (const [id, severity, classification, reboot] of told) {
    test(`osvFeed tells severity, classification and reboot of ${id}`, () => {
      const patch = byId(id);
      assert.deepEqual(
        [patch.severity, patch.classification, patch.reboot],
        [severity, classification, reboot],
      );
    });
  }
});

describe("osvFeed with other ecosystems", () => {
  test("osvFeed reads Debian by source package, with the CVEs of aliases, related and upstream", () => {
    const patch = patchOf(
      record({
        aliases: ["CVE-2026-0002", "GHSA-xxxx"],
        related: ["CVE-2026-0001", "CVE-2026-0002"],
        upstream: ["CVE-2026-0003"],
      }),
    );
    assert.equal(patch.vendor, "debian");
    assert.deepEqual(patch.fixes, [
      { type: "source", os: { id: "debian", version: "12" }, product: "openssl", scheme: "deb", fixed: "2" },
    ]);
    assert.deepEqual(patch.vulnerabilities, [
      { id: "CVE-2026-0001" },
      { id: "CVE-2026-0002" },
      { id: "CVE-2026-0003" },
    ]);
    assert.deepEqual(patchOf(record({ id: "DEBIAN-CVE-2026-0009" })).vulnerabilities, [
      { id: "CVE-2026-0009" },
    ]);
    assert.deepEqual(patchOf(record()).vulnerabilities, []);
  });

  test("osvFeed reads Rocky by source package, without rpm's epoch 0", () => {
    const fixed = "0:2.7.0-10.module+el8.4.0+570+c2eaf144";
    const patch = patchOf(
      record({
        id: "RLSA-2020:4641",
        summary: "Moderate: python38:3.8 security update",
        affected: [affected("Rocky Linux:8", "babel", [{ introduced: "0" }, { fixed }])],
      }),
    );
    assert.deepEqual(patch.fixes, [
      {
        type: "source",
        os: { id: "rocky", version: "8" },
        product: "babel",
        scheme: "rpm",
        fixed: "2.7.0-10.module+el8.4.0+570+c2eaf144",
        module: { name: "python38", stream: "3.8" },
      },
    ]);
  });

  test("osvFeed takes Ubuntu Pro's fix where there is no other, and drops it where there is", () => {
    const open = [{ introduced: "0" }];
    const versions = (list: readonly Json[]) =>
      patchOf(record({ affected: list })).fixes.map(({ os, fixed }) => [os?.version, fixed]);
    const pro = affected("Ubuntu:Pro:18.04:LTS", "openssl", [{ introduced: "0" }, { fixed: "1+esm1" }]);
    const plain = affected("Ubuntu:18.04:LTS", "openssl", [{ introduced: "0" }, { fixed: "1" }]);
    assert.deepEqual(versions([pro, plain, affected("Ubuntu:25.10", "openssl")]), [
      ["18.04", "1"],
      ["25.10", "2"],
    ]);
    assert.deepEqual(versions([affected("Ubuntu:18.04:LTS", "openssl", open), pro]), [["18.04", "1+esm1"]]);
    assert.deepEqual(versions([affected("Ubuntu:18.04:LTS", "openssl", open)]), [["18.04", undefined]]);
  });

  test("osvFeed refuses ecosystems that are not read by name, and takes the rest of the record", () => {
    const mixed = readRecords(
      record({
        affected: [affected(), affected("Packagist", "rack"), affected("Ubuntu:Pro:FIPS:20.04:LTS")],
      }),
    );
    assert.equal(mixed.patches[0]?.fixes.length, 1);
    assert.deepEqual(
      mixed.refused.map(({ record: name }) => name),
      ["DSA-1-1 (Packagist)", "DSA-1-1 (Ubuntu:Pro:FIPS:20.04:LTS)"],
    );
    for (const ecosystem of [
      "Packagist",
      "Alpine:edge",
      "GitHub Actions",
      "constructor",
      "Debian:sid",
      "GIT",
    ]) {
      assert.deepEqual(readRecords(record({ affected: [affected(ecosystem)] })), {
        kind: "patches",
        patches: [],
        refused: [{ record: "DSA-1-1", reason: `packages of the ecosystem "${ecosystem}" are not read yet` }],
        passedOver: [],
        coverage: "whole",
      });
    }
  });
});

describe("osvFeed with ranges", () => {
  const cases: readonly (readonly [string, readonly Json[], readonly (readonly (string | undefined)[])[]])[] =
    [
      ["one fix", [{ introduced: "0" }, { fixed: "2" }], [[undefined, "2"]]],
      ["a fault that came later", [{ introduced: "1.5" }, { fixed: "2" }], [["1.5", "2"]]],
      ["no fix", [{ introduced: "0" }], [[undefined, undefined]]],
      [
        "two branches",
        [{ introduced: "0" }, { fixed: "1.2" }, { introduced: "2.0" }, { fixed: "2.3" }],
        [
          [undefined, "1.2"],
          ["2.0", "2.3"],
        ],
      ],
      [
        "a branch without a fix",
        [{ introduced: "0" }, { fixed: "1.2" }, { introduced: "2.0" }],
        [
          [undefined, "1.2"],
          ["2.0", undefined],
        ],
      ],
      [
        "events in another order",
        [{ introduced: "0" }, { introduced: "2.0" }, { fixed: "2.3" }, { fixed: "1.2" }],
        [
          [undefined, "1.2"],
          ["2.0", "2.3"],
        ],
      ],
      ["two events in one object", [{ introduced: "0", fixed: "2" }], [[undefined, "2"]]],
      ["a limit without end", [{ introduced: "0" }, { fixed: "2" }, { limit: "*" }], [[undefined, "2"]]],
      [
        "no fix but a last affected version: nobody says that a later one is well",
        [{ introduced: "1.5" }, { last_affected: "2" }],
        [["1.5", undefined]],
      ],
      [
        "several fixes of one introduction",
        [{ introduced: "0" }, { fixed: "2" }, { fixed: "2+b1" }],
        [
          [undefined, "2"],
          [undefined, "2+b1"],
        ],
      ],
    ];
  for (const [name, events, expected] of cases) {
    test(`osvFeed reads a range with ${name}`, () => {
      assert.deepEqual(
        bounds(patchOf(record({ affected: [affected("Debian:12", "openssl", events)] }))),
        expected,
      );
    });
  }

  test("osvFeed reads several entries and several ranges, and skips those of Git commits", () => {
    const ranges = [
      { type: "GIT", repo: "https://x", events: [{ introduced: "0" }, { fixed: "abc" }] },
      { type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "1" }] },
      { type: "ECOSYSTEM", events: [{ introduced: "5" }, { fixed: "6" }] },
    ];
    const many = { package: { ecosystem: "Debian:12", name: "curl" }, ranges };
    assert.deepEqual(bounds(patchOf(record({ affected: [many, affected()] }))), [
      [undefined, "1"],
      ["5", "6"],
      [undefined, "2"],
    ]);
  });

  const pack = { ecosystem: "Debian:12", name: "openssl" };
  const refused: readonly (readonly [string, Json, string])[] = [
    [
      "last_affected beside fixed",
      affected("Debian:12", "openssl", [
        { introduced: "0" },
        { last_affected: "1" },
        { introduced: "2" },
        { fixed: "3" },
      ]),
      "names the last affected version beside a fixed one",
    ],
    [
      "last_affected below another range",
      {
        package: { ecosystem: "Debian:12", name: "openssl" },
        ranges: [
          { type: "ECOSYSTEM", events: [{ introduced: "0" }, { last_affected: "1" }] },
          { type: "ECOSYSTEM", events: [{ introduced: "2" }] },
        ],
      },
      "names 1 as the last affected version instead of a fixed one, and is affected again from 2",
    ],
    [
      "a limit",
      affected("Debian:12", "openssl", [{ introduced: "0" }, { limit: "2" }]),
      'ends a range at the limit "2" and names no fix',
    ],
    [
      "a version outside of its ranges",
      { ...affected("Debian:12", "openssl"), versions: ["1", "2", "odd version"] },
      'lists "2" as affected, which is in none of its ranges',
    ],
    [
      "a fix before a fault",
      affected("Debian:12", "openssl", [{ fixed: "1" }]),
      "a version is fixed before one is introduced",
    ],
    [
      "an unknown event",
      affected("Debian:12", "openssl", [{ until: "1" }]),
      "an event that is neither introduced nor fixed",
    ],
    [
      "no version",
      affected("Debian:12", "openssl", [{ introduced: "0" }, { fixed: "not a version" }]),
      '"not a version" is no deb version',
    ],
    ["versions alone", { package: pack, versions: ["1"] }, "lists affected versions one by one and no range"],
    ["nothing", { package: pack }, "has no range of versions"],
    ["another type", { package: pack, ranges: [{ type: "X", events: [] }] }, 'a range of the type "X"'],
    [
      "no object for an event",
      affected("Debian:12", "openssl", [null as unknown as Json]),
      "an event that is neither introduced nor fixed",
    ],
    ["no object at all", null as unknown as Json, "is no object"],
    ["an odd name", affected("Debian:12", "open ssl"), '"open ssl" is no package name'],
  ];
  for (const [name, entry, reason] of refused) {
    test(`osvFeed refuses an entry with ${name}`, () => {
      assert.deepEqual(
        readRecords(record({ affected: [entry] })).refused.map((one) => one.reason),
        [reason],
      );
    });
  }
});

describe("osvFeed with what else a record says", () => {
  const severities: readonly (readonly [string, Json, Patch["severity"]])[] = [
    ["a word of GitHub's", { database_specific: { severity: "HIGH" } }, "important"],
    ["a word of Ubuntu's", { severity: [{ type: "Ubuntu", score: "medium" }] }, "moderate"],
    ["Debian's urgency", { affected: [{ ...affected(), ecosystem_specific: { urgency: "low" } }] }, "low"],
    [
      "an urgency that says nothing",
      { affected: [{ ...affected(), ecosystem_specific: { urgency: "not yet assigned" } }] },
      "unknown",
    ],
    [
      "a CVSS vector",
      { severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }] },
      "critical",
    ],
    [
      "a CVSS vector that cannot be computed",
      { severity: [{ type: "CVSS_V4", score: "CVSS:4.0/AV:N" }] },
      "unknown",
    ],
    ["a summary, before all else", { summary: "Low: x", database_specific: { severity: "CRITICAL" } }, "low"],
    ["nothing", {}, "unknown"],
  ];
  for (const [name, input, severity] of severities) {
    test(`osvFeed takes the severity from ${name}`, () => {
      assert.equal(patchOf(record(input)).severity, severity);
    });
  }

  test("osvFeed gives a score to the one vulnerability it can be of, and to none of several", () => {
    const severity = [{ type: "CVSS_V3", score: "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H" }];
    assert.deepEqual(patchOf(record({ severity, aliases: ["CVE-2026-0001"] })).vulnerabilities, [
      { id: "CVE-2026-0001", cvss: 7.8 },
    ]);
    assert.deepEqual(
      patchOf(record({ severity, aliases: ["CVE-2026-0001", "CVE-2026-0002"] })).vulnerabilities,
      [{ id: "CVE-2026-0001" }, { id: "CVE-2026-0002" }],
    );
  });

  test("osvFeed retracts what is withdrawn, even where nothing else is left of it", () => {
    assert.equal(patchOf(record({ withdrawn: "2026-11-01T00:00:00Z" })).retracted, true);
    const hollow = patchOf(record({ withdrawn: "2026-11-01T00:00:00Z", affected: [] }));
    assert.deepEqual([hollow.retracted, hollow.fixes], [true, []]);
    assert.equal(patchOf(record({ withdrawn: null })).retracted, undefined);
    assert.equal(patchOf(record({ withdrawn: "" })).retracted, undefined);
    assert.match(readRecords(record({ withdrawn: true })).refused[0]?.reason ?? "", /`withdrawn` is no date/);
  });

  test("osvFeed takes the date of publication and no other, and none that is none", () => {
    assert.equal(
      patchOf(record({ published: "2026-11-01T12:00:00.123456Z" })).released,
      "2026-11-01T12:00:00.123Z",
    );
    for (const published of [undefined, "2026-02-30T00:00:00Z", "yesterday", 5]) {
      assert.equal(patchOf(record({ published, modified: "2026-01-01T00:00:00Z" })).released, undefined);
    }
  });

  test("osvFeed makes one harmless line of a title and keeps only links that can be followed", () => {
    const patch = patchOf(
      record({
        summary: "a\u001b[31m\nb\u202e c",
        references: [
          { type: "ADVISORY", url: "javascript:alert(1)" },
          { type: "ADVISORY", url: "https://x.example/a b" },
          { type: "ADVISORY", url: "https://x.example/ok" },
          { type: "REPORT", url: "https://x.example/report" },
        ],
      }),
    );
    assert.equal(patch.title, "a [31m b c");
    assert.deepEqual(patch.references, ["https://x.example/ok"]);
  });

  const kernels: readonly (readonly [string, string, boolean])[] = [
    ["Debian:12", "linux", true],
    ["Debian:12", "linux-6.1", true],
    ["Debian:12", "linux-signed-amd64", true],
    ["Debian:12", "linux-base", false],
    ["Debian:12", "linux-atm", false],
    ["Ubuntu:22.04:LTS", "linux-aws-5.15", true],
    ["Ubuntu:22.04:LTS", "linux-firmware", false],
    ["AlmaLinux:9", "kernel-core", true],
    ["AlmaLinux:9", "kernel-rt-core", true],
    ["AlmaLinux:9", "kernel-headers", false],
    ["AlmaLinux:9", "kernel-tools", false],
    ["AlmaLinux:9", "linux", false],
  ];
  for (const [ecosystem, name, isKernel] of kernels) {
    test(`osvFeed says that ${name} of ${ecosystem} ${isKernel ? "needs a reboot" : "is no kernel"}`, () => {
      assert.equal(
        patchOf(record({ affected: [affected(ecosystem, name)] })).reboot,
        isKernel ? "required" : undefined,
      );
    });
  }
});

describe("osvFeed with real records of languages", () => {
  const { patches, refused } = patchesOf(read(fixtureFeed("osv/languages.ndjson")));
  const shown = (id: string): readonly string[] =>
    (patches.find((patch) => patch.id === id)?.fixes ?? []).map(
      ({ product, introduced, fixed }) => `${product} ${introduced ?? ""}..${fixed ?? ""}`,
    );

  test("osvFeed reads every record, and refuses the versions that are outside of their ranges", () => {
    assert.equal(patches.length, 7);
    assert.deepEqual(refused, [
      {
        record: "PYSEC-2023-61 (PyPI django)",
        reason: 'lists "4.2a1" as affected, which is in none of its ranges',
      },
      {
        record: "PYSEC-2023-177 (PyPI gevent)",
        reason: 'lists "23.9.0" as affected, which is in none of its ranges',
      },
    ]);
  });

  const expected: readonly (readonly [string, readonly string[]])[] = [
    [
      "GO-2022-0969",
      ["stdlib ..1.18.6", "stdlib 1.19.0-0..1.19.1", "golang.org/x/net ..0.0.0-20220906165146-f3363e06e74c"],
    ],
    [
      "GO-2022-0344",
      ["..1.4.13", "1.5.0..1.5.10", "1.6.0..1.6.1"].map(
        (range) => `github.com/containerd/containerd ${range}`,
      ),
    ],
    ["GO-2022-0617", ["k8s.io/kubernetes .."]],
    ["PYSEC-2023-61", ["django 3.2..3.2.19", "django 4.0..4.1.9", "django 4.2..4.2.1"]],
    ["PYSEC-2022-42979", ["pillow ..9.2.0"]],
  ];
  for (const [id, fixes] of expected) {
    test(`osvFeed reads the ranges of ${id}`, () => assert.deepEqual(shown(id), fixes));
  }

  test("osvFeed retracts what Go withdrew, and takes the year 1 for no date", () => {
    const withdrawn = patches.find(({ id }) => id === "GO-2022-0617");
    assert.deepEqual([withdrawn?.retracted, withdrawn?.released], [true, undefined]);
  });
});

describe("osvFeed with languages", () => {
  const fixesOf = (ecosystem: string, name: string, events?: readonly Json[]) =>
    patchOf(record({ id: "GHSA-2222-3333-4444", affected: [affected(ecosystem, name, events)] })).fixes;

  const names: readonly (readonly [string, string, readonly string[]])[] = [
    ["npm", "@babel/traverse", ["@babel/traverse"]],
    ["PyPI", "Django", ["django"]],
    ["PyPI", "zope.interface_x", ["zope.interface-x", "zope-interface-x"]],
    ["Maven", "org.apache.logging.log4j:log4j-core", ["org.apache.logging.log4j:log4j-core"]],
    ["NuGet", "Newtonsoft.Json", ["Newtonsoft.Json", "newtonsoft.json"]],
    ["Go", "github.com/Masterminds/goutils", ["github.com/Masterminds/goutils"]],
    ["Go", "stdlib", ["stdlib"]],
    ["crates.io", "openssl-src", ["openssl-src"]],
    ["Hex", "Plug", ["plug"]],
    ["Pub", "http", ["http"]],
  ];
  for (const [ecosystem, name, products] of names) {
    test(`osvFeed reads ${name} of ${ecosystem} as an application of any system, as package URLs spell it`, () => {
      const fixes = fixesOf(ecosystem, name);
      assert.deepEqual(
        fixes.map(({ type, os, product, fixed }) => [type, os, product, fixed]),
        products.map((product) => ["application", undefined, product, "2"]),
      );
    });
  }

  test("osvFeed compares each language by its own scheme", () => {
    const schemes = ["npm", "PyPI", "Maven", "NuGet", "Go"].map(
      (ecosystem) => fixesOf(ecosystem, ecosystem === "Maven" ? "a:b" : "a")[0]?.scheme,
    );
    assert.deepEqual(schemes, ["semver", "pep440", "maven", "nuget", "semver"]);
    assert.equal(
      fixesOf("PyPI", "a", [{ introduced: "0" }, { fixed: "1!2.0.post1" }])[0]?.fixed,
      "1!2.0.post1",
    );
    assert.equal(
      fixesOf("Go", "a", [{ introduced: "0" }, { fixed: "0.0.0-20220314234659-1baeb1ce4c0b" }])[0]?.fixed,
      "0.0.0-20220314234659-1baeb1ce4c0b",
    );
  });

  const refused: readonly (readonly [string, Json, RegExp])[] = [
    ["a name without a group", affected("Maven", "log4j"), /"log4j" is no package name/],
    ["another registry", affected("Maven:https://repo.example/m2", "a:b"), /ecosystem "Maven:https/],
    [
      "a version of another scheme",
      affected("npm", "a", [{ introduced: "0" }, { fixed: "1.2.x" }]),
      /no semver version/,
    ],
    [
      "a build number of Pub",
      affected("Pub", "a", [{ introduced: "0" }, { fixed: "1.0.0+1" }]),
      /build number/,
    ],
    [
      "a version apk would not package",
      affected("Alpine:v3.20", "a", [{ introduced: "0" }, { fixed: "1-x" }]),
      /no apk version/,
    ],
  ];
  for (const [name, entry, why] of refused) {
    test(`osvFeed refuses ${name}`, () => {
      assert.match(readRecords(record({ affected: [entry] })).refused[0]?.reason ?? "", why);
    });
  }

  test("osvFeed takes no related vulnerability of a language's record for its own", () => {
    const input = { aliases: ["CVE-2026-0001"], related: ["CVE-2026-0002"] };
    const ids = (ecosystem: string) =>
      patchOf(record({ ...input, affected: [affected(ecosystem, "a")] })).vulnerabilities?.map(
        ({ id }) => id,
      );
    assert.deepEqual(ids("npm"), ["CVE-2026-0001"]);
    assert.deepEqual(ids("Debian:12"), ["CVE-2026-0001", "CVE-2026-0002"]);
  });

  test("osvFeed passes over a record about commits alone, and the commits of another", () => {
    const commits = { ranges: [{ type: "GIT", repo: "https://x.example/a", events: [{ introduced: "0" }] }] };
    const { patches, refused, passedOver } = readRecords(
      record({ id: "CVE-2026-0001", affected: [commits] }),
      record({ affected: [commits, affected()] }),
    );
    assert.deepEqual([patches.map(({ id }) => id), refused], [["DSA-1-1"], []]);
    assert.deepEqual(passedOver, [
      { record: "CVE-2026-0001", reason: "is about commits of a repository, of no package" },
    ]);
  });
});

describe("osvFeed with other distributions", () => {
  test("osvFeed reads a module of SUSE for each system that has it, and a repository twice as one", () => {
    const name = "SUSE:Linux Enterprise Module for Basesystem 15 SP5";
    const { fixes, classification } = patchOf(
      record({ id: "SUSE-RU-2024:1-1", affected: [affected(name, "curl"), affected(name, "curl")] }),
    );
    assert.equal(classification, "bugfix");
    assert.deepEqual(
      fixes.map(({ type, os, scheme }) => [type, os?.id, os?.version, scheme]),
      ["sled", "sles", "sles_sap", "sle_hpc"].map((id) => ["source", id, "15.5", "rpm"]),
    );
  });

  test("osvFeed reads Red Hat by binary package, with module streams and without epoch 0", () => {
    const fixed = "1:20.11.1-1.module+el9.3.0+21385+bac43d5a";
    const { fixes } = patchOf(
      record({
        id: "RHSA-2024:1",
        summary: "Important: nodejs:20 security update",
        affected: [
          affected("Red Hat:enterprise_linux:9::appstream", "nodejs", [{ introduced: "0" }, { fixed }]),
          affected("Red Hat:enterprise_linux:9::baseos", "sudo", [
            { introduced: "0" },
            { fixed: "0:1.9-1.el9" },
          ]),
        ],
      }),
    );
    assert.deepEqual(fixes, [
      {
        type: "package",
        os: { id: "rhel", version: "9" },
        product: "nodejs",
        scheme: "rpm",
        fixed,
        module: { name: "nodejs", stream: "20" },
      },
      {
        type: "package",
        os: { id: "rhel", version: "9" },
        product: "sudo",
        scheme: "rpm",
        fixed: "1.9-1.el9",
      },
    ]);
  });

  test("osvFeed reads Alpine by origin package, with the CVE of the id", () => {
    const patch = patchOf(
      record({
        id: "ALPINE-CVE-2026-0001",
        affected: [affected("Alpine:v3.20", "openssl", [{ introduced: "0" }, { fixed: "3.3.2-r1" }])],
      }),
    );
    assert.deepEqual(patch.vulnerabilities, [{ id: "CVE-2026-0001" }]);
    assert.deepEqual(patch.fixes, [
      {
        type: "source",
        os: { id: "alpine", version: "3.20" },
        product: "openssl",
        scheme: "apk",
        fixed: "3.3.2-r1",
      },
    ]);
  });
});

describe("osvFeed with files", () => {
  const one = JSON.stringify(record({ id: "A-1" }));
  const two = JSON.stringify(record({ id: "B-2" }), undefined, 2);
  const ids = (files: Parameters<typeof textFeed>[0]) =>
    patchesOf(read(textFeed(files))).patches.map(({ id }) => id);

  test("osvFeed reads one record, an array, lines, and a folder of all of these", () => {
    assert.deepEqual(ids(one), ["A-1"]);
    assert.deepEqual(ids(two), ["B-2"]);
    assert.deepEqual(ids(`[${one}, ${two}]`), ["A-1", "B-2"]);
    assert.deepEqual(ids(`${one}\n\n${one.replace("A-1", "C-3")}\n`), ["A-1", "C-3"]);
    assert.deepEqual(ids(`\ufeff${one}`), ["A-1"]);
    assert.deepEqual(ids({ "b.json": two, LICENSE: "free", "a.ndjson": `${one}\n` }), ["A-1", "B-2"]);
  });

  test("osvFeed refuses bad records and files by name and takes the rest", () => {
    const folder = patchesOf(
      read(
        textFeed({
          "a.json": one,
          "bad.json": "<html>",
          "none.json": "",
          "twice.json": '{"id": "X", "id": "Y"}',
          "list.json": "[1]",
        }),
      ),
    );
    assert.deepEqual(
      folder.refused.map(({ record: name, reason }) => `${name}: ${reason}`).sort(),
      [
        'bad.json: "<" where a value should follow, at character 0',
        "none.json: empty",
        'twice.json: the key "id" stands twice in one object, at character 12',
        "list.json[0]: no OSV record: it has no id",
      ].sort(),
    );
    assert.deepEqual(folder.patches.length, 1);
    const lines = patchesOf(read(textFeed(`${one}\n{"id": }\n{"id": "a b"}\n`)));
    assert.deepEqual(
      lines.refused.map(({ record: name }) => name),
      ["feed:2", "feed:3"],
    );
  });

  const whole: readonly (readonly [string, string | Readonly<Record<string, string>>, RegExp])[] = [
    ["an HTML page", "<!DOCTYPE html><html>", /cannot be read: "<" where a value should follow/],
    ["nothing", "", /cannot be read: empty/],
    ["a truncated record", one.slice(0, -5), /cannot be read: /],
    ["a truncated list", `[${one}, ${one.slice(0, -3)}`, /cannot be read: /],
    ["truncated lines", `${one}\n${one}\n${one.slice(0, 40)}`, /truncated: line 3 ends early/],
    ["a folder without JSON", { README: "x", "a.txt": one }, /has no file named/],
  ];
  for (const [name, files, why] of whole) {
    test(`osvFeed refuses ${name} whole`, () => {
      const reading = read(textFeed(files));
      assert.equal(reading.kind, "refused");
      assert.match(reading.kind === "refused" ? reading.reason : "", why);
    });
  }

  test("osvFeed refuses bytes that are no UTF-8", () => {
    assert.equal(
      read({ members: [{ path: "a.json", bytes: new Uint8Array([0x22, 0xff, 0x22]) }] }).kind,
      "refused",
    );
  });

  test("osvFeed reads the same from files in any order, and never throws on any JSON", () => {
    const files = fixtureFeed("osv/almalinux8.ndjson").members.flatMap(({ bytes }) =>
      new TextDecoder()
        .decode(bytes)
        .trim()
        .split("\n")
        .map((line, index) => ({ path: `${index}.json`, bytes: new TextEncoder().encode(line) })),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (members) => {
        assert.deepEqual(read({ members }), read({ members: files }));
      }),
      { numRuns: 20 },
    );
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom("Debian:12", "ECOSYSTEM", "openssl", "1.0"));
    const entry = fc.record({
      package: fc.oneof(odd, fc.record({ ecosystem: odd, name: odd })),
      ranges: fc.oneof(odd, fc.array(odd)),
    });
    const oddRecord = fc.record({
      id: odd,
      affected: fc.oneof(odd, fc.array(entry)),
      withdrawn: odd,
      severity: odd,
      aliases: odd,
    });
    fc.assert(
      fc.property(fc.array(oddRecord), (records) => {
        read(textFeed(JSON.stringify(records)));
      }),
      { numRuns: 500 },
    );
  });
});
