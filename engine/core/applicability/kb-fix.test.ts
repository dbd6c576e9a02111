import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Fix } from "../../schema/documents.generated.ts";
import { buildReport, type ReportInput } from "../../testing/build-endpoint.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import { createAssessor } from "./assess.ts";
import { indexCatalog } from "./catalog-index.ts";

const WIN11_23H2 = { family: "windows", id: "windows", version: "10.0.22631", arch: "amd64" } as const;
const JANUARY: Fix = {
  type: "kb",
  os: { family: "windows", version: "10.0.22631" },
  product: "KB5034123",
  scheme: "windows-build",
  fixed: "10.0.22631.3007",
  arch: "amd64",
};

/** January's update; February's supersedes it and December's is superseded by it. */
function assess(report: ReportInput, fix: Partial<Fix> = {}) {
  const january = buildEntry({
    patch: { id: "KB5034123", fixes: [{ ...JANUARY, ...fix }], supersedes: ["KB5033375"] },
  });
  const february = buildEntry({ patch: { id: "KB5034765", fixes: [], supersedes: ["5034123"] } });
  const assessor = createAssessor(indexCatalog([january, february]));
  return assessor.assess(buildReport({ os: WIN11_23H2, ...report }), january);
}

const REACHED = "10.0.22631.3007";
const PAST = "10.0.22631.3085";
const BEFORE = "10.0.22631.2861";
const LISTED = ["KB5034123"];
const SUPERSEDED = ["KB5034765"];
const OTHERS = ["KB5033375", "KB5012170"];

interface Cell {
  readonly build?: string;
  readonly installed: readonly string[] | null;
  readonly pending?: boolean | null;
  readonly kind: string;
  readonly says?: RegExp;
}

/** The truth table of docs/applicability.md, cell by cell. */
const TABLE: readonly Cell[] = [
  { build: REACHED, installed: LISTED, kind: "in-place" },
  { build: PAST, installed: SUPERSEDED, kind: "in-place" },
  { build: PAST, installed: OTHERS, kind: "in-place" },
  { build: PAST, installed: [], kind: "in-place" },
  { build: PAST, installed: null, kind: "in-place" },
  { build: BEFORE, installed: LISTED, kind: "unknown", says: /is listed as installed, but os.build/ },
  { build: BEFORE, installed: SUPERSEDED, pending: null, kind: "unknown" },
  { build: BEFORE, installed: SUPERSEDED, pending: true, kind: "in-place" },
  {
    build: BEFORE,
    installed: OTHERS,
    kind: "missing",
    says: /^KB5034123 is not installed: os.build 10.0.22631.2861 is before 10.0.22631.3007$/,
  },
  { build: BEFORE, installed: OTHERS, pending: true, kind: "missing" },
  { build: BEFORE, installed: null, kind: "missing" },
  { installed: LISTED, kind: "in-place" },
  { installed: SUPERSEDED, kind: "in-place" },
  { installed: OTHERS, kind: "missing", says: /os.build, which would be .* was not reported/ },
  { installed: [], kind: "missing" },
  { installed: null, kind: "unknown", says: /installed patches were not reported, and os.build was not/ },
  { build: "3007", installed: OTHERS, kind: "missing" },
  { build: "22631.3007", installed: OTHERS, kind: "missing" },
  { build: "10.0.22631", installed: null, kind: "unknown", says: /is no build of Windows/ },
  { build: "NaN", installed: null, kind: "unknown" },
];

const WRITTEN: readonly string[] = ["5034123", "kb5034123", " KB5034123 ", "KB 5034123", "kb5034765"];

