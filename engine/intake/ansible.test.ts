import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { ansibleFormat } from "./ansible.ts";

const SETUP = intakeFixture("ansible/setup.txt");
const PACKAGES = intakeFixture("ansible/package_facts.txt");
const options = intakeOptions();

function convert(...files: readonly (string | readonly [name: string, text: string])[]) {
  const inputs = files.map((file, index) =>
    typeof file === "string" ? textInput(file, `f${index}`) : textInput(file[1], file[0]),
  );
  const { records, refused } = ansibleFormat.convertAll?.(inputs, options) ?? { records: [], refused: [] };
  const reports = records.map(({ record }) => record);
  for (const report of reports) assert.equal(options.reportFault(report), undefined);
  return { reports, report: reports[0], refused };
}

function block(host: string, result: object, state = "SUCCESS", indent?: number): string {
  return `${host} | ${state} => ${JSON.stringify(result, null, indent)}\n`;
}

function slurp(path: string, text: string): object {
  return { changed: false, content: Buffer.from(text).toString("base64"), encoding: "base64", source: path };
}

const STATUS = `Package: libssl3
Status: install ok installed
Maintainer: Nobody
Architecture: amd64
Source: openssl
Version: 3.0.11-1~deb12u1

`;

test("ansibleFormat joins the outputs of one host, and takes packages from the database that slurp brought", () => {
  const { report, refused } = convert(
    SETUP,
    PACKAGES,
    block("web-1", slurp("/var/lib/dpkg/status", STATUS), "SUCCESS", 4),
  );
  assert.deepEqual(refused, []);
  assert.deepEqual(report, {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id: "web-1", hostname: "web-1.example.org" },
    observedAt: "2026-11-12T08:55:43Z",
    os: { family: "linux", id: "debian", version: "12", arch: "amd64" },
    hardware: { memoryMiB: 24105 },
    bootedAt: "2026-11-12T08:06:27Z",
    software: [
      {
        purl: "pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64",
        source: { name: "openssl", version: "3.0.11-1~deb12u1" },
      },
    ],
  });
});

test("ansibleFormat calls packages of apt and apk without their sources partial", () => {
  const { report } = convert(SETUP, PACKAGES);
  assert.match(
    report?.partial ?? "",
    /packages of apt name no source packages.*slurp of \/var\/lib\/dpkg\/status/,
  );
  assert.ok(report?.software?.some(({ purl }) => purl.startsWith("pkg:deb/debian/openssl@3.0.")));
  const apk = {
    ansible_facts: { packages: { musl: [{ name: "musl", version: "1.2.5-r0", source: "apk" }] } },
  };
  assert.match(convert(block("a", apk)).report?.partial ?? "", /packages of apk name no source packages/);
});

const RPM = {
  bash: [{ arch: "x86_64", epoch: null, name: "bash", release: "5.el8", source: "rpm", version: "4.4.20" }],
  "openssl-libs": [
    { arch: "x86_64", epoch: 1, name: "openssl-libs", release: "12.el8_9", source: "rpm", version: "1.1.1k" },
  ],
  "gpg-pubkey": [
    { arch: null, epoch: null, name: "gpg-pubkey", release: "5e", source: "rpm", version: "c2" },
  ],
  rpm: [{ arch: "x86_64", epoch: null, name: "rpm", release: "1.el8", source: "rpm", version: "4.14.3" }],
};
const ALMA = {
  ansible_distribution: "AlmaLinux",
  ansible_distribution_version: "8.9",
  ansible_architecture: "x86_64",
  ansible_hostname: "db-2",
  ansible_system_vendor: "Dell Inc.",
  ansible_product_name: "PowerEdge R650",
  ansible_product_serial: "EX4MPL1",
  ansible_bios_vendor: "Dell Inc.",
  ansible_bios_version: "1.12.1",
  ansible_mounts: [{ mount: "/", size_available: 21474836480 }],
};

