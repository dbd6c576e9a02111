import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { documentFault } from "../commands/document-fault.ts";
import { intakeOptions } from "../testing/intake.ts";
import type { IntakeInput, IntakeOptions } from "./report-format.ts";
import { systeminfoFormat } from "./systeminfo.ts";

const NOW = Date.parse("2026-11-12T10:00:00Z");

function fixture(name: string, as = name): IntakeInput {
  return { name: as, bytes: readFileSync(new URL(`fixtures/systeminfo/${name}`, import.meta.url)) };
}

function input(text: string, name = "input"): IntakeInput {
  return { name, bytes: new TextEncoder().encode(text) };
}

function convert(inputs: readonly IntakeInput[], more: Partial<IntakeOptions> = {}) {
  const { records, refused } = systeminfoFormat.convertAll?.(
    inputs,
    intakeOptions({ now: NOW, ...more }),
  ) ?? {
    records: [],
    refused: [],
  };
  for (const { record } of records) assert.equal(documentFault("EndpointReport", record), undefined);
  return { reports: records.map(({ record }) => record), refused: refused.map(({ reason }) => reason) };
}

/** `id version arch memory patches booted`, then vendor, model and BIOS. */
const MACHINES = [
  [
    "en.11-25h2.utf-8.txt",
    "ws-0101 10.0.26200 x64 16265 3 -",
    "Contoso Ltd.",
    "Book 5",
    "Contoso Ltd. 1.24.0",
  ],
  [
    "en.server-2025.utf-16le.txt",
    "srv-0201 10.0.26100 x64 4095 2 2025-11-10T02:51:44Z",
    "Microsoft Corporation",
    "Virtual Machine",
    "Microsoft Corporation Hyper-V UEFI Release v4.1",
  ],
  [
    "de.10-1809.cp850.txt",
    "pc-0301 10.0.17763 x64 16155 3 -",
    "Contoso Ltd.",
    "Book 5",
    "Contoso Ltd. 1.24.0",
  ],
  [
    "fr.7-sp1.cp850.txt",
    "pc-0302 6.1.7601 x64 2047 3 -",
    "Fabrikam S.A.",
    undefined,
    "Phoenix Technologies LTD 6.00",
  ],
  ["es.10-1809.cp437.txt", "pc-0303 10.0.17763 x64 8066 3 -", "Contoso Ltd.", "Book 5", "Contoso Ltd. 1.2"],
  [
    "it.10-1803.utf-8-bom.txt",
    "pc-0304 10.0.17134 x64 8073 3 -",
    "Contoso Ltd.",
    "Book 5",
    "Contoso Ltd. N11 Ver. 02.17",
  ],
  [
    "pl.10-22h2.cp852.txt",
    "pc-0305 10.0.19045 x64 16265 3 -",
    undefined,
    undefined,
    "American Megatrends Inc. F2",
  ],
  ["cs.11-23h2.utf-16be.txt", "pc-0306 10.0.22631 x64 16265 3 -", "Fabrikam Žďár", "Model Ž", undefined],
  [
    "ru.server-2012r2.cp866.txt",
    "srv-0307 6.3.9600 x64 4096 3 -",
    "innotek GmbH",
    "VirtualBox",
    "innotek GmbH VirtualBox",
  ],
  [
    "zh.10-1809.cp936.txt",
    "DESKTOP-0308 10.0.17763 x64 2047 1 2019-01-24T02:32:25Z",
    "VMware, Inc.",
    "VMware7,1",
    "VMware, Inc. VMW71.00V.9694812.B64.1808210100",
  ],
  [
    "ja.10-22h2.cp932.txt",
    "PC-0309 10.0.19045 x64 16265 3 2024-01-24T01:32:25Z",
    undefined,
    undefined,
    "American Megatrends Inc. 1.10",
  ],
  [
    "ko.11-22h2.cp949.txt",
    "PC-0310 10.0.22621 x64 16265 3 -",
    "Fabrikam",
    "Note 9",
    "American Megatrends International, LLC. 1.10",
  ],
  ["pt.11-23h2.cp1252.txt", "pc-0311 10.0.22631 x64 16265 3 -", undefined, undefined, undefined],
  ["tr.arm.utf-16le-no-bom.txt", "pc-0312 10.0.26100 arm64 16265 3 -", "Şirket", "Model Ş", undefined],
  ["sv.10-22h2.cp850.txt", "pc-0313 10.0.19045 x64 8066 3 -", "Contoso Ltd.", "Book 5", "Contoso Ltd. 1.2"],
  ["nl.10-x86.utf-8.txt", "PC-0314 10.0.17134 x86 1023 3 -", "Contoso Ltd.", "Book 5", "HP N75 Ver. 01.29"],
  ["en.xp.utf-8.txt", "XP-0401 5.1.2600 x86 511 5 -", "Contoso Ltd.", "Virtual", undefined],
  [
    "en.csv.utf-8.txt",
    "ws-0403 10.0.19045 x64 16265 3 2024-01-20T07:00:00Z",
    "Contoso Ltd.",
    "Book 5",
    "Contoso Ltd. 1.2",
  ],
] as const;

