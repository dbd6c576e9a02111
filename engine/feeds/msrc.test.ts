import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { FeedReading, PatchReading } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import type { Patch } from "../schema/documents.generated.ts";
import { msrcFeed } from "./msrc.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/msrc/${name}`, import.meta.url), "utf8");
const XML = fixture("2024-jan.xml");
const JSON_TEXT = fixture("2024-jan.json");

const member = (text: string, path = "2024-jan"): FeedMember => ({
  path,
  bytes: new TextEncoder().encode(text),
});

function read(...members: readonly FeedMember[]): FeedReading {
  return msrcFeed.read({ members }, { patchFault: () => undefined });
}

function patchesIn(...members: readonly FeedMember[]): PatchReading {
  const reading = read(...members);
  assert.equal(reading.kind, "patches", reading.kind === "refused" ? reading.reason : "");
  return reading as PatchReading;
}

function refusalOf(...members: readonly FeedMember[]): string {
  const reading = read(...members);
  assert.equal(reading.kind, "refused");
  return reading.kind === "refused" ? reading.reason : "";
}

const byId = ({ patches }: PatchReading, id: string): Patch | undefined =>
  patches.find((patch) => patch.id === id);

/** What of a document a test says: remediations of one vulnerability, in the form of the API's JSON. */
interface DocumentInput {
  readonly id?: string;
  readonly released?: string;
  readonly current?: string;
  readonly products?: Readonly<Record<string, string>>;
  readonly fixes: readonly {
    readonly cve?: string;
    readonly kb: string;
    readonly on: readonly string[];
    readonly build?: string;
    readonly subType?: string;
    readonly supersedes?: string;
    readonly restart?: string;
    readonly type?: number;
  }[];
}

const PRODUCTS = {
  w11: "Windows 11 Version 23H2 for x64-based Systems",
  w10: "Windows 10 Version 21H2 for x64-based Systems",
  s22: "Windows Server 2022",
  s12: "Windows Server 2012 R2",
  c25: "Windows 11 Version 24H2 for x64-based Systems",
  s25: "Windows Server 2025",
};

function documentOf(input: DocumentInput): FeedMember {
  const {
    id = "2024-Jan",
    released = "2024-01-09T08:00:00",
    current = released,
    products = PRODUCTS,
  } = input;
  const vulnerabilities = input.fixes.map((fix, index) => ({
    CVE: fix.cve ?? `CVE-2024-${1000 + index}`,
    Threats: [],
    CVSSScoreSets: [],
    Remediations: [
      {
        Description: { Value: fix.kb },
        URL: "",
        ProductID: fix.on,
        Type: fix.type ?? 2,
        SubType: fix.subType ?? "Security Update",
        ...(fix.supersedes === undefined ? {} : { Supercedence: fix.supersedes }),
        ...(fix.build === undefined ? {} : { FixedBuild: fix.build }),
        RestartRequired: { Value: fix.restart ?? "Yes" },
      },
    ],
  }));
  const document = {
    DocumentTitle: { Value: `${id} Security Updates` },
    DocumentTracking: {
      Identification: { ID: { Value: id } },
      InitialReleaseDate: released,
      CurrentReleaseDate: current,
    },
    ProductTree: {
      FullProductName: Object.entries(products).map(([ProductID, Value]) => ({ ProductID, Value })),
    },
    Vulnerability: vulnerabilities,
  };
  return member(JSON.stringify(document), `${id}-${current}.json`);
}

const fixesOf = (reading: PatchReading, id: string): readonly string[] =>
  (byId(reading, id)?.fixes ?? []).map(
    ({ os, arch, fixed }) => `${os?.id ?? ""} ${os?.version} ${arch ?? ""} ${fixed ?? "list"}`,
  );

