import assert from "node:assert/strict";
import { test } from "node:test";
import type { AlmaRecord } from "../../../scripts/oracles/alma-records.ts";
import { askDnf, dnfVersion } from "../../../scripts/oracles/ask-dnf.ts";
import { rpmOf } from "../../../scripts/oracles/build-rpms.ts";
import { SeededRandom } from "../../../scripts/oracles/seeded-random.ts";
import { rpmScheme } from "../../core/versions/rpm.ts";
import {
  adviceOf,
  askMuster,
  entries,
  judgeList,
  oracle,
  type RootNote,
  type Row,
  recordLines,
  rowsOf,
  type Stream,
  streamsOf,
} from "./alma-root.ts";
import { type Advice, adviceTexts, readAdvice } from "./dnf-advice.ts";

/** Where Muster and dnf differ by design, and by how many pairs; fixtures/NOTE.md says why. */
const DNF_ONLY_CROSSED: Readonly<Record<string, number>> = { crossed: 26 };
const MUSTER_ONLY_REARCHED: Readonly<Record<string, number>> = { rearched: 22 };
/** Roots whose active streams are not those of their builds: a list of packages alone cannot show it. */
const UNTOLD = new Set(["switched", "disabled"]);
const PATCHED = ["patched", "mixed-patched", "kernels-patched"];

test("the oracle judged enough: records, modular ones, roots and pairs", () => {
  assert.match(oracle.tool, /^dnf \d/);
  assert.equal(recordLines.length, oracle.records);
  assert.equal(entries.length, oracle.records);
  assert.ok(oracle.records >= 1_300 && oracle.modularRecords >= 400);
  assert.ok(oracle.roots.length >= 13);
  assert.ok(oracle.roots.reduce((sum, { pairs }) => sum + pairs, 0) >= 6_000);
});

for (const root of oracle.roots) {
  test(`${root.name}: the fixture is whole`, () => {
    assert.equal(rowsOf(root.name).length, root.packages);
    assert.equal(adviceOf(root.name, "available").length, root.pairs);
  });

  test(`${root.name}: what is needed is what dnf lists, the active streams reported`, () => {
    assertNeededAsDnf(root, streamsOf(root));
  });

  test(`${root.name}: what is in place is what dnf lists as installed`, () => {
    assertInPlaceAsDnf(root);
  });

  if (!UNTOLD.has(root.name)) {
    test(`${root.name}: what is needed is what dnf lists, the streams told by the builds`, () => {
      assertNeededAsDnf(root, undefined);
    });
  }
}

for (const root of oracle.roots.filter(({ name }) => PATCHED.includes(name))) {
  for (const streams of [streamsOf(root), undefined]) {
    test(`${root.name}: a host that dnf upgraded needs nothing, streams ${streams ? "" : "not "}reported`, () => {
      const list = rowsOf(root.name).map(({ line }) => `${line}\n`);
      const { needs, unknown } = judgeList(list.join(""), streams);
      assert.deepEqual(needs, []);
      assert.deepEqual(unknown.map((text) => text.split(": ")[0] ?? "").filter(isTold), []);
    });
  }
}

test("kernels-behind and kernels-patched have three kernels side by side", () => {
  for (const root of ["kernels-behind", "kernels-patched"]) {
    assert.equal(rowsOf(root).filter(({ name }) => name === "kernel-core").length, 3);
  }
});

test("dnf says the same of a sample of the mixed root here", (t) => {
  const version = dnfVersion();
  if (version === undefined) {
    return t.diagnostic("dnf or rpmbuild is not installed, or this is not root: the fixture stands for it");
  }
  const random = new SeededRandom(20_261_124);
  const rows = rowsOf("mixed").filter(({ name }) => name !== "gpg-pubkey");
  const sample = [...new Set(Array.from({ length: 60 }, () => random.pick(rows)))];
  const names = new Set(sample.map(({ name }) => name));
  const rpms = sample.map(({ name, evr, arch }) => rpmOf(name, evr, arch));
  const records: AlmaRecord[] = recordLines.map((line) => JSON.parse(line));
  const said = askDnf(rpms, oracle.roots.find(({ name }) => name === "mixed")?.streams ?? [], records);
  const recorded = adviceOf("mixed", "available").filter(({ name }) => names.has(name));
  assert.ok(recorded.length > 50);
  assert.deepEqual(adviceTexts(readAdvice(said)), adviceTexts(recorded), version);
});

function assertNeededAsDnf(root: RootNote, streams: readonly Stream[] | undefined): void {
  const rows = rowsOf(root.name);
  const listed = adviceOf(root.name, "available");
  const { needed, unknown } = askMuster(rows, streams);
  const texts = new Set(adviceTexts(listed));
  const rearched = needed.filter(
    (one) => isRearched(root, one, rows) && !texts.has(adviceTexts([one])[0] ?? ""),
  );
  const [crossed, plain] = partition(listed.filter(isToldAdvice), (one) => isCrossed(one, rows));
  const own = needed.filter((one) => isToldAdvice(one) && !rearched.includes(one));
  assert.deepEqual(adviceTexts(own), adviceTexts(plain));
  assert.equal(crossed.length, DNF_ONLY_CROSSED[root.name] ?? 0, "pairs of a plain and a modular build");
  assert.equal(rearched.length, MUSTER_ONLY_REARCHED[root.name] ?? 0, "pairs of two architectures");
  assert.deepEqual(unknown.filter(isTold), []);
  const found = new Set(adviceTexts(needed));
  const silent = listed.filter((one) => !isToldAdvice(one) && !unknown.includes(one.advisory));
  assert.deepEqual(
    adviceTexts(silent).filter((text) => !found.has(text)),
    [],
    "where the record names no stream, what dnf lists is needed or unknown",
  );
}

/** What Muster has beyond dnf are exactly the installed builds, named by an advisory of a stream that is not active. */
function assertInPlaceAsDnf(root: RootNote): void {
  const rows = rowsOf(root.name);
  const [, plain] = partition(adviceOf(root.name, "installed").filter(isToldAdvice), (one) =>
    isCrossed(one, rows),
  );
  const listed = new Set(adviceTexts(plain));
  const installed = new Set(rows.map(({ name, evr, arch }) => `${name} ${evr} ${arch}`));
  const found = askMuster(rows, streamsOf(root)).inPlace.filter(isToldAdvice);
  const own = found.filter((one) => {
    return listed.has(adviceTexts([one])[0] ?? "") || !installed.has(`${one.name} ${one.evr} ${one.arch}`);
  });
  assert.deepEqual(adviceTexts(own), adviceTexts(plain));
}

/** OSV says which stream an advisory is of by its title alone; for a few, dnf was told one that was looked up by hand. */
function isTold(advisory: string): boolean {
  return !oracle.streamLookedUp.includes(advisory);
}

function isToldAdvice({ advisory }: Advice): boolean {
  return isTold(advisory);
}

/** dnf compares all builds of a name; to Muster a plain build is never behind a modular one, nor the other way round. */
function isCrossed({ name, evr, arch }: Advice, rows: readonly Row[]): boolean {
  const installed = rows.filter((row) => row.name === name && row.arch === arch);
  return installed.every((row) => row.evr.includes(".module_el") !== evr.includes(".module_el"));
}

/** In the root `rearched` every package is of an architecture that the records no longer ship; dnf does not compare those. */
function isRearched(root: RootNote, { name, evr }: Advice, rows: readonly Row[]): boolean {
  if (root.name !== "rearched") return false;
  return rows.some((row) => row.name === name && rpmScheme.compare(row.evr, evr) < 0);
}

function partition<T>(
  items: readonly T[],
  isFirst: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