describe("systeminfoFormat reads every language and code page by shape", () => {
  for (const [file, line, vendor, model, bios] of MACHINES) {
    test(file, () => {
      const { reports, refused } = convert([fixture(file)]);
      const [report] = reports;
      assert.deepEqual(refused, []);
      const { os, hardware, installedPatches } = report ?? {};
      const said = [report?.endpoint.id, os?.version, os?.arch, hardware?.memoryMiB];
      assert.equal([...said, installedPatches?.length, report?.bootedAt ?? "-"].join(" "), line);
      const id = /server/.test(file) ? "windows-server" : "windows";
      assert.deepEqual([os?.family, os?.id, os?.build], ["windows", id, undefined]);
      assert.deepEqual([hardware?.vendor, hardware?.model], [vendor, model]);
      const [firmware] = report?.firmware ?? [];
      assert.equal(firmware && `${firmware.vendor} ${firmware.version}`, bios);
      assert.equal(report?.partial, undefined);
      assert.equal(/\ufffd/.test(JSON.stringify(report)), false);
    });
  }
});

test("systeminfoFormat reads the ids of every age, and takes no file name or installer for one", () => {
  assert.deepEqual(convert([fixture("en.xp.utf-8.txt")]).reports[0]?.installedPatches, [
    "KB147222",
    "KB2510531",
    "KB2544893",
    "KB2604042",
    "KB893803",
  ]);
});

test("systeminfoFormat calls a list partial that systeminfo itself cut, and keeps what is whole of it", () => {
  const [report] = convert([fixture("en.cut-by-systeminfo.txt")]).reports;
  assert.equal(report?.installedPatches?.length, 245);
  assert.equal(report?.partial, "the hotfix list says 273 and has 245");
});

const WHOLE = readFileSync(new URL("fixtures/systeminfo/en.11-25h2.utf-8.txt", import.meta.url), "utf8");

test("systeminfoFormat never takes text that was cut off for a whole one", () => {
  const end = WHOLE.indexOf("Network Card");
  for (let at = 0; at < end; at += 1) {
    const { reports, refused } = convert([input(WHOLE.slice(0, at))]);
    const [report] = reports;
    assert.ok(refused.length === 1 || report !== undefined, `cut at ${at}`);
    if (at === end - 0 || report === undefined) continue;
    const isWhole = report.installedPatches?.length === 3 && WHOLE.slice(at, end).trim() === "";
    assert.ok(isWhole || report.partial !== undefined, `cut at ${at}: ${WHOLE.slice(at - 30, at)}`);
    for (const id of report.installedPatches ?? [])
      assert.ok(WHOLE.includes(` ${id}\r`), `${id}, cut at ${at}`);
  }
});

/** What is changed in a whole output, the ids that stay, and why it is partial. */
const DAMAGED: readonly (readonly [
  string,
  string | RegExp,
  string,
  number | undefined,
  RegExp | undefined,
])[] = [
  ["nothing", "x", "x", 3, undefined],
  ["fewer than it says", "3 Hotfix(s)", "4 Hotfix(s)", 2, /says 4 and has 3/],
  ["more than it says", "3 Hotfix(s)", "2 Hotfix(s)", 3, /says 2 and has 3/],
  ["no count", "3 Hotfix(s) Installed.", "", 3, /does not say how many/],
  ["two counts", "3 Hotfix(s)", "3 of 4 Hotfix(s)", 3, /does not say how many/],
  ["an id that lost its end", "KB5067035", "KB5067…", 2, /entry 3 of the hotfix list is no KB: "KB5067…"/],
  ["an id that lost most of it", "KB5067035", "KB50", 2, /entry 3 of the hotfix list is no KB/],
  ["a number missing", "[02]: KB", "[04]: KB", 3, /entry 4 of the hotfix list stands at the wrong place/],
  ["the same twice", "KB5067035", "KB5068861", 2, undefined],
  ["a dash of another kind", "KB5067035", "KB\u20115067035 \u2013 Update", 3, undefined],
  ["N/A", /3 Hotfix[\s\S]*?(?=Network)/, "N/A\r\n", undefined, /the hotfix list says "N\/A"/],
  ["no list at all", /Hotfix\(s\):[\s\S]*?(?=Network)/, "", undefined, /or the list was taken out/],
];

