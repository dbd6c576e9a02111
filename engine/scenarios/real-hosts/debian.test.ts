import assert from "node:assert/strict";
import { test } from "node:test";
import { aptVersion, askApt, upgradableText } from "../../../scripts/oracles/ask-apt.ts";
import type { Report } from "../../core/model/report.ts";
import { debScheme } from "../../core/versions/deb.ts";
import { judgeHost, type Need, type Os, readCatalog, readHost } from "./judge-host.ts";
import { readFixture, readFixtureJson, readFixtureText } from "./read-fixture.ts";

/** What dpkg and apt said of one host at one stage of its life. Labels are `name:architecture`. */
type Stage = {
  readonly name: string;
  readonly status: string;
  readonly indices: readonly string[];
  readonly packages: number;
  /** `product architecture from to`, as `apt list --upgradable` had it. */
  readonly upgradable: readonly string[];
  readonly held: readonly string[];
  readonly removed: readonly string[];
  readonly broken: readonly string[];
  readonly triggers: readonly string[];
};

type Host = {
  readonly tool: string;
  readonly os: { readonly id: string; readonly version_id: string };
  readonly stages: readonly Stage[];
};

/** Stages and upgradable packages that each host must have at least, so that a lost fixture is no pass. */
const HOSTS = [
  { name: "debian-12", stages: 8, upgradable: 250 },
  { name: "debian-13", stages: 4, upgradable: 54 },
] as const;

for (const { name, stages, upgradable } of HOSTS) {
  const host = readFixtureJson<Host>(`${name}/oracle.json`);
  const os = { id: host.os.id, version: host.os.version_id };

  test(`${name} has its ${stages} stages`, () => {
    assert.equal(host.stages.length, stages);
    assert.ok(host.stages.flatMap((stage) => stage.upgradable).length >= upgradable);
    assert.match(host.tool, /^apt \d/);
  });

  for (const stage of host.stages) {
    const report = readHost("dpkg", readFixture(`${name}/${stage.status}`), os);

    test(`${name} ${stage.name}: dpkg's held, removed and half-configured packages are told apart`, () => {
      const software = report.image?.software ?? [];
      const labels = software.map(({ product, arch }) => `${product}:${arch}`);
      const labelled = (choose: (at: number) => boolean) => labels.filter((_, at) => choose(at)).sort();
      assert.equal(software.length, stage.packages - stage.removed.length);
      assert.deepEqual(
        labels.filter((label) => stage.removed.includes(label)),
        [],
      );
      assert.deepEqual(
        labelled((at) => software[at]?.held === true),
        [...stage.held].sort(),
      );
      assert.deepEqual(
        labelled((at) => software[at]?.broken === true),
        [...stage.broken, ...stage.triggers].sort(),
      );
    });

    test(`${name} ${stage.name}: what is needed is what apt lists as upgradable`, () => {
      const { offers, notInPlace } = askMuster(report, stage, name, os);
      assert.deepEqual(offers, [...stage.upgradable].sort());
      assert.deepEqual(
        notInPlace.filter((label) => ![...stage.broken, ...stage.triggers].includes(label)),
        [],
      );
    });

    test(`${name} ${stage.name}: held packages are needed and marked as held`, () => {
      const needs = judgeHost(report, catalogOf(stage, name, os)).needs;
      const listed = stage.held.filter((label) => stage.upgradable.some((line) => labelOf(line) === label));
      const marked = needs
        .filter(({ missing }) => missing.held)
        .map(({ fix }) => `${fix.product}:${fix.arch}`);
      assert.deepEqual([...new Set(marked)].sort(), [...listed].sort());
    });
  }
}

test("half-configured packages are not in place, though apt lists none of them where their version is right", () => {
  const host = readFixtureJson<Host>("debian-12/oracle.json");
  const stage = host.stages.find(({ name }) => name === "broken");
  assert.ok(stage !== undefined);
  const os = { id: "debian", version: "12" };
  const report = readHost("dpkg", readFixture(`debian-12/${stage.status}`), os);
  const { notInPlace } = askMuster(report, stage, "debian-12", os);
  assert.deepEqual(notInPlace, ["libc-bin:amd64", "redis-tools:amd64", "zip:amd64"]);
});

