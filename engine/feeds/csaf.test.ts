import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DEFAULT_GUARDS } from "../core/catalog/accept-editions.ts";
import type { CatalogState } from "../core/catalog/catalog-state.ts";
import { mergeCatalog } from "../core/catalog/merge.ts";
import type { Fix } from "../schema/documents.generated.ts";
import { fixtureFeed, patchesOf, textFeed } from "../testing/build-feed.ts";
import { sha256 } from "../testing/build-patch.ts";
import { csafFeed } from "./csaf.ts";
import type { FeedInput } from "./feed.ts";

type Json = Readonly<Record<string, unknown>>;
const read = (input: FeedInput) => csafFeed.read(input, { patchFault: () => undefined });
const patchOf = (input: FeedInput) => {
  const { patches, refused } = patchesOf(read(input));
  assert.deepEqual(refused, []);
  assert.equal(patches.length, 1);
  const [patch] = patches;
  assert.ok(patch !== undefined);
  return patch;
};
/** A fix as `os product fixed arch`. */
const says = ({ type, os, product, introduced, fixed, arch, module }: Fix): string =>
  [
    `${os?.id} ${os?.version ?? "*"}`,
    type,
    product,
    introduced === undefined ? "" : `from ${introduced}`,
    fixed ?? "open",
    arch ?? "",
    module ? `${module.name}:${module.stream}` : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
const fixture = (name: string) => patchOf(fixtureFeed(`csaf/${name}.json`));

/** A document of our own: products by id with purl, cpe or range; relationships by `part > whole`. */
interface Given {
  readonly products?: Readonly<
    Record<string, { purl?: string; cpe?: string; range?: string; name?: string }>
  >;
  readonly placed?: readonly string[];
  readonly status?: Json;
  readonly vulnerability?: Json;
  readonly document?: Json;
  readonly tracking?: Json;
  readonly tree?: Json;
}

function documentOf({ products = RHEL, placed = PLACED, status, ...rest }: Given = {}): Json {
  const branches = Object.entries(products).map(([id, { purl, cpe, range, name = id }]) => ({
    category: range === undefined ? "product_version" : "product_version_range",
    name: range ?? name,
    product: {
      name,
      product_id: id,
      product_identification_helper: { ...(purl && { purl }), ...(cpe && { cpe }) },
    },
  }));
  const relationships = placed.map((text) => {
    const [part = "", whole = ""] = text.split(" > ");
    return {
      category: "default_component_of",
      full_product_name: { name: text, product_id: `${whole}:${part}` },
      product_reference: part,
      relates_to_product_reference: whole,
    };
  });
  const tracking = {
    id: "RHSA-2026:1",
    status: "final",
    initial_release_date: "2026-11-10T00:00:00Z",
    current_release_date: "2026-11-11T00:00:00Z",
    ...rest.tracking,
  };
  return {
    document: {
      category: "csaf_security_advisory",
      csaf_version: "2.0",
      title: "a",
      tracking,
      ...rest.document,
    },
    product_tree: { branches, relationships, ...rest.tree },
    vulnerabilities: [
      { cve: "CVE-2026-0001", product_status: status ?? { fixed: ["rhel9:openssl"] }, ...rest.vulnerability },
    ],
  };
}
const RHEL = {
  rhel9: { cpe: "cpe:/o:redhat:enterprise_linux:9::baseos" },
  openssl: { purl: "pkg:rpm/redhat/openssl@3.0.7-27.el9?arch=x86_64&epoch=1" },
};
const PLACED = ["openssl > rhel9"];
const feedOf = (...documents: readonly Json[]): FeedInput =>
  textFeed(Object.fromEntries(documents.map((one, index) => [`${index}.json`, JSON.stringify(one)])));
const fixesOf = (given: Given): readonly string[] => patchOf(feedOf(documentOf(given))).fixes.map(says);

describe("csafFeed", () => {
  test("csafFeed reads an advisory of Red Hat: repositories of one system are one, and so are all its architectures", () => {
    const { fixes, ...patch } = fixture("rhsa-2026_90001");
    assert.deepEqual(patch, {
      apiVersion: "muster/v1",
      kind: "Patch",
      id: "RHSA-2026:90001",
      vendor: "redhat",
      title: "openssl security update",
      classification: "security",
      severity: "important",
      vulnerabilities: [
        { id: "CVE-2026-90001", cvss: 7.5, exploited: true, exploitedSince: "2026-11-11T00:00:00Z" },
        { id: "CVE-2026-90002", cvss: 5.9 },
      ],
      released: "2026-11-10T08:12:00Z",
      references: ["https://access.redhat.com/errata/RHSA-2026:90001"],
    });
    assert.deepEqual(fixes.map(says), [
      "rhel 9 package openssl 1:3.0.7-27.el9_4.1",
      "rhel 9 package openssl-fips 1:3.0.7-27.el9_4.1 x86_64",
      "rhel 9 package openssl-libs 1:3.0.7-27.el9_4.1",
    ]);
  });

  test("csafFeed takes module streams from the packages", () => {
    assert.deepEqual(fixture("rhsa-2026_90002").fixes.map(says), [
      "rhel 9 package nodejs 1:20.18.2-1.module+el9.5.0+22758+4ad2c198 x86_64 nodejs:20",
      "rhel 9 package nodejs-full-i18n 1:20.18.2-1.module+el9.5.0+22758+4ad2c198 x86_64 nodejs:20",
    ]);
  });

  test("csafFeed keeps a stream of a minor release there, passes over what comes on top of a system, and tells", () => {
    const reading = patchesOf(read(fixtureFeed("csaf/rhsa-2026_90003.json")));
    assert.deepEqual(reading.patches[0]?.fixes.map(says), [
      "rhel 9.4 package kernel-core 5.14.0-427.61.1.el9_4",
    ]);
    assert.equal(reading.patches[0]?.reboot, "required");
    assert.deepEqual(reading.passedOver, [
      {
        record: "RHSA-2026:90003 (part)",
        reason: "no packages of a system: those of Red Hat OpenShift Container Platform 4.12",
      },
    ]);
  });

  test("csafFeed calls a VEX document by its publisher and vulnerability, and leaves open what has no fix", () => {
    const patch = patchOf(fixtureFeed("csaf/cve-2026-90001.json"));
    assert.equal(patch.id, "REDHAT-CVE-2026-90001");
    assert.deepEqual(patch.vulnerabilities, [{ id: "CVE-2026-90001", cvss: 7.5 }]);
    assert.deepEqual([...patch.fixes.map(says)].sort(), [
      "rhel 7 source openssl open",
      "rhel 8 package edk2 open",
      "rhel 8 package openssl open openssl:1.1",
      "rhel 8 source edk2 open",
      "rhel 8 source openssl open openssl:1.1",
      "rhel 9 package openssl-libs 1:3.0.7-27.el9_4.1 x86_64",
    ]);
  });

  test("csafFeed reads SUSE's recommended builds for servers, desktops and Leap, by service pack", () => {
    const patch = fixture("suse-su-2026_90001-1");
    assert.deepEqual([patch.id, patch.vendor, patch.severity], ["SUSE-SU-2026:90001-1", "suse", "important"]);
    const systems = patch.fixes.map(({ os }) => `${os?.id} ${os?.version}`);
    assert.deepEqual([...new Set(systems)].sort(), [
      "opensuse-leap 15.5",
      "sle_hpc 15.5",
      "sled 15.5",
      "sles 15.5",
    ]);
    assert.deepEqual(patch.fixes.filter(({ os }) => os?.id === "sles").map(says), [
      "sles 15.5 package libopenssl3 3.0.8-150500.5.57.1",
      "sles 15.5 package libopenssl3-32bit 3.0.8-150500.5.57.1 x86_64",
      "sles 15.5 package openssl-3 3.0.8-150500.5.57.1",
    ]);
  });

  test("csafFeed reads a folder, passes over the publisher's lists, and takes the newer of two with one id", () => {
    const older = documentOf({
      tracking: { current_release_date: "2026-11-10T12:00:00Z" },
      document: { title: "older" },
    });
    const newer = documentOf({ document: { title: "newer" } });
    for (const documents of [
      [older, newer],
      [newer, older],
    ]) {
      const { members } = feedOf(...documents);
      const beside = textFeed({
        "index.txt": "2026/rhsa.json",
        "changes.csv": '"2026/rhsa.json","2026-11-10"',
        "provider-metadata.json": '{"metadata_version": "2.0", "canonical_url": "https://example.org"}',
        "csaf-feed-tlp-white.json": '{"feed": {"entry": []}}',
      });
      const reading = patchesOf(read({ members: [...beside.members, ...members] }));
      assert.deepEqual(reading.refused, []);
      assert.deepEqual(
        reading.patches.map(({ title }) => title),
        ["newer"],
      );
    }
  });

  test("csafFeed leaves two documents of one id and one moment that differ to the merge, which refuses both", () => {
    const reading = patchesOf(read(feedOf(documentOf(), documentOf({ document: { title: "b" } }))));
    assert.deepEqual(
      reading.patches.map(({ title }) => title),
      ["a", "b"],
    );
  });

  test("csafFeed takes a fault that became none for a withdrawal, in VEX only, and once it is written down", () => {
    const status = { known_not_affected: ["rhel9:openssl"] };
    const publisher = { name: "SUSE Product Security Team", namespace: "https://www.suse.com/" };
    const vex = { tracking: { id: "CVE-2026-0001" }, document: { category: "csaf_vex", publisher } };
    const none = patchOf(feedOf(documentOf({ ...vex, status })));
    assert.deepEqual(
      [none.id, none.retracted, none.fixes, none.severity],
      ["SUSE-CVE-2026-0001", true, [], "unknown"],
    );
    const open = patchesOf(
      read(feedOf(documentOf({ ...vex, status: { ...status, under_investigation: ["rhel9:openssl"] } }))),
    );
    assert.deepEqual([open.patches, open.passedOver.length], [[], 1]);
    const advisory = patchesOf(read(feedOf(documentOf({ status }))));
    assert.deepEqual(advisory.passedOver, [
      { record: "RHSA-2026:1", reason: "names nothing that is affected" },
    ]);
  });

  test("csafFeed keeps what several publishers say of one vulnerability apart, and wants to know who they are", () => {
    const vex = (publisher?: Json): Json =>
      documentOf({
        tracking: { id: "CVE-2026-0001" },
        document: { category: "csaf_vex", ...(publisher && { publisher }) },
      });
    const reading = patchesOf(
      read(feedOf(vex({ namespace: "https://www.redhat.com" }), vex({ name: "Example & Co." }), vex())),
    );
    assert.deepEqual(
      reading.patches.map(({ id }) => id),
      ["EXAMPLE-CO-CVE-2026-0001", "REDHAT-CVE-2026-0001"],
    );
    assert.deepEqual(reading.refused, [
      { record: "CVE-2026-0001", reason: "does not say whose word on the vulnerability it is" },
    ]);
  });

  test("csafFeed takes a withdrawal from the category or the front of the title, and from nothing else", () => {
    const withdrawn = [
      { category: "csaf_withdrawn" },
      { title: "** WITHDRAWN ** openssl" },
      { title: "[WITHDRAWN] openssl" },
    ];
    for (const document of withdrawn) {
      const patch = patchOf(feedOf(documentOf({ document })));
      assert.deepEqual([patch.retracted, patch.fixes], [true, []]);
    }
    const patch = patchOf(
      feedOf(documentOf({ document: { title: "openssl: privileges are not withdrawn" } })),
    );
    assert.equal(patch.retracted, undefined);
    const superseded = patchesOf(read(feedOf(documentOf({ document: { category: "csaf_superseded" } }))));
    assert.deepEqual([superseded.patches, superseded.passedOver.length], [[], 1]);
  });

  const severities: readonly (readonly [Given, string])[] = [
    [{ document: { aggregate_severity: { text: "Important" } } }, "important"],
    [{ document: { aggregate_severity: { text: "None of them" } } }, "unknown"],
    [{ vulnerability: { threats: [{ category: "impact", details: "Low" }] } }, "low"],
    [{ vulnerability: { scores: [{ cvss_v3: { baseScore: 9.8 } }] } }, "critical"],
    [
      { vulnerability: { scores: [{ cvss_v2: { vectorString: "AV:N/AC:L/Au:N/C:N/I:N/A:P" } }] } },
      "moderate",
    ],
    [{ vulnerability: { scores: [{ cvss_v3: { baseScore: 99 } }] } }, "unknown"],
    [{}, "unknown"],
  ];
  for (const [given, expected] of severities) {
    test(`csafFeed finds the severity ${expected} in ${JSON.stringify(given)}`, () => {
      assert.equal(patchOf(feedOf(documentOf(given))).severity, expected);
    });
  }

  const exploited: readonly (readonly [string, true | undefined])[] = [
    ["CISA: https://www.cisa.gov/known-exploited-vulnerabilities-catalog", true],
    ["Exploited:Yes;Latest Software Release:Exploitation Detected", true],
    ["Exploited:No;Latest Software Release:Exploitation Less Likely", undefined],
    ["No exploits are known", undefined],
  ];
  for (const [details, expected] of exploited) {
    test(`csafFeed takes "${details}" for ${expected === true ? "known exploitation" : "no word on it"}`, () => {
      const vulnerability = { threats: [{ category: "exploit_status", details }] };
      assert.equal(patchOf(feedOf(documentOf({ vulnerability }))).vulnerabilities?.[0]?.exploited, expected);
    });
  }

  const systems: readonly (readonly [string, string | undefined])[] = [
    ["cpe:/o:redhat:enterprise_linux:10.1", "rhel 10"],
    ["cpe:2.3:o:redhat:enterprise_linux:9:*:baseos:*:*:*:*:*", "rhel 9"],
    ["cpe:/a:redhat:rhel_eus:9.2::appstream", "rhel 9.2"],
    ["cpe:/a:redhat:rhel_software_collections:3::el7", "rhel 7"],
    ["cpe:/a:redhat:openshift:4.12::el8", undefined],
    ["cpe:/o:suse:sles:12:sp5", "sles 12.5"],
    ["cpe:/o:suse:sles_sap:15:sp6", "sles 15.6"],
    ["cpe:/o:suse:sles:16:16.0", "sles 16.0"],
    ["cpe:/o:suse:sled:15:sp5", "sled 15.5"],
    ["cpe:/o:suse:sle-micro:5.5", "sle-micro 5.5"],
    ["cpe:/o:suse:suse-manager-server:4.3", undefined],
    ["cpe:/o:opensuse:leap:15.6", "opensuse-leap 15.6"],
    ["cpe:/o:opensuse:tumbleweed", "opensuse-tumbleweed *"],
    ["cpe:/o:almalinux:almalinux:9::baseos", "almalinux 9"],
    ["cpe:/o:rocky:rocky:9.4", "rocky 9"],
    ["cpe:/o:microsoft:windows:10", undefined],
    ["no cpe", undefined],
  ];
  for (const [cpe, expected] of systems) {
    test(`csafFeed takes ${cpe} for ${expected ?? "no system"}`, () => {
      const input = feedOf(documentOf({ products: { ...RHEL, rhel9: { cpe } } }));
      const { patches, passedOver } = patchesOf(read(input));
      assert.deepEqual(
        patches.flatMap(({ fixes }) => fixes.map(says)),
        expected === undefined ? [] : [`${expected} package openssl 1:3.0.7-27.el9 x86_64`],
      );
      assert.deepEqual(
        passedOver,
        expected === undefined ? [{ record: "RHSA-2026:1", reason: "names no package of a system" }] : [],
      );
    });
  }

  test("csafFeed finds a system by its name where a document has no CPE", () => {
    for (const [name, system] of [
      ["SUSE Linux Enterprise Server 15 SP5", "sles 15.5"],
      ["Red Hat Enterprise Linux 8", "rhel 8"],
      ["openSUSE Leap 15.5", "opensuse-leap 15.5"],
    ] as const) {
      assert.deepEqual(fixesOf({ products: { ...RHEL, rhel9: { name } } }), [
        `${system} package openssl 1:3.0.7-27.el9 x86_64`,
      ]);
    }
  });

  const components: readonly (readonly [string, { purl?: string; name?: string }, readonly string[]])[] = [
    [
      "an id as rpm writes it",
      { name: "bash-0:5.1.8-9.el9.noarch" },
      ["rhel 9 package bash 5.1.8-9.el9 noarch"],
    ],
    [
      "a purl that leaves the epoch to the id",
      { purl: "pkg:rpm/redhat/openssl@3.0.7-27.el9?arch=x86_64", name: "openssl-1:3.0.7-27.el9.x86_64" },
      ["rhel 9 package openssl 1:3.0.7-27.el9 x86_64"],
    ],
    [
      "epoch 0",
      { purl: "pkg:rpm/redhat/bash@5.1.8-9.el9?arch=x86_64&epoch=0" },
      ["rhel 9 package bash 5.1.8-9.el9 x86_64"],
    ],
    [
      "an escaped version",
      { purl: "pkg:rpm/redhat/libstdc%2B%2B@11.5-2.el9%2B1?arch=x86_64" },
      ["rhel 9 package libstdc++ 11.5-2.el9+1 x86_64"],
    ],
    [
      "source alone",
      { purl: "pkg:rpm/redhat/bash@5.1.8-9.el9?arch=src" },
      ["rhel 9 source bash 5.1.8-9.el9"],
    ],
  ];
  for (const [name, product, expected] of components) {
    test(`csafFeed reads ${name}`, () => {
      assert.deepEqual(fixesOf({ products: { ...RHEL, openssl: product } }), expected);
    });
  }

  test("csafFeed resolves a package of a module of a system", () => {
    const products = {
      rhel8: { cpe: "cpe:/a:redhat:enterprise_linux:8::appstream" },
      "nodejs:18:8090020240101:a75119d5": {},
      "nodejs-1:18.19.0-1.module+el8.9.0+1+a.x86_64": {},
    };
    const placed = [
      "nodejs:18:8090020240101:a75119d5 > rhel8",
      "nodejs-1:18.19.0-1.module+el8.9.0+1+a.x86_64 > rhel8:nodejs:18:8090020240101:a75119d5",
    ];
    const status = {
      fixed: ["rhel8:nodejs:18:8090020240101:a75119d5:nodejs-1:18.19.0-1.module+el8.9.0+1+a.x86_64"],
    };
    assert.deepEqual(fixesOf({ products, placed, status }), [
      "rhel 8 package nodejs 1:18.19.0-1.module+el8.9.0+1+a x86_64 nodejs:18",
    ]);
  });

  test("csafFeed takes the streams of builds that do not say from an advisory's title, as OSV's are", () => {
    const products = {
      ...RHEL,
      openssl: { purl: "pkg:rpm/redhat/nodejs@18.19.0-1.module%2Bel9?arch=x86_64" },
    };
    assert.deepEqual(
      fixesOf({ products, document: { title: "Red Hat Security Advisory: nodejs:18 security update" } }),
      ["rhel 9 package nodejs 18.19.0-1.module+el9 x86_64 nodejs:18"],
    );
  });

  const ranges: readonly (readonly [string, string, string, readonly string[] | RegExp])[] = [
    [
      "known_affected",
      "vers:rpm/<1:3.0.7-27.el9",
      "pkg:rpm/redhat/openssl",
      ["rhel 9 package openssl 1:3.0.7-27.el9", "rhel 9 source openssl 1:3.0.7-27.el9"],
    ],
    [
      "known_affected",
      "vers:deb/>=1.0-1|<2.0-1",
      "pkg:deb/debian/openssl?arch=amd64",
      ["rhel 9 package openssl from 1.0-1 2.0-1 amd64"],
    ],
    [
      "known_affected",
      "vers:deb/<=2.0-1",
      "pkg:deb/debian/openssl?arch=amd64",
      ["rhel 9 package openssl open amd64"],
    ],
    [
      "fixed",
      "vers:deb/>=2.0-1",
      "pkg:deb/debian/openssl?arch=amd64",
      ["rhel 9 package openssl 2.0-1 amd64"],
    ],
    [
      "fixed",
      "vers:deb/<2.0-1",
      "pkg:deb/debian/openssl?arch=amd64",
      /says that it is fixed, and not from which version on/,
    ],
    [
      "fixed",
      "vers:deb/>2.0-1",
      "pkg:deb/debian/openssl?arch=amd64",
      /says that it is fixed, and not from which version on/,
    ],
    [
      "known_affected",
      "< 2.0-1",
      "pkg:deb/debian/openssl?arch=amd64",
      /the range "< 2.0-1" is not "vers:TYPE\/CONSTRAINTS"/,
    ],
    [
      "known_affected",
      "vers:npm/<2.0.0",
      "pkg:deb/debian/openssl?arch=amd64",
      /the range "vers:npm\/<2.0.0" is of no deb versions/,
    ],
  ];
  for (const [status, range, purl, expected] of ranges) {
    test(`csafFeed reads ${range} as ${status}`, () => {
      const input = feedOf(
        documentOf({
          products: { ...RHEL, openssl: { purl, range } },
          status: { [status]: ["rhel9:openssl"] },
        }),
      );
      const { patches, refused } = patchesOf(read(input));
      if (expected instanceof RegExp) assert.match(refused[0]?.reason ?? "", expected);
      else assert.deepEqual(patches[0]?.fixes.map(says), expected);
    });
  }

  test("csafFeed names no architectures where only 32-bit builds beside 64-bit ones are missing", () => {
    const names = ["a-1-1.s390x", "a-1-1.x86_64", "a-1-1.s390", "b-1-1.s390x", "b-1-1.x86_64", "c-1-1.s390x"];
    const products = { rhel9: RHEL.rhel9, ...Object.fromEntries(names.map((name) => [name, {}])) };
    const placed = names.map((name) => `${name} > rhel9`);
    const status = { fixed: names.map((name) => `rhel9:${name}`) };
    assert.deepEqual(fixesOf({ products, placed, status }), [
      "rhel 9 package a 1-1",
      "rhel 9 package b 1-1",
      "rhel 9 package c 1-1 s390x",
    ]);
  });

  test("csafFeed leaves nothing open that has a fix for the same package and system", () => {
    const products = {
      ...RHEL,
      bare: { purl: "pkg:rpm/redhat/openssl?arch=src" },
      rhel8: { cpe: "cpe:/o:redhat:enterprise_linux:8" },
    };
    const placed = [...PLACED, "bare > rhel9", "bare > rhel8"];
    const status = { fixed: ["rhel9:openssl"], known_affected: ["rhel9:bare", "rhel8:bare"] };
    assert.deepEqual(fixesOf({ products, placed, status }), [
      "rhel 9 package openssl 1:3.0.7-27.el9 x86_64",
      "rhel 8 source openssl open",
    ]);
  });

  const refused: readonly (readonly [string, Json, string, string])[] = [
    [
      "no CSAF document",
      { document: { title: "x" } },
      "0.json",
      "no CSAF document: it has no version or no id",
    ],
    [
      "another version",
      documentOf({ document: { csaf_version: "3.0" } }),
      "RHSA-2026:1",
      'is written in version "3.0" of CSAF, and 2.0 and 2.1 are read',
    ],
    ["a draft", documentOf({ tracking: { status: "draft" } }), "RHSA-2026:1", "is a draft"],
    [
      "an unknown status",
      documentOf({ tracking: { status: "deleted" } }),
      "RHSA-2026:1",
      'its status "deleted" is none of final, interim and draft',
    ],
    [
      "no date",
      documentOf({ tracking: { current_release_date: "soon" } }),
      "RHSA-2026:1",
      "`current_release_date` is no date",
    ],
    ["no id of a patch", documentOf({ tracking: { id: "a b" } }), "0.json", '"a b" is no id of a patch'],
    [
      "two products of one id",
      documentOf({ tree: { full_product_names: [{ product_id: "openssl", name: "x" }] } }),
      "RHSA-2026:1",
      'names two products "openssl"',
    ],
    [
      "a product that it does not define",
      documentOf({ status: { fixed: ["rhel9:bash"] } }),
      "RHSA-2026:1",
      "is a product that the document does not define",
    ],
    [
      "relationships in a circle",
      documentOf({ placed: ["rhel9:openssl > rhel9"], status: { fixed: ["rhel9:rhel9:openssl"] } }),
      "RHSA-2026:1",
      "is a product that the document does not define",
    ],
    [
      "a fix without a version",
      documentOf({ products: { ...RHEL, openssl: { purl: "pkg:rpm/redhat/openssl?arch=x86_64" } } }),
      "RHSA-2026:1",
      "says that it is fixed and names no version",
    ],
    [
      "a version that is none",
      documentOf({ products: { ...RHEL, openssl: { purl: "pkg:rpm/redhat/openssl@1-%20?arch=x86_64" } } }),
      "RHSA-2026:1",
      '"1- " is no rpm version',
    ],
  ];
  for (const [name, document, record, reason] of refused) {
    test(`csafFeed refuses ${name} by name, and the rest goes in`, () => {
      const other = documentOf({ tracking: { id: "RHSA-2026:2" } });
      const reading = patchesOf(read(feedOf(document, other)));
      assert.deepEqual(reading.refused, [{ record, reason }]);
      assert.deepEqual(
        reading.patches.map(({ id }) => id),
        ["RHSA-2026:2"],
      );
    });
  }

  test("csafFeed names the product that it cannot read, and keeps the others of the document", () => {
    const products = { ...RHEL, bad: { purl: "pkg:rpm/redhat/bad@1-%20?arch=x86_64" } };
    const status = { fixed: ["rhel9:openssl", "rhel9:bad", "rhel9:gone"] };
    const reading = patchesOf(
      read(feedOf(documentOf({ products, placed: [...PLACED, "bad > rhel9"], status }))),
    );
    assert.deepEqual(reading.patches[0]?.fixes.map(says), ["rhel 9 package openssl 1:3.0.7-27.el9 x86_64"]);
    assert.deepEqual(reading.refused, [
      { record: "RHSA-2026:1 (rhel9:bad)", reason: '"1- " is no rpm version' },
      { record: "RHSA-2026:1 (rhel9:gone)", reason: "is a product that the document does not define" },
    ]);
  });

  test("csafFeed refuses what has no document in it whole", () => {
    assert.deepEqual(read(textFeed("<html>")), {
      kind: "refused",
      reason: 'cannot be read: "<" where a value should follow, at character 0',
    });
    assert.deepEqual(read(textFeed({ "index.txt": "", "a.csv": "" })), {
      kind: "refused",
      reason: "has no CSAF document",
    });
  });

  test("csafFeed reads the metrics and purls of CSAF 2.1", () => {
    const tree = {
      branches: [
        {
          category: "product_name",
          name: "r",
          product: {
            name: "r",
            product_id: "r",
            product_identification_helper: { cpe: "cpe:/o:redhat:enterprise_linux:9" },
          },
        },
        {
          category: "product_version",
          name: "b",
          product: {
            name: "b",
            product_id: "b",
            product_identification_helper: { purls: ["pkg:rpm/redhat/bash@5-1?arch=noarch"] },
          },
        },
      ],
      relationships: [
        {
          category: "default_component_of",
          full_product_name: { name: "rb", product_id: "rb" },
          product_reference: "b",
          relates_to_product_reference: "r",
        },
      ],
    };
    const metrics = [{ products: ["rb"], content: { cvss_v3: { baseScore: 7.1 } } }];
    const patch = patchOf(
      feedOf(
        documentOf({
          tree,
          status: { fixed: ["rb"] },
          document: { csaf_version: "2.1" },
          vulnerability: { metrics },
        }),
      ),
    );
    assert.deepEqual(patch.fixes.map(says), ["rhel 9 package bash 5-1 noarch"]);
    assert.deepEqual(patch.vulnerabilities, [{ id: "CVE-2026-0001", cvss: 7.1 }]);
  });
});

describe("mergeCatalog() of csafFeed", () => {
  const DAY = 86_400_000;
  const vexOf = (status: Json): FeedInput =>
    feedOf(
      documentOf({
        status,
        tracking: { id: "CVE-2026-0001" },
        document: { category: "csaf_vex", publisher: { namespace: "https://www.redhat.com" } },
        products: { ...RHEL, bare: { purl: "pkg:rpm/redhat/openssl?arch=src" } },
        placed: [...PLACED, "bare > rhel9"],
      }),
      ...Array.from({ length: 20 }, (_, index) => documentOf({ tracking: { id: `RHSA-2026:${index}` } })),
    );
  const merged = (previous: CatalogState | undefined, input: FeedInput, now: number) => {
    const edition = { feed: "csaf a", format: "csaf", precedence: 70, digest: "", reading: read(input) };
    const result = mergeCatalog(previous, [edition], now, DEFAULT_GUARDS, sha256);
    assert.deepEqual([result.refusedFeeds, result.refusedRecords], [[], []]);
    const entry = result.catalog.entries.find(({ patch }) => patch.id === "REDHAT-CVE-2026-0001");
    return { catalog: result.catalog, patch: entry?.patch };
  };

  test("mergeCatalog() withdraws what VEX says is affected no longer, and holds nothing of what never was", () => {
    const affected = merged(undefined, vexOf({ known_affected: ["rhel9:bare"] }), DAY);
    assert.deepEqual(affected.patch?.fixes.map(says), ["rhel 9 source openssl open"]);
    const clear = merged(affected.catalog, vexOf({ known_not_affected: ["rhel9:bare"] }), 2 * DAY);
    assert.equal(clear.patch?.retracted, true);
    assert.deepEqual(clear.patch?.fixes.map(says), ["rhel 9 source openssl open"]);
    const back = merged(clear.catalog, vexOf({ fixed: ["rhel9:openssl"] }), 3 * DAY);
    assert.equal(back.patch?.retracted, undefined);
    assert.deepEqual(back.patch?.fixes.map(says), ["rhel 9 package openssl 1:3.0.7-27.el9 x86_64"]);
    assert.equal(merged(undefined, vexOf({ known_not_affected: ["rhel9:bare"] }), DAY).patch, undefined);
  });
});
