import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { intakeOptions, textInput } from "../testing/intake.ts";
import { fwupdFormat } from "./fwupd.ts";

const options = intakeOptions({ id: "ws-1" });
const convert = (...documents: readonly unknown[]) => {
  const inputs = documents.map((one, index) =>
    textInput(typeof one === "string" ? one : JSON.stringify(one), `file-${index + 1}`),
  );
  return fwupdFormat.convertAll?.(inputs, options);
};
const recordOf = (...documents: readonly unknown[]) => {
  const conversion = convert(...documents);
  const record = conversion?.records[0]?.record;
  assert.ok(record, JSON.stringify(conversion?.refused));
  assert.equal(options.reportFault(record), undefined);
  return record;
};

const GUID = "2082b5e0-7a64-478a-b1b2-e3404fab6dad";
const OTHER = "c47cb6c4-bc49-5c12-a304-ef36ddd2d966";
const MOUSE = {
  Name: "Mouse",
  DeviceId: "b0a78eb71f4eeea7df8fb114522556ba8ce22074",
  Guid: [GUID.toUpperCase()],
  Flags: ["updatable", "supported"],
  Vendor: "Example Corp",
  VendorId: "USB:0x273F",
  Version: "2.0.6",
  VersionFormat: "triplet",
};
const CPU = { Name: "Processor", Guid: [OTHER], Vendor: "Example Silicon", VersionFormat: "hex" };
const RELEASE = { AppstreamId: "org.example.mouse", Version: "2.0.7", Flags: ["is-upgrade"] };
const OFFERED = { ...MOUSE, Releases: [RELEASE] };
const devices = (...list: readonly unknown[]) => ({ Devices: list });

