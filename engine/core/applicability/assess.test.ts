import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Fix } from "../../schema/documents.generated.ts";
import { buildReport, type ReportInput, type SoftwareInput } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import type { Report } from "../model/report.ts";
import { createAssessor } from "./assess.ts";
import { indexCatalog } from "./catalog-index.ts";
import type { Applicability } from "./fix-status.ts";

interface Row {
  readonly name: string;
  readonly fixes: readonly Partial<Fix>[];
  readonly software?: readonly SoftwareInput[];
  readonly report?: ReportInput;
  readonly supersedes?: Readonly<Record<string, readonly string[]>>;
  readonly kind: Applicability["kind"];
  readonly says?: RegExp;
  /** `product from → to`, then what is odd about it. */
  readonly missing?: readonly string[];
  readonly held?: readonly string[];
}

const OPENSSL = { product: "libssl3", version: "3", source: { name: "openssl", version: "1" } };
/** A scheme of a later Muster. */
const RUNES = "runes" as string as NonNullable<Fix["scheme"]>;
const WHOLE = { type: "package", product: "libssl3", fixed: "4" } as const;

const SYSTEMS: readonly Row[] = [
  { name: "any system", fixes: [{ os: null }], software: [OPENSSL], kind: "missing" },
  { name: "no system named", fixes: [{ os: {} }], software: [OPENSSL], kind: "missing" },
  { name: "the family", fixes: [{ os: { family: "linux" } }], software: [OPENSSL], kind: "missing" },
  {
    name: "another family",
    fixes: [{ os: { family: "windows" } }],
    software: [OPENSSL],
    kind: "not-applicable",
    says: /for another system/,
  },
  { name: "another id", fixes: [{ os: { id: "ubuntu" } }], software: [OPENSSL], kind: "not-applicable" },
  {
    name: "the version by dotted prefix",
    fixes: [{ os: { version: "12" } }],
    software: [OPENSSL],
    report: { os: { version: "12.5" } },
    kind: "missing",
  },
  {
    name: "another version",
    fixes: [{ os: { version: "12.1" } }],
    software: [OPENSSL],
    report: { os: { version: "12.5" } },
    kind: "not-applicable",
  },
  { name: "a version that is none", fixes: [{ os: { version: "" } }], software: [OPENSSL], kind: "missing" },
  {
    name: "a version that cannot be compared",
    fixes: [{ os: { version: ">=" } }],
    software: [OPENSSL],
    kind: "unknown",
    says: /os.version "12" cannot be compared with ">="/,
  },
  {
    name: "a system that was not reported",
    fixes: [{ os: { id: "debian" } }],
    software: [OPENSSL],
    report: { os: { id: "" } },
    kind: "unknown",
    says: /os.id was not reported/,
  },
  {
    name: "a version that was not reported",
    fixes: [{ os: { version: "12" } }],
    software: [OPENSSL],
    report: { os: {} },
    kind: "unknown",
    says: /os.version was not reported/,
  },
  {
    name: "a system that was not reported matters to nobody who has nothing of it",
    fixes: [{ os: { id: "debian" } }],
    report: { os: {} },
    kind: "not-applicable",
  },
];

