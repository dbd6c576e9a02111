import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Fix } from "../../schema/documents.generated.ts";
import { buildReport } from "../../testing/build-endpoint.ts";
import type { FirmwareItem } from "../model/report.ts";
import { firmwareFixStatus } from "./firmware-fix.ts";

const GUID = "2082b5e0-7a64-478a-b1b2-e3404fab6dad";
const item = (input: Partial<FirmwareItem> = {}): FirmwareItem => ({
  component: GUID,
  version: "2.0.6",
  ...input,
});

interface Row {
  readonly name: string;
  readonly fix?: Partial<Fix>;
  readonly firmware?: readonly FirmwareItem[] | null;
  readonly kind: string;
  readonly says?: RegExp;
}

const rows: readonly Row[] = [
  { name: "an older version", kind: "missing" },
  { name: "the version", firmware: [item({ version: "2.0.7" })], kind: "in-place" },
  { name: "the version in other words", firmware: [item({ version: "02.00.07" })], kind: "in-place" },
  { name: "a newer version: no downgrade", firmware: [item({ version: "2.1.0" })], kind: "in-place" },
  { name: "the GUID in capitals", firmware: [item({ component: GUID.toUpperCase() })], kind: "missing" },
  {
    name: "another device",
    firmware: [item({ component: "BIOS" })],
    kind: "not-applicable",
    says: /no component/,
  },
  { name: "no firmware", firmware: [], kind: "not-applicable" },
  { name: "firmware that was not reported", firmware: null, kind: "unknown", says: /was not reported/ },
  { name: "a version that was not reported", firmware: [item({ version: "" })], kind: "unknown" },
  {
    name: "a component by name, in other letters",
    fix: { component: "BIOS" },
    firmware: [item({ component: "bios" })],
    kind: "not-applicable",
  },
  {
    name: "the vendor",
    fix: { publisher: "USB:0x273F" },
    firmware: [item({ vendor: "USB:0x273F" })],
    kind: "missing",
  },
  { name: "a vendor that was not reported", fix: { publisher: "USB:0x273F" }, kind: "missing" },
  {
    name: "another vendor",
    fix: { publisher: "USB:0x273F" },
    firmware: [item({ vendor: "USB:0x0001" })],
    kind: "not-applicable",
  },
  {
    name: "one of the device's vendors",
    fix: { publisher: "DMI:LENOVO" },
    firmware: [item({ vendor: "USB:0x17EF|DMI:LENOVO" })],
    kind: "missing",
  },
  {
    name: "a vendor by a part of its name",
    fix: { publisher: "dell" },
    firmware: [item({ vendor: "dell inc" })],
    kind: "not-applicable",
  },
  {
    name: "a device whose firmware is in place beside one whose is not",
    firmware: [item({ version: "2.0.7" }), item()],
    kind: "missing",
  },
  {
    name: "a version of another format",
    firmware: [item({ version: "2.0" })],
    kind: "unknown",
    says: /not written in one format/,
  },
  {
    name: "a version of another format that is a prefix of a newer one",
    firmware: [item({ version: "2.0.7.1" })],
    kind: "unknown",
  },
  {
    name: "a plain version that is another",
    fix: { scheme: "fwupd-plain", fixed: "F.12" },
    firmware: [item({ version: "F.9" })],
    kind: "unknown",
    says: /which of "F.9" and "F.12"/,
  },
  {
    name: "a plain version that is the same",
    fix: { scheme: "fwupd-plain", fixed: "F.12" },
    firmware: [item({ version: "F.12" })],
    kind: "in-place",
  },
  { name: "no known format", fix: { scheme: null }, kind: "unknown", says: /cannot be compared/ },
  {
    name: "no known format, and the same version",
    fix: { scheme: null },
    firmware: [item({ version: "2.0.7" })],
    kind: "unknown",
  },
  {
    name: "a hexadecimal version",
    fix: { scheme: "fwupd-hex", fixed: "0x10" },
    firmware: [item({ version: "0x9" })],
    kind: "missing",
  },
];

describe("firmwareFixStatus()", () => {
  for (const { name, fix, firmware = [item()], kind, says } of rows) {
    test(`firmwareFixStatus() of ${name} is ${kind}`, () => {
      const whole: Fix = {
        type: "firmware",
        component: GUID,
        scheme: "fwupd-triplet",
        fixed: "2.0.7",
        ...fix,
      };
      const status = firmwareFixStatus(whole, buildReport({ firmware }));
      assert.equal(status.kind, kind);
      if (says !== undefined) assert.match("says" in status ? status.says : "", says);
    });
  }
});