test("a fully patched host needs nothing", () => {
  const host = readFixtureJson<Host>("debian-12/oracle.json");
  const stage = host.stages.find(({ name }) => name === "patched");
  assert.ok(stage !== undefined);
  const os = { id: "debian", version: "12" };
  const report = readHost("dpkg", readFixture(`debian-12/${stage.status}`), os);
  const entries = catalogOf(stage, "debian-12", os);
  assert.ok(entries.length >= 200);
  const { needs, unknown } = judgeHost(report, entries);
  assert.deepEqual([needs, unknown], [[], []]);
});

test("of 1,500 made-up packages in every state and mix of architectures, apt's are needed and no other", () => {
  const oracle = readFixtureJson<{ packages: number; upgradable: readonly string[] }>(
    "debian-states/oracle.json",
  );
  assert.ok(oracle.packages >= 1_500 && oracle.upgradable.length >= 400);
  const stage = { status: "status.gz", indices: ["packages.gz"] };
  const os = { id: "debian", version: "12" };
  const text = `${dpkgItself}${readFixtureText("debian-states/status.gz")}`;
  const report = readHost("dpkg", Buffer.from(text), os);
  const { offers } = askMuster(report, stage, "debian-states", os);
  assert.deepEqual(offers, [...oracle.upgradable].sort());
});

test("apt says the same of the recorded hosts here", (t) => {
  const version = aptVersion();
  if (version === undefined) return t.diagnostic("apt is not installed: the fixtures stand for it");
  for (const { name } of HOSTS) {
    const { stages } = readFixtureJson<Host>(`${name}/oracle.json`);
    for (const stage of stages.filter(({ upgradable }) => upgradable.length > 0).slice(0, 2)) {
      const indices = stage.indices.map((file) => readFixtureText(`${name}/${file}`));
      const lines = askApt(readFixtureText(`${name}/${stage.status}`), indices, ["amd64", "arm64"]).map(
        upgradableText,
      );
      assert.deepEqual([...lines].sort(), [...stage.upgradable].sort(), `${name} ${stage.name}, ${version}`);
    }
  }
});

/** A report's architecture is that of the dpkg in it. */
const dpkgItself = "Package: dpkg\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.21.22\n\n";

function catalogOf({ indices }: Pick<Stage, "indices">, host: string, os: Os) {
  const members = indices.map((path) => ({
    path: path.replace(/packages\.gz$/, "Packages"),
    bytes: readFixture(`${host}/${path}`),
  }));
  return readCatalog("apt", members, os);
}

/**
 * What Muster finds needed, in apt's words: the newest version that is offered of each package. `notInPlace` are packages whose
 * version is right and whose installation is not: apt does not list those.
 */
function askMuster(report: Report, stage: Pick<Stage, "indices">, host: string, os: Os) {
  const newest = new Map<string, Need>();
  const { needs, unknown } = judgeHost(report, catalogOf(stage, host, os));
  assert.deepEqual(unknown, []);
  for (const need of needs) {
    for (const label of labelsOf(report, need)) {
      const before = newest.get(label);
      if (before === undefined || debScheme.compare(toOf(need), toOf(before)) > 0) newest.set(label, need);
    }
  }
  const offers: string[] = [];
  const notInPlace: string[] = [];
  for (const [label, need] of newest) {
    const [product = "", arch = ""] = label.split(":");
    const { from, broken } = need.missing;
    if (debScheme.compare(from, toOf(need)) < 0)
      offers.push(upgradableText({ product, arch, from, to: toOf(need) }));
    else if (broken) notInPlace.push(label);
    else throw new Error(`${label} ${from} needs ${toOf(need)}`);
  }
  return { offers: offers.sort(), notInPlace: notInPlace.sort() };
}

function toOf({ missing }: Need): string {
  return missing.to ?? "";
}

/** A need says which package; where several architectures of it are installed, the one that it is about. */
function labelsOf(report: Report, { fix, missing }: Need): readonly string[] {
  const builds = (report.image?.software ?? []).filter(({ product }) => product === missing.product);
  const own = builds.filter(({ arch }) => builds.length === 1 || fix.arch === arch);
  return own.map(({ product, arch }) => `${product}:${arch}`);
}

function labelOf(line: string): string {
  const [product = "", arch = ""] = line.split(" ");
  return `${product}:${arch}`;
}