const PACKAGES: readonly Row[] = [
  { name: "software was not reported", fixes: [{}], report: { image: null }, kind: "unknown" },
  { name: "not installed", fixes: [{}], kind: "not-applicable", says: /nothing of it is installed/ },
  { name: "older", fixes: [{}], software: [OPENSSL], kind: "missing", missing: ["openssl 1 → 2 libssl3"] },
  {
    name: "a binary is compared by its own version",
    fixes: [WHOLE],
    software: [OPENSSL],
    kind: "missing",
    missing: ["libssl3 3 → 4 libssl3"],
  },
  { name: "exactly the fix", fixes: [{ fixed: "1" }], software: [OPENSSL], kind: "in-place", held: [] },
  { name: "newer", fixes: [{ fixed: "0.9" }], software: [OPENSSL], kind: "in-place" },
  {
    name: "newer, and held",
    fixes: [{ fixed: "1" }],
    software: [{ ...OPENSSL, held: true }],
    kind: "in-place",
    held: ["openssl"],
  },
  {
    name: "no fix is published",
    fixes: [{ fixed: null }],
    software: [OPENSSL],
    kind: "missing",
    missing: ["openssl 1 → – libssl3"],
    says: /no fix is published/,
  },
  {
    name: "before the fault came in",
    fixes: [{ introduced: "1.1" }],
    software: [OPENSSL],
    kind: "not-applicable",
    says: /older than the fault, which came in 1.1/,
  },
  {
    name: "exactly where the fault came in",
    fixes: [{ introduced: "1" }],
    software: [OPENSSL],
    kind: "missing",
  },
  {
    name: "half-configured is not in place, and flagged",
    fixes: [{ fixed: "1" }],
    software: [{ ...OPENSSL, broken: true }],
    kind: "missing",
    missing: ["openssl 1 → 1 libssl3 broken ahead 1"],
    says: /openssl 1 \(half-configured\)/,
  },
  {
    name: "any binary of the source that is behind",
    fixes: [{}],
    software: [
      { ...OPENSSL, product: "openssl", source: { name: "openssl", version: "2" } },
      { ...OPENSSL, held: true },
      { ...OPENSSL, product: "libssl-dev", source: { name: "openssl", version: "0.5" } },
    ],
    kind: "missing",
    missing: ["openssl 0.5 → 2 libssl-dev libssl3 held"],
  },
  {
    name: "of several builds of one package the newest counts",
    fixes: [WHOLE],
    software: [
      { ...OPENSSL, version: "2" },
      { ...OPENSSL, version: "4" },
      { ...OPENSSL, version: "3" },
    ],
    kind: "in-place",
  },
  {
    name: "each architecture for itself",
    fixes: [WHOLE],
    software: [
      { ...OPENSSL, version: "4", arch: "amd64" },
      { ...OPENSSL, version: "3", arch: "i386" },
    ],
    kind: "missing",
  },
  {
    name: "the architecture that the fix is for",
    fixes: [{ ...WHOLE, arch: "amd64" }],
    software: [{ ...OPENSSL, arch: "i386" }],
    kind: "not-applicable",
    says: /"libssl3" is not installed/,
  },
  {
    name: "an architecture that was not reported may be it",
    fixes: [{ ...WHOLE, arch: "amd64" }],
    software: [OPENSSL],
    kind: "missing",
  },
  {
    name: "an old kernel beside a new one, under another name",
    fixes: [{ product: "linux", fixed: "6.1.20" }],
    software: [
      {
        product: "linux-image-6.1.0-13-amd64",
        version: "6.1.10",
        source: { name: "linux", version: "6.1.10" },
      },
      {
        product: "linux-image-6.1.0-20-amd64",
        version: "6.1.20",
        source: { name: "linux", version: "6.1.20" },
      },
    ],
    kind: "in-place",
  },
  {
    name: "another distribution's package of that name",
    fixes: [WHOLE],
    software: [{ ...OPENSSL, type: "rpm" }],
    kind: "not-applicable",
  },
  {
    name: "a library's package of that name",
    fixes: [WHOLE],
    software: [{ ...OPENSSL, type: "npm" }],
    kind: "not-applicable",
  },
  {
    name: "a library, by its scheme",
    fixes: [{ ...WHOLE, scheme: "semver", fixed: "4.0.0" }],
    software: [{ ...OPENSSL, type: "npm", version: "3.0.0" }],
    kind: "missing",
  },
  {
    name: "a scheme that nobody knows",
    fixes: [{ ...WHOLE, scheme: RUNES }],
    software: [{ ...OPENSSL, type: "runes" }],
    kind: "unknown",
    says: /versions of scheme "runes" cannot be compared/,
  },
  {
    name: "no scheme",
    fixes: [{ ...WHOLE, scheme: null }],
    software: [{ ...OPENSSL, type: "generic" }],
    kind: "unknown",
  },
  {
    name: "an installed version that is none",
    fixes: [WHOLE],
    software: [{ ...OPENSSL, version: "a b" }],
    kind: "unknown",
    says: /"a b" of libssl3 is no deb version/,
  },
  {
    name: "a fixed version that is none",
    fixes: [{ ...WHOLE, fixed: "a b" }],
    software: [OPENSSL],
    kind: "unknown",
    says: /"a b" is no deb version/,
  },
  {
    name: "a first faulty version that is none",
    fixes: [{ ...WHOLE, introduced: "a b" }],
    software: [OPENSSL],
    kind: "unknown",
  },
  { name: "a fix of nothing", fixes: [{ product: null }], software: [OPENSSL], kind: "not-applicable" },
];

const MODULAR = { type: "rpm", product: "nodejs", version: "1:10-1.module+el8+1" } as const;
const MODULE_FIX = {
  type: "package",
  scheme: "rpm",
  product: "nodejs",
  fixed: "1:10-2.module+el8+2",
  module: { name: "nodejs", stream: "10" },
} as const;