describe("systeminfoFormat says what is wrong with a list of hotfixes:", () => {
  for (const [name, from, to, ids, partial] of DAMAGED) {
    test(name, () => {
      const [report] = convert([input(WHOLE.replace(from, to))]).reports;
      assert.equal(report?.installedPatches?.length, ids);
      if (partial === undefined) assert.equal(report?.partial, undefined);
      else assert.match(report?.partial ?? "", partial);
    });
  }
});

test("systeminfoFormat leaves out what it cannot be sure of", () => {
  const cases = [
    [/^System Model:.*\r\n/m, "", { memoryMiB: 16265 }],
    ["Contoso Ltd.\r\nSystem Model", "...\r\nSystem Model", { model: "Book 5", memoryMiB: 16265 }],
    ["16,265 MB", "16,26 MB", { vendor: "Contoso Ltd.", model: "Book 5" }],
  ] as const;
  for (const [from, to, hardware] of cases) {
    assert.deepEqual(convert([input(WHOLE.replace(from, to))]).reports[0]?.hardware, hardware);
  }
  const odd = WHOLE.replace("x64-based PC", "PC");
  assert.equal(convert([input(odd)]).reports[0]?.os?.arch, undefined);
  const maker = WHOLE.replace("Contoso Ltd. 1.24.0", "Northwind 1.24.0");
  assert.equal(convert([input(maker)]).reports[0]?.firmware, undefined);
});

test("systeminfoFormat refuses what names no endpoint, and takes the name from --id", () => {
  const nameless = [
    WHOLE.replace(/^Host Name:.*\r\n/m, ""),
    WHOLE.replace("ws-0101\r", "...\r"),
    WHOLE.replace("ws-0101\r", "N/A\r"),
    WHOLE.replace("ws-0101\r", "ws\ufffd0101\r"),
    WHOLE.replace("ws-0101\r", "\r"),
  ];
  for (const text of nameless) {
    assert.match(convert([input(text)]).refused[0] ?? "", /^it names no endpoint/);
    assert.equal(convert([input(text)], { id: "a" }).reports[0]?.endpoint.id, "a");
  }
});

test("systeminfoFormat refuses what is something else, with the reason", () => {
  const cases: readonly (readonly [IntakeInput, RegExp])[] = [
    [input(""), /^it is empty$/],
    [input("\ufeff\r\n"), /^it is empty$/],
    [input("KB4100347: 2018-10 Update for Windows 10 Version 1803 (KB4100347)\r\n"), /^it is neither/],
    [input("<html>not found</html>"), /^it is neither/],
    [{ name: "a", bytes: new Uint8Array([0x41, 0, 0, 0, 0x42, 0x43, 0x44]) }, /NUL bytes/],
    [input(`${WHOLE}${WHOLE.replace("ws-0101", "ws-0102")}`), /of 2 systems: give each a file/],
    [input(WHOLE.replace("Build 26200", "Build 26100")), /^it is neither/],
  ];
  for (const [one, reason] of cases) assert.match(convert([one]).refused[0] ?? "", reason);
});

test("systeminfoFormat takes the whole build where the prompt's banner was recorded", () => {
  const banner = "Microsoft Windows [Version 10.0.26200.7171]\r\n\r\nC:\\Users\\a>systeminfo\r\n";
  assert.equal(convert([input(banner + WHOLE)]).reports[0]?.os?.build, "10.0.26200.7171");
  const other = banner.replace("26200", "22631");
  assert.equal(convert([input(other + WHOLE)]).reports[0]?.os?.build, undefined);
});

