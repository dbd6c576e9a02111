import assert from "node:assert/strict";
import { test } from "node:test";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { rpmFormat } from "./rpm.ts";

const options = intakeOptions({ id: "app-1", os: { id: "rhel", version: "9" } });

function convert(text: string) {
  const { records, refused } = rpmFormat.convert(textInput(text, "list"), options);
  return { report: records[0]?.record, refused: refused.map(({ reason }) => reason) };
}

test("rpmFormat reads the lists of real images, without the keys among the packages", () => {
  const cases = [
    ["rpm/ubi8.x86_64.txt", 178, "pkg:rpm/rhel/tar@1.30-4.el8?arch=x86_64&epoch=2", undefined],
    [
      "rpm/ubi9.x86_64.txt",
      181,
      "pkg:rpm/rhel/openssl-libs@3.0.1-23.el9_0?arch=x86_64&epoch=1",
      { name: "openssl", version: "1:3.0.1-23.el9_0" },
    ],
  ] as const;
  for (const [file, packages, purl, source] of cases) {
    const { report } = convert(intakeFixture(file));
    assert.equal(report?.software?.length, packages);
    assert.equal(report?.partial, undefined);
    assert.deepEqual(report?.os, { family: "linux", id: "rhel", version: "9", arch: "x86_64" });
    assert.equal(
      report?.software?.some((item) => item.purl.includes("gpg-pubkey")),
      false,
    );
    const found = report?.software?.find((item) => item.purl === purl);
    assert.deepEqual(found, source === undefined ? { purl } : { purl, source });
  }
});

test("rpmFormat reads epochs, and none as none", () => {
  const cases = [
    ["(none)", ""],
    ["0", ""],
    ["", ""],
    ["1", "&epoch=1"],
    ["007", "&epoch=7"],
  ] as const;
  for (const [epoch, qualifier] of cases) {
    const { report } = convert(`a\t${epoch}\t1.0~rc1^git\t2.el9\tx86_64\n`);
    assert.equal(report?.software?.[0]?.purl, `pkg:rpm/rhel/a@1.0~rc1%5Egit-2.el9?arch=x86_64${qualifier}`);
  }
});

test("rpmFormat calls a list with a bad line partial, and keeps the others", () => {
  const fine = "fine\t(none)\t1\t1\tx86_64\n";
  const bad = [
    "error: rpmdb: BDB0113 Thread/process 7/140 failed",
    "a\t(none)\t1\t1",
    "a\tone\t1\t1\tx86_64",
    "a\t(none)\t\t1\tx86_64",
    "a\t(none)\t1\t(none)\tx86_64",
    "\t(none)\t1\t1\tx86_64",
    "a b\t(none)\t1\t1\tx86_64",
    "a\t(none)\t1:2\t1\tx86_64",
    "a\t(none)\t1\t1\tx86_64\ta.src.rpm\tmore",
    "\0\0\0",
  ];
  for (const line of bad) {
    const { report } = convert(`${fine}${line}\n`);
    assert.equal(report?.software?.length, 1, line);
    assert.match(report?.partial ?? "", /^line 2 is no package: "/, line);
  }
  assert.match(convert(`${fine}x\ny\n`).report?.partial ?? "", /, and 1 more$/);
});

test("rpmFormat never takes a list that was cut off within a line for a whole one", () => {
  for (const file of ["rpm/ubi8.x86_64.txt", "rpm/ubi9.x86_64.txt"]) {
    const text = intakeFixture(file);
    for (let at = text.indexOf("\n") + 1; at < text.length; at += 11) {
      const cut = text.slice(0, at);
      const isWholeLines = cut.endsWith("\n") || text.charAt(at) === "\n";
      const { report, refused } = convert(cut);
      assert.ok(
        isWholeLines || report?.partial !== undefined || refused.length === 1,
        `${file} cut at ${at}`,
      );
    }
  }
});

test("rpmFormat takes a list without the last line break when its last line is whole", () => {
  assert.equal(convert("a\t(none)\t1\t1\tnoarch").report?.partial, undefined);
  assert.equal(convert("a\t(none)\t1\t1\tx86_64\ta-1-1.src.rpm").report?.partial, undefined);
});

test("rpmFormat refuses a list of no packages", () => {
  for (const text of ["", "\n\n", "gpg-pubkey\t(none)\t1\t1\t(none)\n"]) {
    assert.deepEqual(convert(text).refused, ["lists no package"]);
  }
  assert.match(
    convert("bash: rpm: command not found\n").refused[0] ?? "",
    /lists no package: line 1 is no package/,
  );
});

test("rpmFormat tells SUSE's systems by their release package, unless people say which", () => {
  const list = (release: string, version: string) =>
    `${release}\t(none)\t${version}\t1\tx86_64\tx-1-1.src.rpm
kernel-default\t(none)\t5.14.21\t150500.55.19.1\tx86_64\tkernel-default-5.14.21-150500.55.19.1.nosrc.rpm
libopenssl1_1\t(none)\t1.1.1l\t150500.17.25.1\tx86_64\topenssl-1_1-1.1.1l-150500.17.25.1.src.rpm
`;
  const convertAs = (text: string, os?: { id: string; version: string }) => {
    const stated = intakeOptions({ id: "erp-1", ...(os === undefined ? {} : { os }) });
    return rpmFormat.convert(textInput(text, "list"), stated).records[0]?.record;
  };
  const cases = [
    ["sles-release", "15.5", "sles", "15.5"],
    ["sled-release", "15.5", "sled", "15.5"],
    ["SLES_SAP-release", "15.5", "sles_sap", "15.5"],
    ["openSUSE-release", "15.6", "opensuse-leap", "15.6"],
    ["openSUSE-release", "20261112", "opensuse-tumbleweed", "20261112"],
    ["other-release", "15.5", undefined, undefined],
  ] as const;
  for (const [release, version, id, stated] of cases) {
    const os = convertAs(list(release, version))?.os;
    assert.deepEqual([os?.id, os?.version], [id, stated]);
  }
  assert.equal(
    convertAs(`${list("sles-release", "15.5")}${list("openSUSE-release", "15.5")}`)?.os?.id,
    undefined,
  );
  assert.equal(
    convertAs(`${list("sles-release", "15.5")}${list("SLES_SAP-release", "15.5")}`)?.os?.id,
    "sles_sap",
  );
  const said = convertAs(list("sles-release", "15.5"), { id: "suse", version: "15" });
  assert.deepEqual(said?.os, { family: "linux", id: "suse", version: "15" });
  const report = convertAs(list("sles-release", "15.5"));
  assert.equal(report?.partial, undefined);
  assert.deepEqual(report?.software?.slice(1), [
    {
      purl: "pkg:rpm/sles/kernel-default@5.14.21-150500.55.19.1?arch=x86_64",
      source: { name: "kernel-default", version: "5.14.21-150500.55.19.1" },
    },
    {
      purl: "pkg:rpm/sles/libopenssl1_1@1.1.1l-150500.17.25.1?arch=x86_64",
      source: { name: "openssl-1_1", version: "1.1.1l-150500.17.25.1" },
    },
  ]);
});
