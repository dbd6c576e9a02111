import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { intakeOptions, textInput } from "../testing/intake.ts";
import { ssmFormat } from "./ssm.ts";

const ID = "i-0123456789abcdef0";
const options = intakeOptions();

function convertFiles(files: Readonly<Record<string, string>>, more = options) {
  const inputs = Object.entries(files).map(([name, text]) => textInput(text, name));
  const { records, refused } = ssmFormat.convertAll?.(inputs, more) ?? { records: [], refused: [] };
  const reports = records.map(({ record }) => record);
  for (const report of reports) assert.equal(more.reportFault(report), undefined);
  return { reports, report: reports[0], refused: refused.map(({ id, reason }) => [id, reason]) };
}

function convert(...values: readonly object[]) {
  return convertFiles(
    Object.fromEntries(values.map((value, index) => [`${ID}-${index}.json`, JSON.stringify(value, null, 4)])),
  );
}

const inventory = (TypeName: string, Entries: readonly object[], more: object = {}) => ({
  TypeName,
  InstanceId: ID,
  SchemaVersion: "1.1",
  CaptureTime: "2026-11-12T08:00:00Z",
  Entries,
  ...more,
});

const WINDOWS = {
  InstanceInformationList: [
    {
      InstanceId: ID,
      PingStatus: "Online",
      LastPingDateTime: 1794474000.5,
      PlatformType: "Windows",
      PlatformName: "Microsoft Windows Server 2019 Datacenter",
      PlatformVersion: "10.0.17763",
      ComputerName: "APP-9.example.org",
    },
  ],
};
const APPLICATIONS = inventory("AWS:Application", [
  { Architecture: "i386", Name: "Amazon SSM Agent", Publisher: "Amazon Web Services", Version: "3.3.40.0" },
  { Architecture: "x86_64", Name: "7-Zip 24.08 (x64)", Publisher: "", Version: "24.08" },
]);
const UPDATES = inventory("AWS:WindowsUpdate", [
  { HotFixId: "KB4535680", Description: "Security Update", InstalledTime: "2021-01-14T00:00:00Z" },
]);
const patch = (KBId: string, State: string) => ({
  Title: "",
  KBId,
  Classification: "",
  Severity: "",
  State,
  InstalledTime: 0,
});
const PATCHES = {
  Patches: [
    patch("KB4480979", "Installed"),
    patch("KB4481031", "InstalledOther"),
    patch("KB5039217", "InstalledPendingReboot"),
    patch("KB5034768", "InstalledRejected"),
    patch("KB890830", "Missing"),
    patch("KB5036896", "Failed"),
    patch("KB5000001", "NotApplicable"),
  ],
};
const STATE = {
  InstanceId: ID,
  InstalledCount: 1,
  InstalledOtherCount: 1,
  InstalledPendingRebootCount: 1,
  InstalledRejectedCount: 1,
  MissingCount: 1,
  FailedCount: 1,
  OperationStartTime: "2026-11-12T00:00:56-07:00",
  OperationEndTime: "2026-11-12T00:01:09-07:00",
  Operation: "Install",
};

test("ssmFormat joins what is said of one Windows instance, as old as the oldest of it", () => {
  const { report, refused } = convert(WINDOWS, APPLICATIONS, UPDATES, PATCHES, {
    InstancePatchStates: [STATE],
  });
  assert.deepEqual(refused, []);
  assert.deepEqual(report, {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id: ID, hostname: "APP-9.example.org" },
    observedAt: "2026-11-12T07:01:09Z",
    os: { family: "windows", id: "windows-server", version: "10.0.17763" },
    software: [
      { purl: "pkg:generic/Amazon%20SSM%20Agent@3.3.40.0?publisher=Amazon%20Web%20Services" },
      { purl: "pkg:generic/7-Zip%2024.08%20(x64)@24.08" },
    ],
    installedPatches: ["KB4480979", "KB4481031", "KB4535680", "KB5034768", "KB5039217"],
    availablePatches: ["KB5036896", "KB890830"],
    attempts: [
      {
        patch: "KB5036896",
        outcome: "failed",
        startedAt: "2026-11-12T07:00:56Z",
        finishedAt: "2026-11-12T07:01:09Z",
      },
    ],
    rebootPending: true,
  });
});