test("systeminfoFormat tells when a machine booted only where day, month and zone are certain", () => {
  const server = new TextDecoder("utf-16le").decode(fixture("en.server-2025.utf-16le.txt").bytes);
  const cases: readonly (readonly [string, string | undefined])[] = [
    [server, "2025-11-10T02:51:44Z"],
    [server.replace("11/13/2024", "11/3/2024"), undefined],
    [server.replace("11/13/2024", "13/11/2024"), "2025-10-11T02:51:44Z"],
    [server.replace("11/10/2025", "11/13/2025").replace("11/13/2024", "13/11/2024"), undefined],
    [server.replace("11/10/2025", "11/11/2025").replace("11/13/2024", "11/3/2024"), "2025-11-11T02:51:44Z"],
    [server.replace("2:51:44 AM", "2:51:44 foo"), undefined],
    [server.replace("2:51:44 AM", "12:51:44 AM"), "2025-11-10T00:51:44Z"],
    [server.replace("2:51:44 AM", "2:51:44 PM"), "2025-11-10T14:51:44Z"],
    [server.replace("2:51:44 AM", "14.51.44"), "2025-11-10T14:51:44Z"],
    [server.replace("(UTC) Coordinated Universal Time", "(UTC) Dublin, Edinburgh, London"), undefined],
    [server.replace("(UTC) Coordinated Universal Time", "(UTC+01:00) Berlin"), undefined],
    [server.replace("(UTC) Coordinated Universal Time", "(UTC+05:30) New Delhi"), "2025-11-09T21:21:44Z"],
    [server.replace("11/10/2025", "11/10/2027"), undefined],
    [server.replace("11/10/2025", "11/10/2568"), undefined],
  ];
  for (const [text, expected] of cases) assert.equal(convert([input(text)]).reports[0]?.bootedAt, expected);
});

test("systeminfoFormat counts an uptime back from the stated moment only", () => {
  const xp = [fixture("en.xp.utf-8.txt")];
  const stated = convert(xp, { observedAt: "2026-11-12T09:00:00Z" }).reports[0];
  assert.equal(stated?.bootedAt, "2026-11-12T06:50:07Z");
  assert.equal(convert(xp).reports[0]?.bootedAt, undefined);
});

/** The list's file, the machine that it names, and its ids. */
const LISTS = [
  ["wmic-full.utf-16le.txt", "SRV-0402", ["KB2491683", "KB2506014", "KB4489878"]],
  ["wmic-csv.utf-8.txt", "SRV-0402", ["KB2491683", "KB2506014"]],
  ["wmic-list-full.utf-8.txt", "SRV-0402", ["KB2491683", "KB2506014"]],
  ["get-hotfix.ja.utf-8.txt", "PC-0309", ["KB5033909", "KB5034441"]],
  ["wmic-being-installed.mixed.txt", "XP-0401", ["KB147222", "KB2510531", "KB893803"]],
] as const;

describe("systeminfoFormat reads a list of hotfixes by itself:", () => {
  for (const [file, id, ids] of LISTS) {
    test(file, () => {
      const [report] = convert([fixture(file)]).reports;
      assert.deepEqual(report?.endpoint, { id, hostname: id });
      assert.deepEqual(report?.os, { family: "windows" });
      assert.deepEqual(report?.installedPatches, ids);
      assert.equal(report?.partial, undefined);
    });
  }
  const nameless = [
    ["HotFixID\r\nKB5034441\r\nKB5034122\r\n", 2, undefined],
    ["HotFixID   \r\r\nKB5034441  \r\r\n\r\r\n", 1, undefined],
    ['"Source","Description","HotFixID"\r\n"","Security Update, a","KB5034441"\r\n', 1, undefined],
    ["HotFixID : KB5034441\r\n\r\nHotFixID : KB5034122\r\n", 2, undefined],
    ["HotFixID\r\nKB5034441\r\nKB50341", 1, /line 3 has no hotfix: "KB50341", and|line 3 has no hotfix/],
    ["HotFixID\r\nKB5034441\r\nKB503412...\r\n", 1, /line 3 has no hotfix/],
    ["HotFixID\r\nKB5034441", 0, /no hotfix/],
    ["HotFixID\r\n\r\n", 0, /^the hotfix list is empty$/],
    [
      "Description  HotFixID  InstalledOn\r\nUpdate                 20240112   \r\n",
      0,
      /line 2 has no hotfix/,
    ],
  ] as const;
  for (const [text, ids, partial] of nameless) {
    test(JSON.stringify(text), () => {
      const [report] = convert([input(text)], { id: "a" }).reports;
      assert.equal(report?.installedPatches?.length, ids);
      if (partial === undefined) assert.equal(report?.partial, undefined);
      else assert.match(report?.partial ?? "", partial);
    });
  }
});