describe("kbFixStatus()", () => {
  for (const { build, installed, pending = false, kind, says } of TABLE) {
    const name = `build ${build ?? "unknown"}, ${installed === null ? "no list" : `[${installed}]`}, pending ${pending}`;
    test(`kbFixStatus() with ${name} is ${kind}`, () => {
      const os = build === undefined ? WIN11_23H2 : { ...WIN11_23H2, build };
      const answer = assess({ os, installedPatches: installed, rebootPending: pending });
      assert.equal(answer.kind, kind, answer.says);
      if (says !== undefined) assert.match(answer.says, says);
      const isInactive = answer.kind === "in-place" && answer.inactive !== undefined;
      assert.equal(isInactive, answer.kind === "in-place" && build === BEFORE);
    });
  }

  for (const text of WRITTEN) {
    test(`kbFixStatus() knows ${JSON.stringify(text)} for what it is`, () => {
      assert.equal(assess({ installedPatches: [text] }).kind, "in-place");
    });
  }

  test("kbFixStatus() knows a patch whose own id is written otherwise", () => {
    const entry = buildEntry({ patch: { id: "kb5034123", fixes: [{ type: "kb" }] } });
    const assessor = createAssessor(indexCatalog([entry]));
    const report = buildReport({ installedPatches: ["KB5034123"] });
    assert.equal(assessor.assess(report, entry).kind, "in-place");
  });

  test("kbFixStatus() takes the list alone where the fix brings no build", () => {
    const fix = { scheme: null, fixed: null };
    const os = { ...WIN11_23H2, build: PAST };
    assert.equal(assess({ os, installedPatches: OTHERS }, fix).kind, "missing");
    assert.equal(assess({ os, installedPatches: LISTED }, fix).kind, "in-place");
    assert.equal(assess({ os, installedPatches: null }, fix).kind, "unknown");
  });

  test("kbFixStatus() does not take a build that is not of the system's version for proof", () => {
    const os = { ...WIN11_23H2, build: "10.0.22621.9999" };
    const answer = assess({ os, installedPatches: LISTED });
    assert.equal(answer.kind, "unknown");
    assert.match(answer.says, /os.build "10.0.22621.9999" is not of os.version "10.0.22631"/);
  });

  test("kbFixStatus() does not compare builds of two branches, whatever the fix says of its system", () => {
    const os = { ...WIN11_23H2, version: "10.0.22621", build: "10.0.22621.9999" };
    assert.equal(assess({ os }).kind, "not-applicable");
    assert.equal(assess({ os }, { os: { family: "windows" } }).kind, "not-applicable");
    assert.equal(assess({ os, installedPatches: OTHERS }, { os: { version: "10.0.22621" } }).kind, "missing");
    const none = assess({ os, installedPatches: null }, { os: { version: "10.0.22621" } });
    assert.match(none.says, /is of another branch than 10.0.22631.3007/);
  });

  test("kbFixStatus() of a fix whose build is a text is the list's word", () => {
    assert.equal(assess({ installedPatches: OTHERS }, { fixed: "KB5032921" }).kind, "missing");
    assert.equal(assess({ installedPatches: LISTED }, { fixed: "KB5032921" }).kind, "in-place");
    assert.equal(assess({ installedPatches: null }, { fixed: "KB5032921" }).kind, "unknown");
  });

  test("kbFixStatus() leaves out other architectures where the report says its own", () => {
    assert.equal(assess({ os: { ...WIN11_23H2, arch: "ARM64" } }).kind, "not-applicable");
    assert.equal(assess({ os: { ...WIN11_23H2, arch: "x86_64" } }).kind, "missing");
    assert.equal(assess({ os: { ...WIN11_23H2, arch: "" } }).kind, "missing");
    assert.equal(assess({ os: { ...WIN11_23H2, arch: "abacus" } }).kind, "missing");
  });

  for (const version of ["11", "10.0", "23H2", "2022"]) {
    test(`kbFixStatus() does not take os.version "${version}" for another system`, () => {
      const os = { family: "windows", version };
      assert.equal(assess({ os, installedPatches: [] }).kind, "unknown");
      assert.equal(assess({ os: { ...os, build: PAST }, installedPatches: [] }).kind, "in-place");
      assert.equal(assess({ os: { ...os, build: BEFORE }, installedPatches: [] }).kind, "missing");
      assert.equal(assess({ os: { ...os, build: "10.0.19045.1" } }).kind, "not-applicable");
    });
  }

  test("kbFixStatus() finds the branch in the build where the version was not reported", () => {
    const os = { family: "windows", build: PAST };
    assert.equal(assess({ os, installedPatches: [] }).kind, "in-place");
    assert.equal(assess({ os: { family: "windows", build: "10.0.19045.1" } }).kind, "not-applicable");
    assert.equal(assess({ os: { family: "windows" } }).kind, "unknown");
  });
});