test("ssmFormat reads get-inventory, and packages of rpm with their sources", () => {
  const content = (TypeName: string, Content: readonly object[]) => ({
    [TypeName]: { Content, TypeName, SchemaVersion: "1.0", CaptureTime: "2026-11-12T08:03:58Z" },
  });
  const { report } = convert({
    Entities: [
      {
        Id: ID,
        Data: {
          ...content("AWS:InstanceInformation", [
            {
              PlatformName: "Amazon Linux",
              PlatformVersion: "2023",
              PlatformType: "Linux",
              ComputerName: "a",
            },
          ]),
          ...content("AWS:Application", [
            {
              Name: "openssl-libs",
              Version: "3.0.8",
              Release: "1.amzn2023.0.3",
              Epoch: "1",
              Architecture: "x86_64",
              PackageId: "openssl-3.0.8-1.amzn2023.0.3.src.rpm",
            },
            {
              Name: "glibc",
              Version: "2.34",
              Release: "52.amzn2023",
              Epoch: "(none)",
              Architecture: "i386",
              PackageId: "glibc-2.34-52.amzn2023.src.rpm",
            },
          ]),
        },
      },
    ],
  });
  assert.equal(report?.partial, undefined);
  assert.equal(report?.observedAt, "2026-11-12T08:03:58Z");
  assert.deepEqual(report?.os, { family: "linux", id: "amzn", version: "2023" });
  assert.deepEqual(report?.software, [
    {
      purl: "pkg:rpm/amzn/openssl-libs@3.0.8-1.amzn2023.0.3?arch=x86_64&epoch=1",
      source: { name: "openssl", version: "1:3.0.8-1.amzn2023.0.3" },
    },
    { purl: "pkg:rpm/amzn/glibc@2.34-52.amzn2023", source: { name: "glibc", version: "2.34-52.amzn2023" } },
  ]);
});