describe("systeminfoFormat joins what belongs to one endpoint:", () => {
  const cut = fixture("en.cut-by-systeminfo.txt", "srv-0402/systeminfo.txt");
  const brief = fixture("wmic-brief.utf-16le.txt", "srv-0402/qfe.txt");

  test("a list by the machine's name, whatever its case, and a whole list makes the report whole", () => {
    const { reports } = convert([fixture("wmic-full.utf-16le.txt", "elsewhere/qfe.txt"), cut]);
    assert.equal(reports.length, 1);
    assert.equal(reports[0]?.endpoint.id, "srv-0402");
    assert.equal(reports[0]?.os?.version, "6.1.7601");
    assert.equal(reports[0]?.installedPatches?.length, 248);
    assert.equal(reports[0]?.partial, undefined);
  });

  test("a list without a name with the one systeminfo of its folder", () => {
    const other = fixture("en.11-25h2.utf-8.txt", "ws-0101/systeminfo.txt");
    const { reports, refused } = convert([cut, brief, other]);
    assert.deepEqual(refused, []);
    assert.deepEqual(
      reports.map(({ endpoint, installedPatches }) => [endpoint.id, installedPatches?.length]),
      [
        ["srv-0402", 247],
        ["ws-0101", 3],
      ],
    );
  });

  test("and never with one of two", () => {
    const other = fixture("en.11-25h2.utf-8.txt", "srv-0402/other.txt");
    const { reports, refused } = convert([cut, brief, other]);
    assert.deepEqual(
      reports.map(({ installedPatches }) => installedPatches?.length),
      [245, 3],
    );
    assert.match(refused.join("\n"), /^it names no endpoint/);
  });

  test("output that was appended to one file, in another encoding", () => {
    const bytes = Buffer.concat([cut.bytes, brief.bytes]);
    const { reports, refused } = convert([{ name: "all.txt", bytes }]);
    assert.deepEqual(refused, []);
    assert.equal(reports[0]?.installedPatches?.length, 247);
  });

  test("all files under --id, unless they name two machines", () => {
    const { reports, refused } = convert([cut, fixture("wmic-full.utf-16le.txt")], { id: "a" });
    assert.deepEqual([reports[0]?.endpoint.id, reports[0]?.endpoint.hostname], ["a", "srv-0402"]);
    assert.deepEqual(refused, []);
    const mixed = convert([cut, fixture("get-hotfix.ja.utf-8.txt")], { id: "a" });
    assert.deepEqual(mixed.reports, []);
    assert.match(mixed.refused[0] ?? "", /its hotfix list is of "PC-0309", and .* of "srv-0402"/);
  });

  test("and refuses two outputs of one machine, for nobody knows which is newer", () => {
    const { reports, refused } = convert([cut, fixture("en.cut-by-systeminfo.txt", "again.txt")]);
    assert.deepEqual(reports, []);
    assert.match(refused[0] ?? "", /is a systeminfo of "srv-0402" as well: add them one by one/);
  });

  test("a file that cannot be read makes the report of --id partial", () => {
    const { reports, refused } = convert([cut, fixture("wmic-full.utf-16le.txt"), input("", "lost.txt")], {
      id: "a",
    });
    assert.equal(reports[0]?.partial, "lost.txt could not be read: it is empty");
    assert.deepEqual(refused, ["it is empty"]);
  });
});

test("systeminfoFormat fills in what people stated", () => {
  const stated = {
    observedAt: "2026-11-01T00:00:00Z",
    labels: { site: "fra" },
    os: { id: "windows", version: "10.0.19045" },
  };
  const [report] = convert([fixture("wmic-full.utf-16le.txt")], stated).reports;
  assert.equal(report?.observedAt, "2026-11-01T00:00:00Z");
  assert.deepEqual(report?.endpoint.labels, { site: "fra" });
  assert.deepEqual(report?.os, { family: "windows", id: "windows", version: "10.0.19045" });
  const [system] = convert([fixture("en.11-25h2.utf-8.txt")], stated).reports;
  assert.equal(system?.os?.version, "10.0.26200");
});

test("systeminfoFormat tells servers from clients by the name of the system, and says neither where it cannot", () => {
  const cases = [
    ["Microsoft Windows Server 2025 Standard", "windows-server"],
    ["Microsoft Hyper-V Server 2019", "windows-server"],
    ["Microsoftr Windows Serverr 2008 Standard ", "windows-server"],
    ["Microsoft(R) Windows(R) Server 2003, Standard Edition", "windows-server"],
    ["Microsoft(R) Windows(R) XP Professional x64 Edition", "windows"],
    ["Microsoft\u00ae Windows Vista\u2122 Enterprise", "windows"],
    ["Microsoft Windows\u00a07 Entreprise", "windows"],
    ["Microsoft Azure Stack HCI", undefined],
    ["Microsoft Windows Ser", undefined],
    ["", undefined],
  ] as const;
  for (const [name, id] of cases) {
    const text = WHOLE.replace("Microsoft Windows 11 Enterprise", name);
    assert.equal(convert([input(text)]).reports[0]?.os?.id, id, name);
  }
  assert.equal(
    convert([input(WHOLE.replace(/^OS Name:.*\r\n/m, ""))], { id: "a" }).reports[0]?.os?.id,
    undefined,
  );
});
