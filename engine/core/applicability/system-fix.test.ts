import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Fix } from "../../schema/documents.generated.ts";
import { buildReport } from "../../testing/build-endpoint.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import type { System } from "../model/report.ts";
import { createAssessor } from "./assess.ts";
import { indexCatalog } from "./catalog-index.ts";

const FIX: Fix = {
  type: "system",
  os: { family: "windows" },
  scheme: "windows-build",
  fixed: "10.0.22631.3007",
};

function assess(os: System, fix: Partial<Fix> = {}) {
  const entry = buildEntry({ patch: { id: "W", fixes: [{ ...FIX, ...fix }] } });
  return createAssessor(indexCatalog([entry])).assess(buildReport({ os }), entry);
}

/** What a build means to a fix in 10.0.22631.3007. */
const BUILDS: readonly (readonly [build: string, kind: string, fix?: Partial<Fix>])[] = [
  ["10.0.22631.3007", "in-place"],
  ["10.0.22631.3085", "in-place"],
  ["10.0.22631.12000", "in-place"],
  ["10.0.22631.2861", "missing"],
  ["10.0.22631.999", "missing"],
  ["10.0.22621.3007", "not-applicable"],
  ["10.0.22621.9999", "not-applicable"],
  ["10.0.26100.1", "not-applicable"],
  ["10.0.22621.9999", "unknown", { os: { family: "windows", version: "10.0" } }],
  ["", "unknown"],
  ["3007", "unknown"],
  ["10.0.22631", "unknown"],
  ["10.0.22631.x", "unknown"],
  ["10.0.22631.2861", "unknown", { fixed: "https://aka.ms/OfficeSecurityReleases" }],
  ["10.0.22631.2861", "not-applicable", { introduced: "10.0.22631.2900" }],
  ["10.0.22631.2950", "missing", { introduced: "10.0.22631.2900" }],
  ["10.0.22631.2950", "missing", { fixed: null }],
];

describe("systemFixStatus() of a build of Windows", () => {
  for (const [build, kind, fix = {}] of BUILDS) {
    test(`systemFixStatus() of "${build}" is ${kind} to ${JSON.stringify({ ...FIX, ...fix })}`, () => {
      const answer = assess({ family: "windows", id: "windows", build, version: "10.0" }, fix);
      assert.equal(answer.kind, kind, answer.says);
    });
  }

  test("systemFixStatus() does not believe a build that is not of the system's version", () => {
    const os = { family: "windows", version: "10.0.22621", build: "10.0.22631.3085" };
    assert.equal(assess(os).kind, "unknown");
  });

  test("systemFixStatus() leaves out other architectures", () => {
    const os = { family: "windows", version: "10.0.22631", build: "10.0.22631.1", arch: "arm64" };
    assert.equal(assess(os, { arch: "amd64" }).kind, "not-applicable");
    assert.equal(assess({ ...os, arch: "AMD64" }, { arch: "amd64" }).kind, "missing");
    assert.equal(assess({ ...os, arch: "" }, { arch: "amd64" }).kind, "missing");
  });
});

describe("candidates() by system", () => {
  const fixFor = (version: string): Fix => ({ ...FIX, type: "kb", os: { family: "windows", version } });
  const entries = [
    buildEntry({ patch: { id: "A", fixes: [fixFor("10.0.22631")] } }),
    buildEntry({ patch: { id: "B", fixes: [fixFor("10.0.19045"), fixFor("10.0.22631")] } }),
    buildEntry({ patch: { id: "C", fixes: [fixFor("10.0.19045")] } }),
    buildEntry({ patch: { id: "D" } }),
    buildEntry({ patch: { id: "E", fixes: [{ type: "kb" }] } }),
  ];
  const assessor = createAssessor(indexCatalog(entries));
  const idsFor = (os: System | null, image: null | undefined = undefined): string =>
    assessor
      .candidates(buildReport({ os, ...(image === null ? { image } : {}) }))
      .map(({ patch }) => patch.id)
      .join("");

  test("candidates() leaves out what is for another system, and keeps what may be for this one", () => {
    assert.equal(idsFor({ family: "windows", version: "10.0.22631" }), "ABE");
    assert.equal(idsFor({ family: "windows", version: "10.0.19045" }), "BCE");
    assert.equal(idsFor({ family: "windows" }), "ABCE");
    assert.equal(idsFor(null), "ABCE");
    assert.equal(idsFor({ family: "linux", id: "debian", version: "12" }), "E");
  });

  test("candidates() of an endpoint that lists no software has what is about some too", () => {
    assert.equal(idsFor({ family: "windows", id: "windows", version: "10.0.22631" }, null), "ABE");
    assert.equal(idsFor({ family: "linux", id: "debian", version: "12" }, null), "DE");
    assert.equal(idsFor(null, null), "ABCDE");
  });

  test("assess() says of what it leaves out that it is for another system", () => {
    const report = buildReport({ os: { family: "windows", version: "10.0.19045" } });
    const [first] = entries;
    assert.ok(first !== undefined);
    assert.deepEqual(assessor.assess(report, first), {
      kind: "not-applicable",
      says: "it is for another system",
    });
  });
});