describe("msrcFeed.read()", () => {
  test("msrcFeed.read() makes the same of both forms of a document", () => {
    assert.deepEqual(read(member(XML)), read(member(JSON_TEXT)));
  });

  test("msrcFeed.read() makes one patch of a KB, with all that its remediations say", () => {
    const reading = patchesIn(member(XML));
    assert.deepEqual(byId(reading, "KB5034123"), {
      apiVersion: "muster/v1",
      kind: "Patch",
      id: "KB5034123",
      vendor: "microsoft",
      title: "January 2024 Security Updates: Windows 11 Version 23H2",
      classification: "security",
      severity: "critical",
      vulnerabilities: [
        { id: "CVE-2024-20652", cvss: 7.5, exploited: true },
        { id: "CVE-2024-20674", cvss: 8.8 },
      ],
      released: "2024-01-09T08:00:00Z",
      fixes: ["amd64", "arm64"].map((arch) => ({
        type: "kb",
        os: { family: "windows", version: "10.0.22631" },
        product: "KB5034123",
        scheme: "windows-build",
        fixed: "10.0.22631.3007",
        arch,
      })),
      supersedes: ["KB5033375"],
      reboot: "required",
      references: ["https://catalog.update.microsoft.com/v7/site/Search.aspx?q=KB5034123"],
    });
    assert.equal(reading.coverage, "whole");
    assert.equal(reading.asOf, Date.UTC(2024, 0, 21));
    assert.deepEqual(reading.refused, []);
  });

  test("msrcFeed.read() takes severity and score on the products that the KB is for", () => {
    const reading = patchesIn(member(XML));
    assert.equal(byId(reading, "KB5034171")?.vulnerabilities?.[0]?.cvss, 8.1);
    assert.equal(byId(reading, "KB5034120")?.severity, "important");
    assert.equal(byId(reading, "MSEDGE-120.0.2210.121")?.severity, "unknown");
  });

  test("msrcFeed.read() tells of known issues, restarts, applications and .NET where it is part of the system", () => {
    const reading = patchesIn(member(XML));
    assert.deepEqual(byId(reading, "KB5034129")?.knownIssues, [{ id: "KB5034129", status: "open" }]);
    assert.equal(byId(reading, "KB5033920")?.reboot, "possible");
    assert.deepEqual(fixesOf(reading, "KB5033920"), [" 10.0.22631 amd64 list"]);
    assert.deepEqual(byId(reading, "MSEDGE-120.0.2210.121")?.fixes, [
      {
        type: "application",
        product: "Microsoft Edge",
        publisher: "Microsoft Corporation",
        scheme: "generic",
        fixed: "120.0.2210.121",
      },
    ]);
    assert.deepEqual(
      reading.passedOver.map(({ record }) => record),
      [
        "CVE-2024-20674 (Mitigation)",
        "Click to Run (Microsoft Office 2016 (32-bit edition))",
        "KB5034120 (Supercedence KB5033420)",
        'KB5033920 (FixedBuild "4.8.09214.01")',
        "KB5033911",
        "KB5002528",
      ],
    );
  });

  test("msrcFeed.read() joins a KB's months: the first one's date, everybody's vulnerabilities", () => {
    const january = documentOf({ fixes: [{ cve: "CVE-2024-1", kb: "5034123", on: ["w11"] }] });
    const february = documentOf({
      id: "2024-Feb",
      released: "2024-02-13T08:00:00",
      fixes: [
        { cve: "CVE-2024-21410", kb: "5034123", on: ["w11"] },
        { cve: "CVE-2024-1000", kb: "5034765", on: ["w11"], supersedes: "5034123" },
      ],
    });
    const reading = patchesIn(february, documentOf({ fixes: [{ kb: "5034123", on: ["w11"] }] }));
    assert.deepEqual(reading, patchesIn(documentOf({ fixes: [{ kb: "5034123", on: ["w11"] }] }), february));
    assert.equal(byId(reading, "KB5034123")?.released, "2024-01-09T08:00:00Z");
    assert.deepEqual(
      byId(reading, "KB5034123")?.vulnerabilities?.map(({ id }) => id),
      ["CVE-2024-1000", "CVE-2024-21410"],
    );
    assert.equal(byId(reading, "KB5034765")?.released, "2024-02-13T08:00:00Z");
    assert.equal(patchesIn(january, february).refused[0]?.record, '2024-Jan ("CVE-2024-1")');
  });

  test("msrcFeed.read() takes the later of two editions of one month", () => {
    const early = documentOf({ fixes: [{ kb: "5034123", on: ["w11"], restart: "No" }] });
    const late = documentOf({ current: "2024-02-01T00:00:00", fixes: [{ kb: "5034123", on: ["w11"] }] });
    for (const members of [
      [early, late],
      [late, early],
    ]) {
      const reading = patchesIn(...members);
      assert.equal(byId(reading, "KB5034123")?.reboot, "required");
      assert.deepEqual(
        reading.passedOver.map(({ record }) => record),
        ["2024-Jan"],
      );
    }
  });
});