test("ssmFormat calls a report partial whose lists are not whole", () => {
  const deb = {
    Name: "openssl",
    Version: "3.0.2-0ubuntu1",
    Architecture: "amd64",
    PackageId: "openssl_3.0.2-0ubuntu1_amd64.deb",
  };
  const linux = {
    InstanceInformationList: [
      { InstanceId: ID, PlatformType: "Linux", PlatformName: "Ubuntu", PlatformVersion: "22.04" },
    ],
  };
  const cases: readonly (readonly [readonly object[], RegExp])[] = [
    [[{ ...APPLICATIONS, NextToken: "x" }], /AWS:Application was cut off \(NextToken\)/],
    [[{ ...PATCHES, NextToken: "x" }], /list of patches was cut off/],
    [
      [{ Patches: PATCHES.Patches.slice(4) }, { InstancePatchStates: [STATE] }],
      /lists 0 patches of state Installed, not 1/,
    ],
    [[{ Patches: [...PATCHES.Patches, patch("KB5000002", "Odd")] }], /Patches\[7\] has the state "Odd"/],
    [[WINDOWS, inventory("AWS:Application", [])], /lists nothing/],
    [[WINDOWS, inventory("AWS:Application", [{ Version: "1" }, { Name: "a", Version: "1" }])], /has no name/],
    [[linux, inventory("AWS:Application", [deb])], /name no source packages/],
    [[linux, inventory("AWS:Application", [{ Name: "a", Version: "1" }])], /no package of the system's/],
    [
      [linux, inventory("AWS:Application", [{ Name: "a", Version: "1", PackageId: "a-1-1.src.rpm" }])],
      /lists nothing, and 1 more/,
    ],
  ];
  for (const [values, says] of cases) assert.match(convert(...values).report?.partial ?? "whole", says);
});

test("ssmFormat takes a kind of patch of which none is listed for not reported", () => {
  const missing = convert({ Patches: PATCHES.Patches.filter(({ State }) => State === "Missing") }).report;
  assert.deepEqual(missing?.availablePatches, ["KB890830"]);
  assert.equal(missing?.installedPatches, undefined);
  assert.equal(missing?.rebootPending, undefined);
  const scanned = convert(
    { Patches: [patch("KB890830", "Installed"), patch("KB5036896", "Failed")] },
    { InstancePatchStates: [{ InstanceId: ID, InstalledPendingRebootCount: 0, Operation: "Scan" }] },
  ).report;
  assert.equal(scanned?.rebootPending, false);
  assert.equal(scanned?.attempts, undefined);
});

test("ssmFormat takes the newest inventory of a type, and pages of one moment together", () => {
  const older = inventory("AWS:Application", [{ Name: "old", Version: "1" }], {
    CaptureTime: "2026-11-01T00:00:00Z",
  });
  const page = inventory("AWS:Application", [{ Name: "b", Version: "1" }]);
  const { report } = convert(WINDOWS, older, APPLICATIONS, page);
  assert.equal(report?.software?.length, 3);
  assert.equal(report?.observedAt, "2026-11-12T08:00:00Z");
});

test("ssmFormat refuses what it cannot read, and what says not whose or when", () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, string | undefined, RegExp])[] = [
    [{ a: "" }, undefined, /the text ends/],
    [{ [`x/${ID}.json`]: '{"Patches": [ ... ]}' }, ID, /at character/],
    [{ a: "[]" }, undefined, /no output of aws ssm/],
    [{ a: "{}" }, undefined, /no output of aws ssm with instances/],
    [{ a: JSON.stringify(PATCHES) }, undefined, /patches name no instance: give --id/],
    [{ a: '{"TypeName":"AWS:Application","Entries":[]}' }, undefined, /no InstanceId, TypeName/],
    [{ a: `{"InstanceId":"${ID}","TypeName":"a","Entries":{}}` }, ID, /list of Entries/],
    [{ a: '{"Entities":{}}' }, undefined, /Entities is no list/],
    [{ a: '{"Entities":[1]}' }, undefined, /Entities\[0\] is no object/],
    [{ a: '{"Entities":[{}]}' }, undefined, /an entry has no Id/],
    [
      { a: `{"Entities":[{"Id":"${ID}","Data":{"AWS:Application":{}}}]}` },
      ID,
      /AWS:Application has no list of Content/,
    ],
    [{ a: '{"InstancePatchStates":[{}]}' }, undefined, /an entry has no InstanceId/],
    [
      { a: JSON.stringify(inventory("Custom:RackInfo", [{}])) },
      ID,
      /lists no software, no patch and no system/,
    ],
    [{ a: JSON.stringify({ ...APPLICATIONS, CaptureTime: "x" }) }, ID, /no valid CaptureTime/],
    [{ a: '{"Patches":[],"Patches":[]}' }, undefined, /stands twice/],
  ];
  for (const [files, id, says] of cases) {
    const { reports, refused } = convertFiles(files);
    assert.equal(reports.length, 0, String(says));
    assert.equal(refused[0]?.[0], id);
    assert.match(refused[0]?.[1] ?? "", says);
  }
  const { reports, refused } = convertFiles({ a: JSON.stringify({ ...WINDOWS, NextToken: "x" }) });
  assert.equal(reports.length, 1);
  assert.match(refused[0]?.[1] ?? "", /cut off \(NextToken\): instances are missing/);
  const stated = intakeOptions({ id: ID });
  assert.equal(convertFiles({ a: JSON.stringify(PATCHES) }, stated).reports.length, 1);
});

test("ssmFormat never gives a whole report from a file that was cut off", () => {
  const files = { a: JSON.stringify(WINDOWS), b: JSON.stringify(APPLICATIONS, null, 4) };
  fc.assert(
    fc.property(fc.nat(files.b.length - 1), (at) => {
      const { report, refused } = convertFiles({ ...files, b: files.b.slice(0, at) });
      assert.equal(refused.length, 1);
      assert.equal(report?.software, undefined);
    }),
    { numRuns: 100 },
  );
});