test("ansibleFormat takes the last of two package lists, and calls those of Rocky Linux without sources partial", () => {
  const one = (version: string, distribution = "AlmaLinux") => ({
    ansible_facts: {
      ...ALMA,
      ansible_distribution: distribution,
      packages: { bash: [{ name: "bash", source: "rpm", version, release: "1" }] },
    },
  });
  const { report } = convert(block("a", one("5")), block("a", one("4")));
  assert.deepEqual(report?.software, [{ purl: "pkg:rpm/almalinux/bash@4-1" }]);
  assert.equal(report?.partial, undefined);
  assert.match(convert(block("a", one("5", "Rocky"))).report?.partial ?? "", /advisories of Rocky Linux/);
});

test("ansibleFormat reads the facts of a cache, of --tree and of the callback alike", () => {
  const facts = { ...ALMA, packages: RPM };
  const callback = {
    plays: [
      {
        tasks: [
          { hosts: { "db-2": { ansible_facts: ALMA, changed: false } } },
          { hosts: { "db-2": { ansible_facts: { packages: RPM } } } },
        ],
      },
    ],
    stats: {},
  };
  const forms: readonly (readonly [string, string])[] = [
    ["cache/db-2", JSON.stringify(facts)],
    ["tree/db-2.json", JSON.stringify({ ansible_facts: facts, changed: false }, null, 4)],
    ["all.json", JSON.stringify(callback, null, 4)],
    ["one-line.txt", block("db-2", { ansible_facts: facts })],
  ];
  for (const form of forms) {
    const { report, refused } = convert(form);
    assert.deepEqual(refused, [], form[0]);
    assert.equal(report?.partial, undefined);
    assert.deepEqual(report?.endpoint, { id: "db-2", hostname: "db-2" });
    assert.equal(report?.observedAt, "2026-11-12T10:00:00Z");
    assert.deepEqual(report?.os, { family: "linux", id: "almalinux", version: "8.9", arch: "x86_64" });
    assert.deepEqual(report?.hardware, {
      vendor: "Dell Inc.",
      model: "PowerEdge R650",
      serial: "EX4MPL1",
      diskFreeMiB: 20480,
    });
    assert.deepEqual(report?.firmware, [{ component: "BIOS", version: "1.12.1", vendor: "Dell Inc." }]);
    assert.deepEqual(
      report?.software?.map(({ purl }) => purl),
      [
        "pkg:rpm/almalinux/bash@4.4.20-5.el8?arch=x86_64",
        "pkg:rpm/almalinux/openssl-libs@1.1.1k-12.el8_9?arch=x86_64&epoch=1",
        "pkg:rpm/almalinux/rpm@4.14.3-1.el8?arch=x86_64",
      ],
    );
  }
});

test("ansibleFormat reads Windows without taking its version's last part for a revision", () => {
  const facts = {
    ansible_distribution: "Microsoft Windows Server 2019 Standard",
    ansible_distribution_version: "10.0.17763.0",
    ansible_os_family: "Windows",
    ansible_lastboot: "2026-11-01 03:01:45Z",
    ansible_reboot_pending: true,
    ansible_hostname: "APP-9",
  };
  const { report } = convert(block("app-9", { ansible_facts: facts }));
  assert.deepEqual(report?.os, { family: "windows", id: "windows-server", version: "10.0.17763" });
  assert.equal(report?.rebootPending, true);
  assert.equal(report?.bootedAt, "2026-11-01T03:01:45Z");
  assert.equal(report?.software, undefined);
});

test("ansibleFormat is as old as the oldest of a host's outputs, and takes the last of two facts", () => {
  const facts = (iso8601: string, version: string) => ({
    ansible_facts: {
      ansible_distribution: "AlmaLinux",
      ansible_distribution_version: version,
      ansible_date_time: { iso8601 },
    },
  });
  const { report } = convert(
    block("a", facts("2026-11-12T09:00:00Z", "8.8")),
    block("a", facts("2026-11-12T07:00:00Z", "8.9")),
  );
  assert.equal(report?.observedAt, "2026-11-12T07:00:00Z");
  assert.equal(report?.os?.version, "8.9");
});