const MODULES: readonly Row[] = [
  {
    name: "the stream that is reported",
    fixes: [MODULE_FIX],
    software: [MODULAR],
    report: { modules: [{ name: "nodejs", stream: "10" }] },
    kind: "missing",
  },
  {
    name: "another stream that is reported",
    fixes: [MODULE_FIX],
    software: [MODULAR],
    report: { modules: [{ name: "nodejs", stream: "12" }] },
    kind: "not-applicable",
  },
  {
    name: "no stream is reported, and no advisory shipped that build",
    fixes: [MODULE_FIX],
    software: [MODULAR],
    kind: "unknown",
    says: /the module stream of nodejs 1:10-1.module\+el8\+1 was not reported/,
  },
  {
    name: "no stream is reported, and the advisory shipped that build",
    fixes: [MODULE_FIX, { ...MODULE_FIX, fixed: MODULAR.version }],
    software: [MODULAR],
    kind: "missing",
  },
  {
    name: "no stream is reported, and the build is in",
    fixes: [MODULE_FIX],
    software: [{ ...MODULAR, version: MODULE_FIX.fixed }],
    kind: "in-place",
  },
  {
    name: "a plain build",
    fixes: [MODULE_FIX],
    software: [{ ...MODULAR, version: "1:10-1" }],
    kind: "not-applicable",
  },
  {
    name: "a plain fix and a modular build",
    fixes: [{ ...MODULE_FIX, module: null, fixed: "1:10-2" }],
    software: [MODULAR],
    kind: "not-applicable",
  },
  {
    name: "a plain fix and a plain build",
    fixes: [{ ...MODULE_FIX, module: null, fixed: "1:10-2" }],
    software: [{ ...MODULAR, version: "1:10-1" }],
    kind: "missing",
  },
  {
    name: "a modular fix that does not say of which stream",
    fixes: [{ ...MODULE_FIX, module: null }],
    software: [MODULAR],
    kind: "unknown",
    says: /the module stream of the fix/,
  },
];

const KB: Partial<Fix> = { type: "kb", product: null, os: null };

