import assert from "node:assert/strict";
import { test } from "node:test";
import { ecosystemOf } from "./ecosystem.ts";

const read: readonly (readonly [string, string])[] = [
  ["Debian", "debian"],
  ["Debian:12", "debian 12"],
  ["Ubuntu:24.04:LTS", "ubuntu 24.04"],
  ["Ubuntu:25.10", "ubuntu 25.10"],
  ["Ubuntu:Pro:16.04:LTS", "ubuntu 16.04"],
  ["AlmaLinux:9", "almalinux 9"],
  ["Rocky Linux:8", "rocky 8"],
  ["Alpine", "alpine"],
  ["Alpine:v3.20", "alpine 3.20"],
  ["Wolfi", "wolfi"],
  ["Chainguard", "chainguard"],
  ["openSUSE:Leap 15.6", "opensuse-leap 15.6"],
  ["openSUSE:Tumbleweed", "opensuse-tumbleweed"],
  ["SUSE:Linux Enterprise Server 15 SP5", "sles 15.5"],
  ["SUSE:Linux Enterprise Server 15 SP3-LTSS", "sles 15.3"],
  ["SUSE:Linux Enterprise Server 16.0", "sles 16.0"],
  ["SUSE:Linux Enterprise Server 12", "sles 12"],
  ["SUSE:Linux Enterprise Server LTSS Extended Security 12 SP5", "sles 12.5"],
  ["SUSE:Linux Enterprise Server for SAP Applications 15 SP6", "sles_sap 15.6"],
  ["SUSE:Linux Enterprise Desktop 15 SP6", "sled 15.6"],
  ["SUSE:Linux Enterprise High Performance Computing 15 SP4-ESPOS", "sle_hpc 15.4"],
  ["SUSE:Linux Enterprise Micro 5.5", "sle-micro 5.5"],
  [
    "SUSE:Linux Enterprise Module for Public Cloud 15 SP4",
    "sled 15.4, sles 15.4, sles_sap 15.4, sle_hpc 15.4",
  ],
  ["SUSE:Linux Enterprise Live Patching 15 SP4", "sled 15.4, sles 15.4, sles_sap 15.4, sle_hpc 15.4"],
  ["Red Hat:enterprise_linux:9::appstream", "rhel 9"],
  ["Red Hat:enterprise_linux:7::server", "rhel 7"],
  ["Red Hat:rhel_eus:9.2::baseos", "rhel 9.2"],
  ["Red Hat:rhel_els:7", "rhel 7"],
  ["npm", ""],
  ["PyPI", ""],
];
for (const [name, systems] of read) {
  test(`ecosystemOf() reads ${name}`, () => {
    const found = ecosystemOf(name)?.systems;
    assert.equal(
      found?.map(({ id, version }) => [id, version].filter(Boolean).join(" ")).join(", "),
      systems,
    );
  });
}

const unread: readonly string[] = [
  ..."Debian:sid Debian:12:extra Alpine:edge Alpine:3.20 Ubuntu Ubuntu:22.04:ESM Ubuntu:Pro:FIPS:20.04:LTS".split(
    " ",
  ),
  ...["Wolfi:1", "SUSE", "openSUSE", "openSUSE:Leap Micro 5.5", "SUSE:Manager Server 4.3", "SUSE:Storage 7"],
  ...[
    "SUSE:Linux Enterprise Real Time 15 SP5",
    "Rocky Linux:8:SIG",
    "Red Hat",
    "Red Hat:openshift:4.15::el9",
  ],
  ...["Red Hat:enterprise_linux", "Red Hat:rhel_software_collections:3::el7", "Red Hat:constructor:1"],
  ...["npm:x", "Maven:https://repo.example/m2", "Packagist", "CRAN", "GitHub Actions", "toString", ""],
];
for (const name of unread) {
  test(`ecosystemOf() does not read ${JSON.stringify(name)}`, () => {
    assert.equal(ecosystemOf(name), undefined);
  });
}

test("ecosystemOf() marks what needs a subscription", () => {
  assert.deepEqual(
    ["Ubuntu:Pro:18.04:LTS", "Ubuntu:18.04:LTS"].map((name) => ecosystemOf(name)?.subscription),
    [true, undefined],
  );
});