test("ansibleFormat refuses by name what failed, and takes the others", () => {
  const text = `[WARNING]: something
\u001b[0;31mweb-2 | UNREACHABLE! => {
    "changed": false,
    "msg": "Failed to connect to the host via ssh",
    "unreachable": true
}\u001b[0m
web-3 | FAILED! => {"msg": "The module failed to execute correctly"}
web-4 | FAILED | rc=1 >>
sudo: a password is required
${block("db-2", { ansible_facts: { ...ALMA, packages: RPM } }, "SUCCESS", 4)}[DEPRECATION WARNING]: something else
`;
  const { reports, refused } = convert(text);
  assert.deepEqual(
    refused.map(({ id, at, reason }) => [id, at, reason]),
    [
      ["web-2", "f0:2", 'Ansible says UNREACHABLE: "Failed to connect to the host via ssh"'],
      ["web-3", "f0:7", 'Ansible says FAILED: "The module failed to execute correctly"'],
      ["web-4", "f0:8", 'Ansible says FAILED: "sudo: a password is required"'],
    ],
  );
  assert.deepEqual(
    reports.map(({ endpoint, partial }) => [endpoint.id, partial]),
    [["db-2", undefined]],
  );
});

test("ansibleFormat refuses what is no output of Ansible", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /it is empty/],
    ["{", /ends/],
    ["{}", /neither facts nor plays/],
    ["usage: ansible", /no output of Ansible: "usage: ansible"/],
    ['{"plays":[]}', /have no task/],
    ['{"plays":[{"tasks":[{}]}]}', /task 1 names no hosts/],
    ['{"plays":[{"tasks":[{"hosts":{"a":{"failed":true,"msg":"no"}}}]}]}', /Ansible says FAILED: "no"/],
    ['a | SUCCESS => {"ansible_facts": {"packages": {}, "packages": {}}}', /stands twice/],
    ["a | SUCCESS => {}", /neither facts nor packages/],
  ];
  for (const [text, says] of cases) {
    const { reports, refused } = convert(text);
    assert.equal(reports.length, 0, text);
    assert.match(refused[0]?.reason ?? "", says);
  }
  assert.match(
    convert(["-", '{"ansible_hostname":"a"}']).refused[0]?.reason ?? "",
    /names no host: give --id/,
  );
});

test("ansibleFormat calls a list with bad packages partial, and one that is empty too", () => {
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ ...RPM, x: [{ name: "x", source: "rpm", version: "1" }] }, /x has no release/],
    [{ ...RPM, x: [{ name: "x", source: "rpm", release: "1" }] }, /x has no version/],
    [{ ...RPM, x: [{ name: "x", version: "1" }] }, /x names no package manager/],
    [{ ...RPM, x: "1" }, /"x" has no list/],
    [{}, /lists no package/],
    [[], /packages are no list by name/],
    [{ x: [{ name: "x", version: "1", source: "pkg_info" }] }, /no package of the system's package manager/],
  ];
  for (const [packages, says] of cases)
    assert.match(
      convert(block("a", { ansible_facts: { ...ALMA, packages } })).report?.partial ?? "whole",
      says,
    );
  const broken = { ...slurp("/var/lib/dpkg/status", STATUS), content: "A" };
  assert.match(convert(SETUP, block("web-1", broken)).report?.partial ?? "", /is no base64 text/);
  const cut = slurp("/var/lib/dpkg/status", STATUS.slice(0, -9));
  assert.match(convert(SETUP, block("web-1", cut)).report?.partial ?? "", /cut off/);
});

test("ansibleFormat never gives a whole list with fewer packages after a cut", () => {
  const text = `${block("db-2", { ansible_facts: ALMA }, "SUCCESS", 4)}${block("db-2", { ansible_facts: { packages: RPM } }, "SUCCESS", 4)}`;
  fc.assert(
    fc.property(fc.nat(text.trimEnd().length - 1), (at) => {
      const { report } = convert(text.slice(0, at));
      assert.ok(
        report === undefined || report.partial !== undefined || report.software === undefined,
        `cut at ${at}`,
      );
    }),
    { numRuns: 300 },
  );
});