const OTHERS: readonly Row[] = [
  { name: "a KB that is missing", fixes: [KB], kind: "missing", missing: ["DSA-1  → DSA-1 DSA-1"] },
  { name: "a KB that is listed", fixes: [KB], report: { installedPatches: ["DSA-1"] }, kind: "in-place" },
  {
    name: "a KB that one that is listed supersedes",
    fixes: [KB],
    report: { installedPatches: ["KB-3"] },
    supersedes: { "KB-3": ["KB-2"], "KB-2": ["DSA-1"] },
    kind: "in-place",
  },
  {
    name: "a KB by another name than its patch's",
    fixes: [{ ...KB, product: "KB-9" }],
    report: { installedPatches: ["KB-9"] },
    kind: "in-place",
  },
  {
    name: "a KB where installed patches were not reported",
    fixes: [KB],
    report: { installedPatches: null },
    kind: "unknown",
    says: /installed patches were not reported/,
  },
  {
    name: "the system's own version",
    fixes: [system("12.6")],
    report: { os: { id: "debian", version: "12.5" } },
    kind: "missing",
    missing: ["debian 12.5 → 12.6 debian"],
  },
  {
    name: "the system's own version, reached",
    fixes: [system("12.5")],
    report: { os: { id: "debian", version: "12.5" } },
    kind: "in-place",
  },
  {
    name: "the system's own version, by name",
    fixes: [{ ...system("12.6"), product: "macOS" }],
    report: { os: { version: "12.5" } },
    kind: "missing",
    missing: ["macOS 12.5 → 12.6 macOS"],
  },
  {
    name: "the system's own version, not reported",
    fixes: [system("12.6")],
    report: { os: {} },
    kind: "unknown",
    says: /os.version was not reported/,
  },
  {
    name: "the system's build, not reported",
    fixes: [{ ...system("1"), scheme: "windows-build" }],
    kind: "unknown",
    says: /os.build was not reported/,
  },
  {
    name: "firmware that is behind",
    fixes: [firmware("1.24")],
    report: { firmware: [{ component: "BIOS", version: "1.23" }] },
    kind: "missing",
    missing: ["BIOS 1.23 → 1.24 BIOS"],
  },
  {
    name: "firmware that is not",
    fixes: [firmware("1.23")],
    report: { firmware: [{ component: "BIOS", version: "1.23" }] },
    kind: "in-place",
  },
  {
    name: "firmware without a published fix",
    fixes: [{ ...firmware(""), fixed: null }],
    report: { firmware: [{ component: "BIOS", version: "1.23" }] },
    kind: "missing",
  },
  {
    name: "firmware from before the fault",
    fixes: [{ ...firmware("2"), introduced: "1.24" }],
    report: { firmware: [{ component: "BIOS", version: "1.23" }] },
    kind: "not-applicable",
    says: /BIOS 1.23 is older than the fault, which came in 1.24/,
  },
  {
    name: "firmware of another component",
    fixes: [firmware("1.24")],
    report: { firmware: [{ component: "NIC", version: "1" }] },
    kind: "not-applicable",
    says: /it has no component "BIOS"/,
  },
  {
    name: "firmware of another vendor",
    fixes: [{ ...firmware("1.24"), publisher: "dell" }],
    report: { firmware: [{ component: "BIOS", vendor: "lenovo", version: "1" }] },
    kind: "not-applicable",
  },
  {
    name: "firmware of a vendor that was not reported",
    fixes: [{ ...firmware("1.24"), publisher: "dell" }],
    report: { firmware: [{ component: "BIOS", version: "1" }] },
    kind: "missing",
  },
  {
    name: "firmware that was not reported",
    fixes: [firmware("1.24")],
    report: { firmware: null },
    kind: "unknown",
    says: /firmware was not reported/,
  },
  {
    name: "two of a component, one that cannot be compared",
    fixes: [firmware("1.24")],
    report: {
      firmware: [
        { component: "BIOS", version: "1.23" },
        { component: "BIOS", version: "" },
      ],
    },
    kind: "unknown",
  },
  {
    name: "two of a component, one behind",
    fixes: [firmware("1.24")],
    report: {
      firmware: [
        { component: "BIOS", version: "1.24" },
        { component: "BIOS", version: "1.23" },
      ],
    },
    kind: "missing",
  },
  {
    name: "firmware by its product's name",
    fixes: [{ ...firmware("2"), component: null, product: "BIOS" }],
    report: { firmware: [{ component: "BIOS", version: "1" }] },
    kind: "missing",
  },
  {
    name: "firmware of a scheme that nobody knows",
    fixes: [{ ...firmware("2"), scheme: RUNES }],
    report: { firmware: [{ component: "BIOS", version: "1" }] },
    kind: "unknown",
  },
  { name: "firmware of nothing", fixes: [{ ...firmware("2"), component: null }], kind: "not-applicable" },
  {
    name: "an application that is behind",
    fixes: [application("24.8")],
    software: [{ product: "7-zip", version: "24.7", type: "generic" }],
    kind: "missing",
    missing: ["7-zip 24.7 → 24.8 7-zip"],
  },
  {
    name: "an application that is not",
    fixes: [application("24.7")],
    software: [{ product: "7-zip", version: "24.7", type: "generic" }],
    kind: "in-place",
  },
  {
    name: "a distribution's package of an application's name",
    fixes: [application("24.8")],
    software: [{ product: "7-zip", version: "24.7" }],
    kind: "not-applicable",
  },
  { name: "an application that is not installed", fixes: [application("24.8")], kind: "not-applicable" },
  {
    name: "an application where software was not reported",
    fixes: [application("24.8")],
    report: { image: null },
    kind: "unknown",
  },
  {
    name: "an application without a name",
    fixes: [{ ...application("24.8"), product: null }],
    report: { image: null },
    kind: "unknown",
  },
];

const WHOLES: readonly Row[] = [
  { name: "nothing to fix", fixes: [], kind: "not-applicable" },
  {
    name: "one in place, one not about the endpoint",
    fixes: [{ fixed: "1" }, { product: "curl" }],
    software: [OPENSSL],
    kind: "in-place",
  },
  {
    name: "one in place, one missing",
    fixes: [{ fixed: "1" }, WHOLE],
    software: [OPENSSL],
    kind: "missing",
    missing: ["libssl3 3 → 4 libssl3"],
  },
  { name: "two missing", fixes: [{}, WHOLE], software: [OPENSSL], kind: "missing", says: /, and 1 more$/ },
  {
    name: "one in place, one unknown",
    fixes: [{ fixed: "1" }, { type: "firmware", component: "BIOS", scheme: "generic" }],
    software: [OPENSSL],
    report: { firmware: null },
    kind: "unknown",
  },
  {
    name: "one missing, one unknown",
    fixes: [{}, { type: "firmware", component: "BIOS", scheme: "generic" }],
    software: [OPENSSL],
    report: { firmware: null },
    kind: "unknown",
  },
];

