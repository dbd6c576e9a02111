import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildReport, type SoftwareInput } from "../../testing/build-endpoint.ts";
import type { Missing } from "../applicability/fix-status.ts";
import { createInterner } from "../fleet/intern.ts";
import { createMoveImage } from "./change-software.ts";
import { afterInstall } from "./install.ts";

const missing = (input: Partial<Missing>): Missing => ({
  type: "package",
  product: "curl",
  from: "1-1",
  to: "2-1",
  scheme: "rpm",
  packages: ["curl"],
  held: false,
  broken: false,
  ...input,
});

const install = (software: readonly SoftwareInput[], input: Partial<Missing>) =>
  afterInstall(
    buildReport({}, software),
    [{ missing: missing(input), to: input.to ?? "2-1" }],
    createMoveImage(createInterner()),
  );

const versionsOf = (software: readonly SoftwareInput[], input: Partial<Missing>): readonly string[] =>
  (install(software, input).image?.software ?? []).map(
    ({ product, version, source }) => `${product} ${version} (${source.version})`,
  );

describe("afterInstall()", () => {
  const rpm = (version: string, product = "curl"): SoftwareInput => ({ type: "rpm", product, version });

  test("moves what is older, and nothing else", () => {
    assert.deepEqual(versionsOf([rpm("1-1"), rpm("1-1", "wget")], {}), ["curl 2-1 (2-1)", "wget 1-1 (1-1)"]);
    assert.deepEqual(versionsOf([rpm("3-1")], {}), ["curl 3-1 (3-1)"]);
  });

  test("moves plain builds to plain ones and modular builds to modular ones", () => {
    const modular = "1-1.module+el8.1";
    assert.deepEqual(versionsOf([rpm(modular)], {}), [`curl ${modular} (${modular})`]);
    assert.deepEqual(versionsOf([rpm(modular)], { to: "2-1.module+el8.2" }), [
      "curl 2-1.module+el8.2 (2-1.module+el8.2)",
    ]);
  });

  test("moves a source with the binaries that are versioned like it, rebuilds too", () => {
    const source = { name: "openssl", version: "1-1" };
    const software = [
      { product: "libssl3", version: "1-1+b2", source },
      { product: "openssl-doc", version: "9-1", source },
    ];
    const input = { type: "source", scheme: "deb", packages: ["libssl3", "openssl-doc"] } as const;
    assert.deepEqual(versionsOf(software, input), ["libssl3 2-1 (2-1)", "openssl-doc 9-1 (2-1)"]);
  });

  test("mends what was half-configured", () => {
    const [item] = install([{ ...rpm("2-1"), broken: true }], {}).image?.software ?? [];
    assert.equal(item?.broken, false);
  });

  test("brings the system to the build that a KB brings, of several the highest, and never back", () => {
    const after = (build: string, brought: readonly string[]) =>
      afterInstall(
        buildReport({ os: { family: "windows", version: "10.0.22631", build } }),
        brought.map((to) => ({ missing: missing({ type: "kb", product: "KB2", build: { to } }), to: "KB2" })),
        createMoveImage(createInterner()),
      ).os?.build;
    assert.equal(after("10.0.22631.1", ["10.0.22631.3", "10.0.22631.2"]), "10.0.22631.3");
    assert.equal(after("10.0.22631.9", ["10.0.22631.3"]), "10.0.22631.9");
    assert.equal(after("10.0.22621.1", ["10.0.22631.3"]), "10.0.22621.1");
    assert.equal(after("", ["10.0.22631.3"]), "", "what was not reported stays so");
  });

  test("adds a KB, and moves systems, builds and firmware", () => {
    const kb = install([], { type: "kb", product: "KB2", to: "KB2" });
    assert.deepEqual(kb.installedPatches, ["KB2"]);
    assert.equal(install([], { type: "system", scheme: "generic", to: "15.2" }).os?.version, "15.2");
    const build = install([], { type: "system", scheme: "windows-build", to: "26100.3" }).os;
    assert.deepEqual([build?.build, build?.version], ["26100.3", "12"]);
    const report = buildReport({
      firmware: [
        { component: "BIOS", version: "1" },
        { component: "BMC", version: "1" },
      ],
    });
    const move = createMoveImage(createInterner());
    const after = afterInstall(
      report,
      [{ missing: missing({ type: "firmware", product: "BIOS" }), to: "2" }],
      move,
    );
    assert.deepEqual(
      after.firmware?.map(({ version }) => version),
      ["2", "1"],
    );
  });

  test("makes one image of equal ones that are changed alike", () => {
    const move = createMoveImage(createInterner());
    const [a, b] = [1, 2].map(() =>
      afterInstall(buildReport({}, [rpm("1-1")]), [{ missing: missing({}), to: "2-1" }], move),
    );
    assert.equal(a?.image, b?.image);
  });
});
