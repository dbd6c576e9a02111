import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isError } from "../core/model/problem.ts";
import { toDeclared } from "../documents/declare/to-declared.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { resolveReferences } from "../documents/resolve-references.ts";
import { NOW } from "../testing/build-time.ts";
import { calmRepository, changed, type Files, worldPorts } from "../testing/policy-world.ts";
import { testPolicies } from "./test-policies.ts";

const PORTS = worldPorts({});

/** The repository with a policy test of that spec. The last argument says whether references must be sound. */
function run(spec: string, files: Files = calmRepository, checked: "sound" | "as it is" = "sound") {
  const all = changed(files, {
    "policies/tests/a.yaml": `apiVersion: muster/v1\nkind: PolicyTest\nmetadata: {name: a}\nspec:\n${spec}`,
  });
  const sources = Object.entries(all).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const read = readDocuments(sources, { isZone: () => true });
  assert.deepEqual(read.problems.filter(isError), []);
  if (checked === "sound") {
    const references = resolveReferences(read, { ...PORTS, now: NOW });
    assert.deepEqual(references.filter(isError), []);
  }
  const { documents } = read;
  return testPolicies(documents, toDeclared(documents, PORTS.zoneOffset), PORTS);
}

const NOW_LINE = "  now: 2026-11-12T10:00:00Z\n";
const PATCH =
  '  patches: [{id: DSA-1, vendor: debian, severity: critical, released: 2026-11-11T00:00:00Z, fixes: [{type: source, os: {id: debian, version: "12"}, product: openssl, scheme: deb, fixed: "2"}]}]\n';
const endpoint = (id: string, version = "1", more = "") =>
  `{id: ${id}, os: {family: linux, id: debian, version: "12"}, software: [{purl: "pkg:deb/debian/openssl@${version}"}]${more}}`;
const SPEC = `${NOW_LINE}  endpoints: [${endpoint("lab-1")}, ${endpoint("web-1")}]\n${PATCH}`;

/** What differs, as `field: wanted / got`; none: all passed. */
function differences(expect: string, more = "", files: Files = calmRepository): readonly string[] {
  const { expectations } = run(
    `${SPEC}${more}  expect:\n    - {endpoint: web-1, patch: DSA-1, ${expect}}\n`,
    files,
  );
  return expectations.flatMap(({ passed, differences: found }) => {
    assert.equal(passed, found.length === 0);
    return found.map(({ field, wanted, got }) => `${field}: ${wanted} / ${got}`);
  });
}

const VOUCHED = changed(calmRepository, {
  "muster.yaml": calmRepository["muster.yaml"]?.replace("trust-merge", "vouched"),
});