describe("msrcFeed.read() on builds", () => {
  /** What of `FixedBuild` is a fix's build, by the system. */
  const BUILDS: readonly (readonly [name: string, on: string, build: string | undefined, fix: string])[] = [
    ["a build of the branch", "w11", "10.0.22631.3007", " 10.0.22631 amd64 10.0.22631.3007"],
    ["a build of a sibling branch", "w10", "10.0.19041.3803", " 10.0.19044 amd64 list"],
    ["an address", "w11", "https://aka.ms/OfficeSecurityReleases", " 10.0.22631 amd64 list"],
    ["another KB", "w11", "KB5032921", " 10.0.22631 amd64 list"],
    ["no revision", "w11", "10.0.22631", " 10.0.22631 amd64 list"],
    ["five parts", "w11", "10.0.22631.3007.1", " 10.0.22631 amd64 list"],
    ["nothing", "w11", undefined, " 10.0.22631 amd64 list"],
    ["a build of a system that is not cumulative", "s12", "6.3.9600.21765", " 6.3.9600 amd64 list"],
    [
      "a build of a shared branch, client",
      "c25",
      "10.0.26100.2605",
      "windows 10.0.26100 amd64 10.0.26100.2605",
    ],
    [
      "a build of a shared branch, server",
      "s25",
      "10.0.26100.2605",
      "windows-server 10.0.26100 amd64 10.0.26100.2605",
    ],
  ];
  for (const [name, on, build, fix] of BUILDS) {
    test(`msrcFeed.read() makes of ${name}: ${fix}`, () => {
      const fixes = [{ kb: "5034123", on: [on], ...(build === undefined ? {} : { build }) }];
      assert.deepEqual(fixesOf(patchesIn(documentOf({ fixes })), "KB5034123"), [fix]);
    });
  }

  test("msrcFeed.read() takes the highest of several builds for one system", () => {
    const fixes = ["10.0.22631.3007", "10.0.22631.3085", "10.0.22621.9999"].map((build) => {
      return { kb: "5034123", on: ["w11"], build };
    });
    const reading = patchesIn(documentOf({ fixes }));
    assert.deepEqual(fixesOf(reading, "KB5034123"), [" 10.0.22631 amd64 10.0.22631.3085"]);
  });

  test("msrcFeed.read() takes no build of what stands beside the month's cumulative update", () => {
    const month = [1, 2].map(() => ({ kb: "5034122", on: ["w10"], build: "10.0.19044.3930" }));
    const recovery = { kb: "5034441", on: ["w10"], build: "10.0.19044.3920" };
    const reading = patchesIn(documentOf({ fixes: [...month, recovery] }));
    assert.deepEqual(fixesOf(reading, "KB5034122"), [" 10.0.19044 amd64 10.0.19044.3930"]);
    assert.deepEqual(fixesOf(reading, "KB5034441"), [" 10.0.19044 amd64 list"]);
    assert.match(JSON.stringify(reading.passedOver), /KB5034441 .*is another update's/);
  });

  test("msrcFeed.read() takes no build of two equals, and that of one that supersedes the other", () => {
    const equal = (supersedes?: string) =>
      patchesIn(
        documentOf({
          fixes: [
            { kb: "5034122", on: ["w10"], build: "10.0.19044.3930" },
            {
              kb: "5034999",
              on: ["w10"],
              build: "10.0.19044.3999",
              ...(supersedes === undefined ? {} : { supersedes }),
            },
          ],
        }),
      );
    assert.deepEqual(fixesOf(equal(), "KB5034122"), [" 10.0.19044 amd64 list"]);
    assert.deepEqual(fixesOf(equal(), "KB5034999"), [" 10.0.19044 amd64 list"]);
    assert.deepEqual(fixesOf(equal("5034122"), "KB5034999"), [" 10.0.19044 amd64 10.0.19044.3999"]);
  });

  test("msrcFeed.read() lets the servicing stack's build prove nothing", () => {
    const fix = { kb: "5034129", on: ["s22"], build: "10.0.20348.2200", subType: "Servicing Stack Update" };
    assert.deepEqual(fixesOf(patchesIn(documentOf({ fixes: [fix] })), "KB5034129"), [
      " 10.0.20348 amd64 list",
    ]);
  });
});

describe("msrcFeed.read() on supersedence", () => {
  const superseded = (...fixes: DocumentInput["fixes"]) => {
    const reading = patchesIn(documentOf({ fixes }));
    return { of: (id: string) => byId(reading, id)?.supersedes, reading };
  };

  test("msrcFeed.read() keeps ids, passes over bulletins, refuses words and leaves out itself", () => {
    const supersedes = "5033375, KB5033371;kb 5033369 5034123 MS16-051 None unknown";
    const { of, reading } = superseded({ kb: "5034123", on: ["w11"], supersedes });
    assert.deepEqual(of("KB5034123"), ["KB5033369", "KB5033371", "KB5033375"]);
    assert.deepEqual(reading.refused, [{ record: 'KB5034123 (Supercedence "unknown")', reason: "is no KB" }]);
    assert.match(JSON.stringify(reading.passedOver), /KB5034123 \(Supercedence MS16-051\)/);
  });

  test("msrcFeed.read() knows that a rollup has the security-only update and a cumulative one the hotpatch", () => {
    const { of } = superseded(
      { cve: "CVE-2024-1000", kb: "5034171", on: ["s12"], subType: "Monthly Rollup" },
      { cve: "CVE-2024-1000", kb: "5034170", on: ["s12"], subType: "Security Only" },
      { cve: "CVE-2024-1000", kb: "5035857", on: ["s22"] },
      { cve: "CVE-2024-1000", kb: "5035959", on: ["s22"], subType: "SecurityHotpatchUpdate" },
    );
    assert.deepEqual(of("KB5034171"), ["KB5034170"]);
    assert.deepEqual(of("KB5035857"), ["KB5035959"]);
    assert.deepEqual(of("KB5034170"), []);
  });

  test("msrcFeed.read() believes that only where the wide update fixes all that the narrow one does", () => {
    const { of } = superseded(
      { cve: "CVE-2024-1000", kb: "5034171", on: ["s12"], subType: "Monthly Rollup" },
      { cve: "CVE-2024-1000", kb: "5034170", on: ["s12"], subType: "Security Only" },
      { cve: "CVE-2024-1001", kb: "5034170", on: ["s12"], subType: "Security Only" },
    );
    assert.deepEqual(of("KB5034171"), []);
  });

  test("msrcFeed.read() does not believe that a narrow update supersedes a wider one, or one of an unknown kind", () => {
    const ie = "IE Cumulative";
    const { of } = superseded(
      { cve: "CVE-2024-1000", kb: "5033420", on: ["s12"], subType: "Monthly Rollup" },
      { cve: "CVE-2024-1001", kb: "5033376", on: ["s12"], subType: ie },
      {
        cve: "CVE-2024-1002",
        kb: "5034120",
        on: ["s12"],
        subType: ie,
        supersedes: "5033420 5033376 5031355",
      },
    );
    assert.deepEqual(of("KB5034120"), ["KB5033376"]);
  });
});

describe("msrcFeed.read() on accidents", () => {
  /** Documents that are no good, and why. */
  const SPOILT: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
    ["nothing", "", /^is empty$/],
    ["blanks", " \n", /^is empty$/],
    ["an HTML page", "<!DOCTYPE html><html><body>Sorry</body></html>", /document type declaration/],
    ["an XHTML page", "<html><body>Sorry</body></html>", /is no CVRF document, but <html>/],
    ["truncated XML", XML.slice(0, XML.length / 2), /^is no XML: .*/],
    ["truncated JSON", JSON_TEXT.slice(0, JSON_TEXT.length / 2), /^is no JSON: /],
    ["another JSON document", '{"value": []}', /has no `DocumentTracking`/],
    ["a list", "[]", /has no `DocumentTracking`/],
    ["a key twice", '{"DocumentTracking": {}, "DocumentTracking": {}}', /stands twice/],
    ["no id", XML.replace("<cvrf:ID>2024-Jan</cvrf:ID>", "<cvrf:ID />"), /does not say which document/],
    ["no date", XML.replace(/<cvrf:InitialReleaseDate>[^<]+</, "<cvrf:InitialReleaseDate><"), /is no date/],
    ["a day that is none", XML.replace("2024-01-09T08", "2024-02-30T08"), /is no date/],
    ["no products", XML.replace(/<prod:ProductTree>.*<\/prod:ProductTree>/s, ""), /has no products/],
    [
      "no vulnerabilities",
      XML.replace(/<vuln:Vulnerability .*<\/vuln:Vulnerability>/s, ""),
      /has no vulnerabilities/,
    ],
    ["no updates that can be read", XML.replace(/5034123/g, "\u0000"), /^is no XML: .*/],
  ];
  for (const [name, text, reason] of SPOILT) {
    test(`msrcFeed.read() refuses ${name}`, () => {
      assert.match(refusalOf(member(text)), reason);
      assert.match(refusalOf(member(JSON_TEXT, "a.json"), member(text, "b.xml")), /^b\.xml /);
    });
  }

  test("msrcFeed.read() names the document that spoils an edition, and reads no other files", () => {
    assert.match(refusalOf(member(XML, "a.xml"), member("", "b/c.xml")), /^b\/c\.xml is empty$/);
    assert.equal(patchesIn(member(XML, "a.xml"), member("", "README.md")).patches.length, 6);
    assert.match(
      refusalOf(member("", "README.md"), member("", "LICENSE")),
      /has no file named \.xml or \.json/,
    );
    assert.match(refusalOf({ path: "a.xml", bytes: new Uint8Array([0xff, 0xfe]) }), /no UTF-8/);
  });

  test("msrcFeed.read() refuses a product that the tree does not name, names twice, or a Windows without a known build", () => {
    const products = {
      w11: "Windows 11 Version 23H2 for x64-based Systems",
      w99: "Windows 99 for x64-based Systems",
    };
    const on = ["w11", "w99", "none"];
    const reading = patchesIn(documentOf({ products, fixes: [{ kb: "5034123", on }] }));
    assert.deepEqual(fixesOf(reading, "KB5034123"), [" 10.0.22631 amd64 list"]);
    assert.deepEqual(reading.refused, [
      { record: "KB5034123 (Windows 99 for x64-based Systems)", reason: "no build is known of this Windows" },
      { record: "5034123 (ProductID none)", reason: "the product tree of 2024-Jan does not name it" },
    ]);
    const twice = XML.replace(
      'ProductID="11923">Windows Server 2022<',
      'ProductID="11923">Windows Server 2019<',
    );
    assert.deepEqual(
      patchesIn(member(twice)).refused.map(({ record }) => record),
      ["2024-Jan (ProductID 11923)", "5034129 (ProductID 11923)"],
    );
  });

  test("msrcFeed.read() refuses a remediation that names no product and what is no vulnerability, and takes the rest", () => {
    const reading = patchesIn(
      documentOf({
        fixes: [
          { kb: "5034123", on: [] },
          { kb: "5034129", on: ["s22"], cve: "CVE-2024-21626M" },
          { kb: "5034122", on: ["w10"], cve: "ADV990001" },
        ],
      }),
    );
    assert.deepEqual(
      reading.refused.map(({ record }) => record),
      ["CVE-2024-1000 (5034123)", '2024-Jan ("CVE-2024-21626M")'],
    );
    assert.deepEqual(
      reading.patches.map(({ id, vulnerabilities }) => [id, vulnerabilities]),
      [["KB5034122", []]],
    );
  });

  test("msrcFeed.read() takes a vulnerability without remediations for one that brings no update", () => {
    const document = JSON.parse(JSON_TEXT);
    for (const vulnerability of document.Vulnerability) vulnerability.Remediations = [];
    assert.deepEqual(patchesIn(member(JSON.stringify(document))).patches, []);
    for (const vulnerability of document.Vulnerability) delete vulnerability.Remediations;
    assert.deepEqual(patchesIn(member(JSON.stringify(document))).patches, []);
  });

  test("msrcFeed.read() names what is affected and has no update, whatever the form", () => {
    const document = JSON.parse(JSON_TEXT);
    const [first] = document.Vulnerability;
    first.Remediations = first.Remediations.filter(
      ({ ProductID }: { ProductID: readonly string[] }) => !ProductID.includes("11923"),
    );
    const server =
      /<vuln:Remediation Type="Vendor Fix">\s*<vuln:Description>5034129<.*?<\/vuln:Remediation>/s;
    for (const text of [JSON.stringify(document), XML.replace(server, "")]) {
      const unfixed = patchesIn(member(text)).passedOver.filter(({ reason }) => /no update is/.test(reason));
      assert.deepEqual(
        unfixed.map(({ record }) => record),
        [
          "CVE-2024-20674 (Windows Server 2022)",
          "CVE-2024-20674 (Windows Server 2022 (Server Core installation))",
        ],
      );
    }
  });

  test("msrcFeed.read() says no restart is needed only where every remediation does", () => {
    const rebootFor = (...restarts: readonly string[]) =>
      byId(
        patchesIn(
          documentOf({ fixes: restarts.map((restart) => ({ kb: "5034123", on: ["w11"], restart })) }),
        ),
        "KB5034123",
      )?.reboot;
    assert.equal(rebootFor("No", "No"), "never");
    assert.equal(rebootFor("No", ""), "possible");
    assert.equal(rebootFor("No", "Maybe"), "possible");
    assert.equal(rebootFor(""), "possible");
    assert.equal(rebootFor("No", "yes"), "required");
  });
});
