import assert from "node:assert/strict";
import { test } from "node:test";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { cyclonedxFormat } from "./cyclonedx.ts";

const options = intakeOptions({ id: "web-1" });
const HOST = intakeFixture("cyclonedx/host.cdx.json");

function convert(text: string, more = options) {
  const { records, refused } = cyclonedxFormat.convert(textInput(text, "bom"), more);
  const report = records[0]?.record;
  if (report !== undefined) assert.equal(more.reportFault(report), undefined);
  return { report, refused: refused.map(({ reason }) => reason) };
}

test("cyclonedxFormat reads packages with their sources, however they nest", () => {
  const { report, refused } = convert(HOST);
  assert.deepEqual(refused, []);
  assert.equal(report?.partial, undefined);
  assert.equal(report?.observedAt, "2026-11-12T07:00:00Z");
  assert.deepEqual(report?.os, { family: "linux", id: "debian", version: "12" });
  assert.deepEqual(report?.firmware, [{ component: "BIOS", version: "1.23.0", vendor: "Dell Inc." }]);
  const items = new Map(report?.software?.map(({ purl, source }) => [purl.replace(/\?.*/, ""), source]));
  assert.deepEqual(
    [...items],
    [
      ["pkg:deb/debian/libssl3@3.0.11-1~deb12u1", { name: "openssl", version: "3.0.11-1~deb12u1" }],
      ["pkg:deb/debian/libc6@2.36-9%2Bdeb12u3", { name: "glibc", version: "2.36-9+deb12u3" }],
      ["pkg:deb/debian/tzdata@2023c-5", undefined],
      ["pkg:deb/debian/zlib1g@1%3A1.2.13.dfsg-1", { name: "zlib", version: "1:1.2.13.dfsg-1" }],
      ["pkg:npm/%40scope/left@1.0.0", undefined],
      ["pkg:pypi/jinja2@3.1.4", undefined],
      ["pkg:npm/right@2.0.0", undefined],
      ["pkg:generic/app@2.0", undefined],
    ],
  );
});

test("cyclonedxFormat reads an rpm's source with its epoch", () => {
  const purl = "pkg:rpm/almalinux/openssl-libs@1.1.1k-9.el8?epoch=1&upstream=openssl-1.1.1k-9.el8.src.rpm";
  const { report } = convert(bom({ components: [{ type: "library", name: "x", purl }] }));
  assert.deepEqual(report?.software?.[0]?.source, { name: "openssl", version: "1:1.1.1k-9.el8" });
  assert.equal(report?.partial, undefined);
});

const DEB = { type: "library", name: "a", purl: "pkg:deb/debian/a@1?upstream=b" };

function bom(more: object): string {
  return JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    metadata: { timestamp: "2026-11-12T08:00:00Z" },
    components: [DEB],
    ...more,
  });
}

test("cyclonedxFormat calls a bill partial that is not of the whole system", () => {
  const cases: readonly (readonly [object, RegExp | undefined])[] = [
    [{}, undefined],
    [{ compositions: [{ aggregate: "complete" }] }, undefined],
    [{ compositions: [{ aggregate: "incomplete", dependencies: ["a"] }] }, undefined],
    [{ compositions: [{ aggregate: "incomplete" }] }, /compositions\[0\] says that it is "incomplete"/],
    [{ compositions: [{ aggregate: "incomplete_first_party_only", assemblies: ["a"] }] }, /first_party_only/],
    [{ compositions: {} }, /compositions\[0\] says that it is ""/],
    [{ components: [DEB, { type: "library", name: "c", version: "1" }] }, /1 component has no purl: "c"/],
    [{ components: [DEB, { type: "application", name: "c", version: "1" }] }, /no purl: "c"/],
    [{ components: [DEB, { name: "c" }] }, /no purl: "c"/],
    [{ components: [DEB, { type: "application", name: "package-lock.json" }] }, undefined],
    [
      { components: [DEB, { type: "library", name: "c", purl: "pkg:deb" }] },
      /components\[1\]: the purl "pkg:deb"/,
    ],
    [{ components: [DEB, { type: "library", name: "c", purl: "pkg:deb/debian/c" }] }, /has no version/],
    [{ components: [DEB, "c"] }, /components\[1\] is no component/],
    [{ components: [{ ...DEB, components: {} }] }, /components\[0\]\.components is no list/],
    [{ components: [{ ...DEB, purl: "pkg:npm/a@1" }] }, /lists no package of the system/],
    [{ components: [{ ...DEB, purl: "pkg:deb/debian/a@1" }] }, /name no source packages/],
    [
      {
        components: [
          { ...DEB, purl: "pkg:rpm/rocky/a@1-1" },
          { type: "operating-system", name: "rocky" },
        ],
      },
      /its rpm packages name no source packages/,
    ],
    [
      {
        components: [
          DEB,
          { type: "operating-system", name: "debian" },
          { type: "operating-system", name: "alpine" },
        ],
      },
      /it names 2 operating systems/,
    ],
  ];
  for (const [more, says] of cases) {
    const { partial } = convert(bom(more)).report ?? {};
    if (says === undefined) assert.equal(partial, undefined, JSON.stringify(more));
    else assert.match(partial ?? "", says);
  }
});

test("cyclonedxFormat refuses what is none, or says not whose or when", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /the text ends/],
    ["{}", /no CycloneDX document/],
    [bom({ specVersion: "2.0" }), /specVersion "2.0" is none that is known/],
    [bom({ metadata: {} }), /give --observed-at/],
    [bom({ metadata: { timestamp: "yesterday" } }), /"yesterday" is no instant/],
    [bom({ components: [] }), /lists no package/],
    [bom({ components: undefined }), /no list of components/],
    [bom({}).replace("{", '{"bomFormat":"CycloneDX",'), /stands twice/],
  ];
  for (const [text, says] of cases) assert.match(convert(text).refused[0] ?? "whole", says);
  assert.match(convert(bom({}), intakeOptions()).refused[0] ?? "", /give --id/);
  const stated = intakeOptions({ id: "a", observedAt: "2026-11-01T00:00:00Z" });
  assert.equal(convert(bom({ metadata: {} }), stated).report?.observedAt, "2026-11-01T00:00:00Z");
});

test("cyclonedxFormat refuses a bill that was cut off anywhere", () => {
  const end = HOST.lastIndexOf("}");
  for (let at = 0; at <= end; at += 13) {
    const { report, refused } = convert(HOST.slice(0, at));
    assert.equal(report, undefined, `cut at ${at}`);
    assert.equal(refused.length, 1);
  }
});