describe("testPolicies()", () => {
  test("passes the example of the manual, against the repository's own policies, lists and rings", () => {
    const files = changed(calmRepository, {
      "policies/servers.yaml": `apiVersion: muster/v1
kind: PatchPolicy
metadata: {name: servers}
spec:
  endpoints: {labels: {role: server}}
  precedence: 100
  anchor: first-seen
  staleAfter: P2D
  rules:
    - name: exploited
      patches: {exploited: true}
      approval: required
      test: {for: PT2H, signOff: security}
      due: P14D
      evidenceBefore: [{type: forensics, maxAge: P1D}]
`,
      "rings/lab.yaml": calmRepository["rings/lab.yaml"]?.replace(
        '{names: ["lab-*"]}',
        "{labels: {ring: lab}}",
      ),
      "policies/review.yaml": `apiVersion: muster/v1
kind: ReviewPolicy
metadata: {name: review}
spec:
  people: [{id: 1, login: ana, roles: [security]}]
  rules: [{name: standard, requires: [{role: security, count: 1}]}]
  governs: [{paths: ["**"], rule: standard}]
`,
    });
    const { tests, expectations } = run(
      `  now: 2026-11-12T10:00:00Z
  endpoints: [{id: web-1, os: {family: linux, id: debian, version: "12"}, labels: {role: server, site: fra, ring: lab}, software: [{purl: "pkg:deb/debian/openssl@3.0.11-1~deb12u1"}], evidence: [{type: forensics, at: 2026-11-12T08:00:00Z}]}]
  patches: [{id: DSA-5800-1, vendor: debian, classification: security, severity: critical, released: 2026-11-11T00:00:00Z, vulnerabilities: [{id: CVE-2026-0001, exploited: true}], fixes: [{type: source, os: {id: debian, version: "12"}, product: openssl, scheme: deb, fixed: 3.0.15-1~deb12u1}]}]
  expect:
    - {endpoint: web-1, patch: DSA-5800-1, verdict: awaiting-approval, rule: exploited}
`,
      files,
    );
    assert.equal(tests, 1);
    assert.deepEqual(
      expectations.map(({ test: name, at, passed, differences: found }) => [name, at, passed, found]),
      [["a", "policies/tests/a.yaml:9:7", true, []]],
    );
    assert.match(expectations[0]?.ladder.at(-1) ?? "", /^approval: no approval list approves it$/);
  });

  test("compares every field that an expectation may have", () => {
    const right =
      "verdict: awaiting-approval, rule: rest, ring: broad, policy: servers, compliance: pending, due: 2027-02-09T00:00:00Z, until: when an approval of this digest is merged, overdue: false, willMiss: false, flags: []";
    assert.deepEqual(differences(right), []);
    // An instant is compared as one, however it is written.
    assert.deepEqual(differences("verdict: awaiting-approval, due: 2027-02-09T01:00:00+01:00"), []);
    const wrong =
      "verdict: install, ring: lab, compliance: exempt, due: 2027-02-10T00:00:00Z, until: 2027-01-01T00:00:00Z, overdue: true, willMiss: true, flags: [drift, mitigated], do: remove";
    assert.deepEqual(differences(wrong), [
      "verdict: install / awaiting-approval",
      "ring: lab / broad",
      "compliance: exempt / pending",
      "due: 2027-02-10T00:00:00Z / 2027-02-09T00:00:00Z",
      "until: 2027-01-01T00:00:00Z / when an approval of this digest is merged",
      "overdue: true / false",
      "willMiss: true / false",
      "flags: drift, mitigated / ",
      "do: remove / none",
    ]);
  });

  test("takes listed flags for those that must be there, and an empty list for none", () => {
    const hold = changed(calmRepository, {
      "policies/approvals/h.yaml":
        "apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: h}\nspec: {through: last, hold: [{patch: DSA-1, endpoints: {labels: {site: fra}}, reason: why}]}\n",
    });
    const held = (flags: string) => differences(`verdict: held, flags: ${flags}`, "", hold);
    assert.deepEqual(held("[unknown-fact]"), []);
    assert.deepEqual(held("[]"), ["flags:  / unknown-fact"]);
    assert.deepEqual(held("[unknown-fact, drift]"), ["flags: unknown-fact, drift / unknown-fact"]);
  });

  test("says none for a policy, rule or date that there is not", () => {
    const nobody = changed(calmRepository, {
      "policies/servers.yaml": calmRepository["policies/servers.yaml"]?.replace(
        "endpoints: {}",
        'endpoints: {names: ["db-*"]}',
      ),
    });
    assert.deepEqual(
      differences(
        "verdict: held, policy: servers, rule: rest, due: 2027-02-09T00:00:00Z, until: when",
        "",
        nobody,
      ),
      [
        "rule: rest / none",
        "policy: servers / none",
        "due: 2027-02-09T00:00:00Z / none",
        "until: when / none",
      ],
    );
    const nowhere = changed(calmRepository, {
      "rings/broad.yaml": calmRepository["rings/broad.yaml"]?.replace(
        "endpoints: {}",
        'endpoints: {names: ["lab-*"]}',
      ),
      "rings/lab.yaml": calmRepository["rings/lab.yaml"]?.replace(
        "endpoints: {}",
        'endpoints: {names: ["lab-*"]}',
      ),
    });
    assert.deepEqual(differences("verdict: awaiting-approval, ring: broad", "", nowhere), [
      "ring: broad / none",
    ]);
  });

  test("takes a patch as vouched by approved, and rings as passed by opened", () => {
    for (const files of [calmRepository, VOUCHED]) {
      const spec = (more: string) => {
        const { expectations } = run(
          `${SPEC}${more}  expect:\n    - {endpoint: lab-1, patch: DSA-1, verdict: install}\n    - {endpoint: web-1, patch: DSA-1, verdict: install}\n`,
          files,
          "as it is",
        );
        return expectations.map(({ differences: found }) => found[0]?.got ?? "install");
      };
      assert.deepEqual(spec(""), ["awaiting-approval", "awaiting-approval"]);
      assert.deepEqual(spec("  approved: [DSA-1]\n"), ["install", "awaiting-ring"]);
      assert.deepEqual(spec("  approved: [DSA-1]\n  opened: {DSA-1: [lab]}\n"), ["install", "install"]);
      assert.deepEqual(spec("  opened: {DSA-1: [lab]}\n"), ["awaiting-approval", "awaiting-approval"]);
    }
  });

  test("vouches for the entry that a list has, on its own terms", () => {
    const digest = run(`${SPEC}  expect: [{endpoint: web-1, patch: DSA-1, verdict: install}]\n`);
    assert.equal(digest.expectations[0]?.passed, false);
    const list = (approve: string) =>
      changed(VOUCHED, {
        "policies/approvals/l.yaml": `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: l}\nspec: {through: lab, defaults: {rollback: {method: uninstall}}, approve: [${approve}]}\n`,
      });
    const files = list(`{patch: DSA-1, digest: ${digestOfTest()}}`);
    const got = (more: string) =>
      run(
        `${SPEC}${more}  expect: [{endpoint: web-1, patch: DSA-1, verdict: awaiting-ring}]\n`,
        files,
        "as it is",
      ).expectations[0]?.ladder.at(-1);
    assert.match(got("") ?? "", /no entry of the log vouches/);
    assert.match(got("  approved: [DSA-1]\n") ?? "", /beyond the ceiling lab/);
  });

  test("gives the slots of a ring to the endpoints of the test, as a plan does", () => {
    const files = changed(calmRepository, {
      "rings/broad.yaml": `${calmRepository["rings/broad.yaml"]}  concurrency: {maxInFlight: 1}\n`,
    });
    const ids = ["web-1", "web-2", "web-3"];
    const expected = ids.map((id) => `    - {endpoint: ${id}, patch: DSA-1, verdict: throttled}\n`).join("");
    const { expectations } = run(
      `${NOW_LINE}  endpoints: [${ids.map((id) => endpoint(id)).join(", ")}]\n${PATCH}  approved: [DSA-1]\n  opened: {DSA-1: [lab]}\n  expect:\n${expected}`,
      files,
    );
    assert.deepEqual(
      expectations.filter(({ passed }) => !passed).flatMap(({ differences: found }) => found),
      [{ field: "verdict", wanted: "throttled", got: "install" }],
    );
  });

  test("orders a removal only where the reject is approved, as in a plan", () => {
    const files = changed(VOUCHED, {
      "policies/approvals/r.yaml":
        "apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: r}\nspec: {through: last, reject: [{patch: DSA-1, reason: why, installed: remove}]}\n",
    });
    const spec = (more: string, verdict: string, expectMore = "") =>
      run(
        `${NOW_LINE}  endpoints: [${endpoint("lab-1", "2")}]\n${PATCH.replace("id: DSA-1,", "id: DSA-1, removable: true,")}${more}  expect: [{endpoint: lab-1, patch: DSA-1, verdict: ${verdict}${expectMore}}]\n`,
        files,
        "as it is",
      ).expectations[0]?.differences;
    assert.deepEqual(spec("", "installed-rejected"), []);
    assert.deepEqual(spec("  approved: [DSA-1]\n", "remove", ", do: remove"), []);
  });

  test("does not trust merges where a log is declared, as plans do not", () => {
    const logged = changed(calmRepository, {
      "muster.yaml": calmRepository["muster.yaml"]?.replace(
        "approvals: trust-merge",
        'approvals: trust-merge, log: {ref: refs/muster/log, keys: [{id: 1, key: "ssh-ed25519 AAAA"}]}',
      ),
      "policies/approvals/l.yaml": `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: l}\nspec: {through: last, defaults: {rollback: {method: uninstall}}, approve: [{patch: DSA-1, digest: ${digestOfTest()}, waives: [gate]}]}\n`,
    });
    const spec = `${SPEC}  expect: [{endpoint: web-1, patch: DSA-1, verdict: awaiting-approval, flags: [unvouched]}]\n`;
    assert.equal(run(spec, logged, "as it is").expectations[0]?.passed, true);
  });

  test("reports an endpoint or a patch that the test does not have", () => {
    const { expectations } = run(
      `${SPEC}  expect:\n    - {endpoint: web-9, patch: DSA-1, verdict: install}\n    - {endpoint: web-1, patch: DSA-9, verdict: install}\n`,
      calmRepository,
      "as it is",
    );
    assert.deepEqual(
      expectations.map(({ passed, differences: found }) => [passed, found]),
      [
        [false, [{ field: "endpoint", wanted: "web-9", got: "no endpoint of this test" }]],
        [false, [{ field: "patch", wanted: "DSA-9", got: "no patch of this test" }]],
      ],
    );
  });

  test("judges a report by its date, and what is no report as an endpoint that nobody knows", () => {
    const verdict = (more: string) => {
      const spec = `${NOW_LINE}  endpoints: [${endpoint("web-1", "1", more)}]\n${PATCH}  expect: [{endpoint: web-1, patch: DSA-1, verdict: unknown}]\n`;
      const [expectation] = run(spec, calmRepository, "as it is").expectations;
      return [expectation?.passed, expectation?.ladder.at(-1)];
    };
    assert.equal(verdict(", observedAt: 2026-11-12T09:00:00Z")[0], false);
    assert.equal(verdict(", hostname: web, timezone: Europe/Berlin")[0], false);
    const [stale, why] = verdict(", observedAt: 2026-11-01T09:00:00Z");
    assert.equal(stale, true);
    assert.match(String(why), /older than 2 d/);
    const [future, because] = verdict(", observedAt: 2027-11-01T09:00:00Z");
    assert.equal(future, true);
    assert.match(String(because), /cannot be read: .*2027-11-01/);
  });

  test("takes released for first seen, and neither for no date", () => {
    const verdict = (dates: string, expected: string) => {
      const patch = PATCH.replace("released: 2026-11-11T00:00:00Z, ", dates).replace(
        "severity: critical, ",
        "",
      );
      const spec = `${NOW_LINE}  endpoints: [${endpoint("lab-1")}]\n${patch}  approved: [DSA-1]\n  expect: [{endpoint: lab-1, patch: DSA-1, ${expected}}]\n`;
      return run(spec, calmRepository, "as it is").expectations[0]?.differences;
    };
    assert.deepEqual(verdict("", "verdict: held, flags: [no-date]"), []);
    assert.deepEqual(
      verdict("released: 2026-11-01T00:00:00Z, ", "verdict: install, due: 2027-01-30T00:00:00Z"),
      [],
    );
    const both = "released: 2026-11-01T00:00:00Z, firstSeen: 2026-11-02T00:00:00Z, ";
    assert.deepEqual(verdict(both, "verdict: install, due: 2027-01-31T00:00:00Z"), []);
  });

  test("runs every test there is, and none where there is none", () => {
    const { tests, expectations } = testPolicies([], toDeclared([], PORTS.zoneOffset), PORTS);
    assert.deepEqual([tests, expectations], [0, []]);
  });

  test("refuses a moment that was not checked: a fault of ours", () => {
    assert.throws(() => {
      const bytes = new TextEncoder().encode(
        `apiVersion: muster/v1\nkind: PolicyTest\nmetadata: {name: a}\nspec:\n${SPEC}  expect: [{endpoint: web-1, patch: DSA-1, verdict: install}]\n`,
      );
      const { documents } = readDocuments([{ path: "policies/tests/a.yaml", bytes }], { isZone: () => true });
      const [one] = documents;
      assert.ok(one?.kind === "PolicyTest");
      const value = { ...one.value, spec: { ...one.value.spec, now: "tomorrow" } };
      testPolicies([{ ...one, value }], toDeclared([], PORTS.zoneOffset), PORTS);
    }, /Unchecked instant "tomorrow"/);
  });
});

/** The digest of the patch of these tests, which a list of theirs may name. */
function digestOfTest(): string {
  const digest = /sha256:[0-9a-f]{64}/;
  const files = changed(VOUCHED, {
    "policies/approvals/o.yaml": `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: o}\nspec: {through: last, defaults: {rollback: {method: uninstall}}, approve: [{patch: DSA-1, digest: "sha256:${"0".repeat(64)}"}]}\n`,
  });
  const { expectations } = run(
    `${SPEC}  expect: [{endpoint: web-1, patch: DSA-1, verdict: install}]\n`,
    files,
    "as it is",
  );
  const says = expectations[0]?.ladder.at(-1)?.split("now holds").at(-1) ?? "";
  return digest.exec(says)?.[0] ?? assert.fail(says);
}