describe("fwupdFormat", () => {
  test("fwupdFormat reads devices by name and maker, and by GUID and vendor id", () => {
    assert.deepEqual(recordOf(devices(MOUSE, CPU)), {
      apiVersion: "muster/v1",
      kind: "EndpointReport",
      endpoint: { id: "ws-1" },
      observedAt: "2026-11-12T10:00:00Z",
      firmware: [
        { component: "Mouse", vendor: "Example Corp", version: "2.0.6" },
        { component: GUID, vendor: "USB:0x273F", version: "2.0.6" },
        { component: "Processor", vendor: "Example Silicon" },
        { component: OTHER },
      ],
    });
  });

  const versions: readonly (readonly [string, string | undefined, string, boolean])[] = [
    ["a format", "number", "20241101", true],
    ["plain text", "plain", "F.12", true],
    ["an unknown format", "unknown", "1.2.3", false],
    ["no format, and numbers with dots", undefined, "1.2.3", true],
    ["no format, and one number", undefined, "77", false],
    ["no format, and letters", undefined, "F.12", false],
  ];
  for (const [name, VersionFormat, Version, isKnown] of versions) {
    test(`fwupdFormat ${isKnown ? "takes" : "does not compare"} a version of ${name}`, () => {
      const { firmware } = recordOf(devices({ ...MOUSE, VersionFormat, Version }, CPU));
      assert.equal(firmware?.[0]?.version, Version);
      assert.equal(firmware?.[1]?.version, isKnown ? Version : undefined);
    });
  }

  test("fwupdFormat reads the releases on offer from get-updates, beside the devices or alone, then partial", () => {
    const both = recordOf(devices(MOUSE, CPU), devices(OFFERED));
    assert.deepEqual(both.availablePatches, ["lvfs-org.example.mouse-2.0.7"]);
    assert.deepEqual([both.firmware?.length, both.partial], [4, undefined]);
    const alone = recordOf(devices(OFFERED));
    assert.deepEqual(alone.availablePatches, ["lvfs-org.example.mouse-2.0.7"]);
    assert.equal(
      alone.partial,
      "it lists the devices that have an update only: give what fwupdmgr get-devices prints, too",
    );
  });

  test("fwupdFormat reports no updates as an empty list, and devices alone as no list", () => {
    assert.deepEqual(recordOf(devices(MOUSE, CPU), devices()).availablePatches, []);
    assert.equal("availablePatches" in recordOf(devices(MOUSE, CPU)), false);
    assert.match(recordOf(devices()).partial ?? "", /an update only/);
  });

  test("fwupdFormat takes a list with older releases for that of all devices", () => {
    const Releases = [RELEASE, { ...RELEASE, Version: "2.0.5", Flags: ["is-downgrade"] }];
    const record = recordOf(devices({ ...MOUSE, Releases }));
    assert.deepEqual([record.partial, "availablePatches" in record], [undefined, false]);
  });

  test("fwupdFormat offers upgrades only, of their branch", () => {
    const Releases = [
      { ...RELEASE, Flags: undefined },
      { ...RELEASE, AppstreamId: "" },
      { ...RELEASE, Branch: "coreboot" },
    ];
    assert.deepEqual(recordOf(devices(MOUSE, CPU), devices({ ...MOUSE, Releases })).availablePatches, [
      "lvfs-org.example.mouse-coreboot-2.0.7",
    ]);
  });

  test("fwupdFormat tells of a restart that an update waits for, and of no other", () => {
    for (const UpdateState of ["needs-reboot", 4])
      assert.equal(recordOf(devices({ ...MOUSE, UpdateState }, CPU)).rebootPending, true);
    for (const UpdateState of ["success", 2, undefined])
      assert.equal("rebootPending" in recordOf(devices({ ...MOUSE, UpdateState }, CPU)), false);
  });

  const attributes: readonly (readonly [string | undefined, unknown, unknown])[] = [
    ["enabled", "found", { secureBoot: true, tpm: "2.0" }],
    ["not-enabled", "not-found", { secureBoot: false }],
    ["not-found", undefined, { secureBoot: false }],
    ["not-valid", "not-enabled", undefined],
    [undefined, undefined, undefined],
  ];
  for (const [boot, tpm, hardware] of attributes) {
    test(`fwupdFormat reads Secure Boot ${boot} and TPM 2.0 ${tpm} as ${JSON.stringify(hardware)}`, () => {
      const list = [
        { AppstreamId: "org.fwupd.hsi.Uefi.SecureBoot", HsiResult: boot },
        { AppstreamId: "org.fwupd.hsi.Tpm.Version20", HsiResult: tpm },
        { AppstreamId: "org.fwupd.hsi.Uefi.Pk", HsiResult: "valid" },
      ];
      for (const key of ["HostSecurityAttributes", "SecurityAttributes"]) {
        const record = recordOf({ [key]: list });
        assert.deepEqual([record.hardware, "firmware" in record], [hardware, false]);
      }
    });
  }

  test("fwupdFormat says nothing of what is said twice in different words", () => {
    const said = (HsiResult: string) => ({ AppstreamId: "org.fwupd.hsi.Uefi.SecureBoot", HsiResult });
    assert.equal(
      recordOf({ HostSecurityAttributes: [said("enabled"), said("not-enabled")] }).hardware,
      undefined,
    );
    assert.equal(
      recordOf(
        { HostSecurityAttributes: [said("enabled")] },
        { HostSecurityAttributes: [said("not-enabled")] },
      ).hardware,
      undefined,
    );
  });

  test("fwupdFormat reads what fwupd's device tests end with", () => {
    const component = (version: string | undefined) => ({ name: "ec", version, guids: [GUID] });
    const steps = [{ components: [component("01.00.00.03")] }, { components: [component("01.00.00.04")] }];
    assert.deepEqual(recordOf({ name: "Dock", steps }).firmware, [
      { component: GUID, version: "01.00.00.04" },
    ]);
    assert.deepEqual(recordOf({ steps: [{ components: [component(undefined)] }] }).firmware, [
      { component: GUID },
    ]);
  });

  const partial: readonly (readonly [string, readonly unknown[], string])[] = [
    ["a device that is none", [devices(CPU, 5)], "device 2 is no object"],
    ["no GUID", [devices(CPU, { ...MOUSE, Guid: [] })], "Mouse has no GUID"],
    ["what is no GUID", [devices(CPU, { ...MOUSE, Guid: ["x"] })], 'Mouse has "x" for a GUID'],
    ["two lists", [devices(CPU), devices(CPU)], "there is more than one list of devices"],
  ];
  for (const [name, documents, says] of partial) {
    test(`fwupdFormat reports ${name} as partial`, () => {
      assert.equal(recordOf(...documents).partial, says);
    });
  }

  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    ["no JSON", "<html>", /^is no JSON: /],
    ["a list that was cut off", '{"Devices": [{', /^is no JSON: /],
    [
      "a key that stands twice",
      '{"Devices": [], "Devices": []}',
      /^is no JSON: the key "Devices" stands twice/,
    ],
    ["an array", [], /^is no JSON object$/],
    ["another document", { BiosSettings: [] }, /^has neither Devices nor HostSecurityAttributes/],
    ["an error", { Error: { Message: "no daemon" } }, /^is an error of fwupd: "no daemon"$/],
    ["a test without components", { steps: [] }, /^has no components in its last step$/],
  ];
  for (const [name, document, reason] of refused) {
    test(`fwupdFormat refuses ${name}, whatever is beside it`, () => {
      const conversion = convert(devices(MOUSE, CPU), document);
      assert.deepEqual(conversion?.records, []);
      assert.deepEqual(
        conversion?.refused.map(({ id, at }) => [id, at]),
        [["ws-1", "file-2"]],
      );
      assert.match(conversion?.refused[0]?.reason ?? "", reason);
    });
  }

  test("fwupdFormat takes the system from --os alone, with its family", () => {
    const input = textInput(JSON.stringify(devices(MOUSE, CPU)));
    const os = { id: "debian", version: "12" };
    const { records } = fwupdFormat.convert(input, { ...options, os });
    assert.deepEqual(records[0]?.record.os, { id: "debian", version: "12", family: "linux" });
    assert.equal("os" in recordOf(devices(MOUSE, CPU)), false);
  });

  test("fwupdFormat asks for an id", () => {
    const { refused: said } = fwupdFormat.convert(textInput("{}"), intakeOptions());
    assert.deepEqual(said, [
      { record: "input", at: "input", reason: "fwupd's devices name no endpoint: give --id" },
    ]);
  });
});
