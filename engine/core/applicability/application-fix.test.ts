import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildFix } from "../../testing/build-patch.ts";
import type { Software } from "../model/report.ts";
import { applicationFixStatus } from "./application-fix.ts";
import { indexImage } from "./image-index.ts";

function item(product: string, version: string, more: object = {}): Software {
  return {
    type: "generic",
    product,
    version,
    source: { name: product, version },
    held: false,
    broken: false,
    ...more,
  };
}

function kind(product: string, software: readonly Software[], publisher: string | null = null) {
  const fix = buildFix({
    type: "application",
    os: null,
    product,
    scheme: "generic",
    fixed: "131.0",
    publisher,
  });
  return applicationFixStatus(fix, indexImage({ key: 0, software })).kind;
}

const SHOWN = "Mozilla Firefox (x64 de)";

describe("applicationFixStatus() finds an application", () => {
  const cases = [
    ["by the name that it reports", "Fabrikam Agent", [item("Fabrikam Agent", "130.0")], null, "missing"],
    [
      "but not by one that is like it",
      "Fabrikam Agent",
      [item("Fabrikam Agent 4", "130.0")],
      null,
      "not-applicable",
    ],
    ["by the name that catalogs have", "firefox", [item(SHOWN, "130.0")], null, "missing"],
    ["where it is in place", "firefox", [item(SHOWN, "131.0")], null, "in-place"],
    ["of its publisher", "firefox", [item(SHOWN, "130.0", { publisher: "Mozilla" })], "mozilla", "missing"],
    [
      "of its publisher's other form",
      "firefox",
      [item(SHOWN, "130.0", { publisher: "Mozilla Corporation" })],
      null,
      "missing",
    ],
    [
      "and does not know of a known name by somebody else",
      "firefox",
      [item(SHOWN, "131.0", { publisher: "Contoso IT" })],
      null,
      "unknown",
    ],
    [
      "but not another maker's, when the fix names one",
      "agent",
      [item("agent", "130.0", { publisher: "Contoso" })],
      "fabrikam",
      "not-applicable",
    ],
    ["whose maker is not reported", "agent", [item("agent", "130.0")], "fabrikam", "missing"],
    [
      "but not its other edition",
      "firefox",
      [item("Mozilla Firefox ESR (x64 de)", "128.0")],
      null,
      "not-applicable",
    ],
    [
      "but not the distribution's package",
      "firefox",
      [item("firefox", "130.0", { type: "deb" })],
      null,
      "not-applicable",
    ],
    ["by winget's id", "firefox", [item("Mozilla.Firefox", "130.0", { type: "winget" })], null, "missing"],
    ["by Chocolatey's", "7-zip", [item("7zip.install", "23.1", { type: "chocolatey" })], null, "missing"],
    [
      "once where two agents name it, by the older",
      "firefox",
      [item(SHOWN, "131.0"), item("firefox", "130.0", { type: "chocolatey" })],
      null,
      "missing",
    ],
    ["whose version is not known", "firefox", [item(SHOWN, "")], null, "unknown"],
  ] as const;
  for (const [name, product, software, publisher, expected] of cases) {
    test(name, () => assert.equal(kind(product, software, publisher), expected));
  }
});

test("indexImage() leads from a known application to its catalog name, and to no package of that name", () => {
  const index = indexImage({ key: 0, software: [item(SHOWN, "130.0")] });
  assert.deepEqual([...index.byProduct.keys()], [SHOWN, "firefox"]);
  assert.deepEqual(index.byProduct.get("firefox"), []);
  assert.equal(index.byApplication.get("firefox")?.length, 1);
});

test("applicationFixStatus() of a language's package is about that language alone", () => {
  const fix = buildFix({
    type: "application",
    os: null,
    product: "firefox",
    scheme: "semver",
    purlType: "npm",
    fixed: "2.0.0",
  });
  const kindOf = (software: Software) =>
    applicationFixStatus(fix, indexImage({ key: 0, software: [software] })).kind;
  assert.equal(kindOf(item("firefox", "1.0.0", { type: "npm" })), "missing");
  assert.equal(kindOf(item("firefox", "1.0.0", { type: "pypi" })), "not-applicable");
  assert.equal(kindOf(item("firefox", "1.0.0")), "not-applicable");
  assert.equal(kindOf(item(SHOWN, "1.0.0")), "not-applicable");
});