const TABLES: readonly (readonly [promise: string, rows: readonly Row[]])[] = [
  ["a fix is for a system", SYSTEMS],
  ["package and source fixes ask what is installed", PACKAGES],
  ["modular builds are compared within their stream", MODULES],
  ["KBs, systems, firmware and applications", OTHERS],
  ["a patch is all of its fixes", WHOLES],
];

for (const [promise, rows] of TABLES) {
  describe(`assess(): ${promise}`, () => {
    for (const row of rows) {
      test(`${row.name}: ${row.kind}`, () => {
        const entry = buildEntry({ patch: { fixes: row.fixes.map(buildFix) } });
        const others = Object.entries(row.supersedes ?? {}).map(([id, supersedes]) =>
          buildEntry({ patch: { id, supersedes, fixes: [] } }),
        );
        const report = buildReport(row.report, row.software);
        const assessor = createAssessor(indexCatalog([entry, ...others]));
        const found = assessor.assess(report, entry);
        checkRow(found, row);
        assert.deepEqual(assessor.assess(report, entry), found, "asked twice");
        const isConcerned = assessor.concerning(report, entry).length > 0;
        assert.equal(isConcerned, found.kind !== "not-applicable");
        assert.ok(assessor.candidates(report).includes(entry) || found.kind === "not-applicable");
      });
    }
  });
}

function checkRow(found: Applicability, row: Row): void {
  assert.equal(found.kind, row.kind, found.says);
  if (row.says !== undefined) assert.match(found.says, row.says);
  if (row.held !== undefined && found.kind === "in-place") assert.deepEqual(found.held, row.held);
  if (row.missing === undefined || found.kind !== "missing") return;
  const lines = found.missing.map(({ product, from, to = "–", packages, held, broken, ahead }) => {
    const odd = [held ? " held" : "", broken ? " broken" : "", ahead === undefined ? "" : ` ahead ${ahead}`];
    return `${product} ${from} → ${to} ${packages.join(" ")}${odd.join("")}`;
  });
  assert.deepEqual(lines, row.missing);
}

function system(fixed: string): Partial<Fix> {
  return { type: "system", os: null, product: null, scheme: "generic", fixed };
}

function firmware(fixed: string): Partial<Fix> {
  return { type: "firmware", os: null, product: null, component: "BIOS", scheme: "generic", fixed };
}

function application(fixed: string): Partial<Fix> {
  return { type: "application", os: null, product: "7-zip", scheme: "generic", fixed };
}

describe("createAssessor()", () => {
  test("one assessor tells endpoints with one image apart by all else that they report", () => {
    const entry = buildEntry();
    const firm = buildEntry({ patch: { id: "FW-1", fixes: [buildFix(firmware("2")), buildFix()] } });
    const assessor = createAssessor(indexCatalog([entry, firm]));
    const one = buildReport({ firmware: [{ component: "BIOS", version: "1" }] }, [OPENSSL]);
    const reports: readonly Report[] = [
      one,
      { ...one, os: { id: "ubuntu", version: "12" } },
      { ...one, os: {} },
      { ...one, firmware: [] },
      { ...one, firmware: [{ component: "BIOS", version: "2" }] },
    ];
    for (let round = 0; round < 2; round += 1) {
      assert.deepEqual(
        reports.map((report) => [entry, firm].map((asked) => assessor.assess(report, asked).kind).join(" ")),
        [
          "missing missing",
          "not-applicable missing",
          "unknown unknown",
          "missing missing",
          "missing missing",
        ],
      );
    }
  });

  test("an earlier revision is asked for itself, whatever is kept about its id", () => {
    const entry = buildEntry();
    const assessor = createAssessor(indexCatalog([entry]));
    const report = buildReport({}, [OPENSSL]);
    assert.equal(assessor.assess(report, entry).kind, "missing");
    const earlier = { ...entry, patch: { ...entry.patch, fixes: [buildFix({ fixed: "1" })] } };
    assert.equal(assessor.assess(report, earlier).kind, "in-place");
    assert.equal(assessor.assess(report, entry).kind, "missing");
  });

  test("thousands of images are answered for, though not all answers are kept", () => {
    const entry = buildEntry();
    const assessor = createAssessor(indexCatalog([entry]));
    for (let count = 0; count < 2100; count += 1) {
      const behind = count % 2 === 0;
      const software = [{ ...OPENSSL, source: { name: "openssl", version: behind ? "1" : "2" } }];
      assert.equal(assessor.assess(buildReport({}, software), entry).kind, behind ? "missing" : "in-place");
    }
  });
});
